// The marks at a question: where it was first asked, where it went, and what was decided about it.

import type { Page } from "../note/page";
import type { Question } from "./question";
import { bodyOf } from "./question";

const SINCE = /^\s*(?:[-*+]\s+)?←\s*\S/u;

/** The line that says where a question was first asked, right below it; -1 where it is new. */
export function sinceLine(page: Page, question: Question): number {
  const { from, to } = bodyOf(page, question);
  for (let line = from; line < to; line++) {
    const text = page.lines[line] ?? "";
    if (SINCE.test(text)) return line;
    if (text.trim() !== "") return -1;
  }
  return -1;
}

/** The line before which a question's mark goes: below where it was first asked, else right below its words. */
export function belowMarks(page: Page, question: Question): number {
  const since = sinceLine(page, question);
  if (since !== -1) return since + 1;
  return page.outline.items[question.item]?.ownEnd ?? page.outline.headings[question.heading]?.end ?? 0;
}

/** The line below everything that says where a question was asked and where it went. */
export function belowAllMarks(page: Page, { heading, item }: Pick<Question, "heading" | "item">): number {
  let line = page.outline.items[item]?.ownEnd ?? page.outline.headings[heading]?.end ?? 0;
  while (/^\s*(?:[-*+]\s+)?[←→]/u.test(page.lines[line] ?? "")) line++;
  return line;
}

/** What a mark begins with: nothing below a heading; below a bullet it is a bullet, as far in as others are. */
export function markHead(page: Page, { item }: Pick<Question, "item">): string {
  const own = page.outline.items[item];
  if (!own) return "";
  const line = page.lines[own.line] ?? "";
  return `${leading(line)}${unitOf(page)}${bulletOf(line)} `;
}

/** The lines of a mark put before a line: one that would underline it, and make it a heading, is kept apart. */
export function markLines({ lines }: Page, before: number, mark: string): readonly string[] {
  return /^ {0,3}(?:-+|=+)\s*$/.test(lines[before] ?? "") ? [mark, ""] : [mark];
}

/** How far one list stands within another: as the note has it, else a tab. */
export function unitOf(page: Page): string {
  for (const { parent, line } of page.outline.items) {
    const above = page.outline.items[parent];
    if (!above || leading(page.lines[above.line] ?? "") !== "") continue;
    const unit = leading(page.lines[line] ?? "");
    if (unit !== "") return unit;
  }
  return "\t";
}

function leading(line: string): string {
  return /^[ \t]*/.exec(line)?.[0] ?? "";
}

/** The bullet a line begins with; a number is none that goes on below. */
export function bulletOf(line: string): string {
  return /^\s*([-*+])\s/.exec(line)?.[1] ?? "-";
}
