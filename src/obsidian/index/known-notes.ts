// What is known of the vault's notes, and of which state of each file it was read.

import type { Told, VaultFacts } from "../../command/vault-facts";
import { knownVault } from "../../command/vault-facts";
import type { NotePath } from "../../notebook/notebook";
import { placeOf } from "../../notebook/pack";
import type { KeptShard } from "./kept-notes";
import type { Looked } from "./look";
import type { Stamp } from "./stamp";

export interface KnownNotes {
  facts(): VaultFacts;
  has(path: NotePath): boolean;
  set(path: NotePath, looked: Looked): void;
  /** Takes in what was kept but for the rows that are gone. */
  take(place: number, shard: KeptShard, gone: ReadonlySet<number>): void;
  /** False where nothing was known. */
  remove(path: NotePath): boolean;
  /** What is known stands until it is read again, but is not to be kept: it was read by other rules. */
  distrust(path: NotePath): void;
  /** What may be kept of a note; null where nothing is known of it as it lies on the disk. */
  kept(path: NotePath): { readonly stamp: Stamp; readonly told: Told } | null;
}

export function knownNotes(): KnownNotes {
  const known = knownVault();
  const shards: KeptShard[] = [];
  // Of the notes that were read since the start; null where that is not the file as it lies on the disk.
  const stamps = new Map<NotePath, Stamp | null>();
  const { notes } = known.facts();
  return {
    facts: () => known.facts(),
    has: (path) => notes.has(path),
    set: (path, { told, stamp }) => {
      known.set(path, told);
      stamps.set(path, stamp);
    },
    take: (place, shard, gone) => {
      shards[place] = shard;
      known.take(place, shard.pack, gone);
    },
    remove: (path) => {
      const had = notes.has(path);
      known.remove(path);
      stamps.delete(path);
      return had;
    },
    distrust: (path) => {
      if (notes.has(path)) stamps.set(path, null);
    },
    kept: (path) => {
      const told = known.get(path);
      const own = stamps.get(path);
      const stamp = own === undefined ? shards[placeOf(path)]?.stampOf(path) : own;
      return stamp && told ? { stamp, told } : null;
    },
  };
}
