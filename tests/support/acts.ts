// The acts as tests call them: their answer, or the refusal, and never the one where the other is expected.

import type { Choice } from "../../src/carry/choice";
import type { Desk } from "../../src/command/desk";
import type { Done } from "../../src/command/perform";
import type { WeekWish } from "../../src/command/review/plan-week";
import type { Refusal, Refused } from "../../src/command/refusal";
import type { WeekReport } from "../../src/command/review/week";
import { reviewWeek } from "../../src/command/review/week";
import type { Settings } from "../../src/settings/settings";
import { DEFAULTS } from "../../src/settings/settings";
import { deskOf } from "./desk";
import type { MemoryVault } from "./memory-notebook";
import { memoryVault } from "./memory-notebook";

export function settingsWith(changes: Partial<Settings>): Settings {
  return { ...DEFAULTS, ...changes };
}

/** What an act answers; a refusal fails the test with its words. */
export async function answer<T>(act: Promise<Done<T> | Refused>): Promise<T> {
  const done = await act;
  if (done.kind === "refused") throw new Error(`refused: ${JSON.stringify(done.refusal)}`);
  return done.value;
}

/** Why an act refuses; an answer fails the test. */
export async function refusal(act: Promise<Done<unknown> | Refused>): Promise<Refusal> {
  const done = await act;
  if (done.kind !== "refused") throw new Error(`not refused: ${JSON.stringify(done.value)}`);
  return done.refusal;
}

/** Creates and carries the due review of a day. */
export function carryOn(
  vault: MemoryVault,
  today: string,
  desk: Partial<Desk> = {},
  wish: Partial<WeekWish> = {},
): Promise<WeekReport> {
  return answer(reviewWeek(deskOf(vault, today, desk), { carry: true, ...wish }));
}

export interface Carried {
  readonly vault: MemoryVault;
  readonly report: WeekReport;
  readonly notes: Readonly<Record<string, string>>;
}

/** The notes after the due review of a day was created and carried into. */
export async function carried(
  notes: Readonly<Record<string, string>>,
  today: string,
  desk: Partial<Desk> = {},
  wish: Partial<WeekWish> = {},
): Promise<Carried> {
  const vault = memoryVault(notes);
  const report = await carryOn(vault, today, desk, wish);
  return { vault, report, notes: vault.snapshot() };
}

/** Choices by what an item's text begins with. */
export function choosing(chosen: Readonly<Record<string, Choice>>) {
  return ({ text }: { readonly text: string }): Choice | undefined =>
    Object.entries(chosen).find(([start]) => text.startsWith(start))?.[1];
}

/** Lines as a note, each ended. */
export function note(...lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join("");
}
