// Settings in Obsidian: every one has a field, bad values get a sentence and are not kept, and the file loses nothing.

import type { SettingControl, SettingDefinitionItem } from "obsidian";
import { Setting } from "obsidian-test-mocks/obsidian";
import { device } from "../../src/obsidian/device";
import { settingsStore } from "../../src/obsidian/settings-store";
import { SettingsTab } from "../../src/obsidian/settings-tab";
import { DEFAULTS } from "../../src/settings/settings";
import type { Host } from "./support/plugin";
import { hostOf, settled } from "./support/plugin";

beforeEach(() => {
  jest.useFakeTimers();
  jest.setSystemTime(new Date(2024, 5, 9, 10, 0));
});
afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

interface Field {
  readonly name: string;
  readonly desc: string | DocumentFragment | undefined;
  readonly control: SettingControl | undefined;
  readonly render: ((setting: Setting) => void) | undefined;
}

async function tabOf(data: unknown = {}, files: Readonly<Record<string, string>> = {}) {
  const host = hostOf(files);
  await host.load(data);
  const tab: unknown = host.plugin().settingTabs__[0];
  if (!(tab instanceof SettingsTab)) throw new Error("no settings tab");
  return { host, tab };
}

function fieldsIn(items: readonly SettingDefinitionItem[]): readonly Field[] {
  return items.flatMap((item) => {
    if ("items" in item && item.items) return fieldsIn(item.items);
    const { control, render } = item as { control?: SettingControl; render?: (setting: Setting) => void };
    const { name, desc } = item as { name: string; desc?: string | DocumentFragment };
    return [{ name, desc, control, render }];
  });
}

function fieldOf(tab: SettingsTab, key: string): Field & { readonly control: SettingControl } {
  const field = fieldsIn(tab.getSettingDefinitions()).find(({ control }) => control?.key === key);
  if (!field?.control) throw new Error(`no field ${key}`);
  return { ...field, control: field.control };
}

/** Types a value as the app takes it: asked first, kept only where nothing is wrong with it. */
async function enter(tab: SettingsTab, key: string, value: unknown): Promise<string> {
  const { control } = fieldOf(tab, key);
  const ask = control.validate as ((value: unknown) => string | undefined) | undefined;
  const wrong = ask?.(value) ?? "";
  if (wrong === "") await tab.setControlValue(key, value);
  return wrong;
}

function kept(host: Host): unknown {
  return (host.plugin() as unknown as { readonly data__: unknown }).data__;
}

describe("The settings tab", () => {
  it.each(["en", "ru"])(
    "has a field with a name and a sentence for every setting, in %s",
    async (language) => {
      const { tab } = await tabOf({ language });
      const fields = fieldsIn(tab.getSettingDefinitions());
      const keys = new Set(fields.map(({ control }) => control?.key.split(".")[0]));
      expect([...Object.keys(DEFAULTS), "automation"].filter((key) => !keys.has(key))).toEqual([]);
      for (const { name, desc } of fields) {
        expect(name).toMatch(language === "ru" ? /[а-я]/ : /^[A-Z][^а-я]*$/);
        if (desc !== undefined) {
          expect(typeof desc === "string" ? desc : desc.textContent).toMatch(/[.:]/);
        }
      }
    },
  );

  it("shows what is set and keeps what is entered, over a reload", async () => {
    const { host, tab } = await tabOf();
    const entered = {
      language: "ru",
      weeklyName: "[Обзоры]/GGGG/[W]WW",
      reviewDay: "1",
      plannedWeek: "same",
      sourceMark: "-",
      forwardLink: true,
      lookBack: 12,
      threshold: 4,
      carriedPlace: "above",
      excludedFolders: "Архив/\n\n /Private ",
      templateFolders: "Шаблоны",
      "sectionNames.todo": "План\nNext week, in full",
      "sectionNames.wins": "Ура",
      automation: "ask",
    };
    for (const [key, value] of Object.entries(entered)) expect(await enter(tab, key, value)).toBe("");

    host.unload();
    await host.load();
    const again = host.plugin().settingTabs__[0] as unknown as SettingsTab;
    const shown = Object.fromEntries(Object.keys(entered).map((key) => [key, again.getControlValue(key)]));
    expect(shown).toEqual({ ...entered, excludedFolders: "Архив\nPrivate" });
    expect(kept(host)).toMatchObject({
      reviewDay: 1,
      sectionNames: { todo: ["План", "Next week, in full"], wins: ["Ура"] },
    });
    expect(kept(host)).not.toHaveProperty("automation");
  });

  it("takes an empty mark for the one that Tasks decides", async () => {
    const { host, tab } = await tabOf({ sourceMark: "-" });
    expect(tab.getControlValue("sourceMark")).toBe("-");
    await enter(tab, "sourceMark", "");
    expect(kept(host)).toEqual({ sourceMark: "auto" });
    expect(tab.getControlValue("sourceMark")).toBe("");
  });

  it.each([
    ["sourceMark", "x", "One character: no space, bracket or x."],
    ["sourceMark", "->", "One character: no space, bracket or x."],
    ["lookBack", 0, "A whole number from 1 to 520."],
    ["lookBack", 2.5, "A whole number from 1 to 520."],
    ["threshold", 1, "A whole number from 2 to 99."],
    ["template", "Нет.md", "There is no such note."],
    ["weeklyName", "[Weekly]/YYYY", "It names no week: add WW."],
    ["weeklyName", "YYYY-[W]WW", "YYYY and WW differ at New Year: write GGGG for YYYY."],
    ["weeklyName", "gggg-[W]WW", "gggg and WW differ at New Year: write GGGG for gggg."],
  ])("says at the field what is wrong with %s %s, and does not keep it", async (key, value, sentence) => {
    const { host, tab } = await tabOf({ language: "en" });
    expect(await enter(tab, key, value)).toBe(sentence);
    expect(kept(host)).toEqual({ language: "en" });
  });

  it.each([
    ["language", "fr"],
    ["reviewDay", "8"],
    ["automation", "always"],
    ["nothing", 1],
    ["sectionNames.backlog", "a"],
  ])("keeps nothing for %s %s, whoever hands it over", async (key, value) => {
    const { host, tab } = await tabOf({ language: "en" });
    const local = jest.spyOn(host.app, "saveLocalStorage");
    await tab.setControlValue(key, value);
    expect(kept(host)).toEqual({ language: "en" });
    expect(local).not.toHaveBeenCalled();
  });

  it.each([
    ["en", "Goals\n\nthis week\nЗадачи", "Goals\nThis week\nTasks"],
    ["ru", "цели\nweek\n Перенесённое", "Цели\nЭта неделя\nПеренесённое"],
    ["ru", "", ""],
  ])(
    "names the sidebar's sections as they are shown, and takes both languages: %s",
    async (language, typed, shown) => {
      const { host, tab } = await tabOf({ language });
      expect(tab.getControlValue("panelSections")).toContain(language === "ru" ? "Драйверы" : "Drivers");
      expect(await enter(tab, "panelSections", typed)).toBe("");
      expect(tab.getControlValue("panelSections")).toBe(shown);
      const [first] = (kept(host) as { readonly panelSections: readonly string[] }).panelSections;
      expect(first).toBe(shown === "" ? undefined : "goals");
    },
  );

  it("says which section is none", async () => {
    const { host, tab } = await tabOf({ language: "en" });
    expect(await enter(tab, "panelSections", "Goals\nGaols")).toBe("There is no section “Gaols”.");
    expect(kept(host)).toEqual({ language: "en" });
  });

  it("takes a template that is there, with or without its ending, and none", async () => {
    const { tab } = await tabOf({}, { "Шаблоны/Неделя.md": "" });
    for (const path of ["Шаблоны/Неделя.md", "Шаблоны/Неделя", ""]) {
      expect(await enter(tab, "template", path)).toBe("");
      expect(tab.getControlValue("template")).toBe(path);
    }
  });

  it("shows what this week's review would be called, and follows what is typed", async () => {
    const { tab } = await tabOf({ language: "en", weeklyName: "[Weekly]/[W]WW [Weekly]" });
    const { desc, control } = fieldOf(tab, "weeklyName");
    const says = () => (desc instanceof DocumentFragment ? desc.textContent : "");
    const validate = control.validate as (value: string) => unknown;
    expect(says()).toContain("For example: Weekly/W23 Weekly.md");
    validate("[Обзоры]/GGGG/GGGG-[W]WW");
    expect(says()).toContain("For example: Обзоры/2024/2024-W23.md");
    expect(says()).not.toContain("Weekly/W23");
    validate("YYYY");
    expect(says()).not.toContain("For example");
  });

  it("says that {{time}} in a template ends what makes two devices agree", async () => {
    const { tab } = await tabOf({ language: "en" });
    expect(fieldOf(tab, "template").desc).toContain("{{time}}");
    const { tab: russian } = await tabOf({ language: "ru" });
    expect(fieldOf(russian, "template").desc).toContain("{{time}}");
  });

  it("names the days from Monday on", async () => {
    const { tab } = await tabOf({ language: "ru" });
    const { control } = fieldOf(tab, "reviewDay");
    expect(control.type === "dropdown" ? Object.entries(control.options).slice(0, 1) : []).toEqual([
      ["1", "понедельник"],
    ]);
    expect(tab.getControlValue("reviewDay")).toBe("7");
  });

  it("says what is kept on the device, and forgets it when told twice", async () => {
    const { host, tab } = await tabOf({ language: "en" });
    const own = device(host.app.asOriginalType__());
    own.settings.save({ automation: "carry", theirs: "offer", me: "", linksWrite: false });
    await own.journal.save("a".repeat(2345));
    const field = fieldsIn(tab.getSettingDefinitions()).find(({ render }) => render !== undefined);
    const setting = Setting.create__(document.createElement("div"));
    const buttons: { press: () => void; text: () => string }[] = [];
    jest.spyOn(setting, "addButton").mockImplementation((build) => {
      const made = { text: "", press: () => {} };
      const button = {
        setButtonText: (text: string) => ((made.text = text), button),
        setDestructive: () => button,
        onClick: (press: () => void) => ((made.press = press), button),
      };
      build(button as unknown as Parameters<typeof build>[0]);
      buttons.push({ press: () => made.press(), text: () => made.text });
      return setting;
    });
    field?.render?.(setting);
    expect(setting.descEl.textContent).toMatch(/^2\.4 kB: /);
    const [clear] = buttons;
    clear?.press();
    expect(clear?.text()).toBe("Clear all of it, undo too");
    expect(own.settings.load()).toEqual({ automation: "carry", theirs: "offer", me: "", linksWrite: false });
    clear?.press();
    expect(own.settings.load()).toEqual({ automation: "off", theirs: "offer", me: "", linksWrite: false });
    expect(own.size()).toBe(0);
    expect(setting.descEl.textContent).toMatch(/^0\.0 kB: /);
  });
});

describe("The file of settings", () => {
  it("is repaired in reading and left as it is, and the field says so", async () => {
    const data = { language: "en", lookBack: "many", carriedPlace: "above", threshold: -1 };
    const { host, tab } = await tabOf(data);
    expect(tab.getControlValue("lookBack")).toBe(8);
    expect(tab.getControlValue("threshold")).toBe(3);
    expect(tab.getControlValue("carriedPlace")).toBe("above");
    expect(fieldOf(tab, "lookBack").desc).toContain("made no sense");
    expect(fieldOf(tab, "carriedPlace").desc).not.toContain("made no sense");
    expect(kept(host)).toBe(data);
    expect(host.plugin().saveData).not.toHaveBeenCalled();
  });

  it.each([[null], [undefined], ["text"], [[1, 2]], [42]])("may hold %p", async (data) => {
    const { tab } = await tabOf(data ?? null);
    expect(tab.getControlValue("lookBack")).toBe(8);
  });

  it("keeps keys nobody here knows, such as a newer version's", async () => {
    const { host, tab } = await tabOf({ future: { a: 1 }, lookBack: 4 });
    await enter(tab, "lookBack", 5);
    expect(kept(host)).toEqual({ future: { a: 1 }, lookBack: 5 });
  });

  it("keeps both of two values entered at once", async () => {
    const { host, tab } = await tabOf({});
    await Promise.all([tab.setControlValue("lookBack", 5), tab.setControlValue("threshold", 4)]);
    expect(kept(host)).toEqual({ lookBack: 5, threshold: 4 });
  });

  it("is read again when a sync brings another, for the fields and for the next act", async () => {
    const W22 = "Weekly/2024/W22 Weekly.md";
    const { host, tab } = await tabOf({ language: "en" }, { [W22]: "---\nweek: 2024-W22\n---\n" });
    await host.layoutReady();
    Object.assign(host.plugin(), {
      data__: { language: "en", weeklyName: "[Weekly/2024]/[Review] GGGG-[W]WW" },
    });
    await host.plugin().onExternalSettingsChange?.();
    await settled();
    expect(tab.getControlValue("weeklyName")).toBe("[Weekly/2024]/[Review] GGGG-[W]WW");
    await host.run("create-weekly-review");
    expect(host.opened()).toBe("Weekly/2024/Review 2024-W23.md");
  });

  it("does not lose what a sync brought between the last reading and this writing", async () => {
    const { host, tab } = await tabOf({ threshold: 3 });
    Object.assign(host.plugin(), { data__: { threshold: 5, plannedWeek: "same" } });
    await enter(tab, "lookBack", 5);
    expect(kept(host)).toEqual({ threshold: 5, plannedWeek: "same", lookBack: 5 });
    expect(tab.getControlValue("threshold")).toBe(5);
  });

  it("that cannot be read is not written over", async () => {
    const saveData = jest.fn(() => Promise.resolve());
    const store = settingsStore({
      loadData: () => Promise.reject(new SyntaxError("Unexpected token")),
      saveData,
    });
    await store.reload();
    expect(store.readable()).toBe(false);
    expect(store.current()).toEqual(DEFAULTS);
    expect(await store.set("lookBack", 5)).toEqual({ kind: "unreadable" });
    expect(saveData).not.toHaveBeenCalled();
  });

  it("that is gone for a moment, as a sync replaces it, neither resets the settings nor is written anew with one key", async () => {
    const { host, tab } = await tabOf({ language: "en", weeklyName: "[Reviews]/GGGG-[W]WW", future: 1 });
    Object.assign(host.plugin(), { data__: null });
    await host.plugin().onExternalSettingsChange?.();
    await settled();
    expect(tab.getControlValue("weeklyName")).toBe("[Reviews]/GGGG-[W]WW");
    await enter(tab, "lookBack", 5);
    expect(kept(host)).toEqual({
      language: "en",
      weeklyName: "[Reviews]/GGGG-[W]WW",
      future: 1,
      lookBack: 5,
    });
  });

  it("that a sync had half written is read again by the next act", async () => {
    const W22 = "Weekly/2024/W22 Weekly.md";
    const data = { language: "en", weeklyName: "[Weekly/2024]/[Review] GGGG-[W]WW" };
    const { host } = await tabOf({ language: "en" }, { [W22]: "---\nweek: 2024-W22\n---\n" });
    await host.layoutReady();
    const broken = jest.spyOn(host.plugin(), "loadData").mockRejectedValue(new SyntaxError("Unexpected end"));
    await host.plugin().onExternalSettingsChange?.();
    await settled();
    await host.run("create-weekly-review");
    expect(host.notices()[0]?.lines[0]).toContain("cannot be read");
    expect(host.opened()).toBeUndefined();
    broken.mockResolvedValue(data);
    await host.run("create-weekly-review");
    expect(host.opened()).toBe("Weekly/2024/Review 2024-W23.md");
  });

  it("that cannot be written leaves the settings as they were", async () => {
    const store = settingsStore({
      loadData: () => Promise.resolve({ lookBack: 4 }),
      saveData: () => Promise.reject(Object.assign(new Error("write"), { code: "ENOSPC" })),
    });
    await store.reload();
    expect(await store.set("lookBack", 5)).toEqual({ kind: "full" });
    expect(store.current().lookBack).toBe(4);
  });

  it("that cannot be written is said in one sentence", async () => {
    const { host, tab } = await tabOf({ language: "en" });
    jest
      .spyOn(host.plugin(), "saveData")
      .mockRejectedValue(Object.assign(new Error("write"), { code: "EROFS" }));
    await tab.setControlValue("lookBack", 5);
    expect(host.notices()[0]?.lines).toEqual([
      "“data.json” is read-only — allow writing to it and try again.",
    ]);
  });
});

describe("Whoever listens for other settings and fails", () => {
  const failing = () => {
    let kept: unknown = { reviewDay: 3 };
    const store = settingsStore({
      loadData: async () => kept,
      saveData: async (value: unknown) => void (kept = value),
    });
    const told = jest.fn();
    store.onChange(() => {
      throw new Error("a bug elsewhere");
    });
    store.onChange(told);
    return { store, told, kept: () => kept };
  };
  beforeEach(() => jest.spyOn(console, "error").mockImplementation(() => undefined));

  it("does not make the settings unreadable, and the others are told", async () => {
    const { store, told } = failing();
    await store.reload();
    expect(store.readable()).toBe(true);
    expect(store.current().reviewDay).toBe(3);
    expect(told).toHaveBeenCalledTimes(1);
  });

  it("does not keep the next value from being kept", async () => {
    const { store, kept } = failing();
    expect(await store.set("reviewDay", 5)).toEqual({ kind: "done" });
    expect(await store.set("lookBack", 4)).toEqual({ kind: "done" });
    expect(kept()).toEqual({ reviewDay: 5, lookBack: 4 });
  });
});
