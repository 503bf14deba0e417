// A driver as the board shows it: what is open in its backlog, when it was worked on, and the driver it is a part of.

import type { Day } from "../calendar/day";
import type { BacklogItem, Driver } from "../driver/facts";
import { backlogCount, lastWorked } from "../driver/facts";
import { isLive } from "../note/task";
import type { Catalog } from "../notebook/catalog";
import type { NotePath } from "../notebook/notebook";
import type { NoteFacts } from "./facts";
import type { Remark } from "./remarks";

export interface DriverRow {
  readonly path: NotePath;
  readonly driver: Driver;
  readonly area: string | null;
  readonly open: number;
  readonly total: number;
  /** Items on which work goes on, in file order. */
  readonly items: readonly BacklogItem[];
  readonly lastWorked: Day | null;
  readonly overdue: boolean;
  /** The driver it is a part of; null where it names none that is there. */
  readonly above: { readonly path: NotePath; readonly title: string } | null;
  readonly remarks: readonly Remark[];
}

type Notes = Catalog<NoteFacts | null>;

/** The row of a driver: one note's, or one written inside a question of a meeting. */
export function driverRow(
  path: NotePath,
  driver: Driver,
  facts: NoteFacts,
  notes: Notes,
  today: Day,
): DriverRow {
  const { parent } = driver;
  const to = parent === null ? null : notes.resolve(parent, path);
  const above = to === null ? undefined : notes.get(to)?.facts?.drivers[0];
  const missing = parent !== null && to === null;
  const loop = driver.line === 0 ? loopFrom(path, notes) : null;
  return {
    path,
    driver,
    area: facts.area,
    ...backlogCount(driver.backlog),
    items: driver.backlog.filter(({ kind }) => isLive(kind)),
    lastWorked: lastWorked(driver)?.day ?? null,
    overdue: !driver.closed && driver.review !== null && driver.review < today,
    above: to !== null && above ? { path: to, title: above.title } : null,
    remarks: [
      ...facts.remarks,
      ...(missing ? [{ kind: "no-note", value: parent, line: 0 } as const] : []),
      ...(loop ? [{ kind: "loop", through: loop } as const] : []),
    ],
  };
}

/** The titles of the drivers above one that lead back to it, itself first and last; null where they do not. */
function loopFrom(path: NotePath, notes: Notes): readonly string[] | null {
  const titles: string[] = [];
  const passed = new Set<NotePath>();
  for (let at: NotePath | null = path; at !== null && !passed.has(at);) {
    passed.add(at);
    const driver: Driver | undefined = notes.get(at)?.facts?.drivers[0];
    if (!driver) return null;
    titles.push(driver.title);
    const next: NotePath | null = driver.parent === null ? null : notes.resolve(driver.parent, at);
    if (next === path) return [...titles, titles[0] ?? ""];
    at = next;
  }
  return null;
}
