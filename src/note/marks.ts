// Comments and math that begin within a paragraph's text: `%% %%`, `<!-- -->`, `$$ $$`, on one line or over several.

import { seek } from "./ahead";
import type { Ahead } from "./ahead";
import { runEnd } from "./blocks";
import type { Signs } from "./signs";

/** The comment or math that a paragraph's last line leaves open. */
export interface Opened {
  /** What ends it; null where nothing is open. */
  end: Ahead | null;
  /** The line on which it began. */
  since: number;
}

const DOLLAR = 36;
const PERCENT = 37;
const LESS = 60;
const BACKSLASH = 92;
const TICK = 96;

/** Whether a comment or math may begin between `from` and `to`. */
export function hasMarks(text: string, from: number, to: number, { comment, math, remark }: Signs): boolean {
  return seek(text, comment, from) < to || seek(text, math, from) < to || seek(text, remark, from) < to;
}

/**
 * Reads one line of a paragraph from `from` to `to`, and keeps in `opened` what it leaves open. Returns the offset behind
 * the sign that ends what an earlier line had left open, or -1.
 */
export function readMarks(
  text: string,
  from: number,
  to: number,
  line: number,
  opened: Opened,
  signs: Signs,
): number {
  let closed = -1;
  let ticks: ReadonlyMap<number, number> | null = null;
  for (let i = from; ;) {
    if (opened.end) {
      const at = seek(text, opened.end, i);
      if (at >= to) return closed;
      i = at + (opened.end === signs.remarkEnd ? 3 : 2);
      if (opened.since < line) closed = i;
      opened.end = null;
    }
    if (i >= to) return closed;
    const c = text.charCodeAt(i);
    if (c === BACKSLASH) i += 2;
    else if (c === TICK) {
      ticks ??= lastRuns(text, i, to);
      i = codeEnd(text, i, to, ticks);
    } else {
      opened.end = opens(text, i, c, signs);
      opened.since = line;
      i += opened.end ? (c === LESS ? 4 : 2) : 1;
    }
  }
}

function opens(text: string, at: number, c: number, signs: Signs): Ahead | null {
  if (c === PERCENT) return text.charCodeAt(at + 1) === PERCENT ? signs.comment : null;
  if (c === DOLLAR) return text.charCodeAt(at + 1) === DOLLAR ? signs.math : null;
  return c === LESS && text.startsWith("<!--", at) ? signs.remarkEnd : null;
}

/** Behind the code span that begins here, or behind the run of backticks where the line has none of its length left. */
function codeEnd(text: string, at: number, to: number, last: ReadonlyMap<number, number>): number {
  const start = runEnd(text, at, to);
  const length = start - at;
  let i = start;
  if ((last.get(length) ?? -1) <= at) return start;
  while (i < to) {
    if (text.charCodeAt(i) !== TICK) i++;
    else {
      const stop = runEnd(text, i, to);
      if (stop - i === length) return stop;
      i = stop;
    }
  }
  return start;
}

/** Where the last run of backticks of each length stands, so that a run without a partner is not sought to the end. */
function lastRuns(text: string, from: number, to: number): ReadonlyMap<number, number> {
  const last = new Map<number, number>();
  for (let i = from; i < to;) {
    if (text.charCodeAt(i) !== TICK) i++;
    else {
      const stop = runEnd(text, i, to);
      last.set(stop - i, i);
      i = stop;
    }
  }
  return last;
}
