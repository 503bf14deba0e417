// Templater's commands in a text: where they are, and whether what stands around them is still there once they have run.

import { originOf, readLine } from "../note/field";
import type { NoteText } from "../note/text";
import { split } from "../note/text";

/** Commands stand between these and may run over lines. */
const COMMAND = /<%[^]*?%>/g;
/** What no note holds. */
const PART = "\u0000";

/** Whether a template's own lines have commands: what was carried is somebody's words, which nobody runs. */
export function hasCommands(text: NoteText): boolean {
  return text.includes("<%") && linesBesideCommands(text).commands;
}

/**
 * Whether every line of `text` that is no part of a command still stands in `now`, in the same order, and every carried one
 * in any case: commands may put in, take away and replace what they like, but what was carried has to be there before its
 * source is marked.
 */
export function keepsAround(text: NoteText, now: NoteText): boolean {
  const { wanted } = linesBesideCommands(text);
  let at = 0;
  for (const line of split(now).lines) if (line === wanted[at]) at++;
  return at === wanted.length;
}

function linesBesideCommands(text: NoteText): {
  readonly wanted: readonly string[];
  readonly commands: boolean;
} {
  const carried = (line: string) => line.includes("::") && originOf(readLine(line)) !== null;
  const { lines } = split(text);
  const own = lines.map((line) => (carried(line) ? "" : line)).join("\n");
  const besides = split(own.replace(COMMAND, (command) => command.replace(/[^\n]+/g, PART))).lines;
  const wanted = lines.filter((line, i) => {
    const rest = besides[i] ?? "";
    return line.trim() !== "" && !rest.includes(PART);
  });
  return { wanted, commands: besides.some((line) => line.includes(PART)) };
}
