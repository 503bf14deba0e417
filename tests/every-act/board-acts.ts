// The acts on goals, drivers and rows of the board.

import {
  addBacklogItem,
  logWorkOn,
  moveBacklogItem,
  pullIntoWeek,
  setGoalStatus,
  tickItem,
} from "../../src/command/board/acts";
import { updateGoal } from "../../src/command/board/goal-update";
import { linkItemToGoal } from "../../src/command/board/link-goal";
import { createNote } from "../../src/command/board/new-note";
import { readVault } from "../../src/command/vault-facts";
import { extractDriver } from "../../src/command/meeting/driver-from";
import { note } from "../support/acts";
import type { Scenario } from "./scenario";
import { row } from "./scenario";

const DRIVER = "Драйверы/P2P.md";
const GOAL = "Цели/Школа.md";
const WEEK = "Weekly/2024/2024-W24.md";
const MEETING = "Группа/2024/26.05.md";

const notes = {
  [DRIVER]: note(
    "---",
    "type: driver",
    "---",
    "## Что есть сейчас?",
    "тихо",
    "## Беклог",
    "- [ ] Опрос",
    "  - [ ] вопросы",
    "",
    "  ещё слова",
    "- [/] Чат",
    "- [ ] Найти Веру",
    "## Ворклог",
    "- 2024-05-20 — начали",
    "текст",
  ),
  [GOAL]: note(
    "---",
    "type: goal",
    "status: active # пока",
    "---",
    "## Апдейты",
    "- 2024-05-01 — 3",
    "## Шаги",
  ),
  [WEEK]: note(
    "# Цели",
    "- [[Школа]]: ",
    "- [[P2P]]: да",
    "# Что сделать",
    "- [ ] Снять зал #дело 📅 2024-06-20",
  ),
  [MEETING]: note(
    "# 26.05",
    "## Вопросы",
    "### Макс / P2P обучение",
    "#### Что есть сейчас?",
    "мало",
    "#### Что хочу?",
    "много",
    "#### Что для этого нужно?",
    "- боли",
    "- цены",
    "",
    "### Сая / Зал",
    "## Рефлексия",
  ),
};

const base = { notes, today: "2024-06-12", again: "nothing", converges: true } as const;
const item = (line: number, text: string, path: string = DRIVER) => ({ path, line, text });

const recurs = () => [
  "- [ ] Снять зал #дело 📅 2024-06-27",
  "- [x] Снять зал #дело 📅 2024-06-20 ✅ 2024-06-12",
];

export const BOARD_ACTS: readonly Scenario[] = [
  {
    ...base,
    acts: ["tickItem"],
    name: "an item is ticked",
    act: (desk) => tickItem(desk, item(10, "Чат"), true),
  },
  {
    ...base,
    acts: ["tickItem"],
    name: "a task that recurs is ticked in the way of Tasks",
    again: "refuses",
    act: (desk) =>
      tickItem({ ...desk, toggle: recurs }, item(4, "Снять зал #дело 📅 2024-06-20", WEEK), true),
  },
  {
    ...base,
    acts: ["addBacklogItem"],
    name: "an item is added to a backlog",
    again: "more",
    converges: false,
    act: (desk) => addBacklogItem(desk, DRIVER, "Сайт\nи почта"),
  },
  {
    ...base,
    acts: ["logWorkOn"],
    name: "work is logged",
    again: "more",
    converges: false,
    act: (desk) => logWorkOn(desk, DRIVER, "позвонили"),
  },
  {
    ...base,
    acts: ["moveBacklogItem"],
    name: "a backlog item gets another place",
    act: (desk) => moveBacklogItem(desk, item(6, "Опрос"), item(11, "Найти Веру")),
  },
  {
    ...base,
    acts: ["moveBacklogItem"],
    name: "a backlog item becomes the last",
    act: (desk) => moveBacklogItem(desk, item(6, "Опрос"), null),
  },
  {
    ...base,
    acts: ["pullIntoWeek"],
    name: "a backlog item is pulled into the week",
    act: (desk) => pullIntoWeek(desk, item(11, "Найти Веру")),
  },
  {
    ...base,
    acts: ["pullIntoWeek"],
    name: "a backlog item is pulled into a week that is made for it",
    notes: { [DRIVER]: notes[DRIVER], "Weekly/2024/2024-W22.md": note("# Что сделать", "- [ ] Старое") },
    act: (desk) => pullIntoWeek(desk, item(6, "Опрос")),
  },
  ...(["paused", "achieved", "dropped"] as const).map((status): Scenario => ({
    ...base,
    acts: ["setGoalStatus"],
    name: `a goal is ${status}`,
    goes: ["status: active # пока"],
    act: (desk) => setGoalStatus(desk, GOAL, status),
  })),
  {
    ...base,
    acts: ["updateGoal"],
    name: "an update goes into the slot of the review",
    again: "more",
    converges: false,
    act: async (desk) => updateGoal(desk, GOAL, "9 учеников", await readVault(desk)),
  },
  {
    ...base,
    acts: ["updateGoal"],
    name: "an update goes into the goal's own note",
    again: "more",
    converges: false,
    act: (desk) => updateGoal(desk, GOAL, "9 учеников", null),
  },
  {
    ...base,
    acts: ["linkItemToGoal"],
    name: "an item is linked to a goal",
    again: "refuses",
    act: (desk) => linkItemToGoal(desk, item(4, "Снять зал #дело 📅 2024-06-20", WEEK), GOAL),
  },
  ...(["goal", "driver"] as const).map((kind): Scenario => ({
    ...base,
    acts: ["createNote"],
    name: `the note of a ${kind} is made`,
    again: "refuses",
    act: (desk) => createNote(desk, kind, "Книга", "Цели/Новые"),
  })),
  {
    ...base,
    acts: ["extractDriver"],
    name: "a driver is taken out of a question",
    again: "refuses",
    converges: false,
    act: (desk) =>
      extractDriver(desk, {
        path: MEETING,
        line: 2,
        title: "P2P обучение",
        owner: "Макс",
        day: null,
        backlog: ["боли", "цены"],
        folder: "Драйверы",
      }),
  },
  { ...base, ...row("bases", { folder: "Bases" }), name: "bases are written" },
  {
    ...base,
    acts: ["createBases"],
    name: "bases are written beside those that are there",
    notes: { ...notes, "Throughline/Goals.base": "views: []\n" },
    act: row("bases").act,
  },
];
