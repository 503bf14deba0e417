// What stands in a name around the pieces that tell its week: usual words, years, dates, remarks, and what says something else.

import { digits, isSign, yearNumber } from "./pieces";
import type { Piece } from "./pieces";
import { isUsual, saysWeek } from "./week-words";
import type { WrittenDates } from "./written-date";

/** A bracketed part of a name; `plain` when it holds only dates, years and usual words. */
export interface Group {
  readonly open: number;
  readonly close: number;
  readonly plain: boolean;
}

/** The bracketed parts of a name. `inDate` tells which pieces belong to a date. */
export function findGroups(cut: readonly Piece[], inDate: (at: number) => boolean): readonly Group[] {
  const groups: Group[] = [];
  let open = -1;
  cut.forEach((piece, at) => {
    if (open === -1 && isSign(piece, "([{")) open = at;
    else if (open !== -1 && isSign(piece, ")]}")) {
      const plain = cut.slice(open, at).every((inside, i) => isKnown(inside, inDate(open + i)));
      groups.push({ open, close: at, plain });
      open = -1;
    }
  });
  return groups;
}

/** Whether a piece says nothing that would make the name one of something else. */
function isKnown(piece: Piece, inDate: boolean): boolean {
  if (inDate || piece.kind === "space" || piece.kind === "sign") return true;
  return piece.kind === "word" ? isUsual(piece.text) : !Number.isNaN(yearNumber(piece));
}

/** What stands around the pieces that tell the week. */
export interface Surroundings {
  readonly ownFrom: number;
  readonly unknownBefore: boolean;
  readonly unknownAfter: boolean;
  readonly saysWeek: boolean;
  /** Places of years that stand alone. */
  readonly years: readonly number[];
  /** Dates among what is known. */
  readonly dates: readonly WrittenDates[];
}

/** Looks at the pieces before `start` and from `end` on. */
export function look(
  cut: readonly Piece[],
  start: number,
  end: number,
  dates: readonly WrittenDates[],
  groups: readonly Group[],
): Surroundings {
  const inDate = (at: number) => dates.some((one) => at >= one.start && at < one.end);
  const skipped = (at: number) =>
    groups.some(({ open, close, plain }) => !plain && at >= open && at <= close);
  const isCopyNumber = (at: number) =>
    at === cut.length - 1 && cut[at - 1]?.kind === "space" && !Number.isNaN(digits(cut[at], 1, 1));
  const strange = (piece: Piece, at: number) => !skipped(at) && !isKnown(piece, inDate(at));
  const unknown = cut.flatMap((piece, at) => ((at < start || at >= end) && strange(piece, at) ? [at] : []));
  const before = unknown.filter((at) => at < start);
  const ownFrom = unknown.find((at) => at >= end) ?? cut.length;
  const from = (before.at(-1) ?? -1) + 1;
  const near = (at: number) => at >= from && at < ownFrom && (at < start || at >= end) && !skipped(at);
  return {
    ownFrom,
    unknownBefore: before.length > 0,
    unknownAfter: ownFrom < cut.length && !isCopyNumber(ownFrom),
    saysWeek: cut.some(
      (piece, at) => (at < start || at >= end) && piece.kind === "word" && saysWeek(piece.text),
    ),
    years: cut.flatMap((piece, at) =>
      near(at) && !inDate(at) && !Number.isNaN(yearNumber(piece)) ? [at] : [],
    ),
    dates: dates.filter((one) => near(one.start)),
  };
}
