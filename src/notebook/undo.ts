// Taking back the last batch on today's notes, line by line: what still stands as written goes, what was edited stays and is named.

import { align } from "../note/align";
import type { Edit } from "../note/edit";
import { invert, reversed } from "../note/edit";
import { keyOf } from "../note/identity";
import { readPage } from "../note/page";
import { split } from "../note/text";
import type { NoteText } from "../note/text";
import type { NoteEdits, Outcome, Writes } from "./apply";
import { firstDifference, undoable, write } from "./apply";
import type { Batch, Entry, Journal, Keep } from "./journal";
import { loadJournal, saveJournal, textAfter, textBefore } from "./journal";
import type { Notebook, NotePath } from "./notebook";
import { holding } from "./undo-holds";

/** A line (0-based, in the note as it stands now) that an undo leaves alone. */
export interface LeftLine {
  readonly path: NotePath;
  readonly line: number;
  /**
   * `edited`: the line is no longer as written; `kept`: a note we created that was added to; `gone`: the note itself, and
   * where it was a source, all copies stay.
   */
  readonly reason: "edited" | "kept" | "gone";
}

export interface UndoPlan {
  readonly name: string;
  readonly writes: Writes;
  /** Lines taken back, 0-based in the note as it stands now; of a note that goes or comes back as a whole, all of them. */
  readonly undone: readonly { readonly path: NotePath; readonly lines: readonly number[] }[];
  readonly left: readonly LeftLine[];
  /** Up to the batch that is taken back. */
  readonly journal: Journal;
}

/**
 * What an undo of the last batch would do; null where there is none. Sources come back before copies go. A batch that a crash
 * interrupted is taken back as far as it came, and an undo that it interrupted is planned anew.
 */
export async function planUndo(notebook: Notebook, keep: Keep): Promise<UndoPlan | null> {
  const journal = await undoable(notebook, await loadJournal(keep));
  const batch = journal.at(-1);
  return batch ? { ...(await planOf(notebook, batch)), journal } : null;
}

/** Writes an undo. The batch leaves the journal even where nothing of it stands any more, so that those before it are in reach. */
export async function undo(notebook: Notebook, keep: Keep, plan: UndoPlan): Promise<Outcome> {
  const outcome = await write(notebook, keep, plan.writes, plan.journal);
  if (outcome.kind === "nothing") await saveJournal(keep, plan.journal.slice(0, -1));
  return outcome;
}

async function planOf(notebook: Notebook, { name, entries }: Batch): Promise<Omit<UndoPlan, "journal">> {
  const reads = await Promise.all(entries.map(({ path }) => notebook.read(path)));
  const today = entries.map((entry, i) => {
    const now = reads[i];
    return { entry, now: now?.kind === "text" ? now.text : null };
  });
  const marks = today.filter(({ entry }) => entry.part === "mark");
  // A source that is gone, or has another name now, gets nothing back: without its copies its items would be open nowhere.
  const homeless = marks.some(({ now }) => now === null);
  const lost = marks.flatMap(({ entry, now }) =>
    now === null || now === entry.base ? [] : onToday(entry, now, NONE).lost,
  );
  const kept = new Set(lost.flatMap((line) => keyIn(line) ?? []));
  const create: NoteEdits[] = [];
  const gain: NoteEdits[] = [];
  const mark: NoteEdits[] = [];
  const discard: NoteEdits[] = [];
  const undone: { path: NotePath; lines: readonly number[] }[] = [];
  const left: LeftLine[] = [];
  for (const { entry, now } of today) {
    const { path, part } = entry;
    const received = part !== "mark";
    if (part === "discard") {
      // What went as a whole comes back as a whole, unless another note has its place by now.
      if (now === null) {
        create.push({ path, base: entry.base, edits: [] });
        undone.push({ path, lines: split(entry.base).lines.map((_, line) => line) });
      } else if (now !== entry.base)
        left.push({ path, line: firstDifference(entry.base, now), reason: "edited" });
      continue;
    }
    if (now === textBefore(entry)) continue;
    if (now === null) left.push({ path, line: 0, reason: "gone" });
    if (now === null || (homeless && received)) continue;
    if (part === "create" && kept.size === 0 && now === textAfter(entry)) {
      discard.push({ path, base: now, edits: [] });
      undone.push({ path, lines: split(now).lines.map((_, line) => line) });
      continue;
    }
    const { edits, lines, edited } = onToday(entry, now, received ? kept : NONE);
    (received ? mark : gain).push({ path, base: now, edits });
    if (lines.length > 0) undone.push({ path, lines });
    for (const line of edited) left.push({ path, line, reason: "edited" });
    if (part === "create")
      left.push({ path, line: firstDifference(textAfter(entry) ?? "", now), reason: "kept" });
  }
  return { name, writes: { name, create, gain, mark, discard }, undone, left };
}

interface OnToday {
  readonly edits: readonly Edit[];
  readonly lines: readonly number[];
  readonly edited: readonly number[];
  /** The lines as written that are not found any more. */
  readonly lost: readonly string[];
}

const NONE: ReadonlySet<string> = new Set();

/** An entry's way back, moved to where its lines stand in today's text. Items with a key of `kept` stay, with all below them. */
function onToday(entry: Entry, now: NoteText, kept: ReadonlySet<string>): OnToday {
  const written = textAfter(entry) ?? "";
  const lines = split(written).lines;
  const where = align(lines, split(now).lines);
  const placeOf = (line: number): number => where[line] ?? -1;
  /** About where a line would be that is not found: below the nearest one above it that is. */
  const near = (line: number): number => {
    let above = line - 1;
    while (above >= 0 && placeOf(above) < 0) above--;
    return placeOf(above) + 1;
  };
  const back = reversed(entry.edits).flatMap(byLine);
  const stays = staying(lines, new Set(back.map(({ line }) => line)), kept);
  const held = heldBy(now, where, back);
  const edits: Edit[] = [];
  const gone: number[] = [];
  const edited: number[] = [];
  const lost: string[] = [];
  for (const edit of back) {
    const { line, expect } = edit;
    if (expect.length === 0) {
      // What comes back stands below the line above it, or nowhere.
      if (line > 0 && placeOf(line - 1) < 0) edited.push(near(line));
      else edits.push({ ...edit, line: near(line) });
    } else if (placeOf(line) < 0) {
      edited.push(near(line));
      lost.push(...expect);
    } else if (stays[line] || held.has(placeOf(line))) edited.push(placeOf(line));
    else {
      edits.push({ ...edit, line: placeOf(line) });
      gone.push(placeOf(line));
    }
  }
  const untouched = now === written && edited.length === 0;
  return { edits: untouched ? invert(entry.base, entry.edits) : edits, lines: gone, edited, lost };
}

/** Lines in today's text that would go, and stay since somebody wrote below them. */
function heldBy(
  now: NoteText,
  where: Int32Array | readonly number[],
  back: readonly Edit[],
): ReadonlySet<number> {
  const page = readPage("", now);
  const known = new Set(where);
  const theirs = page.lines.flatMap((text, line) => (known.has(line) || text.trim() === "" ? [] : [line]));
  if (theirs.length === 0) return new Set();
  const gone = back.filter(({ expect, put }) => expect.length > 0 && put.length === 0);
  return holding(page, new Set(gone.map(({ line }) => where[line] ?? -1)), theirs);
}

/** An edit as one for each line it takes away, so that each goes or stays by itself. */
function byLine(edit: Edit): readonly Edit[] {
  const { line, expect, put } = edit;
  const last = expect.length - 1;
  if (last < 1) return [edit];
  return expect.map((old, i) => ({
    line: line + i,
    expect: [old],
    put: put.slice(i, i < last ? i + 1 : undefined),
  }));
}

const ITEM = /^(\s*)(?:[-*+]|\d{1,9}[.)])\s+(?:\[[^\]]*\]\s+)?(.*)$/;

/** What the item in this line is known by; null where there is none. */
function keyIn(line: string): string | null {
  const text = ITEM.exec(line)?.[2];
  return text === undefined ? null : keyOf(text);
}

/** By line, whether it is a copy of ours whose source cannot be opened again, or stands below one: else it would be open nowhere. */
function staying(
  lines: readonly string[],
  ours: ReadonlySet<number>,
  kept: ReadonlySet<string>,
): readonly boolean[] {
  if (kept.size === 0) return [];
  let depth = Infinity;
  return lines.map((line, i) => {
    const indent = line.search(/\S/);
    if (indent !== -1 && indent <= depth)
      depth = ours.has(i) && kept.has(keyIn(line) ?? "") ? indent : Infinity;
    return depth !== Infinity;
  });
}
