// What must hold of an act that was hindered: by a device that died or was full, or by somebody who changed a note meanwhile.

import { finish } from "../../src/notebook/apply";
import { loadJournal } from "../../src/notebook/journal";
import { Death, memoryVault } from "../support/memory-notebook";
import type { Undisturbed } from "./device";
import { begun, copyOf, expectDone, expectSentence, isUndo, run, undo } from "./device";
import type { Fault } from "./faults";
import { faulty, meddled } from "./faults";
import { lost } from "./lines";
import type { Notes, Scenario } from "./scenario";

/** Whatever the fault left: the next act finishes it, the same act and undo end right, and so does a device without its journal. */
export async function expectEndsRight(
  scenario: Scenario,
  whole: Undisturbed,
  fault: Fault,
  at: number,
): Promise<void> {
  const { start, after, twice } = whole;
  const vault = await begun(scenario);
  const outcome = await run(vault, scenario, faulty(vault, fault, at)).catch((error: unknown) => {
    if (!(error instanceof Death)) throw error;
    return null;
  });
  expect(outcome === null).toBe(fault.startsWith("dies"));
  const now = vault.snapshot();
  // Whenever it stops, what was there is there.
  if (!isUndo(scenario)) expect(lost(start, now, scenario.goes)).toEqual([]);
  if (outcome?.kind === "refused") {
    expectSentence(outcome);
    if (!outcome.unfinished) expect(now).toEqual(start);
  }
  if (outcome?.kind === "done") expect(now).toEqual(after);
  const isStart = JSON.stringify(now) === JSON.stringify(start);
  const isAfter = JSON.stringify(now) === JSON.stringify(after);

  const recovered = await copyOf(vault);
  await finish(recovered.notebook, recovered.keep);
  expect([start, after]).toContainEqual(recovered.snapshot());
  expect((await loadJournal(recovered.keep)).map(({ state }) => state)).not.toContain("begun");

  const again = await copyOf(vault);
  const isClosed = (await loadJournal(vault.keep)).every(({ state }) => state === "done");
  await run(again, scenario);
  // What was told as done, or was closed when it died, may be done once more; an undo that was not is ended, and no more.
  const isOver = outcome?.kind === "done" || (isAfter && (isClosed || !isUndo(scenario)));
  expect(isOver && scenario.again === "more" ? [after, twice] : [after]).toContainEqual(again.snapshot());

  if (!isStart && !isUndo(scenario)) {
    const back = await copyOf(vault);
    await undo(back, scenario);
    expect(back.snapshot()).toEqual(start);
  }

  const other = memoryVault(vault.snapshot());
  const elsewhere = await run(other, scenario);
  if (elsewhere.kind === "refused") expectSentence(elsewhere);
  if (!isUndo(scenario)) expect(lost(start, other.snapshot(), scenario.goes)).toEqual([]);
  if (scenario.converges || isStart) expect(other.snapshot()).toEqual(isUndo(scenario) ? now : after);
  if (isAfter && scenario.again !== "more") expect(other.snapshot()).toEqual(after);
}

/** Whatever somebody makes of a note meanwhile stays; the act is done on it as on any note, or refused by its name. */
export async function expectKeeps(
  scenario: Scenario,
  { start, after }: Undisturbed,
  path: string,
  change: (now: string | undefined) => string | undefined,
): Promise<void> {
  const theirs = change(start[path]);
  const meddledWith = Object.fromEntries(
    Object.entries({ ...start, [path]: theirs }).filter(([, text]) => text !== undefined),
  ) as Notes;
  for (const every of [false, true]) {
    const vault = await begun(scenario);
    // What they write every time differs every time, or it is the same note.
    const outcome = await run(vault, scenario, meddled(vault, path, every, change));
    if (outcome.kind === "refused") {
      expectSentence(outcome, path);
      const now = new Map(Object.entries(vault.snapshot()));
      if (!every) expect(now.get(path)).toBe(theirs);
      const untouched = new Map(Object.entries(start));
      for (const notes of [now, untouched]) notes.delete(path);
      expect(now).toEqual(untouched);
      continue;
    }
    if (after[path] === undefined && theirs === undefined) {
      // It was to go, and went.
      expect(vault.snapshot()).toEqual(after);
      continue;
    }
    const expected = memoryVault(meddledWith, await (await begun(scenario)).keep.load());
    expectDone(await run(expected, scenario));
    if (scenario.byLines) expect(lost(meddledWith, vault.snapshot(), scenario.goes)).toEqual([]);
    else if (!every) expect(vault.snapshot()).toEqual(expected.snapshot());
  }
}
