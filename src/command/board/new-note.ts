// The acts that make a note: a goal, a driver.

import type { NoteEdits } from "../../notebook/apply";
import type { NotePath } from "../../notebook/notebook";
import { noteName } from "../../note/path";
import type { Desk } from "../desk";
import { fileName } from "../file-name";
import { ownTemplate } from "../own-template";
import type { Done, Planned } from "../perform";
import { batch, perform } from "../perform";
import type { Refused } from "../refusal";
import { refused } from "../refusal";
import { isTaken } from "../taken";
import type { MadeKind } from "./made-note";
import { builtIn, madeNote } from "./made-note";
import type { Written } from "./row-edit";
import { oneLine } from "./row-edit";

/** Makes the note of a goal or driver from its template, or refuses where that name is taken. */
export function createNote(
  desk: Desk,
  kind: MadeKind,
  title: string,
  folder: string,
): Promise<Done<Written> | Refused> {
  const plan = async () => {
    const path = notePath(folder, title);
    const own = await ownTemplate(desk.settings[`${kind}Template`], desk);
    if (own !== null && typeof own !== "string") return own;
    const template = own ?? builtIn(kind, desk.appLanguage);
    const text = madeNote(path, template, { kind, title: oneLine(title), day: desk.today }, desk).text;
    return hindranceTo(path, title, desk) ?? making({ path, base: text, edits: [] }, []);
  };
  return perform(desk, plan, false, 1);
}

/** A new note, which must not exist; the notes that link to it are written after it stands. */
export function making(note: NoteEdits, mark: readonly NoteEdits[]): Planned<Written> {
  const writes = batch(noteName(note.path), { create: [note], mark });
  return { kind: "planned", writes, value: { note: note.path, changed: true } };
}

/** Why no note of this title can be made. */
export function hindranceTo(path: NotePath, title: string, desk: Desk): Refused | null {
  if (path.endsWith("/.md") || path === ".md") return refused({ kind: "no-title", title });
  return isTaken(path, desk) ? refused({ kind: "note-trouble", path, trouble: { kind: "exists" } }) : null;
}

export function notePath(folder: string, title: string): NotePath {
  return `${folder === "" ? "" : `${folder}/`}${fileName(title)}.md`;
}
