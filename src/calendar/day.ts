// A day of the calendar as a value: an ISO date that prints, sorts and compares as the text it is.

/** A day that exists, as `2024-06-09`. Made by `day` and `parseDay`; years 1 to 9999 of the Gregorian calendar. */
export type Day = string & { readonly kind: "Day" };

/** A day of the week as ISO 8601 counts: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A day taken apart; `month` and `date` count from 1. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

const LAST_YEAR = 9999;
/** Days of a common year before each month, and in the whole year. */
const DAYS_BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365] as const;

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days of `year` before the first of `month` (13 stands for the whole year). */
function daysBefore(year: number, month: number): number {
  return (DAYS_BEFORE[month - 1] ?? 0) + (month > 2 && isLeap(year) ? 1 : 0);
}

/** The day number of the first of January of `year`. */
export function daysBeforeYear(year: number): number {
  const full = year - 1;
  return 365 * full + Math.floor(full / 4) - Math.floor(full / 100) + Math.floor(full / 400);
}

const LAST = daysBeforeYear(LAST_YEAR + 1) - 1;

function numberOf(year: number, month: number, date: number): number {
  return daysBeforeYear(year) + daysBefore(year, month) + date - 1;
}

/** How many days lie between 0001-01-01, a Monday, and `of`. */
export function dayNumber(of: Day): number {
  const { year, month, date } = civil(of);
  return numberOf(year, month, date);
}

/** The inverse of `dayNumber`. Stops at the first and the last day that four digits can write. */
export function dayAt(number: number): Day {
  const at = Math.min(Math.max(number, 0), LAST);
  let year = Math.floor(at / 365.2425) + 1;
  if (daysBeforeYear(year) > at) year--;
  else if (daysBeforeYear(year + 1) <= at) year++;
  const inYear = at - daysBeforeYear(year);
  let month = Math.floor(inYear / 31) + 1;
  if (daysBefore(year, month + 1) <= inYear) month++;
  return write(year, month, inYear - daysBefore(year, month) + 1);
}

/** Writes the numbers of a date, whether the calendar has it or not. */
function write(year: number, month: number, date: number): Day {
  const pad = (number: number, width: number) => String(number).padStart(width, "0");
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}` as Day;
}

/** The day with these numbers, or null where the calendar has none (2023-02-29, month 13). */
export function day(year: number, month: number, date: number): Day | null {
  const written = write(year, month, date);
  return year > 0 && dayAt(numberOf(year, month, date)) === written ? written : null;
}

/** Reads `2024-06-09` and nothing else; null for other text and for days that do not exist. */
export function parseDay(text: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  return day(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)));
}

/** A day's year, month and date. */
export function civil(of: Day): CivilDate {
  return { year: Number(of.slice(0, 4)), month: Number(of.slice(5, 7)), date: Number(of.slice(8)) };
}

/** The day `days` later (earlier when negative). Stops at 0001-01-01 and 9999-12-31. */
export function addDays(from: Day, days: number): Day {
  return dayAt(dayNumber(from) + days);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day of the week, Monday first. */
export function weekday(of: Day): Weekday {
  return ((dayNumber(of) % 7) + 1) as Weekday;
}

/** The day's number in its year, from 1. */
export function dayOfYear(of: Day): number {
  return dayNumber(of) - daysBeforeYear(civil(of).year) + 1;
}
