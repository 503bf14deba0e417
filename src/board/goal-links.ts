// Items that say which goal they are for: `- [ ] Rent a room  [goal:: [[School]]]`, in any note.

import { readLine } from "../note/field";
import { readLinks } from "../note/link";
import type { NoteFacts } from "./facts";
import type { StatusKind } from "../note/task";
import { isLive } from "../note/task";

/** The key of the field that is written; the Russian one is read as well. */
export const GOAL_FIELD = "goal";
const KEYS: ReadonlySet<string> = new Set([GOAL_FIELD, "цель"]);

const NONE: readonly string[] = [];

/** The goals an item's text names, as linked. */
export function goalsNamed(text: string): readonly string[] {
  // Most items name none, and this is asked of all.
  if (!/(?:goal|цель)\s*::/iu.test(text)) return NONE;
  return readLine(text).fields.flatMap(({ key, value }) =>
    KEYS.has(key) ? readLinks(value ?? "").flatMap(({ target, external }) => (external ? [] : [target])) : [],
  );
}

/** An item somewhere that is for a goal. */
export interface ForGoal {
  /** 0-based. */
  readonly line: number;
  readonly text: string;
  readonly kind: StatusKind;
  /** As linked. */
  readonly goal: string;
}

const KNOWN = new WeakMap<NoteFacts, readonly ForGoal[]>();

/** The live items of a note that name goals: tasks of reviews, backlog items, promises. Found once for each note's facts. */
export function itemsForGoals(facts: NoteFacts): readonly ForGoal[] {
  let found = KNOWN.get(facts);
  if (!found) {
    const items = [
      ...facts.tasks,
      ...facts.drivers.flatMap(({ backlog }) => backlog),
      ...facts.meetings.flatMap(({ commitments }) =>
        commitments.map((one) => ({ ...one, text: one.written })),
      ),
    ];
    found = items.flatMap(({ line, text, kind }) =>
      isLive(kind) ? goalsNamed(text).map((goal) => ({ line, text, kind, goal })) : [],
    );
    KNOWN.set(facts, found);
  }
  return found;
}
