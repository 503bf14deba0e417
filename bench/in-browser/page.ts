// Measures the index in a page: begun anew, begun from what was kept, and the same shards merely read.

import type { App } from "obsidian";
import { EN } from "../../src/calendar/locale";
import { parseDay } from "../../src/calendar/day";
import type { Desk } from "../../src/command/desk";
import { SHARDS, isShard } from "../../src/obsidian/index/kept-notes";
import { openShelf } from "../../src/obsidian/index/shelf";
import type { VaultIndex } from "../../src/obsidian/index/vault-index";
import { vaultIndex } from "../../src/obsidian/index/vault-index";
import type { Session } from "../../src/obsidian/session";
import { DEFAULTS } from "../../src/settings/settings";
import type { BenchFile } from "./vault";
import { benchApp } from "./vault";

const NAME = "bench";

export interface Started {
  readonly ms: number;
  readonly notes: number;
  /** The longest time in which the page could neither draw nor listen, in milliseconds. */
  readonly longest: number;
}

export interface Bench {
  /** Fetches the vault; the rest works on it. */
  load(url: string): Promise<void>;
  /** From nothing to an index that is ready, which is then kept. */
  cold(): Promise<Started>;
  /** The same from what is kept. `watched` asks for `longest`, which takes time of its own. */
  start(watched: boolean): Promise<Started>;
  /** Reading the shards, and parsing their texts, in milliseconds. */
  raw(): Promise<{ readonly read: number; readonly parsed: number; readonly bytes: number }>;
}

let app: App | null = null;
let count = 0;

const bench: Bench = {
  load: async (url) => {
    const files = (await (await fetch(url)).json()) as readonly BenchFile[];
    app = benchApp(files);
    count = files.length;
  },
  cold: async () => {
    const { index, ...started } = await begun(false);
    index.stop();
    // What is kept is written while nobody waits for it.
    while (!(await shards()).every(isShard)) await new Promise((resolve) => setTimeout(resolve, 100));
    return started;
  },
  start: async (watched) => {
    const { index, ...started } = await begun(watched);
    index.stop();
    return started;
  },
  raw: async () => {
    const began = performance.now();
    const records = await shards();
    const read = performance.now() - began;
    let bytes = 0;
    let rows = 0;
    for (const record of records) {
      if (!isShard(record)) throw new Error("A shard is missing.");
      for (const text of record.texts) {
        bytes += text.length;
        rows += (JSON.parse(text) as unknown[]).length;
      }
    }
    if (rows !== count) throw new Error(`${rows} notes of ${count} are kept.`);
    return { read, parsed: performance.now() - began, bytes };
  },
};
Object.assign(globalThis, { bench });

async function shards(): Promise<readonly unknown[]> {
  const shelf = await openShelf(NAME);
  if (!shelf) throw new Error("There is no database.");
  const records = await Promise.all(Array.from({ length: SHARDS }, (_, shard) => shelf.read(shard)));
  shelf.close();
  return records;
}

async function begun(watched: boolean): Promise<Started & { readonly index: VaultIndex }> {
  if (!app) throw new Error("There is no vault yet.");
  const today = parseDay("2024-06-30");
  const desk = { settings: DEFAULTS, locale: EN, tasks: null, weeklyNotes: null, templateFolders: [], today };
  const session = {
    app,
    desk: () => Promise.resolve(desk as unknown as Desk),
    settings: { current: () => DEFAULTS, onChange: () => () => {} } as unknown as Session["settings"],
    start: (work: () => Promise<void>) => void work(),
  };
  const pauses = watched ? watch() : () => 0;
  const began = performance.now();
  const index = vaultIndex(session, { open: () => openShelf(NAME), program: () => Promise.resolve("bench") });
  await index.settled();
  if (!index.ready()) throw new Error("The index could not be read.");
  const ms = performance.now() - began;
  return { index, ms, longest: pauses(), notes: [...index.facts().notes.paths()].length };
}

/** Sends itself messages one after the other: how long the page was occupied shows in how late one comes. */
function watch(): () => number {
  const { port1, port2 } = new MessageChannel();
  let longest = 0;
  let last = performance.now();
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    port2.postMessage(null);
  };
  port2.postMessage(null);
  return () => {
    port1.close();
    return longest;
  };
}
