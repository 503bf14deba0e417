// A stand-in for Journals: a weekly note is made in three steps, empty, then its template, then its properties. One that somebody
// else makes under such a name gets the properties alone, as soon as the app has read it.

import type { PluginManifest, TFile } from "obsidian";
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
      name: "Weeks",
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
    private readonly own = new Set<string>();
    private readonly unread = new Set<string>();

    override onload(): void {
      const { vault, workspace, metadataCache } = this.app;
      workspace.onLayoutReady(() => {
        this.registerEvent(vault.on("create", ({ path }) => void this.unread.add(path)));
        this.registerEvent(
          metadataCache.on("changed", (file) => {
            const isWeek = /^Journal\/\d{4}-W\d\d\.md$/.test(file.path);
            if (this.unread.delete(file.path) && isWeek && !this.own.has(file.path)) void this.claim(file);
          }),
        );
      });
    }

    private async claim(file: TFile): Promise<void> {
      await this.app.fileManager.processFrontMatter(file, (properties: Record<string, unknown>) => {
        properties["journal"] = "Weeks";
        properties["journal-date"] = "2024-06-03";
      });
    }

    async openWeekly(path: string): Promise<void> {
      const { vault, workspace } = this.app;
      const rest = () => new Promise((resolve) => setTimeout(resolve, pause));
      this.own.add(path);
      const file = await vault.create(path, "");
      await rest();
      await vault.process(file, () => template);
      await rest();
      await this.claim(file);
      await workspace.getLeaf(false).openFile(file);
    }
  };
}
