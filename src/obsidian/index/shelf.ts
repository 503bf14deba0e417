// The database of the app where the index lies between two starts. Every trouble with it is silent: it holds nothing of its own.

import type { IDBPDatabase } from "idb";
import { openDB } from "idb";
import type { Shard } from "./kept-notes";
import { inTime } from "./turns";

export interface Shelf {
  /** Whatever lies under the number; undefined where nothing does. Rejects where it cannot be read. */
  read(shard: number): Promise<unknown>;
  /** Rejects where there is no room, or the database is gone. */
  write(shard: number, value: Shard): Promise<void>;
  close(): void;
}

const STORE = "shards";
/** Another version has other stores; what an older one kept is thrown away. */
const VERSION = 1;
/** A database that does not open in this time is done without, in milliseconds. */
const PATIENCE = 3000;

/** Null where there is no database, it does not open, or another window holds an older one open. */
export async function openShelf(name: string): Promise<Shelf | null> {
  if (typeof indexedDB === "undefined") return null;
  let giveUp: () => void = () => {};
  const blocked = new Promise<undefined>((resolve) => {
    giveUp = () => resolve(undefined);
  });
  const opening = openDB(name, VERSION, {
    upgrade: (db) => {
      for (const store of [...db.objectStoreNames]) db.deleteObjectStore(store);
      db.createObjectStore(STORE);
    },
    blocked: () => giveUp(),
    // Somebody wants another version, or the database gone: that is not held up.
    blocking: (_old, _new, event) => (event.target as IDBDatabase).close(),
  });
  const db = await inTime(Promise.race([opening, blocked]), PATIENCE);
  if (db) return shelfOf(db);
  // It may open when nobody waits for it any more.
  opening.then(
    (late) => late.close(),
    () => {},
  );
  return null;
}

function shelfOf(db: IDBPDatabase): Shelf {
  return {
    read: (shard) => db.get(STORE, shard),
    write: async (shard, value) => {
      await db.put(STORE, value, shard);
    },
    close: () => db.close(),
  };
}
