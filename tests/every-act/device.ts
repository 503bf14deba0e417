// A device on which a scenario is run: as the act finds it, undisturbed, once more, and what an answer must be.

import { noteName } from "../../src/note/path";
import { asSentence, sayRefused, wordsOf } from "../../src/command/say";
import type { Desk } from "../../src/command/desk";
import type { Refused } from "../../src/command/refusal";
import { undoLast } from "../../src/command/undo";
import { deskOf } from "../support/desk";
import type { MemoryVault } from "../support/memory-notebook";
import { memoryVault } from "../support/memory-notebook";
import { faulty } from "./faults";
import type { Notes, Outcome, Scenario } from "./scenario";

const deskIn = (vault: MemoryVault, scenario: Scenario, changes: Partial<Desk> = {}) =>
  deskOf(vault, scenario.today, { ...scenario.desk, ...changes });
export const run = (vault: MemoryVault, scenario: Scenario, changes: Partial<Desk> = {}) =>
  scenario.act(deskIn(vault, scenario, changes));
export const undo = (vault: MemoryVault, scenario: Scenario) => undoLast(deskIn(vault, scenario));

/** The vault as the act finds it. */
export async function begun(scenario: Scenario): Promise<MemoryVault> {
  const vault = memoryVault(scenario.notes);
  await scenario.before?.(deskIn(vault, scenario));
  return vault;
}

/** The same notes and the same journal, on a device of their own. */
export async function copyOf(vault: MemoryVault): Promise<MemoryVault> {
  return memoryVault(vault.snapshot(), await vault.keep.load());
}

export interface Undisturbed {
  readonly start: Notes;
  readonly after: Notes;
  /** After the act was run twice. */
  readonly twice: Notes;
  readonly writes: number;
}

const KNOWN = new WeakMap<Scenario, Promise<Undisturbed>>();

/** What a scenario comes to by itself, found once. */
export function undisturbed(scenario: Scenario): Promise<Undisturbed> {
  const known = KNOWN.get(scenario) ?? runWhole(scenario);
  KNOWN.set(scenario, known);
  return known;
}

async function runWhole(scenario: Scenario): Promise<Undisturbed> {
  const vault = await begun(scenario);
  const start = vault.snapshot();
  const device = faulty(vault, "dies before it", Infinity);
  expectDone(await run(vault, scenario, device));
  const after = vault.snapshot();
  const again = await copyOf(vault);
  await run(again, scenario);
  return { start, after, twice: again.snapshot(), writes: device.calls() };
}

export function expectDone(outcome: Outcome): void {
  if (outcome.kind === "refused") throw new Error(JSON.stringify(outcome.refusal));
}

/** One sentence that names the note, in both languages. */
export function expectSentence(outcome: Refused, path?: string): void {
  for (const language of ["en", "ru"] as const) {
    const said = asSentence(sayRefused(outcome, wordsOf(language)));
    expect(said).not.toMatch(/[{}\n]|undefined|null|NaN/);
    if (path !== undefined) expect(said).toContain(noteName(path));
  }
}

export const isUndo = ({ acts }: Scenario) => acts.some((act) => /^(?:row )?undo/.test(act));
export const changedIn = ({ start, after }: Undisturbed) =>
  [...new Set([...Object.keys(start), ...Object.keys(after)])].filter((path) => start[path] !== after[path]);
