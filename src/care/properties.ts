// The properties of two notes as one: what either says, or the line where they say different things.

import type { Page } from "../note/page";

/** A property with all its lines, as written. */
interface Entry {
  readonly name: string;
  readonly line: number;
  readonly lines: readonly string[];
}

export type MergedProperties =
  | {
      readonly kind: "lines";
      /** What goes before the line `line`. */
      readonly line: number;
      readonly put: readonly string[];
      /** By line of an empty property, what stands there instead. */
      readonly filled: ReadonlyMap<number, readonly string[]>;
    }
  /** Only a person can say which of two values holds; `line` (0-based) is that of the first note. */
  | { readonly kind: "differ"; readonly name: string; readonly line: number };

/**
 * The lines that the first note's properties lack of the second's, and where they go: before the closing mark, or with marks
 * of their own at the top. An empty property lacks nothing; what both have must be written alike.
 */
export function mergedProperties(into: Page, from: Page): MergedProperties {
  const mine = new Map(entriesOf(into).map((entry) => [entry.name, entry]));
  const put: string[] = [];
  const filled = new Map<number, readonly string[]>();
  for (const { name, lines } of entriesOf(from)) {
    const own = mine.get(name);
    if (!own) put.push(...lines);
    else if (isEmpty(lines) || plain(own.lines) === plain(lines)) continue;
    else if (isEmpty(own.lines)) filled.set(own.line, lines);
    else return { kind: "differ", name, line: own.line };
  }
  const { frontmatter } = into.outline;
  if (frontmatter) return { kind: "lines", line: frontmatter.end - 1, put, filled };
  return { kind: "lines", line: 0, put: put.length === 0 ? [] : ["---", ...put, "---"], filled };
}

function plain(lines: readonly string[]): string {
  return lines.map((line) => line.trimEnd().replace(/\s+/g, " ")).join("\n");
}

function isEmpty([first = "", ...rest]: readonly string[]): boolean {
  return rest.length === 0 && /:\s*$/.test(first);
}

/** Lines before the first name (a remark) go with it; what follows a name further in, or as a list, belongs to it. */
function entriesOf({ outline: { frontmatter }, lines }: Page): readonly Entry[] {
  const entries: { name: string; line: number; lines: string[] }[] = [];
  for (let line = 1; line < (frontmatter?.end ?? 0) - 1; line++) {
    const text = lines[line] ?? "";
    const name = /^(?:"([^"]+)"\s*|'([^']+)'\s*|([^\s#"'\-[{&*!|>%@`:][^:#]*)):(?:\s|$)/u.exec(text);
    const key = name && (name[1] ?? name[2] ?? name[3] ?? "").trimEnd().toLowerCase();
    if (key) entries.push({ name: key, line, lines: [text] });
    else if (entries.length > 0) entries.at(-1)?.lines.push(text);
    else entries.push({ name: text, line, lines: [text] });
  }
  return entries.map((entry) => ({ ...entry, lines: trimmed(entry.lines) }));
}

function trimmed(lines: readonly string[]): readonly string[] {
  let end = lines.length;
  while (end > 1 && (lines[end - 1] ?? "").trim() === "") end--;
  return lines.slice(0, end);
}
