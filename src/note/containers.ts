// Quotes and list items that are open, one in another, and what a line must begin with to go on with them.

import { boxEnd, markerLength, skipBlanks } from "./blocks";
import { look, pass, skip } from "./cursor";
import type { Cursor } from "./cursor";

/** What is open, the outermost first: numbers in typed arrays, so that a million levels are no burden. */
export interface Containers {
  depth: number;
  /** Columns by which an item's lines are indented; for a quote QUOTE. */
  indents: Int32Array;
  /** Index of the innermost item, the container itself included, or -1. */
  items: Int32Array;
  /** At which depths the quotes stand, and how many they are. */
  quotes: Int32Array;
  quoted: number;
  /** The innermost is an item of which only the marker has been read. */
  bare: boolean;
}

const GREATER = 62;
const QUOTE = 0;
/** Most notes nest little and many not at all, so the first list makes room. */
const NO_ROOM = new Int32Array(0);

export function containers(): Containers {
  return { depth: 0, indents: NO_ROOM, items: NO_ROOM, quotes: NO_ROOM, quoted: 0, bare: false };
}

/** Index of the innermost item, or -1. */
export function innermost({ depth, items }: Containers): number {
  return depth === 0 ? -1 : (items[depth - 1] as number);
}

/** The depth at which the innermost quote stands; 0 where there is none. */
export function innerQuote({ quotes, quoted }: Containers): number {
  return quoted === 0 ? 0 : (quotes[quoted - 1] as number);
}

function enter(within: Containers, indent: number, item: number): void {
  const { depth } = within;
  if (depth === within.indents.length) {
    within.indents = larger(within.indents);
    within.items = larger(within.items);
  }
  within.indents[depth] = indent;
  within.items[depth] = item;
  within.depth++;
}

function larger(numbers: Int32Array): Int32Array {
  const copy = new Int32Array(Math.max(8, 2 * numbers.length));
  copy.set(numbers);
  return copy;
}

/** Closes the innermost; returns the index of its item, or -1 for a quote. */
export function leave(within: Containers): number {
  within.depth--;
  if (within.indents[within.depth] !== QUOTE) return within.items[within.depth] as number;
  within.quoted--;
  return -1;
}

/** Reads the marks of those that go on in this line; returns how many do. */
export function descend(at: Cursor, within: Containers): number {
  const { indents, quotes, bare } = within;
  within.bare = false;
  let depth = 0;
  let quoted = 0;
  for (look(at); depth < within.depth; look(at), depth++) {
    // A blank line goes on with every item, however deep, but one that has not begun; a quote wants its mark.
    if (at.next === at.end) {
      return quoted < within.quoted ? (quotes[quoted] as number) : within.depth - (bare ? 1 : 0);
    }
    const indent = indents[depth] as number;
    if (indent !== QUOTE) {
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
  if (within.quoted === within.quotes.length) within.quotes = larger(within.quotes);
  within.quotes[within.quoted++] = within.depth;
  enter(within, QUOTE, innermost(within));
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
  enter(within, offset + length + gap, item);
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
