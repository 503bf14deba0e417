// Suggestions while typing: goals, drivers, weeks and people where the words ask for them, and never before Obsidian's own.

import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { journey } from "./support/journey";
import { checkAccessible } from "./support/accessible";
import { edited, runCommand, until } from "./support/person";
import { shot } from "./support/shot";

const GOAL = "---\ntype: goal\nstatus: active\n---\n# Steps\n# Updates\n";
const MEETING = (more: string) =>
  `---\ntype: mastermind\nparticipants: [Макс, Алекс, Сая]\n---\n## Цели и апдейты\n* Макс: 5000 MAU\n${more}`;
const VAULT = {
  "Goals/Open a school.md": GOAL,
  "Goals/Speak English.md": GOAL,
  "Goals/Finished.md": GOAL.replace("active", "achieved"),
  "Drivers/P2P обучение.md": "---\ntype: driver\n---\n## Бэклог\n- [ ] Опрос\n",
  "Weekly/2024/W25 Weekly.md": "---\nweek: 2024-W25\n---\n# To do\n- [ ] Call Dina\n",
  "Школа/2024-06-16.md": MEETING("* Алекс: MVP\n## Вопросы\n### Сая / Стратегия\n"),
  "Школа/2024-06-23.md": MEETING("\n## Вопросы\n\n"),
} as const;
const REVIEW = "Weekly/2024/W25 Weekly.md";
const setting = { vault: VAULT, note: REVIEW, today: "2024-06-23" } as const;

const offered = (page: Page) =>
  page
    .locator(".suggestion-container .suggestion-item")
    .evaluateAll((all) => all.map((one) => (one.querySelector(".suggestion-title") ?? one).textContent));

async function offers(page: Page, expected: readonly string[]): Promise<void> {
  await until(
    () => offered(page),
    (found) => JSON.stringify(found) === JSON.stringify(expected),
    `${JSON.stringify(expected)} is offered`,
  );
}

/** Puts the cursor at the end of a line, on which `text` is then typed. */
async function typeAt(page: Page, line: number, text: string): Promise<void> {
  await page.evaluate((at) => {
    const editor = window.playground.app.workspace.activeEditor?.editor;
    editor?.setCursor({ line: at, ch: editor.getLine(at).length });
    editor?.focus();
  }, line);
  await page.keyboard.type(text);
}

const lineIn = async (page: Page, line: number) => ((await edited(page)) ?? "").split("\n")[line];

/** The first place has the vault read; until it is, fewer are known. */
async function typeWhenRead(page: Page, line: number, text: string, first: string): Promise<void> {
  for (let tries = 0; tries < 40; tries++) {
    await typeAt(page, line, text);
    await page.waitForTimeout(50);
    if ((await offered(page)).includes(first)) return;
    for (let i = 0; i < text.length; i++) await page.keyboard.press("Backspace");
  }
  assert.fail(`“${first}” was never offered`);
}

journey("a goal is offered behind “[goal:: ” and put as a link", setting, async (page) => {
  await typeWhenRead(page, 4, " [goal:: ", "Open a school");
  await offers(page, ["Open a school", "Speak English"]);
  await page.keyboard.type("eng");
  await offers(page, ["Speak English"]);
  await shot(page, "suggest-goal");
  await page.keyboard.press("Enter");
  await offers(page, []);
  assert.equal(await lineIn(page, 4), "- [ ] Call Dina [goal:: [[Speak English]]]");
  await page.keyboard.type(" [драйвер:: ");
  await offers(page, ["P2P обучение"]);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Escape");
  await offers(page, []);
});

journey("Obsidian's own link suggestions come first, in a field of ours too", setting, async (page) => {
  await typeWhenRead(page, 4, " [goal:: ", "Open a school");
  await page.keyboard.type("[[Fin");
  await offers(page, ["Finished"]);
  await page.keyboard.press("Enter");
  assert.equal(await lineIn(page, 4), "- [ ] Call Dina [goal:: [[Finished]]");
});

journey("a week is offered by what it is to today", setting, async (page) => {
  await typeWhenRead(page, 4, "  [since:: last", "2024-W24");
  await shot(page, "suggest-week");
  await page.keyboard.press("Enter");
  assert.equal(await lineIn(page, 4), "- [ ] Call Dina  [since:: 2024-W24]");
});

journey(
  "in a meeting people are offered for a question and at the beginning of a bullet, who has spoken no more",
  { ...setting, note: "Школа/2024-06-23.md", language: "ru" },
  async (page) => {
    await typeWhenRead(page, 8, "### ", "Макс");
    await offers(page, ["Макс", "Алекс", "Сая"]);
    await page.keyboard.type("С");
    await shot(page, "suggest-person-ru");
    await page.keyboard.press("Enter");
    assert.equal(await lineIn(page, 8), "### Сая / ");
    await typeAt(page, 6, "* ");
    await offers(page, []);
    await page.keyboard.type("а");
    await offers(page, ["Алекс", "Сая"]);
    await page.keyboard.press("Enter");
    assert.equal(await lineIn(page, 6), "* Алекс: ");
    await page.keyboard.type("М");
    await offers(page, []);
  },
);

journey(
  "a link to next week or to a group's next meeting is put by command, before there is a note",
  { ...setting, today: "2024-06-24", language: "ru" },
  async (page) => {
    const text = () => lineIn(page, 4);
    await typeAt(page, 4, " → ");
    await page.keyboard.press("Escape");
    await runCommand(page, "Ссылка на неделю или встречу");
    await page.locator(".prompt .suggestion-item").first().waitFor();
    await shot(page, "insert-link-ru");
    await checkAccessible(page, "the list of weeks and meetings");
    await page.locator(".prompt-input").fill("следующая неделя");
    await page.keyboard.press("Enter");
    await until(text, (line) => line === "- [ ] Call Dina → [[W27 Weekly]]", "the link to next week");
    await page.keyboard.type(", ");
    await runCommand(page, "Ссылка на неделю или встречу");
    await page.locator(".prompt-input").fill("следующая встреча");
    await page.locator(".prompt .suggestion-item", { hasText: "2024-06-30" }).waitFor();
    await page.keyboard.press("Enter");
    await until(
      text,
      (line) => line === "- [ ] Call Dina → [[W27 Weekly]], [[2024-06-30]]",
      "the link to the next meeting",
    );
  },
);

journey(
  "elsewhere a heading or a bullet offers nobody, and the setting takes all of it away",
  setting,
  async (page) => {
    await typeWhenRead(page, 4, " [goal:: ", "Open a school");
    await page.keyboard.press("Escape");
    await typeAt(page, 4, "]\n### ");
    await offers(page, []);
    await page.evaluate(async () => {
      const { plugins } = window.playground.app as unknown as {
        plugins: {
          plugins: Record<
            string,
            { session: { settings: { set(key: string, value: unknown): Promise<unknown> } } }
          >;
        };
      };
      await plugins.plugins["throughline"]?.session.settings.set("suggestions", false);
    });
    await typeAt(page, 4, " [goal:: ");
    await page.waitForTimeout(200);
    await offers(page, []);
  },
);
