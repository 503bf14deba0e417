// The weekly review that makes itself when the app starts on its day, and the settings a person gets wrong.

import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { checkAccessible } from "./support/accessible";
import { journey } from "./support/journey";
import { notices, openNote, pressNotice, runCommand, stored, until } from "./support/person";

const W22 = "Weekly/2024/W22 Weekly.md";
const W23 = "Weekly/2024/W23 Weekly.md";
const VAULT = { [W22]: "---\nweek: 2024-W22\n---\n# Что сделать\n- [ ] Позвонить Дине\n" };
/** The vault has to have been quiet for ten seconds before anything is made by itself. */
const QUIET = 12_000;

journey(
  "on the review day the review makes itself at the start; its first opening offers the carry",
  {
    vault: VAULT,
    today: "2024-06-09",
    language: "ru",
    device: { "throughline-device-settings": { automation: "offer" } },
  },
  async (page) => {
    assert.equal(await stored(page, W23), null);
    await page.waitForTimeout(QUIET);
    const made = await until(
      () => stored(page, W23),
      (text) => text !== null,
      "the review",
    );
    assert.ok(made?.startsWith("---\nweek: 2024-W23\n---\n# Что было хорошего\n"), made ?? "");
    assert.equal(await stored(page, W22), VAULT[W22]);
    await openNote(page, W23);
    await until(
      () => notices(page),
      (shown) => shown.some((text) => text.includes("W22 Weekly")),
      "what is unfinished is offered",
    );
    await checkAccessible(page, "the notice");
    await pressNotice(page, "Перенести");
    await until(
      () => stored(page, W23),
      (text) => text?.includes("- [ ] Позвонить Дине  [since:: 2024-W22]\n") === true,
      "the review with what was carried",
    );
    assert.ok((await stored(page, W22))?.includes("- [>] Позвонить Дине\n"));
  },
);

journey(
  "on a device where it is not switched on nothing makes itself",
  { vault: VAULT, today: "2024-06-09" },
  async (page) => {
    await page.waitForTimeout(QUIET);
    assert.equal(await stored(page, W23), null);
    assert.deepEqual(await notices(page), []);
  },
);

async function settingsOf(page: Page): Promise<void> {
  await runCommand(page, "Open settings");
  await page.locator(".vertical-tab-nav-item", { hasText: "Throughline" }).click();
  await page.locator(".setting-item-control:visible").first().waitFor();
}

async function kept(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const { adapter } = window.playground.app.vault;
    const path = ".obsidian/plugins/throughline/data.json";
    return (await adapter.exists(path)) ? (JSON.parse(await adapter.read(path)) as unknown) : null;
  });
}

journey(
  "a setting that makes no sense gets a sentence at its field and is not kept",
  { vault: VAULT },
  async (page) => {
    await settingsOf(page);
    const row = (name: string) => page.locator(".setting-item", { hasText: name }).first();
    const name = row("Name of weekly reviews").locator("input");
    await name.fill("[Review]");
    await name.blur();
    await page.getByText("It names no week: add WW.").waitFor();
    assert.equal(((await kept(page)) as { weeklyName?: string } | null)?.weeklyName, undefined);
    await name.fill("[Review] GGGG-[W]WW");
    await name.blur();
    await page.getByText("For example: Review 2024-W26.md").waitFor();
    await until(
      () => kept(page),
      (data) => (data as { weeklyName?: string } | null)?.weeklyName === "[Review] GGGG-[W]WW",
      "what is kept",
    );
    const threshold = row("Carries before a decision").locator("input");
    await threshold.fill("1");
    await threshold.blur();
    await page.getByText("A whole number from 2 to 99.").waitFor();
    assert.equal(((await kept(page)) as { threshold?: number } | null)?.threshold, undefined);
  },
);

for (const language of ["en", "ru"] as const) {
  for (const theme of ["light", "dark"] as const) {
    journey(
      `the plugin's settings are accessible: ${language}, ${theme}, 320 wide`,
      { vault: VAULT, language, theme, width: 320 },
      async (page) => {
        await page.keyboard.press("Control+,");
        await page.locator(".vertical-tab-nav-item", { hasText: "Throughline" }).click();
        await page.locator(".setting-item-control:visible").first().waitFor();
        await checkAccessible(page, "the plugin's settings");
      },
    );
  }
}

journey(
  "the year of a review that nobody can tell is asked once, and written into it",
  { vault: { "Weekly/W21 Weekly.md": "# To do\n- [ ] Call Dina\n# Thoughts\n" }, today: "2024-06-02" },
  async (page) => {
    await runCommand(page, "Create weekly review");
    await page.locator(".prompt .suggestion-item").first().waitFor();
    await checkAccessible(page, "the question");
    await page.keyboard.press("Enter");
    await until(
      () => stored(page, "Weekly/W21 Weekly.md"),
      (text) => text?.startsWith("---\nweek: 2024-W21\n---\n# To do\n") === true,
      "the review with its week",
    );
  },
);
