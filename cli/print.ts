// What an act did, in words for a person at a terminal.

import type { Day } from "../src/calendar/day";
import { parseDay } from "../src/calendar/day";
import { weekOf } from "../src/calendar/week";
import type { TaskReport } from "../src/command/review/make-task";
import { sayBases } from "../src/command/bases";
import type { OutlineReport } from "../src/command/outline";
import type { CarryReport, LeftItem } from "../src/command/report";
import type { Report } from "../src/command/table";
import type { TakeBackReport } from "../src/command/review/take-back";
import type { UndoReport } from "../src/command/undo";
import type { WeekReport } from "../src/command/review/week";
import type { TerminalWords } from "../src/locale/en-terminal";
import { noteName } from "../src/note/path";
import { harmless } from "./harmless";
import { printAdopted, printCollapse, printFindings, printMerge } from "./print-care";
import { item, leftLines, place } from "./print-left";
import { printMeeting, printQuestion } from "./print-meeting";
import { printMeetings } from "./print-meetings";
import { printBoard, printFigures } from "./print-board";

/** The lines to print; for a dry run the diffs and nothing else. Weeks of another year than `today`'s are said with it. */
export function print(
  value: Report,
  diff: string | undefined,
  today: Day,
  words: TerminalWords,
): readonly string[] {
  if (diff !== undefined && diff !== "") return [diff.replace(/\n$/, "")];
  return linesOf(value, today, words).map(harmless);
}

function linesOf(value: Report, today: Day, words: TerminalWords): readonly string[] {
  if ("findings" in value) return printFindings(value, words);
  if ("bases" in value) return sayBases(value, words);
  if ("recognised" in value) return printAdopted(value, words);
  if ("merged" in value) return printMerge(value, words);
  if ("marked" in value) return printCollapse(value, words);
  if ("undone" in value) return undone(value, words);
  if ("items" in value) return outline(value, words);
  if ("added" in value) return [sayTask(value, words)];
  if ("taken" in value) return takenBack(value, words);
  if ("waits" in value) return [printQuestion(value, words)];
  if ("meetings" in value) return printMeetings(value, words);
  if ("date" in value) return printMeeting(value, words);
  if ("goals" in value) return printBoard(value, words);
  if ("weeks" in value) return printFigures(value, words);
  return carried(value, today, words);
}

function carried(
  value: CarryReport & Partial<WeekReport>,
  today: Day,
  { notice, terminal, reason }: TerminalWords,
): readonly string[] {
  if (value.later !== undefined) return [notice.later(value.later)];
  const year = (value.week ?? weekOf(today)).slice(0, 4);
  const lines = value.created ? [notice.created(value.note)] : [];
  if (value.disambiguated) lines.push(notice.disambiguated(value.note));
  if (value.carried.length === 0 && !value.created) lines.push(notice.nothing);
  if (value.carried.length > 0) {
    lines.push("", terminal.carried(value.carried.length, noteName(value.note)));
    for (const { text, from, line, times, since } of value.carried) {
      const age = times > 1 ? [terminal.since(times, shortWeek(since, year))] : [];
      lines.push(item(text, [place(from, line), ...age]));
    }
  }
  const said = ({ reason: why, until }: LeftItem) => {
    const day = parseDay(until ?? "");
    return day === null ? reason[why] : reason.scheduledFor(shortWeek(weekOf(day), year));
  };
  lines.push(...leftLines(value.left, said, terminal.left));
  return lines[0] === "" ? lines.slice(1) : lines;
}

function sayTask({ text, added, note }: TaskReport, { notice }: TerminalWords): string {
  return (added ? notice.taskAdded : notice.taskThere)(text, noteName(note));
}

function takenBack({ note, taken, left }: TakeBackReport, { notice }: TerminalWords): readonly string[] {
  return [
    taken.length > 0 ? notice.takenBack(taken.length) : notice.nothingToTakeBack,
    ...left.map(({ line }) => notice.left(note, line)),
  ];
}

function undone(value: UndoReport, { notice, terminal }: TerminalWords): readonly string[] {
  if (value.of === null) return [notice.nothingToUndo];
  const count = value.undone.reduce((sum, { lines }) => sum + lines.length, 0);
  return [
    notice.undone(count, value.undone.length),
    ...value.discarded.map((path) => terminal.inTrash(noteName(path))),
    ...value.left.map(({ path, line, reason }) => {
      if (reason === "gone") return notice.goneNote(path);
      return reason === "kept" ? notice.keptNote(noteName(path)) : notice.left(path, line);
    }),
  ];
}

function outline(value: OutlineReport, { terminal }: TerminalWords): readonly string[] {
  if (value.items.length === 0) return [terminal.noItems];
  const depths = new Map<number, number>();
  return value.items.map(({ line, status, text, parent }) => {
    const depth = parent === null ? 0 : (depths.get(parent) ?? 0) + 1;
    depths.set(line, depth);
    const box = status === null ? "-" : `[${status}]`;
    return `${String(line).padStart(5)}  ${"  ".repeat(depth)}${box} ${text}`.trimEnd();
  });
}

/** `W23`, or `2024-W23` in another year; whatever is no week stays as it is. */
function shortWeek(text: string, year: string): string {
  return /^\d{4}-W\d\d$/.test(text) && text.startsWith(year) ? text.slice(5) : text;
}
