// What an act did, in words for a person at a terminal.

import type { OutlineReport } from "../src/command/outline";
import type { CarryReport } from "../src/command/report";
import type { UndoReport } from "../src/command/undo";
import type { WeekReport } from "../src/command/week";
import { noteName } from "../src/weekly/candidates";
import type { Words } from "../src/locale/en";

export type Report = WeekReport | CarryReport | UndoReport | OutlineReport;

/** The lines to print; for a dry run the diffs and nothing else. */
export function print(value: Report, diff: string | undefined, words: Words): readonly string[] {
  if (diff !== undefined && diff !== "") return [diff.trimEnd()];
  if ("undone" in value) return undone(value, words);
  if ("items" in value) return outline(value);
  return carried(value, words);
}

function carried(value: CarryReport & Partial<WeekReport>, { notice, reason }: Words): readonly string[] {
  if (value.later !== undefined) return [notice.later(value.later)];
  const lines = value.created ? [notice.created(value.note)] : [];
  if (value.disambiguated) lines.push(notice.disambiguated(value.note));
  if (value.carried.length === 0 && !value.created) lines.push(notice.nothing);
  for (const { text, from, line, times, since } of value.carried) {
    lines.push(`  + ${text}  (×${times} · ${since} · ${from}:${line})`);
  }
  for (const { text, from, line, reason: why, until } of value.left) {
    const said = until === undefined ? reason[why] : reason.scheduledFor(until);
    lines.push(`  – ${text}  (${said} · ${from}:${line})`);
  }
  return lines;
}

function undone(value: UndoReport, { notice }: Words): readonly string[] {
  if (value.of === null) return [notice.nothingToUndo];
  const count = value.undone.reduce((sum, { lines }) => sum + lines.length, 0);
  return [
    notice.undone(count, value.undone.length),
    ...value.left.map(({ path, line, reason }) => {
      if (reason === "gone") return notice.goneNote(path);
      return reason === "kept" ? notice.keptNote(noteName(path)) : notice.left(path, line);
    }),
  ];
}

function outline(value: OutlineReport): readonly string[] {
  return value.items.map(({ line, status, text, parent }) => {
    const box = status === null ? "" : `[${status}] `;
    return `${String(line).padStart(5)}  ${parent === null ? "" : "  "}${box}${text}`;
  });
}
