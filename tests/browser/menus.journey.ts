// Acts in the menus of an editor, a note and a folder, and the commands that follow a mark without a mouse.

import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { checkAccessible } from "./support/accessible";
import { journey } from "./support/journey";
import { notices, openNote, opened, runCommand, stored, until } from "./support/person";
import { shot } from "./support/shot";

const W22 = "Weekly/2024/W22 Weekly.md";
const W23 = "Weekly/2024/W23 Weekly.md";
const MEETING = "Школа/2024-06-09.md";
const VAULT = {
  [W22]: "---\nweek: 2024-W22\n---\n# To do\n- [ ] Call Dina\n- [>] Ask Vera\n- [ ] Later\n",
  [W23]: "---\nweek: 2024-W23\n---\n# To do\n- [ ] Ask Vera  [since:: 2024-W22]\n- [ ] \n",
  [MEETING]:
    "---\ntype: mastermind\ndate: 2024-06-09\nparticipants: [Макс, Сая]\n---\n## Апдейты\n* Макс: MVP\n## Вопросы\n### Сая / Стратегия\nЧто есть сейчас?\n\n* Тихо\n\nЧто нужно сделать?\n\n* Спросить\n",
  "Ideas.md": "A thought\n",
} as const;

async function cursorAt(page: Page, line: number): Promise<void> {
  await page.evaluate((at) => {
    const editor = window.playground.app.workspace.activeEditor?.editor;
    editor?.setCursor({ line: at, ch: 3 });
    editor?.focus();
  }, line);
}

const items = (page: Page) =>
  page.locator(".menu .menu-item-title").evaluateAll((all) => all.map((one) => one.textContent));

/** The menu of the editor at a line; in the app the press itself puts the cursor there. */
async function menuAt(page: Page, line: number): Promise<readonly (string | null)[]> {
  await page.keyboard.press("Escape");
  await cursorAt(page, line);
  await page.locator(".cm-content").evaluate((el) => {
    el.dispatchEvent(new MouseEvent("contextmenu", { bubbles: true, clientX: 500, clientY: 300 }));
  });
  return items(page);
}

async function choose(page: Page, title: string): Promise<void> {
  await page.locator(".menu .menu-item", { hasText: title }).click();
}

/** Until the vault is read nothing is known of its notes. */
async function menuWith(page: Page, line: number, title: string): Promise<readonly (string | null)[]> {
  return until(
    () => menuAt(page, line),
    (found) => found.includes(title),
    `the menu offers “${title}”`,
  );
}

const setting = { vault: VAULT, note: W22, today: "2024-06-09" } as const;

journey("a task of an earlier review is carried by itself from its menu", setting, async (page) => {
  const shown = await menuWith(page, 4, "Carry this task");
  assert.deepEqual(shown, ["Carry this task"]);
  await shot(page, "menu-task");
  await choose(page, "Carry this task");
  await until(
    () => stored(page, W23),
    (text) => text?.includes("- [ ] Call Dina  [since:: 2024-W22]\n") === true,
    "the task in the later review",
  );
  assert.equal(await stored(page, W22), VAULT[W22].replace("- [ ] Call", "- [>] Call"));
  assert.deepEqual(await notices(page), ["“Call Dina” is in W23 Weekly now"]);
});

journey(
  "a line that was carried leads on, and its copy leads back, by menu and by command",
  setting,
  async (page) => {
    await menuWith(page, 4, "Carry this task");
    await page.keyboard.press("Escape");
    assert.deepEqual(await menuAt(page, 5), ["Go to where this went"]);
    await choose(page, "Go to where this went");
    await until(
      () => opened(page),
      (path) => path === W23,
      "the note that has it",
    );
    const line = () =>
      page.evaluate(() => window.playground.app.workspace.activeEditor?.editor?.getCursor().line);
    await until(line, (at) => at === 4, "at its line");
    await page.locator(".cm-content").focus();
    await runCommand(page, "Go to where this came from");
    await until(
      () => opened(page),
      (path) => path === W22,
      "the note it began in",
    );
    await until(line, (at) => at === 5, "at its line");
    await page.locator(".cm-content").focus();
    await runCommand(page, "Go to where this went");
    await until(
      () => opened(page),
      (path) => path === W23,
      "and there again",
    );
  },
);

journey("a thought becomes a task, a question a driver", { ...setting, language: "ru" }, async (page) => {
  await menuWith(page, 4, "Перенести эту задачу");
  await page.keyboard.press("Escape");
  await openNote(page, "Ideas.md");
  assert.deepEqual(await menuAt(page, 0), ["Сделать задачей на следующую неделю"]);
  await choose(page, "Сделать задачей на следующую неделю");
  await until(
    () => stored(page, W23),
    (text) => text?.includes("- [ ] A thought ([[Ideas]])\n") === true,
    "the task",
  );
  await openNote(page, MEETING);
  assert.deepEqual(await menuAt(page, 8), [
    "Сделать задачей на следующую неделю",
    "Выделить драйвер в заметку",
  ]);
  await choose(page, "Выделить драйвер в заметку");
  await page.locator(".modal").waitFor();
});

journey(
  "a task of a review is linked to a goal where there is one",
  { ...setting, vault: { ...VAULT, "Open a school.md": "---\ntype: goal\n---\n# Steps\n# Updates\n" } },
  async (page) => {
    const shown = await menuWith(page, 4, "Link to a goal…");
    assert.deepEqual(shown, ["Carry this task", "Link to a goal…"]);
    await choose(page, "Link to a goal…");
    await page.locator(".prompt-input").waitFor();
    await page.keyboard.press("Enter");
    await until(
      () => stored(page, W22),
      (text) => text?.includes("- [ ] Call Dina  [goal:: [[Open a school]]]\n") === true,
      "the goal in the line",
    );
  },
);

journey("a note and a folder offer what can be done with them", setting, async (page) => {
  await menuWith(page, 4, "Carry this task");
  await page.keyboard.press("Escape");
  const menuOf = async (name: string) => {
    await page
      .locator(".nav-file-title, .nav-folder-title, .tree-item-self", { hasText: name })
      .first()
      .click({
        button: "right",
      });
    const found = await items(page);
    return found;
  };
  const school = await menuOf("Школа");
  assert.ok(school.includes("New meeting of this group"), JSON.stringify(school));
  await checkAccessible(page, "the menu of a folder");
  await page.keyboard.press("Escape");
  const weekly = await menuOf("W22 Weekly");
  assert.ok(weekly.includes("Carry unfinished tasks into this note"), JSON.stringify(weekly));
  await page.keyboard.press("Escape");
  const other = await menuOf("Ideas");
  assert.ok(!other.some((title) => title?.includes("arry")), JSON.stringify(other));
});
