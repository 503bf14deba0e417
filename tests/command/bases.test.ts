// The ready-made bases: what is written, and that nothing is written over.

import type { BasesConfigFile } from "obsidian";
import { parse } from "yaml";
import { BOARD_VIEW, createBases } from "../../src/command/bases";
import { undoLast } from "../../src/command/undo";
import { readVault } from "../../src/command/vault-facts";
import { answer } from "../support/acts";
import { deskOf } from "../support/desk";
import { DOCS_DAY, DOCS_VAULT } from "../support/docs";
import { memoryVault } from "../support/memory-notebook";

const GOALS = "Bases/Goals.base";
const ALL = [GOALS, "Bases/Drivers.base", "Bases/Weekly reviews.base", "Bases/Meetings.base"];

async function written(language: "en" | "ru" = "en") {
  const vault = memoryVault(DOCS_VAULT);
  const desk = deskOf(vault, DOCS_DAY, { appLanguage: language });
  const report = await answer(createBases(desk, undefined, readVault));
  return { vault, desk, report, notes: vault.snapshot() };
}

/** A file as the syntax of Bases has it: no key that is not documented, every view with a type and a name. */
function base(text: string | undefined): BasesConfigFile {
  const read = parse(text ?? "", { strict: true }) as BasesConfigFile;
  const known = ["filters", "formulas", "properties", "summaries", "views"];
  expect(Object.keys(read).filter((key) => !known.includes(key))).toEqual([]);
  for (const view of read.views ?? []) {
    const keys = ["type", "name", "filters", "groupBy", "order", "summaries", "limit"];
    expect(Object.keys(view).filter((key) => !keys.includes(key))).toEqual([]);
    expect([typeof view.type, typeof view.name]).toEqual(["string", "string"]);
  }
  return read;
}

test("are four files that Bases can read, with the board before the table where there is something to draw", async () => {
  const { report, notes } = await written();
  expect(report).toEqual({ bases: ALL, kept: [], writes: ALL });
  const views = ALL.map((path) => (base(notes[path]).views ?? []).map(({ type }) => type));
  expect(views).toEqual([[BOARD_VIEW, "table"], [BOARD_VIEW, "table"], ["table"], ["table"]]);
});

test("name every column that they show, and show no formula they do not have", async () => {
  for (const language of ["en", "ru"] as const) {
    const { notes, report } = await written(language);
    for (const path of report.bases) {
      const { views = [], properties = {}, formulas = {} } = base(notes[path]);
      const order = views.flatMap((view) => view.order ?? []);
      expect(order[0]).toBe("file.name");
      expect(order.slice(1)).toEqual(Object.keys(properties));
      for (const { displayName } of Object.values(properties))
        expect(displayName).toMatch(language === "ru" ? /[а-я]/ : /^[A-Z]/);
      const asked = order.filter((name) => name.startsWith("formula.")).map((name) => name.slice(8));
      expect(asked).toEqual(Object.keys(formulas));
    }
  }
});

test("are in the person's language, with the folders of the vault's reviews and meetings", async () => {
  const { report, notes } = await written("ru");
  expect(report.bases).toEqual([
    "Базы/Цели.base",
    "Базы/Драйверы.base",
    "Базы/Недельные обзоры.base",
    "Базы/Встречи.base",
  ]);
  expect(base(notes["Базы/Недельные обзоры.base"]).filters).toEqual({
    or: expect.arrayContaining(["week", 'file.inFolder("Weekly")']) as unknown,
  });
  expect(base(notes["Базы/Встречи.base"]).filters).toEqual({
    or: expect.arrayContaining(['file.inFolder("Group")']) as unknown,
  });
});

test("are never written over a file that is there, and a second time there is nothing to do", async () => {
  const vault = memoryVault({ ...DOCS_VAULT, [GOALS]: "mine" });
  const desk = deskOf(vault, DOCS_DAY);
  const report = await answer(createBases(desk, undefined, readVault));
  expect(report).toEqual({ bases: ALL, kept: [GOALS], writes: ALL.slice(1) });
  const notes = vault.snapshot();
  expect(notes[GOALS]).toBe("mine");
  expect(await answer(createBases(desk, undefined, readVault))).toEqual({
    bases: ALL,
    kept: ALL,
    writes: [],
  });
  expect(vault.snapshot()).toEqual(notes);
});

test("go where they are told, and undo takes them back", async () => {
  const { vault, desk } = await written();
  await answer(undoLast(desk));
  expect(vault.snapshot()).toEqual(DOCS_VAULT);
  const { bases } = await answer(createBases(desk, "/My/Bases/", readVault));
  expect(bases[0]).toBe("My/Bases/Goals.base");
});
