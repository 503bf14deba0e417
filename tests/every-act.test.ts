// "Nothing is lost": every act that writes, killed and hindered at each of its writes, ends right; undone, it leaves no byte changed.

import { loadJournal } from "../src/notebook/journal";
import { ACT_IDS, ACTS } from "../src/command/table";
import type { Desk } from "../src/command/desk";
import { parseRegistry } from "../src/note/task";
import { settingsWith } from "./support/acts";
import { deskOf } from "./support/desk";
import { memoryVault } from "./support/memory-notebook";
import { deep } from "./support/runs";
import { BOARD_ACTS } from "./every-act/board-acts";
import { CARE_ACTS } from "./every-act/care-acts";
import {
  begun,
  changedIn,
  expectDone,
  expectSentence,
  isUndo,
  run,
  undisturbed,
  undo,
} from "./every-act/device";
import { FAULTS } from "./every-act/faults";
import { expectEndsRight, expectKeeps } from "./every-act/hindered";
import { bytesKept, doubled, lost, SHAPES } from "./every-act/lines";
import { MEETING_ACTS } from "./every-act/meeting-acts";
import { REVIEW_ACTS } from "./every-act/review-acts";
import type { Notes, Scenario } from "./every-act/scenario";
import { writingActs } from "./every-act/writing-acts";

/** What people may have set, all of it other than it is by itself. */
const OTHERWISE: Partial<Desk> = {
  tasks: parseRegistry({}),
  links: { markdown: true, path: "relative" },
  appLanguage: "ru",
  settings: settingsWith({
    forwardLink: true,
    carriedPlace: "above",
    lastUpdates: "callout",
    plannedWeek: "same",
    threshold: 2,
  }),
};

const ALL: readonly Scenario[] = [...REVIEW_ACTS, ...MEETING_ACTS, ...BOARD_ACTS, ...CARE_ACTS];

test("every act that writes has a scenario, and no scenario is of an act that is gone", () => {
  const acts = writingActs();
  expect(acts).toEqual(
    expect.arrayContaining(["row week", "mergeWeek", "tickItem", "applyClose", "promise", "undoShown"]),
  );
  const run = new Set(ALL.flatMap((one) => one.acts));
  expect(acts.filter((act) => !run.has(act))).toEqual([]);
  expect([...run].filter((act) => !acts.includes(act) && act !== "take")).toEqual([]);
});

test("an act that is said to write nothing writes nothing", async () => {
  for (const id of ACT_IDS.filter((one) => !ACTS[one].writes)) {
    const vault = memoryVault(Object.assign({}, ...ALL.map(({ notes }) => notes)) as Notes);
    vault.diesAt(0);
    await ACTS[id].run(deskOf(vault, "2024-06-09"), { note: "P2P" }, false);
  }
});

describe.each(ALL.map((scenario) => [scenario.name, scenario] as const))("%s", (_, scenario) => {
  test("no line is lost, nothing is doubled, and undo gives back every byte", async () => {
    const vault = await begun(scenario);
    const start = vault.snapshot();
    expectDone(await run(vault, scenario));
    const after = vault.snapshot();
    expect(after).not.toEqual(start);
    if (isUndo(scenario)) return;
    expect(lost(start, after, scenario.goes)).toEqual([]);
    expect(doubled(start, after)).toEqual([]);
    // One undo for each batch.
    for (let batches = (await loadJournal(vault.keep)).length; batches > 0; batches--)
      await undo(vault, scenario);
    expect(vault.snapshot()).toEqual(scenario.notes);
  });

  test("beside Tasks, with other settings and other links, no line is lost either", async () => {
    const own = { ...scenario, desk: { ...scenario.desk, ...OTHERWISE } };
    const whole = await undisturbed(own);
    if (!isUndo(own)) {
      expect(lost(whole.start, whole.after, own.goes)).toEqual([]);
      expect(doubled(whole.start, whole.after)).toEqual([]);
    }
    for (let at = 0; at < (deep ? whole.writes : 1); at++)
      await expectEndsRight(own, whole, "dies after it", at);
  });

  test("once more it does nothing, or what it says", async () => {
    const vault = await begun(scenario);
    expectDone(await run(vault, scenario));
    const after = vault.snapshot();
    const writes = vault.writes();
    const outcome = await run(vault, scenario);
    if (scenario.again === "nothing") expectDone(outcome);
    if (scenario.again === "more") return void expect(vault.snapshot()).not.toEqual(after);
    if (outcome.kind === "refused") expectSentence(outcome);
    expect([outcome.kind === "refused", vault.writes()]).toEqual([scenario.again === "refuses", writes]);
    expect(vault.snapshot()).toEqual(after);
  });

  test.each(FAULTS)("a device that %s, at any write, ends right", async (fault) => {
    const whole = await undisturbed(scenario);
    for (let at = 0; at < whole.writes; at++) await expectEndsRight(scenario, whole, fault, at);
  });

  test("a note that somebody changes before it is written keeps what they wrote", async () => {
    const whole = await undisturbed(scenario);
    for (const path of changedIn(whole)) {
      const theirs = "somebody's words";
      await expectKeeps(scenario, whole, path, (now) => `${now ?? ""}\n${theirs}\n`);
      await expectKeeps(
        scenario,
        whole,
        path,
        (now) => now?.replace(/\n(?=[^\n]*\n?$)/, `\n${theirs}\n`) ?? theirs,
      );
      if (whole.start[path] !== undefined) await expectKeeps(scenario, whole, path, () => undefined);
    }
  });

  test("a note that cannot be written is named, and nothing is written", async () => {
    const whole = await undisturbed(scenario);
    for (const kind of ["read-only", "full", "not-text"] as const)
      for (const path of changedIn(whole)) {
        const vault = await begun(scenario);
        vault.refuses(path, { kind });
        const outcome = await run(vault, scenario);
        if (outcome.kind !== "refused") throw new Error(`not refused: ${kind} ${path}`);
        expectSentence(outcome, path);
        expect(outcome).toMatchObject({ refusal: { path } });
        expect(outcome.unfinished ?? false).toBe(false);
        expect(vault.snapshot()).toEqual(whole.start);
        vault.restart();
        expectDone(await run(vault, scenario));
        expect(vault.snapshot()).toEqual(whole.after);
      }
  });

  test.each(SHAPES)("notes with $name get the same, and every other byte stays", async ({ make, plain }) => {
    const whole = await undisturbed(scenario);
    const shaped = (notes: Notes) =>
      Object.fromEntries(
        Object.entries(notes).map(([path, text]) => [path, path in scenario.notes ? make(text) : text]),
      );
    const own = { ...scenario, notes: shaped(scenario.notes) };
    const vault = await begun(own);
    const start = vault.snapshot();
    expectDone(await run(vault, scenario));
    const after = vault.snapshot();
    const read = (notes: Notes) =>
      Object.fromEntries(Object.entries(notes).map(([path, text]) => [path, plain(text)]));
    expect(read(after)).toEqual(read(shaped(whole.after)));
    for (const [path, text] of Object.entries(start)) {
      const now = after[path];
      if (now === text || now === undefined) continue;
      expect([path, bytesKept(text, now)]).toEqual([path, true]);
    }
    if (!isUndo(scenario)) {
      while ((await loadJournal(vault.keep)).length > 0) await undo(vault, scenario);
      expect(vault.snapshot()).toEqual(own.notes);
    }
    if (!deep) return;
    const disturbed = await undisturbed(own);
    for (const fault of FAULTS)
      for (let at = 0; at < disturbed.writes; at++) await expectEndsRight(own, disturbed, fault, at);
  });
});
