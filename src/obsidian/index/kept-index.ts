// Keeps the index from one start to the next: hands over what still holds, and writes what changed when nothing else happens.

import type { NotePath } from "../../notebook/notebook";
import { PLACES, placeOf } from "../../notebook/pack";
import type { KeptNote, KeptShard } from "./kept-notes";
import { shardIn, shardOf } from "./kept-notes";
import type { Shelf } from "./shelf";
import type { Turns } from "./turns";
import { inTime, turns } from "./turns";

/** How long nothing must have changed before something is written, in milliseconds: nobody types then. */
const STILL = 10_000;
/** What has not come in this time is read anew, in milliseconds. */
const PATIENCE = 5000;
/** Shards that are on their way while one is looked at. More would come all at once, and keep the app from drawing. */
const AHEAD = 8;

/** What is known now, to be written. */
export interface Known {
  /** What the notes were read by; null while nothing has been read. */
  key(): string | null;
  /** All notes of the vault, in the order of the app's list. */
  paths(): Iterable<NotePath>;
  /** Null where nothing is known of it as it lies on the disk. */
  note(path: NotePath): Pick<KeptNote, "stamp" | "told"> | null;
}

export interface KeptIndex {
  /** What was kept by the key, by place, in turns. */
  load(key: string, turn: Turns): Promise<ReadonlyMap<number, KeptShard>>;
  /** All of it that holds has been taken in: from now on it may be written over, and where it is stale it is to be. */
  loaded(stale: Iterable<number>): void;
  /** Something else is known of the note: its shard waits to be written. */
  changed(path: NotePath): void;
  /** Writes all that waits, now: the app may be about to quit. Never rejects. */
  flush(): Promise<void>;
  /** Writes what waits and lets go of the shelf. */
  stop(): Promise<void>;
}

export function keptIndex(shelf: Shelf, known: Known): KeptIndex {
  const waiting = new Set<number>();
  let lastChange = 0;
  let timer = 0;
  let writing: Promise<void> | null = null;
  /** Before everything was taken from it, a shard would be written without what it still holds. */
  let loaded = false;
  let broken = false;
  let ended = false;

  const isStill = () => performance.now() - lastChange >= STILL;
  const later = () => {
    if (timer !== 0 || broken || ended) return;
    timer = window.setTimeout(
      () => {
        timer = 0;
        if (isStill()) whenIdle(() => void write(isStill));
        else later();
      },
      Math.max(0, lastChange + STILL - performance.now()),
    );
  };

  const writeShards = async (goesOn: () => boolean) => {
    const key = known.key();
    if (key === null) return;
    const turn = turns();
    const shards = new Map(
      [...waiting].map((place): [number, Pick<KeptNote, "path" | "at">[]] => [place, []]),
    );
    let at = 0;
    for (const path of known.paths()) {
      shards.get(placeOf(path))?.push({ path, at: at++ });
      if (turn.over()) await turn.next();
    }
    for (const [place, files] of shards) {
      if (!goesOn() || known.key() !== key) return;
      waiting.delete(place);
      const notes = files.flatMap((file) => {
        const note = known.note(file.path);
        return note ? [{ ...file, ...note }] : [];
      });
      await shelf.write(place, await shardOf(key, place, notes, turn));
      await turn.next();
    }
  };
  /** One after the other. Where there is no room, nothing more is written until the next start. */
  const write = async (goesOn: () => boolean): Promise<void> => {
    while (writing) await writing;
    if (!loaded || broken || waiting.size === 0) return;
    writing = writeShards(goesOn).catch((error: unknown) => {
      broken = true;
      console.debug("Throughline: the index is not kept:", error);
    });
    await writing;
    writing = null;
    if (waiting.size > 0) later();
  };
  const flush = () => write(() => true);

  return {
    load: async (key, turn) => {
      const late = performance.now() + PATIENCE;
      const coming: Promise<unknown>[] = [];
      const shards = new Map<number, KeptShard>();
      for (let place = 0; place < PLACES; place++) {
        while (coming.length < AHEAD && place + coming.length < PLACES)
          coming.push(shelf.read(place + coming.length));
        const reading = coming.shift();
        const shard = shardIn(
          reading && (await inTime(reading, Math.max(0, late - performance.now()))),
          key,
          place,
        );
        if (shard) shards.set(place, shard);
        if (turn.over()) await turn.next();
      }
      return shards;
    },
    loaded: (stale) => {
      loaded = true;
      for (const place of stale) waiting.add(place);
    },
    changed: (path) => {
      waiting.add(placeOf(path));
      lastChange = performance.now();
      later();
    },
    flush,
    stop: async () => {
      ended = true;
      window.clearTimeout(timer);
      await flush();
      shelf.close();
    },
  };
}

/** When the app has nothing to do; where it cannot tell, as on iOS, now. */
function whenIdle(run: () => void): void {
  if (typeof window.requestIdleCallback === "function") window.requestIdleCallback(run);
  else run();
}
