// One act after the other in a vault, also where the plugin was loaded anew while an act of its former code still runs.

import type { App } from "obsidian";

/** What a module keeps is made anew with each loading of the plugin; what hangs on the window both find. */
const LAST = Symbol.for("throughline-last-act");

type Last = WeakMap<App, Promise<unknown>>;

/** Runs `act` when every act before it has ended, however it ended. */
export function inTurn<T>(app: App, act: () => Promise<T>): Promise<T> {
  const place = window as { [LAST]?: Last };
  const last = (place[LAST] ??= new WeakMap());
  const done = (last.get(app) ?? Promise.resolve()).then(act);
  last.set(
    app,
    done.catch(() => null),
  );
  return done;
}
