// Quotes and list items that are open, one in another, and what a line must begin with to go on with them.

import { GREATER } from "./chars";
import { pass, skip } from "./cursor";
import type { Cursor } from "./cursor";

/** What is open, the outermost first. */
export interface Containers {
  depth: number;
  /** How many of them are quotes. */
  quoted: number;
  /** The depth of the innermost quote that has its mark in this line; 0 where none has. */
  marked: number;
  /** The innermost is an item of which only the marker has been read. */
  bare: boolean;
  /** Two columns, a row a level, in one typed array: a million levels are no burden. */
  rows: Int32Array;
}

/** Columns by which an item's lines are indented; for a quote QUOTE. */
const INDENT = 0;
/** Index of the innermost item, the container itself included, or -1. */
const ITEM = 1;

const QUOTE = 0;

/** Lent to one note after another, as to make room for each takes longer than to read its lists: no row is read before it is written. */
const ROOM = new Int32Array(64);

export function containers(): Containers {
  return { depth: 0, quoted: 0, marked: 0, bare: false, rows: ROOM };
}

/** Index of the innermost item at that depth, the container there included, or -1. */
export function itemAt({ rows }: Containers, depth: number): number {
  return depth < 0 ? -1 : (rows[2 * depth + ITEM] as number);
}

function indentAt({ rows }: Containers, depth: number): number {
  return rows[2 * depth + INDENT] as number;
}

function enter(within: Containers, indent: number, item: number): void {
  const at = 2 * within.depth++;
  if (at === within.rows.length) {
    const rows = new Int32Array(2 * at);
    rows.set(within.rows);
    within.rows = rows;
  }
  within.rows[at + INDENT] = indent;
  within.rows[at + ITEM] = item;
}

/** Closes the innermost; returns the index of its item, or -1 for a quote. */
export function leave(within: Containers): number {
  const depth = --within.depth;
  if (indentAt(within, depth) !== QUOTE) return itemAt(within, depth);
  within.quoted--;
  return -1;
}

/** Reads the marks of those that go on in this line; returns how many do. */
export function descend(at: Cursor, within: Containers): number {
  const { bare } = within;
  within.bare = false;
  within.marked = 0;
  let depth = 0;
  let quotes = 0;
  for (; depth < within.depth && at.next < at.end; depth++) {
    const indent = indentAt(within, depth);
    if (indent !== QUOTE) {
      if (at.indent < indent) return depth;
      skip(at, indent);
    } else {
      if (at.indent > 3 || at.text.charCodeAt(at.next) !== GREATER) return depth;
      passQuoteMark(at, within, depth);
      quotes++;
    }
  }
  // A blank line goes on with every item, however deep, but one that has not begun; a quote wants its mark.
  if (quotes === within.quoted) return depth < within.depth && bare ? within.depth - 1 : within.depth;
  while (indentAt(within, depth) !== QUOTE) depth++;
  return depth;
}

/** Opens the quote whose mark comes next. */
export function enterQuote(at: Cursor, within: Containers): void {
  passQuoteMark(at, within, within.depth);
  enter(within, QUOTE, itemAt(within, within.depth - 1));
  within.quoted++;
}

function passQuoteMark(at: Cursor, within: Containers, depth: number): void {
  within.marked = depth;
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
  within.bare = at.next === at.end;
  // Five columns or more are one, and then indented code; where nothing follows they are one too.
  const gap = at.indent > 4 || within.bare ? 1 : at.indent;
  enter(within, offset + length + gap, item);
  skip(at, gap);
}
