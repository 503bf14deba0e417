// What every act works with: the vault, this device, the day, the settings and what the neighbours say. Hosts lay it out.

import type { Day } from "../calendar/day";
import type { TimeOfDay } from "../calendar/format";
import type { Locale } from "../calendar/locale";
import type { WeekCount } from "../calendar/week";
import type { TasksRegistry } from "../note/task";
import type { Keep } from "../notebook/journal";
import type { Notebook, NotePath } from "../notebook/notebook";
import type { Selection } from "./selection";
import type { Settings } from "../settings/settings";
import type { Journal } from "../weekly/journal";
import type { Language } from "../note/language";

export interface Desk {
  readonly notebook: Notebook;
  readonly keep: Keep;
  readonly settings: Settings;
  readonly today: Day;
  readonly time: TimeOfDay;
  /** The language the app is shown in, or the terminal's. */
  readonly appLanguage: Language;
  /** The words of that language, for names in moment's tokens, and its week rules, or those of who owns the weekly notes. */
  readonly locale: Locale;
  /** Reads YAML; `line` is 0-based within the text. */
  readonly yaml: (text: string) => Yaml;
  /** What Tasks knows of statuses; null where it is not enabled. */
  readonly tasks: TasksRegistry | null;
  /** The lines that plugin makes of a task's line when it is toggled; null where it leaves that to us. Absent without it. */
  readonly toggle?: (line: string, path: NotePath) => readonly string[] | null;
  /** The weekly notes of Periodic Notes, Calendar or Journals; null where none has them on. */
  readonly weeklyNotes: WeeklyNotes | null;
  /** How links are written here. */
  readonly links: LinkStyle;
  /** Folders of other plugins' templates. */
  readonly templateFolders: readonly string[];
  /** What another plugin selects as goals and drivers; absent where notes say it themselves. */
  readonly selection?: Selection | null;
}

/** How Obsidian is set to write new links; its own defaults are wikilinks by the shortest name. */
export interface LinkStyle {
  readonly markdown: boolean;
  readonly path: "shortest" | "relative" | "absolute";
}

/** What another plugin has set for weekly notes: a format in moment's tokens, a folder, a template; each may be empty. */
export interface WeeklyNotes {
  /** The plugin, by its id; absent where nobody asks. */
  readonly from?: string;
  /** A name, which may hold folders. */
  readonly format: string;
  /** The folder the format starts from; empty for the vault's root. */
  readonly folder: string;
  /** The path of the template, with or without `.md`; empty where there is none. */
  readonly template: string;
  /** Of Journals: the journal, whose templates have words of their own. */
  readonly journal?: Journal;
  /** How it counts weeks, where it has a rule of its own; else as the language does. */
  readonly count?: WeekCount;
}

/** A language whose weeks are counted as whoever owns the weekly notes counts them; a format in our own settings is ours. */
export function countedIn(locale: Locale, { weeklyName }: Settings, weeklyNotes: WeeklyNotes | null): Locale {
  return weeklyName === "" && weeklyNotes?.count ? { ...locale, ...weeklyNotes.count } : locale;
}

export type Yaml =
  { readonly kind: "value"; readonly value: unknown } | { readonly kind: "malformed"; readonly line: number };
