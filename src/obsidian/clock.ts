// Today by the device's own clock, read anew at every use, and word when it has become another day.

import type { Day } from "../calendar/day";
import { day } from "../calendar/day";
import type { TimeOfDay } from "../calendar/format";

/** A timer sleeps with the laptop and clocks are set, so the day is looked at this often at least, in milliseconds. */
const TEN_MINUTES = 600_000;

/** Today where the device is. */
export function today(): Day {
  const now = new Date();
  const found = dayOf(now);
  if (!found) throw new Error(`the clock says ${now.toString()}, which no calendar has`);
  return found;
}

/** The day of a moment where the device is; null beyond the calendar. */
export function dayOf(moment: Date): Day | null {
  return day(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
}

/** The time where the device is. */
export function timeOfDay(): TimeOfDay {
  const now = new Date();
  return { hour: now.getHours(), minute: now.getMinutes(), second: now.getSeconds() };
}

/** Calls back at midnight, and within ten minutes of waking on another day. Gives back how to stop it. */
export function onNewDay(callback: (day: Day) => void): () => void {
  let known = today();
  let timer = 0;
  const look = () => {
    timer = window.setTimeout(look, Math.min(untilMidnight(), TEN_MINUTES));
    const now = today();
    if (now === known) return;
    known = now;
    callback(now);
  };
  look();
  return () => window.clearTimeout(timer);
}

/** Milliseconds to the next local midnight, at least one: where a clock springs forward at midnight there is none to wait for. */
function untilMidnight(): number {
  const now = new Date();
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
  return Math.max(midnight.getTime() - now.getTime(), 1);
}
