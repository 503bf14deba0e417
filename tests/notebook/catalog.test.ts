import fc from "fast-check";
import type { Catalog } from "../../src/notebook/catalog";
import { catalog } from "../../src/notebook/catalog";
import { PLACES, inColumns, placeOf } from "../../src/notebook/pack";
import { runs } from "../support/runs";

const PATHS = ["a.md", "x/a.md", "x/b.md", "y/b.md", "y/Ё.md", "y/deep/c.md", "c.md"];
const TARGETS = ["a", "A.md", "x/a", "b", "y/b", "ё", "Е\u0308", "deep/c", "c", "nowhere", "/c"];

type Step = { readonly path: string; readonly links: readonly string[] | null };

const aStep: fc.Arbitrary<Step> = fc.record({
  path: fc.constantFrom(...PATHS),
  links: fc.option(fc.array(fc.constantFrom(...TARGETS), { maxLength: 4 })),
});

/** Of every third note nothing but its links is known. */
function take(into: Catalog<number | null>, { path, links }: Step, facts: number): void {
  if (links === null) into.remove(path);
  else into.set(path, { links, facts: facts % 3 === 0 ? null : facts });
}

function all(of: Catalog<number | null>): unknown {
  const notes = [...of.paths()].sort().map((path) => ({
    path,
    has: of.has(path),
    known: of.get(path),
    from: of.linksOf(path),
    to: of.linksTo(path),
    around: [...of.around(path, 2)].sort(),
  }));
  return { notes, telling: [...of.telling()].sort() };
}

test("after any sequence of changes it is what a fresh one would be", () => {
  fc.assert(
    fc.property(fc.array(aStep, { maxLength: 25 }), (steps) => {
      const grown = catalog<number | null>();
      const last = new Map<string, readonly [Step, number]>();
      steps.forEach((step, i) => {
        take(grown, step, i);
        last.set(step.path, [step, i]);
      });
      const fresh = catalog<number | null>();
      for (const [step, i] of last.values()) take(fresh, step, i);
      expect(all(grown)).toEqual(all(fresh));
    }),
    { numRuns: runs(10_000) },
  );
});

/** The same notes as they come in packs, but for those that are gone. */
function packed(
  notes: ReadonlyMap<string, readonly [Step, number]>,
  gone: ReadonlySet<string>,
): Catalog<number | null> {
  const all = catalog<number | null>();
  for (let place = 0; place < PLACES; place++) {
    const here = [...notes.values()].flatMap(([{ path, links }, facts]) =>
      links && placeOf(path) === place ? [{ path, links, facts: facts % 3 === 0 ? null : facts }] : [],
    );
    const { rows, columns } = inColumns(here);
    const numbers = [...rows.keys()];
    const telling = numbers.filter((row) => rows[row]?.facts !== null);
    const pack = { ...columns, telling, facts: (row: number) => rows[row]?.facts ?? null };
    all.take(place, pack, new Set(numbers.filter((row) => gone.has(rows[row]?.path ?? ""))));
  }
  return all;
}

test("of notes that came in packs, and of any changes since, it says what a fresh one would say", () => {
  const someSteps = fc.array(aStep, { maxLength: 15 });
  fc.assert(
    fc.property(someSteps, fc.subarray(PATHS), someSteps, fc.boolean(), (before, gone, after, asks) => {
      const kept = new Map(before.map((step, i) => [step.path, [step, i]] as const));
      const grown = packed(kept, new Set(gone));
      const last = new Map([...kept].filter(([path]) => !gone.includes(path)));
      // What was asked before must not be answered after a change.
      if (asks) all(grown);
      for (const [i, step] of after.entries()) {
        take(grown, step, i);
        last.set(step.path, [step, i]);
        if (asks) all(grown);
      }
      const fresh = catalog<number | null>();
      for (const [step, i] of last.values()) take(fresh, step, i);
      expect(all(grown)).toEqual(all(fresh));
    }),
    { numRuns: runs(10_000) },
  );
});

test("every link is a link back, and the other way round", () => {
  fc.assert(
    fc.property(fc.array(aStep, { maxLength: 25 }), (steps) => {
      const known = catalog<number | null>();
      steps.forEach((step, i) => take(known, step, i));
      for (const path of known.paths()) {
        for (const to of known.linksOf(path)) expect(known.linksTo(to)).toContain(path);
        for (const from of known.linksTo(path)) expect(known.linksOf(from)).toContain(path);
      }
    }),
    { numRuns: runs(10_000) },
  );
});

test("a link leads to the note beside, else to the shortest path, and moves when a nearer note comes", () => {
  const known = catalog<number>();
  known.set("x/from.md", { links: ["a"], facts: 0 });
  known.set("y/z/a.md", { links: [], facts: 0 });
  expect(known.linksOf("x/from.md")).toEqual(["y/z/a.md"]);
  known.set("y/a.md", { links: [], facts: 0 });
  expect(known.linksOf("x/from.md")).toEqual(["y/a.md"]);
  known.set("x/a.md", { links: [], facts: 0 });
  expect(known.linksOf("x/from.md")).toEqual(["x/a.md"]);
  expect(known.linksTo("y/a.md")).toEqual([]);
  known.remove("x/a.md");
  expect(known.linksTo("y/a.md")).toEqual(["x/from.md"]);
});

test("around counts links in either direction and stops at the depth", () => {
  const known = catalog<number>();
  known.set("a.md", { links: ["b"], facts: 0 });
  known.set("b.md", { links: [], facts: 0 });
  known.set("c.md", { links: ["b"], facts: 0 });
  known.set("d.md", { links: ["c"], facts: 0 });
  expect([...known.around("a.md", 1)]).toEqual([
    ["a.md", 0],
    ["b.md", 1],
  ]);
  expect([...known.around("a.md", 3).keys()]).toEqual(["a.md", "b.md", "c.md", "d.md"]);
});

test("the revision moves with every change and with nothing else", () => {
  const known = catalog<number>();
  known.set("a.md", { links: ["b"], facts: 0 });
  const before = known.revision();
  known.remove("nowhere.md");
  known.linksTo("a.md");
  expect(known.revision()).toBe(before);
  known.remove("a.md");
  expect(known.revision()).toBeGreaterThan(before);
});

test("notes that tell something are those whose facts are not null", () => {
  const known = catalog<number | null>();
  known.set("a.md", { links: ["b"], facts: null });
  known.set("b.md", { links: [], facts: 0 });
  expect([...known.telling()]).toEqual(["b.md"]);
  known.set("b.md", { links: [], facts: null });
  expect([...known.telling()]).toEqual([]);
});
