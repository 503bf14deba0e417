// What the board wants to know of a note, by the kind of note it is.

import type { Day } from "../calendar/day";
import { parseDay } from "../calendar/day";
import type { Driver } from "../driver/facts";
import { driverOf, driversIn } from "../driver/facts";
import type { Goal } from "../goal/facts";
import { goalOf } from "../goal/facts";
import type { Meeting } from "../mastermind/facts";
import { meetingsIn } from "../mastermind/facts";
import type { LineFacts } from "../note/field";
import { originOf, readLine } from "../note/field";
import type { NoteKind, RoleNames } from "../note/kind";
import { roleOf } from "../note/kind";
import type { Item } from "../note/outline";
import type { Page } from "../note/page";
import { headingText, itemText } from "../note/page";
import type { PropertyTable } from "../note/property";
import type { Role } from "../note/roles";
import { roleAbove } from "../note/sections";
import { stretches } from "../note/stretches";
import type { StatusKind, TasksRegistry } from "../note/task";
import { taskKind } from "../note/task";
import type { Writable } from "../note/writable";
import { areaOf } from "./area";
import type { Remark } from "./remarks";
import { remarksOn } from "./remarks";
import type { Slot } from "./slots";
import { slotsAt, slotsBesideLists } from "./slots";

/** A task of a weekly review, done or not. */
export interface Task {
  /** 0-based. */
  readonly line: number;
  readonly text: string;
  readonly status: string;
  readonly kind: StatusKind;
  /** Where it was first written, as it stands: `2024-W22`. */
  readonly since: string | null;
  readonly done: Day | null;
  /** In the section of what is to be done, or of what was carried. */
  readonly listed: boolean;
  /** Below another task, whose part it is. */
  readonly sub: boolean;
}

export interface NoteFacts {
  readonly kind: NoteKind;
  readonly goal: Goal | null;
  /** The note's own, and those written inside its questions. */
  readonly drivers: readonly Driver[];
  readonly meetings: readonly Meeting[];
  readonly tasks: readonly Task[];
  readonly slots: readonly Slot[];
  /** The part of life or work that a goal or driver is of; null where the note names none. */
  readonly area: string | null;
  readonly remarks: readonly Remark[];
}

/** How notes are read here: the person's own section names, and Tasks' registry where it is on. */
export interface Reading {
  readonly names: RoleNames;
  readonly registry: TasksRegistry | null;
}

/** What a note of this kind says; nothing of one that is of no kind. Pure: `properties` are its own, parsed by the host. */
export function factsOf(
  page: Page,
  properties: PropertyTable | null,
  kind: NoteKind,
  { names, registry }: Reading,
): NoteFacts {
  const told: Writable<NoteFacts> = {
    kind,
    goal: null,
    drivers: [],
    meetings: [],
    tasks: [],
    slots: [],
    area: null,
    remarks: [],
  };
  switch (kind) {
    case "goal":
      told.goal = goalOf(page, properties, names, registry);
      told.area = areaOf(page.path, properties);
      told.remarks = remarksOn(page, properties, kind, names, told.goal.updates);
      return told;
    case "driver": {
      const driver = driverOf(page, properties, names, registry);
      told.drivers = [driver];
      told.area = areaOf(page.path, properties);
      told.remarks = remarksOn(page, properties, kind, names, driver.worklog.entries);
      return told;
    }
    case "mastermind":
      told.meetings = meetingsIn(page, properties, names, registry);
      told.drivers = driversIn(
        page,
        told.meetings.flatMap(({ questions }) => questions),
        names,
      );
      told.area = areaOf(page.path, properties);
      return told;
    case "weekly-review": {
      const { tasks, slots } = reviewFacts(page, names, registry);
      told.tasks = tasks;
      told.slots = slots;
      return told;
    }
    case "note":
      return told;
  }
}

function reviewFacts(page: Page, names: RoleNames, registry: TasksRegistry | null) {
  const { headings, items } = page.outline;
  const roles = headings.map((heading) => roleOf(headingText(page, heading), "weekly-review", names));
  const tasks: Task[] = [];
  const slots: Slot[] = [];
  const sectionOf = roles.some((role) => role !== null) ? roleAbove(page, roles) : labelAbove(page, names);
  /** By item, whether it or one above it has a box. */
  const boxed: boolean[] = [];
  for (const [i, item] of items.entries()) {
    const sub = boxed[item.parent] ?? false;
    boxed.push(sub || item.status !== null);
    const role = sectionOf(item);
    if (item.quote || role === "habits") continue;
    const text = itemText(page, item);
    const facts = readLine(text);
    slots.push(...slotsAt(page, i, facts.links, role === "goals"));
    const task = taskAt(item, text, facts, registry, role === "todo" || role === "carried", sub);
    if (task) tasks.push(task);
  }
  const besides = slotsBesideLists(page, roles);
  return {
    tasks,
    slots: besides.length === 0 ? slots : [...slots, ...besides].sort((a, b) => a.line - b.line),
  };
}

/** What the section of an item is for where labels head sections; items are asked for in the order of their lines. */
function labelAbove(page: Page, names: RoleNames): (item: Item) => Role | null {
  const parts = stretches(page, "weekly-review", names);
  let at = 0;
  return ({ line }) => {
    while ((parts[at + 1]?.line ?? Infinity) <= line) at++;
    return parts[at]?.role ?? null;
  };
}

function taskAt(
  { line, status }: Item,
  text: string,
  facts: LineFacts,
  registry: TasksRegistry | null,
  listed: boolean,
  sub: boolean,
): Task | null {
  if (status === null || text.trim() === "") return null;
  const kind = taskKind(status, text, registry);
  if (kind === "other") return null;
  const done = facts.tokens.find((token) => token.kind === "done")?.value ?? "";
  return { line, text: text.trim(), status, kind, since: originOf(facts), done: parseDay(done), listed, sub };
}
