// Why an act did nothing, as data: the note, the line and what to mend; the words are in `locale/`.

import type { Day } from "../calendar/day";
import type { Week } from "../calendar/week";
import type { WriteRefusal } from "../notebook/apply";
import type { NotePath } from "../notebook/notebook";

/** Lines are 0-based. */
export type Refusal =
  | WriteRefusal
  /** Two notes that are to be one disagree in a property. */
  | {
      readonly kind: "properties-differ";
      readonly path: NotePath;
      readonly other: NotePath;
      readonly name: string;
      readonly line: number;
    }
  | { readonly kind: "two-notes"; readonly week: Week; readonly paths: readonly NotePath[] }
  | { readonly kind: "no-year"; readonly path: NotePath; readonly number: number; readonly guess: Week }
  | { readonly kind: "no-template"; readonly path: NotePath }
  | { readonly kind: "format-without-week"; readonly format: string }
  | { readonly kind: "in-the-way"; readonly path: NotePath; readonly week: Week }
  | { readonly kind: "malformed-properties"; readonly path: NotePath; readonly line: number }
  | {
      readonly kind: "impossible-week";
      readonly path: NotePath;
      readonly line: number;
      readonly value: string;
    }
  | { readonly kind: "two-series"; readonly series: readonly string[] }
  | { readonly kind: "no-series"; readonly name: string }
  | { readonly kind: "no-note"; readonly name: string }
  | { readonly kind: "two-of-name"; readonly name: string; readonly paths: readonly NotePath[] }
  | { readonly kind: "same-note"; readonly path: NotePath }
  | { readonly kind: "later-first"; readonly from: NotePath; readonly to: NotePath }
  /** Of meetings: no series, several, or none of that name. */
  | { readonly kind: "no-meetings" }
  | { readonly kind: "no-group"; readonly name: string }
  /** A group cannot begin where one meets already, or in a folder that the settings leave out. */
  | { readonly kind: "group-there"; readonly name: string }
  | { readonly kind: "left-out"; readonly folder: string }
  /** A group that has met is named, and the folder of one that has not. */
  | { readonly kind: "group-and-folder" }
  | { readonly kind: "two-groups"; readonly series: readonly string[] }
  /** Nobody of that name takes part. */
  | { readonly kind: "nobody"; readonly name: string; readonly series: string }
  | { readonly kind: "two-meetings"; readonly day: Day; readonly paths: readonly NotePath[] }
  | { readonly kind: "no-meeting-year"; readonly path: NotePath; readonly guess: Day }
  /** The same of a section of a log, which has its date in its heading. */
  | {
      readonly kind: "no-section-year";
      readonly path: NotePath;
      readonly line: number;
      readonly heading: string;
      readonly guess: Day;
    }
  | { readonly kind: "meeting-in-the-way"; readonly path: NotePath; readonly day: Day }
  /** The log of the year of a meeting is there and says nothing that would make it one. */
  | { readonly kind: "unknown-log"; readonly path: NotePath; readonly year: number }
  /** What the template wants there would not be read as promises or questions. */
  | { readonly kind: "template-section"; readonly path: NotePath }
  /** What the template says would make the first meeting of a group none, or one of another day. */
  | { readonly kind: "template-kind" | "template-day"; readonly path: NotePath }
  /** A log has two sections of one day. */
  | { readonly kind: "two-sections"; readonly path: NotePath; readonly day: Day; readonly line: number }
  /** In a log the newest meeting stands neither first nor last. */
  | { readonly kind: "mixed-log"; readonly path: NotePath; readonly line: number }
  /** What would be put there would not be read as it is meant, or something else would not be read as before. */
  | { readonly kind: "swallowed"; readonly path: NotePath; readonly line: number }
  /** Words that would go into a new note, where another program would run them. */
  | { readonly kind: "would-run"; readonly path: NotePath; readonly line: number }
  /** A property that is not written in one line, so only a person can change it. */
  | {
      readonly kind: "property-in-parts";
      readonly path: NotePath;
      readonly line: number;
      readonly name: string;
    }
  /** A note to be adopted reads like nothing, or like a review or meeting of an unknown time. */
  | { readonly kind: "no-kind" | "no-when"; readonly path: NotePath }
  /** Nothing of the title can be in a file's name. */
  | { readonly kind: "no-title"; readonly title: string }
  /** There is no review to carry from. */
  | { readonly kind: "no-review" }
  | { readonly kind: "not-a-review"; readonly path: NotePath }
  /** The review is the latest there is, and the due one. */
  | { readonly kind: "no-later-review"; readonly path: NotePath }
  | { readonly kind: "no-line"; readonly path: NotePath; readonly line: number }
  /** The settings cannot be read, so nobody knows where a review should go. */
  | { readonly kind: "unreadable" };

export interface Refused {
  readonly kind: "refused";
  readonly refusal: Refusal;
  /** Something written could not be taken back; the next run finishes it. */
  readonly unfinished?: boolean;
}

export function refused(refusal: Refusal): Refused {
  return { kind: "refused", refusal };
}
