// Taking back the last batch on today's notes, line by line: what still stands as written goes, what was edited stays and is named.

import { align } from "../note/align";
import { keyOf } from "../note/identity";
import type { Edit } from "../note/edit";
import { split } from "../note/text";
import type { NoteText } from "../note/text";
import type { NoteEdits, Outcome, Writes } from "./apply";
import { firstDifference, write } from "./apply";
import type { Batch, Entry, Keep } from "./journal";
import { keptJournal, parseJournal, textBefore } from "./journal";
import type { Notebook, NotePath } from "./notebook";

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
  /** Lines taken back, 0-based in the note as it stands now; of a note that goes as a whole, all of them. */
  readonly undone: readonly { readonly path: NotePath; readonly lines: readonly number[] }[];
  readonly left: readonly LeftLine[];
}

/** What an undo of the last batch would do; null where there is none. Sources come back before copies go. */
export async function planUndo(notebook: Notebook, keep: Keep): Promise<UndoPlan | null> {
  const journal = parseJournal(await keep.load());
  const batch = journal[journal.length - 1];
  return batch ? planOf(notebook, batch) : null;
}

/** Writes an undo. The batch leaves the journal even where nothing of it stands any more, so that those before it are in reach. */
export async function undo(notebook: Notebook, keep: Keep, plan: UndoPlan): Promise<Outcome> {
  const outcome = await write(notebook, keep, plan.writes, 1);
  if (outcome.kind === "nothing") {
    const journal = parseJournal(await keep.load());
    await keep.save(keptJournal(journal.slice(0, -1)));
  }
  return outcome;
}

async function planOf(notebook: Notebook, batch: Batch): Promise<UndoPlan> {
  const gain: NoteEdits[] = [];
  const mark: NoteEdits[] = [];
  const discard: NoteEdits[] = [];
  const undone: { path: NotePath; lines: readonly number[] }[] = [];
  const left: LeftLine[] = [];
  const reads = await Promise.all(batch.entries.map(({ path }) => notebook.read(path)));
  // A source that is gone, or has another name now, gets nothing back: without its copies its items would be open nowhere.
  const homeless = batch.entries.some(({ part }, i) => part === "mark" && reads[i]?.kind !== "text");
  const kept = keysOf(
    batch.entries.flatMap((entry, i) => {
      const now = reads[i];
      return entry.part === "mark" && now?.kind === "text" && now.text !== textBefore(entry)
        ? onToday(entry, now.text, NONE).lost
        : [];
    }),
  );
  for (const [i, entry] of batch.entries.entries()) {
    const { path, created, after } = entry;
    const now = reads[i];
    if (!now || entry.part === "discard") continue;
    if (now.kind !== "text") {
      left.push({ path, line: 0, reason: "gone" });
      continue;
    }
    const base = now.text;
    if (base === textBefore(entry)) continue;
    if (homeless && entry.part === "gain") continue;
    const own = entry.part === "gain" ? kept : NONE;
    if (created && base === after && own.size === 0) {
      discard.push({ path, base, edits: [] });
      undone.push({ path, lines: split(base).lines.map((_, line) => line) });
      continue;
    }
    const { edits, lines, edited } = onToday(entry, base, own);
    (entry.part === "mark" ? gain : mark).push({ path, base, edits });
    if (lines.length > 0) undone.push({ path, lines });
    for (const line of edited) left.push({ path, line, reason: "edited" });
    if (created) left.push({ path, line: firstDifference(after, base), reason: "kept" });
  }
  return { name: batch.name, writes: { name: batch.name, create: [], gain, mark, discard }, undone, left };
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
  const after = split(entry.after).lines;
  const today = split(now).lines;
  const where = align(after, today);
  const edits: Edit[] = [];
  const lines: number[] = [];
  const edited: number[] = [];
  const lost: string[] = [];
  for (const back of entry.back) {
    if (back.expect.length === 0) {
      const at = placeAfter(where, back.line - 1);
      if (at === null) edited.push(nearest(where, back.line));
      else edits.push({ ...back, line: at });
      continue;
    }
    const places = back.expect.map((_, i) => where[back.line + i] ?? -1);
    const stays = staying(back.expect, kept);
    const whole =
      stays.every((stay) => !stay) &&
      places.every((place, i) => place >= 0 && place === (places[0] ?? 0) + i);
    if (whole) {
      edits.push({ ...back, line: places[0] ?? 0 });
      lines.push(...places);
      continue;
    }
    places.forEach((line, i) => {
      const expect = back.expect.slice(i, i + 1);
      if (line < 0) {
        edited.push(nearest(where, back.line + i));
        lost.push(...expect);
      } else if (stays[i]) {
        edited.push(line);
      } else {
        edits.push({ line, expect, put: back.put.slice(i, i + 1) });
        lines.push(line);
      }
    });
  }
  return { edits, lines, edited, lost };
}

const ITEM = /^(\s*)(?:[-*+]|\d{1,9}[.)])\s+(?:\[[^\]]*\]\s+)?(.*)$/;

/** What the items of these lines are known by. */
function keysOf(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => ITEM.exec(line)?.[2] ?? []).map((text) => keyOf(text)));
}

/** By line, whether it is a copy whose source cannot be opened again, or stands below one: else it would be open nowhere. */
function staying(lines: readonly string[], kept: ReadonlySet<string>): readonly boolean[] {
  let depth = Infinity;
  return lines.map((line) => {
    const indent = line.length - line.trimStart().length;
    if (line.trim() !== "" && indent <= depth) {
      const item = kept.size > 0 ? ITEM.exec(line) : null;
      depth = item && kept.has(keyOf(item[2] ?? "")) ? indent : Infinity;
    }
    return depth !== Infinity;
  });
}

/** The line below the one that stood at `line`; the first line where there was none above. */
function placeAfter(where: readonly number[], line: number): number | null {
  if (line < 0) return 0;
  const place = where[line] ?? -1;
  return place < 0 ? null : place + 1;
}

/** About where a line that is not found any more would be: below the nearest one above it that is. */
function nearest(where: readonly number[], line: number): number {
  for (let i = line - 1; i >= 0; i--) {
    const place = where[i] ?? -1;
    if (place >= 0) return place + 1;
  }
  return 0;
}
