// The plugin as a whole: loading only registers, unloading leaves nothing behind, and it speaks the app's language.

import { readFileSync } from "node:fs";
import { device } from "../../src/obsidian/device";
import type * as Support from "./support/plugin";
import { hostOf, settled } from "./support/plugin";

const W22 = "Weekly/2024/W22 Weekly.md";
const REVIEW = "---\nweek: 2024-W22\n---\n# To do\n- [ ] Call Dina\n";

beforeEach(() => {
  jest.useFakeTimers();
  jest.setSystemTime(new Date(2024, 5, 9, 10, 0));
});
afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

describe("Loading the plugin", () => {
  it("registers, and neither writes nor starts a timer nor listens to notes before the layout is ready", async () => {
    const host = hostOf({ [W22]: REVIEW });
    device(host.app.asOriginalType__()).settings.save({
      automation: "carry",
      theirs: "offer",
      me: "",
      linksWrite: false,
    });
    const written = (["write", "process", "writeBinary", "mkdir", "remove"] as const).map((method) =>
      jest.spyOn(host.app.vault.adapter, method),
    );
    const listening = host.listeners("notes");
    const timers = jest.getTimerCount();
    const kept = jest.spyOn(host.app, "saveLocalStorage");

    await host.load({});
    await jest.advanceTimersByTimeAsync(3_600_000);
    const plugin = host.plugin();
    expect(plugin.commands__.size).toBeGreaterThan(1);
    expect(plugin.settingTabs__).toHaveLength(1);
    expect(jest.getTimerCount()).toBe(timers);
    expect(host.listeners("notes")).toBe(listening);
    for (const method of written) expect(method).not.toHaveBeenCalled();
    expect(plugin.saveData).not.toHaveBeenCalled();
    expect(kept).not.toHaveBeenCalled();
    expect(host.notices()).toEqual([]);
  });
});

describe("Unloading the plugin", () => {
  it("leaves no listener, timer or notice, with a question on the screen and a review being waited for", async () => {
    const host = hostOf({ [W22]: REVIEW });
    const windows = jest.spyOn(window, "addEventListener");
    const unheard = jest.spyOn(window, "removeEventListener");
    const before = { listeners: host.listeners(), timers: jest.getTimerCount() };
    device(host.app.asOriginalType__()).settings.save({
      automation: "ask",
      theirs: "offer",
      me: "",
      linksWrite: false,
    });
    await host.load({});
    await host.layoutReady();
    await jest.advanceTimersByTimeAsync(11_000);
    await settled();
    expect(host.notices()).toHaveLength(1);

    jest.setSystemTime(new Date(2024, 5, 16, 10, 0));
    window.dispatchEvent(new Event("focus"));
    await settled();
    expect(jest.getTimerCount()).toBeGreaterThan(before.timers);
    expect(host.listeners()).toBeGreaterThan(before.listeners);

    host.unload();
    expect(host.notices()).toEqual([]);
    expect(jest.getTimerCount()).toBe(before.timers);
    expect(host.listeners()).toBe(before.listeners);
    expect(unheard.mock.calls.map(([event]) => event)).toEqual(windows.mock.calls.map(([event]) => event));
    await jest.advanceTimersByTimeAsync(3_600_000);
    expect(host.paths()).toEqual([W22]);
    expect(host.notices()).toEqual([]);
  });

  it("before the layout is ready stays unloaded when it is", async () => {
    const host = hostOf({ [W22]: REVIEW });
    device(host.app.asOriginalType__()).settings.save({
      automation: "offer",
      theirs: "offer",
      me: "",
      linksWrite: false,
    });
    const before = { listeners: host.listeners(), timers: jest.getTimerCount() };
    await host.load({});
    host.unload();
    await host.layoutReady();
    expect(host.listeners()).toBe(before.listeners);
    expect(jest.getTimerCount()).toBe(before.timers);
  });

  it("begins no act and shows nothing more of one that was under way", async () => {
    const host = hostOf({ [W22]: REVIEW });
    await host.load({ language: "en" });
    await host.layoutReady();
    host.plugin().commands__.get("create-weekly-review")?.callback?.();
    host.unload();
    await settled();
    expect(host.paths()).toEqual([W22]);

    await host.load();
    const load = host.app.loadLocalStorage.bind(host.app);
    const midway = jest.spyOn(host.app, "loadLocalStorage").mockImplementation((key) => {
      host.unload();
      return load(key);
    });
    await host.run("undo-last-carry");
    expect(midway).toHaveBeenCalled();
    expect(host.notices()).toEqual([]);
  });

  it("stops both waits where a day began while the first one was being prepared", async () => {
    const host = hostOf({ [W22]: REVIEW });
    device(host.app.asOriginalType__()).settings.save({
      automation: "offer",
      theirs: "offer",
      me: "",
      linksWrite: false,
    });
    await host.load({ language: "en" });
    const timers = jest.getTimerCount();
    host.app.workspace.setLayoutReady__();
    jest.setSystemTime(new Date(2024, 5, 10, 10, 0));
    window.dispatchEvent(new Event("focus"));
    await settled();
    expect(jest.getTimerCount()).toBe(timers + 2);
    host.unload();
    expect(jest.getTimerCount()).toBe(timers);
  });
});

describe("An error nobody foresaw", () => {
  it("is said and not swallowed", async () => {
    const host = hostOf({ [W22]: REVIEW });
    await host.load({ language: "en" });
    const said = jest.spyOn(console, "error").mockImplementation(() => {});
    jest.spyOn(host.app.vault, "getMarkdownFiles").mockImplementation(() => {
      throw new Error("the host broke");
    });
    await host.run("create-weekly-review");
    expect(host.notices()[0]?.lines[0]).toContain("(the host broke)");
    expect(said).toHaveBeenCalled();
  });
});

describe("The language", () => {
  it.each([
    ["ru", "Создать недельный обзор"],
    ["en", "Create weekly review"],
    ["en-GB", "Create weekly review"],
    ["de", "Create weekly review"],
  ])("is the app's where no other is set: %s", async (language, name) => {
    const isolated: { support?: typeof Support } = {};
    jest.isolateModules(() => {
      const mocks = jest.requireActual<object>("obsidian-test-mocks/obsidian");
      jest.doMock("obsidian", () => ({ ...mocks, getLanguage: () => language }));
      isolated.support = jest.requireActual<typeof Support>("./support/plugin");
      jest.dontMock("obsidian");
    });
    const host = isolated.support?.hostOf({});
    await host?.load({});
    expect(host?.plugin().commands__.get("create-weekly-review")?.name).toBe(name);
  });
});

describe("The style sheet", () => {
  it("has rules for what the notices are made of, in the host's measures", () => {
    const css = readFileSync("styles.css", "utf8");
    expect(css).toContain(".throughline-notice-buttons");
    expect(css).not.toMatch(/:\s*#[0-9a-f]{3,8}\b|rgba?\(/i);
  });
});
