// An item says which goal it is for, where Tasks and Dataview still read the rest of its line.

import { board } from "../../../src/board/board";
import { itemRow, linkItemToGoal } from "../../../src/command/board/link-goal";
import { undoLast } from "../../../src/command/undo";
import { readVault } from "../../../src/command/vault-facts";
import { readLine } from "../../../src/note/field";
import { aDay, deskOf } from "../../support/desk";
import { memoryVault } from "../../support/memory-notebook";

const GOAL = "Цели/Школа.md";
const NOTE = "W23.md";

async function linked(line: string, twice = false): Promise<string> {
  const text = `# Мысли\n# Что сделать\n${line}\n`;
  const notes = { [NOTE]: text, [GOAL]: "---\ntype: goal\n---\n" };
  const vault = memoryVault(notes);
  const desk = deskOf(vault, "2024-06-12");
  const link = () => {
    const row = itemRow(NOTE, vault.notes.get(NOTE) ?? "", 2);
    if (!row) throw new Error("no item");
    return linkItemToGoal(desk, row, GOAL);
  };
  const done = await link();
  if (done.kind !== "done") throw new Error(JSON.stringify(done.refusal));
  const written = vault.notes.get(NOTE) ?? "";
  if (twice) expect(await link()).toMatchObject({ value: { changed: false } });
  await undoLast(desk);
  expect(vault.snapshot()).toEqual(notes);
  return written.split("\n")[2] ?? "";
}

test.each([
  ["- [ ] Снять зал", "- [ ] Снять зал  [goal:: [[Школа]]]"],
  ["* [/] Снять зал ^b1", "* [/] Снять зал  [goal:: [[Школа]]] ^b1"],
  [
    "- [ ] Снять зал #дело ⏫ 🔁 every week 📅 2024-06-07 ^b1",
    "- [ ] Снять зал  [goal:: [[Школа]]] #дело ⏫ 🔁 every week 📅 2024-06-07 ^b1",
  ],
  [
    "- [ ] Снять  [since:: 2024-W21]  [due:: 2024-06-07]",
    "- [ ] Снять  [since:: 2024-W21]  [goal:: [[Школа]]]  [due:: 2024-06-07]",
  ],
  ["- просто пункт", "- просто пункт  [goal:: [[Школа]]]"],
  ["- [ ] Снять  [goal:: [[Дом]]]", "- [ ] Снять  [goal:: [[Дом]]]  [goal:: [[Школа]]]"],
])("%s", async (line, expected) => {
  expect(await linked(line, true)).toBe(expected);
  const before = readLine(line.slice(6));
  const now = readLine(expected.slice(6));
  expect(now.tokens.map(({ kind, value }) => [kind, value])).toEqual(
    before.tokens.map(({ kind, value }) => [kind, value]),
  );
  expect(now.blockId).toBe(before.blockId);
  expect(now.fields.find(({ key, value }) => key === "goal" && value === "[[Школа]]")).toBeDefined();
});

test("a line that names the goal already, also in Russian and by its path, is left as it is", async () => {
  for (const line of ["- [ ] a (goal:: [[Цели/Школа|ш]])", "- [ ] a  [цель:: [[школа]]]"])
    expect(await linked(line)).toBe(line);
});

test("no item, or one in a callout, is none to link", () => {
  const text = "# a\n> - [ ] b\n- \n```\n- [ ] c\n```\n- [ ] d\n";
  expect([0, 1, 2, 4].map((line) => itemRow(NOTE, text, line))).toEqual([null, null, null, null]);
  expect(itemRow(NOTE, text, 6)).toEqual({ path: NOTE, line: 6, text: "d" });
});

test("a goal whose only open step is an item elsewhere is not stuck, and that is its next step", async () => {
  const goal = "---\ntype: goal\n---\n## Шаги\n- [x] a\n## Апдейты\n- 2024-06-10 — 1\n";
  const goals = async (task: string) => {
    const notes = { [GOAL]: goal, [NOTE]: `# Мысли\n# Что сделать\n${task}\n`, "P2P.md": "" };
    const { notes: known, reviews } = await readVault(deskOf(memoryVault(notes), "2024-06-12"));
    const wish = { today: aDay("2024-06-12"), scope: "vault", from: null, depth: 1, me: "" } as const;
    return board(known, reviews, wish).goals.map(({ state, next }) => [
      state,
      next?.text ?? null,
      next?.path,
    ]);
  };
  const task = "- [ ] b  [goal:: [[Школа]]]";
  expect(await goals("- [ ] b [[Школа]]")).toEqual([["stuck", null, undefined]]);
  expect(await goals(task)).toEqual([["fresh", "b  [goal:: [[Школа]]]", NOTE]]);
  expect(await goals(task.replace("[ ]", "[x]"))).toEqual([["stuck", null, undefined]]);
});
