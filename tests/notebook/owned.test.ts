// What is kept of a note reads the same, and is no part of the note's text.

import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { ownData, ownText } from "../../src/notebook/owned";

test("data reads the same", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (data) => {
      const table = structuredClone(data) as object;
      const before = JSON.stringify(table);
      expect(JSON.stringify(ownData(table))).toBe(before);
    }),
  );
});

test("a text reads the same, with whatever letters are in it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
      expect(ownText(text)).toBe(text);
    }),
  );
});

test("nothing of a note's text is kept, be it in a table, a list or deeper down", async () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  /** What is used when nothing more goes: tests that ran before in this process go bit by bit. */
  const used = async (): Promise<number> => {
    let least = Infinity;
    for (let calm = 0; calm < 3; calm++) {
      await new Promise(setImmediate);
      collect();
      const { heapUsed } = process.memoryUsage();
      if (heapUsed < least - 100_000) calm = 0;
      least = Math.min(least, heapUsed);
    }
    return least;
  };
  const part = (note: number, at: number) => `${note} ${"слово ".repeat(20_000)}`.slice(at, at + 50);
  const kept = Array.from({ length: 100 }, (_, note) => ({
    table: ownData({ text: part(note, 20) }),
    list: ownData({ texts: [part(note, 20)] }),
    deep: ownData({ tasks: [{ text: part(note, 20), links: [{ to: part(note, 20) }] }] }),
  }));
  const before = await used();
  kept.length = 0;
  // The texts were 100 MB.
  expect(before - (await used())).toBeLessThan(10_000_000);
});
