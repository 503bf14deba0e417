// Comments and math that begin within a paragraph's text: `%% %%`, `<!-- -->`, `$$ $$`, on one line or over several.

import { NEVER, seek } from "./ahead";
import type { Ahead } from "./ahead";
import { runEnd } from "./blocks";
import { BACKSLASH, DOLLAR, LESS, PERCENT, TICK } from "./chars";
import { REMARK } from "./html";
import { htmlEnd } from "./signs";
import type { Signs } from "./signs";

/** The comment or math that a paragraph's last line leaves open. */
export interface Opened {
  /** What ends it; null where nothing is open. */
  end: Ahead | null;
  /** The line on which it began. */
  since: number;
}

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
  let ticks: Runs | null = null;
  for (let i = from; ;) {
    if (opened.end) {
      const at = seek(text, opened.end, i);
      if (at >= to) return closed;
      i = at + (opened.end.sign === "-->" ? 3 : 2);
      if (opened.since < line) closed = i;
      opened.end = null;
    }
    if (i >= to) return closed;
    const c = text.charCodeAt(i);
    if (c === BACKSLASH) i += 2;
    else if (c === TICK) {
      ticks ??= runsOfTicks(text, i, to);
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
  return c === LESS && text.startsWith("<!--", at) ? htmlEnd(signs, REMARK) : null;
}

/** Where a line's runs of backticks end, by their length; the first run last, so that those behind us are taken off. */
type Runs = ReadonlyMap<number, number[]>;

function runsOfTicks(text: string, from: number, to: number): Runs {
  const runs = new Map<number, number[]>();
  for (const { 0: run, index } of [...text.slice(from, to).matchAll(/`+/g)].reverse()) {
    const end = from + index + run.length;
    const same = runs.get(run.length);
    if (same) same.push(end);
    else runs.set(run.length, [end]);
  }
  return runs;
}

/** Behind the code span that begins here, or behind its backticks where no run as long follows. */
function codeEnd(text: string, at: number, to: number, runs: Runs): number {
  const start = runEnd(text, at, to);
  const ends = runs.get(start - at) ?? [];
  while ((ends.at(-1) ?? NEVER) <= start) ends.pop();
  return ends.at(-1) ?? start;
}
