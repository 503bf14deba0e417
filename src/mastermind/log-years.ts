// The years of a log's meetings that are written without one: each follows the one beside it, in the order the log has.

import type { Day } from "../calendar/day";
import { civil, day as dayOf, daysBetween } from "../calendar/day";
import type { DayAndMonth } from "./year";
import { FARTHEST } from "./year";

/** A section in the order of the file; its day where that is known, else what its heading says. */
export interface LogDate {
  readonly day: Day | null;
  readonly date: DayAndMonth | null;
}

/** The days of the sections, known ones and those that follow from them; null where a gap is too wide to tell. */
export function daysAlong(sections: readonly LogDate[]): readonly (Day | null)[] {
  const days = sections.map(({ day }) => day);
  const step = goesForward(sections) ? 1 : -1;
  const fill = (i: number, beside: number, towards: 1 | -1) => {
    const [from, date] = [days[beside], sections[i]?.date];
    if (days[i] === null && from && date) days[i] = next(date, from, towards);
  };
  for (let i = 1; i < days.length; i++) fill(i, i - 1, step);
  for (let i = days.length - 2; i >= 0; i--) fill(i, i + 1, step === 1 ? -1 : 1);
  return days;
}

/** Whether most sections are a little later than the one above, and not a little earlier. */
function goesForward(sections: readonly LogDate[]): boolean {
  const dates = sections.flatMap(({ day, date }) => {
    const { month, date: on } = day ? civil(day) : { month: 0, date: 0 };
    return day ? [{ day: on, month }] : date ? [date] : [];
  });
  const ahead = dates.slice(1).map((date, i) => {
    const before = dates[i] ?? date;
    const gap = (date.month - before.month) * 31 + date.day - before.day;
    return (gap + 372) % 372 < 186;
  });
  return ahead.filter((is) => is).length * 2 >= ahead.length;
}

/** The first such date from a day on, or the last one up to it; null where it is too far to be sure. */
function next({ day, month }: DayAndMonth, from: Day, towards: 1 | -1): Day | null {
  const { year } = civil(from);
  for (const one of [year, year + towards]) {
    const on = dayOf(one, month, day);
    const gap = on ? daysBetween(from, on) * towards : -1;
    if (on && gap >= 0) return gap <= FARTHEST ? on : null;
  }
  return null;
}
