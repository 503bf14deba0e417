// Links of a note led elsewhere: what names the other note is changed, and what follows `#` or `|` and every other byte stays.

import type { Edit } from "./edit";
import { hiddenSpans } from "./hidden";
import type { Link } from "./link";
import { encoded, readLinks, targetSpan } from "./link";
import { linksInProperties } from "./links-in";
import type { Page } from "./page";
import { opaqueLines } from "./page";
import type { PropertyTable } from "./property";

/** Where a link shall lead: to the note at a path, with its ending, where it leads now, or nobody but a person can tell. */
export type Aim = { readonly kind: "to"; readonly path: string } | { readonly kind: "stays" | "unclear" };

/** A link that was left, in its line (0-based), by its target. */
export interface Unclear {
  readonly line: number;
  readonly target: string;
}

export interface Relinked {
  readonly edits: readonly Edit[];
  readonly unclear: readonly Unclear[];
}

/** The edits that lead a note's links elsewhere: those Obsidian counts as links, in its text and in its properties. */
export function relinked(
  page: Page,
  properties: PropertyTable | null,
  aimOf: (target: string) => Aim,
): Relinked {
  const opaque = opaqueLines(page);
  const inProperties = linksInProperties(properties);
  const top = page.outline.frontmatter?.end ?? 0;
  const edits: Edit[] = [];
  const unclear: Unclear[] = [];
  page.lines.forEach((text, line) => {
    if (!text.includes("[") || (opaque[line] && line >= top)) return;
    const all = readLinks(text, line < top ? [] : hiddenSpans(text));
    const links =
      line < top ? all.filter((link) => isValue(text, link) && inProperties.has(link.target)) : all;
    let put = "";
    let at = 0;
    for (const link of [...links].sort((a, b) => a.to - b.to)) {
      if (link.external || link.target === "") continue;
      const aim = aimOf(link.target);
      const span = aim.kind === "to" ? targetSpan(text, link) : null;
      const name =
        aim.kind === "to" && span && span.from >= at
          ? written(aim.path, text, link, span.from, line < top)
          : null;
      if (name !== null && span) {
        put += text.slice(at, span.from) + name;
        at = span.to;
      } else if (aim.kind !== "stays") unclear.push({ line, target: link.target });
    }
    if (at > 0) edits.push({ line, expect: [text], put: [put + text.slice(at)] });
  });
  return { edits, unclear };
}

/** A link of properties is a whole text in quotes: without them YAML reads a list in a list. */
function isValue(text: string, { from, to }: Link): boolean {
  const [quote = "", after] = [text[from - 1], text[to]];
  return (quote === '"' || quote === "'") && quote === after;
}

/** The path as this link writes it; null where the quotes of a property would end in it. */
function written(path: string, text: string, link: Link, at: number, isProperty: boolean): string | null {
  if (link.form === "markdown")
    return text[at - 1] === "<" ? path.replace(/[%<>]/g, encodeURIComponent) : encoded(path);
  const name = path.replace(/\.md$/i, "");
  const ends = text[link.from - 1] === '"' ? /["\\]/ : /'/;
  return isProperty && ends.test(name) ? null : name;
}
