// A stand-in for Templater, from its documentation and what its releases do: commands in new notes run 300 ms after creation.

import type { PluginManifest } from "obsidian";
import { Plugin, TFile } from "obsidian";

export const TEMPLATER: PluginManifest = {
  id: "templater-obsidian",
  name: "Templater",
  author: "",
  version: "2.22.0",
  minAppVersion: "1.5.0",
  description: "",
};

/** What commands answer, by their words; a promise is a question that waits for its answer. */
export type Answers = Readonly<Record<string, string | Promise<string>>>;

interface Settings {
  readonly templates_folder: string;
  readonly ignore_folders_on_creation: readonly { readonly folder: string }[];
}

/** The class to start in an app; `answers` belong to the test. */
export function templater(answers: Answers, settings: Partial<Settings> = {}) {
  return class Templater extends Plugin {
    override readonly settings: Settings = {
      templates_folder: "",
      ignore_folders_on_creation: [],
      ...settings,
    };
    readonly ran: string[] = [];
    readonly templater = {
      files_with_pending_templates: new Set<string>(),
      overwrite_file_commands: (file: TFile) => this.overwrite(file),
    };

    override onload(): void {
      const { vault, workspace } = this.app;
      workspace.onLayoutReady(() => {
        this.registerEvent(vault.on("create", (file) => void this.created(file as TFile)));
      });
    }

    private async created(file: TFile): Promise<void> {
      const local = this.app.loadLocalStorage("templater-local-settings") as {
        readonly trigger_on_file_creation?: boolean;
      } | null;
      if (local?.trigger_on_file_creation !== true || !(file instanceof TFile)) return;
      if (this.settings.ignore_folders_on_creation.some(({ folder }) => file.path.startsWith(folder))) return;
      await new Promise((resolve) => setTimeout(resolve, 300));
      await this.overwrite(file);
    }

    private async overwrite(file: TFile): Promise<void> {
      const { vault, workspace } = this.app;
      const pending = this.templater.files_with_pending_templates;
      pending.add(file.path);
      this.ran.push(file.path);
      let text = await vault.read(file);
      for (const [command] of text.matchAll(/<%[^]*?%>/g)) {
        const answer = await answers[command.replace(/^<%\*?|%>$/g, "").trim()];
        text = text.replace(command, () => answer ?? "");
      }
      await vault.modify(file, text);
      pending.delete(file.path);
      if (pending.size === 0) workspace.trigger("templater:all-templates-executed");
    }
  };
}
