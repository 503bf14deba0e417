// What the program says, and how it ends: values on stdout, everything else on stderr behind its own name.

import type { Sentence } from "../src/locale/en-refusals";
import type { TerminalWords } from "../src/locale/en-terminal";
import { harmless } from "./harmless";
import { codeOf } from "./trouble";

/** Exit statuses, as docs/cli.md promises them. */
export const DONE = 0;
export const REFUSED = 1;
export const WRONG = 2;

/** A reader that has seen enough, as `head` has, is no failure; output that cannot be kept is one. */
export function onBrokenOutput({ terminal }: TerminalWords): void {
  process.stdout.on("error", (error: Error) => {
    const code = codeOf(error);
    if (code !== "EPIPE") process.exitCode = fail(REFUSED, terminal.noOutput(code ?? error.message));
  });
  process.stderr.on("error", () => {});
}

export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

export function warn([what, mend]: Sentence): void {
  process.stderr.write(`throughline: ${harmless(`${what} — ${mend}`)}\n`);
}

export function fail(status: number, sentence: Sentence): number {
  warn(sentence);
  return status;
}
