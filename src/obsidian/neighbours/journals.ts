// How the Journals plugin names weekly notes, where it runs and has a journal of weeks.

import type { App } from "obsidian";
import { normalizePath } from "obsidian";
import type { WeeklyNotes } from "../../command/desk";
import { parseJournalWeeks } from "../../command/their-weeks";
import { communityPlugin } from "./door";

const ID = "journals";

/** Its settings live in modules of its own, so its file is read; it writes every change within a third of a second. */
export async function journalsWeekly(app: App): Promise<WeeklyNotes | null> {
  if (!communityPlugin(app, ID)) return null;
  try {
    const path = normalizePath(`${app.vault.configDir}/plugins/${ID}/data.json`);
    return parseJournalWeeks(JSON.parse(await app.vault.adapter.read(path)));
  } catch {
    return null;
  }
}
