// Which lines of a note as it was are which lines of the note as it is now, so that what we wrote is found days later.

/**
 * For every line of `before` its line in `now`, or -1 where it no longer stands. Lines match only when equal, each at most
 * once, in order. Equal ends are matched first, then the lines that occur once on both sides (patience), and between those
 * the same again. Time grows with n log n, also on notes of many equal lines.
 */
export function align(before: readonly string[], now: readonly string[]): readonly number[] {
  const found = new Array<number>(before.length).fill(-1);
  const gaps = [{ from: 0, to: before.length, at: 0, until: now.length }];
  for (let gap = gaps.pop(); gap; gap = gaps.pop()) {
    let { from, to, at, until } = gap;
    while (from < to && at < until && before[from] === now[at]) found[from++] = at++;
    while (from < to && at < until && before[to - 1] === now[until - 1]) found[--to] = --until;
    if (from === to || at === until) continue;
    const anchors = rising(uniquePairs(before, now, { from, to, at, until }));
    if (anchors.length === 0) {
      matchInOrder(before, now, { from, to, at, until }, found);
      continue;
    }
    let last = { line: from, place: at };
    for (const { line, place } of [...anchors, { line: to, place: until }]) {
      gaps.push({ from: last.line, to: line, at: last.place, until: place });
      last = { line, place };
    }
  }
  return found;
}

interface Gap {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly until: number;
}

interface Pair {
  readonly line: number;
  readonly place: number;
}

/** Lines that occur exactly once on each side of the gap. */
function uniquePairs(before: readonly string[], now: readonly string[], gap: Gap): readonly Pair[] {
  const once = (lines: readonly string[], from: number, to: number) => {
    const where = new Map<string, number>();
    for (let i = from; i < to; i++) {
      const line = lines[i] ?? "";
      where.set(line, where.has(line) ? -1 : i);
    }
    return where;
  };
  const there = once(now, gap.at, gap.until);
  const pairs: Pair[] = [];
  for (const [text, line] of once(before, gap.from, gap.to)) {
    const place = there.get(text);
    if (line !== -1 && place !== undefined && place !== -1) pairs.push({ line, place });
  }
  return pairs.sort((a, b) => a.line - b.line);
}

/** The longest run of pairs whose places rise with their lines (patience sorting). */
function rising(pairs: readonly Pair[]): readonly Pair[] {
  const tops: number[] = [];
  const below = new Array<number>(pairs.length).fill(-1);
  pairs.forEach(({ place }, i) => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tops[middle] ?? 0]?.place ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    below[i] = tops[low - 1] ?? -1;
    tops[low] = i;
  });
  const run: Pair[] = [];
  for (let i = tops[tops.length - 1] ?? -1; i !== -1; i = below[i] ?? -1) {
    const pair = pairs[i];
    if (pair) run.push(pair);
  }
  return run.reverse();
}

/** Where nothing is unique: each line takes the next equal one. */
function matchInOrder(before: readonly string[], now: readonly string[], gap: Gap, found: number[]): void {
  const places = new Map<string, number[]>();
  for (let i = gap.until - 1; i >= gap.at; i--) {
    const line = now[i] ?? "";
    const list = places.get(line);
    if (list) list.push(i);
    else places.set(line, [i]);
  }
  let last = -1;
  for (let line = gap.from; line < gap.to; line++) {
    const list = places.get(before[line] ?? "");
    let place = list?.pop();
    while (place !== undefined && place <= last) place = list?.pop();
    if (place === undefined) continue;
    found[line] = place;
    last = place;
  }
}
