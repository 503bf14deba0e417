// What this device keeps for itself, apart from the vault's shared settings: the journal, its switches, what it did last.

import type { App } from "obsidian";
import type { Week } from "../calendar/week";
import { parseWeek } from "../calendar/week";
import type { Keep } from "../notebook/journal";
import type { NotePath } from "../notebook/notebook";
import type { DeviceSettings } from "../settings/settings";
import { parseDeviceSettings } from "../settings/settings";

/** A value kept on this device. What cannot be read counts as never kept. */
export interface Kept<T> {
  load(): T;
  /** False where it could not be kept: the storage is shared by all vaults and plugins, and small. */
  save(value: T): boolean;
}

export interface Device {
  readonly journal: Keep;
  readonly settings: Kept<DeviceSettings> & {
    /** Calls back when they were saved. Gives back how to stop it. */
    onChange(listener: () => void): () => void;
  };
  /** Weeks whose review was taken back: automation does not make them again, commands ignore it. */
  readonly declined: Kept<readonly Week[]>;
  /** The week automation was last done with. */
  readonly lastRun: Kept<Week | null>;
  /** A review that automation made and nobody has opened here yet: its first opening offers the carry. */
  readonly unopened: Kept<NotePath | null>;
  /** Whether set-up was shown and answered or closed here. */
  readonly askedSetUp: Kept<boolean>;
  /** Whether it was said here why carried lines have the mark they have. */
  readonly toldMark: Kept<boolean>;
  /** The series of meetings that was chosen last. */
  readonly meetingSeries: Kept<string | null>;
  /** Characters kept under all keys; the storage of all vaults and plugins together holds about five million. */
  size(): number;
  /** Forgets all of it, the switch of automation too: without the memory of weeks taken back it would make them again. */
  clear(): void;
}

const KEYS = {
  journal: "throughline-journal",
  settings: "throughline-device-settings",
  declined: "throughline-declined-weeks",
  lastRun: "throughline-last-run",
  unopened: "throughline-unopened-review",
  meetingSeries: "throughline-meeting-series",
  askedSetUp: "throughline-asked-set-up",
  toldMark: "throughline-told-mark",
} as const;

/** This device's own values for the vault of `app`. */
export function device(app: App): Device {
  const load = (key: string): unknown => {
    try {
      return app.loadLocalStorage(key) as unknown;
    } catch {
      return null;
    }
  };
  const save = (key: string, value: unknown): boolean => {
    try {
      app.saveLocalStorage(key, value);
      // Where the storage is full the app says nothing, and what it had stays.
      return JSON.stringify(app.loadLocalStorage(key) ?? null) === JSON.stringify(value ?? null);
    } catch {
      return false;
    }
  };
  const kept = <T>(key: string, parse: (value: unknown) => T): Kept<T> => ({
    load: () => parse(load(key)),
    save: (value) => save(key, value),
  });
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  const settings = kept(KEYS.settings, (value) => parseDeviceSettings(value).settings);
  return {
    journal: {
      load: () => Promise.resolve(load(KEYS.journal)),
      save: (value) => Promise.resolve(save(KEYS.journal, value)),
    },
    settings: {
      load: () => settings.load(),
      save: (value) => {
        const isKept = settings.save(value);
        tell();
        return isKept;
      },
      onChange: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    declined: kept(KEYS.declined, (value) =>
      Array.isArray(value) ? value.map(weekIn).filter((week) => week !== null) : [],
    ),
    lastRun: kept(KEYS.lastRun, weekIn),
    unopened: kept(KEYS.unopened, (value) => (typeof value === "string" ? value : null)),
    askedSetUp: kept(KEYS.askedSetUp, (value) => value === true),
    toldMark: kept(KEYS.toldMark, (value) => value === true),
    meetingSeries: kept(KEYS.meetingSeries, (value) => (typeof value === "string" ? value : null)),
    size: () =>
      Object.values(KEYS)
        .map((key) => load(key))
        .filter((value) => value !== null && value !== undefined)
        .reduce<number>((sum, value) => sum + JSON.stringify(value).length, 0),
    clear: () => {
      for (const key of Object.values(KEYS)) save(key, null);
      tell();
    },
  };
}

function weekIn(value: unknown): Week | null {
  return typeof value === "string" ? parseWeek(value) : null;
}
