// The act "take back the carry of this note": needs no journal, so it also undoes on another device.

import { planTakeBack } from "../../carry/take-back";
import type { NotePath } from "../../notebook/notebook";
import { carryRules, sourcesFor, targetOf } from "./carry-notes";
import type { Desk } from "../desk";
import { findNote } from "../find-note";
import type { Done } from "../perform";
import { batch, perform } from "../perform";
import { readReviews } from "../reading";
import type { Refused } from "../refusal";
import { refused } from "../refusal";
import { writtenBy } from "../report";
import { unknownYear } from "./year";

export interface TakeBackReport {
  readonly note: NotePath;
  /** Blocks that went home; lines are 1-based, in the note as it stood before. */
  readonly taken: readonly { readonly line: number; readonly lines: number; readonly to: NotePath }[];
  /** Copies edited since the carry, which stay. */
  readonly left: readonly { readonly line: number; readonly from: NotePath }[];
  readonly writes: readonly NotePath[];
}

/** `wanted` is a review by path, name or link. */
export function takeBackCarry(
  desk: Desk,
  wanted: string,
  dryRun = false,
): Promise<Done<TakeBackReport> | Refused> {
  return perform(desk, () => plan(desk, wanted), dryRun);
}

async function plan(desk: Desk, wanted: string) {
  const found = await findNote(desk, wanted);
  if (found.kind === "refused") return found;
  const note = found.page.path;
  const read = await readReviews(desk);
  if (read.kind === "refused") return read;
  const review = read.reviews.find((one) => one.path === note);
  if (!review) return refused({ kind: "not-a-review", path: note });
  if (!review.week) return refused(unknownYear(review, desk));
  const { week } = review;
  const series = read.reviews.filter((one) => one.series === review.series);
  const target = targetOf(review.page, review.roles, week, desk, desk.appLanguage);
  const back = planTakeBack(sourcesFor(week, series, desk), target, carryRules(week, series, desk));
  const writes = batch(note, { gain: back.sources, mark: [back.target] });
  const value: TakeBackReport = {
    note,
    taken: back.taken.map(({ line, lines, to }) => ({ line: line + 1, lines, to })),
    left: back.left.map(({ line, from }) => ({ line: line + 1, from })),
    writes: writtenBy(writes),
  };
  return { kind: "planned", writes, value } as const;
}
