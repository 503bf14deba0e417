// A paragraph as far as structure needs it: where its text stands, what it hides, and whether an underline makes it a heading.

import { skipBlanks, trimEnd } from "./blocks";
import { BRACKET } from "./chars";
import type { Cursor } from "./cursor";
import { definitionsEnd } from "./definition";
import { hasMarks, readMarks } from "./marks";
import type { Opened } from "./marks";
import type { Signs } from "./signs";

export interface Paragraph {
  /** Whether the next line may carry it on. */
  open: boolean;
  line: number;
  from: number;
  to: number;
  readonly opened: Opened;
}

export interface HeadingAt {
  readonly line: number;
  readonly end: number;
  readonly level: number;
  readonly from: number;
  readonly to: number;
}

/** One that has not begun. */
export function paragraph(): Paragraph {
  return { open: false, line: 0, from: 0, to: 0, opened: { end: null, since: 0 } };
}

/** Begins on this line, its text still to be added. */
export function beginParagraph(it: Paragraph, { line, next }: Cursor): void {
  it.open = true;
  it.line = line;
  it.from = next;
  it.opened.end = null;
}

/** Adds a line's text. Returns the whole lines that turn out to be comment or math with it, or null. */
export function addText(
  it: Paragraph,
  { text, line, next, end }: Cursor,
  signs: Signs,
): { line: number; end: number } | null {
  it.to = end;
  const { end: sign, since } = it.opened;
  if (!sign && !hasMarks(text, next, end, signs)) return null;
  const closed = readMarks(text, next, end, line, it.opened, signs);
  if (closed === -1) return null;
  const last = skipBlanks(text, closed, end) === end ? line + 1 : line;
  return since + 1 < last ? { line: since + 1, end: last } : null;
}

/**
 * The heading that a paragraph becomes by its underline; null where it holds definitions only, which are no text. In a
 * quote, where each line has a mark before it, only the first may be one.
 */
export function underlined(it: Paragraph, { text, line }: Cursor, level: number): HeadingAt | null {
  let { from } = it;
  if (text.charCodeAt(from) === BRACKET) {
    const whole = text.slice(from, it.to);
    const definitions = definitionsEnd(whole);
    if (definitions === whole.length) return null;
    from = skipBlanks(text, from + definitions, it.to);
  }
  return { line: it.line, end: line + 1, level, from, to: trimEnd(text, from, it.to) };
}
