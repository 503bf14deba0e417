// Where in the vault a path leads: inside it, past links and either normal form of its letters, or nowhere.

import { constants, accessSync, lstatSync, readdirSync, realpathSync, statSync } from "node:fs";
import type { Stats } from "node:fs";
import { join, relative, sep } from "node:path";
import type { NotePath, Trouble } from "../src/notebook/notebook";
import { codeOf } from "./trouble";

/** A note found on the disk. */
export interface Place {
  readonly kind: "place";
  /** The file's absolute path as its folder has it; a link is not followed. */
  readonly named: string;
  /** The file itself, past all links. */
  readonly file: string;
  readonly stats: Stats;
}

/** A folder that notes may be in, past all links. */
export interface Folder {
  readonly real: string;
  readonly writable: boolean;
}

const OUTSIDE: Trouble = { kind: "failed", detail: "outside" };
const NO_FILE: Trouble = { kind: "failed", detail: "not-a-file" };

/** A path's names; null where it could name no note: absolute, climbing with `..`, or through a hidden folder. */
export function namesOf(path: NotePath): readonly string[] | null {
  const names = path.split("/");
  const foreign = sep === "\\" ? /[\\:\0]/ : /\0/;
  return names.every((name) => name !== "" && !name.startsWith(".") && !foreign.test(name)) ? names : null;
}

/** Whether a real path lies in the vault and in none of its hidden folders. `root` is a real path too. */
export function isInside(root: string, real: string): boolean {
  if (real === root) return true;
  const below = real.startsWith(root.endsWith(sep) ? root : root + sep);
  return (
    below &&
    !relative(root, real)
      .split(sep)
      .some((name) => name.startsWith("."))
  );
}

/** The vault's folder at some names, or why there is none for notes. @throws the system's errors. */
export function findFolder(root: string, names: readonly string[]): Folder | Trouble {
  let named = root;
  for (const name of names) {
    const actual = nameIn(named, name);
    if (actual === null) return { kind: "missing" };
    named = join(named, actual);
  }
  const real = realpathSync.native(named);
  return isInside(root, real) ? { real, writable: isWritable(real, statSync(real)) } : OUTSIDE;
}

/** The note of a folder by its name. @throws the system's errors. */
export function findNote(root: string, folder: Folder, name: string): Place | Trouble {
  const here = entryIn(folder.real, name);
  if (here === null) return { kind: "missing" };
  const named = join(folder.real, here.name);
  const own = here.stats;
  // Anything but a file must not even be opened: a pipe would wait for ever.
  if (!own.isSymbolicLink())
    return own.isFile() ? { kind: "place", named, file: named, stats: own } : NO_FILE;
  const file = realpathSync.native(named);
  if (!isInside(root, file)) return OUTSIDE;
  const stats = statSync(file);
  return stats.isFile() ? { kind: "place", named, file, stats } : NO_FILE;
}

/** Why a path names no note. */
export const NO_NOTE_PATH = OUTSIDE;

/**
 * The name under which a folder has an entry: the one given, or the same letters in another Unicode normal form,
 * as macOS and some sync programs write them. Null where there is none.
 */
export function nameIn(folder: string, name: string): string | null {
  return entryIn(folder, name)?.name ?? null;
}

function entryIn(folder: string, name: string): { readonly name: string; readonly stats: Stats } | null {
  try {
    return { name, stats: lstatSync(join(folder, name)) };
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
  }
  const composed = name.normalize("NFC");
  if (composed === name.normalize("NFD")) return null;
  const actual = readdirSync(folder).find((entry) => entry.normalize("NFC") === composed);
  return actual === undefined ? null : { name: actual, stats: lstatSync(join(folder, actual)) };
}

/** Whether one may write, as the permission bits say too: the superuser is refused by nothing else. */
export function isWritable(file: string, { mode }: Stats): boolean {
  if ((mode & 0o222) === 0) return false;
  try {
    accessSync(file, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
