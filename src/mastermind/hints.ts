// The hints of a template that a meeting's note still has: comments that say how something is written, and that nobody changed.

import type { Edit } from "../note/edit";
import type { LineRange } from "../note/outline";
import type { Page } from "../note/page";
import { isBlank, within } from "../note/page";

/** Comments on lines of their own, each as its lines without the space around them. */
function comments(page: Page, from: number, to: number): readonly (LineRange & { readonly text: string })[] {
  return within(page.outline.opaque, from, to).flatMap((range) => {
    const text = page.lines
      .slice(range.line, range.end)
      .map((line) => line.trim())
      .join("\n");
    return /^(?:%%|<!--)/.test(text) ? [{ ...range, text }] : [];
  });
}

/** By these a hint is told from a comment of somebody's: the comments of the templates a note may be made from. */
export function hintsIn(templates: readonly Page[]): ReadonlySet<string> {
  return new Set(
    templates.flatMap((page) => comments(page, 0, page.outline.lineCount).map(({ text }) => text)),
  );
}

/** Takes the hints out of the lines `[from, to)`, each with one blank line that stood around it. */
export function withoutHints(
  page: Page,
  from: number,
  to: number,
  hints: ReadonlySet<string>,
): readonly Edit[] {
  const edits: Edit[] = [];
  for (const { line, end, text } of comments(page, from, to)) {
    if (!hints.has(text)) continue;
    const next = edits.at(-1);
    const free = next === undefined || next.line + next.expect.length < line;
    const above = line > from && isBlank(page, line - 1) && free && isBlank(page, end);
    const first = above ? line - 1 : line;
    edits.push({ line: first, expect: page.lines.slice(first, end), put: [] });
  }
  return edits;
}
