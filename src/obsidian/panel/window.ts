// Which of many lines are drawn: those that can be seen and a little more, by the heights they have or are taken to have.

import type { Line } from "../../board/lines";

/** Pixels drawn beyond what is seen, above and below. */
const MARGIN = 400;

/** Pixels above each line, and last of all of them. */
export function offsetsOf(lines: readonly Line[], heightOf: (line: Line) => number): Float64Array {
  const offsets = new Float64Array(lines.length + 1);
  lines.forEach((line, i) => {
    offsets[i + 1] = (offsets[i] ?? 0) + heightOf(line);
  });
  return offsets;
}

/** The index of the line that stands at this height; the first above all, the last below all. */
function lineAt(offsets: Float64Array, y: number): number {
  let [low, high] = [0, Math.max(0, offsets.length - 2)];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The lines to draw of `lines`, in order: those around what is seen, and those that are held wherever they are. */
export function drawnOf(
  offsets: Float64Array,
  seen: { readonly top: number; readonly height: number },
  held: readonly number[],
): readonly number[] {
  const count = offsets.length - 1;
  if (count === 0) return [];
  const first = lineAt(offsets, seen.top - MARGIN);
  const last = lineAt(offsets, seen.top + seen.height + MARGIN);
  const drawn = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const others = held.filter((at) => at >= 0 && at < count && (at < first || at > last));
  return others.length === 0 ? drawn : [...new Set([...drawn, ...others])].sort((a, b) => a - b);
}

const TEXT = 19;
/** Of a letter at the size of rows. */
const LETTER = 7;

/** How high a line will be, before anybody has seen it. */
export function estimate(line: Line, width: number): number {
  const wrapped = (text: string, beside: number) =>
    TEXT * Math.max(1, Math.ceil((text.length * LETTER) / Math.max(80, width - beside)));
  switch (line.kind) {
    case "section":
      return 34;
    case "week":
      return 48;
    case "group":
      return 27;
    case "goal":
      return 50 + line.row.remarks.length * TEXT;
    case "driver":
      return 10 + wrapped(line.row.driver.title, 90) + (line.row.lastWorked === null ? 0 : TEXT);
    case "item":
      return 6 + wrapped(line.item.text, 50);
    case "task":
      return 6 + wrapped(line.row.task.text, 120);
    case "more":
    case "question":
    case "commitment":
    case "astray":
      return 25;
  }
}
