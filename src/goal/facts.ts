// What a goal note says of itself: what is wanted and by when, its steps, and the updates written in it.

import type { Day } from "../calendar/day";
import { yearFromFolder } from "../calendar/years";
import type { Entry } from "../note/entries";
import { logOf, topItems } from "../note/entries";
import type { RoleNames } from "../note/kind";
import { kindOf } from "../note/kind";
import type { Page } from "../note/page";
import { itemText, opaqueLines, titleOf, within } from "../note/page";
import { isGiven, listOf, plainText, propertyOf, shownProperty, textProperty } from "../note/property";
import type { PropertyName, PropertyTable } from "../note/property";
import type { Stretch } from "../note/stretches";
import { stretches, withRole } from "../note/stretches";
import type { StatusKind, TasksRegistry } from "../note/task";
import { isLive, isStruck, taskKind } from "../note/task";
import { statusWord } from "../note/words";
import type { Properties } from "../notebook/notebook";
import { horizonOf } from "./horizon";
import type { KeyResults } from "./key-results";
import { keyResultsIn } from "./key-results";
import type { Confidence } from "./update";
import { confidenceIn, numberIn } from "./update";

// States that end or pause a goal, in both languages; everything else, and nothing, is active.
const ENDED = new Set(
  (
    "achieved done completed dropped cancelled canceled abandoned closed " +
    "достигнута выполнена завершена закрыта снята отменена достигнуто выполнено завершено закрыто снято отменено"
  ).split(" "),
);
const PAUSED = new Set(
  "paused|someday|on hold|on-hold|на паузе|пауза|отложена|отложено|приостановлена|приостановлено|когда-нибудь".split(
    "|",
  ),
);

export type GoalStatus = "active" | "paused" | "closed";

export interface Step {
  /** 0-based. */
  readonly line: number;
  readonly text: string;
  readonly kind: StatusKind;
}

export interface Goal {
  readonly title: string;
  readonly owner: string | null;
  /** As written. */
  readonly status: string | null;
  readonly standing: GoalStatus;
  /** The first day of its horizon; null where that is a single day. */
  readonly from: Day | null;
  /** The last day of its horizon. */
  readonly until: Day | null;
  readonly metric: string | null;
  readonly start: number | null;
  readonly target: number | null;
  readonly current: number | null;
  readonly confidence: Confidence | null;
  /** Days between two updates; 7 where the note does not say. */
  readonly cadence: number;
  /** As linked. */
  readonly drivers: readonly string[];
  /** Null where it keeps no steps, which is not the same as having none open. */
  readonly steps: readonly Step[] | null;
  /** What it is measured by beside its own number; null where it lists none. */
  readonly results: KeyResults | null;
  readonly updates: readonly Entry[];
  /** Properties that should be numbers and are not: `target: many`. */
  readonly wrong: readonly { readonly property: PropertyName; readonly value: string }[];
}

/** Whether a note's properties make it a goal that is being worked on. */
export function isActiveGoal(properties: Properties): boolean {
  const { kind } = kindOf({ properties, tags: [], weekName: false, meetingName: false, headings: [] });
  return kind === "goal" && standingOf(textProperty(properties, "status")) === "active";
}

function standingOf(status: string | null): GoalStatus {
  const word = statusWord(status ?? "");
  return ENDED.has(word) ? "closed" : PAUSED.has(word) ? "paused" : "active";
}

const NUMBERS = ["start", "target", "current"] as const;

/** The goal a note is about. `registry` is Tasks' own, null where it is off. */
export function goalOf(
  page: Page,
  properties: PropertyTable | null,
  names: RoleNames,
  registry: TasksRegistry | null,
): Goal {
  const parts = stretches(page, "goal", names);
  const status = textProperty(properties, "status");
  const steps = withRole(parts, "steps");
  const updates = withRole(parts, "goalUpdates");
  const [start, target, current] = NUMBERS.map((name) => numberOf(propertyOf(properties, name)));
  return {
    title: titleOf(page),
    owner: shownProperty(properties, "owner"),
    status,
    standing: standingOf(status),
    ...horizonOf(textProperty(properties, "horizon") ?? ""),
    metric: textProperty(properties, "metric"),
    start: start ?? null,
    target: target ?? null,
    current: current ?? null,
    confidence: confidenceIn(textProperty(properties, "confidence") ?? ""),
    cadence: Math.max(1, Math.round(numberOf(propertyOf(properties, "cadence")) ?? 7)),
    drivers: listOf(propertyOf(properties, "drivers")).filter(isGiven).map(plainText),
    steps: stepsIn(page, steps, registry),
    results: keyResultsIn(page, withRole(parts, "keyResults"), registry),
    updates: logOf(page, updates, yearFromFolder(page.path)).entries,
    wrong: NUMBERS.flatMap((property) => {
      const value = propertyOf(properties, property);
      return value !== undefined && numberOf(value) === null ? [{ property, value: plainText(value) }] : [];
    }),
  };
}

/**
 * The tasks of these stretches; where none of them is open, outermost bullets without a box are steps too, but for struck ones. Null where
 * there are none of these stretches, or they hold prose alone: nobody can tell whether that was done.
 */
function stepsIn(
  page: Page,
  parts: readonly Stretch[],
  registry: TasksRegistry | null,
): readonly Step[] | null {
  const top = new Set(parts.flatMap((part) => topItems(page, part)));
  const steps = parts
    .flatMap(({ from, to }) => within(page.outline.items, from, to))
    .flatMap((item): (Step & { readonly boxed: boolean })[] => {
      const text = itemText(page, item).trim();
      const { line, status, quote } = item;
      if (quote || text === "" || (status === null && !top.has(item))) return [];
      if (status === null) return [{ line, text, kind: isStruck(text) ? "cancelled" : "open", boxed: false }];
      const kind = taskKind(status, text, registry);
      return [{ line, text, kind, boxed: true }];
    });
  if (parts.length === 0 || (steps.length === 0 && isProse(page, parts))) return null;
  const isUnderWay = steps.some(({ kind, boxed }) => boxed && isLive(kind));
  return steps.flatMap(({ boxed, ...step }) => (boxed || !isUnderWay ? [step] : []));
}

/** Do these stretches say something, and none of it in a list? */
function isProse(page: Page, parts: readonly Stretch[]): boolean {
  const opaque = opaqueLines(page);
  const isText = (line: string, at: number) => line.trim() !== "" && !opaque[at];
  return (
    parts.every(({ from, to }) => within(page.outline.items, from, to).length === 0) &&
    parts.some(({ from, to }) => page.lines.slice(from, to).some((line, i) => isText(line, from + i)))
  );
}

function numberOf(value: unknown): number | null {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  return typeof value === "string" ? numberIn(value) : null;
}
