// The queries of docs/queries.md: as they stand there Dataview itself has answered them, over what a carry writes, and its
// answers say of open items, goals, backlogs and promises what our own reading says.

import { join } from "node:path";
import { readFileSync } from "node:fs";
import { showBoard } from "../src/command/board/board";
import type { BoardReport } from "../src/command/board/board";
import type { OutlineReport } from "../src/command/outline";
import { outlineNote } from "../src/command/outline";
import { reviewWeek } from "../src/command/review/week";
import { answer } from "./support/acts";
import { deskOf } from "./support/desk";
import { examples } from "./support/docs";
import { memoryVault } from "./support/memory-notebook";
import type { MemoryVault } from "./support/memory-notebook";
import { QUERIES_DAY, QUERIES_VAULT } from "./support/queries-vault";

interface Recorded {
  readonly notes: Readonly<Record<string, string>>;
  readonly answers: readonly { readonly query: string; readonly answer: unknown }[];
}

const RECORDED = JSON.parse(
  readFileSync(join(__dirname, "fixtures/queries-by-dataview.json"), "utf8"),
) as Recorded;

let vault: MemoryVault;
let board: BoardReport;
const outlines = new Map<string, OutlineReport>();

beforeAll(async () => {
  vault = memoryVault(QUERIES_VAULT);
  const desk = deskOf(vault, QUERIES_DAY);
  await answer(reviewWeek(desk, { carry: true }));
  board = await answer(showBoard(desk, { scope: "vault", depth: 1 }));
  for (const path of vault.notes.keys()) outlines.set(path, await answer(outlineNote(desk, path)));
});

/** `path:line [status] text` of the tasks in a folder that are open. */
function open(folder: string, where: (item: OutlineReport["items"][number]) => boolean = () => true) {
  return [...outlines]
    .filter(([path]) => path.startsWith(`${folder}/`))
    .flatMap(([path, { items }]) =>
      items
        .filter((item) => item.task && (item.statusKind === "open" || item.statusKind === "progress"))
        .filter((item) => item.text !== "" && where(item))
        .map(({ line, status, text }) => `${path}:${line} [${status ?? ""}] ${text}`),
    )
    .sort();
}

/** The tasks of an answer, out of their groups. */
function tasksOf(heading: string): readonly string[] {
  const flat = (value: unknown): readonly string[] =>
    Array.isArray(value)
      ? (value as readonly unknown[]).flatMap(flat)
      : typeof value === "object" && value !== null
        ? Object.values(value).flatMap(flat)
        : [String(value)];
  return [...flat(answered(heading))].sort();
}

function answered(begin: string): unknown {
  const found = RECORDED.answers.find(({ query }) => query.replaceAll("\n", " ").includes(begin));
  if (!found) throw new Error(`no query with ${begin}`);
  return found.answer;
}

test("they are those that Dataview has answered, over notes that are written so today", () => {
  expect(examples("queries.md", "dataview")).toEqual(RECORDED.answers.map(({ query }) => query));
  expect(vault.snapshot()).toEqual(RECORDED.notes);
});

test("what is open is what we take for open, each thing once", () => {
  expect(tasksOf("AND text GROUP BY")).toEqual(open("Weekly"));
  expect(tasksOf("AND since")).toEqual(open("Weekly", ({ fields }) => "since" in fields));
});

test("what was done last week, by its dates and by its review", () => {
  const done = [
    "W22 Weekly.md:7 [x] Ask the price ✅ 2024-06-01",
    "W22 Weekly.md:10 [x] Buy milk ✅ 2024-05-30",
  ];
  const expected = done.map((line) => `Weekly/2024/${line}`).sort();
  expect(tasksOf("completion >=")).toEqual(expected);
  expect(tasksOf("completed AND file.frontmatter")).toEqual(expected);
});

test("the figures of a week count its boxes", () => {
  const count = (path: string, kinds: readonly string[]) =>
    (outlines.get(path)?.items ?? []).filter(
      ({ task, text, statusKind }) => task && text !== "" && kinds.includes(statusKind ?? ""),
    ).length;
  const rows = answered("length(filter") as readonly (readonly [string, number, number, number, number])[];
  expect(rows.map(([path]) => path)).toEqual(
    ["W23", "W22", "W21"].map((week) => `Weekly/2024/${week} Weekly.md`),
  );
  for (const [path, done, still] of rows)
    expect([path, done, still]).toEqual([path, count(path, ["done"]), count(path, ["open", "progress"])]);
});

test("goals, the weeks that moved one, backlogs and promises", () => {
  const active = board.goals.filter(({ state }) => state !== "closed");
  expect(answered("TABLE status, current")).toEqual(
    active.map(({ path, status, owner }) => [path, status, 9, 20, owner]),
  );
  expect(answered("LIST")).toEqual(["Weekly/2024/W23 Weekly.md", "Weekly/2024/W22 Weekly.md"]);
  const items = board.drivers.flatMap((driver) => driver.items);
  expect(answered('type = "driver"')).toEqual([
    {
      "Drivers/Newcomers leave.md": items
        .filter(({ statusKind }) => statusKind === "open" || statusKind === "progress")
        .map(({ path, line, status, text }) => `${path}:${line} [${status ?? ""}] ${text}`),
    },
  ]);
  const max = board.commitments.filter(({ owner, statusKind }) => owner === "Max" && statusKind === "open");
  expect(answered("startswith")).toEqual(
    max.map(({ path, line, text }) => `${path}:${line} [ ] Max: ${text}`),
  );
});

test("the query for Tasks leaves out what was carried on, by Tasks' own instructions", () => {
  const [query = ""] = examples("queries.md", "tasks");
  const [, filter = ""] = /filter by function (.*)/.exec(query) ?? [];
  expect(query.split("\n").filter((line) => !line.startsWith("filter by function"))).toEqual([
    "not done",
    "path includes Weekly",
    "sort by due",
  ]);
  // The page's own code is what is tested.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  const keeps = new Function("task", `return ${filter};`) as (task: object) => boolean;
  expect([" ", "/", ">"].map((symbol) => keeps({ status: { symbol } }))).toEqual([true, true, false]);
});
