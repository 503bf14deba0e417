// What can begin a block at one place of a line, by CommonMark's rules (spec.commonmark.org/0.31.2) and Obsidian's.
//
// Each function reads `text` from `at`, the first character that is no blank, and not beyond `end`, the line's end.

import { BRACKET, DOT, HASH, MINUS, NINE, PAREN, PLUS, SPACE, STAR, TAB, TICK, ZERO } from "./chars";

function isBlank(c: number): boolean {
  return c === SPACE || c === TAB;
}

/** Whether a blank or the line's end comes. */
function isGap(text: string, at: number, end: number): boolean {
  return at >= end || isBlank(text.charCodeAt(at));
}

/** The first offset from `at` that is no blank, or `end`. */
export function skipBlanks(text: string, at: number, end: number): number {
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** The offset behind the last character before `end` that is no blank, or `from`. */
export function trimEnd(text: string, from: number, end: number): number {
  while (end > from && isBlank(text.charCodeAt(end - 1))) end--;
  return end;
}

/** The offset behind a run of one character. */
export function runEnd(text: string, at: number, end: number): number {
  const c = text.charCodeAt(at);
  while (at < end && text.charCodeAt(at) === c) at++;
  return at;
}

/** Level of an ATX heading, or 0. */
export function headingLevel(text: string, at: number, end: number): number {
  const stop = runEnd(text, at, end);
  return stop - at <= 6 && isGap(text, stop, end) ? stop - at : 0;
}

/** Where an ATX heading's text ends that starts at `from`: before the closing marks, if there are any. */
export function headingEnd(text: string, from: number, end: number): number {
  const trimmed = trimEnd(text, from, end);
  let marks = trimmed;
  while (marks > from && text.charCodeAt(marks - 1) === HASH) marks--;
  return marks === from || isBlank(text.charCodeAt(marks - 1)) ? trimEnd(text, from, marks) : trimmed;
}

/** Whether a run of one character, `least` long or longer, is all there is: an underline, or a closing fence. */
export function isRun(text: string, at: number, end: number, least = 1): boolean {
  const stop = runEnd(text, at, end);
  return stop - at >= least && skipBlanks(text, stop, end) === end;
}

/**
 * Reads a thematic break and returns `end`; where there is none, the offset at which that became clear. No break of the
 * same mark begins before it either.
 */
export function breakEnd(text: string, at: number, end: number): number {
  const mark = text.charCodeAt(at);
  let marks = 0;
  let i = at;
  for (; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c === mark) marks++;
    else if (!isBlank(c)) return i;
  }
  return marks >= 3 ? end : at;
}

/** Length of an opening fence, or 0. */
export function fenceLength(text: string, at: number, end: number): number {
  const stop = runEnd(text, at, end);
  if (stop - at < 3) return 0;
  return text.charCodeAt(at) === TICK && text.slice(stop, end).includes("`") ? 0 : stop - at;
}

/** Length of a list item's marker, the blanks behind it not counted, or 0. */
export function markerLength(text: string, at: number, end: number): number {
  let stop = at;
  let c = text.charCodeAt(at);
  // More than nine digits overflow some browsers' lists, so CommonMark allows no more.
  while (c >= ZERO && c <= NINE && stop - at < 10) c = text.charCodeAt(++stop);
  const digits = stop - at;
  const isMark = digits === 0 ? c === MINUS || c === STAR || c === PLUS : c === DOT || c === PAREN;
  return isMark && digits < 10 && isGap(text, stop + 1, end) ? digits + 1 : 0;
}

/** Whether a marker of that length may interrupt a paragraph: a bullet or a one, with text behind it. */
export function interrupts(text: string, at: number, end: number, length: number): boolean {
  if (skipBlanks(text, at + length, end) === end) return false;
  return length === 1 || Number(text.slice(at, at + length - 1)) === 1;
}

/**
 * The offset behind an item's box (`[ ]`, `[x]`, any one code point), or -1. A blank or the line's end must follow, or
 * Obsidian sees no box.
 */
export function boxEnd(text: string, at: number, end: number): number {
  if (text.charCodeAt(at) !== BRACKET || at + 3 > end) return -1;
  const stop = at + ((text.codePointAt(at + 1) ?? 0) > 0xffff ? 4 : 3);
  return stop <= end && text.charCodeAt(stop - 1) === 93 && isGap(text, stop, end) ? stop : -1;
}

/** Where the match of a sticky expression ends that begins at `at`, or -1. */
export function matchEnd(sticky: RegExp, text: string, at: number): number {
  sticky.lastIndex = at;
  return sticky.test(text) ? sticky.lastIndex : -1;
}
