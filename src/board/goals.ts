// A goal as the board shows it: its updates from every note gathered into one history, and how it stands.

import type { Day } from "../calendar/day";
import { dayNumber } from "../calendar/day";
import type { Goal } from "../goal/facts";
import type { Confidence } from "../goal/update";
import { confidenceIn, numberIn } from "../goal/update";
import { isLive } from "../note/task";
import type { NotePath } from "../notebook/notebook";

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

export interface GoalRow {
  readonly path: NotePath;
  readonly goal: Goal;
  /** Oldest first. */
  readonly history: readonly GoalUpdate[];
  readonly lastUpdate: Day | null;
  /** Days since; null where there was none. */
  readonly staleDays: number | null;
  readonly state: GoalState;
  /** From 0 to 1; null without numbers. */
  readonly progress: number | null;
  readonly confidence: Confidence | null;
  /** The text of the first open step. */
  readonly next: string | null;
}

export function goalUpdate(
  path: NotePath,
  line: number,
  day: Day,
  text: string,
  person: string | null = null,
): GoalUpdate {
  return { path, line, day, person, text, number: numberIn(text), confidence: confidenceIn(text) };
}

/** The row of a goal. `openInDrivers` tells how many backlog items its drivers have open; null where it names no drivers. */
export function goalRow(
  path: NotePath,
  goal: Goal,
  updates: readonly GoalUpdate[],
  openInDrivers: number | null,
  today: Day,
): GoalRow {
  const history = [...updates].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const lastUpdate = history.at(-1)?.day ?? null;
  const staleDays = lastUpdate === null ? null : Math.max(0, dayNumber(today) - dayNumber(lastUpdate));
  const next = goal.steps?.find(({ kind }) => isLive(kind))?.text ?? null;
  return {
    path,
    goal,
    history,
    lastUpdate,
    staleDays,
    state: stateOf(goal, staleDays, next !== null, openInDrivers),
    progress: progressOf(goal, history),
    confidence: history.findLast(({ confidence }) => confidence)?.confidence ?? goal.confidence,
    next,
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

/** What the latest update that holds a number says counts, else the note's own `current`. */
function progressOf({ start, target, current }: Goal, history: readonly GoalUpdate[]): number | null {
  const now = history.findLast(({ number }) => number !== null)?.number ?? current;
  const from = start ?? 0;
  if (target === null || now === null || target === from) return null;
  return Math.min(1, Math.max(0, (now - from) / (target - from)));
}
