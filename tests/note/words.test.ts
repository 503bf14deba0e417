// Words for comparison: the same by the quick way, which most words take, and by the long one.

import fc from "fast-check";
import { folded, unstyled } from "../../src/note/words";
import { runs } from "../support/runs";

const PIECES = [
  "План",
  "ё",
  "Ё",
  "й",
  "й",
  "PLAN",
  "a",
  " ",
  "  ",
  "\t",
  ".",
  "…",
  "?",
  "\u200b",
  "-",
  "_",
  "é",
];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((pieces) => pieces.join(""));

test("words compare in one case and spelling, whatever stands between them", () => {
  fc.assert(
    fc.property(text, (one) => {
      // A sign that is never plain sends the text the long way, and is taken out again.
      expect(folded(`${one}\u200b`)).toBe(folded(one));
      expect(folded(folded(one))).toBe(folded(one));
      expect(folded(one.normalize("NFD"))).toBe(folded(one));
    }),
    { numRuns: runs(2000) },
  );
});

test.each([
  ["Что сделать?", "что сделать"],
  ["  Ёлка…", "елка"],
  ["TO  DO:", "to do"],
  ["К чаю й", "к чаю й"],
  ["", ""],
])("%j is compared as %j", (written, words) => {
  expect(folded(written)).toBe(words);
});

test("only marks that pair are taken away", () => {
  expect(unstyled("**Спорт** и `код`")).toBe("Спорт и код");
  expect(unstyled("2*3 foo_ plain")).toBe("2*3 foo_ plain");
  expect(unstyled("\\*not\\*")).toBe("*not*");
});
