// Adopting a vault: shown read only, nothing is ticked, a doubtful note is decided, its changes are seen, written, undone.

import assert from "node:assert/strict";
import { checkAccessible } from "./support/accessible";
import { journey } from "./support/journey";
import { notices, pressNotice, stored, until } from "./support/person";
import { shot } from "./support/shot";

const VAULT = {
  "Недели/2024-W22.md": "# Что сделать\n- [ ] Позвонить\n",
  "Недели/2024-W23.md": "---\nweek: 2024-W23\n---\n# Что сделать\n",
  "Старое/W40 Weekly.md": "# Что сделать\n",
  "Итоги.md": "# Что было хорошего\nх\n# Чего было не очень\nу\n",
  "Группа/2024/19.05.md": "# 19.05\n## Цели и апдейты\n* Макс: да\n## Вопросы\n",
  "P2P.md": "## Что есть сейчас?\nх\n## Что нужно сделать?\nу\n",
  "Школа.md": "---\ntype: goal\n---\n# Школа\n",
};

for (const [language, undo, said, theme, width] of [
  ["en", "Undo", "2 notes say what they are", "light", 1280],
  ["ru", "Отменить", "2 заметки говорят, что они такое", "dark", 320],
  ["ru", "Отменить", "2 заметки говорят, что они такое", "light", 1280],
] as const) {
  journey(
    `a vault is adopted as far as it is ticked, and Undo takes it back: ${language}, ${theme}`,
    { vault: VAULT, language, theme, width, today: "2024-06-09" },
    async (page) => {
      await page.evaluate(() => {
        window.playground.app.commands.executeCommandById("throughline:adopt-vault");
      });
      const dialog = page.locator(".throughline-adopt-dialog");
      await dialog.locator(".throughline-adopt").first().waitFor();
      await checkAccessible(page, "adopting");
      assert.equal(await dialog.locator("input:checked").count(), 0, "nothing is ticked");
      const row = (name: string) => dialog.locator(".throughline-adopt", { hasText: name });
      await row("P2P").locator("input[type=checkbox]").click();
      await row("Итоги").locator("input[type=checkbox]").click();
      assert.equal(await dialog.locator(".mod-cta").isDisabled(), true, "it names no week yet");
      await row("Итоги").locator("input[type=text]").fill("2024-W10");
      await shot(page, `care/adopt-${language}-${theme}-${width}`);
      await dialog.locator(".mod-cta").click();
      const changes = page.locator(".throughline-undo-dialog");
      await changes.locator(".throughline-diff-line.is-in").first().waitFor();
      await checkAccessible(page, "what is written");
      await shot(page, `care/adopt-changes-${language}-${theme}-${width}`);
      assert.equal(await stored(page, "P2P.md"), VAULT["P2P.md"], "nothing is written yet");
      await changes.locator(".mod-cta").click();
      await until(
        () => notices(page),
        (all) => all.includes(said),
        "the notice",
      );
      assert.equal(await stored(page, "P2P.md"), `---\ntype: driver\n---\n${VAULT["P2P.md"]}`);
      assert.equal(await stored(page, "Итоги.md"), `---\nweek: 2024-W10\n---\n${VAULT["Итоги.md"]}`);
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
