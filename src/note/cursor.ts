// A place in a note that is read line by line, with a tab counted as the columns it fills.

import { ahead, seek } from "./ahead";
import type { Ahead } from "./ahead";
import { SPACE, TAB } from "./chars";

export interface Cursor {
  readonly text: string;
  /** 0-based; -1 before the first line. */
  line: number;
  /** Where the line's ending stands, and where the next line begins. */
  end: number;
  after: number;
  /** The next character that is no blank; `end` where the rest of the line is blank. */
  next: number;
  /** How far the line has been read, and how many columns of blanks lie between there and `next`. */
  column: number;
  indent: number;
  readonly lf: Ahead;
  readonly cr: Ahead;
}

/** Stands before the first line; a byte order mark belongs to none. */
export function cursor(text: string): Cursor {
  const after = text.startsWith("\uFEFF") ? 1 : 0;
  return { text, line: -1, end: 0, after, next: 0, column: 0, indent: 0, lf: ahead("\n"), cr: ahead("\r") };
}

/** Steps to the next line; false at the end. Lines end at `\n`, `\r\n` and lone `\r`, as in `split`. */
export function nextLine(at: Cursor): boolean {
  const { text, after } = at;
  if (after >= text.length) return false;
  const lf = seek(text, at.lf, after);
  const cr = seek(text, at.cr, after);
  at.line++;
  at.end = Math.min(lf, cr, text.length);
  at.after = at.end + (cr + 1 === lf ? 2 : 1);
  at.column = 0;
  look(at, after);
  return true;
}

/** Goes past the mark of a block, which begins at `next` and holds no tab. */
export function pass(at: Cursor, length: number, columns = length): void {
  at.column += at.indent + columns;
  look(at, at.next + length);
}

/** Reads up to that many columns of blanks: of a tab, perhaps, only some. */
export function skip(at: Cursor, columns: number): void {
  const read = Math.min(columns, at.indent);
  at.column += read;
  at.indent -= read;
}

/** Finds the next character that is no blank, from an offset that stands in the present column. */
function look(at: Cursor, from: number): void {
  const { text, end } = at;
  let next = from;
  let column = at.column;
  for (; next < end; next++) {
    const c = text.charCodeAt(next);
    if (c === SPACE) column++;
    else if (c === TAB) column = (column | 3) + 1;
    else break;
  }
  at.next = next;
  at.indent = column - at.column;
}
