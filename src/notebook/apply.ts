// The only writer: what receives is written first, read again and compared, and only then is anything marked.

import { conflictLine } from "../note/conflict";
import type { Edit } from "../note/edit";
import { invert } from "../note/edit";
import type { NoteText } from "../note/text";
import { split } from "../note/text";
import type { Batch, Entry, Journal, Keep } from "./journal";
import { loadJournal, PARTS, saveJournal, textAfter, textBefore } from "./journal";
import type { Notebook, NotePath, Read, Trouble, Wrote } from "./notebook";

/** Edits of one note, made for the text `base`. */
export interface NoteEdits {
  readonly path: NotePath;
  readonly base: NoteText;
  readonly edits: readonly Edit[];
}

/** Everything one act writes. `create` and `gain` receive; `mark` is touched only when they stand as they should. */
export interface Writes {
  /** What a person would call the act: `2024-W23`, or the note's name. */
  readonly name: string;
  /** A note that does not exist yet: `base` before the edits, which are what an undo takes out of it again. */
  readonly create: readonly NoteEdits[];
  readonly gain: readonly NoteEdits[];
  readonly mark: readonly NoteEdits[];
  /** Notes that go as a whole, only while they read `base`. */
  readonly discard: readonly NoteEdits[];
}

/** Why nothing was written. `line` is 0-based. */
export type WriteRefusal =
  | { readonly kind: "note-changed"; readonly path: NotePath; readonly line: number }
  | { readonly kind: "note-trouble"; readonly path: NotePath; readonly trouble: Trouble }
  /** Git left a merge in it that only a person can finish: an item may stand there twice. */
  | { readonly kind: "unmerged"; readonly path: NotePath; readonly line: number }
  /** Another program rewrote the note right after us, so nothing was marked. */
  | { readonly kind: "not-held"; readonly path: NotePath }
  | { readonly kind: "no-journal" };

export type Outcome =
  | { readonly kind: "done"; readonly writes: readonly NotePath[] }
  | { readonly kind: "nothing" }
  /** `unfinished` where what was written could not be taken back: the next run finishes it. */
  | { readonly kind: "refused"; readonly refusal: WriteRefusal; readonly unfinished: boolean };

/**
 * Writes a batch whole or not at all, and keeps in the journal how to take it back. One that takes back the last batch of
 * the journal `undoes` leaves the journal together with that.
 */
export async function write(
  notebook: Notebook,
  keep: Keep,
  writes: Writes,
  undoes: Journal | null = null,
): Promise<Outcome> {
  const entries = PARTS.flatMap((part) =>
    writes[part].map(({ path, base, edits }) => ({ path, part, base, edits })),
  ).filter((entry) => textBefore(entry) !== textAfter(entry));
  if (entries.length === 0) return { kind: "nothing" };
  const hindrance = await first(
    entries,
    async (entry) => unmerged(entry) ?? refusalOf(entry, expected(entry, await notebook.read(entry.path))),
  );
  if (hindrance) return { kind: "refused", refusal: hindrance, unfinished: false };

  const journal = undoes ?? (await loadJournal(keep));
  const state = undoes ? "undoing" : "begun";
  const begun: Journal = [...journal, { name: writes.name, state, entries }];
  if (!(await saveJournal(keep, begun)))
    return { kind: "refused", refusal: { kind: "no-journal" }, unfinished: false };
  const { refusal, tried } = await perform(notebook, entries, state);
  if (!refusal) {
    await saveJournal(keep, closed(begun));
    return { kind: "done", writes: entries.map(({ path }) => path) };
  }
  const clean = await takeBack(notebook, tried);
  await saveJournal(keep, clean ? journal : begun);
  return { kind: "refused", refusal, unfinished: !clean };
}

/**
 * Finishes what an earlier run began and did not end. Where other hands have edited the notes since, they are left alone:
 * the next plan finds by identity what already stands in the target.
 */
export async function finish(notebook: Notebook, keep: Keep): Promise<readonly NotePath[]> {
  const journal = await loadJournal(keep);
  const last = journal.at(-1);
  if (!last || last.state === "done") return [];
  const stands = await standings(notebook, last);
  if (!stands.includes("after")) {
    await saveJournal(keep, journal.slice(0, -1));
    return [];
  }
  const open = stands.includes("other") ? [] : last.entries.filter((_, i) => stands[i] === "before");
  const { refusal } = await perform(notebook, open, last.state);
  if (refusal) return [];
  await saveJournal(keep, closed(journal));
  return open.map(({ path }) => path);
}

/** The journal up to the batch that an undo takes back: of one that was begun something stands, and no undo is taken back. */
export async function undoable(notebook: Notebook, journal: Journal): Promise<Journal> {
  const last = journal.at(-1);
  if (!last || last.state === "done") return journal;
  const stands = last.state === "begun" && (await standings(notebook, last)).includes("after");
  return stands ? journal : undoable(notebook, journal.slice(0, -1));
}

/** The line in which two texts first differ, 0-based. */
export function firstDifference(a: NoteText, b: NoteText): number {
  const other = split(b).lines;
  const { lines } = split(a);
  const line = lines.findIndex((text, i) => text !== other[i]);
  return line === -1 ? lines.length : line;
}

/** Whether a note was left alone because somebody else changed or created it meanwhile. */
export function isTheirs(refusal: WriteRefusal): boolean {
  return (
    refusal.kind === "note-changed" || (refusal.kind === "note-trouble" && refusal.trouble.kind === "exists")
  );
}

/** The journal once its last batch is done: what it took back is gone, and so is it. */
function closed(journal: Journal): Journal {
  const last = journal.at(-1);
  if (!last || last.state === "undoing") return journal.slice(0, -2);
  return [...journal.slice(0, -1), { ...last, state: "done" }];
}

/** The first answer that is not null, asked one after another. */
async function first<T, A>(of: readonly T[], ask: (one: T) => Promise<A | null>): Promise<A | null> {
  for (const one of of) {
    const answer = await ask(one);
    if (answer !== null) return answer;
  }
  return null;
}

/** Whether a note is as the batch expects it: what would stop it half-way, asked before anything is written. */
function expected({ part, base }: Entry, now: Read | Trouble): Wrote {
  const created = part === "create";
  if (now.kind !== "text") return created && now.kind === "missing" ? { kind: "done" } : now;
  if (created) return { kind: "exists" };
  if (now.locked) return { kind: now.locked };
  return now.text === base ? { kind: "done" } : { kind: "changed", now: now.text };
}

function unmerged({ path, part, base }: Entry): WriteRefusal | null {
  const line = part === "gain" || part === "mark" ? conflictLine(base) : null;
  return line === null ? null : { kind: "unmerged", path, line };
}

interface Performed {
  /** Why it stopped; null where everything is written. */
  readonly refusal: WriteRefusal | null;
  /** What may stand as written: a write that failed may have come through, but for a note that others changed or took away. */
  readonly tried: readonly Entry[];
}

async function perform(
  notebook: Notebook,
  entries: readonly Entry[],
  state: Batch["state"],
): Promise<Performed> {
  const tried: Entry[] = [];
  const put = async (entry: Entry): Promise<WriteRefusal | null> => {
    const { path, edits } = entry;
    const to = textAfter(entry);
    const wrote = await turn(notebook, path, textBefore(entry), to, edits, state === "undoing");
    const refusal = isSo(wrote, to) ? null : refusalOf(entry, wrote);
    if (!refusal || !(isTheirs(refusal) || wrote.kind === "missing")) tried.push(entry);
    return refusal;
  };
  const look = async (entry: Entry): Promise<WriteRefusal | null> => {
    const { path } = entry;
    return (await notebook.holds(path, textAfter(entry) ?? "")) ? null : { kind: "not-held", path };
  };
  const gains = entries.filter(({ part }) => part === "create" || part === "gain");
  const rest = entries.filter((entry) => !gains.includes(entry));
  const refusal = (await first(gains, put)) ?? (await first(gains, look)) ?? (await first(rest, put));
  return { refusal, tried };
}

/** Whether other hands made of a note what it was to become: it went, or another device's act wrote the same into it. */
function isSo(wrote: Wrote, to: NoteText | null): boolean {
  return to === null ? wrote.kind === "missing" : wrote.kind === "changed" && wrote.now === to;
}

/**
 * Takes back what of the batch was written, marks before copies; true where nothing of it is left. It ends where it cannot: the copy
 * of what stays marked has to stay.
 */
async function takeBack(notebook: Notebook, entries: readonly Entry[]): Promise<boolean> {
  const blocked = await first([...entries].reverse(), async (entry) => {
    if ((await standing(notebook, entry)) === "before") return null;
    const back = invert(entry.base, entry.edits);
    const wrote = await turn(notebook, entry.path, textAfter(entry), textBefore(entry), back, true);
    return wrote.kind === "done" ? null : wrote;
  });
  return blocked === null;
}

/** Makes of a note that reads `from` one that reads `to`, by these edits; null is no note. `isBack`: it was there before. */
function turn(
  notebook: Notebook,
  path: NotePath,
  from: NoteText | null,
  to: NoteText | null,
  edits: readonly Edit[],
  isBack: boolean,
): Promise<Wrote> {
  if (from === null) return notebook.create(path, to ?? "", isBack);
  return to === null ? notebook.discard(path, from) : notebook.edit(path, from, edits);
}

type Standing = "before" | "after" | "other";

function standings(notebook: Notebook, { entries }: Batch): Promise<readonly Standing[]> {
  return Promise.all(entries.map((entry) => standing(notebook, entry)));
}

async function standing(notebook: Notebook, entry: Entry): Promise<Standing> {
  const now = await notebook.read(entry.path);
  if (now.kind !== "text" && now.kind !== "missing") return "other";
  const text = now.kind === "text" ? now.text : null;
  if (text === textAfter(entry)) return "after";
  return text === textBefore(entry) ? "before" : "other";
}

function refusalOf({ path, base }: Entry, wrote: Wrote): WriteRefusal | null {
  if (wrote.kind === "done") return null;
  if (wrote.kind === "changed") return { kind: "note-changed", path, line: firstDifference(base, wrote.now) };
  return { kind: "note-trouble", path, trouble: wrote };
}
