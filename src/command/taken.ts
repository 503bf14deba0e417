// Whether a note has a path already, and its folder's: two that differ in letter case or Unicode form only are one to some disk.

import { folderOf, plainPath } from "../note/path";
import type { NotePath } from "../notebook/notebook";
import type { Desk } from "./desk";

/** The note at this path as the vault has it, or null. */
export function noteAt(path: NotePath, { notebook }: Desk): NotePath | null {
  const wanted = plainPath(path);
  return notebook.paths().find((one) => plainPath(one) === wanted) ?? null;
}

export function isTaken(path: NotePath, desk: Desk): boolean {
  return noteAt(path, desk) !== null;
}

/**
 * The path of a new note, its folder in the letters that the vault has it in: a disk that takes two spellings for one would put
 * the note where nobody looks for it by this path, another would get a second folder.
 */
export function spelled(path: NotePath, { notebook }: Desk): NotePath {
  const wanted = folderOf(path);
  const folders = new Set(notebook.paths().map(folderOf));
  if (wanted === "" || folders.has(wanted)) return path;
  for (const folder of [...folders])
    for (let above = folderOf(folder); above !== ""; above = folderOf(above)) folders.add(above);
  let found = "";
  for (const part of wanted.split("/")) {
    const own = found === "" ? part : `${found}/${part}`;
    found = folders.has(own)
      ? own
      : ([...folders].find((folder) => plainPath(folder) === plainPath(own)) ?? own);
  }
  return found + path.slice(wanted.length);
}
