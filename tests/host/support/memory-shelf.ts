// Where a test keeps the index from one start to the next; it can be damaged, full, slow or gone.

import type { Shelf } from "../../../src/obsidian/index/shelf";
import type { Storage } from "../../../src/obsidian/index/vault-index";

export interface MemoryShelf {
  readonly storage: Storage;
  /** What lies there now, by shard, in the form in which it was put there. */
  readonly records: Map<number, string>;
  /** The shards that were written since this was last asked. */
  written(): readonly number[];
  /** How long a shard takes to come, in milliseconds. */
  delay: (shard: number) => number;
  /** Another program reads the notes from the next start on. */
  program: string;
  /** From now on; `gone` and `silent` count from the next start. */
  trouble: "none" | "full" | "unreadable" | "silent" | "gone";
}

export function memoryShelf(): MemoryShelf {
  const records = new Map<number, string>();
  let written: number[] = [];
  const never = new Promise<never>(() => {});
  const shelf: Shelf = {
    read: async (shard) => {
      if (kept.trouble === "silent") return never;
      if (kept.trouble === "unreadable") throw new Error("DataError");
      const wait = kept.delay(shard);
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      const record = records.get(shard);
      return record === undefined ? undefined : (JSON.parse(record) as unknown);
    },
    write: async (shard, value) => {
      if (kept.trouble === "full") throw new Error("QuotaExceededError");
      written.push(shard);
      records.set(shard, JSON.stringify(value));
    },
    close: () => {},
  };
  const kept: MemoryShelf = {
    records,
    written: () => {
      const last = written;
      written = [];
      return last;
    },
    delay: () => 0,
    program: "1",
    trouble: "none",
    storage: {
      open: () => Promise.resolve(kept.trouble === "gone" ? null : shelf),
      program: () => Promise.resolve(kept.program),
    },
  };
  return kept;
}
