// Templater: it may rewrite a note that we created, so whoever relies on such a note waits until it is through.

import type { App, Events, TFile } from "obsidian";
import { ask, communityPlugin, peek } from "./door";

const ID = "templater-obsidian";

/** Told by Templater when no note waits for it any more; it does not say which notes it had. */
const THROUGH = "templater:all-templates-executed";

/** Templater looks at a new note 300 ms after its creation, so what it says earlier is about another note. */
const TOO_EARLY = 250;

/**
 * Whether Templater runs and looks at every new note. Up to 2.20 the switch is in its settings, which a sync shares;
 * later in this device's storage.
 */
export function rewritesNewNotes(app: App): boolean {
  const templater = communityPlugin(app, ID);
  if (!templater) return false;
  const shared = peek(templater, "settings", "trigger_on_file_creation");
  if (typeof shared === "boolean") return shared;
  return peek(ask(app, "loadLocalStorage", "templater-local-settings"), "trigger_on_file_creation") === true;
}

/**
 * Resolves when Templater is through with a note that is created right after this call, at once where it leaves new notes
 * alone, and after `atMost` ms where it says nothing: it passes over large notes and ignored folders in silence.
 */
export function templaterIsThrough(app: App, atMost: number): Promise<void> {
  if (!rewritesNewNotes(app)) return Promise.resolve();
  const workspace: Events = app.workspace;
  return new Promise((resolve) => {
    let early = true;
    const through = () => {
      if (early) return;
      window.clearTimeout(latest);
      workspace.offref(heard);
      resolve();
    };
    const heard = workspace.on(THROUGH, through);
    window.setTimeout(() => {
      early = false;
    }, TOO_EARLY);
    const latest = window.setTimeout(() => {
      early = false;
      through();
    }, atMost);
  });
}

/** Whether Templater is at work on a note right now, perhaps waiting for a person's answer (2.x, `files_with_pending_templates`). */
export function templaterHas(app: App, path: string): boolean {
  const pending = peek(communityPlugin(app, ID), "templater", "files_with_pending_templates");
  return ask(pending, "has", path) === true;
}

export function templaterRuns(app: App): boolean {
  return communityPlugin(app, ID) !== undefined;
}

/**
 * Has Templater run the commands that stand in a note (`overwrite_file_commands`, 1.x and 2.x); resolves when they have run, or
 * failed, which Templater says itself. At once where it has no such method.
 */
export async function runTemplaterIn(app: App, file: TFile): Promise<void> {
  try {
    await ask(peek(communityPlugin(app, ID), "templater"), "overwrite_file_commands", file, false);
  } catch {
    // Whatever came of it, the note is read again.
  }
}
