// Quotes and list items that are open, one in another, and what a line must begin with to go on with them.

import { boxEnd, markerLength, skipBlanks } from "./blocks";
import { look, pass, skip } from "./cursor";
import type { Cursor } from "./cursor";

export interface Container {
  /** Columns by which an item's lines are indented; 0 marks a quote. */
  readonly indent: number;
  /** Index of the innermost item, itself included, or -1. */
  readonly item: number;
  /** The last line that says something in it although it is blank further in: a `>` alone. */
  last: number;
}

export interface Containers {
  /** The outermost first. */
  readonly open: Container[];
  /** Where the quotes stand in `open`. */
  readonly quotes: number[];
  /** The innermost is an item of which only the marker has been read. */
  bare: boolean;
}

const GREATER = 62;

export function containers(): Containers {
  return { open: [], quotes: [], bare: false };
}

/** Index of the innermost item, or -1. */
export function innermost({ open }: Containers): number {
  return open.length === 0 ? -1 : (open[open.length - 1] as Container).item;
}

/** Reads the marks of those that go on in this line; returns how many do. */
export function descend(at: Cursor, within: Containers): number {
  const { open, quotes, bare } = within;
  within.bare = false;
  let depth = 0;
  let quoted = 0;
  for (look(at); depth < open.length; look(at), depth++) {
    // A blank line goes on with every item, however deep, but one that has not begun; a quote wants its mark.
    if (at.next === at.end) return quotes[quoted] ?? open.length - (bare ? 1 : 0);
    const { indent } = open[depth] as Container;
    if (indent > 0) {
      if (at.indent < indent) break;
      skip(at, indent);
    } else {
      if (at.indent > 3 || at.text.charCodeAt(at.next) !== GREATER) break;
      passQuoteMark(at);
      quoted++;
    }
  }
  return depth;
}

/** Opens the quote whose mark comes next. */
export function enterQuote(at: Cursor, within: Containers): void {
  const item = innermost(within);
  within.quotes.push(within.open.length);
  within.open.push({ indent: 0, item, last: -1 });
  passQuoteMark(at);
  look(at);
}

function passQuoteMark(at: Cursor): void {
  pass(at, 1);
  skip(at, 1);
}

/**
 * Opens the item whose marker comes next and is `length` long; `content` is the column at which the text around it
 * begins.
 */
export function enterItem(
  at: Cursor,
  within: Containers,
  item: number,
  length: number,
  content: number,
): void {
  const offset = at.column + at.indent - content;
  pass(at, length);
  look(at);
  // Five columns or more are one, and then indented code; where nothing follows they are one too.
  const blank = at.next === at.end;
  const gap = at.indent > 4 || blank ? 1 : at.indent;
  within.open.push({ indent: offset + length + gap, item, last: -1 });
  within.bare = blank;
  skip(at, gap);
  look(at);
}

/** Where an item's box ends, of whose line only marker and blanks have been read; -1 where it has none. */
export function boxAt({ text, next, end, indent }: Cursor): number {
  return indent > 0 ? -1 : boxEnd(text, next, end);
}

/** Goes past a box that a list marker follows: a list may begin there. */
export function passBox(at: Cursor, box: number): void {
  const { text, end } = at;
  const behind = skipBlanks(text, box, end);
  if (behind === end || markerLength(text, behind, end) === 0) return;
  // In columns a box is three wide, whatever stands in it.
  at.column += 3;
  at.pos = box;
  skip(at, 1);
  look(at);
}
