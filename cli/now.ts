// The terminal's clock: the only place of the program that asks what time it is.

import type { Day } from "../src/calendar/day";
import { day } from "../src/calendar/day";
import type { TimeOfDay } from "../src/calendar/format";

/** The day and time where the person is. */
export function now(): { readonly day: Day; readonly time: TimeOfDay } {
  const date = new Date();
  const today = day(date.getFullYear(), date.getMonth() + 1, date.getDate());
  if (today === null) throw new Error("the system's clock gives no day");
  return {
    day: today,
    time: { hour: date.getHours(), minute: date.getMinutes(), second: date.getSeconds() },
  };
}
