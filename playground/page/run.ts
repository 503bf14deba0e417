// Starts the app on the page with the plugin in it, and opens the first note.

import { createApp } from "../host/app/create";
import type { HostApp } from "../host/app/types";
import { Notice } from "../host/overlay/notice";
import type { SettingsWindow } from "../host/setting/settings-window";
import { FILE_LIST } from "../host/workspace/file-list";
import { workspaceOf } from "../host/workspace/workspace-of";
import { moveClockTo } from "./clock";
import { APP_ID, beginDevice } from "./device";
import { setTheme, theme } from "./looks";
import { AppearanceTab, GeneralTab } from "./options";
import { addStyles, builtPlugin, followBuilds, loadPlugin, pluginParts, unloadPlugin } from "./plugin";
import { mountShell } from "./shell";
import type { Start } from "./start";
import { keepForReload, readStart } from "./start";
import { pageWords } from "./words";

/** The day on which the sample vault's owner sits down to review. */
const SAMPLE_DAY = "2024-06-30";

/** What tests and the curious find as `window.playground`. */
export interface Playground {
  readonly app: HostApp;
  load(): Promise<void>;
  unload(): void;
}

/** `vault.js` of the site leaves the sample vault here: texts by path. */
declare const playgroundVault: Readonly<Record<string, string>>;

export async function run(): Promise<void> {
  const start = readStart(defaults(playgroundVault));
  if (start.today !== null) moveClockTo(start.today);
  if (start.device !== "as-it-is") beginDevice(start.device);
  document.documentElement.lang = start.language;
  setTheme(start.theme);

  const words = pageWords(start.language);
  const failed = (error: unknown) => {
    console.error(error);
    new Notice(words.pluginFailed(error instanceof Error ? error.message : String(error)), 0);
  };
  const app = await startApp(start, failed);
  const workspace = workspaceOf(app);
  const chooseLanguage = (chosen: "en" | "ru") => void startAgain(app, start, chosen);
  mountShell(document.body, { app, words, start, chooseLanguage });
  const setting = app.setting as SettingsWindow;
  setting.settingTabs = [new GeneralTab(app, words, chooseLanguage), new AppearanceTab(app, words)];
  await workspace.ensureSideLeaf(FILE_LIST, "left", { reveal: !document.body.hasClass("is-phone") });
  const first = start.note === null ? null : app.vault.getFileByPath(start.note);
  if (first) await workspace.getLeaf().openFile(first);
  if (PLAYGROUND_SERVED) followBuilds(app, failed);

  const load = () => loadPlugin(app, builtPlugin());
  const unload = () => unloadPlugin(app, builtPlugin().manifest.id);
  Object.assign(window, { playground: { app, load, unload } satisfies Playground });
  document.body.dataset["ready"] = "true";
}

/** The app with the plugin in it; where the plugin does not load, the app without it. */
async function startApp(start: Start, failed: (error: unknown) => void): Promise<HostApp> {
  const { files, language, dataJson, plugin } = start;
  const parts = { files, language, dataJson, appId: APP_ID };
  if (plugin === "off") return createApp(parts);
  const built = builtPlugin();
  addStyles(built);
  try {
    return await createApp({ ...parts, plugins: [pluginParts(built)] });
  } catch (error) {
    failed(error);
    return createApp(parts);
  }
}

function defaults(vault: Readonly<Record<string, string>>): Start {
  return {
    files: vault,
    today: SAMPLE_DAY,
    language: navigator.language.startsWith("ru") ? "ru" : "en",
    theme: window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light",
    note: "README.md",
    plugin: "loaded",
    dataJson: {},
    device: {},
  };
}

/** The app asks for a restart in another language; the notes and the plugin's data come along. */
async function startAgain(app: HostApp, start: Start, language: "en" | "ru"): Promise<void> {
  const { adapter } = app.vault;
  const { id } = builtPlugin().manifest;
  const files: Record<string, string> = {};
  for (const file of app.vault.getFiles()) files[file.path] = await app.vault.read(file);
  const data = `${app.vault.configDir}/plugins/${id}/data.json`;
  const dataJson = (await adapter.exists(data))
    ? { [id]: JSON.parse(await adapter.read(data)) as unknown }
    : {};
  const note = app.workspace.getActiveFile()?.path ?? null;
  keepForReload({
    files,
    dataJson,
    note,
    language,
    today: start.today,
    theme: theme(),
    device: "as-it-is",
  });
  location.search = "";
}
