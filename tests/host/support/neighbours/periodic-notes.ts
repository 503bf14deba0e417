// A stand-in for Periodic Notes 1.0: its settings are a store, and its weekly note is made from its template and opened.

import type { PluginManifest } from "obsidian";
import { Plugin, moment } from "obsidian";

export const PERIODIC_NOTES: PluginManifest = {
  id: "periodic-notes",
  name: "Periodic Notes",
  author: "",
  version: "1.0.0",
  minAppVersion: "0.15.0",
  description: "",
};

export interface Week {
  readonly format: string;
  readonly folder: string;
  readonly templatePath: string;
}

/** The class to start in an app; `openWeekly` is its command. */
export function periodicNotes(week: Week) {
  return class PeriodicNotes extends Plugin {
    override readonly settings = {
      subscribe: (listener: (value: unknown) => void) => {
        listener({ activeCalendarSet: "d", calendarSets: [{ id: "d", week: { enabled: true, ...week } }] });
        return () => {};
      },
    };

    async openWeekly(): Promise<void> {
      const { vault, workspace } = this.app;
      const now = moment();
      const name = now.format(week.format);
      const path = `${week.folder}/${name}.md`;
      if (!vault.getFolderByPath(week.folder)) await vault.createFolder(week.folder);
      const template = vault.getFileByPath(week.templatePath);
      const text = template ? await vault.read(template) : "";
      const filled = text
        .replace(/{{\s*(?:date|title)\s*}}/gi, name)
        .replace(/{{\s*time\s*}}/gi, now.format("HH:mm"))
        .replace(
          /{{\s*(sunday|monday|tuesday|wednesday|thursday|friday|saturday)\s*:(.*?)}}/gi,
          (_, day: string, format: string) =>
            now.clone().weekday(weekdays().indexOf(day.toLowerCase())).format(format.trim()),
        );
      await workspace.getLeaf(false).openFile(await vault.create(path, filled));
    }
  };
}

/** In the order of the language's week. */
function weekdays(): readonly string[] {
  const names = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
  const first = moment.localeData().firstDayOfWeek();
  return [...names.slice(first), ...names.slice(0, first)];
}
