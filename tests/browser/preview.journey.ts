// The preview of a carry: from the palette through choices to both notes and back; a note that changes under it; its letters.

import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { checkAccessible } from "./support/accessible";
import { journey } from "./support/journey";
import { notices, opened, pressNotice, runCommand, stored, until } from "./support/person";

const W22 = "Weekly/2024/W22 Weekly.md";
const W23 = "Weekly/2024/W23 Weekly.md";
const REVIEW = `---
week: 2024-W22
---
# Что было хорошего
Запустили курс

# Что сделать
- [x] Купить доступ
- [ ] Собрать задачу
- [ ] Разобрать почту
- [ ] Сделать сайт
`;
const VAULT = { [W22]: REVIEW };

async function at(page: Page, text: string): Promise<void> {
  await page.locator(".throughline-row:focus", { hasText: text }).waitFor();
}

for (const [language, command, undo, carried] of [
  ["en", "Create weekly review", "Undo", "1 of 1 carried"],
  ["ru", "Создать недельный обзор", "Отменить", "Перенесено 1 из 1"],
] as const) {
  journey(
    `what is chosen in the preview is what both notes say, and Undo gives them back: ${language}`,
    { vault: VAULT, language, today: "2024-06-09" },
    async (page) => {
      await runCommand(page, command);
      await at(page, "Собрать задачу");
      await checkAccessible(page, "the preview");
      assert.equal(await stored(page, W23), null, "nothing is written yet");
      await page.keyboard.press("ArrowDown");
      await at(page, "Разобрать почту");
      // The key X on a Russian layout.
      await page.evaluate(() => {
        const pressed = { key: "ч", code: "KeyX", bubbles: true, cancelable: true };
        document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", pressed));
      });
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("l");
      await page.keyboard.press("v");
      await page.locator(".throughline-diff-line.is-in").first().waitFor();
      await checkAccessible(page, "what changes");
      await page.keyboard.press("Enter");
      await until(
        () => opened(page),
        (path) => path === W23,
        "the review is opened",
      );
      const marked = REVIEW.replace("[ ] Собрать", "[>] Собрать").replace("[ ] Разобрать", "[-] Разобрать");
      assert.equal(await stored(page, W22), marked);
      assert.match(
        (await stored(page, W23)) ?? "",
        /- \[ \] Собрать задачу {2}\[since:: 2024-W22\]\n- \[ \] \n$/,
      );
      await until(
        () => notices(page),
        (shown) => shown.includes(carried),
        "a notice says what was carried",
      );
      await pressNotice(page, undo);
      await until(
        () => stored(page, W22),
        (text) => text === REVIEW,
        "the source reads as before",
      );
      assert.equal(await stored(page, W23), null);
    },
  );
}

journey(
  "Escape changes nothing, and leaves a field before it leaves the preview",
  { vault: VAULT, today: "2024-06-09" },
  async (page) => {
    await runCommand(page, "Create weekly review");
    await at(page, "Собрать задачу");
    await page.keyboard.press("s");
    await page.keyboard.type("Часть");
    await page.keyboard.press("Escape");
    await at(page, "Собрать задачу");
    await page.keyboard.press("Escape");
    await page.locator(".throughline-preview").waitFor({ state: "detached" });
    assert.equal(await stored(page, W22), REVIEW);
    assert.equal(await stored(page, W23), null);
  },
);

journey(
  "a note that changes under the preview is read again, and the choices stay with their items",
  { vault: VAULT, today: "2024-06-09" },
  async (page) => {
    await runCommand(page, "Create weekly review");
    await at(page, "Собрать задачу");
    await page.keyboard.press("x");
    const changed = REVIEW.replace("- [x] Купить доступ\n", "- [x] Купить доступ\n- [ ] Позвонить\n");
    await page.evaluate(
      async ([path, text]) => {
        const { vault } = window.playground.app;
        const file = vault.getFileByPath(path);
        if (file) await vault.modify(file, text);
      },
      [W22, changed] as const,
    );
    await page.keyboard.press("Enter");
    await page.locator(".throughline-said", { hasText: "1 of 1 choices still stand" }).waitFor();
    assert.equal(await stored(page, W22), changed);
    await page.locator(".throughline-row", { hasText: "Позвонить" }).waitFor();
    await page.keyboard.press("Enter");
    await until(
      () => opened(page),
      (path) => path === W23,
      "the review is opened",
    );
    assert.match((await stored(page, W22)) ?? "", /\[>\] Позвонить\n- \[-\] Собрать/);
  },
);

journey(
  "a finger reaches every choice: the rarer ones in a menu, and no target is too small",
  { vault: VAULT, today: "2024-06-09", width: 390, height: 740 },
  async (page) => {
    await runCommand(page, "Create weekly review");
    await at(page, "Собрать задачу");
    const small = await page
      .locator(".throughline-preview :is(button, input, summary):visible")
      .evaluateAll((all) =>
        all.flatMap((one) => {
          const { width, height } = one.getBoundingClientRect();
          return width < 44 || height < 44 ? [`${one.outerHTML.slice(0, 80)} ${width}×${height}`] : [];
        }),
      );
    assert.deepEqual(small, []);
    await page.locator(".throughline-row", { hasText: "Разобрать почту" }).locator(".is-more").tap();
    await page.locator(".menu-item", { hasText: "Set a day" }).tap();
    await page.locator("input[type=date]").fill("2024-07-01");
    await page.locator(".throughline-row", { hasText: "Сделать сайт" }).getByLabel("Drop (X)").tap();
    await page.locator(".throughline-buttons .mod-cta").tap();
    await until(
      () => opened(page),
      (path) => path === W23,
      "the review is opened",
    );
    assert.match(
      (await stored(page, W22)) ?? "",
      /- \[>\] Собрать задачу\n- \[ \] Разобрать почту ⏳ 2024-07-01\n- \[-\] Сделать сайт\n$/,
    );
  },
);

const MANY = Array.from({ length: 500 }, (_, i) => `- [ ] Task **${i}** for [[Vera]]\n`).join("");

journey(
  "of five hundred items only what is near the screen is rendered, and End leads to the last",
  { vault: { [W22]: `---\nweek: 2024-W22\n---\n# To do\n${MANY}` }, today: "2024-06-09" },
  async (page) => {
    await runCommand(page, "Create weekly review");
    await at(page, "Task 0");
    // With the frame after the one that has the keys there.
    await page.locator(".throughline-row strong").first().waitFor();
    const rendered = await page.locator(".throughline-row strong").count();
    assert.ok(rendered > 5 && rendered < 120, `${rendered} rows are rendered`);
    await page.keyboard.press("End");
    await at(page, "Task 499");
  },
);
