// Where a test keeps the index from one start to the next; it can be damaged, full, slow or gone.

import type { Shard } from "../../../src/obsidian/index/kept-notes";
import type { Shelf } from "../../../src/obsidian/index/shelf";
import type { Storage } from "../../../src/obsidian/index/vault-index";

export type Damage = (record: Shard) => unknown;

export interface MemoryShelf {
  readonly storage: Storage;
  /** What lies there now, by place. */
  readonly records: Map<number, unknown>;
  /** Damages every record. */
  damage(how: Damage): void;
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
  const records = new Map<number, unknown>();
  let written: number[] = [];
  const never = new Promise<never>(() => {});
  const shelf: Shelf = {
    read: async (shard) => {
      if (kept.trouble === "silent") return never;
      if (kept.trouble === "unreadable") throw new Error("DataError");
      const wait = kept.delay(shard);
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      return copyOf(records.get(shard));
    },
    write: async (shard, value) => {
      if (kept.trouble === "full") throw new Error("QuotaExceededError");
      written.push(shard);
      records.set(shard, copyOf(value));
    },
    close: () => {},
  };
  const kept: MemoryShelf = {
    records,
    damage: (how) => {
      for (const [place, record] of records) if (isShard(record)) records.set(place, how(record));
    },
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

function isShard(record: unknown): record is Shard {
  const { columns } = (record ?? {}) as Partial<Shard>;
  return ArrayBuffer.isView(columns);
}

/** As a database hands it over: what is done to one is not done to the other. */
function copyOf(record: unknown): unknown {
  if (!isShard(record)) return record;
  const { columns, facts, ...shard } = record;
  return { ...shard, columns: columns.slice(), facts: facts.slice() };
}

/** Something else in the bytes of a text from a place on, as a part of the text. */
function overwritten(bytes: Uint8Array, from: number, by: number): Uint8Array {
  const start = Math.floor(bytes.length * from);
  return bytes.slice().fill(by, start, start + 512);
}

/** What may become of a record: disks lose blocks of 512 bytes and more, and other programs write other records. */
export const DAMAGES: readonly (readonly [string, Damage])[] = [
  ["no object", () => 7],
  ["null", () => null],
  ["empty", () => ({})],
  ["of texts", (record) => ({ ...record, columns: "{}", facts: "" })],
  ["of another key", (record) => ({ ...record, key: `${record.key}!` })],
  [
    "without its last byte",
    (record) => ({ ...record, facts: record.facts.slice(0, -1), columns: record.columns.slice(0, -1) }),
  ],
  ["half of it", (record) => ({ ...record, columns: record.columns.slice(0, record.columns.length >> 1) })],
  ["without its beginning", (record) => ({ ...record, columns: overwritten(record.columns, 0, 0) })],
  [
    "with other facts",
    (record) => ({
      ...record,
      facts: overwritten(record.facts, 0, 0x30),
      columns: overwritten(record.columns, 0.3, 0x30),
    }),
  ],
  ["with other last letters", (record) => ({ ...record, columns: record.columns.slice().fill(0x20, -5) })],
  ["without an end", (record) => ({ ...record, columns: overwritten(record.columns, 0.6, 0x20) })],
];
