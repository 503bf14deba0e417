// Promises around a meeting: sentences that become boxes by tick, and my own in my weekly review, each counted once.

import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { checkAccessible } from "./support/accessible";
import { journey } from "./support/journey";
import { notices, openNote, runCommand, stored, until } from "./support/person";

const text = (...lines: readonly string[]) => lines.map((line) => `${line}\n`).join("");

const NOTE = "Школа/2024/23.06.md";
const REVIEW = "Недели/2024/W26 Weekly.md";
const MEETING = text(
  "# 23.06",
  "## Цели и апдейты",
  "* Алекс: драйверы",
  "* Сая: инструменты",
  "## Вопросы",
  "### Сая / Стратегия коммуникации",
  "### Алекс / Портрет аудитории",
  "* боли",
  "## Рефлексия",
  "* Алекс: нужно выписать боли аудитории. Спасибо всем!",
  "* Сая: постараюсь сформулировать и подумаю по стратегии коммуникации",
);

async function noteAt(page: Page, path: string, holds: (now: string) => boolean): Promise<string> {
  return until(async () => (await stored(page, path)) ?? "", holds, path);
}

journey(
  "commitments are extracted: promises come ticked and linked, nothing is written without a tick, undo takes them back",
  { vault: { [NOTE]: MEETING }, note: NOTE, language: "ru" },
  async (page) => {
    await runCommand(page, "Выделить обязательства");
    await page.locator(".throughline-extract").waitFor();
    const boxes = page.locator(".throughline-found > li > label > input");
    const ticked = () => boxes.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).checked));
    assert.deepEqual(await ticked(), [true, false, true]);
    await checkAccessible(page, "extracting commitments");
    // Alex's is rewritten and handed to Saya; hers keeps its link.
    await page.getByLabel("Обязательство").first().fill("выписать боли к пятнице");
    await page.getByLabel("Чьё").first().selectOption("Сая");
    await page.locator(".throughline-found-as label input").first().uncheck();
    await page.getByRole("button", { name: "Записать 2 обязательства" }).click();
    const now = await noteAt(page, NOTE, (all) => all !== MEETING);
    assert.equal(
      now,
      MEETING +
        text(
          "",
          "## Договорённости",
          "",
          "- [ ] Сая: выписать боли к пятнице",
          "- [ ] Сая: постараюсь сформулировать и подумаю по стратегии коммуникации ([[23.06#Сая / Стратегия коммуникации|Стратегия коммуникации]])",
        ),
    );
    // What is written is not offered again.
    await runCommand(page, "Выделить обязательства");
    await until(ticked, (all) => all.length === 2, "the sentences");
    await page.keyboard.press("Escape");
    await runCommand(page, "Отменить последнее изменение");
    await page.locator(".throughline-undo .mod-cta:focus").waitFor();
    await page.keyboard.press("Enter");
    await noteAt(page, NOTE, (all) => all === MEETING);
  },
);

const HELD = MEETING + text("## Договорённости", "- [ ] Алекс: выписать боли", "- [ ] Сая: позвонить");
const WEEK = "# Что было хорошего\n# Мысли\n# Что сделать\n- [ ] Налоги\n";
const mine = {
  vault: { [NOTE]: HELD, [REVIEW]: WEEK },
  note: NOTE,
  language: "ru",
  device: { "throughline-device-settings": { automation: "off", me: "Алекс" } },
} as const;

journey("my open promises are offered to my review, stand there linked and once", mine, async (page) => {
  await openNote(page, REVIEW);
  await until(
    () => notices(page),
    (said) => said.includes("Ещё не сделано со встреч: 1 ваше обещание"),
    "the offer",
  );
  await page.locator(".notice button", { hasText: "Выбрать" }).click();
  await page.getByRole("button", { name: "Взять в обзор: 1" }).click();
  await noteAt(page, REVIEW, (now) => now === `${WEEK}- [ ] выписать боли ([[23.06]])\n`);
  await page.waitForTimeout(300);
  await runCommand(page, "Взять мои обязательства");
  await until(
    () => notices(page),
    (said) => said.includes("Все ваши обещания уже в обзоре или выполнены"),
    "that there is none left",
  );
});

journey(
  "ticking a promise offers to tick its task, and the other way round; nothing by itself",
  mine,
  async (page) => {
    await openNote(page, REVIEW);
    await runCommand(page, "Взять мои обязательства");
    await page.getByRole("button", { name: "Взять в обзор: 1" }).click();
    await noteAt(page, REVIEW, (now) => now.includes("([[23.06]])"));
    // Both are known as open before one is ticked.
    await page.waitForTimeout(1200);
    const tick = (path: string, words: string) =>
      page.evaluate(
        async ([wanted = "", from = ""]) => {
          const { vault } = window.playground.app;
          const file = vault.getFileByPath(wanted);
          if (file) await vault.process(file, (all) => all.replace(`- [ ] ${from}`, `- [x] ${from}`));
        },
        [path, words],
      );
    await tick(REVIEW, "выписать боли");
    await until(
      () => notices(page),
      (said) => said.includes("«выписать боли» сделано, но ещё открыто в 23.06"),
      "the offer",
    );
    assert.ok((await stored(page, NOTE))?.includes("- [ ] Алекс: выписать боли\n"));
    await page.locator(".notice button", { hasText: "Отметить и там" }).click();
    await noteAt(page, NOTE, (now) => now.includes("- [x] Алекс: выписать боли\n"));
  },
);

journey(
  "what is selected becomes a question for the next meeting, linked to where it comes from, and undo takes it back",
  {
    vault: { [NOTE]: MEETING, "Идея.md": "# Идея\nСнять зал в июле\n" },
    note: "Идея.md",
    language: "ru",
    today: "2024-06-24",
  },
  async (page) => {
    await page.evaluate(() => {
      const editor = window.playground.app.workspace.activeEditor?.editor;
      editor?.setSelection({ line: 1, ch: 0 }, { line: 1, ch: 16 });
    });
    await runCommand(page, "Добавить вопрос к следующей встрече");
    const field = page.locator(".throughline-ask input");
    await field.waitFor();
    assert.equal(await field.inputValue(), "Снять зал в июле");
    await field.fill("Сая / Снять зал в июле");
    await page.keyboard.press("Enter");
    const [said = ""] = await until(
      () => notices(page),
      (all) => all.length > 0,
      "the notice",
    );
    assert.match(said, /^«Снять зал в июле» ждёт в /);
    const path = `${/ждёт в (.*)$/.exec(said)?.[1] ?? ""}.md`;
    const all = await page.evaluate(() =>
      window.playground.app.vault.getMarkdownFiles().map((file) => file.path),
    );
    const note = all.find((one) => one.endsWith(path)) ?? "";
    const now = (await stored(page, note)) ?? "";
    assert.ok(now.includes("### Сая / Снять зал в июле\n") && now.includes("[[Идея]]"), now);
    await page.locator(".notice button", { hasText: "Отменить" }).click();
    await until(
      () => stored(page, note),
      (left) => left === null || !left.includes("Снять зал"),
      "the note",
    );
  },
);
