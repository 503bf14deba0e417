// The journal of this device: what was written, so that it can be finished after a crash and undone days later.

import type { Edit } from "../note/edit";
import { apply } from "../note/edit";
import type { NoteText } from "../note/text";
import type { NotePath } from "./notebook";

/** Where a host keeps a value on this device, never in the vault's shared files. */
export interface Keep {
  load(): Promise<unknown>;
  /** False where it could not be kept. */
  save(value: unknown): Promise<boolean>;
}

/** One note of a batch. */
export interface Entry {
  readonly path: NotePath;
  /** What is received is written before what is marked; a note taken back whole is discarded last. */
  readonly part: "gain" | "mark" | "discard";
  readonly created: boolean;
  /** The note as the batch writes it; for a note discarded, as it reads before. */
  readonly after: NoteText;
  /** The edits that take `after` back; for a note created, to the text without what was carried into it. */
  readonly back: readonly Edit[];
}

export interface Batch {
  /** What a person would call it: `2024-W23`, or the note's name. */
  readonly name: string;
  readonly state: "begun" | "done";
  /** How many of the batches before it this one takes back. */
  readonly undoes: number;
  readonly entries: readonly Entry[];
}

export type Journal = readonly Batch[];

const MOST_BATCHES = 30;
const MOST_CHARACTERS = 1_500_000;

/** Parses what a host kept. Whatever is not a journal is an empty one: losing an undo is better than refusing to work. */
export function parseJournal(value: unknown): Journal {
  const batches = record(value)?.["batches"];
  if (!Array.isArray(batches)) return [];
  const parsed = batches.map(parseBatch);
  // A batch that cannot be read makes those before it unsafe to take back.
  const broken = parsed.lastIndexOf(null);
  return parsed.slice(broken + 1).filter((batch) => batch !== null);
}

/** The journal as a host keeps it, its oldest batches left out beyond 30 batches or 1.5 million characters. */
export function keptJournal(journal: Journal): unknown {
  const kept: Batch[] = [];
  let characters = 0;
  for (const batch of [...journal].reverse()) {
    characters += JSON.stringify(batch).length;
    if (kept.length === MOST_BATCHES || (kept.length > 0 && characters > MOST_CHARACTERS)) break;
    kept.unshift(batch);
  }
  return { version: 1, batches: kept };
}

/** The note before the batch wrote it, or null where the batch created it. */
export function textBefore(entry: Entry): NoteText | null {
  if (entry.created) return null;
  const applied = apply(entry.after, entry.back);
  return applied.kind === "done" ? applied.text : entry.after;
}

function parseBatch(value: unknown): Batch | null {
  const batch = record(value);
  const entries = batch?.["entries"];
  if (!batch || !Array.isArray(entries)) return null;
  const parsed = entries.map(parseEntry);
  const { name, state, undoes } = batch;
  if (typeof name !== "string" || (state !== "begun" && state !== "done") || typeof undoes !== "number")
    return null;
  if (parsed.includes(null)) return null;
  return { name, state, undoes, entries: parsed.filter((entry) => entry !== null) };
}

function parseEntry(value: unknown): Entry | null {
  const entry = record(value);
  if (!entry) return null;
  const { path, part, created, after, back } = entry;
  if (typeof path !== "string" || typeof after !== "string" || typeof created !== "boolean") return null;
  if (part !== "gain" && part !== "mark" && part !== "discard") return null;
  if (!Array.isArray(back) || !back.every(isEdit) || apply(after, back).kind !== "done") return null;
  return { path, part, created, after, back };
}

function isEdit(value: unknown): value is Edit {
  const edit = record(value);
  const lines = (list: unknown) =>
    Array.isArray(list) && list.every((line) => typeof line === "string" && !/[\r\n]/.test(line));
  const ends = edit?.["ends"];
  return (
    edit !== null &&
    Number.isInteger(edit["line"]) &&
    lines(edit["expect"]) &&
    lines(edit["put"]) &&
    (ends === undefined ||
      (Array.isArray(ends) && ends.every((end) => ["\n", "\r\n", "\r", ""].includes(String(end)))))
  );
}

function record(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : null;
}
