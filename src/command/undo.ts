// The act "undo": the last batch of this device is taken back line by line.

import type { NotePath } from "../notebook/notebook";
import { planUndo, undo } from "../notebook/undo";
import type { Desk } from "./desk";
import type { Done } from "./perform";
import type { Refused } from "./refusal";
import { diffOf } from "./report";

export interface UndoReport {
  /** What the batch was called: a week, or a note. */
  readonly of: string | null;
  /** Lines are 1-based, in the note as it stood before the undo. */
  readonly undone: readonly { readonly path: NotePath; readonly lines: readonly number[] }[];
  readonly left: readonly {
    readonly path: NotePath;
    readonly line: number;
    readonly reason: "edited" | "kept" | "gone";
  }[];
  /** Notes that went as a whole. */
  readonly discarded: readonly NotePath[];
}

export async function undoLast(desk: Desk, dryRun = false): Promise<Done<UndoReport> | Refused> {
  const plan = await planUndo(desk.notebook, desk.keep);
  if (!plan) return { kind: "done", value: { of: null, undone: [], left: [], discarded: [] } };
  const value: UndoReport = {
    of: plan.name,
    undone: plan.undone.map(({ path, lines }) => ({ path, lines: lines.map((line) => line + 1) })),
    left: plan.left.map(({ path, line, reason }) => ({ path, line: line + 1, reason })),
    discarded: plan.writes.discard.map(({ path }) => path),
  };
  const { writes } = plan;
  if (dryRun) return { kind: "done", value, writes, diff: diffOf(writes) };
  const outcome = await undo(desk.notebook, desk.keep, plan);
  return outcome.kind === "refused" ? outcome : { kind: "done", value };
}
