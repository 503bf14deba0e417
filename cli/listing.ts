// All notes of a folder, in one fast walk.

import { readdirSync, realpathSync, statSync } from "node:fs";
import type { Dirent } from "node:fs";
import { join, relative, sep } from "node:path";
import type { NotePath } from "../src/notebook/notebook";
import { isTemporary } from "./disk";
import { isInside } from "./place";

export interface Listing {
  readonly notes: readonly NotePath[];
  /** Absolute paths of temporary files that a run which died left behind. */
  readonly leftovers: readonly string[];
}

/**
 * Lists the files that end in `.md`, in any case. Hidden files and folders hold no notes, as in Obsidian. Links to folders
 * are not followed, so that nothing is listed twice or for ever; a link to a file is a note where it leads to
 * a file of the vault that is not listed under its own name.
 * @param root the vault's real path.
 */
export function listNotes(root: string): Listing {
  const notes: NotePath[] = [];
  const links: NotePath[] = [];
  const leftovers: string[] = [];
  const walk = (folder: string, path: string) => {
    for (const entry of entriesOf(folder)) {
      const { name } = entry;
      if (name.startsWith(".")) {
        if (isTemporary(name) && entry.isFile()) leftovers.push(join(folder, name));
      } else if (entry.isDirectory()) walk(folder + sep + name, `${path}${name}/`);
      else if (!isNoteName(name)) continue;
      else if (entry.isFile()) notes.push(path + name);
      else if (entry.isSymbolicLink()) links.push(path + name);
    }
  };
  walk(root, "");
  if (links.length === 0) return { notes, leftovers };

  const listed = new Set(notes);
  for (const link of links.sort()) {
    const target = targetOf(root, link);
    if (target === null || listed.has(target)) continue;
    listed.add(target);
    notes.push(link);
  }
  return { notes, leftovers };
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // A folder that went away or may not be read has no notes for us.
    return [];
  }
}

function isNoteName(name: string): boolean {
  return name.length > 3 && name.slice(-3).toLowerCase() === ".md";
}

/** The vault's file that a link leads to; null where it leads elsewhere, nowhere or in a circle. */
function targetOf(root: string, link: NotePath): NotePath | null {
  try {
    const real = realpathSync.native(join(root, link));
    if (!isInside(root, real) || !statSync(real).isFile()) return null;
    return relative(root, real).split(sep).join("/");
  } catch {
    return null;
  }
}
