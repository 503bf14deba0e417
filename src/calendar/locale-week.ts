// Weeks as a language counts them (`gggg`, `ww`), and the ISO weeks they stand for.

import { dayAt } from "./day";
import type { Day } from "./day";
import type { Locale } from "./locale";
import { countWeek, firstWeekStart, week, weekOf } from "./week";
import type { Week, WeekParts } from "./week";

/** The week a day lies in as its language counts (`gggg`, `ww`). */
export function localeWeekOf(on: Day, locale: Locale): WeekParts {
  return countWeek(on, locale);
}

/**
 * The ISO week that a week of a language's own count stands for: the one of its Monday, which shares six days with it
 * where weeks begin on Sunday. Null where that year has no such week.
 */
export function isoWeekOf({ year, week: number }: WeekParts, locale: Locale): Week | null {
  if (week(year, 1) === null || number < 1 || number > 53) return null;
  const first = firstWeekStart(year, locale) + 7 * (number - 1);
  if (countWeek(dayAt(first), locale).year !== year) return null;
  return weekOf(dayAt(first + ((8 - locale.weekStart) % 7)));
}
