// A week's number in a name, with the mark that makes it one: `W21`, `2024-W21`, `Неделя 21`, `21-я неделя`.

import { digits, isSign, yearNumber } from "./pieces";
import type { Piece } from "./pieces";
import { week as weekAt } from "./week";
import { MARKS } from "./week-words";
import type { Mark } from "./week-words";

/** A number found in a name; what ends with `At` is a place among the name's pieces. */
export interface WeekNumber {
  readonly mark: Mark;
  readonly start: number;
  readonly end: number;
  readonly weekAt: number;
  readonly yearAt: number | null;
  readonly yearMonthAt: number | null;
  readonly week: number;
  readonly year: number | null;
  /** The number stands right behind its mark. */
  readonly tight: boolean;
}

/** The first number of a week in a name, sure marks before doubtful ones. `inDate` tells what belongs to a date. */
export function findWeekNumber(cut: readonly Piece[], inDate: (at: number) => boolean): WeekNumber | null {
  let loose: WeekNumber | null = null;
  for (let at = 0; at < cut.length; at++) {
    const kind = cut[at - 1]?.kind;
    if (kind === "word" || kind === "number") continue;
    const core = yearThenMark(cut, at) ?? markThenNumber(cut, at) ?? numberThenWord(cut, at);
    if (!core || inDate(core.weekAt)) continue;
    if (core.mark === "w" || core.mark === "word") return core;
    loose ??= core;
  }
  return loose;
}

/** `2024-W21`, `2024W21`, `24-W21`, `2024 неделя 21`, `2024, KW 21` */
function yearThenMark(cut: readonly Piece[], at: number): WeekNumber | null {
  const short =
    isSign(cut[at + 1], "-_") || cut[at + 1]?.kind === "word" ? 2000 + digits(cut[at], 2, 2) : NaN;
  const year = Number.isNaN(short) ? yearNumber(cut[at]) : short;
  if (Number.isNaN(year)) return null;
  const core = markThenNumber(cut, skipJoint(cut, at + 1, ",-_./–—"));
  if (!core || core.year !== null || (!Number.isNaN(short) && core.mark !== "w")) return null;
  return valid({ ...core, start: at, year, yearAt: at });
}

/** `W21`, `KW 21`, `Week-21`, `Week-21-24`, `Неделя 2024-21`, `W-202405-21` */
function markThenNumber(cut: readonly Piece[], at: number): WeekNumber | null {
  const piece = cut[at];
  const mark = piece?.kind === "word" ? MARKS.get(piece.text) : undefined;
  if (mark === undefined) return null;
  const next = skipJoint(cut, at + 1, ".-_№#");
  const base = { mark, start: at, yearAt: null, yearMonthAt: null, year: null, tight: next === at + 1 };
  const yearMonth = digits(cut[next], 6, 6);
  if (!Number.isNaN(yearMonth) && isSign(cut[next + 1], "-")) {
    const week = digits(cut[next + 2], 2, 2);
    const month = yearMonth % 100;
    if (!(month >= 1 && month <= 12) || !endsNumber(cut, next + 3)) return null;
    // The month may be of the other side of New Year than the week, which wins.
    const turn = month === 12 && week === 1 ? 1 : month === 1 && week >= 52 ? -1 : 0;
    const year = Math.floor(yearMonth / 100) + turn;
    return valid({ ...base, week, year, weekAt: next + 2, yearMonthAt: next, end: next + 3 });
  }
  const year = yearNumber(cut[next]);
  if (!Number.isNaN(year)) {
    const week = digits(cut[next + 2], 1, 2);
    if (!isSign(cut[next + 1], "-_/.") || !endsNumber(cut, next + 3) || isSign(cut[next + 3], "-"))
      return null;
    return valid({ ...base, week, year, yearAt: next, weekAt: next + 2, end: next + 3 });
  }
  const week = digits(cut[next], 1, 2);
  if (Number.isNaN(week) || !endsNumber(cut, next + 1)) return null;
  // `2024-W21-1` is a day of that week, so its note is no weekly one.
  if (mark === "w" && isSign(cut[next + 1], "-") && digits(cut[next + 2], 1, 1) <= 7) return null;
  const core = { ...base, week, weekAt: next, end: next + 1 };
  const joint = cut[at + 1];
  const shortYear = digits(cut[next + 2], 2, 2);
  // `Week-21-24`: joined like the number, a second one is the year.
  if (
    next === at + 2 &&
    isSign(joint, "-_") &&
    cut[next + 1]?.text === joint?.text &&
    !Number.isNaN(shortYear)
  ) {
    if (endsNumber(cut, next + 3))
      return valid({ ...core, year: 2000 + shortYear, yearAt: next + 2, end: next + 3 });
  }
  return valid(core);
}

/** `21 неделя`, `21-я неделя` */
function numberThenWord(cut: readonly Piece[], at: number): WeekNumber | null {
  const week = digits(cut[at], 1, 2);
  if (Number.isNaN(week)) return null;
  let next = isSign(cut[at + 1], "-") ? at + 2 : at + 1;
  next = /^(я|ая)$/.test(cut[next]?.text ?? "") ? next + 1 : at + 1;
  if (cut[next]?.kind !== "space" || cut[next + 1]?.text !== "неделя") return null;
  const none = { year: null, yearAt: null, yearMonthAt: null };
  return valid({ mark: "word", start: at, end: next + 2, weekAt: at, week, tight: false, ...none });
}

/** Week 53 needs a long year where the year is known. */
function valid(core: WeekNumber): WeekNumber | null {
  const exists =
    core.year === null ? core.week >= 1 && core.week <= 53 : weekAt(core.year, core.week) !== null;
  return exists ? core : null;
}

/** Behind at most one space, one of the signs and another space. */
function skipJoint(cut: readonly Piece[], at: number, signs: string): number {
  let next = at;
  if (cut[next]?.kind === "space") next++;
  if (isSign(cut[next], signs)) next++;
  if (next > at && cut[next]?.kind === "space") next++;
  return next;
}

/** Not a part of a longer word, a decimal number, a time or a share. */
function endsNumber(cut: readonly Piece[], at: number): boolean {
  const after = cut[at];
  if (after?.kind === "word" || after?.kind === "number" || isSign(after, "%")) return false;
  const joined = isSign(after, ".:,/") && cut[at + 1]?.kind === "number";
  return !joined || !Number.isNaN(yearNumber(cut[at + 1]));
}
