// A place in a note that is read line by line, with a tab counted as the columns it fills.

import { ahead, seek } from "./ahead";
import type { Ahead } from "./ahead";

export interface Cursor {
  readonly text: string;
  /** 0-based; -1 before the first line. */
  line: number;
  /** The next character to read. It stays on a tab of which only some columns have been read. */
  pos: number;
  column: number;
  /** Where the line's ending stands, and where the next line begins. */
  end: number;
  after: number;
  /** Set by `look`: the next character that is no blank, and how many columns of blanks lie before it. */
  next: number;
  indent: number;
  readonly lf: Ahead;
  readonly cr: Ahead;
}

const TAB = 9;
const LF = 10;
const SPACE = 32;
const BOM = 0xfeff;

/** Stands before the first line; a byte order mark belongs to none. */
export function cursor(text: string): Cursor {
  const start = text.charCodeAt(0) === BOM ? 1 : 0;
  return {
    text,
    line: -1,
    pos: start,
    column: 0,
    end: start,
    after: start,
    next: start,
    indent: 0,
    lf: ahead("\n"),
    cr: ahead("\r"),
  };
}

/** Steps to the next line; false at the end. Lines end at `\n`, `\r\n` and lone `\r`, as in `split`. */
export function nextLine(at: Cursor): boolean {
  const { text, after } = at;
  if (after >= text.length) return false;
  const lf = seek(text, at.lf, after);
  const cr = seek(text, at.cr, after);
  at.line++;
  at.pos = after;
  at.column = 0;
  at.end = Math.min(lf, cr, text.length);
  at.after = at.end + (cr < lf && text.charCodeAt(cr + 1) === LF ? 2 : 1);
  return true;
}

/** Finds the next character that is no blank. `next === end` says that the rest of the line is blank. */
export function look(at: Cursor): void {
  const { text, end } = at;
  let next = at.pos;
  let column = at.column;
  for (; next < end; next++) {
    const c = text.charCodeAt(next);
    if (c === SPACE) column++;
    else if (c === TAB) column = tabStop(column);
    else break;
  }
  at.next = next;
  at.indent = column - at.column;
}

/** Goes `length` characters past what `look` found: the mark of a block, which holds no tab. */
export function pass(at: Cursor, length: number): void {
  at.column += at.indent + length;
  at.pos = at.next + length;
}

/** Reads up to that many columns of blanks. */
export function skip(at: Cursor, columns: number): void {
  const stop = at.column + columns;
  while (at.column < stop && at.pos < at.end) {
    const c = at.text.charCodeAt(at.pos);
    const column = c === TAB ? tabStop(at.column) : c === SPACE ? at.column + 1 : -1;
    if (column === -1) return;
    // Part of a tab: its other columns are read from the same character.
    if (column > stop) {
      at.column = stop;
      return;
    }
    at.column = column;
    at.pos++;
  }
}

function tabStop(column: number): number {
  return (column | 3) + 1;
}
