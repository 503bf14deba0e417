// Puts an app together: a vault of the given files, its metadata, whatever is seen, and plugins loaded into it.

import * as codemirrorCommands from "@codemirror/commands";
import * as codemirrorLanguage from "@codemirror/language";
import * as codemirrorState from "@codemirror/state";
import * as codemirrorView from "@codemirror/view";
import type { PluginManifest } from "obsidian";
import * as mocks from "obsidian-test-mocks/obsidian";
import { MetadataCache } from "../metadata/cache";
import * as obsidian from "../obsidian";
import { FileManager } from "../vault/file-manager";
import { folderOf } from "../vault/store";
import { Vault } from "../vault/vault";
import { attachViews } from "../views";
import { Commands } from "./commands";
import { openUri, runCli } from "./doors";
import { setLanguage } from "./language";
import { deviceStorage } from "./local-storage";
import { Plugins } from "./plugins";
import { emptyRegistries } from "./registry";
import type { HostApp } from "./types";

export interface AppParts {
  /** Texts by path; a path that ends with a slash is an empty folder. */
  readonly files: Readonly<Record<string, string>>;
  /** Loaded one after another as the app starts, before it has looked into the vault. */
  readonly plugins?: readonly { readonly manifest: PluginManifest; readonly code: string }[];
  /** Code of the interface's language; English otherwise. */
  readonly language?: string;
  /** What plugins find as their data.json, by plugin id; a text is written as it is, broken or not. */
  readonly dataJson?: Readonly<Record<string, unknown>>;
  /** The name of this app's part of the local storage. Another one each time, unless it is the app of before that starts again. */
  readonly appId?: string;
}

let created = 0;

/**
 * Starts an app as Obsidian does: plugins load, then the vault tells `create` for every file in it, then the layout is ready and
 * links are resolved. Rejects with what a plugin threw in loading.
 */
export async function createApp(parts: AppParts): Promise<HostApp> {
  setLanguage(parts.language ?? "en");
  created++;
  const { app, vault, metadataCache } = emptyApp(
    parts.appId ?? (created === 1 ? "playground" : `playground-${created}`),
  );
  fill(vault, parts);
  attachViews(app);
  for (const { manifest, code } of parts.plugins ?? []) await app.plugins.loadPlugin(manifest, code, "app");
  vault.load();
  metadataCache.load();
  (app.workspace as unknown as { setLayoutReady(): void }).setLayoutReady();
  return app;
}

function emptyApp(appId: string): {
  readonly app: HostApp;
  readonly vault: Vault;
  readonly metadataCache: MetadataCache;
} {
  const bare = mocks.App.createConfigured__();
  const app = bare as unknown as HostApp;
  const vault = new Vault();
  const metadataCache = new MetadataCache(vault);
  const registries = emptyRegistries();
  Object.assign(bare, {
    appId,
    vault,
    metadataCache,
    fileManager: new FileManager(bare, vault, metadataCache),
    registries,
    commands: new Commands(app),
    plugins: new Plugins(app, {
      obsidian,
      "@codemirror/commands": codemirrorCommands,
      "@codemirror/language": codemirrorLanguage,
      "@codemirror/state": codemirrorState,
      "@codemirror/view": codemirrorView,
    }),
    internalPlugins: { plugins: {}, getPluginById: () => null, getEnabledPluginById: () => null },
    runCli: (command: string, params?: Record<string, string>) => runCli(registries, command, params),
    openUri: (action: string, params?: Record<string, string>) => openUri(registries, action, params),
    ...deviceStorage(appId),
  });
  return { app, vault, metadataCache };
}

function fill({ adapter: { store }, configDir }: Vault, { files, dataJson = {} }: AppParts): void {
  const write = (path: string, text: string): void => {
    store.addFolder(folderOf(path));
    if (!path.endsWith("/")) store.writeText(path, text);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  for (const [id, data] of Object.entries(dataJson)) {
    write(`${configDir}/plugins/${id}/data.json`, typeof data === "string" ? data : JSON.stringify(data));
  }
}
