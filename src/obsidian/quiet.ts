// Waits until nothing moves in the vault, so that a review is not made while a sync is still bringing the same one.

import type { App, EventRef } from "obsidian";
import type { SyncState } from "./neighbours/sync";
import { syncState } from "./neighbours/sync";

/** Takes a listener, and gives back how to stop it. */
type Listening = (listener: () => void) => () => void;

export interface Surroundings {
  /** Every creation, change, deletion and renaming of a file. */
  readonly events: Listening;
  /** Every `milliseconds`. */
  readonly timers: (milliseconds: number, tick: () => void) => () => void;
  readonly sync: () => SyncState;
}

export interface Patience {
  /** How long nothing may have moved, in milliseconds. */
  readonly stillFor: number;
  /** How long to wait for that, in milliseconds. */
  readonly atMost: number;
}

export interface Quiet {
  readonly outcome: Promise<"quiet" | "still-busy" | "cancelled">;
  /** Stops waiting and listening; on unload. */
  cancel(): void;
}

const SECOND = 1000;

/**
 * Waits for quiet. Time is counted in ticks that really came and not read off a clock: a laptop that wakes after a night has
 * not been watching for a night, and its sync has yet to begin.
 */
export function quiet(around: Surroundings, { stillFor, atMost }: Patience): Quiet {
  let moved = false;
  let still = 0;
  let waited = 0;
  const stops: (() => void)[] = [];
  let end: (how: "quiet" | "still-busy" | "cancelled") => void = () => {};
  const outcome = new Promise<"quiet" | "still-busy" | "cancelled">((resolve) => {
    end = (how) => {
      for (const stop of stops.splice(0)) stop();
      resolve(how);
    };
  });
  stops.push(
    around.events(() => {
      moved = true;
    }),
    around.timers(SECOND, () => {
      waited += SECOND;
      still = moved || around.sync() === "busy" ? 0 : still + SECOND;
      moved = false;
      if (still >= stillFor) end("quiet");
      else if (waited >= atMost) end("still-busy");
    }),
  );
  return { outcome, cancel: () => end("cancelled") };
}

/** The vault of `app`, its Sync and the window's timers. Obsidian also tells of every file it finds at its start: begin when the layout is ready. */
export function surroundings(app: App): Surroundings {
  const { vault } = app;
  return {
    events: (listener) => {
      const heard: readonly EventRef[] = [
        vault.on("create", listener),
        vault.on("modify", listener),
        vault.on("delete", listener),
        vault.on("rename", listener),
      ];
      return () => {
        for (const ref of heard) vault.offref(ref);
      };
    },
    timers: (milliseconds, tick) => {
      const timer = window.setInterval(tick, milliseconds);
      return () => window.clearInterval(timer);
    },
    sync: () => syncState(app),
  };
}
