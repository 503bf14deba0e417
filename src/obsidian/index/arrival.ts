// Finds out which notes that were kept are still as they were, in the order of the app's list of files: to look up each one by
// its path would take longer than everything else.

import type { TFile, Vault } from "obsidian";
import type { NotePath } from "../../notebook/notebook";
import { PLACES } from "../../notebook/pack";
import type { KeptShard } from "./kept-notes";
import type { Turns } from "./turns";

export interface Arrival {
  /** Compares what was kept with the files there are, in turns. */
  compare(turn: Turns): Promise<void>;
  /** Rows of a shard whose note is no more, or not as it was. */
  gone(place: number): ReadonlySet<number>;
  /** A note is no more. */
  forget(path: NotePath): void;
  /** Notes of which nothing was kept that holds. */
  others(): Iterable<NotePath>;
  /** Places of shards of which not everything holds. */
  stale(): Iterable<number>;
}

/** The shards by their places. What happens to a note from here on `forget` or the app's events must tell. */
export function arrival(vault: Vault, shards: ReadonlyMap<number, KeptShard>): Arrival {
  const files = vault.getMarkdownFiles();
  const at = Array.from({ length: PLACES }, (_, place) => shards.get(place));
  /** The rows that hold, of each shard, and the files that lie where they lay. */
  const held = at.map((shard) => new Uint8Array(shard?.paths.length ?? 0));
  const inPlace = new Uint8Array(files.length);
  const elsewhere = new Set<TFile>();
  const forgotten = new Set<NotePath>();

  /** Whether the row is of this file as it is. */
  const take = (file: TFile, place: number, row: number): boolean => {
    const shard = at[place];
    const rows = held[place];
    const { path, stat } = file;
    if (!shard || !rows || shard.paths[row] !== path) return false;
    if (shard.mtimes[row] !== stat.mtime || shard.sizes[row] !== stat.size) return false;
    // By the app's own string, so that no second one is kept.
    shard.paths[row] = path;
    rows[row] = 1;
    return true;
  };
  /** Most files lie in the list where they lay when the shard was written. */
  const takeInPlace = async (turn: Turns) => {
    const lay = new Int32Array(files.length).fill(-1);
    for (const [place, shard] of shards)
      for (let row = 0; row < shard.at.length; row++) lay[shard.at[row] ?? -1] = row * PLACES + place;
    for (let i = 0; i < files.length; i++) {
      const file = files[i];
      const code = lay[i] ?? -1;
      if (file && code !== -1 && take(file, code % PLACES, Math.floor(code / PLACES))) inPlace[i] = 1;
      if (i % 16 === 0 && turn.over()) await turn.next();
    }
  };
  const takeElsewhere = async (turn: Turns) => {
    for (const [place, rows] of held.entries()) {
      for (let row = rows.indexOf(0); row !== -1; row = rows.indexOf(0, row + 1)) {
        const file = vault.getFileByPath(at[place]?.paths[row] ?? "");
        if (file && take(file, place, row)) elsewhere.add(file);
        if (turn.over()) await turn.next();
      }
    }
  };

  return {
    compare: async (turn) => {
      await takeInPlace(turn);
      await takeElsewhere(turn);
    },
    gone: (place) => {
      const gone = new Set<number>();
      const rows = held[place] ?? new Uint8Array();
      for (let row = rows.indexOf(0); row !== -1; row = rows.indexOf(0, row + 1)) gone.add(row);
      for (const path of forgotten) gone.add(at[place]?.paths.indexOf(path) ?? -1);
      return gone;
    },
    forget: (path) => void forgotten.add(path),
    others: function* () {
      for (let i = 0; i < files.length; i++) {
        const file = files[i];
        if (file && inPlace[i] === 0 && !elsewhere.has(file)) yield file.path;
      }
    },
    stale: function* () {
      for (const [place, rows] of held.entries()) if (rows.includes(0)) yield place;
    },
  };
}
