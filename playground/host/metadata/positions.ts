// Places in a note: lines, columns and offsets in UTF-16 units, as the app's cache counts them.

import type { Loc, Pos } from "obsidian";

/** A stretch of text, the end not included. */
export type Span = readonly [from: number, to: number];

export interface Lines {
  /** Offset at which each line begins. */
  readonly starts: readonly number[];
  lineOf(offset: number): number;
  startOf(line: number): number;
  loc(offset: number): Loc;
  pos(from: number, to: number): Pos;
}

/** The lines of a text, so that an offset's line is found by halving. */
export function linesOf(text: string): Lines {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  const startOf = (line: number): number => starts[line] ?? text.length;
  const lineOf = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (startOf(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const loc = (offset: number): Loc => {
    const line = lineOf(offset);
    return { line, col: offset - startOf(line), offset };
  };
  return { starts, lineOf, startOf, loc, pos: (from, to) => ({ start: loc(from), end: loc(to) }) };
}

/** The text with the spans overwritten by `filler`, one for one; line breaks stay. Spans may overlap. */
export function overwritten(text: string, spans: readonly Span[], filler: string): string {
  const parts: string[] = [];
  let done = 0;
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    if (to <= done) continue;
    const start = Math.max(from, done);
    parts.push(text.slice(done, start), text.slice(start, to).replace(/[^\r\n]/g, filler));
    done = to;
  }
  parts.push(text.slice(done));
  return parts.join("");
}
