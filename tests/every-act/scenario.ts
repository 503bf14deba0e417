// A scenario of a writing act: a small vault on which it writes, as much of it as it can, and how it is run.

import type { Desk } from "../../src/command/desk";
import type { Given } from "../../src/command/given";
import type { Done } from "../../src/command/perform";
import type { Refused } from "../../src/command/refusal";
import { refused } from "../../src/command/refusal";
import type { ActId } from "../../src/command/table";
import { ACTS } from "../../src/command/table";
import { rowOf } from "./writing-acts";

export type Notes = Readonly<Record<string, string>>;
export type Outcome = Done<unknown> | Refused;

export interface Scenario {
  /** What happens, as a test's name. */
  readonly name: string;
  /** The rows of the table, and the exported functions of `src/command`, that it runs. */
  readonly acts: readonly string[];
  readonly notes: Notes;
  readonly today: string;
  readonly desk?: Partial<Desk>;
  /** What this device did before. */
  readonly before?: (desk: Desk) => Promise<unknown>;
  readonly act: (desk: Desk) => Promise<Outcome>;
  /** What it does when it is run once more: nothing, the same again, or it refuses. */
  readonly again: "nothing" | "more" | "refuses";
  /** What was chosen is known by its lines, and where these moved meanwhile it is left. */
  readonly byLines?: true;
  /** Lines, without the space around them, that are meant to go: of two copies one, or a hint. */
  readonly goes?: readonly string[];
  /** Whether another device that sees half of it, and has no journal, ends at the same notes. */
  readonly converges: boolean;
}

/** A row of the table, run as every door runs it. */
export function row(id: ActId, given: Given = {}): Pick<Scenario, "acts" | "act"> {
  return { acts: [rowOf(id)], act: (desk) => ACTS[id].run(desk, given, false) };
}

/** What is planned and then written, as a dialog does it; what cannot be planned is refused. */
export async function planned<P extends object>(
  plan: P | Refused | Promise<P | Refused>,
  write: (plan: P) => Promise<Outcome>,
): Promise<Outcome> {
  const made = await plan;
  return isRefused(made) ? made : write(made);
}

function isRefused(made: object): made is Refused {
  return "kind" in made && made.kind === "refused";
}

/** An act that was shown first, and did not find what was shown. */
export function changed(path: string): Refused {
  return refused({ kind: "note-changed", path, line: 0 });
}
