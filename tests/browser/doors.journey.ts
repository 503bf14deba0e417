// Links from outside the app: what a person sees before anything is written, and what only reads.

import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { checkAccessible } from "./support/accessible";
import { journey } from "./support/journey";
import { notices, opened, openNote, runCommand, stored, until } from "./support/person";

const W22 = "Weekly/2024/W22 Weekly.md";
const W23 = "Weekly/2024/W23 Weekly.md";
const REVIEW = "---\nweek: 2024-W22\n---\n# To do\n- [ ] Call Dina\n- [ ] Позвонить\n";

async function follow(page: Page, params: Readonly<Record<string, string>>): Promise<void> {
  assert.ok(await page.evaluate((given) => window.playground.app.openUri("throughline", given), params));
}

journey(
  "a link that writes shows what it would do: Enter and Escape leave all as it is, its button writes, undo takes it back",
  { vault: { [W22]: REVIEW }, today: "2024-06-09", note: W22 },
  async (page) => {
    const no = page.locator(".throughline-link-dialog .mod-cancel:focus");
    for (const key of ["Enter", "Escape"]) {
      await follow(page, { act: "week", week: "2024-W23" });
      await no.waitFor();
      await page.keyboard.press(key);
      await no.waitFor({ state: "detached" });
      assert.equal(await stored(page, W23), null);
    }
    await follow(page, { act: "week", week: "2024-W23" });
    await no.waitFor();
    await checkAccessible(page, "a link that writes");
    await page.getByRole("button", { name: "Write it" }).click();
    await until(
      () => stored(page, W23),
      (text) => text?.includes("- [ ] Call Dina  [since:: 2024-W22]") === true,
      "the review is there",
    );
    assert.equal(await opened(page), W23);
    await page.locator(".notice button", { hasText: "Undo" }).click();
    await until(
      () => stored(page, W22),
      (text) => text === REVIEW,
      "the source is as before",
    );
  },
);

journey(
  "a link that only reads shows its value, and one that is wrong says so in a sentence",
  { vault: { [W22]: REVIEW }, today: "2024-06-09", language: "ru" },
  async (page) => {
    await follow(page, { act: "outline", note: "W22 Weekly" });
    const answer = page.locator(".throughline-answer");
    await answer.waitFor();
    await checkAccessible(page, "what a link reads");
    assert.match((await answer.textContent()) ?? "", /"kind": "weekly-review"/);
    await page.keyboard.press("Escape");
    await answer.waitFor({ state: "detached" });
    await follow(page, { act: "outline", note: "../W22 Weekly" });
    await until(
      () => notices(page),
      (shown) => shown.some((text) => text.startsWith("«note» не может быть «../W22 Weekly» — нужно: ")),
      "the sentence",
    );
  },
);

journey(
  "bases are made on request and show goals and drivers as the sidebar does, with keys and without losing the table",
  { vault: "sample", language: "en" },
  async (page) => {
    await runCommand(page, "Create bases for goals");
    await until(
      () => notices(page),
      (shown) => shown.some((text) => text.includes("4 bases created in Bases")),
      "the notice",
    );
    await openNote(page, "Bases/Goals.base");
    const goals = page.locator(".throughline-base .throughline-entity");
    await goals.first().waitFor();
    assert.equal(await goals.count(), 5);
    await checkAccessible(page, "goals in a base");
    await page.locator(".throughline-base [role=treeitem]").first().focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await until(
      () => opened(page),
      (path) => path?.startsWith("Цели/") === true,
      "Enter opens the goal",
    );
    await openNote(page, "Bases/Goals.base");
    await goals.first().waitFor();
    await page.locator(".bases-toolbar button").click();
    await page.locator(".menu-item", { hasText: "Table" }).click();
    await page.locator(".bases-table").waitFor();
    assert.equal(await page.locator(".bases-table tbody tr").count(), 5);
    await runCommand(page, "Create bases for goals");
    await until(
      () => notices(page),
      (shown) => shown.some((text) => text.startsWith("Already there and left as they are: Goals")),
      "a second time nothing is written",
    );
  },
);
