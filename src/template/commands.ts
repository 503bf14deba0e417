// Templater's commands in a text.

import type { NoteText } from "../note/text";

/** Commands stand between these and may run over lines. */
const COMMAND = /<%[^]*?%>/;

export function hasCommands(text: NoteText): boolean {
  return text.includes("<%") && COMMAND.test(text);
}
