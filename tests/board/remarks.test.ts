// What is wrong in the notes of goals and drivers is told, and hides nothing.

import type { Board } from "../../src/board/board";
import { board } from "../../src/board/board";
import type { Remark } from "../../src/board/remarks";
import { readVault } from "../../src/command/vault-facts";
import { aDay, deskOf } from "../support/desk";
import { memoryVault } from "../support/memory-notebook";

async function shown(notes: Readonly<Record<string, string>>): Promise<Board> {
  const { notes: known, reviews } = await readVault(deskOf(memoryVault(notes), "2024-06-12"));
  const wish = { today: aDay("2024-06-12"), scope: "vault", from: null, depth: 1, me: "" } as const;
  return board(known, reviews, wish);
}

const goal = (rest = "", body = "") => `---\ntype: goal\nstatus: active\n${rest}---\n# Школа\n${body}`;
const driver = (rest = "", body = "") => `---\ntype: driver\n${rest}---\n${body}`;

async function goalRemarks(note: string, more: Readonly<Record<string, string>> = {}) {
  const { goals } = await shown({ "Школа.md": note, ...more });
  return goals.find(({ path }) => path === "Школа.md")?.remarks;
}

async function driverRemarks(note: string, more: Readonly<Record<string, string>> = {}) {
  const { drivers } = await shown({ "P2P.md": note, ...more });
  return drivers.find(({ path }) => path === "P2P.md")?.remarks;
}

test("a goal without faults has no remarks", async () => {
  const body = "## Шаги\n- [ ] раз\n## Апдейты\n- 2024-06-02 — 3\n- 12.50 евро\n- 31 человек\n";
  expect(await goalRemarks(goal("target: 10\ndrivers: '[[P2P]]'\n", body), { "P2P.md": driver() })).toEqual(
    [],
  );
});

test("a target that is no number", async () => {
  const expected: Remark[] = [{ kind: "no-number", property: "target", value: "many" }];
  expect(await goalRemarks(goal("target: many\n"))).toEqual(expected);
});

test("two goals of one name, each told of the other", async () => {
  const more = { "Архив/школа.md": goal() };
  expect(await goalRemarks(goal(), more)).toEqual([{ kind: "same-name", path: "Архив/школа.md" }]);
});

test("links to nothing in a goal's drivers, a driver's parent and a review's goals", async () => {
  const nowhere: Remark = { kind: "no-note", value: "Нет такого", line: 0 };
  expect(await goalRemarks(goal("drivers: '[[Нет такого]]'\n"))).toEqual([nowhere]);
  expect(await driverRemarks(driver("parent: '[[Нет такого]]'\n"))).toEqual([nowhere]);
  const review = "# Мысли\n- [[Тоже нет]]: думал\n# Цели\n- [[Шкло]]: 5\n# Что сделать\n";
  const { astray } = await shown({ "2024-W23.md": review });
  expect(astray).toEqual([{ path: "2024-W23.md", remark: { kind: "no-note", value: "Шкло", line: 3 } }]);
});

test("a loop of parents is told by the titles on the way, however long it is", async () => {
  expect(await driverRemarks(driver("parent: '[[P2P]]'\n"))).toEqual([
    { kind: "loop", through: ["P2P", "P2P"] },
  ]);
  const more = { "B.md": driver("parent: '[[C]]'\n"), "C.md": driver("parent: '[[P2P]]'\n") };
  expect(await driverRemarks(driver("parent: '[[B]]'\n"), more)).toEqual([
    { kind: "loop", through: ["P2P", "B", "C", "P2P"] },
  ]);
  // One that leads into a loop is in none.
  const beside = { "B.md": driver("parent: '[[B]]'\n") };
  const { drivers } = await shown({ "P2P.md": driver("parent: '[[B]]'\n"), ...beside });
  expect(drivers.map(({ path, above, remarks }) => [path, above?.title, remarks.length])).toEqual([
    ["B.md", "B", 1],
    ["P2P.md", "B", 0],
  ]);
});

test("days that are in no calendar, in a worklog, among updates and for a review", async () => {
  const log =
    "## Ворклог\n- 2024-02-31 — созвон\n- 2024-06-01 — начали\n- 31.04.2024: письмо\n- 30.02 — и ещё\n";
  expect(await driverRemarks(driver("review: скоро\n", log))).toEqual([
    { kind: "no-day", property: "review", value: "скоро" },
    { kind: "impossible-day", line: 5, value: "2024-02-31" },
    { kind: "impossible-day", line: 7, value: "31.04.2024" },
    { kind: "impossible-day", line: 8, value: "30.02" },
  ]);
  const { drivers } = await shown({ "P2P.md": driver("", log) });
  expect(drivers[0]?.lastWorked).toBe("2024-06-01");
  expect(await goalRemarks(goal("", "## Апдейты\n- 2024-13-01 — 5\n"))).toEqual([
    { kind: "impossible-day", line: 6, value: "2024-13-01" },
  ]);
});

test.each([
  ["below the heading", "## Беклог\n> - [ ] Опрос\n", 4],
  ["below a part of it", "## Беклог\n### После MVP\n> [!todo]\n> - [ ] Опрос\n", 6],
  ["with the heading in it", "> ## Беклог\n>\n> - [ ] Опрос\n> - [ ] Сайт\n", 5],
  ["titled so", "> [!note]+ Беклог\n> - [ ] Опрос\n", 4],
])("a backlog in a callout, %s", async (_, body, line) => {
  expect(await driverRemarks(driver("", body))).toEqual([{ kind: "in-quote", line }]);
});

test("a goal with broken properties is shown as far as its lines can be read", async () => {
  const broken =
    "---\ntype: goal\nowner: Вера\ntags: [a\ntarget: 10\n---\n# Школа\n## Апдейты\n- 2024-06-02 — 5\n";
  const { goals } = await shown({ "Школа.md": broken });
  expect(goals).toMatchObject([
    { path: "Школа.md", goal: { title: "Школа", owner: "Вера", target: 10 }, progress: 0.5 },
  ]);
  expect(goals[0]?.remarks).toEqual([{ kind: "broken-properties", line: 4 }]);
  expect((await shown({ "a.md": "---\ntags: [a\n---\n# b\n" })).goals).toEqual([]);
});

test("a quote elsewhere is nobody's backlog", async () => {
  expect(await driverRemarks(driver("", "## Беклог\n- [ ] a\n## Мысли\n> - [ ] b\n> - [ ] c\n"))).toEqual([]);
});
