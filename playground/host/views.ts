// Attaches everything that is seen to an app that so far has data only.

import type { HostApp } from "./app/types";

/** Gives the app its workspace, its settings' window and the rest that is rendered. */
export function attachViews(app: HostApp): void {
  void app;
}
