// Obsidian Sync: whether it is bringing notes right now, as far as the core plugin lets us see.

import type { App } from "obsidian";
import { ask, peek } from "./door";

/** `unknown` where Sync is off, not set up, paused, offline or cannot be read: it then says nothing about the vault. */
export type SyncState = "busy" | "idle" | "unknown";

/**
 * The state of core Sync. Its `getStatus()` is the state, its `syncStatus` a text for people; "synced" is also said before
 * the server has listed its files, which is what `ready` tells (read in Obsidian 1.8.7 and 1.13.7 by the author of
 * srg-kostyrko/obsidian-journal, issue 392).
 */
export function syncState(app: App): SyncState {
  const sync = ask(peek(app, "internalPlugins"), "getPluginById", "sync");
  if (peek(sync, "enabled") !== true) return "unknown";
  const engine = peek(sync, "instance");
  const status = ask(engine, "getStatus");
  if (status === "syncing") return "busy";
  if (status !== "synced") return "unknown";
  return peek(engine, "ready") === false ? "busy" : "idle";
}
