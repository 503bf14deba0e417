// A plugin's data.json in the vault's configuration folder.

import type { App, PluginManifest } from "obsidian";

/** Where the plugin's data lies; `manifest.dir` when the manifest says so. */
function dataPath(app: App, manifest: PluginManifest): string {
  return `${manifest.dir ?? `${app.vault.configDir}/plugins/${manifest.id}`}/data.json`;
}

/** What the file holds; null when there is none, where the mocks give `{}` (the app gives null). */
export async function readPluginData(app: App, manifest: PluginManifest): Promise<unknown> {
  const path = dataPath(app, manifest);
  if (!(await app.vault.adapter.exists(path))) return null;
  return JSON.parse(await app.vault.adapter.read(path)) as unknown;
}

/** Writes the file as the app does, two spaces deep. */
export async function writePluginData(app: App, manifest: PluginManifest, data: unknown): Promise<void> {
  const path = dataPath(app, manifest);
  const folder = path.slice(0, path.lastIndexOf("/"));
  if (!(await app.vault.adapter.exists(folder))) await app.vault.adapter.mkdir(folder);
  await app.vault.adapter.write(path, JSON.stringify(data, null, 2));
}
