// Runs an act: what an earlier run left is finished, the plan is made, and written unless it is only to be shown.

import type { Writes } from "../notebook/apply";
import { finish, isTheirs, write } from "../notebook/apply";
import type { Desk } from "./desk";
import type { Refused } from "./refusal";
import { diffOf } from "./report";

/** What an act would write, and the value it answers with. */
export interface Planned<T> {
  readonly kind: "planned";
  readonly writes: Writes;
  readonly value: T;
}

/** Everything an act writes, called `name`; what is not said is nothing. */
export function batch(name: string, parts: Partial<Omit<Writes, "name">>): Writes {
  return { name, create: [], gain: [], mark: [], discard: [], ...parts };
}

export interface Done<T> {
  readonly kind: "done";
  readonly value: T;
  /** For a dry run: what would be written, and its unified diff of every note. */
  readonly writes?: Writes;
  readonly diff?: string;
}

/** How often a plan is made anew because a note changed under it. */
const TRIES = 3;

/** `tries` is 1 where somebody chose among what they saw: after a change their choices may mean other lines. */
export async function perform<T>(
  desk: Desk,
  plan: () => Promise<Planned<T> | Refused>,
  dryRun: boolean,
  tries = TRIES,
): Promise<Done<T> | Refused> {
  if (!dryRun) await finish(desk.notebook, desk.keep);
  for (let attempt = 1; ; attempt++) {
    const planned = await plan();
    if (planned.kind === "refused") return planned;
    const { value, writes } = planned;
    if (dryRun) return { kind: "done", value, writes, diff: diffOf(writes) };
    const outcome = await write(desk.notebook, desk.keep, writes);
    if (outcome.kind !== "refused") return { kind: "done", value };
    const { refusal, unfinished } = outcome;
    // A note that changed meanwhile, or was created by a faster device: today's notes decide, so the plan is made from them.
    if (!isTheirs(refusal) || unfinished || attempt === tries)
      return { kind: "refused", refusal, unfinished };
  }
}
