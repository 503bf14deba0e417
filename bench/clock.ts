// Times of runs in milliseconds, and how to tell the machine's noise from the work.

/** The last result: an engine may leave out work of which nothing comes. */
const kept: unknown[] = [];

/** Each run's time, slowest last. */
export function times(runs: number, work: () => unknown): readonly number[] {
  const taken: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    kept[0] = work();
    taken.push(performance.now() - start);
  }
  return taken.sort((a, b) => a - b);
}

/** The fastest run: what others do on the machine only ever adds. */
export function fastest(runs: number, work: () => unknown): number {
  return times(runs, work)[0] ?? NaN;
}

/** The time that the given share of the runs stayed within. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

export function median(values: readonly number[]): number {
  return percentile(
    [...values].sort((a, b) => a - b),
    0.5,
  );
}

/** One run of what has to be waited for, in milliseconds, with what came of it. */
export async function timed<T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly value: T }> {
  const start = performance.now();
  const value = await work();
  return { ms: performance.now() - start, value };
}
