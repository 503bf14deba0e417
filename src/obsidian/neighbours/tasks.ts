// The Tasks plugin: whether it runs here, and its settings as it keeps them.

import type { App } from "obsidian";
import { normalizePath } from "obsidian";
import { ask, communityPlugin, peek } from "./door";

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

/**
 * The lines that Tasks makes of a task's line when it is toggled, by its API (1.0, `executeToggleTaskDoneCommand`): two where
 * the task recurs. Null where Tasks does not run, has no such API, or answers with something else.
 */
export function toggledByTasks(app: App, line: string, path: string): readonly string[] | null {
  const api = peek(communityPlugin(app, ID), "apiV1");
  const toggled = ask(api, "executeToggleTaskDoneCommand", line, path);
  return typeof toggled === "string" && toggled !== "" && toggled !== line ? toggled.split("\n") : null;
}
