// How the Journals plugin names weekly notes, where it has a journal of weeks.

import type { App } from "obsidian";
import { normalizePath } from "obsidian";
import { communityPlugin, peek } from "./door";
import type { WeeklyNotes } from "./periodic-notes";

const ID = "journals";

/**
 * The first journal that writes weeks; null where there is none, or where its name or folder is made of more than the date.
 * Its settings live in modules of its own, so its file is read.
 */
export async function journalsWeekly(app: App): Promise<WeeklyNotes | null> {
  const plugin = communityPlugin(app, ID);
  if (!plugin) return null;
  try {
    const path = normalizePath(`${app.vault.configDir}/plugins/${ID}/data.json`);
    return weeklyJournal(JSON.parse(await app.vault.adapter.read(path)));
  } catch {
    return null;
  }
}

function weeklyJournal(settings: unknown): WeeklyNotes | null {
  const journals = peek(settings, "journals");
  if (typeof journals !== "object" || journals === null) return null;
  const journal: unknown = Object.values(journals).find((one) => peek(one, "write", "type") === "week");
  const name = peek(journal, "nameTemplate");
  const named = typeof name === "string" ? /^\{\{\s*date\s*(?::([^}]+))?\}\}$/.exec(name) : null;
  const format = named?.[1] ?? peek(journal, "dateFormat");
  const folder = peek(journal, "folder") ?? "";
  if (!named || typeof format !== "string" || typeof folder !== "string" || folder.includes("{{"))
    return null;
  const template = peek(journal, "templates", "0");
  return {
    from: "journals",
    format: format.trim(),
    folder: folder.trim(),
    template: typeof template === "string" ? template : "",
  };
}
