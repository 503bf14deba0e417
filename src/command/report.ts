// What an act answers: the JSON values of docs/cli.md, lines 1-based.

import type { Week } from "../calendar/week";
import type { Carry } from "../carry/plan";
import type { Offer } from "../carry/offers";
import type { Reason } from "../carry/rules";
import type { NoteEdits, Writes } from "../notebook/apply";
import type { NotePath } from "../notebook/notebook";
import { unifiedDiff } from "../note/diff";
import { apply } from "../note/edit";
import type { NoteText } from "../note/text";

export interface CarriedItem {
  readonly text: string;
  readonly from: NotePath;
  readonly line: number;
  readonly times: number;
  readonly since: string;
}

export interface LeftItem {
  readonly text: string;
  readonly from: NotePath;
  readonly line: number;
  readonly reason: Reason;
  /** For `scheduled`: the day it waits for. */
  readonly until?: string;
}

export interface CarryReport {
  readonly note: NotePath;
  readonly created: boolean;
  readonly week?: Week;
  readonly carried: readonly CarriedItem[];
  readonly left: readonly LeftItem[];
  readonly writes: readonly NotePath[];
}

export function carryReport(
  note: NotePath,
  created: boolean,
  week: Week | null,
  carry: Carry | null,
  writes: readonly NotePath[],
): CarryReport {
  return {
    note,
    created,
    ...(week === null ? {} : { week }),
    carried: (carry?.taken ?? []).map(carriedItem),
    left: (carry?.left ?? []).map(({ path, line, text, reason, until }) => ({
      text,
      from: path,
      line: line + 1,
      reason,
      ...(until ? { until } : {}),
    })),
    writes,
  };
}

function carriedItem({ source, item, text, times, since }: Offer): CarriedItem {
  const { path, outline } = source.page;
  return { text, from: path, line: (outline.items[item]?.line ?? 0) + 1, times, since };
}

/** A note as it is and as it would be; null where it is not there. */
export interface Change {
  readonly path: NotePath;
  readonly before: NoteText | null;
  readonly after: NoteText | null;
}

/** What a batch would make of each of its notes, in the order in which they are written; of an edit that does not fit, nothing. */
export function changesOf({ create, gain, mark, discard }: Writes): readonly Change[] {
  const after = ({ base, edits }: NoteEdits) => {
    const applied = apply(base, edits);
    return applied.kind === "done" ? applied.text : base;
  };
  return [
    ...create.map((note) => ({ path: note.path, before: null, after: after(note) })),
    ...[...gain, ...mark].map((note) => ({ path: note.path, before: note.base, after: after(note) })),
    ...discard.map(({ path, base }) => ({ path, before: base, after: null })),
  ];
}

/** The notes a batch would write, each once. */
export function writtenBy(writes: Writes): readonly NotePath[] {
  const changing = changesOf(writes).filter(({ before, after }) => before !== after);
  return [...new Set(changing.map(({ path }) => path))];
}

/** The unified diff of everything a batch would write. */
export function diffOf(writes: Writes): string {
  return changesOf(writes)
    .map(({ path, before, after }) => unifiedDiff(path, before, after))
    .join("");
}
