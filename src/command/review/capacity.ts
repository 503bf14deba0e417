// How much of a week's checklist usually gets done, and how much a review plans.

import { factsOf } from "../../board/facts";
import type { Page } from "../../note/page";
import { isLive } from "../../note/task";
import type { WeekFigures } from "../../report/week-figures";
import { USUAL_WEEKS, checklist, throughput, weekFigures, wasWorked } from "../../report/week-figures";
import type { Review } from "../../weekly/reviews";
import { plannedUntil } from "./carry-notes";
import type { Desk } from "../desk";

export interface Capacity {
  /** Tasks done in a usual week, to the whole; null where too few weeks tell. */
  readonly usual: number | null;
  /** Open tasks of the checklist that is planned. */
  readonly open: number;
  /** Those of them that came from an earlier review. */
  readonly carried: number;
}

/** One week says nothing yet of what is usual. */
const LEAST = 2;

/** What a review plans beside what those before it, in the order of their weeks, got done. */
export function capacityOf(into: Page, earlier: readonly Review[], desk: Desk): Capacity {
  const reading = { names: desk.settings.sectionNames, registry: desk.tasks };
  const tasksOf = (page: Page) => checklist(factsOf(page, null, "weekly-review", reading).tasks);
  const open = tasksOf(into).filter(({ kind }) => isLive(kind));
  const weeks: WeekFigures[] = [];
  for (let i = earlier.length - 1; i >= 0 && weeks.length < USUAL_WEEKS; i--) {
    const { page, week = null } = earlier[i] ?? {};
    const figures = page && week && weekFigures(week, tasksOf(page), plannedUntil(week, desk));
    if (figures && wasWorked(figures)) weeks.unshift(figures);
  }
  const usual = weeks.length < LEAST ? null : throughput(weeks);
  return {
    usual: usual === null ? null : Math.round(usual),
    open: open.length,
    carried: open.filter(({ since }) => since !== null).length,
  };
}
