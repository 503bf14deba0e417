// What stays in memory of ten thousand notes that have been read.

import { outline } from "../src/note/outline";
import type { Row, Section } from "./table";
import { flat, vault } from "./vault";

export const memory: Section = {
  name: "memory",
  what: "10,000 notes of 4 KB read and dropped, their outlines kept",
  rows,
};

const NOTES = 10_000;

function* rows(): Iterable<Row> {
  const notes = vault(NOTES, 4_000);
  const before = heap();
  // Each read from a copy of its own: an outline that pinned its text would show.
  const kept = notes.map((text) => outline(flat(text)));
  const bytes = (heap() - before) / NOTES;
  yield { name: "retained by a note's outline", value: bytes / 1000, unit: "KB", target: { most: 2 } };
  yield {
    name: "list items in it",
    value: kept.reduce((sum, { items }) => sum + items.length, 0) / NOTES,
    unit: "",
  };
}

function heap(): number {
  if (!global.gc) throw new Error("The memory of what is kept shows only with node --expose-gc.");
  // The second one takes what the first one's finalizers let go.
  global.gc();
  global.gc();
  return process.memoryUsage().heapUsed;
}
