// How Periodic Notes or Calendar names and fills weekly notes, so that ours can follow the vault's habit.

import type { App } from "obsidian";
import type { WeeklyNotes } from "../../command/desk";
import { parseCalendarWeeks, parsePeriodicWeeks } from "../../command/their-weeks";
import { ask, communityPlugin, peek } from "./door";

/** The weekly notes of Periodic Notes where it makes any, else those of Calendar where it was told about them, else null. */
export function weeklyNotes(app: App): WeeklyNotes | null {
  const periodic = present(peek(communityPlugin(app, "periodic-notes"), "settings"));
  const calendar = peek(communityPlugin(app, "calendar"), "options");
  return parsePeriodicWeeks(copied(periodic)) ?? parseCalendarWeeks(copied(calendar));
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

/** As it would be kept in a file: what cannot be is nothing to us, and nothing of ours can reach into it. */
function copied(settings: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(settings)) as unknown;
  } catch {
    return undefined;
  }
}
