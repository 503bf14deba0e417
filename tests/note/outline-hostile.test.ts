// Hostile text: whatever never closes or nests without end costs in proportion to its length, and nothing throws.

import { outline } from "../../src/note/outline";
import { HOSTILE } from "../support/hostile";

/** Milliseconds of processor time of the fastest of many runs, which garbage and a busy machine disturb least. */
function fastest(read: () => unknown): number {
  let least = Infinity;
  const until = performance.now() + 25;
  for (let run = 0; run < 20 || performance.now() < until; run++) {
    const start = process.cpuUsage();
    read();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

describe("Ten times the text takes about ten times as long", () => {
  test.each(HOSTILE.map(({ name, text }) => ({ name, text })))("$name", ({ text }) => {
    const [long, short] = [text(100_000), text(10_000)];
    // Ten short ones, whose results are kept like those of the long one, leave the garbage collector as much.
    const ten = Array.from({ length: 10 }, () => short);
    // Quadratic would be a hundred. What the machine adds by chance it does not add five times.
    let ratio = Infinity;
    for (let attempt = 0; attempt < 5 && ratio >= 20; attempt++) {
      ratio = Math.min(ratio, (10 * fastest(() => outline(long))) / fastest(() => ten.map(outline)));
    }
    expect(ratio).toBeLessThan(20);
  });
});

describe("Nothing throws", () => {
  test.each(HOSTILE.map(({ name, text }) => ({ name, text })))("on $name", ({ text }) => {
    expect(() => outline(text(1_000_000))).not.toThrow();
    expect(() => outline(text(5_000_000).replaceAll(/[\r\n]/g, " "))).not.toThrow();
  });

  test("on one line of 5 MB", () => {
    const text = `- [ ] ${"слово ".repeat(900_000)}`;
    expect(outline(text).items).toMatchObject([{ from: 6, to: text.length }]);
  });
});
