// A paragraph as far as structure needs it: where its text stands, what it hides, and whether an underline makes it a heading.

import { skipBlanks, trimEnd } from "./blocks";
import type { Cursor } from "./cursor";
import { definitionLines } from "./definition";
import { hasMarks, readMarks } from "./marks";
import type { Open } from "./marks";
import type { Signs } from "./signs";

export interface Paragraph {
  readonly kind: "paragraph";
  readonly line: number;
  readonly from: number;
  to: number;
  /** Where each line's text begins and ends; kept only where the paragraph may begin with definitions. */
  readonly lines: number[] | null;
  /** A comment or math that its last line leaves open. */
  open: Open | null;
}

export interface HeadingAt {
  readonly line: number;
  readonly end: number;
  readonly level: number;
  readonly from: number;
  readonly to: number;
}

const BRACKET = 91;

/** The paragraph that begins on this line, its text still to be added. */
export function paragraphAt({ text, line, next, end }: Cursor): Paragraph {
  const lines = text.charCodeAt(next) === BRACKET ? [] : null;
  return { kind: "paragraph", line, from: next, to: end, lines, open: null };
}

/** Adds a line's text. Returns the whole lines that turn out to be comment or math with it, or null. */
export function addText(
  paragraph: Paragraph,
  { text, line, next, end }: Cursor,
  signs: Signs,
): { line: number; end: number } | null {
  paragraph.to = end;
  paragraph.lines?.push(next, end);
  const { open } = paragraph;
  if (!open && !hasMarks(text, next, end, signs)) return null;
  const marks = readMarks(text, next, end, line, open, signs);
  paragraph.open = marks.open;
  if (!open || marks.closed === -1) return null;
  const last = skipBlanks(text, marks.closed, end) === end ? line + 1 : line;
  return open.line + 1 < last ? { line: open.line + 1, end: last } : null;
}

/** The heading that a paragraph becomes by its underline; null where it holds definitions only, which are no text. */
export function underlined(paragraph: Paragraph, at: Cursor, level: number): HeadingAt | null {
  const { line, lines, to } = paragraph;
  const { text } = at;
  let { from } = paragraph;
  if (lines) {
    const texts: string[] = [];
    for (let i = 0; i < lines.length; i += 2) texts.push(text.slice(lines[i], lines[i + 1]));
    const first = lines[2 * definitionLines(texts)];
    if (first === undefined) return null;
    from = first;
  }
  return { line, end: at.line + 1, level, from, to: trimEnd(text, from, to) };
}
