// What was written for an act, read by name: the reading that every door shares.

import type { ActWord, ArgumentName } from "../../src/command/given";
import { argumentOf, namesOf, readGiven } from "../../src/command/given";
import { ACT_IDS, ACTS } from "../../src/command/table";
import { en } from "../../src/locale/en";
import { ru } from "../../src/locale/ru";

const read = (act: keyof typeof ACTS, written: Readonly<Record<string, string>>) =>
  readGiven(ACTS[act], Object.entries(written));

describe("what is given to an act", () => {
  test("is typed by its argument", () => {
    expect(read("week", { week: "2024-W23", series: "Weekly" })).toEqual({
      kind: "given",
      given: { week: "2024-W23", series: "Weekly" },
    });
    expect(read("board", { depth: "2", scope: "vault", note: "[[W23 Weekly]]" })).toEqual({
      kind: "given",
      given: { depth: 2, scope: "vault", note: "[[W23 Weekly]]" },
    });
    expect(read("undo", {})).toEqual({ kind: "given", given: {} });
  });

  test.each<[keyof typeof ACTS, Readonly<Record<string, string>>, object]>([
    ["week", { weak: "1" }, { kind: "unknown", name: "weak" }],
    ["week", { constructor: "1" }, { kind: "unknown", name: "constructor" }],
    ["week", { __proto__x: "1" }, { kind: "unknown" }],
    ["week", { from: "A" }, { kind: "not-of-act", name: "from" }],
    ["carry", { from: "A" }, { kind: "missing", name: "to" }],
    ["carry", { from: "A", to: "" }, { kind: "misfit", name: "to", written: "" }],
    ["week", { week: "2024-W53" }, { kind: "misfit", name: "week" }],
    ["meeting", { date: "2023-02-29" }, { kind: "misfit", name: "date" }],
    ["board", { depth: "1e0" }, { kind: "misfit", name: "depth" }],
    ["task", { note: "A", line: "-1" }, { kind: "misfit", name: "line" }],
  ])("is refused: %s %j", (act, written, misgiven) => {
    expect(read(act, written)).toMatchObject(misgiven);
  });

  test.each(["..", "../A", "A/../../B", "A/..", "..\\A", "A\u0000.md", "A\n.md"])(
    "never leads out of the vault: %j",
    (path) => {
      for (const name of ["from", "to", "note", "series"] as const)
        expect(argumentOf(name).read(path)).toBeNull();
    },
  );

  test.each(["A..B.md", "...", "Weekly/W22", "[[W22]]", "Обзоры/2024", "a b'\"`;$(x).md"])(
    "is any other name, as it is: %j",
    (path) => {
      expect(argumentOf("note").read(path)).toBe(path);
    },
  );
});

test("every act says what each of its arguments is, and needs none it does not take, in both languages", () => {
  for (const { acts } of [en, ru])
    for (const id of ACT_IDS) {
      const act = ACTS[id];
      const said = Object.values<ActWord>(act.arguments).map((word) => acts[word]);
      expect([acts[act.does], ...said].every((words) => words !== "")).toBe(true);
      const names: readonly ArgumentName[] = namesOf(act);
      expect(names).toEqual(expect.arrayContaining([...act.needs]));
      expect(act.bare === null || names.some((name) => name === act.bare)).toBe(true);
    }
});
