// What a check of the vault finds: what it is, where it stands, and what would mend it.

import type { Week } from "../calendar/week";
import type { NoteKind } from "../note/kind";
import type { NotePath } from "../notebook/notebook";

/** In the order they are told: what stops a carry first. */
export const FINDINGS = [
  "unmerged",
  "broken-properties",
  "unreadable",
  "two-notes",
  "no-year",
  "impossible-week",
  "week-differs",
  "conflict-copy",
  "open-twice",
  "unplaced",
  "unknown-since",
  "dead-arrow",
  "older",
] as const;

export type FindingKind = (typeof FINDINGS)[number];

export interface Finding {
  readonly kind: FindingKind;
  readonly path: NotePath;
  /** 0-based. */
  readonly line: number;
  /** What its sentence leaves open. */
  readonly about: Readonly<Record<string, string | number>>;
  /** Null where only a person can mend it. */
  readonly mend: Mend | null;
}

export type Mend =
  /** Makes one note of several; the first stays. */
  | { readonly do: "merge"; readonly week: Week | null; readonly paths: readonly NotePath[] }
  /** Writes what a note is, with a review's week or a meeting's day; null where only a person can say which. */
  | {
      readonly do: "state";
      readonly path: NotePath;
      readonly kind: Exclude<NoteKind, "note">;
      readonly when: string | null;
    }
  /** Marks old copies among the notes of a series, by their keys. */
  | { readonly do: "mark"; readonly keys: readonly string[]; readonly among: readonly NotePath[] };
