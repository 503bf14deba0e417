// Whether hostile text costs in proportion to its length: ten times the text in at most twelve times the time.

import { readLine } from "../src/note/field";
import { outline } from "../src/note/outline";
import { HOSTILE } from "../tests/support/hostile";
import type { Row, Section } from "./table";
import { flat } from "./vault";

export const hostile: Section = {
  name: "hostile",
  what: "how much longer one note of 200 KB takes than one of 20 KB, ten of which are read for one; the fastest of forty runs each",
  rows,
};

function* rows(): Iterable<Row> {
  let slowest = 0;
  for (const { name, text } of HOSTILE) {
    const { ratio, longer } = growth(text, 20_000, outline);
    slowest = Math.max(slowest, longer);
    yield { name, value: ratio, unit: "×", target: { most: 12 } };
  }
  yield { name: "the slowest of them on 200 KB", value: slowest, unit: "ms" };
  yield {
    name: "`[k::` ten thousand times in one line, against a thousand",
    value: growth((fields) => "[k::".repeat(fields), 1_000, readLine).ratio,
    unit: "×",
    target: { most: 12 },
  };
}

const TEN = 10;

/**
 * How many times longer ten times the size takes. Ten short texts are read for one long one and all their results kept, so
 * that both sides leave the garbage collector as much: a short text read alone would be done before it is called at all.
 */
function growth(
  text: (size: number) => string,
  size: number,
  read: (text: string) => unknown,
): { readonly ratio: number; readonly longer: number } {
  const short = Array.from({ length: TEN }, () => flat(text(size)));
  const long = flat(text(TEN * size));
  let [shorter, longer] = [Infinity, Infinity];
  // By turns, so that a machine that slows down does so for both.
  for (let run = 0; run < 40; run++) {
    shorter = Math.min(
      shorter,
      processorTime(() => short.map(read)),
    );
    longer = Math.min(
      longer,
      processorTime(() => read(long)),
    );
  }
  return { ratio: (TEN * longer) / shorter, longer };
}

/** Milliseconds that this process had a processor for: what other programs take meanwhile is not counted. */
function processorTime(work: () => unknown): number {
  // What the run before left would else be swept up in the same of the two every time.
  kept[0] = null;
  (globalThis as { gc?: (how: { type: "minor" }) => void }).gc?.({ type: "minor" });
  const start = process.cpuUsage();
  kept[0] = work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The last result: an engine may leave out work of which nothing comes. */
const kept: unknown[] = [];
