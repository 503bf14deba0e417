// A person's own template: the note that a setting names.

import type { NoteText } from "../note/text";
import type { NotePath } from "../notebook/notebook";
import type { Desk } from "./desk";
import type { Refused } from "./refusal";
import { refused } from "./refusal";

/** The text of the note a setting names, with or without its ending; null where it names none, refused where that is not there. */
export async function ownTemplate(setting: string, { notebook }: Desk): Promise<NoteText | Refused | null> {
  if (setting === "") return null;
  const path = withEnding(setting);
  const read = await notebook.read(path);
  return read.kind === "text" ? read.text : refused({ kind: "no-template", path });
}

export function withEnding(path: NotePath): NotePath {
  return path.replace(/(\.md)?$/i, ".md");
}
