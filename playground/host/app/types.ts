// The app as the host's own parts see it: Obsidian's documented App, and the undocumented members that plugins read.

import type { App } from "obsidian";
import type { Commands } from "./commands";
import type { Plugins } from "./plugins";
import type { Registries } from "./registry";

export interface HostApp extends App {
  readonly appId: string;
  readonly commands: Commands;
  readonly plugins: Plugins;
  /** No core plugin is part of the host. */
  readonly internalPlugins: InternalPlugins;
  readonly registries: Registries;
  /** The settings' window; the view half assigns it. */
  setting: unknown;
  /** Runs a command line's command as the app's own CLI does; rejects for an unknown one. */
  runCli(command: string, params?: Readonly<Record<string, string>>): Promise<string>;
  /** Runs what a plugin registered for `obsidian://action?…`; false when nothing did. */
  openUri(action: string, params?: Readonly<Record<string, string>>): boolean;
}

export interface InternalPlugins {
  readonly plugins: Readonly<Record<string, unknown>>;
  getPluginById(id: string): unknown;
  getEnabledPluginById(id: string): unknown;
}
