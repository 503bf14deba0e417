// Weeks as a language counts them (`gggg`, `ww`), and the ISO weeks they stand for.

import { civil, dayAt, dayNumber, daysBeforeYear } from "./day";
import type { Day } from "./day";
import type { Locale } from "./locale";
import { week, weekOf } from "./week";
import type { Week, WeekParts } from "./week";

/** The day number on which week 1 of a year begins in this language. */
function localeYearStart(year: number, locale: Locale): number {
  const held = daysBeforeYear(year) + locale.firstWeekHolds - 1;
  // Day number 0 is a Monday.
  return held - ((held + 8 - locale.weekStart) % 7);
}

/** The week a day lies in as its language counts (`gggg`, `ww`): 2024-06-09 is week 24 in en, 23 in en-gb and ru. */
export function localeWeekOf(on: Day, locale: Locale): WeekParts {
  const at = dayNumber(on);
  const { year } = civil(on);
  const start = [year + 1, year].find((y) => localeYearStart(y, locale) <= at) ?? year - 1;
  return { year: start, week: Math.floor((at - localeYearStart(start, locale)) / 7) + 1 };
}

/**
 * The ISO week that a week of a language's own count stands for: the one of its Monday, which shares six days with it
 * where weeks begin on Sunday. Null where that year has no such week.
 */
export function isoWeekOf({ year, week: number }: WeekParts, locale: Locale): Week | null {
  if (week(year, 1) === null || number < 1 || number > 53) return null;
  const first = localeYearStart(year, locale) + 7 * (number - 1);
  if (localeWeekOf(dayAt(first), locale).year !== year) return null;
  return weekOf(dayAt(first + ((8 - locale.weekStart) % 7)));
}
