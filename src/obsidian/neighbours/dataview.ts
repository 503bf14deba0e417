// Dataview: whether it draws inline fields as pills of its own, which we do not take away.

import type { App } from "obsidian";
import { communityPlugin, peek } from "./door";

export interface Pills {
  readonly editor: boolean;
  readonly reading: boolean;
}

/** Where Dataview draws pills now: by its settings `prettyRenderInlineFields` and `…InLivePreview`, both on from the start. */
export function dataviewPills(app: App): Pills {
  const plugin = communityPlugin(app, "dataview");
  const drawn = (setting: string) => plugin !== undefined && peek(plugin, "settings", setting) !== false;
  return {
    editor: drawn("prettyRenderInlineFieldsInLivePreview"),
    reading: drawn("prettyRenderInlineFields"),
  };
}
