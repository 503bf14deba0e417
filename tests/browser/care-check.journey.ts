// The check of a vault: what is found, the way to it, and what mends it with its preview and undo.

import assert from "node:assert/strict";
import { checkAccessible } from "./support/accessible";
import { journey } from "./support/journey";
import { notices, opened, pressNotice, stored, until } from "./support/person";
import { shot } from "./support/shot";

const week = (n: number) => `Недели/2024/W${n} Weekly.md`;
const review = (n: number, ...lines: readonly string[]) =>
  `---\nweek: 2024-W${n}\n---\n# Что сделать\n${lines.map((line) => `${line}\n`).join("")}`;
const VAULT = {
  [week(20)]: review(20, "- [ ] Позвонить Дине"),
  [week(21)]: review(21, "- [ ] Позвонить Дине", "- [ ] Налоги  [since:: 2024-W02]"),
  [week(22)]: review(22, "- [ ] Позвонить Дине"),
  "Недели/2024/W22 Weekly 1.md": review(22, "- [x] Позвонить Дине"),
  "Дела/Школа.md": "---\ntype: goal\nstatus: [active\n---\n# Школа\n",
  "Журнал.md": "Утро\n<<<<<<< HEAD\nкофе\n=======\nчай\n>>>>>>> phone\n",
  "Итоги.md": "# Что было хорошего\nх\n# Чего было не очень\nу\n",
};

for (const [language, undo, theme, width] of [
  ["en", "Undo", "light", 1280],
  ["ru", "Отменить", "dark", 320],
  ["ru", "Отменить", "light", 1280],
] as const) {
  journey(
    `the check tells what is wrong, leads there and mends it: ${language}, ${theme}`,
    { vault: VAULT, language, theme, width, today: "2024-06-09" },
    async (page) => {
      const run = () =>
        page.evaluate(() => {
          window.playground.app.commands.executeCommandById("throughline:check-vault");
        });
      await run();
      const dialog = page.locator(".throughline-check-dialog");
      await dialog.locator(".throughline-finding").first().waitFor();
      await checkAccessible(page, "the check");
      await shot(page, `care/check-${language}-${theme}-${width}`);
      assert.equal(await dialog.locator(".throughline-note").count(), 6);
      const twice = dialog.locator(".throughline-note").nth(3).locator(".throughline-finding");
      await twice.getByRole("button").nth(1).click();
      const preview = page.locator(".throughline-undo-dialog");
      await preview.locator(".throughline-diff-line.is-in").first().waitFor();
      await shot(page, `care/check-mend-${language}-${theme}-${width}`);
      await preview.locator(".mod-cta").click();
      await until(
        () => stored(page, week(20)),
        (text) => text?.includes("- [>] Позвонить") ?? false,
        "the old copy is marked",
      );
      await dialog.locator(".is-mended").waitFor();
      await pressNotice(page, undo);
      await until(
        () => stored(page, week(20)),
        (text) => text === VAULT[week(20)],
        "undo",
      );
      // What only a person can say is asked in the list of what notes are taken for.
      await dialog.locator(".throughline-note").nth(4).getByRole("button").nth(1).click();
      const adopt = page.locator(".throughline-adopt-dialog");
      await adopt.locator(".throughline-adopt").first().waitFor();
      assert.equal(await adopt.locator(".throughline-adopt").count(), 1, "only the one note");
      await adopt.locator("input[type=text]").fill("2024-W10");
      await shot(page, `care/check-adopt-${language}-${theme}-${width}`);
      await adopt.locator(".mod-cta").click();
      await preview.locator(".throughline-diff-line.is-in").first().waitFor();
      await preview.locator(".mod-cta").click();
      await until(
        () => stored(page, "Итоги.md"),
        (text) => text?.startsWith("---\nweek: 2024-W10\n---\n") ?? false,
        "the week is written",
      );
      await adopt.waitFor({ state: "detached" });
      await dialog.locator(".throughline-note").nth(4).locator(".is-mended").waitFor();
      await dialog.locator(".throughline-finding").first().getByRole("button").first().click();
      await until(
        () => opened(page),
        (path) => path === "Журнал.md",
        "the note is open",
      );
      await dialog.waitFor({ state: "detached" });
    },
  );
}

journey("a sound vault is said to be sound", { vault: "sample" }, async (page) => {
  await page.evaluate(() => {
    window.playground.app.commands.executeCommandById("throughline:check-vault");
  });
  const status = page.locator(".throughline-check-dialog [role=status]").first();
  await until(
    () => status.textContent(),
    (text) => text !== null && !text.startsWith("Read "),
    "the check ends",
  );
  await shot(page, "care/check-sample");
  assert.deepEqual(await notices(page), []);
});
