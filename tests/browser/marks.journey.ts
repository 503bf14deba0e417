// The marks beside carried items: seen in the editor and in reading view, followed, and out of the way of whoever types.

import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { checkAccessible } from "./support/accessible";
import { journey } from "./support/journey";
import { edited, notices, openNote, opened, until } from "./support/person";
import { LONG_NOTE, LONG_VAULT, median, typing } from "./support/typing";

const PATH = (week: number) => `Weekly/2024/W${week} Weekly.md`;
const OPEN = [
  "---",
  "since: '[since:: 2024-W22]'",
  "---",
  "# What went well",
  "# Thoughts",
  "Nothing to do.",
  "```",
  "- [ ] Code  [since:: 2024-W22]",
  "```",
  "# To do",
  "- [ ] Call Dina  [since:: 2024-W22] ⏫",
  "- [ ] Позвонить Дине  (с:: 2024-W24) 📅 2024-06-30",
  "- [x] Ask Vera  [since:: 2024-W22]",
  "- [ ] Buy paint",
  "",
].join("\n");
const VAULT = {
  [PATH(22)]: "# What went well\n# To do\n- [x] Rest\n- [>] Call Dina\n- [>] Ask Vera\n",
  [PATH(23)]:
    "# What went well\n# To do\n- [>] Call Dina  [since:: 2024-W22]\n- [>] Ask Vera  [since:: 2024-W22]\n",
  [PATH(24)]:
    "# What went well\n# To do\n- [>] Call Dina  [since:: 2024-W22]\n- [>] Позвонить Дине\n- [-] Ask Vera → [[W25 Weekly]]\n",
  [PATH(25)]: OPEN,
} as const;
const setting = { vault: VAULT, note: PATH(25) } as const;

const texts = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((all) => all.map((one) => one.textContent));
const marks = (page: Page) => texts(page, ".cm-content .throughline-mark.is-age");
const lineOf = (page: Page, words: string) => page.locator(".cm-line", { hasText: words });

/** Waits until the vault is read and the ages say how often. */
async function seen(page: Page, expected: readonly string[], find = marks): Promise<void> {
  await until(
    () => find(page),
    (found) => JSON.stringify(found) === JSON.stringify(expected),
    `the marks are ${JSON.stringify(expected)}`,
  );
}

async function select(page: Page, line: number): Promise<void> {
  await page.evaluate((at) => {
    const editor = window.playground.app.workspace.activeEditor?.editor;
    editor?.setCursor({ line: at, ch: 8 });
    editor?.focus();
  }, line);
}

const AGES = ["×3 · since W22", "×1 · since W24", "×3 · since W22"];

journey(
  "carried items wear their age, which the cursor's line shows as it is written",
  setting,
  async (page) => {
    await select(page, 5);
    await seen(page, AGES);
    const levels = await page
      .locator(".throughline-mark.is-age")
      .evaluateAll((all) => all.map((one) => /is-\d/.exec(one.getAttribute("class") ?? "")?.[0]));
    assert.deepEqual(
      levels,
      ["is-3", "is-1", "is-1"],
      "what waits for a decision is urgent, what is done is not",
    );
    assert.match((await lineOf(page, "Code").textContent()) ?? "", /\[since:: 2024-W22\]/);
    const hint = await page.locator(".throughline-mark.is-3").getAttribute("aria-label");
    assert.equal(hint, "×3 · since W22\nW22 Weekly → W23 Weekly → W24 Weekly → W25 Weekly");

    await select(page, 10);
    await seen(page, AGES.slice(1));
    assert.match(
      (await lineOf(page, "Call Dina").textContent()) ?? "",
      /Call Dina {2}\[since:: 2024-W22\] ⏫$/,
    );
    await page.keyboard.press("ArrowDown");
    await seen(page, [AGES[0] ?? "", AGES[2] ?? ""]);
    await page.keyboard.press("Control+a");
    await seen(page, []);
    await select(page, 5);
    await seen(page, AGES);
  },
);

journey(
  "a press on an age opens the note the item began in, and one on an arrow the next that has it",
  setting,
  async (page) => {
    await select(page, 5);
    await seen(page, AGES);
    await page.locator(".throughline-mark.is-3").click();
    await until(
      () => opened(page),
      (path) => path === PATH(22),
      "the note of the origin is open",
    );
    const arrows = page.locator(".cm-content .throughline-mark.is-onward");
    await until(
      () => arrows.count(),
      (count) => count === 2,
      "both items that were carried on have an arrow",
    );
    assert.equal(await arrows.first().getAttribute("aria-label"), "Carried on → W23 Weekly");
    const line = () =>
      page.evaluate(() => window.playground.app.workspace.activeEditor?.editor?.getCursor().line);
    assert.equal(await line(), 3, "at the item");
    await arrows.first().click();
    await until(
      () => opened(page),
      (path) => path === PATH(23),
      "the next note that has it is open",
    );
    assert.equal(await line(), 2);
    await openNote(page, PATH(24));
    await lineOf(page, "Ask Vera").locator(".is-onward").click();
    await until(
      () => opened(page),
      (path) => path === PATH(25),
      "the note its mark names is open",
    );
    assert.equal(await line(), 12);
  },
);

journey(
  "an arrow that leads nowhere says so",
  {
    vault: { ...VAULT, [PATH(24)]: "# What went well\n# To do\n- [>] Sweep\n" },
    note: PATH(24),
  },
  async (page) => {
    await page.locator(".cm-content .is-onward").click();
    await until(
      () => notices(page),
      (shown) => shown.includes("No later note of this series holds it"),
      "a notice says that no note has it",
    );
  },
);

journey(
  "marks are no part of the text: typing, undo and what is stored know nothing of them",
  setting,
  async (page) => {
    await select(page, 5);
    await seen(page, AGES);
    await page.keyboard.press("Control+z");
    assert.equal(await edited(page), OPEN, "there is nothing to undo");
    await page.evaluate(() => {
      const editor = window.playground.app.workspace.activeEditor?.editor;
      editor?.setCursor({ line: 9, ch: 7 });
    });
    await page.keyboard.type("\n- [ ] Mend");
    await page.keyboard.press("ArrowUp");
    await seen(page, AGES);
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    assert.equal(await edited(page), OPEN);
    // What opens a block of code takes the marks from what it takes in, and gives them back.
    await select(page, 9);
    await page.keyboard.press("End");
    await page.keyboard.type("\n```");
    await seen(page, []);
    await page.keyboard.press("Backspace");
    await seen(page, AGES);
  },
);

journey("the setting takes the marks away and brings them back at once", setting, async (page) => {
  await select(page, 5);
  await seen(page, AGES);
  await page.keyboard.press("Control+,");
  const toggle = page
    .locator(".setting-item", { hasText: "Age of carried tasks in notes" })
    .locator(".checkbox-container");
  await toggle.click();
  await seen(page, []);
  await toggle.click();
  await seen(page, AGES);
});

const read = (page: Page) => texts(page, ".markdown-preview-view .throughline-mark.is-age");

journey("reading view shows the same, and the keyboard can follow it", setting, async (page) => {
  await page.keyboard.press("Control+e");
  await page.locator(".markdown-preview-view").waitFor();
  await seen(page, AGES, read);
  const items = await texts(page, ".markdown-preview-view li");
  assert.equal(items[0]?.trim(), "Call Dina  ×3 · since W22 ⏫");
  assert.match(
    (await page.locator(".markdown-preview-view pre").textContent()) ?? "",
    /\[since:: 2024-W22\]/,
  );
  await page.locator(".markdown-preview-view .throughline-mark").first().press("Enter");
  await until(
    () => opened(page),
    (path) => path === PATH(22),
    "the note of the origin is open",
  );
});

for (const theme of ["light", "dark"] as const) {
  journey(`marks can be read and pressed by everybody, ${theme}`, { ...setting, theme }, async (page) => {
    await select(page, 5);
    await seen(page, AGES);
    await checkAccessible(page, "a review with marks");
    await openNote(page, PATH(23));
    await page.keyboard.press("Control+e");
    await seen(page, ["×1 · since W22", "×1 · since W22"], read);
    await checkAccessible(page, "a review with marks, being read");
  });
}

journey(
  "typing in a note of 200 KB costs the marks and the suggestions less than a millisecond a keystroke",
  { vault: LONG_VAULT, note: LONG_NOTE },
  async (page) => {
    const found = await typing(page, 4);
    const [own, suggest, on, off] = [found.own, found.suggest, found.on, found.off].map(median);
    const said = [own, suggest, on, off].map((time) => `${time?.toFixed(3)} ms`);
    console.log(
      `  200 keystrokes in ${Math.round(found.size / 1000)} KB, medians: the marks ${said[0]}, the suggestions ${said[1]}, all ${said[2]} with them and ${said[3]} without`,
    );
    assert.ok(found.size > 200_000 && found.marks > 20, `${found.size} long, ${found.marks} marks in sight`);
    assert.ok(own !== undefined && suggest !== undefined, "both were measured");
    assert.ok(own + suggest < 1, `the marks take ${said[0]} a keystroke, the suggestions ${said[1]}`);
  },
);
