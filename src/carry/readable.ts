// Where what is put into a note is read as items there: not in code or comments that nobody closed, not as text of a paragraph.

import { outline } from "../note/outline";
import type { Item, LineRange } from "../note/outline";
import type { Page } from "../note/page";

/** The line before which an item at this indentation is read as one: `line`, or where what would swallow it begins. */
export function outsideUnclosed(page: Page, line: number, indent: string): number {
  const above = page.outline.opaque.find((range) => range.line < line && range.end >= line);
  if (!above) return line;
  const from = rootAt(page, above.line)?.line ?? above.line;
  return isItem(page, from, line, `${indent}- x`) ? line : above.line;
}

/** Whether an item that cannot begin right below a paragraph would be text of the one above the line. */
export function joinsText(page: Page, line: number, item: string): boolean {
  const above = line - 1;
  if ((page.lines[above] ?? "").trim() === "") return false;
  const root = rootAt(page, above);
  if (root) return !isItem(page, root.line, line, item);
  const { frontmatter, headings, opaque } = page.outline;
  const holds = (range: LineRange) => range.line <= above && above < range.end;
  return !headings.some(holds) && !opaque.some(holds) && !(frontmatter && holds(frontmatter));
}

/** Tells whether plain text, a label or an underlined heading begins at a line, which right below an item would be its text. */
export function textStarts(page: Page): (line: number) => boolean {
  const { headings, items, opaque } = page.outline;
  const others = new Set([...items, ...opaque].map(({ line }) => line));
  for (const { line, end } of headings) if (end === line + 1) others.add(line);
  return (line) => {
    const text = page.lines[line] ?? "";
    const plain =
      text.trim() !== "" && !others.has(line) && !/^ {0,3}(?:>|([-*_])[ \t]*(?:\1[ \t]*){2,}$)/.test(text);
    return plain && !rootAt(page, line);
  };
}

function rootAt(page: Page, line: number): Item | undefined {
  return page.outline.items.find((item) => item.parent === -1 && item.line <= line && line < item.end);
}

/** Whether the text is read as an item before the line `line`, below those from `from` on. */
function isItem(page: Page, from: number, line: number, text: string): boolean {
  const lines = [...page.lines.slice(from, line), text];
  return outline(lines.join("\n")).items.at(-1)?.line === line - from;
}
