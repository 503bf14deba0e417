// Puts an app together: a vault of the given files, its metadata, whatever is seen, and plugins loaded into it.

import * as codemirrorCommands from "@codemirror/commands";
import * as codemirrorLanguage from "@codemirror/language";
import * as codemirrorState from "@codemirror/state";
import * as codemirrorView from "@codemirror/view";
import type { Plugin, PluginManifest } from "obsidian";
import * as mocks from "obsidian-test-mocks/obsidian";
import "./lenient";
import * as obsidian from "../obsidian";
import { attachViews } from "../views";
import { Commands } from "./commands";
import { setLanguage } from "./language";
import { Plugins } from "./plugins";
import { emptyRegistries } from "./registry";
import type { HostApp } from "./types";

export interface AppParts {
  /** Texts by path; a path that ends with a slash is an empty folder. */
  readonly files: Readonly<Record<string, string>>;
  /** Loaded one after another, before the layout is ready. */
  readonly plugins?: readonly { readonly manifest: PluginManifest; readonly code: string }[];
  /** Code of the interface's language; English otherwise. */
  readonly language?: string;
  /** What plugins find as their data.json, by plugin id. */
  readonly dataJson?: Readonly<Record<string, unknown>>;
}

/**
 * Resolves when the plugins are loaded; a plugin that fails to load rejects it. The workspace's layout is then ready,
 * if the views have one.
 */
export async function createApp({
  files,
  plugins = [],
  language = "en",
  dataJson = {},
}: AppParts): Promise<HostApp> {
  setLanguage(language);
  const app = mocks.App.createConfigured__({ files: { ...files } }) as unknown as HostApp;
  const registries = emptyRegistries();
  Object.assign(app, {
    appId: "playground",
    registries,
    internalPlugins: { plugins: {}, getPluginById: () => null, getEnabledPluginById: () => null },
    commands: new Commands(app),
    plugins: new Plugins(app, {
      obsidian,
      "@codemirror/commands": codemirrorCommands,
      "@codemirror/language": codemirrorLanguage,
      "@codemirror/state": codemirrorState,
      "@codemirror/view": codemirrorView,
    }),
  });
  for (const [id, data] of Object.entries(dataJson)) {
    await app.vault.adapter.write(`${app.vault.configDir}/plugins/${id}/data.json`, JSON.stringify(data));
  }
  attachViews(app);
  for (const { manifest, code } of plugins) await app.plugins.loadPlugin(manifest, code);
  return app;
}

export type { HostApp, Plugin };
