// The figures of a group's meetings, for a person at a terminal.

import type { MeetingsReport } from "../src/command/meeting/figures";
import type { TerminalWords } from "../src/locale/en-terminal";
import { columns } from "./columns";

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
    series || "/",
    "",
    ...columns([figures.columns, ...rows]),
    "",
    figures.promises(commitments.kept, commitments.missed, commitments.open, rate),
    figures.questions(questions.open, questions.oldest, questions.discussed),
    "",
    ...columns([
      figures.people,
      ...people.map(({ name, attended, of, waited, commitments: own }) => [
        name,
        `${attended}/${of}`,
        waited === null ? figures.never : String(waited),
        own ? figures.promises(own.kept, own.missed, own.open, own.rate) : "",
      ]),
    ]),
  ];
}
