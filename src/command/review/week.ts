// The act "weekly review": the due review is created if it is missing, and what is unfinished is carried into it.

import type { Week } from "../../calendar/week";
import type { Desk } from "../desk";
import type { Done, Planned } from "../perform";
import { batch, perform } from "../perform";
import type { WeekWish } from "./plan-week";
import { planWeek } from "./plan-week";
import type { Refused } from "../refusal";
import type { CarryReport } from "../report";
import { carryReport, writtenBy } from "../report";

export interface WeekReport extends CarryReport {
  readonly week: Week;
  /** The usual name belongs to another year's note, so the year was put into this one's. */
  readonly disambiguated?: true;
  /** Nothing was created because this later review exists. */
  readonly later?: string;
}

export function reviewWeek(desk: Desk, wish: WeekWish, dryRun = false): Promise<Done<WeekReport> | Refused> {
  const plan = async (made: boolean): Promise<Planned<WeekReport> | Refused> => {
    const planned = await planWeek(desk, wish);
    if (planned.kind === "refused") return planned;
    if (planned.kind === "later") {
      const { week, later } = planned;
      const value = { ...carryReport(later.path, false, null, null, []), week, later: later.path };
      return { kind: "planned", value, writes: batch(week, {}) };
    }
    const { week, note, created, carry, writes, disambiguated } = planned;
    const report = carryReport(note, created || made, null, carry, writtenBy(writes));
    const value: WeekReport = { ...report, week, ...(disambiguated ? { disambiguated } : {}) };
    return { kind: "planned", writes, value };
  };
  return perform(desk, plan, dryRun, wish.choices ? 1 : undefined);
}
