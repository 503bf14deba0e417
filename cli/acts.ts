// The acts of the terminal program as a table: what each does and which arguments it takes.

import { parseDay } from "../src/calendar/day";
import { parseWeek } from "../src/calendar/week";

/** An option that takes a value. */
export interface ValueOption {
  /** What help calls the value: `--week WEEK`. */
  readonly value: string;
  readonly does: string;
  /** What the value must be; absent where any text will do. `fits` is asked, `should` is said. */
  readonly check?: { readonly fits: (value: string) => boolean; readonly should: string };
}

/** An option that is given or not. */
export interface Flag {
  readonly does: string;
}

export interface Act {
  readonly does: string;
  readonly options: Readonly<Record<string, ValueOption>>;
  /** Options without which the act does not know what to do. */
  readonly needs: readonly string[];
  /** Names of the arguments that are no options, each of which must be given. */
  readonly takes: readonly string[];
}

const DAY = {
  fits: (value: string) => parseDay(value) !== null,
  should: "a day of the calendar, such as 2024-06-09",
};
const WEEK = {
  fits: (value: string) => parseWeek(value) !== null,
  should: "an ISO week that exists, such as 2024-W23",
};

/** The options of every act. */
export const COMMON_OPTIONS = {
  vault: {
    value: "DIR",
    does: "the vault's folder; else this folder or the nearest above it that is a vault",
  },
  today: { value: "YYYY-MM-DD", does: "the day to take for today", check: DAY },
} as const satisfies Readonly<Record<string, ValueOption>>;

export const COMMON_FLAGS = {
  "dry-run": { does: "write nothing; print what would change in every note" },
  json: { does: "print one JSON value and nothing else" },
} as const satisfies Readonly<Record<string, Flag>>;

export const ACTS = {
  week: {
    does: "create the due weekly review if there is none yet, and carry what is unfinished into it",
    options: {
      week: { value: "YYYY-Www", does: "the review of this week instead of the due one", check: WEEK },
      series: { value: "NAME", does: "a series of reviews: its folder's name or path, or a series: value" },
    },
    needs: [],
    takes: [],
  },
  carry: {
    does: "carry what is unfinished in one note into another",
    options: {
      from: { value: "NOTE", does: "the note to carry from" },
      to: { value: "NOTE", does: "the note to carry into" },
    },
    needs: ["from", "to"],
    takes: [],
  },
  undo: { does: "take back the last batch, line by line", options: {}, needs: [], takes: [] },
  outline: { does: "print every item Throughline sees in a note", options: {}, needs: [], takes: ["NOTE"] },
} as const satisfies Readonly<Record<string, Act>>;

export type ActId = keyof typeof ACTS;

export const ACT_IDS = Object.keys(ACTS) as readonly ActId[];
