// The Tasks plugin: whether it runs here, and its settings as it keeps them.

import type { App } from "obsidian";
import { normalizePath } from "obsidian";
import { communityPlugin, peek } from "./door";

const ID = "obsidian-tasks-plugin";

export interface TasksPlugin {
  readonly enabled: boolean;
  /** The settings as kept, to be parsed by whoever uses them; null where it never kept any or does not run. */
  readonly settings: unknown;
}

/**
 * Tasks as it stands now. Its settings live in a module of its own, out of reach of its instance, and it writes every
 * change at once, so its file is read. Not by its `loadData`: that also notes the file's time, by which the plugin would
 * miss a change brought by a sync.
 */
export async function tasksPlugin(app: App): Promise<TasksPlugin> {
  const plugin = communityPlugin(app, ID);
  if (!plugin) return { enabled: false, settings: null };
  const told = peek(plugin, "manifest", "dir");
  const folder = typeof told === "string" && told !== "" ? told : `${app.vault.configDir}/plugins/${ID}`;
  try {
    const text = await app.vault.adapter.read(normalizePath(`${folder}/data.json`));
    return { enabled: true, settings: JSON.parse(text) as unknown };
  } catch {
    return { enabled: true, settings: null };
  }
}
