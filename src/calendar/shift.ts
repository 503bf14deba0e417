// A moment moved by so many days, months or minutes, as moment's `add` does it: the end of a month stays within it.

import { addDays, civil, day } from "./day";
import type { Day } from "./day";
import type { TimeOfDay } from "./format";

/** Moment's short names: y years, Q quarters, M months, w weeks, d days, h hours, m minutes, s seconds. */
export type ShiftUnit = "y" | "Q" | "M" | "w" | "d" | "h" | "m" | "s";

export interface Shift {
  readonly amount: number;
  readonly unit: ShiftUnit;
}

export interface DayAndTime {
  readonly day: Day;
  readonly time: TimeOfDay;
}

const MONTHS: Readonly<Partial<Record<ShiftUnit, number>>> = { y: 12, Q: 3, M: 1 };
const SECONDS: Readonly<Partial<Record<ShiftUnit, number>>> = { h: 3600, m: 60, s: 1 };
const A_DAY = 24 * 3600;

/** Reads `+1d` and `-2M`; null for anything else. */
export function parseShift(written: string): Shift | null {
  const found = /^([+-]\d{1,5})([yqQMwdhms])$/.exec(written.trim());
  if (!found) return null;
  const unit = found[2] === "q" ? "Q" : (found[2] as ShiftUnit);
  return { amount: Number(found[1]), unit };
}

/** The moment so much later, or earlier where the amount is negative. */
export function shifted({ day: from, time }: DayAndTime, { amount, unit }: Shift): DayAndTime {
  const months = MONTHS[unit];
  if (months !== undefined) return { day: addMonths(from, amount * months), time };
  const seconds = SECONDS[unit];
  if (seconds === undefined) return { day: addDays(from, unit === "w" ? 7 * amount : amount), time };
  const at = time.hour * 3600 + time.minute * 60 + time.second + amount * seconds;
  const days = Math.floor(at / A_DAY);
  const left = at - days * A_DAY;
  return {
    day: addDays(from, days),
    time: { hour: Math.floor(left / 3600), minute: Math.floor((left % 3600) / 60), second: left % 60 },
  };
}

function addMonths(from: Day, months: number): Day {
  const { year, month, date } = civil(from);
  const at = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(at / 12), (((at % 12) + 12) % 12) + 1];
  for (let last = date; last > 27; last--) {
    const found = day(toYear, toMonth, last);
    if (found) return found;
  }
  return day(toYear, toMonth, date) ?? from;
}
