// Lays the desk of one act: clock, settings and neighbours as they are now, so that nothing is remembered past midnight.

import type { App } from "obsidian";
import { getLanguage, parseYaml } from "obsidian";
import { localeNamed } from "../calendar/locale";
import type { Desk, Yaml } from "../command/desk";
import { countedIn } from "../command/desk";
import { parseRegistry } from "../note/task";
import type { Notebook } from "../notebook/notebook";
import type { Settings } from "../settings/settings";
import type { Language } from "../note/language";
import { timeOfDay, today } from "./clock";
import type { Device } from "./device";
import { peek } from "./neighbours/door";
import { journalsWeekly } from "./neighbours/journals";
import { linkStyle } from "./neighbours/link-style";
import { weeklyNotes } from "./neighbours/periodic-notes";
import { tasksPlugin, toggledByTasks } from "./neighbours/tasks";
import { selectedIn, selecting } from "./selected";
import { templateFolders } from "./neighbours/template-folders";

export interface Parts {
  readonly app: App;
  readonly notebook: Notebook;
  readonly device: Device;
  readonly settings: Settings;
}

export async function layDesk({ app, notebook, device, settings }: Parts): Promise<Desk> {
  const tasks = await tasksPlugin(app);
  const selected = selectedIn(app, settings);
  const theirs = weeklyNotes(app) ?? (await journalsWeekly(app));
  return {
    notebook: selecting(notebook, selected),
    selection: selected,
    keep: device.journal,
    settings,
    today: today(),
    time: timeOfDay(),
    appLanguage: shownLanguage(settings),
    locale: countedIn(localeNamed(languageTag(settings)), settings, theirs),
    yaml,
    tasks: tasks.enabled ? parseRegistry(tasks.settings ?? {}) : null,
    ...(tasks.enabled && { toggle: (line, path) => toggledByTasks(app, line, path) }),
    weeklyNotes: theirs,
    links: linkStyle(app),
    templateFolders: templateFolders(app),
  };
}

/** The language of what is shown: the person's choice, else the app's. */
export function shownLanguage(settings: Settings): Language {
  return /^ru\b/i.test(languageTag(settings)) ? "ru" : "en";
}

/** A language tag for words and week rules; moment's own locale is not asked, since other plugins change it. */
export function languageTag({ language }: Settings): string {
  return language === "auto" ? getLanguage() : language;
}

function yaml(text: string): Yaml {
  try {
    return { kind: "value", value: parseYaml(text) as unknown };
  } catch (error) {
    // Its errors are not documented; the two YAML parsers it may stand on tell the line so, from 1 and from 0.
    const line = peek(error, "linePos", "0", "line");
    const mark = peek(error, "mark", "line");
    if (typeof line === "number") return { kind: "malformed", line: line - 1 };
    return { kind: "malformed", line: typeof mark === "number" ? mark : 0 };
  }
}
