// What undoing the last batch shows before it is done: by note, what is restored and what stays because it was edited.

import type { NotePath } from "../../notebook/notebook";
import { planUndo } from "../../notebook/undo";
import { noteName } from "../../note/path";
import type { Desk } from "../desk";
import type { Done } from "../perform";
import type { DiffLine } from "./diff";
import { diffLines } from "./diff";
import type { Refused } from "../refusal";
import { diffOf } from "../report";
import type { UndoReport } from "../undo";
import { undoLast } from "../undo";

export interface UndoNote {
  readonly path: NotePath;
  readonly name: string;
  /** It goes as a whole. */
  readonly goes: boolean;
  readonly changes: readonly DiffLine[];
  /** Lines are 1-based. */
  readonly left: readonly { readonly line: number; readonly reason: "edited" | "kept" | "gone" }[];
}

export interface UndoPreview {
  /** What the batch was called: a week, or a note's name. */
  readonly of: string;
  /** How many lines are restored, and in how many notes. */
  readonly lines: number;
  readonly changed: number;
  readonly notes: readonly UndoNote[];
  /** The diff of all of it: what was shown is what may be written. */
  readonly diff: string;
}

/** Null where there is nothing to undo. */
export async function previewUndo(desk: Desk): Promise<UndoPreview | null> {
  const plan = await planUndo(desk.notebook, desk.keep);
  if (!plan) return null;
  const changes = diffLines(plan.writes);
  const discarded = new Set(plan.writes.discard.map(({ path }) => path));
  const paths = [...new Set([...changes.keys(), ...plan.left.map(({ path }) => path)])];
  return {
    of: plan.name,
    lines: plan.undone.reduce((sum, { lines }) => sum + lines.length, 0),
    changed: plan.undone.length,
    notes: paths.map((path) => ({
      path,
      name: noteName(path),
      goes: discarded.has(path),
      changes: changes.get(path) ?? [],
      left: plan.left
        .filter((left) => left.path === path)
        .map(({ line, reason }) => ({ line: line + 1, reason })),
    })),
    diff: diffOf(plan.writes),
  };
}

/** Undoes what was shown; where the notes have changed since, nothing. */
export async function undoShown(
  desk: Desk,
  shown: UndoPreview,
): Promise<Done<UndoReport> | Refused | { readonly kind: "changed" }> {
  const now = await previewUndo(desk);
  return now?.diff === shown.diff ? undoLast(desk) : { kind: "changed" };
}
