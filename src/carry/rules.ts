// What carrying works with: the notes it carries from and into, the rules, and the words for what becomes of an item.

import type { Day } from "../calendar/day";
import type { Page } from "../note/page";
import type { Role } from "../note/roles";
import type { Stretch } from "../note/stretches";
import type { MovedMark, TasksRegistry } from "../note/task";
import type { Notation } from "../note/token";

/** Lines `[from, to)`. */
export interface Region {
  readonly from: number;
  readonly to: number;
}

/** A note that takes part in a carry, as its feature reads it. */
export interface CarryNote {
  readonly page: Page;
  /** What `since` says of an item first written here: `2024-W22`, or a meeting's day. */
  readonly origin: string;
  /** The role of every heading of the outline. */
  readonly roles: readonly (Role | null)[];
}

export interface CarrySource extends CarryNote {
  /**
   * The latest note before the target; one of the older ones within the look-back, whose items are offered but not taken for
   * granted; or one beyond it, of which only what has waited for its day is offered.
   */
  readonly reach: "latest" | "older" | "beyond";
  /** Last day of what its checklist plans; null where nobody can say. */
  readonly plannedUntil: Day | null;
}

export interface CarryTarget extends CarryNote {
  /** How another note links to this one, brackets included: `[[W23 Weekly]]`. */
  readonly linkFrom: (path: string) => string;
  /** Last day of what the target's checklist plans: what is scheduled later stays where it is. */
  readonly plannedUntil: Day;
  /** Sections that only a label heads, `What to do:`, where no heading says what is what. */
  readonly labelled: readonly Stretch[];
  /** The heading's words that are appended where the target has no section for tasks. */
  readonly missingHeading: string;
  /** The lines among which its template wants what is carried; null where the sections tell. */
  readonly main: Region | null;
}

export interface CarryRules {
  readonly today: Day;
  readonly mark: MovedMark;
  readonly registry: TasksRegistry | null;
  /** The notation of Tasks in this vault; null where only the line can tell. */
  readonly notation: Notation | null;
  /** What the plugin that keeps the vault's tasks makes of a task's line by ticking it, two lines where it recurs; null where it leaves that to us. */
  readonly tick?: (line: string, path: string) => readonly string[] | null;
  /** How often an item is carried before a decision is asked for. */
  readonly threshold: number;
  readonly place: "below" | "above";
  /**
   * How many notes of the series come after the one `since` names, up to the target; null where it names none. Those that
   * planned less than the day an item waits for are not counted: waiting is not being carried.
   */
  readonly times: (since: string, waits: Day | null) => number | null;
}

/** Why an item is not carried; the words of `--json`. */
export type Reason =
  | "done"
  | "cancelled"
  | "moved"
  | "not-a-task"
  | "empty"
  | "scheduled"
  | "recurring"
  | "older"
  | "unknown-status"
  | "declined"
  | "already-there"
  | "undecided";

/** A line of a source that is not carried. */
export interface Left {
  readonly path: string;
  /** 0-based. */
  readonly line: number;
  readonly text: string;
  readonly reason: Reason;
  /** For `scheduled`: the day it waits for. */
  readonly until?: Day;
}
