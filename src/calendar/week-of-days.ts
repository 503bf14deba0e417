// The week that days in a name stand for, with or without a year.

import { addDays, day, dayOfYear, daysBetween, weekday } from "./day";
import type { Day } from "./day";
import { weekOf, weekParts } from "./week";
import type { WrittenDates } from "./written-date";

/** A day of the year; `day` counts from 1. */
export interface YearlessDay {
  readonly month: number;
  readonly day: number;
}

/** The week that a name tells. */
export interface ToldWeek {
  /** The week's number; of a name that says days without a year, the number those days have in most years. */
  readonly week: number;
  /** The ISO year, or null where the name does not say. */
  readonly year: number | null;
  /** The first day, where the name says days without a year; `weekIn` then tells the week. */
  readonly first: YearlessDay | null;
}

const dayIn = (year: number, { month, day: date }: YearlessDay): Day | null => day(year, month, date);

/**
 * The week of a day or of a range of five to seven days; null for other ranges, unless a word for a week leads to them.
 * `loneYear` stands apart: it is the year of the last day.
 */
export function weekOfDays(
  { first, last }: WrittenDates,
  loneYear: number | null,
  isMarked: boolean,
): (ToldWeek & { readonly isMondayOn: boolean }) | null {
  const turn = last && last.month < first.month ? 1 : 0;
  const year = first.year ?? (loneYear === null ? null : loneYear - turn);
  // Without a year, a range may or may not cross a leap day.
  const years = year === null ? [2001, 2000] : [year];
  const lengths = years.map((one) => {
    const [from, to] = [dayIn(one, first), last && dayIn(last.year ?? one + turn, last)];
    return from && to ? daysBetween(from, to) : 0;
  });
  const length = lengths.find((days) => days >= 4 && days <= 6) ?? 0;
  const from = years.flatMap((one) => dayIn(one, first) ?? [])[0];
  if (!from || (last && length === 0 && !isMarked)) return null;
  if (year === null) {
    // The number of a Thursday is the same in all years, but for one day after a leap day.
    const thursday = last || isMarked ? addDays(from, 3) : from;
    const week = Math.ceil(dayOfYear(thursday) / 7);
    return { week, year: null, first: { month: first.month, day: first.day }, isMondayOn: false };
  }
  // Seven days from a Sunday are the week of the Monday after it, by six days to one.
  const on = length === 6 && weekday(from) === 7 ? addDays(from, 1) : from;
  const isMondayOn = weekday(from) === 1 && (length === 4 || length === 6);
  return { ...weekParts(weekOf(on)), first: null, isMondayOn };
}
