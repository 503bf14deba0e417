// Two meetings of four people one after the other, in Russian and in English: one is away, a promise is missed, a question that came
// for the third time becomes a driver, and everything can be undone.

import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { checkAccessible } from "./support/accessible";
import { journey } from "./support/journey";
import { notices, opened, runCommand, stored, until } from "./support/person";

const text = (...lines: readonly string[]) => lines.map((line) => `${line}\n`).join("");

interface Told {
  readonly language: "en" | "ru";
  readonly folder: string;
  readonly people: readonly [string, string, string, string];
  /** The day as the notes are called. */
  readonly name: (day: string) => string;
  readonly section: Readonly<
    Record<"before" | "updates" | "questions" | "reflection" | "commitments" | "decisions", string>
  >;
  readonly bullet: string;
  readonly question: string;
  readonly other: string;
  readonly promise: string;
  readonly said: string;
  readonly becomes: string;
  readonly driver: string;
  readonly drivers: string;
  readonly say: Readonly<
    Record<
      "new" | "create" | "driverChoice" | "driverTitle" | "undo" | "close" | "write" | "minutes" | "run",
      string
    >
  >;
}

const RU: Told = {
  language: "ru",
  folder: "Группа/2024",
  people: ["Вера", "Зоя", "Тимур", "Макс"],
  name: (day) => `${day.slice(8)}.${day.slice(5, 7)}`,
  section: {
    before: "Обязательства с прошлой встречи",
    updates: "Цели и апдейты",
    questions: "Вопросы",
    reflection: "Рефлексия",
    commitments: "Договорённости",
    decisions: "Решения",
  },
  bullet: "*",
  question: "Где искать зал",
  other: "Второй микрофон",
  promise: "написать Дине",
  said: "нужно выписать боли. Спасибо!",
  becomes: "выписать боли",
  driver: "Нужен зал на двадцать человек",
  drivers: "Драйверы",
  say: {
    new: "Новая встреча…",
    create: "Создать",
    driverChoice: "Сделать драйвером",
    driverTitle: "Название драйвера",
    undo: "Отменить",
    close: "Закрыть встречу…",
    write: "Записать",
    minutes: "Строка под",
    run: "Вести встречу",
  },
};

const EN: Told = {
  language: "en",
  folder: "Group/2024",
  people: ["Vera", "Zoe", "Tim", "Max"],
  name: (day) => day,
  section: {
    before: "Commitments from last time",
    updates: "Goals and updates",
    questions: "Questions",
    reflection: "Reflection",
    commitments: "Commitments",
    decisions: "Decisions",
  },
  bullet: "*",
  question: "Where to find a hall",
  other: "A second microphone",
  promise: "write to Dina",
  said: "I need to list the pains. Thanks!",
  becomes: "list the pains",
  driver: "A hall for twenty",
  drivers: "Drivers",
  say: {
    new: "New meeting…",
    create: "Create",
    driverChoice: "Make it a driver",
    driverTitle: "The driver's title",
    undo: "Undo",
    close: "Close meeting…",
    write: "Write",
    minutes: "A line under",
    run: "Run the meeting",
  },
};

/** Two meetings were held: the question waits since the first, the promise too. */
function vaultOf(told: Told): Readonly<Record<string, string>> {
  const { folder, people, name, section, question, other, promise, said } = told;
  const [vera, zoe, tim, max] = people;
  const first = "2024-06-16";
  const second = "2024-06-23";
  return {
    [`${folder}/${name(first)}.md`]: text(
      `# ${name(first)}`,
      `## ${section.updates}`,
      ...people.map((person) => `* ${person}: 1`),
      `## ${section.questions}`,
      `### ${zoe} / ${question}`,
      `→ [[${name(second)}]]`,
      "",
      `## ${section.commitments}`,
      `- [>] ${tim}: ${promise}`,
    ),
    [`${folder}/${name(second)}.md`]: text(
      `# ${name(second)}`,
      `## ${section.before}`,
      `- [ ] ${tim}: ${promise}  [since:: ${first}]`,
      "",
      `## ${section.updates}`,
      ...people.map((person) => `* ${person}: 2`),
      `## ${section.questions}`,
      `### ${zoe} / ${question}`,
      `← [[${name(first)}]]`,
      "",
      `### ${vera} / ${other}`,
      "",
      `## ${section.reflection}`,
      `* ${max}: ${said}`,
    ),
  };
}

async function noteAt(page: Page, path: string, holds: (text: string) => boolean): Promise<string> {
  return until(async () => (await stored(page, path)) ?? "", holds, path);
}

async function daysLater(page: Page, days: number): Promise<void> {
  await page.evaluate((shift) => {
    const Real = globalThis.Date;
    globalThis.Date = new Proxy(Real, {
      construct: (target, given: unknown[], newTarget) =>
        Reflect.construct(target, given.length === 0 ? [Real.now() + shift] : given, newTarget) as object,
      get: (target, key) =>
        key === "now" ? () => Real.now() + shift : (Reflect.get(target, key) as unknown),
    });
  }, days * 86_400_000);
}

for (const told of [RU, EN]) {
  const { language, folder, people, name, section, say } = told;
  const [vera, zoe, tim, max] = people;
  const path = (day: string) => `${folder}/${name(day)}.md`;
  const second = path("2024-06-23");
  const third = path("2024-06-30");
  const fourth = path("2024-07-07");
  const vault = vaultOf(told);
  const setting = { vault, language, note: second, today: "2024-06-29" } as const;
  const row = (page: Page, words: string) =>
    page.locator(".throughline-new [data-matter]", { hasText: words });

  journey(`two consecutive meetings of four people, and undo: ${language}`, setting, async (page) => {
    await runCommand(page, say.new);
    await page.locator(".throughline-new").waitFor();
    assert.equal(await page.locator('.throughline-new input[type="date"]').inputValue(), "2024-06-30");
    // Max is away; what was missed once goes on; the sentence of the reflection comes ticked, and its neighbour does not.
    await page.locator(".throughline-who label", { hasText: max }).locator("input").uncheck();
    const ticks = page.locator('.throughline-found input[type="checkbox"]');
    assert.deepEqual(
      [await ticks.count(), await ticks.nth(0).isChecked(), await ticks.nth(1).isChecked()],
      [2, true, false],
    );
    await checkAccessible(page, "the next meeting");
    await page.getByRole("button", { name: `${say.create} ${name("2024-06-30")}` }).click();
    const made = await noteAt(page, third, (now) => now !== "");
    assert.equal(await opened(page), third);
    const marker = told.bullet;
    assert.equal(
      made,
      text(
        "---",
        "type: mastermind",
        "date: 2024-06-30",
        `participants: [${vera}, ${zoe}, ${tim}]`,
        "---",
        `# ${name("2024-06-30")}`,
        "",
        `## ${section.before}`,
        `- [ ] ${tim}: ${told.promise}  [since:: 2024-06-16]`,
        `- [ ] ${max}: ${told.becomes}  [since:: 2024-06-23]`,
        "",
        `## ${section.updates}`,
        `← [[${name("2024-06-23")}]]`,
        "",
        ...[vera, zoe, tim].map((person) => `${marker} ${person}: `),
        "",
        `## ${section.questions}`,
        "",
        `### ${zoe} / ${told.question}`,
        `← [[${name("2024-06-16")}]]`,
        "",
        `### ${vera} / ${told.other}`,
        `← [[${name("2024-06-23")}]]`,
        "",
        language === "ru" ? "%% ### Имя / Тема %%" : "%% ### Name / Topic %%",
        "",
        `## ${section.reflection}`,
        "",
        ...[vera, zoe, tim].map((person) => `${marker} ${person}: `),
        "",
        `## ${section.commitments}`,
        "",
        language === "ru" ? "%% - [ ] Имя: что и к какому дню %%" : "%% - [ ] Name: what, by when %%",
      ),
    );
    assert.ok(
      (await stored(page, second))?.includes(`### ${vera} / ${told.other}\n→ [[${name("2024-06-30")}]]\n`),
    );

    // The meeting is held: Vera's question gets its answer from the view, then it is closed.
    await runCommand(page, say.run);
    await page.locator("[data-question]", { hasText: told.other }).focus();
    await page.keyboard.press("m");
    await page.keyboard.type("42");
    await page.keyboard.press("Enter");
    await noteAt(page, third, (now) => now.includes(`← [[${name("2024-06-23")}]]\n\n${marker} 42\n`));
    await page.keyboard.press("Escape");
    await runCommand(page, say.close);
    await page.locator(".throughline-close").waitFor();
    await page.getByRole("button", { name: say.write, exact: true }).click();
    const held = await noteAt(page, third, (now) => !now.includes("%%"));

    // A week later: Tim missed it a second time, the hall comes for the third.
    await daysLater(page, 2);
    await runCommand(page, say.new);
    await page.locator(".throughline-new").waitFor();
    assert.equal(await page.locator('.throughline-new input[type="date"]').inputValue(), "2024-07-07");
    const missed = row(page, told.promise).locator('[role="radio"][aria-checked="true"]');
    assert.match((await missed.getAttribute("aria-label")) ?? "", /\(Q\)$/);
    const before = await stored(page, fourth);
    assert.equal(before, null);
    await page.locator(".throughline-new .mod-cta").click();
    // It waits for the decision about the hall.
    await page.locator(".throughline-new [data-matter]:focus", { hasText: told.question }).waitFor();
    await page.keyboard.press("r");
    await page.getByLabel(say.driverTitle).fill(told.driver);
    await page.locator(".throughline-new .mod-cta").click();
    const next = await noteAt(page, fourth, (now) => now !== "");
    assert.ok(next.includes(`### ${tim} / ${told.promise}\n← [[${name("2024-06-16")}]]\n`), next);
    assert.ok(!next.includes(told.question), next);
    // Who was away once is expected again.
    assert.ok(next.includes(`participants: [${vera}, ${zoe}, ${tim}, ${max}]`), next);
    assert.ok(next.includes(`- [ ] ${max}: ${told.becomes}  [since:: 2024-06-23]`), next);
    const driver = `${told.drivers}/${told.driver}.md`;
    assert.ok((await stored(page, driver))?.includes("type: driver"), "no driver");
    const after = (await stored(page, third)) ?? "";
    assert.ok(after.includes(`← [[${name("2024-06-16")}]]\n[[${told.driver}]]\n`), after);
    assert.ok(after.includes(`- [>] ${tim}: ${told.promise}  [since:: 2024-06-16]`), after);

    const said = await notices(page);
    assert.ok(
      said.some((one) => one.includes(name("2024-07-07"))),
      said.join("\n"),
    );
    await page.locator(".notice button", { hasText: say.undo }).last().click();
    assert.equal(await noteAt(page, third, (now) => now === held), held);
    await until(
      async () => [await stored(page, fourth), await stored(page, driver)],
      (gone) => gone.every((one) => one === null),
      "what was made",
    );
  });
}
