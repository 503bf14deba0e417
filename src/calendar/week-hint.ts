// A quick look at a name that tells most names from those of weeks, so that only these are taken apart.

import { MARKS } from "./week-number";
import { ENGLISH_MONTH } from "./months";
import { DASH } from "./written-date";

/** A mark before a number, or a word for a week. */
const MARKED = new RegExp(`(?:^|[^a-zа-яё])${MARKS}[^a-zа-яё\\d]*\\d|week|wk|woche|н[её]д`, "i");
/** `2024-05-14` as one day, whose signs join nothing. */
const ONE_DAY = /(^|[\s(_-])(?:19|20|21)\d\d-[01]\d-[0-3]\d(?![^\s)_,-])/g;
const JOINED = new RegExp(`${DASH}(?:\\d|${ENGLISH_MONTH})`, "i");

/**
 * False only for names in which `parseWeekName` finds no week, and for most of those. A week is told by a mark before a
 * number (`W21`), by a word for a week, or by a range of days.
 */
export function mayTellWeek(written: string): boolean {
  if (!/\d/.test(written)) return false;
  const name = written.normalize("NFC");
  return MARKED.test(name) || (JOINED.test(name) && JOINED.test(name.replace(ONE_DAY, "$1 1")));
}
