// Where what is put into a note is read as items there: not in code or comments that nobody closed, not as text of a paragraph.

import { outline } from "../note/outline";
import type { Page } from "../note/page";

/** The line before which an item at this indentation is read as one: `line`, or where what would swallow it begins. */
export function outsideUnclosed({ lines, outline: there }: Page, line: number, indent: string): number {
  const above = there.opaque.find((range) => range.line < line && range.end >= line);
  if (!above) return line;
  const root = there.items.find(
    ({ parent, line: at, end }) => parent === -1 && at <= above.line && above.line < end,
  );
  const from = root?.line ?? above.line;
  const tried = outline([...lines.slice(from, line), `${indent}- x`].join("\n"));
  return tried.items.at(-1)?.line === line - from ? line : above.line;
}

/** The innermost item a line of text belongs to, -1 for a paragraph of the note's own; null where it is no text. */
export type TextOwner = (line: number) => number | null;

/** Asked about lines, tells whose text they are. */
export function textOwners({ lines, outline: { items, headings, opaque, frontmatter } }: Page): TextOwner {
  const owners = new Int32Array(lines.length).fill(-1);
  items.forEach(({ line, end }, i) => owners.fill(i, line, end));
  for (const { line, end } of [...opaque, ...(frontmatter ? [frontmatter] : [])]) owners.fill(-2, line, end);
  // An underlined heading begins as a paragraph does.
  for (const { line, end } of headings) if (end === line + 1) owners[line] = -2;
  return (line) => {
    const owner = owners[line] ?? -2;
    return owner === -2 || /^ {0,3}(?:>|([-*_])[ \t]*(?:\1[ \t]*){2,}$|$)/.test((lines[line] ?? "").trimEnd())
      ? null
      : owner;
  };
}
