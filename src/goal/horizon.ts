// The days by which a goal is wanted: those of a year, a half of it, a quarter, a month or a week, or one day.

import type { Day } from "../calendar/day";
import { addDays, day } from "../calendar/day";
import { ANY_MONTH, monthNumber } from "../calendar/months";
import { firstDay, lastDay, parseWeek } from "../calendar/week";
import { loneYear } from "../calendar/years";
import { dayIn } from "../note/property";

export interface Horizon {
  /** Null where it is a single day. */
  readonly from: Day | null;
  readonly until: Day | null;
}

const QUARTER = /^(?:q([1-4])|([1-4])(?:-?[йя])? ?(?:квартал|кв\.?))$/u;
const HALF = /^(?:h([12])|([12])(?:-?е)? ?полугодие)$/u;
const MONTH = new RegExp(`^(?:0[1-9]|1[0-2]|${ANY_MONTH})$`, "u");

/** The days of `2024`, `2024-Q3`, `Q3 2024`, `2024-H1`, `2024-06`, `июнь 2024` or `2024-W26`; of a day only the last, of anything else neither. */
export function horizonOf(horizon: string): Horizon {
  const week = parseWeek(horizon);
  if (week) return { from: firstDay(week), until: lastDay(week) };
  const text = horizon
    .trim()
    .toLowerCase()
    .replace(/^(\d{4})(?=[qh]\d$)/, "$1 ");
  const year = loneYear(text);
  const rest = text
    .replace(String(year), " ")
    .replace(/(?:^| )(?:год|года|г\.?|year)(?= |$)/u, " ")
    .replace(/^[\s.,/-]+|[\s.,/-]+$/g, "");
  const months = year === null ? null : monthsOf(rest);
  if (year === null || !months) return { from: null, until: dayIn(horizon) };
  const [first, last] = months;
  const next = last === 12 ? day(year + 1, 1, 1) : day(year, last + 1, 1);
  return { from: day(year, first, 1), until: next && addDays(next, -1) };
}

/** The first and the last month that these words name beside a year. */
function monthsOf(words: string): readonly [number, number] | null {
  if (words === "") return [1, 12];
  const [, ...quarter] = QUARTER.exec(words) ?? [];
  const [, ...half] = HALF.exec(words) ?? [];
  const [third, sixth] = [quarter, half].map((found) => Number(found.find((one) => one) ?? 0));
  if (third) return [third * 3 - 2, third * 3];
  if (sixth) return [sixth * 6 - 5, sixth * 6];
  const month = MONTH.test(words) ? monthNumber(words) : 0;
  return month === 0 ? null : [month, month];
}
