// What Dataview selects as goals and drivers here, kept until its index or a setting changes.

import type { App } from "obsidian";
import type { Selection } from "../command/selection";
import { selection } from "../command/selection";
import type { Notebook } from "../notebook/notebook";
import type { Settings } from "../settings/settings";
import { dataview } from "./neighbours/dataview-api";

interface Kept {
  readonly of: string;
  readonly selection: Selection;
}

const KEPT = new WeakMap<App, Kept>();

/** Null without Dataview, and until it has read the vault: then notes are what they say themselves. */
export function selectedIn(app: App, { goalSource, driverSource }: Settings): Selection | null {
  const view = dataview(app);
  if (!view) return null;
  const of = JSON.stringify([view.revision(), goalSource, driverSource]);
  const kept = KEPT.get(app);
  if (kept?.of === of) return kept.selection;
  const paths = (source: string) => (source === "" ? null : view.paths(source));
  const made = selection({
    goals: paths(goalSource),
    drivers: paths(driverSource),
    of: JSON.stringify([goalSource, driverSource]),
    fields: (path) => dataview(app)?.fields(path) ?? null,
  });
  KEPT.set(app, { of, selection: made });
  return made;
}

/** A notebook whose properties are those of the selection; what is written in notes is as it was. */
export function selecting(notebook: Notebook, selected: Selection | null): Notebook {
  if (!selected) return notebook;
  return {
    ...notebook,
    properties: async (path) => selected.properties(path, await notebook.properties(path)),
  };
}
