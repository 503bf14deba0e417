// How Periodic Notes or Calendar names and fills weekly notes, so that ours can follow the vault's habit.

import type { App } from "obsidian";
import type { WeeklyNotes } from "../../command/desk";
import { ask, communityPlugin, peek } from "./door";

/** What both plugins fall back to: weeks of moment's locale, not ISO weeks. */
const USUAL_FORMAT = "gggg-[W]ww";

/** The weekly notes of Periodic Notes where it makes any, else those of Calendar where it was told about them, else null. */
export function weeklyNotes(app: App): WeeklyNotes | null {
  return ofPeriodicNotes(app) ?? ofCalendar(app);
}

function ofPeriodicNotes(app: App): WeeklyNotes | null {
  const settings = present(peek(communityPlugin(app, "periodic-notes"), "settings"));
  const week = activeSet(settings) ?? peek(settings, "weekly");
  if (peek(week, "enabled") !== true) return null;
  return {
    from: "periodic-notes",
    format: text(peek(week, "format")) || USUAL_FORMAT,
    folder: text(peek(week, "folder")),
    template: text(peek(week, "templatePath")) || text(peek(week, "template")),
  };
}

/** Since 1.0 the settings are a store that tells its value to whoever subscribes; before, a plain object. */
function present(settings: unknown): unknown {
  if (typeof peek(settings, "subscribe") !== "function") return settings;
  let value: unknown;
  const stop = ask(settings, "subscribe", (now: unknown) => {
    value = now;
  });
  if (typeof stop === "function") Reflect.apply(stop, undefined, []);
  return value;
}

/** The week's part of the set of calendars in use: since 1.0, which keeps the older `weekly` beside it unused. */
function activeSet(settings: unknown): unknown {
  const sets = peek(settings, "calendarSets");
  if (!Array.isArray(sets) || sets.length === 0) return undefined;
  const active = peek(settings, "activeCalendarSet");
  return peek(sets.find((set) => peek(set, "id") === active) ?? sets[0], "week") ?? {};
}

function ofCalendar(app: App): WeeklyNotes | null {
  const options = peek(communityPlugin(app, "calendar"), "options");
  const format = text(peek(options, "weeklyNoteFormat"));
  const folder = text(peek(options, "weeklyNoteFolder"));
  const template = text(peek(options, "weeklyNoteTemplate"));
  // Calendar offers weekly notes to everybody; only who shows them or set them up has the habit.
  if (peek(options, "showWeeklyNote") !== true && !format && !folder && !template) return null;
  return { from: "calendar", format: format || USUAL_FORMAT, folder, template };
}

function text(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}
