// The day that a date without a year means: the one near to a day that is known.

import type { Day } from "../calendar/day";
import { civil, day as dayOf, daysBetween } from "../calendar/day";
import { readMeetingDate } from "../calendar/meeting-dates";

export interface DayAndMonth {
  readonly day: number;
  readonly month: number;
}

export interface NearDay {
  readonly day: Day;
  /** Days between the two. */
  readonly distance: number;
}

/** A quarter: farther from every known day, two years would be guesses. */
export const FARTHEST = 92;

/** The date in the year that brings it nearest to a day; null where none of those years has it. */
export function nearestDay({ day, month }: DayAndMonth, to: Day): NearDay | null {
  const { year } = civil(to);
  const places = [year - 1, year, year + 1].flatMap((one) => {
    const on = dayOf(one, month, day);
    return on ? [{ day: on, distance: Math.abs(daysBetween(on, to)) }] : [];
  });
  return places.length === 0 ? null : places.reduce((a, b) => (b.distance < a.distance ? b : a));
}

/** The last such day that is not after this one; the day itself where there was none in five years. */
export function lastSuch({ day, month }: DayAndMonth, until: Day): Day {
  const { year } = civil(until);
  const past = [0, 1, 2, 3, 4].map((ago) => dayOf(year - ago, month, day));
  return past.find((one) => one !== null && one <= until) ?? until;
}

/** A date as written with its year; null where it has none or does not exist. */
export function fullDay({ year, month, day }: DayAndMonth & { readonly year: number | null }): Day | null {
  return year === null ? null : dayOf(year, month, day);
}

const FULL = /(?:^|\D)(\d{4}-\d\d-\d\d|\d\d?\.\d\d\.\d{4})(?!\d)/g;

/** The day in the year that the full dates of a text speak for: what is done, due or carried near it. Null where they disagree. */
export function dayByDates(date: DayAndMonth, text: string): Day | null {
  const days = new Set<Day>();
  for (const [, written = ""] of text.matchAll(FULL)) {
    const read = readMeetingDate(written);
    const full = read && fullDay(read);
    const near = full && nearestDay(date, full);
    if (near && near.distance <= FARTHEST) days.add(near.day);
  }
  const [only] = days;
  return days.size === 1 && only ? only : null;
}
