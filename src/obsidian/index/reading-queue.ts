// Notes that wait to be read and those that are being read: whatever happens meanwhile, the last reading of a note comes last.

import type { NotePath } from "../../notebook/notebook";
import type { Turns } from "./turns";

/** Notes read at the same time: most of a reading is waiting for the disk. */
const READERS = 8;

export interface ReadingQueue {
  want(path: NotePath): void;
  forget(path: NotePath): void;
  isEmpty(): boolean;
  /** Reads what waits and what comes to wait meanwhile, in turns, for as long as it `goesOn`. */
  readAll(reading: Reading): Promise<void>;
}

export interface Reading {
  readonly turn: Turns;
  readonly read: (path: NotePath) => Promise<void>;
  readonly goesOn: () => boolean;
  /** Runs at the end of every turn. */
  readonly turnEnds: () => void;
}

export function readingQueue(): ReadingQueue {
  const waiting = new Set<NotePath>();
  const beingRead = new Set<NotePath>();
  /** One that is being read waits until that is done. */
  const next = () => {
    for (const path of waiting) if (!beingRead.has(path)) return path;
    return null;
  };
  return {
    want: (path) => void waiting.add(path),
    forget: (path) => void waiting.delete(path),
    isEmpty: () => waiting.size === 0,
    readAll: async ({ turn, read, goesOn, turnEnds }) => {
      const reader = async () => {
        for (let path = next(); path !== null && goesOn(); path = next()) {
          waiting.delete(path);
          beingRead.add(path);
          await read(path);
          beingRead.delete(path);
          if (!turn.over()) continue;
          turnEnds();
          await turn.next();
        }
      };
      await Promise.all(Array.from({ length: READERS }, reader));
    },
  };
}
