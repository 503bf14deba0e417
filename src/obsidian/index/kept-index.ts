// Keeps the index from one start to the next: hands over what still holds, and writes what changed when nothing else happens.

import type { NotePath } from "../../notebook/notebook";
import type { KeptNote } from "./kept-notes";
import { SHARDS, isShard, notesIn, shardOf, textOf, together } from "./kept-notes";
import type { Shelf } from "./shelf";
import type { Turns } from "./turns";
import { inTime, turns } from "./turns";

/** How long nothing must have changed before something is written, in milliseconds: nobody types then. */
const STILL = 10_000;
/** A shard that has not come in this time does not come, in milliseconds. */
const PATIENCE = 5000;

/** What is known now, to be written. */
export interface Known {
  /** What the notes were read by; null while nothing has been read. */
  key(): string | null;
  paths(): Iterable<NotePath>;
  /** Null where what is known was not read in the file as it lies on the disk. */
  note(path: NotePath): KeptNote | null;
}

export interface KeptIndex {
  /** Hands over what was kept by the key, in turns. `take` says whether it still holds. */
  load(key: string, take: (note: KeptNote) => boolean, turn: Turns): Promise<void>;
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
    const shards = new Map([...waiting].map((shard): [number, NotePath[]] => [shard, []]));
    for (const path of known.paths()) {
      shards.get(shardOf(path))?.push(path);
      if (turn.over()) await turn.next();
    }
    for (const [shard, paths] of shards) {
      if (!goesOn() || known.key() !== key) return;
      waiting.delete(shard);
      const texts: string[] = [];
      for (const group of together(paths.flatMap((path) => known.note(path) ?? []))) {
        texts.push(textOf(group));
        if (turn.over()) await turn.next();
      }
      await shelf.write(shard, { key, texts });
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
    load: async (key, take, turn) => {
      // All are asked for at once: while one is looked at, the others are on their way.
      const coming = Array.from({ length: SHARDS }, (_, shard) => shelf.read(shard));
      for (let shard = 0; shard < SHARDS; shard++) {
        const reading = coming.shift();
        const value = reading && (await inTime(reading, PATIENCE));
        if (ended) return;
        if (!isShard(value) || value.key !== key) continue;
        for (const text of value.texts) {
          for (const note of notesIn(text)) {
            if (!take(note)) waiting.add(shard);
            if (turn.over()) await turn.next();
          }
        }
      }
      loaded = true;
    },
    changed: (path) => {
      waiting.add(shardOf(path));
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
