// The notes of a vault one after the other, with word now and then of how far the reading has come.

import type { NotePath, Read, Trouble } from "../../notebook/notebook";
import { isExcluded } from "../../weekly/candidates";
import type { Desk } from "../desk";
import { excludedIn } from "../reading";

/** Told now and then how far the reading is; false stops it. */
export type Progress = (done: number, all: number) => Promise<boolean>;

/** How many notes are read between two tellings. */
const STEP = 100;

/** All that a check looks at. */
export function notesToCheck(desk: Desk): readonly NotePath[] {
  const excluded = excludedIn(desk);
  return desk.notebook.paths().filter((path) => !isExcluded(path, excluded));
}

/** Reads these notes in their order; false where it was stopped. */
export async function everyNote(
  { notebook }: Desk,
  paths: readonly NotePath[],
  visit: (path: NotePath, read: Read | Trouble) => void,
  progress?: Progress,
): Promise<boolean> {
  for (const [i, path] of paths.entries()) {
    if (progress && i % STEP === 0 && !(await progress(i, paths.length))) return false;
    visit(path, await notebook.read(path));
  }
  return true;
}

/** A template says what is to be filled in. */
export function isTemplate(text: string): boolean {
  return /\{\{|<%/.test(text);
}
