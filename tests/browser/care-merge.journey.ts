// Two notes of one week: a carry refuses and offers to merge, the dialog shows what becomes of both, and undo brings both back.

import assert from "node:assert/strict";
import { checkAccessible } from "./support/accessible";
import { journey } from "./support/journey";
import { notices, opened, pressNotice, runCommand, stored, until } from "./support/person";
import { shot } from "./support/shot";

const W23 = "Weekly/2024/W23 Weekly.md";
const COPY = "Weekly/2024/W23 Weekly (Conflicted copy Pixel 202406091011).md";
const note = (todo: string, thoughts: string) =>
  `---\nweek: 2024-W23\n---\n# Мысли\n${thoughts}\n# Что сделать\n${todo}`;
const LINKING = "Мысли.md";
const linking = (name: string) =>
  `Мало сплю: [[${name}#Мысли|там]], [ещё](${encodeURI(`Weekly/2024/${name}.md`)})\n`;
const VAULT = {
  "Weekly/2024/W22 Weekly.md": "---\nweek: 2024-W22\n---\n# Что сделать\n- [>] Собрать задачу\n",
  [W23]: note("- [x] Собрать задачу  [since:: 2024-W22]\n- [ ] Разобрать почту\n", ""),
  [COPY]: note(
    "- [ ] Собрать задачу  [since:: 2024-W22]\n- [ ] Разобрать почту\n- [ ] Сделать сайт\n",
    "Мало сплю\n",
  ),
  [LINKING]: linking("W23 Weekly (Conflicted copy Pixel 202406091011)"),
};
const MERGED = note(
  "- [x] Собрать задачу  [since:: 2024-W22]\n- [ ] Разобрать почту\n- [ ] Сделать сайт\n",
  "Мало сплю\n",
);

for (const [language, create, merge, undo, said] of [
  ["en", "Create weekly review", "Merge", "Undo", "several notes are the review of 2024-W23"],
  ["ru", "Создать недельный обзор", "Объединить", "Отменить", "обзор 2024-W23 — несколько заметок"],
] as const) {
  for (const [theme, width] of [
    ["light", 1280],
    ["dark", 320],
  ] as const) {
    journey(
      `notes of one week are merged from the refusal, and Undo brings both back: ${language}, ${theme}`,
      { vault: VAULT, language, theme, width, today: "2024-06-09" },
      async (page) => {
        if (width > 600) await runCommand(page, create);
        else
          await page.evaluate(() => {
            window.playground.app.commands.executeCommandById("throughline:create-weekly-review");
          });
        await until(
          () => notices(page),
          (all) => all.some((text) => text.toLowerCase().includes(said.toLowerCase())),
          "the refusal",
        );
        await pressNotice(page, merge);
        await page.locator(".throughline-diff-line.is-in").first().waitFor();
        await checkAccessible(page, "the merge");
        await shot(page, `care/merge-${language}-${theme}-${width}`);
        assert.equal(await stored(page, W23), VAULT[W23], "nothing is written yet");
        await page.keyboard.press("Enter");
        await until(
          () => stored(page, COPY),
          (text) => text === null,
          "the copy goes",
        );
        assert.equal(await stored(page, W23), MERGED);
        assert.equal(
          await stored(page, LINKING),
          linking("W23 Weekly").replace("Weekly/2024/", ""),
          "links lead to the note that stays",
        );
        await pressNotice(page, undo);
        await until(
          () => stored(page, COPY),
          (text) => text === VAULT[COPY],
          "the copy is back",
        );
        assert.equal(await stored(page, W23), VAULT[W23]);
        assert.equal(await stored(page, LINKING), VAULT[LINKING]);
      },
    );
  }
}

journey(
  "without two notes of a week the command says so",
  { vault: { [W23]: VAULT[W23] }, today: "2024-06-09" },
  async (page) => {
    await runCommand(page, "Merge the notes of one week");
    await until(
      () => notices(page),
      ([text]) => text === "No week has two notes",
      "the notice",
    );
    assert.notEqual(await opened(page), COPY);
  },
);
