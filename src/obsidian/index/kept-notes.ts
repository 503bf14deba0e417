// What is kept of a note between two starts, and its form in the database: shards of short JSON texts.

import type { Told } from "../../command/vault-facts";
import type { NotePath } from "../../notebook/notebook";
import { isListOf, isNumber, isTable, isText } from "./shape";
import { isTold } from "./told-shape";

/** The state of a file that something was read of. */
export interface Stamp {
  readonly mtime: number;
  readonly size: number;
}

export interface KeptNote {
  readonly path: NotePath;
  readonly stamp: Stamp;
  readonly told: Told;
}

/** One record: its notes in texts each of which is parsed in a millisecond or two, and what they were read by. */
export interface Shard {
  readonly key: string;
  readonly texts: readonly string[];
}

/** A record a note takes minutes to read where there are many, one record for all is written anew at every change. */
export const SHARDS = 64;
/** Notes in a text. */
const TOGETHER = 64;

const isTexts = isListOf(isText);

export const isShard = isTable<Shard>({ key: isText, texts: isTexts });

/** The shard a note is kept in (FNV-1a over the path). */
export function shardOf(path: NotePath): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < path.length; i++) hash = Math.imul(hash ^ path.charCodeAt(i), 0x01000193);
  return ((hash >>> 16) ^ hash) & (SHARDS - 1);
}

/** Notes in groups of which each becomes one text. */
export function* together(notes: readonly KeptNote[]): Iterable<readonly KeptNote[]> {
  for (let from = 0; from < notes.length; from += TOGETHER) yield notes.slice(from, from + TOGETHER);
}

/** A row without facts ends after its links: most notes are of no kind. */
export function textOf(notes: readonly KeptNote[]): string {
  return JSON.stringify(
    notes.map(({ path, stamp: { mtime, size }, told: { links, facts, review } }) =>
      facts ? [path, mtime, size, links, facts, review] : [path, mtime, size, links],
    ),
  );
}

/** The notes of a text; empty where it is no such text. A row that is none is left out. */
export function notesIn(text: string): readonly KeptNote[] {
  let rows: unknown;
  try {
    rows = JSON.parse(text);
  } catch {
    return [];
  }
  const notes: KeptNote[] = [];
  if (!Array.isArray(rows)) return notes;
  for (const row of rows as readonly unknown[]) {
    const note = Array.isArray(row) ? noteIn(row) : null;
    if (note) notes.push(note);
  }
  return notes;
}

/** By index: taking the row apart in one go asks for an iterator, which costs more than all the checks. */
function noteIn(row: readonly unknown[]): KeptNote | null {
  const path = row[0];
  const mtime = row[1];
  const size = row[2];
  if (!isText(path) || !isNumber(mtime) || !isNumber(size)) return null;
  const stamp = { mtime, size };
  if (row.length === 4) {
    const links = row[3];
    return isTexts(links) ? { path, stamp, told: { links, facts: null, review: null } } : null;
  }
  const told: unknown = { links: row[3], facts: row[4], review: row[5] };
  if (!isTold(told) || (told.review && told.review.review.path !== path)) return null;
  return { path, stamp, told };
}
