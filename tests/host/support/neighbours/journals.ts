// A stand-in for Journals: a weekly note is made in three steps, empty, then its template, then its properties.

import type { PluginManifest } from "obsidian";
import { Plugin } from "obsidian";

export const JOURNALS: PluginManifest = {
  id: "journals",
  name: "Journals",
  author: "",
  version: "3.1.0",
  minAppVersion: "1.8.0",
  description: "",
};

/** What it keeps in its data.json. */
export const JOURNALS_DATA = {
  journals: {
    Weeks: {
      write: { type: "week" },
      nameTemplate: "{{date}}",
      dateFormat: "GGGG-[W]WW",
      folder: "Journal",
      templates: ["Templates/Week.md"],
    },
  },
};

/** The class to start in an app; between its steps it takes `pause` milliseconds. */
export function journals(template: string, pause: number) {
  return class Journals extends Plugin {
    async openWeekly(path: string): Promise<void> {
      const { vault, workspace, fileManager } = this.app;
      const rest = () => new Promise((resolve) => setTimeout(resolve, pause));
      const file = await vault.create(path, "");
      await rest();
      await vault.process(file, () => template);
      await rest();
      await fileManager.processFrontMatter(file, (properties: Record<string, unknown>) => {
        properties["journal"] = "Weeks";
        properties["journal-date"] = "2024-06-03";
      });
      await workspace.getLeaf(false).openFile(file);
    }
  };
}
