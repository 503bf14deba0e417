// What is read from a vault's configuration folder, in the shapes the neighbours write.

import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { configFolder, readConfig } from "../../cli/config";
import { parsePeriodicWeeks } from "../../src/command/their-weeks";
import { everyFile, tempFolder } from "./temp-folder";

const NOTHING = {
  settings: undefined,
  plugins: [],
  tasks: undefined,
  weeks: null,
  templateFolders: [],
  links: { markdown: false, path: "shortest" },
  problems: [],
};

/** A vault with these files in its configuration folder, values as JSON and texts as they are. */
function vaultWith(files: Readonly<Record<string, unknown>>, folder = ".obsidian"): string {
  const texts = Object.entries(files).map(
    ([path, value]) =>
      [`${folder}/${path}`, typeof value === "string" ? value : JSON.stringify(value)] as const,
  );
  return tempFolder(Object.fromEntries(texts));
}

describe("weekly notes", () => {
  test("are those of Journals where it alone makes any", () => {
    const weeks = {
      name: "Weeks",
      write: { type: "week" },
      nameTemplate: "{{date}}",
      dateFormat: "YYYY-[W]ww",
    };
    const vault = vaultWith({
      "community-plugins.json": ["journals"],
      "plugins/journals/data.json": {
        journals: { Weeks: { ...weeks, folder: "Journal", templates: ["Templates/Week"] } },
        calendar: { mode: "custom", dow: 1, doy: 4 },
      },
    });
    expect(readConfig(vault).weeks).toEqual({
      from: "journals",
      format: "YYYY-[W]ww",
      folder: "Journal",
      template: "Templates/Week",
      journal: { name: "Weeks", dateFormat: "YYYY-[W]ww" },
      count: { weekStart: 1, firstWeekHolds: 4 },
    });
  });
});

describe("a vault's configuration", () => {
  test("is read from every file that speaks of us, and nothing is written", () => {
    const tasks = { globalFilter: "#task", taskFormat: "dataview" };
    const vault = vaultWith({
      "app.json": { useMarkdownLinks: true, newLinkFormat: "relative", promptDelete: false },
      "community-plugins.json": ["throughline", "obsidian-tasks-plugin", "periodic-notes"],
      "plugins/throughline/data.json": "\uFEFF" + JSON.stringify({ reviewDay: 5 }),
      "plugins/obsidian-tasks-plugin/data.json": tasks,
      "plugins/periodic-notes/data.json": {
        weekly: { enabled: true, format: "", folder: "/W/", template: "T" },
      },
    });
    const before = everyFile(vault);
    expect(readConfig(vault)).toEqual({
      folder: ".obsidian",
      settings: { reviewDay: 5 },
      plugins: ["throughline", "obsidian-tasks-plugin", "periodic-notes"],
      tasks,
      weeks: { from: "periodic-notes", format: "gggg-[W]ww", folder: "W", template: "T" },
      templateFolders: [],
      links: { markdown: true, path: "relative" },
      problems: [],
    });
    expect(everyFile(vault)).toEqual(before);
  });

  test("may be missing, whole or in part", () => {
    expect(readConfig(tempFolder({ "N.md": "" }))).toEqual({ ...NOTHING, folder: null });
    expect(readConfig(vaultWith({ "other.json": {} }))).toEqual({ ...NOTHING, folder: ".obsidian" });
  });

  test("of a neighbour that is switched off counts for nothing, our own settings always", () => {
    const vault = vaultWith({
      "community-plugins.json": [],
      "plugins/throughline/data.json": { language: "ru" },
      "plugins/obsidian-tasks-plugin/data.json": { globalFilter: "#task" },
      "plugins/periodic-notes/data.json": { weekly: { enabled: true } },
    });
    expect(readConfig(vault)).toEqual({ ...NOTHING, folder: ".obsidian", settings: { language: "ru" } });
  });

  test("that is damaged is ignored and named", () => {
    const vault = vaultWith({
      "app.json": "[]",
      "community-plugins.json": ["obsidian-tasks-plugin"],
      "plugins/throughline/data.json": "{oops",
      "plugins/obsidian-tasks-plugin/data.json/x": "",
    });
    expect(readConfig(vault)).toEqual({
      ...NOTHING,
      folder: ".obsidian",
      plugins: ["obsidian-tasks-plugin"],
      problems: [
        { file: ".obsidian/app.json", problem: { kind: "not-as-expected" } },
        { file: ".obsidian/plugins/throughline/data.json", problem: { kind: "not-json" } },
        {
          file: ".obsidian/plugins/obsidian-tasks-plugin/data.json",
          problem: { kind: "unreadable", code: "EISDIR" },
        },
      ],
    });
    const list = vaultWith({ "community-plugins.json": { "obsidian-tasks-plugin": true } });
    expect(readConfig(list).problems).toEqual([
      { file: ".obsidian/community-plugins.json", problem: { kind: "not-as-expected" } },
    ]);
  });

  test("is not read through a link that leads outside the vault", () => {
    const outside = tempFolder({ "app.json": '{"useMarkdownLinks": true}' });
    const vault = tempFolder();
    symlinkSync(outside, join(vault, ".obsidian"));
    expect(readConfig(vault)).toEqual({
      ...NOTHING,
      folder: ".obsidian",
      problems: [
        {
          file: ".obsidian/app.json",
          problem: { kind: "outside" },
        },
      ],
    });
  });

  test.each<[string, unknown, readonly string[]]>([
    ["as a list with it", ["daily-notes", "templates"], ["T/Core", "Tp"]],
    ["as a list without it", ["daily-notes"], ["Tp"]],
    ["as switches, on", { templates: true }, ["T/Core", "Tp"]],
    ["as switches, off", { templates: false }, ["Tp"]],
    ["nowhere", undefined, ["T/Core", "Tp"]],
  ])("names the folders of templates; the core plugins %s", (_, core, folders) => {
    const vault = vaultWith({
      "community-plugins.json": ["templater-obsidian"],
      ...(core === undefined ? {} : { "core-plugins.json": core }),
      "templates.json": { folder: "/T/Core/" },
      "plugins/templater-obsidian/data.json": { templates_folder: "Tp" },
    });
    expect(readConfig(vault).templateFolders).toEqual(folders);
  });

  test("tells of Calendar's weekly notes where Periodic Notes makes none", () => {
    const calendar = {
      showWeeklyNote: true,
      weeklyNoteFormat: "",
      weeklyNoteFolder: "C",
      weeklyNoteTemplate: "",
    };
    const config = (weekly: boolean, options: unknown) =>
      readConfig(
        vaultWith({
          "community-plugins.json": ["periodic-notes", "calendar"],
          "plugins/periodic-notes/data.json": { weekly: { enabled: weekly, folder: "P" } },
          "plugins/calendar/data.json": options,
        }),
      ).weeks?.folder;
    expect(config(true, calendar)).toBe("P");
    expect(config(false, calendar)).toBe("C");
    expect(config(false, { showWeeklyNote: false })).toBeUndefined();
    expect(config(false, { weeklyNoteFormat: "[W]ww" })).toBe("");
  });

  test("is in .obsidian, or in the hidden folder that holds an app.json", () => {
    expect(configFolder(vaultWith({ "app.json": {} }, ".obsidian-mobile"))).toBe(".obsidian-mobile");
    expect(configFolder(tempFolder({ ".a/app.json": "{}", ".obsidian/x": "" }))).toBe(".obsidian");
    expect(configFolder(tempFolder({ "visible/app.json": "{}", ".git/x": "", ".app.json": "" }))).toBe(null);
  });
});

describe("Periodic Notes' weekly notes", () => {
  const week = {
    enabled: true,
    openAtStartup: false,
    format: "gggg/[W]ww",
    folder: "Обзоры",
    templatePath: "T/W.md",
  };
  const sets = [
    { id: "Default", ctime: "" },
    { id: "Work", week },
  ];
  const off = { enabled: false, format: "x", folder: "x", template: "x" };

  test.each<[string, unknown, unknown]>([
    [
      "0.x",
      { weekly: { enabled: true, format: " [W]WW ", folder: " F/G ", template: " T " } },
      { format: "[W]WW", folder: "F/G", template: "T" },
    ],
    ["0.x with defaults", { weekly: { enabled: true } }, { format: "gggg-[W]ww", folder: "", template: "" }],
    ["0.x off", { weekly: off, daily: { enabled: true } }, null],
    [
      "1.x",
      { activeCalendarSet: "Work", calendarSets: sets },
      { format: "gggg/[W]ww", folder: "Обзоры", template: "T/W.md" },
    ],
    ["1.x, the set that is active", { activeCalendarSet: "Default", calendarSets: sets }, null],
    [
      "1.x, the default set where none is named",
      { calendarSets: [{ id: "Default", week: { ...week, folder: "/" } }] },
      { format: "gggg/[W]ww", folder: "", template: "T/W.md" },
    ],
    [
      "1.x off",
      { activeCalendarSet: "Work", calendarSets: [{ id: "Work", week: { ...week, enabled: false } }] },
      null,
    ],
    [
      "1.x with what 0.x left behind",
      { activeCalendarSet: "Default", calendarSets: sets, weekly: { enabled: true } },
      null,
    ],
    [
      "1.x not yet migrated",
      { activeCalendarSet: "Default", calendarSets: [], weekly: { enabled: true } },
      { format: "gggg-[W]ww", folder: "", template: "" },
    ],
    [
      "rubbish",
      { weekly: { enabled: true, format: 3, folder: null, template: [] } },
      { format: "gggg-[W]ww", folder: "", template: "" },
    ],
    ["1.x whose set in use is gone", { activeCalendarSet: "Gone", calendarSets: sets }, null],
    ["more rubbish", { calendarSets: [null, 1, { id: 2 }], activeCalendarSet: {} }, null],
    ["no object", [1], null],
    ["nothing", undefined, null],
  ])("%s", (_, data, weeks) => {
    expect(parsePeriodicWeeks(data)).toEqual(weeks && { from: "periodic-notes", ...weeks });
  });
});
