// What an act did, in the few words of a notice.

import type { CarryReport } from "../command/report";
import type { TakeBackReport } from "../command/take-back";
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
