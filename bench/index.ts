// What the index behind the sidebar costs: reading a vault, keeping up with one changed note, and what it keeps.

import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { layDesk } from "../cli/desk";
import { board } from "../src/board/board";
import { parseDay } from "../src/calendar/day";
import type { Desk } from "../src/command/desk";
import { readVault, vaultReader } from "../src/command/vault-facts";
import { median, percentile, timed } from "./clock";
import { readAll, write } from "./folder";
import type { BenchKind } from "./index-vault";
import { benchNote, indexVault } from "./index-vault";
import type { Row, Section } from "./table";
import { flat, vault } from "./vault";

export const index: Section = {
  name: "index",
  what: "reading 10,000 and 50,000 notes of 4 KB, six in a hundred of them reviews, drivers, goals and meetings",
  rows,
};

const SIZES = [
  { notes: 10_000, runs: 5, most: 2 },
  { notes: 50_000, runs: 3, most: 1.5 },
] as const;
const CHANGES = 500;
/** Changes until all is compiled. */
const FIRST = 50;

async function* rows(): AsyncIterable<Row> {
  const perNote: number[] = [];
  for (const { notes, runs, most } of SIZES) {
    const folder = realpathSync.native(mkdtempSync(join(tmpdir(), "throughline-bench-")));
    try {
      for (const [path, text] of indexVault(notes)) write(join(folder, path), text);
      const times = { read: [] as number[], cold: [] as number[] };
      for (let run = 0; run <= runs; run++) {
        const read = await timed(() => readAll(folder));
        const cold = await timed(() => readVault(deskAt(folder)));
        // The first round compiles.
        if (run === 0) continue;
        times.read.push(read.ms);
        times.cold.push(cold.ms);
      }
      const [read, cold] = [median(times.read), median(times.cold)];
      perNote.push(cold / notes);
      const count = notes.toLocaleString("en");
      yield { name: `list and read ${count} notes`, value: read, unit: "ms" };
      yield { name: `index ${count} notes`, value: cold, unit: "ms" };
      yield {
        name: `index / list and read, ${count} notes`,
        value: cold / read,
        unit: "×",
        target: { most },
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  const [few = NaN, many = NaN] = perNote;
  yield* changes(50_000);
  yield { name: "a note among 50,000 / among 10,000", value: many / few, unit: "×", target: { most: 1.2 } };
  yield retained("review", 3000);
  yield retained("driver", 3000);
  yield retained("goal", 3000);
  yield retained("meeting", 3000);
  yield retained("note", 200);
}

/** Notes of all kinds change in turn, and the rows around a review are made anew. */
function* changes(notes: number): Iterable<Row> {
  const desk = deskAt(tmpdir());
  const reader = vaultReader(desk);
  const some: (readonly [string, string])[] = [];
  let i = 0;
  for (const note of indexVault(notes)) {
    reader.set(...note);
    if (i++ % 100 < 8) some.push(note);
  }
  const from = some.find(([path]) => path.startsWith("Weekly"))?.[0] ?? null;
  const wish = { today: desk.today, scope: "linked", from, depth: 1, me: "" } as const;
  const taken: number[] = [];
  for (let run = -FIRST; run < CHANGES; run++) {
    const [path, text] = some[((run + FIRST) * 13) % some.length] ?? ["", ""];
    const changed = flat(`${text}- [ ] one more ${run}\n`);
    const start = performance.now();
    reader.set(path, changed);
    const { notes: known, reviews } = reader.facts();
    board(known, reviews, wish);
    if (run >= 0) taken.push(performance.now() - start);
  }
  taken.sort((a, b) => a - b);
  yield { name: "one changed note to fresh rows, median", value: percentile(taken, 0.5), unit: "ms" };
  yield {
    name: "one changed note to fresh rows, 99th percentile",
    value: percentile(taken, 0.99),
    unit: "ms",
    target: { most: 5 },
  };
}

const KEPT = 5000;

/** What is kept of notes of one kind beside their paths, which are there before. */
function retained(kind: BenchKind, most: number): Row {
  const bodies = vault(50, 4000);
  const desk = deskAt(tmpdir());
  const sources = Array.from({ length: KEPT }, (_, i) => {
    const [path, text] = benchNote(kind, i * 50 + (i % 2), bodies[i % 50] ?? "");
    return [`${i} ${path}`, text] as const;
  });
  const read = () => {
    const reader = vaultReader(desk);
    for (const [path, text] of sources) reader.set(path, flat(text));
    reader.facts();
    return reader;
  };
  // The first round compiles, and fills what is kept once for all.
  read();
  const before = heap();
  const { notes } = read().facts();
  const after = heap();
  // Whoever is asked again has not been thrown away.
  const isThere = notes.has(sources[0]?.[0] ?? "");
  return {
    name: kind === "note" ? "kept of a note of no kind" : `kept of a ${kind} with nine items`,
    value: isThere ? (after - before) / KEPT : NaN,
    unit: "bytes",
    target: { most },
  };
}

function deskAt(folder: string): Desk {
  const today = parseDay("2024-06-30");
  const keep = { load: () => Promise.resolve(null), save: () => Promise.resolve(true) };
  const laid = layDesk(folder, keep, { today, language: "en", writes: false });
  if (laid.kind === "refused") throw new Error(laid.sentence.join(" — "));
  return laid.desk;
}

function heap(): number {
  if (!global.gc) throw new Error("The memory of what is kept shows only with node --expose-gc.");
  global.gc();
  global.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
