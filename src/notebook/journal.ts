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

/** In the order of writing: what is received before what is marked; a note taken back whole goes last. */
export const PARTS = ["create", "gain", "mark", "discard"] as const;

/** One note of a batch. */
export interface Entry {
  readonly path: NotePath;
  readonly part: (typeof PARTS)[number];
  /** The note as it read before; for a note created, without what was carried into it. */
  readonly base: NoteText;
  readonly edits: readonly Edit[];
}

export interface Batch {
  /** What a person would call it: `2024-W23`, or the note's name. */
  readonly name: string;
  /** `undoing` is begun too, and takes the batch before it back. */
  readonly state: "begun" | "undoing" | "done";
  readonly entries: readonly Entry[];
}

/** The oldest batch first. */
export type Journal = readonly Batch[];

const VERSION = 2;
const MOST_BATCHES = 30;
const MOST_CHARACTERS = 1_500_000;

/**
 * How many characters the notes of one batch may have together: the journal keeps each as it was, and in the app has little
 * room. What goes beyond is another batch's.
 */
export const MOST_AT_ONCE = 1_200_000;

/** The note before the batch wrote it, null where there was none. */
export function textBefore({ part, base }: Entry): NoteText | null {
  return part === "create" ? null : base;
}

/**
 * The note as the batch writes it, null where it goes.
 * @throws where the edits do not fit their own text.
 */
export function textAfter({ path, part, base, edits }: Entry): NoteText | null {
  if (part === "discard") return null;
  const applied = apply(base, edits);
  if (applied.kind === "conflict") throw new Error(`the plan for ${path} does not fit its own text`);
  return applied.text;
}

export async function loadJournal(keep: Keep): Promise<Journal> {
  return parseJournal(await keep.load());
}

/**
 * Keeps the latest batches: 30 at most, and the oldest of them not beyond 1.5 million characters. Where others have taken the
 * room, older ones go until the last fits: what is written next must be in it.
 */
export async function saveJournal(keep: Keep, journal: Journal): Promise<boolean> {
  let batches = journal.slice(-MOST_BATCHES);
  while (batches.length > 1 && JSON.stringify(batches).length > MOST_CHARACTERS) batches = batches.slice(1);
  while (!(await keep.save({ version: VERSION, batches }))) {
    if (batches.length < 2) return false;
    batches = batches.slice(Math.ceil(batches.length / 2));
  }
  return true;
}

/** Parses what a host kept. Whatever is not a journal is an empty one: losing an undo is better than refusing to work. */
export function parseJournal(value: unknown): Journal {
  const { version, batches } = fieldsOf(value);
  if (version !== VERSION || !Array.isArray(batches)) return [];
  // A batch that cannot be read makes those before it unsafe to take back.
  const readable = batches.slice(batches.map(isBatch).lastIndexOf(false) + 1);
  return readable.filter(isBatch);
}

function isBatch(value: unknown): value is Batch {
  const { name, state, entries } = fieldsOf(value);
  const isState = state === "begun" || state === "undoing" || state === "done";
  return typeof name === "string" && isState && Array.isArray(entries) && entries.every(isEntry);
}

function isEntry(value: unknown): value is Entry {
  const { path, part, base, edits } = fieldsOf(value);
  return (
    typeof path === "string" &&
    typeof base === "string" &&
    PARTS.some((known) => known === part) &&
    Array.isArray(edits) &&
    edits.every(isEdit) &&
    apply(base, edits).kind === "done"
  );
}

function isEdit(value: unknown): value is Edit {
  const { line, expect, put, ends = [] } = fieldsOf(value);
  const lists = [expect, put, ends];
  return Number.isInteger(line) && lists.every((list) => Array.isArray(list) && list.every(isString));
}

function isString(value: unknown): boolean {
  return typeof value === "string";
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" ? { ...value } : {};
}
