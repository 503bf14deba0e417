// What a person may decide about a question or a promise when the next meeting is made, and by what it is found again.

import type { Day } from "../../calendar/day";
import type { NotePath } from "../../notebook/notebook";

export type MatterChoice =
  | {
      /**
       * Carried on, or left as it is. A promise may be kept (`done`), cancelled (`drop`) or become a question; a question may be
       * parked, dropped, or carried as the first of all.
       */
      readonly kind: "carry" | "leave" | "drop" | "done" | "question" | "park" | "first";
    }
  /** A question that becomes a driver with a note of its own. */
  | { readonly kind: "driver"; readonly title: string; readonly folder: NotePath };

export type MatterChoiceKind = MatterChoice["kind"];

/** A question or a promise in its note. */
export interface MatterAt {
  readonly path: NotePath;
  /** 0-based. */
  readonly line: number;
  /** The same for the same matter while its note is read again: lines move, words stay. */
  readonly key: string;
}

/** What was decided about a matter; undefined where nothing was, and it is carried. */
export type MatterChoices = (at: MatterAt) => MatterChoice | undefined;

/** A promise that was ticked among the sentences of the last meeting. */
export interface NewPromise {
  readonly person: string | null;
  readonly text: string;
  /** Where it was said, and the day of that meeting. */
  readonly path: NotePath;
  readonly line: number;
  readonly day: Day;
}

export const QUESTION_CHOICES = ["carry", "first", "leave", "park", "drop", "driver"] as const;
export const PROMISE_CHOICES = ["carry", "question", "leave", "done", "drop"] as const;

/** What was decided about a line of a note, 0-based. */
export type Chosen = (path: NotePath, line: number) => MatterChoice | undefined;
