// What becomes of a note, as a unified diff a person can read and `patch` understands.

import { align } from "./align";
import type { NoteText } from "./text";

const CONTEXT = 3;

/**
 * The diff of one note, byte for byte: line endings other than `\n`, a byte order mark and a missing final newline included.
 * Empty where nothing changes.
 * @param before null where the note is created.
 * @param after null where the note goes as a whole.
 */
export function unifiedDiff(path: string, before: NoteText | null, after: NoteText | null): string {
  const hunks = hunksOf(rowsOf(fileLines(before), fileLines(after)));
  if (hunks === "") return "";
  const from = before === null ? "/dev/null" : named(`a/${path}`);
  const to = after === null ? "/dev/null" : named(`b/${path}`);
  return `--- ${from}\n+++ ${to}\n${hunks}`;
}

/** `patch` and git take what follows a space for a date, unless a tab ends the name. */
function named(path: string): string {
  return path.includes(" ") ? `${path}\t` : path;
}

/** Lines as `patch` counts them, each with what ends it; a lone `\r` ends none. */
function fileLines(text: NoteText | null): readonly string[] {
  return text?.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Every line of both once, behind its sign: kept, taken away or added. */
function rowsOf(before: readonly string[], after: readonly string[]): readonly string[] {
  const rows: string[] = [];
  let [old, now] = [0, 0];
  const change = (line: number, place: number) => {
    const gone = before.slice(old, line).map((text) => `-${text}`);
    const come = after.slice(now, place).map((text) => `+${text}`);
    // Where as many come as go, each stands below the one whose place it takes.
    const inPairs = gone.length === come.length;
    gone.forEach((row, i) => rows.push(row, ...(inPairs ? come.slice(i, i + 1) : [])));
    if (!inPairs) for (const row of come) rows.push(row);
    [old, now] = [line + 1, place + 1];
  };
  align(before, after).forEach((place, line) => {
    if (place < 0) return;
    change(line, place);
    rows.push(` ${before[line] ?? ""}`);
  });
  change(before.length, after.length);
  return rows;
}

function hunksOf(rows: readonly string[]): string {
  const shown = rows.map((_, i) =>
    rows.slice(Math.max(0, i - CONTEXT), i + CONTEXT + 1).some((row) => !row.startsWith(" ")),
  );
  let hunks = "";
  // How many lines of either note are behind us.
  let [old, now] = [0, 0];
  for (let i = 0; i < rows.length;) {
    const end = shown.indexOf(!shown[i], i);
    const run = rows.slice(i, end === -1 ? rows.length : end);
    const olds = run.filter((row) => !row.startsWith("+")).length;
    const news = run.filter((row) => !row.startsWith("-")).length;
    if (shown[i]) {
      hunks += `@@ -${old + Math.min(olds, 1)},${olds} +${now + Math.min(news, 1)},${news} @@\n`;
      for (const row of run) hunks += row.endsWith("\n") ? row : `${row}\n\\ No newline at end of file\n`;
    }
    old += olds;
    now += news;
    i += run.length;
  }
  return hunks;
}
