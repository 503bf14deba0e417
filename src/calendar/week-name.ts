// The week that a note's name tells, and where in the name it is told.

import { addDays, civil, day, dayOfYear, daysBetween, weekday } from "./day";
import type { Day } from "./day";
import { pieces, yearNumber } from "./pieces";
import type { Piece } from "./pieces";
import { week as weekAt, weekOf, weekParts } from "./week";
import { findWeekNumber } from "./week-number";
import type { WeekNumber } from "./week-number";
import { MARKS, leadsToDate } from "./week-words";
import { findGroups, look } from "./surroundings";
import type { Group, Surroundings } from "./surroundings";
import { writtenDates } from "./written-date";
import type { WrittenDate, WrittenDates } from "./written-date";
import { yearFromDates } from "./years";

/** The week that a name tells. */
export interface WeekName {
  /** The week's number; of a name that says days without a year, the number those days have in most years. */
  readonly week: number;
  /** The ISO year, or null where the name does not say. */
  readonly year: number | null;
  /** `weak` names could well be something else (`S21`, a range of days without a year): believe them only when more speaks for it. */
  readonly strength: "strong" | "weak";
  /** The first day, where the name says days without a year; `weekIn` then tells the week. */
  readonly first: { readonly month: number; readonly day: number } | null;
}

/** A name taken apart: numbers are places among its pieces. */
export interface NameParts {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly name: WeekName;
  /** The week's number, or null where the name says days. */
  readonly weekAt: number | null;
  readonly yearAt: number | null;
  /** A year and month in one number: `202405`. */
  readonly yearMonthAt: number | null;
  /** The dates of the week, where the name says no number. */
  readonly dates: WrittenDates | null;
  /** Dates that only accompany the number. */
  readonly decoration: readonly WrittenDates[];
  readonly groups: readonly Group[];
  /** The pieces that tell the week. */
  readonly start: number;
  readonly end: number;
  /** Where behind them something begins that names of other weeks need not have, or the number of pieces. */
  readonly ownFrom: number;
}

/** Longer than any file's name; nothing longer is looked at. */
const LONGEST = 300;

/** Takes a name apart; null where it names no week. The parts refer to the name in Unicode's composed form. */
export function parseWeekName(written: string): NameParts | null {
  if (written.length > LONGEST || !/\d/.test(written)) return null;
  const text = written.normalize("NFC");
  const cut = pieces(text);
  const dates = writtenDates(cut);
  const inDate = (at: number): boolean => dates.some(({ start, end }) => at >= start && at < end);
  const core = findWeekNumber(cut, inDate);
  const groups = findGroups(cut, inDate);
  return core ? numbered(text, cut, core, dates, groups) : dated(text, cut, dates, groups);
}

/** A name that says the week's number. */
function numbered(
  text: string,
  cut: readonly Piece[],
  core: WeekNumber,
  dates: readonly WrittenDates[],
  groups: readonly Group[],
): NameParts | null {
  const around = look(cut, core.start, core.end, dates, groups);
  const yearAt =
    core.year === null
      ? (around.years.find((at) => at >= core.end) ?? around.years.at(-1) ?? null)
      : core.yearAt;
  const dated = around.dates
    .flatMap(({ first, last }) => [first, last])
    .flatMap((date) => (date && dayOf(date)) ?? []);
  const stated = core.year ?? (yearAt === null ? yearFromDates(core.week, dated) : yearNumber(cut[yearAt]));
  if (stated !== null && !weekAt(stated, core.week)) return null;
  const strength = strengthOf(core, cut, around, stated);
  if (strength === null) return null;
  return {
    text,
    pieces: cut,
    name: { week: core.week, year: stated, strength, first: null },
    weekAt: core.weekAt,
    yearAt,
    yearMonthAt: core.yearMonthAt,
    dates: null,
    decoration: around.dates,
    groups,
    start: core.start,
    end: core.end,
    ownFrom: around.ownFrom,
  };
}

function strengthOf(
  core: WeekNumber,
  cut: readonly Piece[],
  around: Surroundings,
  year: number | null,
): "strong" | "weak" | null {
  const unknown = around.unknownBefore || around.unknownAfter;
  const oneDigit = cut[core.weekAt]?.text.length === 1;
  if (core.mark === "letter") {
    const certain = core.tight && !oneDigit && !unknown;
    return certain ? "weak" : null;
  }
  if (core.mark === "loose" || around.unknownBefore) return "weak";
  if (core.year !== null || around.saysWeek) return "strong";
  if (around.unknownAfter) return "weak";
  // `W 2` and `W9` are forms of the tax office; `W21` and `Week 2` are not.
  const doubtful = core.mark === "w" && (oneDigit || !core.tight) && year === null;
  return doubtful ? "weak" : "strong";
}

/** A name that says days: a range of them, or one behind a word for a week. */
function dated(
  text: string,
  cut: readonly Piece[],
  all: readonly WrittenDates[],
  groups: readonly Group[],
): NameParts | null {
  const dates = all.find(
    ({ start }) => !groups.some(({ open, close, plain }) => !plain && start > open && start < close),
  );
  if (!dates) return null;
  const others = all.filter((one) => one !== dates);
  const around = look(cut, dates.start, dates.end, others, groups);
  const unknown = around.unknownBefore || around.unknownAfter;
  const marked = isMarked(cut, dates.start);
  if (!around.saysWeek && !marked && (unknown || !dates.last)) return null;

  const yearAt = around.years.find((at) => at >= dates.end) ?? around.years.at(-1) ?? null;
  const { first, last } = withYear(dates, yearAt === null ? null : yearNumber(cut[yearAt]));
  const days = last ? spans(first, last).find((span) => span >= 4 && span <= 6) : 0;
  if (days === undefined && !marked) return null;
  const from = first.year === null ? null : dayOf(first);
  if (first.year !== null && !from) return null;

  const wholeWeek = from !== null && last !== null && weekday(from) === 1 && (days === 6 || days === 4);
  const sure = marked || wholeWeek || (around.saysWeek && last !== null);
  return {
    text,
    pieces: cut,
    name: {
      ...(from ? weekFrom(from, days === 6) : usualWeek(first, days === 6 || (marked && !last))),
      strength: sure && !unknown ? "strong" : "weak",
    },
    weekAt: null,
    yearAt,
    yearMonthAt: null,
    dates,
    decoration: [],
    groups,
    start: dates.start,
    end: dates.end,
    ownFrom: around.ownFrom,
  };
}

type Told = Pick<WeekName, "week" | "year" | "first">;

/** The week of a first day; seven days from a Sunday are the week of the Monday after it, by six days to one. */
function weekFrom(first: Day, isSevenDays: boolean): Told {
  const on = isSevenDays && weekday(first) === 7 ? addDays(first, 1) : first;
  return { ...weekParts(weekOf(on)), first: null };
}

/** The number of the week that begins on this Monday, or holds this day, in most years. */
function usualWeek({ month, day: date }: WrittenDate, isMonday: boolean): Told {
  const on = day(2001, month, date) ?? day(2001, 3, 1);
  const ofYear = on ? dayOfYear(on) : 1;
  const number = Math.floor((ofYear + (isMonday ? 9 : 6)) / 7);
  const week = isMonday && ofYear >= 363 ? 1 : Math.min(Math.max(number, 1), 53);
  return { week, year: null, first: { month, day: date } };
}

/** How many days a range may span: one without a year may or may not cross a leap day. */
function spans(first: WrittenDate, last: WrittenDate): readonly number[] {
  const years = first.year === null ? [2001, 2000] : [first.year];
  return years.flatMap((year) => {
    const from = dayOf({ ...first, year });
    const to = dayOf({
      ...last,
      year: first.year === null ? year + (last.month < first.month ? 1 : 0) : last.year,
    });
    return from && to ? [daysBetween(from, to)] : [];
  });
}

function dayOf({ year, month, day: date }: WrittenDate): Day | null {
  return year === null ? null : day(year, month, date);
}

/** Lends a year that stands apart to dates without one: it is the year of the last day. */
function withYear({ first, last }: WrittenDates, year: number | null): Pick<WrittenDates, "first" | "last"> {
  if (year === null || first.year !== null) return { first, last };
  const turn = last && last.month < first.month ? 1 : 0;
  return { first: { ...first, year: year - turn }, last: last && { ...last, year } };
}

/** Whether a word for a week leads to what stands at `at`: `Неделя 20.05`, `Week of …`. */
function isMarked(cut: readonly Piece[], at: number): boolean {
  for (let before = at - 1; before >= 0; before--) {
    const piece = cut[before];
    if (piece?.kind === "space" || piece?.kind === "sign") continue;
    if (piece?.kind !== "word") return false;
    if (!leadsToDate(piece.text)) return MARKS.get(piece.text) === "word";
  }
  return false;
}

/**
 * The first day of a year-less name in a year: as it falls into that ISO year, else, at New Year, into the calendar year
 * (a folder's). Null where that year has no such day.
 */
export function firstDayIn(
  first: { readonly month: number; readonly day: number },
  year: number,
): Day | null {
  const days = [year, year - 1, year + 1].flatMap((y) => day(y, first.month, first.day) ?? []);
  const inYear = days.filter((on) => weekParts(weekOf(on)).year === year);
  return (
    inYear.find((on) => weekday(on) === 1) ?? inYear[0] ?? days.find((on) => civil(on).year === year) ?? null
  );
}
