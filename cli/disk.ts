// Files written whole or not at all: into a temporary file beside them, through to the disk, and only then in their place.

import {
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { codeOf } from "./trouble";

const SUFFIX = ".throughline-tmp";
/** What common file systems allow a name, in bytes. */
const LONGEST_NAME = 255;
const MOST_LEFTOVERS = 100;
/** How file systems without hard links refuse one; Windows calls it EISDIR. */
const NO_LINKS = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EISDIR"]);

/** Whether a file of this name is one that a run of ours left when it died. */
export function isTemporary(name: string): boolean {
  return name.startsWith(".") && name.endsWith(SUFFIX) && name.length > SUFFIX.length + 1;
}

/**
 * Puts new bytes in a file's place, its mode and, where the system allows, its owner kept.
 * False where the file no longer holds `expect`; then it is left alone.
 * @throws the system's errors; the file is then as it was.
 */
export function replaceFile(file: string, expect: Buffer, put: Buffer): boolean {
  const { mode, uid, gid } = statSync(file);
  const temporary = writeTemporary(file, put, (fd) => {
    keepOwner(fd, uid, gid);
    fchmodSync(fd, mode & 0o7777);
  });
  try {
    // The last moment to see what another program wrote while the temporary file went to the disk.
    if (!readFileSync(file).equals(expect)) {
      remove(temporary);
      return false;
    }
    renameSync(temporary, file);
  } catch (error) {
    remove(temporary);
    throw error;
  }
  syncFolder(dirname(file));
  return true;
}

/**
 * Creates a file; false where one of that name stands there already, which stays as it is.
 * @throws the system's errors; there is then no such file.
 */
export function createFile(file: string, bytes: Buffer): boolean {
  const temporary = writeTemporary(file, bytes);
  try {
    // Unlike a rename, a link refuses to take the place of a file that somebody was faster to create.
    linkSync(temporary, file);
  } catch (error) {
    const code = codeOf(error) ?? "";
    if (code === "EEXIST") return false;
    if (!NO_LINKS.has(code)) throw error;
    if (!createInPlace(file, bytes)) return false;
  } finally {
    remove(temporary);
  }
  syncFolder(dirname(file));
  return true;
}

/** Writes a file whether or not it is there, for the program's own use; its folder must exist. */
export function writeWhole(file: string, text: string, mode: number): void {
  const temporary = writeTemporary(file, Buffer.from(text), (fd) => fchmodSync(fd, mode));
  try {
    renameSync(temporary, file);
  } catch (error) {
    remove(temporary);
    throw error;
  }
  syncFolder(dirname(file));
}

/** Makes the names in a folder last through a power cut. */
export function syncFolder(folder: string): void {
  try {
    const fd = openSync(folder, "r");
    try {
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
  } catch {
    // Windows and some network disks cannot; the file is whole under its old name or under its new one all the same.
  }
}

/** Removes a file that is ours, if it is still there. */
export function remove(file: string): void {
  try {
    unlinkSync(file);
  } catch {
    // What cannot be removed now is found and removed at the next start.
  }
}

function createInPlace(file: string, bytes: Buffer): boolean {
  let fd: number;
  try {
    fd = openSync(file, "wx");
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
  fill(fd, file, bytes);
  return true;
}

function writeTemporary(file: string, bytes: Buffer, prepare: (fd: number) => void = () => {}): string {
  for (let nth = 1; ; nth++) {
    const temporary = join(dirname(file), temporaryName(basename(file), nth));
    try {
      // Exclusive, because one that is there may be another program's that is still at work.
      fill(openSync(temporary, "wx"), temporary, bytes, prepare);
      return temporary;
    } catch (error) {
      if (codeOf(error) !== "EEXIST" || nth === MOST_LEFTOVERS) throw error;
    }
  }
}

function temporaryName(name: string, nth: number): string {
  const suffix = (nth === 1 ? "" : `.${nth}`) + SUFFIX;
  let letters = [...name];
  while (Buffer.byteLength(`.${letters.join("")}${suffix}`) > LONGEST_NAME) letters = letters.slice(0, -1);
  return `.${letters.join("")}${suffix}`;
}

/** Writes a file just opened through to the disk, or removes it. */
function fill(fd: number, file: string, bytes: Buffer, prepare: (fd: number) => void = () => {}): void {
  try {
    try {
      prepare(fd);
      writeFileSync(fd, bytes);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
  } catch (error) {
    remove(file);
    throw error;
  }
}

function keepOwner(fd: number, uid: number, gid: number): void {
  try {
    fchownSync(fd, uid, gid);
  } catch {
    // Only the superuser may give files away; the note then belongs to whoever wrote it, with its mode as before.
  }
}
