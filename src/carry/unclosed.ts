// Keeps what is put into a note out of code and comments that nobody closed, which would swallow it.

import { outline } from "../note/outline";
import type { Page } from "../note/page";

/** The line before which an item at this indentation is read as one: `line`, or where what would swallow it begins. */
export function outsideUnclosed(page: Page, line: number, indent: string): number {
  const { items, opaque } = page.outline;
  const above = opaque.find((range) => range.line < line && range.end >= line);
  if (!above) return line;
  const around = items.find((item) => item.parent === -1 && item.line <= above.line && above.line < item.end);
  const from = around?.line ?? above.line;
  const probe = outline([...page.lines.slice(from, line), `${indent}- x`].join("\n"));
  return probe.items.at(-1)?.line === line - from ? line : above.line;
}
