// The next meeting of a series, in words for a person at a terminal.

import type { QuestionReport } from "../src/command/meeting/add-question";
import type { CarriedMatter, MeetingReport } from "../src/command/meeting/next-meeting";
import type { LeftItem } from "../src/command/report";
import type { TerminalWords } from "../src/locale/en-terminal";
import { noteName } from "../src/note/path";
import { item, leftLines, place } from "./print-left";

export function printMeeting(
  value: MeetingReport,
  { notice, terminal, reason }: TerminalWords,
): readonly string[] {
  const lines = value.created ? [notice.created(value.note)] : [];
  if (value.carried.length === 0 && !value.created) lines.push(notice.nothing);
  if (value.carried.length > 0) lines.push("", terminal.carried(value.carried.length, noteName(value.note)));
  for (const kind of ["commitment", "question"] as const) {
    const some = value.carried.filter((one) => one.item === kind);
    if (some.length === 0) continue;
    lines.push(`  ${kind === "commitment" ? terminal.commitments : terminal.questions}`);
    for (const one of some) lines.push(`  ${item(one.text, factsOf(one, terminal))}`);
  }
  const said = ({ reason: why, until }: LeftItem) =>
    until === undefined ? reason[why] : reason.scheduledFor(until);
  lines.push(...leftLines(value.left, said, terminal.left));
  return lines[0] === "" ? lines.slice(1) : lines;
}

function factsOf(
  { from, line, times, since, asks, item: kind }: CarriedMatter,
  terminal: TerminalWords["terminal"],
) {
  const age = times > 1 ? [terminal.since(times, since)] : [];
  return [
    place(from, line),
    ...age,
    ...(asks ? [kind === "question" ? terminal.asksAgain : terminal.asks] : []),
  ];
}

export function printQuestion(
  { note, line, waits, writes }: QuestionReport,
  { terminal }: TerminalWords,
): string {
  const at = place(note, line);
  return writes.length === 0 ? terminal.asked.already(at) : terminal.asked[waits](at);
}
