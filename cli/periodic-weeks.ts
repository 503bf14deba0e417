// How Periodic Notes or Calendar name their weekly notes, from what these plugins keep.

import type { WeeklyNotes } from "../src/command/desk";
import { objectOf } from "./json-file";

/** Periodic Notes' own defaults (`DEFAULT_WEEKLY_NOTE_FORMAT`, `DEFAULT_CALENDARSET_ID`). */
const DEFAULT_FORMAT = "gggg-[W]ww";
const DEFAULT_SET = "Default";

/**
 * Reads the plugin's `data.json`: up to 0.x `{weekly: {enabled, format, folder, template}}`, from 1.0 on
 * `{activeCalendarSet, calendarSets: [{id, week: {enabled, format, folder, templatePath}}]}`. A 1.x that was
 * updated keeps the old keys and no longer looks at them. Null where weekly notes are off or there are no such settings.
 */
export function parsePeriodicWeeks(data: unknown): WeeklyNotes | null {
  const settings = objectOf(data);
  const sets = settings?.["calendarSets"];
  if (Array.isArray(sets) && sets.length > 0) {
    const id = settings?.["activeCalendarSet"] ?? DEFAULT_SET;
    const active = sets.map(objectOf).find((set) => set?.["id"] === id);
    return weeksOf(active?.["week"], "templatePath");
  }
  return weeksOf(settings?.["weekly"], "template");
}

/**
 * Reads Calendar's `data.json`. It offers weekly notes to everybody, so only who shows them or has set them up has the habit;
 * null for everybody else.
 */
export function parseCalendarWeeks(data: unknown): WeeklyNotes | null {
  const options = objectOf(data);
  if (!options) return null;
  const [format, folder, template] = ["weeklyNoteFormat", "weeklyNoteFolder", "weeklyNoteTemplate"].map(
    (key) => textOf(options[key]),
  );
  if (options["showWeeklyNote"] !== true && !format && !folder && !template) return null;
  return weeksOf({ enabled: true, format, folder, template }, "template");
}

function weeksOf(value: unknown, templateKey: string): WeeklyNotes | null {
  const week = objectOf(value);
  if (week?.["enabled"] !== true) return null;
  return {
    format: textOf(week["format"]) || DEFAULT_FORMAT,
    folder: textOf(week["folder"]).replace(/^\/+|\/+$/g, ""),
    template: textOf(week[templateKey]).replace(/^\/+/, ""),
  };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}
