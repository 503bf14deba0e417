// The notebook over a folder: what the plugin has in Obsidian, the terminal program has on any disk.

import { isUtf8 } from "node:buffer";
import { readFileSync, realpathSync, statSync, unlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { apply } from "../src/note/edit";
import type { Edit } from "../src/note/edit";
import type { NoteText } from "../src/note/text";
import type { Notebook, NotePath, Read, Trouble, Wrote } from "../src/notebook/notebook";
import { createFile, remove, replaceFile } from "./disk";
import { readProperties } from "./frontmatter";
import { listNotes } from "./listing";
import { makeFolders, removeFolders } from "./new-folders";
import { findFolder, findNote, isWritable, nameIn, namesOf, NO_NOTE_PATH } from "./place";
import type { Folder, Place } from "./place";
import { moveToTrash } from "./trash";
import { troubleOf } from "./trouble";

/**
 * @param vault the vault's folder; it must exist.
 * @param tidies whether temporary files of runs that died are removed when the notes are listed. Only for a run that writes
 * and holds the vault's lock: another run's temporary file may still be in use.
 */
export function folderNotebook(vault: string, tidies: boolean): Notebook {
  const root = realpathSync.native(vault);
  const folders = new Map<string, Folder>();
  /** Notes of this run's own making, with the folders that were made for each. */
  const own = new Map<NotePath, readonly string[]>();
  let listed: readonly NotePath[] | null = null;

  /** The note, its folder looked at anew where it matters: before a write. */
  const find = (path: NotePath, fresh: boolean): { note: Place; folder: Folder } | Trouble => {
    const names = namesOf(path);
    const name = names?.[names.length - 1];
    if (!names || name === undefined) return NO_NOTE_PATH;
    const above = path.slice(0, path.length - name.length);
    const folder = (fresh ? undefined : folders.get(above)) ?? findFolder(root, names.slice(0, -1));
    if ("kind" in folder) return folder;
    folders.set(above, folder);
    const note = findNote(root, folder, name);
    return note.kind === "place" ? { note, folder } : note;
  };

  const list = () => {
    const { notes, leftovers } = listNotes(root);
    if (tidies) leftovers.forEach(remove);
    return notes;
  };

  const read = (path: NotePath): Read | Trouble => {
    const found = find(path, false);
    if ("kind" in found) return found;
    const { note, folder } = found;
    const bytes = readFileSync(note.file);
    const text = bytes.toString();
    if (!isUtf8(bytes)) return { kind: "text", text, locked: "not-text" };
    const writable = note.file === note.named ? folder.writable : isReplaceable(note);
    return writable && isWritable(note.file, note.stats)
      ? { kind: "text", text }
      : { kind: "text", text, locked: "read-only" };
  };

  /** Does something to a note that may be written and still reads `base`. */
  const change = (
    path: NotePath,
    base: NoteText,
    act: (note: Place, bytes: Buffer) => Trouble | "changed" | null,
  ): Wrote => {
    const found = find(path, true);
    if ("kind" in found) return found;
    const { note } = found;
    const bytes = readFileSync(note.file);
    const now = bytes.toString();
    if (now !== base) return { kind: "changed", now };
    if (!isUtf8(bytes)) return { kind: "not-text" };
    if (!isWritable(note.file, note.stats) || !isReplaceable(note)) return { kind: "read-only" };
    const trouble = act(note, bytes);
    if (trouble === "changed") return { kind: "changed", now: readFileSync(note.file).toString() };
    return trouble ?? { kind: "done" };
  };

  const edit = (path: NotePath, base: NoteText, edits: readonly Edit[]): Wrote => {
    const applied = apply(base, edits);
    if (applied.kind === "conflict") throw new Error(`the edits of ${path} do not fit the text they are for`);
    return change(path, base, ({ file }, bytes) =>
      applied.text === base || replaceFile(file, bytes, Buffer.from(applied.text)) ? null : "changed",
    );
  };

  const create = (path: NotePath, text: NoteText): Wrote => {
    const names = namesOf(path);
    const name = names?.[names.length - 1];
    if (!names || name === undefined) return NO_NOTE_PATH;
    const above = makeFolders(root, names.slice(0, -1));
    if (above.kind !== "made") return above;
    let created = false;
    try {
      // The other normal form of a name is another file to this disk, and the same note to the next one it is synced to.
      created =
        nameIn(above.folder, name) === null && createFile(join(above.folder, name), Buffer.from(text));
      return created ? { kind: "done" } : { kind: "exists" };
    } finally {
      if (created) {
        listed = null;
        own.set(path, above.made);
      } else removeFolders(above.made);
      folders.clear();
    }
  };

  const discard = (path: NotePath, text: NoteText): Wrote =>
    change(path, text, ({ named }) => {
      listed = null;
      const made = own.get(path);
      if (!made) return moveToTrash(root, named);
      // A run that takes itself back leaves no trace: nobody has seen the note yet.
      unlinkSync(named);
      own.delete(path);
      removeFolders(made);
      return null;
    });

  return {
    paths: () => (listed ??= list()),
    linking: () => (listed ??= list()),
    read: async (path) => attempt(() => read(path), "reading"),
    edit: async (path, base, edits) => attempt(() => edit(path, base, edits), "writing"),
    create: async (path, text) => attempt(() => create(path, text), "writing"),
    discard: async (path, text) => attempt(() => discard(path, text), "writing"),
    holds: async (path, text) => {
      const now = attempt(() => read(path), "reading");
      return now.kind === "text" && now.text === text && now.locked !== "not-text";
    },
    properties: async (path) => {
      const properties = attempt(() => {
        const found = find(path, false);
        return { kind: "read", value: "kind" in found ? null : readProperties(found.note.file) } as const;
      }, "reading");
      return properties.kind === "read" ? properties.value : null;
    },
  };
}

/** Whether another file may take the note's place in its folder. */
function isReplaceable({ file }: Place): boolean {
  const folder = dirname(file);
  return isWritable(folder, statSync(folder));
}

function attempt<T>(act: () => T, doing: "reading" | "writing"): T | Trouble {
  try {
    return act();
  } catch (error) {
    return troubleOf(error, doing);
  }
}
