// What edits do to a note, as a unified diff a person can read and `patch` understands.

import type { Edit } from "./edit";
import type { NoteText } from "./text";
import { split } from "./text";

const CONTEXT = 3;

interface Row {
  readonly sign: " " | "-" | "+";
  readonly line: string;
}

/**
 * The diff of one note, empty where the edits change nothing. A note that is created has the text `""` before, `created`
 * set and one edit that puts all its lines. Endings are not shown.
 */
export function unifiedDiff(path: string, before: NoteText, edits: readonly Edit[], created = false): string {
  const rows = rowsOf(before, edits);
  if (!rows.some((row) => row.sign !== " ")) return "";
  const hunks = hunksOf(rows);
  return [`--- ${created ? "/dev/null" : `a/${path}`}`, `+++ b/${path}`, ...hunks, ""].join("\n");
}

/** Every line of both notes once: kept, taken away or added. */
function rowsOf(before: NoteText, edits: readonly Edit[]): readonly Row[] {
  const old = split(before).lines;
  const rows: Row[] = [];
  let next = 0;
  for (const edit of [...edits].sort((a, b) => a.line - b.line || a.expect.length - b.expect.length)) {
    for (; next < edit.line; next++) rows.push({ sign: " ", line: old[next] ?? "" });
    for (const line of edit.expect) rows.push({ sign: "-", line });
    for (const line of edit.put) rows.push({ sign: "+", line });
    next = edit.line + edit.expect.length;
  }
  for (; next < old.length; next++) rows.push({ sign: " ", line: old[next] ?? "" });
  return rows;
}

function hunksOf(rows: readonly Row[]): readonly string[] {
  const out: string[] = [];
  let oldLine = 1;
  let newLine = 1;
  let i = 0;
  while (i < rows.length) {
    let first = i;
    while (first < rows.length && rows[first]?.sign === " ") first++;
    if (first === rows.length) break;
    const from = Math.max(i, first - CONTEXT);
    oldLine += from - i;
    newLine += from - i;
    let to = first;
    for (let at = first; at < rows.length && at <= to + 2 * CONTEXT; at++)
      if (rows[at]?.sign !== " ") to = at;
    const until = Math.min(rows.length, to + 1 + CONTEXT);
    const hunk = rows.slice(from, until);
    const olds = hunk.filter((row) => row.sign !== "+").length;
    const news = hunk.filter((row) => row.sign !== "-").length;
    out.push(`@@ -${olds ? oldLine : oldLine - 1},${olds} +${news ? newLine : newLine - 1},${news} @@`);
    for (const row of hunk) out.push(row.sign + row.line);
    oldLine += olds;
    newLine += news;
    i = until;
  }
  return out;
}
