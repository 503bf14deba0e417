// Where other plugins keep templates, which may look like reviews and are none.

import type { App } from "obsidian";
import { ask, communityPlugin, peek } from "./door";

/** The folders of the core plugin Templates and of Templater, where they run and were told of one. */
export function templateFolders(app: App): readonly string[] {
  const templates = ask(peek(app, "internalPlugins"), "getPluginById", "templates");
  const core = peek(templates, "enabled") === true ? peek(templates, "instance", "options", "folder") : null;
  const templater = peek(communityPlugin(app, "templater-obsidian"), "settings", "templates_folder");
  return [core, templater].flatMap((folder) => {
    const path = typeof folder === "string" ? folder.trim().replace(/^\/+|\/+$/g, "") : "";
    return path === "" ? [] : [path];
  });
}
