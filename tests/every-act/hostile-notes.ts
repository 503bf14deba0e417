// The acts on reviews, goals, drivers and whole vaults, on notes of any shape.

import { applyMend } from "../../src/command/care/mend";
import type { Adoption } from "../../src/command/care/adopt";
import { adopt } from "../../src/command/care/adopt";
import { checkVault } from "../../src/command/care/check";
import { collapseChosen, copiesToChoose } from "../../src/command/care/collapse-choice";
import { recognise } from "../../src/command/care/recognise";
import { setGoalStatus } from "../../src/command/board/acts";
import { updateGoal } from "../../src/command/board/goal-update";
import { itemRow, linkItemToGoal } from "../../src/command/board/link-goal";
import { carryLine } from "../../src/command/review/carry-line";
import { makeTask } from "../../src/command/review/make-task";
import { ACTS } from "../../src/command/table";
import { readVault } from "../../src/command/vault-facts";
import type { Page } from "../../src/note/page";
import { GOAL, REVIEWS, someMeetings, someOthers, someReviews, twoOfAWeek, unsorted } from "./any-vault";
import type { Hostile, Pick } from "./hostile";
import { pageOf, WORDS } from "./hostile";
import { changed, planned } from "./scenario";

const anyLine = (page: Page | null, pick: Pick) => pick(page?.lines.map((_, line) => line) ?? []) ?? 0;

export const ANY_NOTES: readonly Hostile[] = [
  { name: "week", notes: someReviews, act: (desk) => ACTS.week.run(desk, {}, false) },
  {
    name: "carry",
    notes: someReviews,
    act: (desk) => ACTS.carry.run(desk, { from: REVIEWS[0], to: REVIEWS[1] }, false),
  },
  {
    name: "one task is carried",
    notes: someReviews,
    act: async (desk, pick) => carryLine(desk, REVIEWS[1], anyLine(await pageOf(desk, REVIEWS[1]), pick)),
  },
  {
    name: "a line becomes a task",
    notes: someReviews,
    act: async (desk, pick) => makeTask(desk, REVIEWS[0], anyLine(await pageOf(desk, REVIEWS[0]), pick)),
  },
  { name: "collapse", notes: someReviews, act: (desk) => ACTS.collapse.run(desk, {}, false) },
  {
    name: "chosen copies are marked",
    notes: someReviews,
    act: (desk) =>
      planned(copiesToChoose(desk), ({ value }) =>
        collapseChosen(
          desk,
          new Set(value.flatMap(({ items }) => items.flatMap(({ copies }) => copies.map(({ key }) => key)))),
        ),
      ),
  },
  { name: "merge", notes: twoOfAWeek, joins: true, act: (desk) => ACTS.merge.run(desk, {}, false) },
  ...[someReviews, twoOfAWeek, unsorted].map((notes, i): Hostile => ({
    name: `the check mends vault ${String(i + 1)}`,
    notes,
    joins: true,
    act: async (desk, pick) => {
      const mend = pick(((await checkVault(desk)) ?? []).flatMap((one) => one.mend ?? []));
      return mend ? applyMend(desk, mend) : changed("");
    },
  })),
  ...[unsorted, someMeetings, someOthers].map((notes, i): Hostile => ({
    name: `vault ${String(i + 1)} is adopted`,
    sets: /^(?:type|week|date):/,
    notes,
    act: async (desk, pick) => {
      const found = (await recognise(desk)) ?? [];
      const others = desk.notebook.paths().map((path): Adoption => ({
        path,
        kind: pick(["goal", "driver", "mastermind"] as const) ?? "goal",
        when: "",
      }));
      return adopt(desk, found.length > 0 && pick([true, false]) ? found : others);
    },
  })),
  {
    name: "a goal gets another status",
    sets: /^(?:status|статус):/,
    notes: someOthers,
    act: (desk, pick) =>
      setGoalStatus(desk, GOAL, pick(["paused", "achieved", "active"] as const) ?? "paused"),
  },
  {
    name: "a goal is updated",
    notes: someOthers,
    act: async (desk, pick) => updateGoal(desk, GOAL, pick(WORDS) ?? "", await readVault(desk)),
  },
  {
    name: "an item is linked to a goal",
    notes: someOthers,
    act: async (desk, pick) => {
      const path = pick(desk.notebook.paths()) ?? "";
      const page = await pageOf(desk, path);
      const row = page && itemRow(path, page.text, pick(page.outline.items)?.line ?? 0);
      return row ? linkItemToGoal(desk, row, GOAL) : changed("");
    },
  },
];
