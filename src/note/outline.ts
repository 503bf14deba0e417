// One pass over a note: frontmatter, headings, list items with their parents and blocks, and what is no item at all.
//
// CommonMark's block structure (0.31.2) as its appendix builds it, line by line: go down the quotes and list items that
// are still open, then see what the rest of the line begins. No inline parsing. Where Obsidian reads otherwise, so do we:
//
// - Frontmatter at the very start is no text. Unclosed, it is a thematic break, as in CommonMark.
// - `%%` and `$$` at the start of a line begin a comment or math that runs to the next such mark. Where none follows they
//   are text: hiding the rest of a note because of two characters would hide its tasks. Behind other text they only hide
//   lines of their own paragraph; a block that begins there, an item too, is stronger.
// - A list marker behind a box begins a nested list: `- [ ] 1. text` (seen in captured metadata).
// - Items that begin on one line are listed once, as the outermost.
// - Headings in quotes and list items are not listed: Obsidian's metadata and outline leave them out, and they divide
//   a quote, not the note.
//
// Left out: tables and footnotes are read as the paragraphs they look like, so that a list in the indented part of a
// footnote is code; and a code span that goes on to the next line does not protect a comment mark in it.

import { boxEnd, breakEnd, interrupts, markerLength, skipBlanks } from "./blocks";
import { GREATER, LOW_LINE, MINUS, STAR, TICK, TILDE } from "./chars";
import { containers, descend, enterItem, enterQuote, itemAt, leave } from "./containers";
import type { Containers } from "./containers";
import { cursor, nextLine, pass, skip } from "./cursor";
import type { Cursor } from "./cursor";
import { beginLeaf, INDENTED_CODE } from "./leaf";
import type { Opaque } from "./leaf";
import { addText, beginParagraph, paragraph } from "./paragraph";
import type { Paragraph } from "./paragraph";
import { signs } from "./signs";
import type { Signs } from "./signs";
import type { Writable } from "./writable";

/** A heading. Offsets are UTF-16 units into the note's text (a byte order mark counts), lines are 0-based. */
export interface Heading {
  /** Its first line; definitions right above the text of an underlined heading belong to it, as in the reference. */
  readonly line: number;
  /** The line after it: one line more than its text has where it is underlined. */
  readonly end: number;
  readonly level: number;
  /** The heading's text, without marks, closing marks and surrounding space. */
  readonly from: number;
  readonly to: number;
}

/** A list item outside code, comments, math and frontmatter. */
export interface Item {
  readonly line: number;
  /** The line after its whole block: continuation, nested lists, fences and the blank lines between; blank lines at its end excluded. */
  readonly end: number;
  /** The line after its own text: where its first nested item starts, else `end`. */
  readonly ownEnd: number;
  /** Index of the parent in `items`, or -1. */
  readonly parent: number;
  /** Index in `headings` of the last heading above it, or -1. */
  readonly section: number;
  /** Offset of the marker (`-`, `*`, `+`, `1.`, `1)`). */
  readonly marker: number;
  /** The one character in its box, as Obsidian reads a box, or null where it has none. */
  readonly status: string | null;
  /** Text after marker and box up to the end of the line. */
  readonly from: number;
  readonly to: number;
  /** Stands in a quote or callout. */
  readonly quote: boolean;
}

/** Lines `line` up to but not including `end`. */
export interface LineRange {
  readonly line: number;
  readonly end: number;
}

export interface Outline {
  /** How many lines the note has, as `split` counts them. */
  readonly lineCount: number;
  /** From the opening `---` to the line after the closing one. */
  readonly frontmatter: LineRange | null;
  readonly headings: readonly Heading[];
  readonly items: readonly Item[];
  /** Code, comments, math and HTML blocks: lines in which nothing is a task, a label or a field. In order, never overlapping. */
  readonly opaque: readonly LineRange[];
}

interface Walk {
  readonly at: Cursor;
  readonly signs: Signs;
  readonly within: Containers;
  /** The opaque block that the next line may carry on. */
  block: Opaque | null;
  /** Serves every paragraph of the note, as only one is open at a time. */
  readonly paragraph: Paragraph;
  /** The last line that was not blank. */
  filled: number;
  readonly headings: Heading[];
  readonly items: Writable<Item>[];
  readonly opaque: Writable<LineRange>[];
}

/** Reads a note's structure. Never throws; linear in the length of the text. Holds offsets only, so it never pins the text. */
export function outline(text: string): Outline {
  const at = cursor(text);
  const frontmatter = readFrontmatter(at);
  const walk: Walk = {
    at,
    signs: signs(),
    within: containers(),
    block: null,
    paragraph: paragraph(),
    filled: -1,
    headings: [],
    items: [],
    opaque: [],
  };
  while (nextLine(at)) readLine(walk);
  closeTo(walk, 0);
  return {
    lineCount: at.line + 1,
    frontmatter,
    headings: fitted(walk.headings),
    items: fitted(walk.items),
    opaque: fitted(walk.opaque),
  };
}

/**
 * A list that has been pushed to has room to spare, which ten thousand notes would keep. In a long one that is little
 * beside what it holds, and the copy would cost more than all of a short note.
 */
function fitted<T>(list: readonly T[]): readonly T[] {
  return list.length < 1000 ? list.slice() : list;
}

/** Reads Obsidian's properties, if the note begins with them and closes them; else nothing is read. */
function readFrontmatter(at: Cursor): LineRange | null {
  const start = at.after;
  if (nextLine(at) && isFrontmatterMark(at))
    while (nextLine(at)) if (isFrontmatterMark(at)) return { line: 0, end: at.line + 1 };
  at.line = -1;
  at.after = start;
  return null;
}

function isFrontmatterMark({ text, indent, next, end }: Cursor): boolean {
  return indent === 0 && text.startsWith("---", next) && skipBlanks(text, next + 3, end) === end;
}

function readLine(walk: Walk): void {
  const { at, within, items } = walk;
  const depth = descend(at, within);
  if (depth < within.depth || !goOn(walk)) readBlocks(walk, depth);
  if (at.next < at.end || within.bare) walk.filled = at.line;
  else {
    // The line says nothing further in, but the mark of the innermost quote belongs to the items around it.
    for (let i = within.marked - 1; i >= 0; i--) {
      const item = itemAt(within, i);
      if (item !== -1) (items[item] as Writable<Item>).end = at.line + 1;
    }
  }
}

/** Gives the line to the code, comment, math or HTML it stands in; false where it stands in none. */
function goOn(walk: Walk): boolean {
  const { at, opaque } = walk;
  const block = walk.block && walk.block(at);
  if (!block) return false;
  const range = opaque[opaque.length - 1];
  // Blank lines belong to indented code only between its lines.
  if (range && (block !== INDENTED_CODE || at.next < at.end)) range.end = at.line + 1;
  walk.block = block;
  return true;
}

/** Opens what begins on this line within the first `depth` containers. */
function readBlocks(walk: Walk, depth: number): void {
  const { at, signs, within, paragraph, headings } = walk;
  const { text, end } = at;
  // The column at which the text of the innermost container begins; a box may have been passed since.
  let content = at.column;
  let noBreak = 0;
  while (at.next < end) {
    const c = text.charCodeAt(at.next);
    if (at.indent > 3) {
      if (paragraph.open) break;
      beginOpaque(walk, depth, INDENTED_CODE);
      return;
    }
    if (c > GREATER && c !== LOW_LINE && c !== TICK && c !== TILDE) break;
    if (c === GREATER) {
      closeTo(walk, depth++);
      enterQuote(at, within);
      content = at.column;
      continue;
    }
    const direct = paragraph.open && depth === within.depth;
    const begun = beginLeaf(at, paragraph, direct, signs);
    if (begun) {
      if (typeof begun === "function") beginOpaque(walk, depth, begun);
      else {
        closeTo(walk, depth);
        if (depth === 0) headings.push(begun);
      }
      return;
    }
    // Each marker of `- - - - x` could begin a thematic break; that none does is found out once.
    if ((c === MINUS || c === STAR || c === LOW_LINE) && at.next >= noBreak) {
      noBreak = breakEnd(text, at.next, end);
      if (noBreak === end) {
        closeTo(walk, depth);
        return;
      }
    }
    const length = markerLength(text, at.next, end);
    if (length === 0 || (direct && !interrupts(text, at.next, end, length))) break;
    closeTo(walk, depth++);
    content = openItem(walk, length, content);
  }
  if (at.next === end) closeTo(walk, depth);
  else readText(walk, depth);
}

/** Opens the item whose marker comes next; returns the column at which its text begins. */
function openItem(walk: Walk, length: number, content: number): number {
  const { at, within, headings, items } = walk;
  const { text, line, end, next: marker } = at;
  const last = items.length - 1;
  const nested = last !== -1 && (items[last] as Item).line === line;
  const parent = itemAt(within, within.depth - 1);
  enterItem(at, within, nested ? last : last + 1, length, content);
  const start = at.column;
  const box = at.indent > 0 ? -1 : boxEnd(text, at.next, end);
  const from = box === -1 ? at.next : skipBlanks(text, box, end);
  if (!nested) {
    if (parent !== -1 && parent === last) (items[parent] as Writable<Item>).ownEnd = line;
    items.push({
      line,
      end: line + 1,
      ownEnd: line + 1,
      parent,
      section: headings.length - 1,
      marker,
      status: box === -1 ? null : text.slice(at.next + 1, box - 1),
      from,
      to: end,
      quote: within.quoted > 0,
    });
  }
  // A list may begin behind a box. In columns the box is three wide, whatever stands in it.
  if (box !== -1 && from < end && markerLength(text, from, end) > 0) {
    pass(at, box - at.next, 3);
    skip(at, 1);
  }
  return start;
}

/** Closes the containers beyond `depth`, and what holds no other. */
function closeTo(walk: Walk, depth: number): void {
  const { within, items, filled } = walk;
  walk.block = null;
  walk.paragraph.open = false;
  while (within.depth > depth) {
    const item = leave(within);
    if (item === -1) continue;
    const closed = items[item] as Writable<Item>;
    closed.end = Math.max(closed.end, filled + 1);
    if (items[item + 1]?.parent !== item) closed.ownEnd = closed.end;
  }
}

function beginOpaque(walk: Walk, depth: number, block: Opaque): void {
  closeTo(walk, depth);
  walk.block = block;
  walk.opaque.push({ line: walk.at.line, end: walk.at.line + 1 });
}

/** Adds the rest of the line to the paragraph above it, though its containers may not go on, or begins one. */
function readText(walk: Walk, depth: number): void {
  const { at, signs, paragraph, opaque } = walk;
  if (!paragraph.open) {
    closeTo(walk, depth);
    beginParagraph(paragraph, at);
  }
  const hidden = addText(paragraph, at, signs);
  if (hidden) opaque.push(hidden);
}
