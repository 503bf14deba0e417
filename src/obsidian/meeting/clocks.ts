// What the view beside a meeting remembers for as long as the plugin runs: the timer, whose turn it is, where the keyboard stands.

import type { Timer } from "../../mastermind/time-box";
import type { NotePath } from "../../notebook/notebook";

export interface Live {
  readonly timer: Timer | null;
  /** Who was given the turn, and in which part or question; null where the note tells. */
  readonly turn: { readonly name: string; readonly place: string } | null;
  /** Where the keyboard stands in the note, or what was chosen last, 0-based; null where nobody knows. */
  readonly line: number | null;
}

const NOTHING: Live = { timer: null, turn: null, line: null };

/** Nothing of it is written anywhere: a view that is closed and opened again finds it, a restart does not. */
export interface Clocks {
  of(path: NotePath): Live;
  set(path: NotePath, change: Partial<Live>): void;
  /** A note got another name. */
  renamed(from: NotePath, to: NotePath): void;
  onChange(listener: (path: NotePath) => void): () => void;
}

export function clocks(): Clocks {
  const lives = new Map<NotePath, Live>();
  const listeners = new Set<(path: NotePath) => void>();
  return {
    of: (path) => lives.get(path) ?? NOTHING,
    set: (path, change) => {
      lives.set(path, { ...(lives.get(path) ?? NOTHING), ...change });
      for (const listener of [...listeners]) listener(path);
    },
    renamed: (from, to) => {
      const live = lives.get(from);
      if (!live) return;
      lives.delete(from);
      lives.set(to, live);
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
