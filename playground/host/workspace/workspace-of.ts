// The app's workspace as the host's own class, where only the documented one is at hand.

import type { App } from "obsidian";
import type { Workspace } from "./workspace";

export function workspaceOf(app: App): Workspace {
  return app.workspace as unknown as Workspace;
}
