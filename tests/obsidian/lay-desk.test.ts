// The desk of an act in Obsidian: everything on it is as it is now.

import { App } from "obsidian-test-mocks/obsidian";
import { device } from "../../src/obsidian/device";
import { layDesk } from "../../src/obsidian/lay-desk";
import { vaultNotebook } from "../../src/obsidian/vault-notebook";
import type { Settings } from "../../src/settings/settings";
import { DEFAULTS } from "../../src/settings/settings";

beforeEach(() => {
  jest.useFakeTimers();
  jest.setSystemTime(new Date(2024, 5, 9, 23, 59, 58));
});
afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

function appWith(parts: object = {}, files: Readonly<Record<string, string>> = {}): App {
  const app = App.createConfigured__({ files: { ...files } });
  Object.assign(app, { plugins: { plugins: {} }, ...parts });
  return app;
}

function desk(app: App, settings: Partial<Settings> = {}) {
  const real = app.asOriginalType__();
  return layDesk({
    app: real,
    notebook: vaultNotebook(real),
    device: device(real),
    settings: { ...DEFAULTS, ...settings },
  });
}

describe("The desk of an act", () => {
  it("has the day and the time of now, also past midnight", async () => {
    const app = appWith();
    expect(await desk(app)).toMatchObject({
      today: "2024-06-09",
      time: { hour: 23, minute: 59, second: 58 },
    });
    jest.setSystemTime(new Date(2024, 5, 10, 0, 0, 1));
    expect(await desk(app)).toMatchObject({ today: "2024-06-10", time: { hour: 0, minute: 0, second: 1 } });
  });

  it("speaks the language of the settings, else the app's", async () => {
    const app = appWith();
    expect(await desk(app)).toMatchObject({ appLanguage: "en", locale: { tag: "en" } });
    expect(await desk(app, { language: "ru" })).toMatchObject({ appLanguage: "ru", locale: { tag: "ru" } });
  });

  it("reads YAML, and tells the line of what cannot be read", async () => {
    const { yaml } = await desk(appWith());
    expect(yaml("week: 2024-W22\ntags: [a, б]")).toEqual({
      kind: "value",
      value: { week: "2024-W22", tags: ["a", "б"] },
    });
    expect(yaml("week: 2024-W22\nb: 1\ntags: [\nc: 2")).toEqual({ kind: "malformed", line: 3 });
  });

  it("has nothing of neighbours that are not there", async () => {
    expect(await desk(appWith())).toMatchObject({
      tasks: null,
      weeklyNotes: null,
      templateFolders: [],
      links: { markdown: false, path: "shortest" },
    });
  });

  it("knows Tasks from the moment it is switched on", async () => {
    const app = appWith();
    expect((await desk(app)).tasks).toBeNull();
    Object.assign(app, { plugins: { plugins: { "obsidian-tasks-plugin": {} } } });
    expect((await desk(app)).tasks).not.toBeNull();
  });

  it("has what Periodic Notes is set to", async () => {
    const weekly = {
      enabled: true,
      format: "GGGG-[W]WW",
      folder: "Дневник/Weekly",
      template: "Шаблоны/Неделя",
    };
    const app = appWith({ plugins: { plugins: { "periodic-notes": { settings: { weekly } } } } });
    expect((await desk(app)).weeklyNotes).toMatchObject({
      format: "GGGG-[W]WW",
      folder: "Дневник/Weekly",
      template: "Шаблоны/Неделя",
    });
  });

  it("knows the template folders of Templates and Templater", async () => {
    const core = (enabled: boolean) => ({
      getPluginById: (id: string) =>
        id === "templates" ? { enabled, instance: { options: { folder: "/Шаблоны/" } } } : null,
    });
    const templater = { settings: { templates_folder: "Templates" } };
    const plugins = { plugins: { "templater-obsidian": templater } };
    expect((await desk(appWith({ internalPlugins: core(true), plugins }))).templateFolders).toEqual([
      "Шаблоны",
      "Templates",
    ]);
    expect((await desk(appWith({ internalPlugins: core(false) }))).templateFolders).toEqual([]);
  });

  it("writes links as Obsidian is set to", async () => {
    const app = appWith();
    const config: Readonly<Record<string, unknown>> = { useMarkdownLinks: true, newLinkFormat: "relative" };
    Object.assign(app.vault, { getConfig: (key: string) => config[key] });
    expect((await desk(app)).links).toEqual({ markdown: true, path: "relative" });
  });
});
