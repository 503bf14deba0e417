// Whether automation makes the weekly review now, asks, or leaves it: decided from plain values.

import type { Day, Weekday } from "../calendar/day";
import type { Week } from "../calendar/week";
import { dueWeek } from "../calendar/week";
import type { DeviceSettings } from "../settings/settings";

export interface Situation {
  readonly today: Day;
  readonly reviewDay: Weekday;
  /** What this device is set to do. */
  readonly set: DeviceSettings["automation"];
  /** Weeks that have a review already. */
  readonly reviews: readonly Week[];
  /** Weeks whose review was taken back here. */
  readonly declined: readonly Week[];
  /** The week automation was last done with on this device. */
  readonly lastRun: Week | null;
  /** Whether a sync or another program is still at work on the notes. */
  readonly vault: "quiet" | "still-busy";
}

/**
 * What to do about the week that is due: its review day is today or was the last one before. Once a week it is done or
 * asked, over restarts; never where a review of it or of a later week exists, nor where it was taken back (DOMAIN §12, row 3).
 */
export function decide(situation: Situation): "create" | "ask" | "nothing" {
  const { today, reviewDay, set, reviews, declined, lastRun, vault } = situation;
  const due = dueWeek(today, reviewDay);
  if (set === "off" || lastRun === due || declined.includes(due)) return "nothing";
  if (reviews.some((week) => week >= due)) return "nothing";
  return set === "ask" || vault === "still-busy" ? "ask" : "create";
}
