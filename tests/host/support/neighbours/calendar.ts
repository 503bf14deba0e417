// A stand-in for Calendar: its settings stand on its instance, and its weekly note is made from its template and opened.

import type { PluginManifest } from "obsidian";
import { Plugin, moment } from "obsidian";

export const CALENDAR: PluginManifest = {
  id: "calendar",
  name: "Calendar",
  author: "",
  version: "1.5.10",
  minAppVersion: "0.9.11",
  description: "",
};

export interface CalendarOptions {
  readonly showWeeklyNote: boolean;
  readonly weeklyNoteFormat: string;
  readonly weeklyNoteFolder: string;
  readonly weeklyNoteTemplate: string;
}

/** The class to start in an app; `openWeekly` is its command. */
export function calendar(options: CalendarOptions) {
  return class Calendar extends Plugin {
    readonly options = options;

    async openWeekly(): Promise<void> {
      const { vault, workspace, metadataCache } = this.app;
      const { weeklyNoteFormat, weeklyNoteFolder, weeklyNoteTemplate } = options;
      const name = moment().format(weeklyNoteFormat || "gggg-[W]ww");
      const template = metadataCache.getFirstLinkpathDest(weeklyNoteTemplate, "");
      const text = template ? await vault.cachedRead(template) : "";
      const filled = text.replace(/{{\s*(?:date|title)\s*}}/gi, name);
      const file = await vault.create(`${weeklyNoteFolder}/${name}.md`, filled);
      await workspace.getLeaf(false).openFile(file);
    }
  };
}
