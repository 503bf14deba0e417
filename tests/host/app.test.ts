// The app that the host puts together: plugins loaded from code, commands, data.json, storage and language.

import type { Plugin, PluginManifest } from "obsidian";
import { createApp } from "../../playground/host/app/create";
import type { App } from "./support/app";
import { fileAt } from "./support/app";

const sample: PluginManifest = {
  id: "sample",
  name: "Sample",
  version: "1.0.0",
  minAppVersion: "1.0.0",
  author: "",
  description: "",
};

/** A plugin whose `onload` is the given code. */
const pluginOf = (onload: string, more = "") => ({
  manifest: sample,
  code: `
    const { Plugin, getLanguage, moment } = require("obsidian");
    class Sample extends Plugin { async onload() { ${onload} } ${more} }
    module.exports = { default: Sample };`,
});

async function appWith(
  onload: string,
  more = "",
): Promise<{ app: App; plugin: Plugin & Record<string, unknown> }> {
  const app = await createApp({ files: {}, plugins: [pluginOf(onload, more)] });
  return { app, plugin: app.plugins.getPlugin("sample") as Plugin & Record<string, unknown> };
}

const registriesOf = ({ registries }: App) =>
  Object.values(registries) as readonly { all(): readonly unknown[] }[];

const ownCommands = (app: App) => app.commands.listCommands().filter(({ id }) => id.startsWith("sample:"));

describe("a plugin", () => {
  test("is loaded when its onload has ended, and is found by others", async () => {
    const { app, plugin } = await appWith(
      `await new Promise((done) => setTimeout(done, 5)); this.ready = true;`,
    );
    expect(plugin["ready"]).toBe(true);
    expect(app.plugins.plugins["sample"]).toBe(plugin);
    expect(app.plugins.enabledPlugins.has("sample")).toBe(true);
  });

  test("may ask for what is not there, as of any object", async () => {
    const { plugin } = await appWith(
      `this.found = [this.app.nothing, this.app.plugins.plugins.dataview?.api, this.none];`,
    );
    expect(plugin["found"]).toEqual([undefined, undefined, undefined]);
  });

  test("that throws in loading is not there, nor what it registered", async () => {
    const app = await createApp({ files: {} });
    const { manifest, code } = pluginOf(
      `this.addCommand({ id: "a", name: "A", callback() {} }); throw new Error("no");`,
    );
    await expect(app.plugins.loadPlugin(manifest, code)).rejects.toThrow("no");
    expect(app.plugins.getPlugin("sample")).toBeNull();
    expect(ownCommands(app)).toEqual([]);
  });

  test("that asks for an unknown module is refused", async () => {
    const app = await createApp({ files: {} });
    await expect(app.plugins.loadPlugin(sample, `require("fs")`)).rejects.toThrow("Cannot find module 'fs'");
  });

  test("is told of a person's enabling it, not of the app's start", async () => {
    const { app, plugin } = await appWith("", "onUserEnable() { this.enabled = true; }");
    expect(plugin["enabled"]).toBeUndefined();
    app.plugins.unloadPlugin("sample");
    const { manifest, code } = pluginOf("", "onUserEnable() { this.enabled = true; }");
    expect(await app.plugins.loadPlugin(manifest, code)).toHaveProperty("enabled", true);
  });

  test("loads before the vault is read, and hears of every file there then", async () => {
    const plugin = pluginOf(`
      this.before = this.app.vault.getFiles().length;
      this.heard = [];
      this.registerEvent(this.app.vault.on("create", (file) => this.heard.push(file.path)));
      this.app.workspace.onLayoutReady(() => this.heard.push("ready"));`);
    const app = await createApp({ files: { "d/a.md": "" }, plugins: [plugin] });
    expect(app.plugins.getPlugin("sample")).toMatchObject({ before: 0, heard: ["d", "d/a.md", "ready"] });
  });

  test("leaves nothing behind when it is unloaded", async () => {
    const { app } = await appWith(
      `this.addCommand({ id: "a", name: "A", callback() {} });
       this.addStatusBarItem(); this.addRibbonIcon("star", "Star", () => {});
       this.registerView("v", () => {}); this.registerExtensions(["x"], "v");
       this.registerEditorExtension([]); this.registerEditorSuggest({});
       this.registerMarkdownPostProcessor(() => {}); this.registerMarkdownCodeBlockProcessor("c", () => {});
       this.registerCliHandler("c", "", null, () => ""); this.registerObsidianProtocolHandler("p", () => {});
       this.registerHoverLinkSource("h", { display: "", defaultMod: false }); this.registerBasesView("b", {});
       this.registerEvent(this.app.vault.on("create", () => { window.heard = true; }));`,
    );
    const filled = registriesOf(app).filter((registry) => registry.all().length > 0);
    expect(filled).toHaveLength(12);
    app.plugins.unloadPlugin("sample");
    for (const registry of registriesOf(app)) expect(registry.all()).toEqual([]);
    expect(ownCommands(app)).toEqual([]);
    await app.vault.create("a.md", "");
    expect(window).not.toHaveProperty("heard");
  });
});

describe("commands", () => {
  test("have the plugin's id and name before their own, and run", async () => {
    const { app, plugin } = await appWith(
      `this.addCommand({ id: "greet", name: "Greet", callback: () => { this.greeted = true; } });`,
    );
    expect(ownCommands(app).map(({ id, name }) => [id, name])).toEqual([["sample:greet", "Sample: Greet"]]);
    expect(app.commands.executeCommandById("sample:greet")).toBe(true);
    expect(plugin["greeted"]).toBe(true);
    expect(app.commands.executeCommandById("sample:none")).toBe(false);
  });

  test("are hidden when they say that they cannot run, and those for an editor without one", async () => {
    const { app, plugin } = await appWith(
      `this.can = false;
       this.addCommand({ id: "check", name: "", checkCallback: (checking) => { if (!checking) this.ran = true; return this.can; } });
       this.addCommand({ id: "edit", name: "", callback: () => { this.ran = true; }, editorCallback: () => { this.ran = true; } });`,
    );
    expect(ownCommands(app)).toEqual([]);
    expect(app.commands.executeCommandById("sample:check")).toBe(false);
    expect(app.commands.executeCommandById("sample:edit")).toBe(false);
    expect(plugin["ran"]).toBeUndefined();
    plugin["can"] = true;
    expect(app.commands.executeCommandById("sample:check")).toBe(true);
    expect(plugin["ran"]).toBe(true);
  });
});

test("commands for an editor run where a note is edited, not where it is read", async () => {
  const plugins = [
    pluginOf(
      `this.addCommand({ id: "edit", name: "", editorCallback: (editor) => editor.replaceSelection("typed") });`,
    ),
  ];
  const app = await createApp({ files: { "a.md": "" }, plugins });
  const leaf = app.workspace.getLeaf();
  await leaf.openFile(fileAt(app, "a.md"), { state: { mode: "preview" } });
  expect(app.commands.executeCommandById("sample:edit")).toBe(false);
  await leaf.openFile(fileAt(app, "a.md"), { state: { mode: "source" } });
  expect(app.commands.executeCommandById("sample:edit")).toBe(true);
  expect(app.workspace.activeEditor?.editor?.getValue()).toBe("typed");
});

describe("data.json", () => {
  const reading = `this.found = await this.loadData();`;

  test("is null when there is none, and then what was saved", async () => {
    const { app, plugin } = await appWith(reading);
    expect(plugin["found"]).toBeNull();
    await plugin.saveData({ день: 1 });
    expect(await app.vault.adapter.read(".obsidian/plugins/sample/data.json")).toBe('{\n  "день": 1\n}');
    expect(await plugin.loadData()).toEqual({ день: 1 });
  });

  test("is there from before, and may be broken", async () => {
    const plugins = [pluginOf(reading)];
    const app = await createApp({ files: {}, plugins, dataJson: { sample: { a: 1 } } });
    expect(app.plugins.getPlugin("sample")).toHaveProperty("found", { a: 1 });
    await expect(createApp({ files: {}, plugins, dataJson: { sample: "{" } })).rejects.toThrow(SyntaxError);
  });

  test("changed by a sync is told to the plugin", async () => {
    const { app, plugin } = await appWith("", `async onExternalSettingsChange() { ${reading} }`);
    await app.plugins.changeDataOutside("sample", { a: 2 });
    expect(plugin["found"]).toEqual({ a: 2 });
  });
});

test("local storage is the app's own, and survives its start", async () => {
  const one = await createApp({ files: {} });
  one.saveLocalStorage("key", { a: ["ё"] });
  expect(one.loadLocalStorage("key")).toEqual({ a: ["ё"] });
  const other = await createApp({ files: {} });
  expect(other.loadLocalStorage("key")).toBeNull();
  const again = await createApp({ files: {}, appId: one.appId });
  expect(again.loadLocalStorage("key")).toEqual({ a: ["ё"] });
  again.saveLocalStorage("key", null);
  expect(one.loadLocalStorage("key")).toBeNull();
});

test("local storage that is full keeps what it had and says nothing", async () => {
  const app = await createApp({ files: {} });
  app.saveLocalStorage("key", "before");
  const full = jest.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("exceeded the quota", "QuotaExceededError");
  });
  expect(() => app.saveLocalStorage("key", "after")).not.toThrow();
  full.mockRestore();
  expect(app.loadLocalStorage("key")).toBe("before");
});

test("the language is what the app was started in, and moment speaks it", async () => {
  const plugins = [pluginOf(`this.spoken = [getLanguage(), moment("2024-06-30").format("MMMM")];`)];
  const russian = await createApp({ files: {}, plugins, language: "ru" });
  expect(russian.plugins.getPlugin("sample")).toHaveProperty("spoken", ["ru", "июнь"]);
  const english = await createApp({ files: {}, plugins });
  expect(english.plugins.getPlugin("sample")).toHaveProperty("spoken", ["en", "June"]);
});

test("the command line and links reach a plugin", async () => {
  const { app, plugin } = await appWith(
    `this.registerCliHandler("sample:add", "Adds", { a: { description: "" } }, async ({ a, flag }) => a + flag);
     this.registerObsidianProtocolHandler("sample", (params) => { this.params = params; });`,
  );
  expect(await app.runCli("sample:add", { a: "x", flag: "true" })).toBe("xtrue");
  await expect(app.runCli("sample:none")).rejects.toThrow('Command "sample:none" not found');
  expect(app.openUri("sample", { note: "Дом" })).toBe(true);
  expect(plugin["params"]).toEqual({ action: "sample", note: "Дом" });
  expect(app.openUri("none")).toBe(false);
});
