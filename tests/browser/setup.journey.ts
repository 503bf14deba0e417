// Set-up as a person meets it who enables the plugin; and undoing with a look at what comes back.

import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { checkAccessible } from "./support/accessible";
import { journey } from "./support/journey";
import { notices, runCommand, stored, until } from "./support/person";

const W21 = "Weekly/2024/W21 Weekly.md";
const W22 = "Weekly/2024/W22 Weekly.md";
const W23 = "Weekly/2024/W23 Weekly.md";
const REVIEW = "---\nweek: 2024-W22\n---\n# To do\n- [ ] Call Dina\n- [ ] Позвонить\n";
const VAULT = { [W21]: REVIEW.replace("W22", "W21").replaceAll("[ ]", "[x]"), [W22]: REVIEW };
const DATA = ".obsidian/plugins/throughline/data.json";

async function dataJson(page: Page): Promise<string | null> {
  return page.evaluate(async (path) => {
    const { adapter } = window.playground.app.vault;
    return (await adapter.exists(path)) ? adapter.read(path) : null;
  }, DATA);
}

journey(
  "set-up is asked once: closing it keeps nothing, writes no note and leaves automation off",
  { vault: VAULT, data: null, today: "2024-06-09" },
  async (page) => {
    await page.locator(".throughline-example pre").waitFor();
    await checkAccessible(page, "set-up");
    const example = (await page.locator(".throughline-example").textContent()) ?? "";
    assert.ok(example.includes(W23) && example.includes("week: 2024-W23"), example);
    await page.keyboard.press("Escape");
    await page.locator(".throughline-setup").waitFor({ state: "detached" });
    assert.equal(await dataJson(page), null);
    assert.equal(await stored(page, W23), null);
    const kept = await page.evaluate(() => {
      const { app } = window.playground;
      return [
        app.loadLocalStorage("throughline-device-settings"),
        app.loadLocalStorage("throughline-asked-set-up"),
      ] as unknown;
    });
    assert.deepEqual(kept, [null, true]);
  },
);

journey(
  "what is answered in set-up is kept: in Russian, another day, another place",
  { vault: {}, data: null, today: "2024-06-09" },
  async (page) => {
    const language = page.locator(".throughline-setup select").first();
    await language.selectOption("ru");
    await page.getByText("Недельные обзоры в этом хранилище").waitFor();
    await page.getByText("под своим именем").click();
    await page.locator(".throughline-own").fill("[Обзоры]/GGGG-[W]WW");
    await page.locator(".throughline-example", { hasText: "Обзоры/2024-W23.md" }).waitFor();
    await page.getByLabel("День обзора", { exact: true }).selectOption("5");
    await page.getByLabel("В день обзора").selectOption("ask");
    await checkAccessible(page, "set-up in Russian");
    await page.getByText("Использовать").click();
    await page.locator(".throughline-setup").waitFor({ state: "detached" });
    await until(
      () => dataJson(page),
      (text) => text?.includes("reviewDay") === true,
      "the answers are kept",
    );
    assert.deepEqual(JSON.parse((await dataJson(page)) ?? "{}"), {
      language: "ru",
      weeklyName: "[Обзоры]/GGGG-[W]WW",
      reviewDay: 5,
    });
  },
);

journey(
  "Undo shows what comes back and what was edited since, and Escape leaves all as it is",
  { vault: { ...VAULT, [W23]: "# To do\n" }, today: "2024-06-09", note: W23 },
  async (page) => {
    await runCommand(page, "Carry unfinished tasks into this note");
    await page.locator(".throughline-row:focus").waitFor();
    await page.keyboard.press("Enter");
    await until(
      () => stored(page, W22),
      (text) => text?.includes("[>]") === true,
      "it is carried",
    );
    const carried = await stored(page, W23);
    await runCommand(page, "Undo last change");
    await page.locator(".throughline-undo .mod-cta:focus").waitFor();
    await checkAccessible(page, "undo");
    await page.keyboard.press("Escape");
    await page.locator(".throughline-undo").waitFor({ state: "detached" });
    assert.equal(await stored(page, W23), carried);
    await runCommand(page, "Undo last change");
    await page.locator(".throughline-undo .mod-cta:focus").waitFor();
    await page.keyboard.press("Enter");
    await until(
      () => stored(page, W22),
      (text) => text === REVIEW,
      "the source reads as before",
    );
    await until(
      () => notices(page),
      (shown) => shown.some((text) => text.includes("taken back in 2 notes")),
      "a notice says what came back",
    );
    assert.equal(await stored(page, W23), "# To do\n");
  },
);
