// The order in which a person wants goals and drivers: what waits longest first, as the notes stand, or by name.

import { parseDay } from "../calendar/day";
import { firstDay, parseWeek } from "../calendar/week";
import { personKey } from "../mastermind/person";
import type { Board, TaskRow } from "./board";
import type { DriverRow } from "./drivers";
import type { GoalRow } from "./goals";

export const SORTS = ["staleness", "file", "name"] as const;
export type Sort = (typeof SORTS)[number];

/** The same board with its goals and drivers in this order; all else keeps the order of its notes. */
export function ordered(shown: Board, sort: Sort): Board {
  switch (sort) {
    // The board has its goals so already.
    case "staleness":
      return { ...shown, drivers: [...shown.drivers].sort(longestWithoutWork) };
    case "file":
      return { ...shown, goals: [...shown.goals].sort(byPath), drivers: [...shown.drivers].sort(byPath) };
    case "name":
      return {
        ...shown,
        goals: [...shown.goals].sort((a, b) => byName(a.goal.title, b.goal.title)),
        drivers: [...shown.drivers].sort((a, b) => byName(a.driver.title, b.driver.title)),
      };
  }
}

/** Overdue ones first, closed ones last; never worked on counts as longest ago. */
function longestWithoutWork(a: DriverRow, b: DriverRow): number {
  const rank = ({ driver, overdue, lastWorked }: DriverRow) =>
    `${driver.closed ? 2 : overdue ? 0 : 1}${lastWorked ?? ""}`;
  return rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0;
}

function byPath(a: GoalRow | DriverRow, b: GoalRow | DriverRow): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

/** Made once: asking `localeCompare` for each pair takes longer than all else that is drawn. */
const NAMES = new Intl.Collator(undefined, { numeric: true });

function byName(a: string, b: string): number {
  return NAMES.compare(a, b);
}

const FIRST_DAYS = new Map<string, string>();

/** The first day of what `since` names; behind all others where that is neither a week nor a day. */
function firstDayOf(since: string): string {
  let day = FIRST_DAYS.get(since);
  if (day === undefined) {
    const week = parseWeek(since);
    day = week ? firstDay(week) : (parseDay(since) ?? "9999");
    if (FIRST_DAYS.size < 10_000) FIRST_DAYS.set(since, day);
  }
  return day;
}

/** Carried tasks, the oldest first; of one week in the order of their notes. What says no week stands last. */
export function oldestFirst(tasks: readonly TaskRow[]): readonly TaskRow[] {
  const dated = tasks.map((row) => ({ row, day: firstDayOf(row.task.since ?? "") }));
  return dated.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).map(({ row }) => row);
}

export const GROUPINGS = ["none", "owner", "area"] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface Group<T> {
  /** As first written; null where none is named. */
  readonly name: string | null;
  readonly rows: readonly T[];
}

/** Rows by what `nameOf` says of each, in the order in which names first come; those without one last. */
export function grouped<T>(rows: readonly T[], nameOf: (row: T) => string | null): readonly Group<T>[] {
  const groups = new Map<string, { readonly name: string | null; readonly rows: T[] }>();
  for (const row of rows) {
    const name = nameOf(row);
    const key = name === null ? "" : personKey(name);
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { name, rows: [row] });
  }
  const all = [...groups.values()];
  return [...all.filter(({ name }) => name !== null), ...all.filter(({ name }) => name === null)];
}
