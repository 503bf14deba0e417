// The only writer: what receives is written first, read again and compared, and only then is anything marked.

import type { Edit } from "../note/edit";
import { apply, invert } from "../note/edit";
import type { NoteText } from "../note/text";
import { split } from "../note/text";
import type { Batch, Entry, Journal, Keep } from "./journal";
import { keptJournal, parseJournal, textBefore } from "./journal";
import type { Notebook, NotePath, Trouble, Wrote } from "./notebook";

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
  /** Another program rewrote the note right after us, so nothing was marked. */
  | { readonly kind: "not-held"; readonly path: NotePath }
  | { readonly kind: "no-journal" };

export type Outcome =
  | { readonly kind: "done"; readonly writes: readonly NotePath[] }
  | { readonly kind: "nothing" }
  /** `unfinished` where what was written could not be taken back: the next run finishes it. */
  | { readonly kind: "refused"; readonly refusal: WriteRefusal; readonly unfinished: boolean };

/** Writes a batch whole or not at all, and keeps in the journal how to take it back. */
export async function write(notebook: Notebook, keep: Keep, writes: Writes, undoes = 0): Promise<Outcome> {
  const entries = entriesOf(writes);
  if (entries.length === 0) return { kind: "nothing" };
  const refusal = await hindrance(notebook, entries);
  if (refusal) return { kind: "refused", refusal, unfinished: false };

  const journal = parseJournal(await keep.load());
  const begun: Batch = { name: writes.name, state: "begun", undoes, entries };
  if (!(await keep.save(keptJournal([...journal, begun])))) {
    return { kind: "refused", refusal: { kind: "no-journal" }, unfinished: false };
  }
  const { refusal: failed, written } = await perform(notebook, entries);
  if (failed) {
    const clean = await takeBack(notebook, written);
    await keep.save(keptJournal(clean ? journal : [...journal, begun]));
    return { kind: "refused", refusal: failed, unfinished: !clean };
  }
  await keep.save(keptJournal(closed([...journal, begun])));
  return { kind: "done", writes: entries.map((entry) => entry.path) };
}

/**
 * Finishes what an earlier run began and did not end. Where other hands have edited the notes since, they are left alone:
 * the next plan finds by identity what already stands in the target.
 */
export async function finish(notebook: Notebook, keep: Keep): Promise<readonly NotePath[]> {
  const journal = parseJournal(await keep.load());
  const last = journal[journal.length - 1];
  if (last?.state !== "begun") return [];
  const stands = await Promise.all(last.entries.map((entry) => standing(notebook, entry)));
  if (!stands.includes("after")) {
    await keep.save(keptJournal(journal.slice(0, -1)));
    return [];
  }
  const open = stands.includes("other") ? [] : last.entries.filter((_, i) => stands[i] === "before");
  const { refusal: failed } = await perform(notebook, open);
  if (!failed) await keep.save(keptJournal(closed(journal)));
  return failed ? [] : open.map((entry) => entry.path);
}

/** The line in which two texts first differ, 0-based. */
export function firstDifference(a: NoteText, b: NoteText): number {
  const left = split(a).lines;
  const right = split(b).lines;
  let line = 0;
  while (line < left.length && left[line] === right[line]) line++;
  return line;
}

/** The journal once its last batch is done: what it took back is gone, and so is it. */
function closed(journal: Journal): Journal {
  const last = journal[journal.length - 1];
  if (!last) return journal;
  if (last.undoes > 0) return journal.slice(0, -1 - last.undoes);
  return [...journal.slice(0, -1), { ...last, state: "done" }];
}

function entriesOf({ create, gain, mark, discard }: Writes): readonly Entry[] {
  const entry = (part: Entry["part"], created: boolean) => (note: NoteEdits) => {
    const { path, base, edits } = note;
    const applied = apply(base, edits);
    if (applied.kind === "conflict") throw new Error(`the plan for ${path} does not fit its own text`);
    return { path, part, created, after: applied.text, back: invert(base, edits) };
  };
  const changes = (entry: Entry) => textBefore(entry) !== entry.after;
  return [
    ...create.map(entry("gain", true)),
    ...gain.map(entry("gain", false)).filter(changes),
    ...mark.map(entry("mark", false)).filter(changes),
    ...discard.map(entry("discard", false)),
  ];
}

/** What would stop the batch half-way, asked before anything is written. */
async function hindrance(notebook: Notebook, entries: readonly Entry[]): Promise<WriteRefusal | null> {
  for (const entry of entries) {
    const { path } = entry;
    const before = textBefore(entry);
    const now = await notebook.read(path);
    if (before === null) {
      if (now.kind === "text") return { kind: "note-trouble", path, trouble: { kind: "exists" } };
      if (now.kind !== "missing") return { kind: "note-trouble", path, trouble: now };
    } else if (now.kind !== "text") return { kind: "note-trouble", path, trouble: now };
    else if (now.locked) return { kind: "note-trouble", path, trouble: { kind: now.locked } };
    else if (now.text !== before)
      return { kind: "note-changed", path, line: firstDifference(before, now.text) };
  }
  return null;
}

interface Performed {
  /** Why it stopped; null where everything is written. */
  readonly refusal: WriteRefusal | null;
  /** What was written until then. A note that refused because others changed it holds nothing of ours. */
  readonly written: readonly Entry[];
}

async function perform(notebook: Notebook, entries: readonly Entry[]): Promise<Performed> {
  const written: Entry[] = [];
  const writeAll = async (part: readonly Entry[]): Promise<WriteRefusal | null> => {
    for (const entry of part) {
      const refusal = await writeEntry(notebook, entry);
      // Even what fails may stand as written, unless somebody else was there first: then it is theirs.
      if (refusal === null || (!isTheirs(refusal) && (await standing(notebook, entry)) === "after"))
        written.push(entry);
      if (refusal) return refusal;
    }
    return null;
  };
  const gains = entries.filter((entry) => entry.part === "gain");
  const refusal = await writeAll(gains);
  if (refusal) return { refusal, written };
  for (const { path, after } of gains)
    if (!(await notebook.holds(path, after))) return { refusal: { kind: "not-held", path }, written };
  return { refusal: await writeAll(entries.filter((entry) => entry.part !== "gain")), written };
}

/** Whether a note was left alone because somebody else changed or created it meanwhile. */
export function isTheirs(refusal: WriteRefusal): boolean {
  return (
    refusal.kind === "note-changed" || (refusal.kind === "note-trouble" && refusal.trouble.kind === "exists")
  );
}

async function writeEntry(notebook: Notebook, entry: Entry): Promise<WriteRefusal | null> {
  const { path, part, after, back } = entry;
  const before = textBefore(entry);
  if (part === "discard") return refusalOf(path, after, await notebook.discard(path, after));
  if (before === null) return refusalOf(path, after, await notebook.create(path, after));
  return refusalOf(path, before, await notebook.edit(path, before, invert(after, back)));
}

/** Takes back what of the batch was written, marks before copies; true where nothing of it is left. */
async function takeBack(notebook: Notebook, entries: readonly Entry[]): Promise<boolean> {
  let clean = true;
  for (const entry of [...entries].reverse()) {
    const { path, part, created, after, back } = entry;
    const stands = part === "discard" ? "before" : await standing(notebook, entry);
    if (stands === "before") continue;
    const wrote = created ? await notebook.discard(path, after) : await notebook.edit(path, after, back);
    clean &&= wrote.kind === "done";
  }
  return clean;
}

async function standing(notebook: Notebook, entry: Entry): Promise<"before" | "after" | "other"> {
  const now = await notebook.read(entry.path);
  if (entry.part === "discard") {
    if (now.kind === "missing") return "after";
    return now.kind === "text" && now.text === entry.after ? "before" : "other";
  }
  const before = textBefore(entry);
  if (before === null && now.kind === "missing") return "before";
  if (now.kind !== "text") return "other";
  if (now.text === entry.after) return "after";
  return now.text === before ? "before" : "other";
}

function refusalOf(path: NotePath, base: NoteText, wrote: Wrote): WriteRefusal | null {
  if (wrote.kind === "done") return null;
  if (wrote.kind === "changed") return { kind: "note-changed", path, line: firstDifference(base, wrote.now) };
  return { kind: "note-trouble", path, trouble: wrote };
}
