// Today by the device's own clock, read anew at every use, and word when it has become another day.

import type { Day } from "../calendar/day";
import { day } from "../calendar/day";
import type { TimeOfDay } from "../calendar/format";

/** A timer may sleep with the laptop and clocks are set; so the day is looked at this often at least, in milliseconds. */
const HOUR = 3_600_000;

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

/**
 * Calls back when today is another day than at the last look: at midnight, and when the window is seen or used again after a
 * sleep. Gives back how to stop it.
 */
export function onNewDay(callback: (day: Day) => void): () => void {
  let known = today();
  let timer = 0;
  const look = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(look, Math.min(untilMidnight(), HOUR));
    const now = today();
    if (now === known) return;
    known = now;
    callback(now);
  };
  look();
  const { document } = window;
  window.addEventListener("focus", look);
  document.addEventListener("visibilitychange", look);
  return () => {
    window.clearTimeout(timer);
    window.removeEventListener("focus", look);
    document.removeEventListener("visibilitychange", look);
  };
}

/** Milliseconds to the next local midnight, at least one: where a clock springs forward at midnight there is none to wait for. */
function untilMidnight(): number {
  const now = new Date();
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
  return Math.max(midnight.getTime() - now.getTime(), 1);
}
