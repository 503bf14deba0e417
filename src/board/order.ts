// The order in which a person wants goals and drivers: what waits longest first, as the notes stand, or by name.

import { personKey } from "../mastermind/person";
import type { Board, DriverRow } from "./board";
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

function byName(a: string, b: string): number {
  return a.localeCompare(b, undefined, { numeric: true });
}

export interface Group<T> {
  /** As first written; null where nobody owns them. */
  readonly owner: string | null;
  readonly rows: readonly T[];
}

/** Rows by whose they are, in the order in which owners first come; those of nobody last. */
export function byOwner<T>(rows: readonly T[], ownerOf: (row: T) => string | null): readonly Group<T>[] {
  const groups = new Map<string, { readonly owner: string | null; readonly rows: T[] }>();
  for (const row of rows) {
    const owner = ownerOf(row);
    const key = owner === null ? "" : personKey(owner);
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { owner, rows: [row] });
  }
  const all = [...groups.values()];
  return [...all.filter(({ owner }) => owner !== null), ...all.filter(({ owner }) => owner === null)];
}
