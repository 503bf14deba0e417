// A note that we created and Templater may still work on: when it is through, and that the commands of our templates have run.

import type { App, TFile } from "obsidian";
import { hasCommands } from "../template/commands";
import { sameLines } from "../note/text";
import type { NoteText } from "../note/text";
import { openViews } from "./open-notes";
import { runTemplaterIn, templaterHas, templaterIsThrough, templaterRuns } from "./neighbours/templater";

/** How often a note with a question of Templater's is looked at, and how long it may wait for an answer, in milliseconds. */
const LOOK = 250;
const ANSWERED = 10 * 60_000;

/** How the creation of a note goes on; to be begun before the note is there. */
export interface Templating {
  /** Resolves when Templater is through with the note; commands that it has left alone are run. */
  through(file: TFile): Promise<void>;
  /** Resolves when Templater is through with a note that has come back, which then reads as it did unless somebody has opened it. */
  asItWas(file: TFile): Promise<void>;
}

/** `atMost`: how long Templater may be silent, in milliseconds. */
export function templating(app: App, text: NoteText, atMost: number): Templating {
  const silent = templaterIsThrough(app, atMost);
  return {
    asItWas: async (file) => {
      await silent;
      await free(app, file);
      // What stands in a note that somebody has opened meanwhile may be theirs.
      if (!hasCommands(text) || openViews(app, file.path).length > 0) return;
      if ((await app.vault.read(file)) !== text) await app.vault.process(file, () => text);
    },
    through: async (file) => {
      await silent;
      if (!hasCommands(text) || !templaterRuns(app)) return;
      await free(app, file);
      // Its switch is off, or the folder is one that it ignores on creation.
      if (sameLines(await app.vault.read(file), text)) await runTemplaterIn(app, file);
    },
  };
}

async function free(app: App, file: TFile): Promise<void> {
  for (let waited = 0; templaterHas(app, file.path) && waited < ANSWERED; waited += LOOK)
    await new Promise((resolve) => window.setTimeout(resolve, LOOK));
}
