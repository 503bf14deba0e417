// The plugin in the page: loaded from its built main.js with its styles, and again when it was built anew.

import type { PluginManifest } from "obsidian";
import type { HostApp } from "../host/app/types";
import type { PluginFiles } from "./start";

/** What plugin.js of the site holds. */
export function builtPlugin(): PluginFiles {
  const { playgroundPlugin } = globalThis as { playgroundPlugin?: PluginFiles };
  if (!playgroundPlugin) throw new Error("plugin.js is missing: build the site again.");
  return playgroundPlugin;
}

/** What the app loads at its start. */
export function pluginParts({ manifest, code }: PluginFiles): { manifest: PluginManifest; code: string } {
  return { manifest: manifest as unknown as PluginManifest, code };
}

export function addStyles({ manifest, styles }: PluginFiles): void {
  document.head.createEl("style", { text: styles, attr: { "data-plugin": manifest.id } });
}

/** Loads the plugin as a person who enables it, instead of an older one. Rejects with what its code threw. */
export async function loadPlugin(app: HostApp, files: PluginFiles): Promise<void> {
  const { manifest, code } = pluginParts(files);
  unloadPlugin(app, manifest.id);
  addStyles(files);
  await app.plugins.loadPlugin(manifest, code);
}

/** Takes the plugin and its styles away. */
export function unloadPlugin(app: HostApp, id: string): void {
  app.plugins.unloadPlugin(id);
  document.head.querySelector(`style[data-plugin="${CSS.escape(id)}"]`)?.remove();
}

/** Listens to the server of `npm run playground`: a new build of the plugin is loaded, one of the page loads the page anew. */
export function followBuilds(app: HostApp, failed: (error: unknown) => void): void {
  const events = new EventSource("events");
  events.addEventListener("page", () => location.reload());
  events.addEventListener("plugin", () => {
    fetch("plugin.json")
      .then((answer) => answer.json() as Promise<PluginFiles>)
      .then((files) => loadPlugin(app, files))
      .catch(failed);
  });
}
