// Templater's commands in a text.

import type { NoteText } from "../note/text";

/** Whether there are any: they stand between these signs, and may run over lines. */
export function hasCommands(text: NoteText): boolean {
  const begin = text.indexOf("<%");
  return begin !== -1 && text.includes("%>", begin + 2);
}
