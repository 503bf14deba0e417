// The vault's own trash, `.trash`, as Obsidian's "move to the vault's trash" fills it.

import { closeSync, mkdirSync, openSync, realpathSync, renameSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import type { Trouble } from "../src/notebook/notebook";
import { remove, syncFolder } from "./disk";
import { codeOf } from "./trouble";

/**
 * Moves a file to the vault's trash under its own name, or with a number where the trash holds that name already.
 * @param root the vault's real path.
 * @throws the system's errors; the file is then where it was.
 */
export function moveToTrash(root: string, file: string): Trouble | null {
  const trash = join(root, ".trash");
  mkdirSync(trash, { recursive: true });
  if (realpathSync.native(trash) !== trash) return { kind: "failed", detail: "trash-is-a-link" };
  const place = reserve(trash, basename(file));
  try {
    renameSync(file, place);
  } catch (error) {
    remove(place);
    throw error;
  }
  syncFolder(trash);
  syncFolder(dirname(file));
  return null;
}

/** Creates an empty file for the note to take the place of: a rename alone would overwrite what is there. */
function reserve(trash: string, name: string): string {
  const ending = extname(name);
  const stem = basename(name, ending);
  for (let nth = 0; ; nth++) {
    const place = join(trash, nth === 0 ? name : `${stem} ${nth}${ending}`);
    try {
      closeSync(openSync(place, "wx"));
      return place;
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
    }
  }
}
