// What the view beside a meeting knows of its series: the same meetings and people as the acts, and no note read again for nothing.

import { readSeries } from "../../../src/command/meeting/meetings";
import { runningMeeting } from "../../../src/command/meeting/running";
import { seriesFigures } from "../../../src/command/meeting/figures";
import { readVault } from "../../../src/command/vault-facts";
import { seriesNotes } from "../../../src/obsidian/meeting/series-notes";
import { deskOf } from "../../support/desk";
import { memoryVault } from "../../support/memory-notebook";

const text = (...lines: readonly string[]) => lines.map((line) => `${line}\n`).join("");

const NOTES = {
  "Люди/Саяна.md": text("---", "aliases: [Сая]", "---"),
  "Группа/12.05.2024.md": text(
    "# 12.05.2024",
    "## Апдейты",
    "* Макс: раз",
    "* Сая: два",
    "## Вопросы",
    "### Сая / Зал",
    "Нашли.",
    "## Договорённости",
    "- [ ] Сая: позвонить",
  ),
  "Группа/19.05.2024.md": text("# 19.05.2024", "## Апдейты", "* Макс: раз", "* Саяна: два", "## Вопросы"),
};
const LATEST = "Группа/19.05.2024.md";

async function shown(notes: Readonly<Record<string, string>>, path: string) {
  const vault = memoryVault(notes);
  const desk = deskOf(vault, "2024-05-20");
  const facts = await readVault(desk);
  const found = await seriesNotes()(desk, facts, path);
  if (!found) throw new Error("no series");
  return { desk, facts, found };
}

test("a person renamed is one person in the view, in its figures and in their promises", async () => {
  const { desk, facts, found } = await shown(NOTES, LATEST);
  const meeting = runningMeeting(found.note, found.dated, null, desk, facts.notes.resolve);
  expect(meeting?.people.map(({ name, waited }) => [name, waited])).toEqual([
    ["Макс", null],
    ["Саяна", 1],
  ]);
  const figures = seriesFigures(found.dated, 8, facts.notes.resolve, meeting?.day);
  expect(figures?.people.map(({ name, attended, of }) => [name, attended, of])).toEqual([
    ["Макс", 2, 2],
    ["Саяна", 2, 2],
  ]);
  expect(figures?.promisesOf("Саяна")).toMatchObject({ open: 1, missed: 1 });
});

test("the rows of people and the figures count hot seats alike, at every meeting that is shown", async () => {
  const met = (day: string, ...asked: readonly string[]) =>
    text(`# ${day}`, "## Апдейты", "* Макс: раз", "* Вера: два", "## Вопросы", ...asked);
  const notes = {
    "Г/2024-05-05.md": met("2024-05-05", "### Макс / Цены", "Да."),
    "Г/2024-05-12.md": met("2024-05-12", "### Вера / Зал", "Да."),
    "Г/2024-05-19.md": met("2024-05-19", "### Макс / Люди"),
    "Г/2024-05-26.md": text("# 2024-05-26", "## Апдейты", "* Макс: ", "* Вера: ", "## Вопросы"),
  };
  const counted: unknown[] = [];
  for (const path of Object.keys(notes)) {
    const { desk, facts, found } = await shown(notes, path);
    const meeting = runningMeeting(found.note, found.dated, null, desk, facts.notes.resolve);
    const rows = (meeting?.people ?? []).map(({ name, waited }) => [name, waited]);
    const figures = seriesFigures(found.dated, 8, facts.notes.resolve, meeting?.day);
    expect(figures?.people.map(({ name, waited }) => [name, waited])).toEqual(rows);
    counted.push(Object.fromEntries(rows));
  }
  expect(counted).toEqual([
    { Макс: 0, Вера: null },
    { Макс: 1, Вера: 0 },
    { Макс: 2, Вера: 1 },
    { Макс: 3, Вера: 2 },
  ]);
});

test("the view's row of meetings is that of the acts, of one log among several too", async () => {
  const log = (day: string) =>
    text(`# ${day}.2024`, "## Апдейты", "- Вера: да", "## Вопросы", "### Вера / Зал");
  const notes = {
    "Группы/Школа.md": log("12.05") + log("19.05"),
    "Группы/Хор.md": log("13.05") + log("20.05"),
  };
  for (const name of ["Школа", "Хор"]) {
    const { desk, found } = await shown(notes, `Группы/${name}.md`);
    const read = await readSeries(desk, name);
    expect(read.kind === "series" && read.meetings.map(({ day }) => day)).toEqual(
      found.dated.map(({ day }) => day),
    );
    expect(found.dated).toHaveLength(2);
  }
});

test("of a series that did not change only the note one types in is read again", async () => {
  const vault = memoryVault(NOTES);
  const desk = deskOf(vault, "2024-05-20");
  const facts = await readVault(desk);
  const read = seriesNotes();
  await read(desk, facts, LATEST);
  const reads = jest.spyOn(vault.notebook, "read");
  await read(desk, facts, LATEST);
  expect(reads.mock.calls.map(([path]) => path)).toEqual([LATEST]);
});

test("a note that is gone, or has another name, is not kept in memory", async () => {
  const vault = memoryVault(NOTES);
  const desk = deskOf(vault, "2024-05-20");
  const read = seriesNotes();
  await read(desk, await readVault(desk), LATEST);
  const asked: string[] = [];
  const counting: typeof desk = {
    ...desk,
    notebook: {
      ...desk.notebook,
      read: (path) => {
        asked.push(path);
        return desk.notebook.read(path);
      },
    },
  };
  const facts = await readVault(desk);
  const without = await readVault(deskOf(memoryVault({ [LATEST]: NOTES[LATEST] }), "2024-05-20"));
  await read(counting, facts, LATEST);
  asked.length = 0;
  await read(counting, facts, LATEST);
  expect(asked).toEqual([LATEST]);
  await read(counting, without, LATEST);
  asked.length = 0;
  await read(counting, facts, LATEST);
  expect(asked).toEqual([LATEST, "Группа/12.05.2024.md"]);
});
