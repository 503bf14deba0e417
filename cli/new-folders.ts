// The folders above a note that does not exist yet, and their removal where it could not be created after all.

import { mkdirSync, realpathSync, rmdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Trouble } from "../src/notebook/notebook";
import { syncFolder } from "./disk";
import { isInside, isWritable, nameIn, NO_NOTE_PATH } from "./place";
import { codeOf } from "./trouble";

export interface Made {
  readonly kind: "made";
  /** The real path of the folder the note goes into. */
  readonly folder: string;
  /** Folders that were not there before, outermost first. */
  readonly made: readonly string[];
}

/**
 * Finds the folder at some names and makes what is missing of it.
 * @param root the vault's real path.
 * @throws the system's errors; what it had made is gone again.
 */
export function makeFolders(root: string, names: readonly string[]): Made | Trouble {
  const made: string[] = [];
  let folder = root;
  try {
    for (const name of names) {
      const actual = nameIn(folder, name);
      if (actual === null) {
        if (!isWritable(folder, statSync(folder))) return undone(made, { kind: "read-only" });
        folder = join(folder, name);
        if (make(folder)) made.push(folder);
      } else {
        folder = realpathSync.native(join(folder, actual));
        if (!isInside(root, folder)) return undone(made, NO_NOTE_PATH);
      }
    }
    const stats = statSync(folder);
    if (!stats.isDirectory()) return { kind: "failed", detail: "file-for-folder" };
    if (!isWritable(folder, stats)) return undone(made, { kind: "read-only" });
  } catch (error) {
    removeFolders(made);
    throw error;
  }
  for (const path of made) syncFolder(dirname(path));
  return { kind: "made", folder, made };
}

/** Removes folders that were made, innermost first; one that somebody has put something into stays. */
export function removeFolders(made: readonly string[]): void {
  for (const folder of [...made].reverse()) {
    try {
      rmdirSync(folder);
    } catch {
      return;
    }
  }
}

function undone(made: readonly string[], trouble: Trouble): Trouble {
  removeFolders(made);
  return trouble;
}

function make(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}
