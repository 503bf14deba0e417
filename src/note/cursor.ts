// A place in a note that is read line by line, with a tab counted as the columns it fills.

import { NEVER } from "./ahead";

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
  /** The next of each kind of line ending, or NEVER. */
  lf: number;
  cr: number;
}

const TAB = 9;
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
    lf: -1,
    cr: -1,
  };
}

/** Stands before the first line again, which begins at `start`. */
export function rewind(at: Cursor, start: number): void {
  at.line = at.lf = at.cr = -1;
  at.after = start;
}

/** Steps to the next line; false at the end. Lines end at `\n`, `\r\n` and lone `\r`, as in `split`. */
export function nextLine(at: Cursor): boolean {
  const { text, after } = at;
  if (after >= text.length) return false;
  if (at.lf < after) at.lf = find(text, "\n", after);
  if (at.cr < after) at.cr = find(text, "\r", after);
  at.line++;
  at.pos = after;
  at.column = 0;
  at.end = Math.min(at.lf, at.cr, text.length);
  at.after = at.end + (at.cr + 1 === at.lf ? 2 : 1);
  return true;
}

function find(text: string, ending: string, from: number): number {
  const at = text.indexOf(ending, from);
  return at === -1 ? NEVER : at;
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
