// Which lines of a note as it was are which lines of the note as it is now, so that what we wrote is found days later.

import { groups } from "./groups";

/**
 * For every line of `before` its line in `now`, or -1 where it no longer stands. Lines match only when equal, each at most
 * once, in order. Equal ends are matched first, then the lines that occur once on both sides (patience; where there are
 * none, the first of each kind with the first, the second with the second), and between those the same again.
 */
export function align(before: readonly string[], now: readonly string[]): readonly number[] {
  const found = new Array<number>(before.length).fill(-1);
  const gaps: Gap[] = [{ from: 0, to: before.length, at: 0, until: now.length }];
  for (let gap = gaps.pop(); gap; gap = gaps.pop()) {
    let { from, to, at, until } = gap;
    while (from < to && at < until && before[from] === now[at]) found[from++] = at++;
    while (from < to && at < until && before[to - 1] === now[until - 1]) found[--to] = --until;
    const anchors = rising(pairs(placesOf(before, from, to), placesOf(now, at, until)));
    anchors.forEach(([line, place], i) => {
      const [nextLine, nextPlace] = anchors[i + 1] ?? [to, until];
      gaps.push({ from: line, to: nextLine, at: place, until: nextPlace });
    });
    const [first] = anchors;
    if (first) gaps.push({ from, to: first[0], at, until: first[1] });
  }
  return found;
}

interface Gap {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly until: number;
}

/** A line of the note before, and one of the note now that reads the same. */
type Pair = readonly [line: number, place: number];

/** Where each text stands from one line up to another. */
function placesOf(lines: readonly string[], from: number, to: number): ReadonlyMap<string, number[]> {
  const numbers = Array.from({ length: to - from }, (_, i) => from + i);
  return groups(numbers, (line) => lines[line] ?? "");
}

function pairs(before: ReadonlyMap<string, number[]>, now: ReadonlyMap<string, number[]>): readonly Pair[] {
  const all: Pair[] = [];
  const sure: Pair[] = [];
  for (const [text, lines] of before) {
    const places = now.get(text) ?? [];
    lines.forEach((line, i) => {
      const place = places[i];
      if (place === undefined) return;
      all.push([line, place]);
      if (lines.length + places.length === 2) sure.push([line, place]);
    });
  }
  return (sure.length > 0 ? sure : all).sort(([a], [b]) => a - b);
}

/** The longest run of pairs whose places rise with their lines (patience sorting). */
function rising(pairs: readonly Pair[]): readonly Pair[] {
  interface Run {
    readonly pair: Pair;
    readonly before: Run | undefined;
  }
  /** By length, the run that ends at the lowest place. */
  const runs: Run[] = [];
  for (const pair of pairs) {
    let low = 0;
    let high = runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((runs[middle]?.pair[1] ?? 0) < pair[1]) low = middle + 1;
      else high = middle;
    }
    runs[low] = { pair, before: runs[low - 1] };
  }
  const longest: Pair[] = [];
  for (let run = runs.at(-1); run; run = run.before) longest.push(run.pair);
  return longest.reverse();
}
