// A goal as the board shows it: its updates from every note gathered into one history, and how it stands.

import type { Day } from "../calendar/day";
import { dayNumber } from "../calendar/day";
import type { Goal } from "../goal/facts";
import type { Confidence } from "../goal/update";
import { shareReached } from "../goal/key-results";
import { confidenceIn, measuredIn } from "../goal/update";
import type { StatusKind } from "../note/task";
import { isLive } from "../note/task";
import type { NotePath } from "../notebook/notebook";
import type { Remark } from "./remarks";

/** What was said of a goal in one place. */
export interface GoalUpdate {
  readonly path: NotePath;
  /** 0-based. */
  readonly line: number;
  readonly day: Day;
  readonly person: string | null;
  readonly text: string;
  readonly number: number | null;
  readonly confidence: Confidence | null;
}

export type GoalState = "fresh" | "ageing" | "stale" | "stuck" | "paused" | "closed";

/** Something open that brings a goal nearer: a step of its own, or an item elsewhere that names the goal. */
export interface NextStep {
  readonly path: NotePath;
  /** 0-based. */
  readonly line: number;
  readonly text: string;
  readonly kind: StatusKind;
}

export interface GoalRow {
  readonly path: NotePath;
  readonly goal: Goal;
  readonly area: string | null;
  /** Oldest first. */
  readonly history: readonly GoalUpdate[];
  readonly lastUpdate: Day | null;
  /** Days since; null where there was none. */
  readonly staleDays: number | null;
  readonly state: GoalState;
  /** From 0 to 1; null without numbers and key results. */
  readonly progress: number | null;
  /** How much of its horizon has passed, from 0 to 1; null where it names no days or has no numbers to compare with. */
  readonly elapsed: number | null;
  readonly confidence: Confidence | null;
  /** The first open step, else the first open item that names the goal. */
  readonly next: NextStep | null;
  readonly remarks: readonly Remark[];
}

interface Reading extends Pick<GoalUpdate, "number" | "confidence"> {
  readonly metric: string | null;
}

/** What an entry says beside its words; the entry stays the same object while its note does. */
const READ = new WeakMap<object, Reading>();

/** An update as it is said by `entry`, which nobody changes, of a goal that is measured by `metric`. */
export function goalUpdate(
  entry: { readonly line: number; readonly text: string; readonly person?: string | null },
  path: NotePath,
  day: Day,
  metric: string | null,
): GoalUpdate {
  const { line, text, person = null } = entry;
  let read = READ.get(entry);
  if (read?.metric !== metric)
    READ.set(entry, (read = { metric, number: measuredIn(text, metric), confidence: confidenceIn(text) }));
  const { number, confidence } = read;
  return { path, line, day, person, text, number, confidence };
}

/** What other notes say of a goal. */
export interface Around {
  readonly updates: readonly GoalUpdate[];
  /** How many backlog items its drivers have open; null where it names no drivers. */
  readonly openInDrivers: number | null;
  /** Open items elsewhere that name it. */
  readonly items: readonly NextStep[];
  readonly area: string | null;
  readonly remarks: readonly Remark[];
}

/** How a goal stands on a day, by its own note and what others say of it. */
export function goalRow(path: NotePath, goal: Goal, around: Around, today: Day): GoalRow {
  const { updates, openInDrivers, items, area } = around;
  const history = [...updates].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const lastUpdate = history.at(-1)?.day ?? null;
  const staleDays = lastUpdate === null ? null : Math.max(0, dayNumber(today) - dayNumber(lastUpdate));
  const step = goal.steps?.find(({ kind }) => isLive(kind));
  const next = step ? { path, ...step } : (items[0] ?? null);
  const progress = progressOf(goal, history);
  const wrong = goal.wrong.map((one): Remark => ({ kind: "no-number", ...one }));
  return {
    path,
    goal,
    area,
    history,
    lastUpdate,
    staleDays,
    state: stateOf(goal, staleDays, next !== null, openInDrivers),
    progress,
    elapsed: progress === null ? null : elapsedOf(goal, history, today),
    confidence: history.findLast(({ confidence }) => confidence)?.confidence ?? goal.confidence,
    next,
    remarks: [...wrong, ...around.remarks],
  };
}

/**
 * A goal that keeps steps or drivers and has nothing open in them is stuck (DOMAIN §8.3); one that keeps neither is judged by
 * its updates alone (§10): at most one cadence ago fresh, at the second ageing, then stale.
 */
function stateOf(
  { standing, cadence, steps }: Goal,
  staleDays: number | null,
  hasNext: boolean,
  openInDrivers: number | null,
): GoalState {
  if (standing !== "active") return standing;
  const keeps = steps !== null || openInDrivers !== null;
  if (keeps && !hasNext && (openInDrivers ?? 0) === 0) return "stuck";
  const missed = staleDays === null ? Infinity : Math.floor(staleDays / cadence);
  return missed <= 1 ? "fresh" : missed === 2 ? "ageing" : "stale";
}

/** What the latest update that holds a number says counts, else the note's own `current`; where that is no number of its own, its key results. */
function progressOf(
  { start, target, current, results }: Goal,
  history: readonly GoalUpdate[],
): number | null {
  const now = history.findLast(({ number }) => number !== null)?.number ?? current;
  return shareReached(start, target, now) ?? results?.reached ?? null;
}

/** A horizon that is a single day began with the first update. */
function elapsedOf({ from, until }: Goal, history: readonly GoalUpdate[], today: Day): number | null {
  const first = from ?? history[0]?.day;
  if (!first || !until || first >= until) return null;
  const [begin, end] = [dayNumber(first), dayNumber(until)];
  return Math.min(1, Math.max(0, (dayNumber(today) - begin) / (end - begin)));
}

/** How far behind its time a goal's number may be before that is said. */
const TOLERANCE = 0.1;

/** Whether an active goal's number is behind its time (DOMAIN §10, pace). */
export function isBehind({ goal, progress, elapsed }: GoalRow): boolean {
  if (goal.standing !== "active" || progress === null || elapsed === null) return false;
  return progress < elapsed - TOLERANCE;
}
