// The commands around the sidebar: a driver or a goal is chosen, a line is typed, and the note says it.

import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { checkAccessible } from "./support/accessible";
import { journey } from "./support/journey";
import { notices, opened, pressNotice, runCommand, stored, until } from "./support/person";

const MEETING = "Группа/2024/19.05.md";
const REVIEW = "Недели/2024/2024-W26.md";
const VAULT = {
  [MEETING]:
    "# 19.05\n## Цели и апдейты\n* Алекс: да\n## Вопросы\n### Алекс / Драйверы\n\nЧто есть сейчас?\n\n* Кризис\n\nЧто нужно сделать?\n\n* Обучаться\n* Измерять\n",
  [REVIEW]: "# Мысли\n# Цели\n- [[Школа]]: \n# Что сделать\n- [ ] \n",
  "Дела/P2P.md": "---\ntype: driver\n---\n# P2P\n## Беклог\n- [ ] Опрос\n",
  "Дела/Старый.md": "---\ntype: driver\nstatus: закрыт\n---\n# Старый\n",
  "Цели/Школа.md": "---\ntype: goal\nstatus: active\n---\n# Школа\n## Апдейты\n- 2024-06-02 — 3\n",
};
const setting = { vault: VAULT, height: 1200, note: MEETING, language: "ru" } as const;

async function answer(page: Page, text: string): Promise<void> {
  await page.locator(".throughline-ask input[type=text]").fill(text);
  await page.keyboard.press("Enter");
}

async function holds(page: Page, path: string, text: string): Promise<void> {
  await until(
    () => stored(page, path),
    (now) => now?.includes(text) ?? false,
    path,
  );
}

journey(
  "a backlog item is added and work is logged by commands, and can be undone",
  setting,
  async (page) => {
    await runCommand(page, "Добавить в беклог драйвера…");
    const offered = page.locator(".suggestion-item");
    await offered.first().waitFor();
    assert.deepEqual(await offered.allTextContents(), ["Дела/P2P"]);
    await page.keyboard.press("Enter");
    await checkAccessible(page, "the question");
    await answer(page, "Сайт");
    await holds(page, "Дела/P2P.md", "- [ ] Опрос\n- [ ] Сайт\n");
    assert.deepEqual(await notices(page), ["Добавлено в беклог: P2P"]);
    await pressNotice(page, "Отменить");
    await until(
      () => stored(page, "Дела/P2P.md"),
      (now) => now === VAULT["Дела/P2P.md"],
      "the driver",
    );
    await runCommand(page, "Записать в ворклог драйвера…");
    await page.locator(".suggestion-item").first().click();
    await answer(page, "созвон");
    await holds(page, "Дела/P2P.md", "- 2024-06-30 — созвон\n");
  },
);

journey(
  "a goal update goes into this week's empty slot, the next into the goal's note",
  setting,
  async (page) => {
    const update = async (text: string) => {
      await runCommand(page, "Написать апдейт цели…");
      await page.locator(".suggestion-item").first().click();
      await answer(page, text);
    };
    await update("5 учеников");
    await holds(page, REVIEW, "- [[Школа]]: 5 учеников\n");
    await update("6 учеников");
    await holds(page, "Цели/Школа.md", "- 2024-06-30 — 6 учеников\n- 2024-06-02 — 3\n");
  },
);

journey("a driver is taken out of the question that the cursor is in", setting, async (page) => {
  await page.evaluate(() =>
    window.playground.app.workspace.activeEditor?.editor?.setCursor({ line: 8, ch: 0 }),
  );
  await runCommand(page, "Выделить драйвер в заметку");
  await page.locator(".throughline-ask label", { hasText: "Измерять" }).click();
  await answer(page, "P2P обучение");
  const path = "Дела/P2P обучение.md";
  await holds(page, path, "## Беклог\n\n- [ ] Обучаться\n\n");
  await holds(page, path, 'owner: "Алекс"');
  await holds(page, MEETING, "### Алекс / Драйверы\n[[P2P обучение]]\n");
  await pressNotice(page, "Открыть");
  await until(
    () => opened(page),
    (now) => now === path,
    "the open note",
  );
});

journey("a new goal stands beside the others and is open", setting, async (page) => {
  await runCommand(page, "Новая цель");
  await answer(page, "Книга");
  await until(
    () => opened(page),
    (now) => now === "Цели/Книга.md",
    "the open note",
  );
  await runCommand(page, "Новая цель");
  await answer(page, "книга");
  await until(
    () => notices(page),
    (all) => all.some((said) => said.includes("Книга") || said.includes("книга")),
    "the refusal",
  );
});

journey(
  "goals and drivers are made of the templates that settings name",
  {
    ...setting,
    data: { goalTemplate: "Шаблоны/Цель.md", driverTemplate: "Шаблоны/Нет" },
    vault: {
      ...setting.vault,
      "Шаблоны/Цель.md": "---\ntype: цель\n---\n# 🎯 {{title}}\nС {{date:DD.MM}}\n",
    },
  },
  async (page) => {
    await runCommand(page, "Новая цель");
    await answer(page, "Книга");
    await holds(page, "Цели/Книга.md", "---\ntype: цель\n---\n# 🎯 Книга\nС 30.06\n");
    await runCommand(page, "Новый драйвер");
    await answer(page, "Чат");
    await until(
      () => notices(page),
      (all) => all.some((said) => said.includes("Шаблоны/Нет.md")),
      "the refusal",
    );
  },
);

journey("without drivers the command says what one is", { language: "en" }, async (page) => {
  await runCommand(page, "Log work on a driver…");
  await until(
    () => notices(page),
    ([said]) => said?.includes("type: driver") ?? false,
    "the notice",
  );
  await runCommand(page, "New driver");
  await answer(page, "P2P");
  await until(
    () => opened(page),
    (now) => now === "Drivers/P2P.md",
    "the open note",
  );
});
