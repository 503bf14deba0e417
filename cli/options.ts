// The options that every act of the terminal program takes.

import { parseDay } from "../src/calendar/day";
import type { Argument } from "../src/command/table";
import type { TerminalWords } from "../src/locale/en-terminal";

export const COMMON_OPTIONS = {
  vault: { value: "DIR", does: (words) => words.terminal.vault },
  today: {
    value: "YYYY-MM-DD",
    does: (words) => words.terminal.today,
    check: { fits: (value) => parseDay(value) !== null, should: (words) => words.terminal.shouldBeDay },
  },
} as const satisfies Readonly<Record<string, Argument>>;

export const COMMON_FLAGS = {
  "dry-run": (words: TerminalWords) => words.terminal.dryRun,
  json: (words: TerminalWords) => words.terminal.json,
} as const;
