// What is kept of a note reads the same, and is no part of the note's text.

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
