// Years of copies of one task become one open task: what is sure is ticked, what only a person can tell is not, Undo brings all back.

import assert from "node:assert/strict";
import { checkAccessible } from "./support/accessible";
import { journey } from "./support/journey";
import { notices, pressNotice, stored, until } from "./support/person";
import { shot } from "./support/shot";

const week = (n: number) => `Недели/2024/W${n} Weekly.md`;
const review = (n: number, ...lines: readonly string[]) =>
  `---\nweek: 2024-W${n}\n---\n# Что сделать\n${lines.map((line) => `${line}\n`).join("")}`;
const VAULT = {
  [week(19)]: review(19, "- [ ] Позвонить Дине", "- [ ] Налоги", "- [ ] Заплатить за квартиру 📅 2024-05-05"),
  [week(20)]: review(20, "- [ ] Позвонить Дине", "- [ ] Налоги", "- [x] Пробежка"),
  [week(21)]: review(21, "- [ ] Позвонить Дине", "- [x] Налоги", "- [ ] Пробежка"),
  [week(22)]: review(
    22,
    "- [ ] Позвонить Дине",
    "- [ ] Пробежка",
    "- [ ] Заплатить за квартиру 📅 2024-06-05",
  ),
};

for (const [language, undo, said, theme, width] of [
  ["en", "Undo", "5 old copies marked in 3 notes", "light", 1280],
  ["ru", "Отменить", "Помечено: 5 старых копий в 3 заметках", "dark", 320],
  ["ru", "Отменить", "Помечено: 5 старых копий в 3 заметках", "light", 1280],
] as const) {
  journey(
    `old copies are marked as they are ticked, and Undo brings all back: ${language}, ${theme}`,
    { vault: VAULT, language, theme, width, today: "2024-06-09" },
    async (page) => {
      await page.evaluate(() => {
        window.playground.app.commands.executeCommandById("throughline:collapse-old-copies");
      });
      const dialog = page.locator(".throughline-copies-dialog");
      await dialog.locator(".throughline-tick-list li").first().waitFor();
      await checkAccessible(page, "old copies");
      await dialog.locator("details summary").first().click();
      await shot(page, `care/copies-${language}-${theme}-${width}`);
      const groups = dialog.locator(".throughline-note");
      assert.equal(await groups.count(), 4);
      assert.deepEqual(
        await groups
          .locator(".throughline-note-head input")
          .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).checked)),
        [true, false, false, false],
      );
      // What was done later is a person's to say.
      await groups.nth(1).locator(".throughline-note-head input").click();
      await dialog.locator(".mod-cta").click();
      await until(
        () => notices(page),
        (all) => all.includes(said),
        "the notice",
      );
      assert.equal(
        await stored(page, week(19)),
        VAULT[week(19)]?.replace("[ ] Позвонить", "[>] Позвонить").replace("[ ] Налоги", "[>] Налоги"),
      );
      assert.equal(
        await stored(page, week(20)),
        VAULT[week(20)]?.replace("[ ] Позвонить", "[>] Позвонить").replace("[ ] Налоги", "[>] Налоги"),
      );
      assert.equal(await stored(page, week(22)), VAULT[week(22)]);
      await pressNotice(page, undo);
      for (const [path, text] of Object.entries(VAULT))
        await until(
          () => stored(page, path),
          (now) => now === text,
          path,
        );
    },
  );
}

journey(
  "where nothing was copied the command says so",
  { vault: { [week(22)]: VAULT[week(22)] ?? "" }, today: "2024-06-09" },
  async (page) => {
    await page.evaluate(() => {
      window.playground.app.commands.executeCommandById("throughline:collapse-old-copies");
    });
    await until(
      () => notices(page),
      ([text]) => text === "There are no old copies of open tasks",
      "the notice",
    );
  },
);
