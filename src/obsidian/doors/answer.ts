// One run of an act for a door that answers for itself: the act's value, or in one sentence why there is none.

import type { App } from "obsidian";
import type { Day } from "../../calendar/day";
import { argumentOf, namesOf, readGiven } from "../../command/given";
import type { Given } from "../../command/given";
import type { Desk } from "../../command/desk";
import type { Done } from "../../command/perform";
import type { Refused } from "../../command/refusal";
import { sayRefused } from "../../command/say";
import type { Act, ActId, Report } from "../../command/table";
import { ACTS } from "../../command/table";
import type { Known } from "../../command/vault-facts";
import type { Words } from "../../locale/en";
import type { Sentence } from "../../locale/en-refusals";
import { decline } from "../carry-acts";
import type { VaultIndex } from "../index/vault-index";
import type { Session } from "../session";

/** What every door leads into. */
export interface House {
  readonly session: Session;
  readonly known: Known;
}

export interface Order {
  readonly act: ActId;
  readonly given: Given;
  readonly dryRun: boolean;
  /** Stands in for the clock. */
  readonly today?: Day;
}

export type Answer = Done<Report> | { readonly kind: "refused"; readonly sentence: Sentence };

/** Knows the vault by the index that the sidebar shares; it is read when somebody first asks, never before the layout is ready. */
export function knownBy({ workspace }: App, index: () => VaultIndex): Known {
  return async () => {
    await new Promise<void>((ready) => workspace.onLayoutReady(ready));
    await index().settled();
    return index().facts();
  };
}

/** Runs an act. Never rejects: an error is a bug and is said as one. */
export function answer(house: House, { act, given, dryRun, today }: Order): Promise<Answer> {
  const row: Act = ACTS[act];
  const run = (desk: Desk) => row.run(today ? { ...desk, today } : desk, given, dryRun, house.known);
  return answered(house.session, run, row.writes && !dryRun);
}

/** Runs an act that was shown, where it would still write what was: the diff of a dry run of it. */
export function writeShown(house: House, act: ActId, given: Given, diff: string): Promise<Answer> {
  return answered(house.session, (desk) => runShown(ACTS[act], desk, given, diff, house.known), true);
}

type Changed = { readonly kind: "changed"; readonly now: Done<Report> };

/** `now` is what it would write instead. */
export async function runShown(
  act: Act,
  desk: Desk,
  given: Given,
  diff: string,
  known: Known,
): Promise<Done<Report> | Refused | Changed> {
  const now = await act.run(desk, given, true, known);
  if (now.kind === "refused") return now;
  return (now.diff ?? "") === diff ? act.run(desk, given, false, known) : { kind: "changed", now };
}

async function answered(
  session: Session,
  run: (desk: Desk) => Promise<Done<Report> | Refused | Changed>,
  writes: boolean,
): Promise<Answer> {
  const { doors } = session.words();
  const refused = (sentence: Sentence) => ({ kind: "refused", sentence }) as const;
  try {
    const outcome = await session.answer(run, writes);
    if (outcome === null) return refused(doors.ended);
    if (outcome.kind === "refused") return refused(sayRefused(outcome, session.words()));
    if (outcome.kind === "changed") return refused(doors.changed);
    if (writes && "undone" in outcome.value) decline(session, outcome.value);
    return outcome;
  } catch (error) {
    console.error("Throughline:", error);
    return refused(doors.bug(error instanceof Error ? error.message : String(error)));
  }
}

/** What was written for an act as `name=value`, read; or the sentence on what is wrong with it. */
export function readOrder(
  id: ActId,
  written: Iterable<readonly [name: string, value: string]>,
  { acts, doors }: Words,
):
  | { readonly kind: "given"; readonly given: Given }
  | { readonly kind: "wrong"; readonly sentence: Sentence } {
  const act: Act = ACTS[id];
  const read = readGiven(act, written);
  const wrong = (sentence: Sentence) => ({ kind: "wrong", sentence }) as const;
  switch (read.kind) {
    case "given":
      return read;
    case "unknown":
    case "not-of-act": {
      const takes = namesOf(act).map((name) => `${name}=${argumentOf(name).value}`);
      return wrong(doors.notOfAct(id, read.name, takes.join(", ")));
    }
    case "missing":
      return wrong(doors.missing(id, read.name, argumentOf(read.name).value));
    case "misfit":
      return wrong(doors.misfit(read.name, read.written, argumentOf(read.name).should(acts)));
    default:
      return read satisfies never;
  }
}
