// Measures the index in a page: begun anew, begun from what was kept, and the same shards merely read.

import type { App } from "obsidian";
import { board } from "../../src/board/board";
import { EN } from "../../src/calendar/locale";
import type { Day } from "../../src/calendar/day";
import { parseDay } from "../../src/calendar/day";
import type { Desk } from "../../src/command/desk";
import { PLACES } from "../../src/notebook/pack";
import type { KeptColumns, Shard } from "../../src/obsidian/index/kept-notes";
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
  /** Making the rows around a review for the first time, in milliseconds. */
  readonly rows: number;
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
    while ((await shards()).includes(undefined)) await new Promise((resolve) => setTimeout(resolve, 100));
    return started;
  },
  start: async (watched) => {
    const { index, ...started } = await begun(watched);
    index.stop();
    return started;
  },
  raw: async () => {
    const began = performance.now();
    const records = (await shards()) as readonly Shard[];
    const read = performance.now() - began;
    let bytes = 0;
    let rows = 0;
    const decoder = new TextDecoder();
    for (const { columns, facts } of records) {
      bytes += columns.length + facts.length;
      const { paths, ends } = JSON.parse(decoder.decode(columns)) as KeptColumns;
      rows += paths.length;
      let begin = 0;
      for (const end of ends) {
        JSON.parse(decoder.decode(facts.subarray(begin, end)));
        begin = end;
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
  const records = await Promise.all(Array.from({ length: PLACES }, (_, place) => shelf.read(place)));
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
  const longest = pauses();
  const rows = firstRows(index, today);
  return { index, ms, longest, rows, notes: [...index.facts().notes.paths()].length };
}

function firstRows(index: VaultIndex, today: Day | null): number {
  if (today === null) throw new Error("There is no today.");
  const began = performance.now();
  const { notes, reviews } = index.facts();
  const from = reviews.at(-1)?.path ?? null;
  board(notes, reviews, { today, scope: "linked", from, depth: 1, me: "" });
  return performance.now() - began;
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
