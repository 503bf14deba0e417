// The options that every act of the terminal program takes.

import { DAY } from "../src/command/given";
import type { ActId } from "../src/command/table";
import type { TerminalWords } from "../src/locale/en-terminal";

interface Option {
  /** What help calls its value. */
  readonly value: string;
  readonly does: (words: TerminalWords) => string;
}

export const COMMON_OPTIONS = {
  vault: { value: "DIR", does: (words) => words.terminal.vault },
  today: { value: DAY.value, does: (words) => words.terminal.today },
} as const satisfies Readonly<Record<string, Option>>;

export const COMMON_FLAGS = {
  "dry-run": (words: TerminalWords) => words.terminal.dryRun,
  json: (words: TerminalWords) => words.terminal.json,
} as const;

/** Flags that only some acts take. */
export const OWN_FLAGS: Readonly<Record<string, OwnFlag>> = {
  fix: { acts: ["doctor", "adopt"], does: (words) => words.terminal.doctor.fix },
};

interface OwnFlag {
  readonly acts: readonly ActId[];
  readonly does: (words: TerminalWords) => string;
}
