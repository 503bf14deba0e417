// What a sync leaves behind where two devices wrote at once: notes by the name of a conflict copy, and git's marks in a text.

import { folderOf, noteName } from "./path";
import type { NoteText } from "./text";

/** The name a conflict copy was made of. */
export interface CopyName {
  readonly original: string;
  /** Only a sync gives such a name; else it is a copy only where the original stands beside it. */
  readonly sure: boolean;
}

/**
 * Behind the name: Syncthing and Obsidian's documentation (`.sync-conflict-20240609-101112-ABCDEFG`), ownCloud
 * (`_conflict-20240609-101112`), Synology Drive (`_Vera-PC_Jun-09-1011-2024_CaseConflict_1`), Resilio (`.Conflict`, `.Conflict2`).
 */
const BEHIND =
  /^(.+?)(?:\.sync-conflict-\d{8}-\d{6}\b.*|_conflict-\d{8}-\d{6}.*|_[^_]+_[A-Z][a-z]{2}-\d\d-\d{4,6}-\d{4}_[A-Za-z]*Conflict(?:_\d+)?|(?:\.Conflict ?\d*)+)$/u;
/**
 * In brackets: Obsidian Sync (`(Conflicted copy Pixel 202406091011)`), Dropbox, also for names (`(Case Conflict)`), Nextcloud,
 * Seafile (`(SFConflict …)`); in English and Russian.
 */
const IN_BRACKETS =
  /^(.+?) ?\([^()]*(?:conflict(?:ed|ing)? copy|(?:case|sync|encoding|white ?space) conflict|SFConflict|конфликтующая копия)[^()]*\)$/iu;
/** iCloud and Obsidian itself (` 2`), Google Drive and Cryptomator (` (1)`), OneDrive (`-LAPTOP-1A2B3C4`). */
const BESIDE = /^(.+?)(?: \d{1,2}| ?\(\d{1,2}\)|-(?:DESKTOP|LAPTOP)-[A-Z0-9]{4,10})$/u;

/** What the name of a note (without folder and ending) says of a conflict; null where it says nothing. */
export function copyName(name: string): CopyName | null {
  const sure = BEHIND.exec(name)?.[1] ?? IN_BRACKETS.exec(name)?.[1];
  if (sure !== undefined) return { original: sure.trimEnd(), sure: true };
  const beside = BESIDE.exec(name)?.[1];
  return beside === undefined ? null : { original: beside, sure: false };
}

/** The note that a conflict copy was made of, and whether only a sync names notes so; null where the name says nothing. */
export function originalOf(path: string): { readonly path: string; readonly sure: boolean } | null {
  const copy = copyName(noteName(path));
  if (!copy) return null;
  const folder = folderOf(path);
  return { path: `${folder === "" ? "" : `${folder}/`}${copy.original}.md`, sure: copy.sure };
}

/** The note that a sync made no copy of first, then the shorter name: every device has them in the same order. */
export function byOrigin(a: string, b: string): number {
  const rank = (path: string) => {
    const copy = copyName(noteName(path));
    return copy === null ? 0 : copy.sure ? 2 : 1;
  };
  return rank(a) - rank(b) || a.length - b.length || (a < b ? -1 : 1);
}

const MARKS = [/^<{7}(?: |$)/, /^={7}$/, /^>{7}(?: |$)/] as const;

/**
 * The line (0-based) where a merge that git could not finish begins: its three marks stand below each other, each alone in
 * its line. Null where there is none. What stands in a fence of code is somebody's example.
 */
export function conflictLine(text: NoteText): number | null {
  if (!text.includes("<<<<<<<") || !text.includes(">>>>>>>")) return null;
  let begun = -1;
  let next = 0;
  let fence: string | null = null;
  const lines = text.split(/\r\n?|\n/);
  for (const [i, line] of lines.entries()) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? null;
    // A fence that one side opened may be closed by the other, so inside a conflict none counts.
    if (next === 0 && mark && fence === null) fence = mark;
    else if (next === 0 && mark && fence !== null && mark.startsWith(fence)) fence = null;
    if (fence !== null && next === 0) continue;
    if (MARKS[0].test(line)) [begun, next] = [i, 1];
    else if (next > 0 && MARKS[next]?.test(line)) next++;
    if (next === MARKS.length) return begun;
  }
  return null;
}
