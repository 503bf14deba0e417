// The orders a person may choose for goals and drivers, and their groups by owner.

import type { Board } from "../../src/board/board";
import { board } from "../../src/board/board";
import { grouped, ordered } from "../../src/board/order";
import { readVault } from "../../src/command/vault-facts";
import { aDay, deskOf } from "../support/desk";
import { memoryVault } from "../support/memory-notebook";

const goal = (day: string, owner = "") =>
  `---\ntype: goal\nowner: ${owner}\n---\n## Updates\n${day && `- ${day} — 5`}\n`;
const driver = (more: string, log = "") => `---\ntype: driver\n${more}---\n## Worklog\n${log}\n`;

async function shown(): Promise<Board> {
  const notes = {
    "A/Книга.md": goal("2024-06-10", "Вера"),
    "B/Школа.md": goal("2024-05-01", "вера"),
    "C/Дом 10.md": goal(""),
    "C/Дом 9.md": goal("2024-06-11", "Дина"),
    "D/Долгий.md": driver("", "- 2024-05-01 — да"),
    "D/Закрытый.md": driver("status: закрыт\n"),
    "D/Новый.md": driver(""),
    "D/Пора.md": driver("review: 2024-06-01\n", "- 2024-06-11 — да"),
  };
  const { notes: known, reviews } = await readVault(deskOf(memoryVault(notes), "2024-06-12"));
  const wish = { today: aDay("2024-06-12"), scope: "vault", from: null, depth: 1, me: "" } as const;
  return board(known, reviews, wish);
}

const goals = ({ goals }: Board) => goals.map(({ goal }) => goal.title);
const drivers = ({ drivers }: Board) => drivers.map(({ driver }) => driver.title);

test("what waits longest comes first, what is overdue before it, what is closed last", async () => {
  const now = ordered(await shown(), "staleness");
  expect(goals(now)).toEqual(["Дом 10", "Школа", "Книга", "Дом 9"]);
  expect(drivers(now)).toEqual(["Пора", "Новый", "Долгий", "Закрытый"]);
});

test("as the notes stand is by path, by name counts numbers as numbers", async () => {
  const all = await shown();
  expect(goals(ordered(all, "file"))).toEqual(["Книга", "Школа", "Дом 10", "Дом 9"]);
  expect(goals(ordered(all, "name"))).toEqual(["Дом 9", "Дом 10", "Книга", "Школа"]);
  expect(drivers(ordered(all, "name"))).toEqual(["Долгий", "Закрытый", "Новый", "Пора"]);
});

test("groups are by person, however the name is written; nobody's come last", async () => {
  const groups = grouped(ordered(await shown(), "file").goals, ({ goal }) => goal.owner);
  expect(groups.map(({ name, rows }) => [name, rows.map(({ goal }) => goal.title)])).toEqual([
    ["Вера", ["Книга", "Школа"]],
    ["Дина", ["Дом 9"]],
    [null, ["Дом 10"]],
  ]);
});
