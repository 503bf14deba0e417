// The plugin in a simulated app: notices and opened notes as a person would see them, restarts, and what is left behind.

import type { Plugin as ObsidianPlugin } from "obsidian";
import type { Plugin } from "obsidian-test-mocks/obsidian";
import { App, Modal, Notice, TFile, WorkspaceLeaf } from "obsidian-test-mocks/obsidian";
import Throughline from "../../../src/main";
import manifest from "../../../manifest.json";

export type Files = Readonly<Record<string, string>>;

export interface Shown {
  readonly lines: readonly string[];
  readonly buttons: readonly string[];
}

export interface Host {
  readonly app: App;
  /** The plugin as Obsidian sees it, and as the mocks do. */
  plugin(): ObsidianPlugin & Plugin;
  /** What is on the screen now. */
  notices(): readonly Shown[];
  /** Presses a button of a notice; fails where there is none. */
  press(button: string): Promise<void>;
  /** Runs a command, or says that it is hidden. */
  run(id: string): Promise<"ran" | "hidden">;
  /** Opens a note as a person does. */
  open(path: string): Promise<void>;
  /** The note that is open. */
  opened(): string | undefined;
  note(path: string): Promise<string>;
  write(path: string, text: string): Promise<void>;
  paths(): readonly string[];
  /** Answers the last suggester: what it offers, or chooses. */
  offered(): readonly string[];
  choose(path: string): Promise<void>;
  /** What the last question is and which weeks it offers; answers it with a week, or leaves it (null). */
  question(): { readonly asks: string; readonly weeks: readonly string[] };
  answer(week: string | null): Promise<void>;
  layoutReady(): Promise<void>;
  load(data?: unknown): Promise<void>;
  unload(): void;
  /** How many listen to the vault and the workspace. */
  listeners(to?: "notes"): number;
}

interface Asking {
  readonly inputEl: HTMLInputElement;
  getItems(): string[];
  onChooseItem(item: string): void;
  getSuggestions(typed: string): string[];
  onChooseSuggestion(item: string): void;
  onClose(): void;
}

/** Lets everything that needs no timer come to its end. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 400; i++) await Promise.resolve();
}

/** A vault with the plugin in it, not loaded yet. Jest's timers have to be fake. */
export function hostOf(files: Files): Host {
  document.body.empty();
  const app = App.createConfigured__({ files: { ...files } });
  // The mocks throw where the app has its plugins.
  Object.assign(app, { plugins: { plugins: {} } });
  const asking: Asking[] = [];
  jest.spyOn(Modal.prototype, "open").mockImplementation(function (this: Modal) {
    asking.push(this as unknown as Asking);
  });
  jest.spyOn(Notice.prototype, "constructor__").mockImplementation(function (this: Notice) {
    document.body.append(this.containerEl);
  });
  jest.spyOn(Notice.prototype, "hide").mockImplementation(function (this: Notice) {
    this.containerEl.remove();
  });
  jest.spyOn(WorkspaceLeaf.prototype, "openFile").mockImplementation(function (this: WorkspaceLeaf, file) {
    Object.assign(this, { file });
    app.workspace.trigger("file-open", file);
    return Promise.resolve();
  });

  let plugin: (ObsidianPlugin & Plugin) | null = null;
  let data: unknown = null;
  const loaded = () => {
    if (!plugin) throw new Error("the plugin is not loaded");
    return plugin;
  };
  const noticeEls = () => [...document.body.children].map((el) => el.firstElementChild);
  const texts = (list: Iterable<Element>) => [...list].map((el) => el.textContent);
  const buttons = () => [...document.body.querySelectorAll("button")];
  const fileAt = (path: string) => {
    const file = app.vault.getFileByPath(path);
    if (!(file instanceof TFile)) throw new Error(`no note ${path}`);
    return file;
  };
  return {
    app,
    plugin: loaded,
    notices: () =>
      noticeEls().map((el) => ({
        lines: texts(el?.querySelectorAll(":scope > div:not(.throughline-notice-buttons)") ?? []),
        buttons: texts(el?.querySelectorAll("button") ?? []),
      })),
    press: async (text) => {
      const button = buttons().find((one) => one.textContent === text);
      if (!button) throw new Error(`no button ${text} among ${texts(buttons()).join(", ")}`);
      button.click();
      await settled();
    },
    run: async (id) => {
      const command = loaded().commands__.get(id);
      if (!command) throw new Error(`no command ${id}`);
      const shown = command.checkCallback?.(true) ?? true;
      if (!shown) return "hidden";
      if (command.checkCallback) command.checkCallback(false);
      else command.callback?.();
      await settled();
      return "ran";
    },
    open: async (path) => {
      await app.workspace.getLeaf(false).openFile(fileAt(path));
      await settled();
    },
    opened: () => app.workspace.getActiveFile()?.path,
    note: (path) => app.vault.read(fileAt(path)),
    write: async (path, text) => {
      await app.vault.modify(fileAt(path), text);
    },
    paths: () =>
      app.vault
        .getMarkdownFiles()
        .map((file) => file.path)
        .sort(),
    offered: () => asking[asking.length - 1]?.getItems() ?? [],
    choose: async (path) => {
      asking[asking.length - 1]?.onChooseItem(path);
      await settled();
    },
    question: () => {
      const last = asking[asking.length - 1];
      return { asks: last?.inputEl.placeholder ?? "", weeks: last?.getSuggestions("") ?? [] };
    },
    answer: async (week) => {
      const last = asking.pop();
      // In the app's order: closed first, then told what was chosen.
      last?.onClose();
      if (week !== null) last?.onChooseSuggestion(week);
      await settled();
    },
    layoutReady: async () => {
      app.workspace.setLayoutReady__();
      await settled();
    },
    load: async (kept) => {
      if (kept !== undefined) data = kept;
      const next = new Throughline(app.asOriginalType__(), manifest) as unknown as ObsidianPlugin & Plugin;
      Object.assign(next, { data__: data });
      jest.spyOn(next, "saveData").mockImplementation((value: unknown) => {
        data = value;
        Object.assign(next, { data__: value });
        return Promise.resolve();
      });
      plugin = next;
      next.load();
      await settled();
    },
    unload: () => loaded().unload(),
    listeners: (to) =>
      (to === "notes" ? [app.vault, app.metadataCache] : [app.workspace, app.vault, app.metadataCache])
        .map((events) => (events as unknown as { readonly _: Readonly<Record<string, unknown[]>> })._)
        .flatMap((byName) => Object.values(byName))
        .reduce((sum, list) => sum + list.length, 0),
  };
}
