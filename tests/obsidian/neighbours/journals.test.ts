// The Journals plugin, read from its own file: a journal of weeks tells where reviews would go.

import { App } from "obsidian-test-mocks/obsidian";
import { journalsWeekly } from "../../../src/obsidian/neighbours/journals";

const DAILY = { name: "Дни", write: { type: "day" }, nameTemplate: "{{date}}", dateFormat: "YYYY-MM-DD" };
const WEEKLY = {
  name: "Недели",
  write: { type: "week" },
  nameTemplate: "{{date}}",
  dateFormat: "GGGG-[W]WW",
  folder: "Дневник/Недели",
  templates: ["Шаблоны/Неделя.md"],
};

async function found(journals: unknown, installed = true, calendar: unknown = { mode: "locale" }) {
  const app = App.createConfigured__();
  Object.assign(app, { plugins: { plugins: installed ? { journals: {} } : {} } });
  const path = `${app.vault.configDir}/plugins/journals/data.json`;
  await app.vault.adapter.write(path, JSON.stringify({ version: 4, journals, calendar }));
  return journalsWeekly(app.asOriginalType__());
}

describe("Journals", () => {
  it("has its first journal of weeks", async () => {
    expect(await found({ Дни: DAILY, Недели: WEEKLY })).toEqual({
      from: "journals",
      format: "GGGG-[W]WW",
      folder: "Дневник/Недели",
      template: "Шаблоны/Неделя.md",
      journal: { name: "Недели", dateFormat: "GGGG-[W]WW" },
    });
  });

  it("may name the format in the name itself", async () => {
    const named = { ...WEEKLY, nameTemplate: "{{date:gggg-[W]ww}}", templates: [] };
    expect(await found({ Недели: named })).toMatchObject({ format: "gggg-[W]ww", template: "" });
  });

  it.each([
    [
      { mode: "custom", dow: 1, doy: 4, global: false },
      { weekStart: 1, firstWeekHolds: 4 },
    ],
    [
      { mode: "custom", dow: 0, doy: 6, global: true },
      { weekStart: 0, firstWeekHolds: 1 },
    ],
    [
      { mode: "custom", dow: 6, doy: 12 },
      { weekStart: 6, firstWeekHolds: 1 },
    ],
    [{ mode: "custom", dow: 9, doy: 4 }, undefined],
    [{ mode: "custom", dow: 1, doy: 40 }, undefined],
    ["rubbish", undefined],
  ])("counts weeks by its own rule where it has one: %j", async (calendar, count) => {
    expect((await found({ Недели: WEEKLY }, true, calendar))?.count).toEqual(count);
  });

  it.each([
    ["no journal of weeks", { Дни: DAILY }],
    [
      "a name made of more than the date",
      { Недели: { ...WEEKLY, nameTemplate: "{{journal_name}} {{date}}" } },
    ],
    ["a folder made of more than words", { Недели: { ...WEEKLY, folder: "{{date:YYYY}}" } }],
    ["settings of another shape", "none"],
  ])("says nothing of %s", async (_, journals) => {
    expect(await found(journals)).toBeNull();
  });

  it("says nothing where it does not run, whatever it left", async () => {
    expect(await found({ Недели: WEEKLY }, false)).toBeNull();
  });
});
