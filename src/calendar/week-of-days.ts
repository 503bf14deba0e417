// The week that days in a name stand for, with or without a year.

import { addDays, day, dayOfYear, daysBetween, weekday } from "./day";
import type { Day } from "./day";
import type { Week } from "./week";
import { weekOf, weekParts } from "./week";
import type { WrittenDates } from "./written-date";

/** The first of days that are named without a year; `month` and `day` count from 1. */
export interface FirstDay {
  readonly month: number;
  readonly day: number;
  /** Seven days are named, so that from a Sunday on they are the week of the Monday after it. */
  readonly isWhole: boolean;
}

/** The week that a name tells. */
export interface ToldWeek {
  /** The week's number; of a name that says days without a year, the number those days have in most years. */
  readonly week: number;
  /** The ISO year, or null where the name does not say. */
  readonly year: number | null;
  /** Where the name says days without a year; `weekIn` then tells the week. */
  readonly first: FirstDay | null;
}

const dayIn = (year: number, { month, day: date }: Pick<FirstDay, "month" | "day">): Day | null =>
  day(year, month, date);

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
    const { month, day } = first;
    return { week, year: null, first: { month, day, isWhole: lengths.includes(6) }, isMondayOn: false };
  }
  const isMondayOn = weekday(from) === 1 && (length === 4 || length === 6);
  return { ...weekParts(weekFrom(from, length === 6)), first: null, isMondayOn };
}

/** The week that begins, or of which some days begin, on a day: seven from a Sunday are, by six to one, that of the Monday after it. */
export function weekFrom(on: Day, isWhole: boolean): Week {
  return weekOf(isWhole && weekday(on) === 7 ? addDays(on, 1) : on);
}
