// Whether a note has a path already: two that differ in letter case or Unicode form only are one to some disk.

import { plainPath } from "../note/path";
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
