// The figures of a week (DOMAIN §10), all computed from the checklist of its review. Counts, no scores.

import type { Day } from "../calendar/day";
import type { Week } from "../calendar/week";
import { parseWeek, weeksBetween } from "../calendar/week";
import { isLive } from "../note/task";
import type { StatusKind } from "../note/task";

/** A task of a checklist as far as figures go. */
export interface Counted {
  readonly kind: StatusKind;
  /** Where it was first written: `2024-W22`. */
  readonly since: string | null;
  /** The day it was done, where that was written down. */
  readonly done: Day | null;
}

export interface WeekFigures {
  readonly week: Week;
  readonly planned: number;
  readonly done: number;
  readonly open: number;
  readonly moved: number;
  /** Dropped consciously. */
  readonly cancelled: number;
  /** Done of planned, 0 to 1; null where nothing was planned. */
  readonly rate: number | null;
  /** Of what is done: by the end of the planned week, later, and without a date. */
  readonly onTime: number;
  readonly late: number;
  readonly undated: number;
  /** What earlier reviews left. */
  readonly carriedIn: number;
  /** Done without ever being carried, of all done; null where nothing is done. */
  readonly firstPass: number | null;
  /** Weeks since the oldest open item was first written; null where none was carried. */
  readonly oldest: number | null;
}

/** `plannedUntil` is the last day of the week the checklist plans. */
export function weekFigures(week: Week, tasks: readonly Counted[], plannedUntil: Day): WeekFigures {
  const counted = tasks.filter(({ kind }) => kind !== "other");
  const count = (is: (task: Counted) => boolean) => counted.filter(is).length;
  const isDone = ({ kind }: Counted) => kind === "done";
  const done = count(isDone);
  const ages = counted.flatMap(({ kind, since }) => {
    const first = isLive(kind) ? parseWeek(since ?? "") : null;
    return first ? [weeksBetween(first, week)] : [];
  });
  return {
    week,
    planned: counted.length,
    done,
    open: count(({ kind }) => isLive(kind)),
    moved: count(({ kind }) => kind === "moved"),
    cancelled: count(({ kind }) => kind === "cancelled"),
    rate: counted.length === 0 ? null : done / counted.length,
    onTime: count((task) => isDone(task) && task.done !== null && task.done <= plannedUntil),
    late: count((task) => isDone(task) && task.done !== null && task.done > plannedUntil),
    undated: count((task) => isDone(task) && task.done === null),
    carriedIn: count(({ since }) => since !== null),
    firstPass: done === 0 ? null : count((task) => isDone(task) && task.since === null) / done,
    oldest: ages.length === 0 ? null : Math.max(...ages),
  };
}

/** The tasks of a review that count: sub-tasks belong to theirs, and in a review without a section for them all are its checklist. */
export function checklist<T extends { readonly listed: boolean; readonly sub: boolean }>(
  tasks: readonly T[],
): readonly T[] {
  const own = tasks.filter(({ sub }) => !sub);
  const listed = own.filter((task) => task.listed);
  return listed.length > 0 ? listed : own;
}

/** Whether anything of a week's checklist was touched: a list that nobody has worked on says nothing of how much gets done. */
export function wasWorked({ planned, open }: Pick<WeekFigures, "planned" | "open">): boolean {
  return planned > open;
}

/** Of how many weeks "usually" speaks. */
export const USUAL_WEEKS = 4;

/** How many are done in a usual week: the median of the last four that were worked on; null where there are none (DOMAIN §10). */
export function throughput(weeks: readonly WeekFigures[]): number | null {
  const done = weeks
    .filter(wasWorked)
    .slice(-USUAL_WEEKS)
    .map((week) => week.done)
    .sort((a, b) => a - b);
  const [low, high] = [done[(done.length - 1) >> 1], done[done.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
