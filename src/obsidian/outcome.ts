// What an act did, in the few words of a notice.

import { sayBases } from "../command/bases";
import { sayAdopted } from "../command/care/adopt";
import { sayLeft } from "../command/care/merge-notes";
import type { MeetingReport } from "../command/meeting/next-meeting";
import type { CarryReport } from "../command/report";
import type { Report } from "../command/table";
import type { TakeBackReport } from "../command/review/take-back";
import type { UndoReport } from "../command/undo";
import type { Words } from "../locale/en";
import { noteName } from "../note/path";

/** `4 of 6 carried, 2 wait for a decision, 1 older item left`. */
export function sayCarried({ carried, left }: CarryReport, { notice }: Words): string {
  const waiting = left.filter(({ reason }) => reason === "undecided").length;
  const older = left.filter(({ reason }) => reason === "older").length;
  return [
    carried.length > 0 ? notice.carried(carried.length, carried.length + waiting) : notice.nothing,
    ...(waiting > 0 ? [notice.waiting(waiting)] : []),
    ...(older > 0 ? [notice.older(older)] : []),
  ].join(", ");
}

/** `3 unfinished in W22 Weekly`, of what a carry would take; null where it would take nothing. */
export function sayUnfinished({ carried }: CarryReport, { notice }: Words): string | null {
  const notes = [...new Set(carried.map(({ from }) => noteName(from)))];
  return carried.length > 0 ? notice.unfinished(carried.length, notes.join(", ")) : null;
}

export function sayUndone({ of, undone, left }: UndoReport, { notice }: Words): readonly string[] {
  if (of === null) return [notice.nothingToUndo];
  const lines = undone.reduce((sum, note) => sum + note.lines.length, 0);
  return [
    notice.undone(lines, undone.length),
    ...left.map(({ path, line, reason }) => {
      if (reason === "gone") return notice.goneNote(noteName(path));
      return reason === "kept" ? notice.keptNote(noteName(path)) : notice.left(noteName(path), line);
    }),
  ];
}

export function sayTakenBack({ note, taken, left }: TakeBackReport, { notice }: Words): readonly string[] {
  return [
    taken.length > 0 ? notice.takenBack(taken.length) : notice.nothingToTakeBack,
    ...left.map(({ line }) => notice.left(noteName(note), line)),
  ];
}

export function sayMeeting({ note, created, carried }: MeetingReport, { notice }: Words): readonly string[] {
  const missed = carried.filter(({ asks, item }) => asks && item === "commitment").length;
  const lines = [
    ...(created ? [notice.created(noteName(note))] : []),
    ...(carried.length > 0 ? [notice.carried(carried.length, carried.length)] : []),
    ...(missed > 0 ? [notice.missedTwice(missed)] : []),
  ];
  return lines.length > 0 ? lines : [notice.nothing];
}

/** What any act that writes did, by its report; nothing for one that only reads. */
export function sayReport(report: Report, words: Words): readonly string[] {
  const { notice, care } = words;
  if ("bases" in report) return sayBases(report, words);
  if ("recognised" in report) return [sayAdopted(report, words)];
  if ("waits" in report) return [words.doors.waits(noteName(report.note))];
  if ("marked" in report) {
    const { marked, writes } = report;
    return [marked.length === 0 ? care.copies.none : care.copies.marked(marked.length, writes.length)];
  }
  if ("merged" in report) {
    const { merged, from } = report;
    return [
      merged === null ? care.merge.none : care.merge.merged(noteName(merged), from.map(noteName).join(", ")),
      ...sayLeft(report, words),
    ];
  }
  if ("undone" in report) return sayUndone(report, words);
  if ("taken" in report) return sayTakenBack(report, words);
  if ("added" in report)
    return [(report.added ? notice.taskAdded : notice.taskThere)(report.text, noteName(report.note))];
  if ("date" in report && "carried" in report) return sayMeeting(report, words);
  // These only read.
  if ("items" in report || "goals" in report || "weeks" in report) return [];
  if ("findings" in report || "meetings" in report) return [];
  if ("later" in report && report.later !== undefined) return [notice.later(noteName(report.later))];
  const created = report.created ? [notice.created(noteName(report.note))] : [];
  return report.created && report.carried.length === 0 ? created : [...created, sayCarried(report, words)];
}
