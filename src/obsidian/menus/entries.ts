// Which acts a line or a note offers in a menu, decided from what is known of it, without a host.

import type { Week } from "../../calendar/week";
import type { VaultFacts } from "../../command/vault-facts";
import { isLive, isMoved, statusKind } from "../../note/task";
import { seriesOf } from "../../note/path";
import type { NotePath } from "../../notebook/notebook";
import type { MarkRules } from "../marks/read-marks";
import { readMarks, textOf } from "../marks/read-marks";

export type LineAct = "carry-task" | "link-goal" | "make-task" | "came-from" | "went-to" | "extract-driver";
export type NoteAct = "carry-here" | "take-back" | "next-meeting";

export interface LineAt {
  readonly path: NotePath;
  readonly text: string;
  readonly rules: MarkRules;
  /** The week that is due. */
  readonly due: Week;
  /** Whether a question of a meeting stands around it; asked only of meetings. */
  readonly inQuestion: () => boolean;
}

/** In the order they are shown. */
export function lineActs(
  facts: VaultFacts,
  { path, text, rules, due, inQuestion }: LineAt,
): readonly LineAct[] {
  const acts: LineAct[] = [];
  const kind = facts.notes.get(path)?.facts?.kind ?? "note";
  const item = textOf(text);
  const status = item?.status ?? null;
  const isTask =
    status !== null &&
    isLive(statusKind(status, rules.registry)) &&
    !isMoved(status, text.slice(item?.from), rules.registry, rules.mark);
  if (kind === "weekly-review" && isTask && hasLater(facts, path, due)) acts.push("carry-task");
  if (isTask && (kind === "weekly-review" || kind === "driver") && hasGoals(facts)) acts.push("link-goal");
  if (text.trim() !== "" && !(kind === "weekly-review" && status !== null)) acts.push("make-task");
  if (kind === "mastermind" && inQuestion()) acts.push("extract-driver");
  const marks = readMarks(text, rules);
  if (marks?.since) acts.push("came-from");
  if (marks?.moved) acts.push("went-to");
  return acts;
}

/** Whether a review's items can be carried on: into a later one, or into the one that is due. */
function hasLater(facts: VaultFacts, path: NotePath, due: Week): boolean {
  const own = facts.reviews.find((review) => review.path === path);
  const week = own?.week;
  if (!own || !week) return false;
  return due > week || facts.reviews.some((one) => one.series === own.series && (one.week ?? "") > week);
}

function hasGoals({ notes }: VaultFacts): boolean {
  for (const path of notes.telling()) if (notes.get(path)?.facts?.kind === "goal") return true;
  return false;
}

export function noteActs(facts: VaultFacts, path: NotePath): readonly NoteAct[] {
  switch (facts.notes.get(path)?.facts?.kind) {
    case "weekly-review":
      return ["carry-here", "take-back"];
    case "mastermind":
      return ["next-meeting"];
    default:
      return [];
  }
}

/** Whether a folder holds a series of meetings. */
export function hasMeetings({ notes }: VaultFacts, folder: string): boolean {
  for (const path of notes.telling())
    if (seriesOf(path) === folder && notes.get(path)?.facts?.kind === "mastermind") return true;
  return false;
}
