// How Obsidian is set to write new links; the settings are its own, and it offers no documented way to read them.

import type { App } from "obsidian";
import type { LinkStyle } from "../../command/desk";
import { ask } from "./door";

export function linkStyle(app: App): LinkStyle {
  const path = ask(app.vault, "getConfig", "newLinkFormat");
  return {
    markdown: ask(app.vault, "getConfig", "useMarkdownLinks") === true,
    path: path === "relative" || path === "absolute" ? path : "shortest",
  };
}
