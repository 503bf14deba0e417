// The settings that all devices of the vault share: parsed once, kept in the plugin's data.json beside keys we do not know.

import type { Plugin } from "obsidian";
import type { Settings } from "../settings/settings";
import type { Trouble } from "../notebook/notebook";
import { DEFAULTS, parseSettings, readSetting } from "../settings/settings";
import { troubleOf } from "./trouble";

/** `unfit`: the value is none of the key's; `unreadable`: the file would lose what else is in it. */
export type Kept =
  { readonly kind: "done" } | { readonly kind: "unfit" } | { readonly kind: "unreadable" } | Trouble;

export interface SettingsStore {
  current(): Settings;
  /** Keys whose kept value was none; their default is used, and the file is left as it is until one of them is set. */
  repaired(): readonly string[];
  /** Whether nothing was ever kept: this vault has not been set up. */
  isNew(): boolean;
  /** False where data.json cannot be read at all: nothing is written then, neither there nor in a note. */
  readable(): boolean;
  /** Keeps one value, in the form its key has, on top of what stands in the file now. */
  set(key: string, value: unknown): Promise<Kept>;
  /** Calls back when the settings may have changed. Gives back how to stop it. */
  onChange(listener: () => void): () => void;
  /** Reads the file again; after a sync brought another one. */
  reload(): Promise<void>;
}

/** A store over a plugin's data; `reload` fills it. */
export function settingsStore(file: Pick<Plugin, "loadData" | "saveData">): SettingsStore {
  let settings = DEFAULTS;
  let repaired: readonly string[] = [];
  let readable = true;
  let isNew = false;
  /** What stood in the file when it was last read or written; null where it was never there. */
  let known: Readonly<Record<string, unknown>> | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const listeners = new Set<() => void>();

  const take = (kept: unknown) => {
    ({ settings, repaired } = parseSettings(kept));
  };
  const tell = () => {
    for (const listener of [...listeners])
      try {
        listener();
      } catch (error) {
        // A bug of whoever listens; the settings are what they are.
        console.error("Throughline:", error);
      }
  };
  const load = async (): Promise<Readonly<Record<string, unknown>>> => {
    let kept: unknown;
    try {
      // A file that was there and is gone is one that a sync is replacing, or has put away: what it said still holds.
      kept = (await file.loadData()) ?? known;
    } catch {
      readable = false;
      isNew = false;
      return {};
    }
    readable = true;
    isNew = kept === null || kept === undefined;
    take(kept);
    tell();
    known = typeof kept === "object" && kept !== null && !Array.isArray(kept) ? { ...kept } : null;
    return known ?? {};
  };
  const keep = async (key: string, value: unknown): Promise<Kept> => {
    // Another device may have changed other keys, and a sync brought them a moment ago.
    const kept = await load();
    if (!readable) return { kind: "unreadable" };
    const next = { ...kept, [key]: value };
    try {
      await file.saveData(next);
    } catch (error) {
      return troubleOf(error);
    }
    isNew = false;
    known = next;
    take(next);
    tell();
    return { kind: "done" };
  };
  /** One after the other: two values typed quickly would else be laid over the same file. */
  const inTurn = <T>(step: () => Promise<T>): Promise<T> => {
    const done = last.then(step);
    last = done.catch(() => undefined);
    return done;
  };

  return {
    current: () => settings,
    repaired: () => repaired,
    isNew: () => isNew,
    readable: () => readable,
    set: (key, value) => {
      const read = readSetting(key, value);
      return read === undefined ? Promise.resolve({ kind: "unfit" }) : inTurn(() => keep(key, read));
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    reload: () => inTurn(async () => void (await load())),
  };
}
