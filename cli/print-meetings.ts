// The figures of a group's meetings, for a person at a terminal.

import type { MeetingsReport } from "../src/command/meeting/figures";
import type { TerminalWords } from "../src/locale/en-terminal";
import { harmless } from "./harmless";

export function printMeetings(
  { series, commitments, questions, people, meetings }: MeetingsReport,
  { terminal: { figures } }: TerminalWords,
): readonly string[] {
  const rows = meetings.map(({ date, held, present, discussed, carried, open, kept, missed }) => [
    date,
    held ? String(present.length) : figures.ahead,
    String(discussed),
    String(carried),
    String(open),
    `${kept}/${kept + missed}`,
  ]);
  const { rate } = commitments;
  return [
    harmless(series || "/"),
    "",
    ...table([figures.columns, ...rows]),
    "",
    figures.promises(commitments.kept, commitments.missed, commitments.open, rate),
    figures.questions(questions.open, questions.oldest, questions.discussed),
    "",
    ...table([
      figures.people,
      ...people.map(({ name, attended, of, waited, commitments: own }) => [
        harmless(name),
        `${attended}/${of}`,
        waited === null ? figures.never : String(waited),
        own ? figures.promises(own.kept, own.missed, own.open, own.rate) : "",
      ]),
    ]),
  ];
}

/** Columns as wide as their widest cell. */
function table(rows: readonly (readonly string[])[]): readonly string[] {
  const count = Math.max(...rows.map(({ length }) => length));
  const widths = Array.from({ length: count }, (_, i) =>
    Math.max(...rows.map((row) => (row[i] ?? "").length)),
  );
  return rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
