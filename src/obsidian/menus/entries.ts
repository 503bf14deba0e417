// Which acts a line or a note offers in a menu, decided from what is known of it, without a host.

import type { Week } from "../../calendar/week";
import type { VaultFacts } from "../../command/vault-facts";
import type { NoteKind } from "../../note/kind";
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

/** What menus go by: of the vault as far as it is known, and of single notes. */
export interface Around {
  readonly kind: (path: NotePath) => NoteKind;
  /** Whether a review's items can be carried on: into a later one, or into the one that is due. */
  readonly hasLater: (review: NotePath, due: Week) => boolean;
  readonly hasGoals: () => boolean;
  /** Whether a folder holds a series of meetings. */
  readonly hasMeetings: (folder: string) => boolean;
}

/** In the order they are shown. */
export function lineActs(around: Around, { path, text, rules, due, inQuestion }: LineAt): readonly LineAct[] {
  const acts: LineAct[] = [];
  const kind = around.kind(path);
  const item = textOf(text);
  const status = item?.status ?? null;
  const isTask =
    status !== null &&
    isLive(statusKind(status, rules.registry)) &&
    !isMoved(status, text.slice(item?.from), rules.registry, rules.mark);
  if (kind === "weekly-review" && isTask && around.hasLater(path, due)) acts.push("carry-task");
  if (isTask && (kind === "weekly-review" || kind === "driver") && around.hasGoals()) acts.push("link-goal");
  if (text.trim() !== "" && !(kind === "weekly-review" && status !== null)) acts.push("make-task");
  if (kind === "mastermind" && inQuestion()) acts.push("extract-driver");
  const marks = readMarks(text, rules);
  if (marks?.since) acts.push("came-from");
  if (marks?.moved) acts.push("went-to");
  return acts;
}

export function noteActs(around: Around, path: NotePath): readonly NoteAct[] {
  switch (around.kind(path)) {
    case "weekly-review":
      return ["carry-here", "take-back"];
    case "mastermind":
      return ["next-meeting"];
    default:
      return [];
  }
}

/** By what is known of the whole vault. */
export function around({ notes, reviews }: VaultFacts): Around {
  const kind = (path: NotePath): NoteKind => notes.get(path)?.facts?.kind ?? "note";
  const some = (wanted: NoteKind, where: (path: NotePath) => boolean) => {
    for (const path of notes.telling()) if (kind(path) === wanted && where(path)) return true;
    return false;
  };
  return {
    kind,
    hasLater: (path, due) => {
      const own = reviews.find((review) => review.path === path);
      const week = own?.week;
      if (!own || !week) return false;
      return due > week || reviews.some((one) => one.series === own.series && (one.week ?? "") > week);
    },
    hasGoals: () => some("goal", () => true),
    hasMeetings: (folder) => some("mastermind", (path) => seriesOf(path) === folder),
  };
}
