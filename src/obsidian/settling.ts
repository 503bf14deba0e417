// Whether a note that somebody else makes is still being made: changes, an empty file, Templater and Sync count as at work.

import type { App, EventRef, TAbstractFile, TFile } from "obsidian";
import { syncState } from "./neighbours/sync";
import { templaterHas, templaterIsThrough } from "./neighbours/templater";
import type { Surroundings } from "./quiet";

/** How long an empty file counts as one that is being filled, in ticks of a second: some people have no template. */
const EMPTY = 10;
/** How long Templater may take to begin, in milliseconds. */
const TEMPLATER = 3000;

export function aroundNote(app: App, file: TFile): Surroundings {
  const { vault } = app;
  let empty = 0;
  let through = false;
  void templaterIsThrough(app, TEMPLATER).then(() => {
    through = true;
  });
  return {
    events: (listener) => {
      const own = (changed: TAbstractFile) => {
        if (changed === file) listener();
      };
      const heard: readonly EventRef[] = [vault.on("modify", own), vault.on("rename", own)];
      return () => {
        for (const ref of heard) vault.offref(ref);
      };
    },
    timers: (milliseconds, tick) => {
      const timer = window.setInterval(tick, milliseconds);
      return () => window.clearInterval(timer);
    },
    sync: () => {
      if (file.stat.size === 0 && ++empty <= EMPTY) return "busy";
      return !through || templaterHas(app, file.path) ? "busy" : syncState(app);
    },
  };
}
