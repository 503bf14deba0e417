// What edits do to a note, as a unified diff a person can read and `patch` understands.

import type { Edit } from "./edit";
import type { NoteText } from "./text";

const CONTEXT = 3;

interface Row {
  readonly sign: " " | "-" | "+";
  /** A line with its ending, as the file has it. */
  readonly line: string;
}

/**
 * The diff of one note, byte for byte: line endings other than `\n`, a byte order mark and a missing final newline included.
 * Empty where nothing changes.
 * @param before null where the note is created.
 * @param after null where the note goes as a whole; else what `edits` make of `before`.
 * @param edits which lines became which; not looked at for a note that is created or goes.
 */
export function unifiedDiff(
  path: string,
  before: NoteText | null,
  after: NoteText | null,
  edits: readonly Edit[] = [],
): string {
  const rows = before !== null && after !== null ? rowsOf(before, after, edits) : whole(before, after);
  if (!rows.some((row) => row.sign !== " ")) return "";
  const from = before === null ? "/dev/null" : named(`a/${path}`);
  const to = after === null ? "/dev/null" : named(`b/${path}`);
  return [`--- ${from}\n`, `+++ ${to}\n`, ...hunksOf(rows)].join("");
}

/** `patch` and git take what follows a space for a date, unless a tab ends the name. */
function named(path: string): string {
  return path.includes(" ") ? `${path}\t` : path;
}

/** Every line of both notes once: kept, taken away or added. */
function rowsOf(before: NoteText, after: NoteText, edits: readonly Edit[]): readonly Row[] {
  // For `patch` a lone `\r` ends no line, so such a note is one line to it, or a few.
  if (/\r(?!\n)/.test(before) || /\r(?!\n)/.test(after)) return before === after ? [] : whole(before, after);
  const olds = fileLines(before);
  const news = fileLines(after);
  const rows: Row[] = [];
  let [oldAt, newAt] = [0, 0];
  const keep = (until: number) => {
    for (; oldAt < until; oldAt++, newAt++) {
      const [old = "", now = ""] = [olds[oldAt], news[newAt]];
      if (old === now) rows.push({ sign: " ", line: old });
      else rows.push({ sign: "-", line: old }, { sign: "+", line: now });
    }
  };
  for (const edit of [...edits].sort((a, b) => a.line - b.line || a.expect.length - b.expect.length)) {
    keep(edit.line);
    for (const line of olds.slice(oldAt, oldAt + edit.expect.length)) rows.push({ sign: "-", line });
    for (const line of news.slice(newAt, newAt + edit.put.length)) rows.push({ sign: "+", line });
    oldAt += edit.expect.length;
    newAt += edit.put.length;
  }
  keep(olds.length);
  return rows;
}

function whole(before: NoteText | null, after: NoteText | null): readonly Row[] {
  const rows = (sign: Row["sign"], text: NoteText | null) =>
    fileLines(text ?? "").map((line): Row => ({ sign, line }));
  return [...rows("-", before), ...rows("+", after)];
}

/** Lines as `patch` counts them, each with what ends it. */
function fileLines(text: NoteText): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
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
    out.push(`@@ -${olds ? oldLine : oldLine - 1},${olds} +${news ? newLine : newLine - 1},${news} @@\n`);
    for (const { sign, line } of hunk)
      out.push(sign + line + (line.endsWith("\n") ? "" : "\n\\ No newline at end of file\n"));
    oldLine += olds;
    newLine += news;
    i = until;
  }
  return out;
}
