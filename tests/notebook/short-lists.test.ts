import fc from "fast-check";
import { shortLists } from "../../src/notebook/short-lists";
import { runs } from "../support/runs";

const aPut = fc.tuple(fc.nat({ max: 5 }), fc.array(fc.nat({ max: 2 ** 32 - 1 }), { maxLength: 400 }));

test("each row has the list that was last put there, whatever was put elsewhere", () => {
  fc.assert(
    fc.property(fc.array(aPut, { maxLength: 30 }), (puts) => {
      const lists = shortLists();
      const last = new Map<number, readonly number[]>();
      for (const [row, list] of puts) {
        lists.put(row, list);
        last.set(row, list);
        for (let one = 0; one <= 6; one++) expect([...lists.of(one)]).toEqual(last.get(one) ?? []);
      }
    }),
    { numRuns: runs(500) },
  );
});

test("a row that changes again and again takes no more room", () => {
  const lists = shortLists();
  for (let i = 0; i < 100_000; i++) lists.put(i % 10, [i, i + 1, i + 2]);
  expect(lists.of(3).buffer.byteLength).toBeLessThan(100_000);
});
