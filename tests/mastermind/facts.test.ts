import { meetingsIn } from "../../src/mastermind/facts";
import { nameAt, personKey } from "../../src/mastermind/person";
import { ownerAndTopic } from "../../src/mastermind/question";
import { readPage } from "../../src/note/page";
import type { PropertyTable } from "../../src/note/property";

const read = (text: string, path = "Школа/2020/19.05.md", properties: PropertyTable | null = null) =>
  meetingsIn(readPage(path, text), properties, {}, null);
const one = (...args: Parameters<typeof read>) => {
  const [meeting] = read(...args);
  if (!meeting) throw new Error("no meeting");
  return meeting;
};

const NOTE_A = [
  "# 19.05",
  "",
  "## Цели и апдейты",
  "",
  "* Макс: 5000 MAU. Есть продуктовый канвас",
  "* Алекс: хочу обсудить драйверы \\(что можно сделать и тд\\)",
  "* Сая: найти инструменты",
  "",
  "## Вопросы",
  "",
  "### Алекс / Драйверы",
  "",
  "Обсудили драйверы.",
  "",
  "### Макс / Канвас продукта",
  "",
  "![](../../.gitbook/assets/image%20%28104%29.png)",
  "",
  "### Алекс / Портрет аудитории, потребности и уникальность",
  "",
  "* Боли",
  "",
  "### Сая / Структура расходов и финансирование расходов",
  "",
  "### Сая / Стратегия коммуникации",
  "",
  "## Рефлексия",
  "",
  "* Алекс: нужно выписать боли",
  "",
].join("\n");

test("a log of a meeting that never heard of us is read whole (scenario 11)", () => {
  const meeting = one(NOTE_A);
  expect(meeting.day).toBe("2020-05-19");
  expect(meeting.participants).toEqual(["Макс", "Алекс", "Сая"]);
  expect(meeting.updates[1]).toMatchObject({
    person: "Алекс",
    text: "хочу обсудить драйверы (что можно сделать и тд)",
  });
  expect(meeting.questions.map(({ owner, topic, state }) => [owner, topic, state])).toEqual([
    ["Алекс", "Драйверы", "discussed"],
    ["Макс", "Канвас продукта", "discussed"],
    ["Алекс", "Портрет аудитории, потребности и уникальность", "discussed"],
    ["Сая", "Структура расходов и финансирование расходов", "open"],
    ["Сая", "Стратегия коммуникации", "open"],
  ]);
  expect(meeting.reflection).toMatchObject([{ person: "Алекс", text: "нужно выписать боли" }]);
});

test("without a year in folder or text the day stays unknown", () => {
  expect(one(NOTE_A, "19.05.md").day).toBeNull();
  expect(one(NOTE_A, "19.05.md", { date: "2021-05-19" }).day).toBe("2021-05-19");
});

test.each([
  ["2021-05-20T18:00:00", "2021-05-20"],
  ["2021-05-20 18:00", "2021-05-20"],
  ["[[Дневник/2021-05-20|среда]]", "2021-05-20"],
  ["20/05/2021", "2021-05-20"],
  ["20.05.2021", "2021-05-20"],
  ["20 мая 2021 г.", "2021-05-20"],
  ["May 20, 2021", "2021-05-20"],
  ["20.05", "2020-05-20"],
  ["{{date}}", "2020-05-19"],
  ["по средам", "2020-05-19"],
])("the property `date: %s` tells the day in every form, before the heading", (date, day) => {
  expect(one(NOTE_A, "2020/19.05.md", { date }).day).toBe(day);
});

test("several dated headings in one note are several meetings", () => {
  const log =
    "# Группа\n## 26.05.2024\n### Апдейты\n- Вера: да\n- Зоя: нет\n## 19.05.2024\n### Вопросы\n#### Вера / Глина\n";
  const meetings = read(log, "Группа.md");
  expect(meetings.map(({ day, line }) => [day, line])).toEqual([
    ["2024-05-26", 1],
    ["2024-05-19", 5],
  ]);
  expect(meetings[0]?.participants).toEqual(["Вера", "Зоя"]);
  expect(meetings[1]?.questions).toMatchObject([{ owner: "Вера", topic: "Глина", state: "open", line: 7 }]);
});

test.each([
  ["Макс: 5000 MAU", "Макс", "5000 MAU"],
  ["**Макс**: 5000", "Макс", "5000"],
  ["**Макс:** 5000", "Макс", "5000"],
  ["[[Люди/Макс|Макс]]: 5000", "Макс", "5000"],
  ["[[Макс]] — 5000", "Макс", "5000"],
  ["Анна-Мария К. - да", "Анна-Мария К.", "да"],
  ["@max 5000", "max", "5000"],
  ["Макс:", "Макс", ""],
])("%j is said by %s", (text, name, rest) => {
  const found = nameAt(text);
  expect(found?.name).toBe(name);
  expect(text.slice(found?.end)).toBe(rest);
});

test.each([
  "https://example.org",
  "19.05: встреча",
  "просто текст без имени",
  "о том, как мы все вместе жили: да",
])("%j names nobody", (text) => {
  expect(nameAt(text)).toBeNull();
});

test("one person has one key however written", () => {
  const keys = ["Алёна", "[[Алена]]", "**алёна**", "@Алёна", "Але\u0308на"].map(personKey);
  expect(new Set(keys).size).toBe(1);
});

test.each([
  ["Сая / Стратегия", "Сая", "Стратегия"],
  ["[[Сая]] / Стратегия / дальше", "Сая", "Стратегия / дальше"],
  ["Сая: Стратегия", "Сая", "Стратегия"],
  ["Сая — Стратегия", "Сая", "Стратегия"],
  ["Стратегия (Сая)", "Сая", "Стратегия"],
  ["Гость / Стратегия", "Гость", "Стратегия"],
  ["Вопросы/ответы", null, "Вопросы/ответы"],
  ["Итог: что дальше", null, "Итог: что дальше"],
  ["Как нам жить дальше всем вместе / и зачем", null, "Как нам жить дальше всем вместе / и зачем"],
  ["Стратегия (2024)", null, "Стратегия (2024)"],
  ["1. Сая / Стратегия", "Сая", "Стратегия"],
  ["2) Гость / Стратегия", "Гость", "Стратегия"],
  ["🔥 Сая: Стратегия", "Сая", "Стратегия"],
  ["1️⃣ [[Сая]] / Стратегия", "Сая", "Стратегия"],
  ["3. Стратегия (Сая)", "Сая", "Стратегия"],
  ["1. Стратегия", null, "1. Стратегия"],
])("the heading %j is asked by %j", (heading, owner, topic) => {
  expect(ownerAndTopic(heading, new Set(["сая"]))).toEqual({ owner, topic });
});

const state = (body: string, heading = "Вера / Глина") =>
  one(`## Вопросы\n\n### ${heading}\n${body}\n## Рефлексия\n`).questions[0]?.state;

test.each([
  ["", "open"],
  ["\n\n", "open"],
  ["* \n- [ ] \n", "open"],
  ["← [[19.05]]\n", "open"],
  ["%% ### Имя / Тема %%\n", "open"],
  ["%%\nтак и не поговорили\n%%\n", "open"],
  ["<!-- пусто -->\n", "open"],
  ["---\n", "open"],
  ["\n* * *\n\n", "open"],
  ["\u200b\n", "open"],
  ["&nbsp;\n&#x20;\n", "open"],
  ["--\n", "discussed"],
  ["← [[19.05]]\n\nПоговорили\n", "discussed"],
  ["![](image.png)\n", "discussed"],
  ["```\ncode\n```\n", "discussed"],
  ["→ [[26.05]]\n", "carried"],
  ["→ [[26.05]]\n\nПоговорили\n", "carried"],
])("a question with the body %j is %s", (body, expected) => {
  expect(state(body)).toBe(expected);
});

test.each([
  ["Вера / Глина #отложено", "parked"],
  ["Вера / Глина [parked]", "parked"],
  ["Вера / Глина #снято", "dropped"],
  ["Вера / Глина #обсудили", "discussed"],
])("the heading %j says what became of it", (heading, expected) => {
  expect(state("", heading)).toBe(expected);
  expect(one(`## Вопросы\n\n### ${heading}\n`).questions[0]?.topic).toBe("Глина");
});

test("a question kept open by its heading is open although something was said", () => {
  expect(state("Начали, не закончили\n", "Вера / Глина #вернуться")).toBe("open");
});

test.each([
  ["[[19.05|тогда]]", { target: "19.05", sub: null }],
  ["[19.05](%D0%93/19.05.md)", { target: "Г/19.05.md", sub: null }],
  ["[[Встречи#19.05|19.05]]", { target: "Встречи", sub: "19.05" }],
  ["[[#19.05]]", { target: "", sub: "19.05" }],
  ["прошлый раз", null],
])("where it was first asked is read from the mark ← %s", (link, since) => {
  expect(one(`## Вопросы\n### Вера / Глина\n\n← ${link}\n`).questions[0]).toMatchObject({ since });
  expect(one(`## Вопросы\n- Вера / Глина\n  - ← ${link}\n`).questions[0]).toMatchObject({ since });
  expect(one(`## Вопросы\n### Вера / Глина\nСказали\n← ${link}\n`).questions[0]).toMatchObject({
    since: null,
  });
});

test("a figure or a matter below somebody's name is theirs, and nobody of its own", () => {
  const { participants, updates } = one(
    "# 19.05\n## Апдейты\n* Макс: пишу\n\t* [[Книга]]: 7 глав\n\t* Цены: думаю\n* Сая: пою\n",
  );
  expect(participants).toEqual(["Макс", "Сая"]);
  expect(updates.map(({ person, text }) => [person, text])).toEqual([
    ["Макс", "пишу"],
    ["Макс", "[[Книга]]: 7 глав"],
    ["Макс", "Цены: думаю"],
    ["Сая", "пою"],
  ]);
});

test("headings below a question are part of its body", () => {
  const { questions } = one("## Вопросы\n### Вера / Глина\n#### Что решили\nДа\n");
  expect(questions).toMatchObject([{ topic: "Глина", state: "discussed" }]);
});

test("promises are boxes in their sections and below people, with who made them", () => {
  const { commitments } = one(
    "## Апдейты\n* Вера: да\n  - [ ] позвонить\n* Зоя: нет\n## Договорённости\n- [x] Зоя: написать\n- [ ] Тимур: карта  [since:: 2020-05-12]\n- просто строка\n- [ ] \n",
  );
  expect(commitments).toMatchObject([
    { line: 2, person: "Вера", text: "позвонить", kind: "open", since: null },
    { line: 5, person: "Зоя", text: "написать", kind: "done", since: null },
    { line: 6, person: "Тимур", text: "карта  [since:: 2020-05-12]", kind: "open", since: "2020-05-12" },
  ]);
});

test("words that stand before a colon as names do are nobody", () => {
  const meeting = one("# 19.05\n## Апдейты\n- Важно: a\n- Итог: b\n- https: c\n- Макс: d\n- Сая: e\n");
  expect(meeting.participants).toEqual(["Макс", "Сая"]);
  expect(meeting.updates.map(({ text }) => text)).toEqual(["Важно: a", "Итог: b", "https: c", "d", "e"]);
  const promised = one("# 19.05\n## Договорённости\n- [ ] Важно: купить\n- [ ] Макс: написать\n");
  expect(promised.commitments.map(({ person, text }) => [person, text])).toEqual([
    [null, "Важно: купить"],
    ["Макс", "написать"],
  ]);
});

test.each([
  ["Итог / вывод", null, "Итог / вывод"],
  ["https://example.org / разбор", null, "https://example.org / разбор"],
  ["[[Люди/Сая]] / Стратегия", "Сая", "Стратегия"],
  ["[[Сая|Сая/Саяна]] / Стратегия", "Сая/Саяна", "Стратегия"],
])("the question %j is asked by %j", (heading, owner, topic) => {
  expect(ownerAndTopic(heading, new Set())).toEqual({ owner, topic });
});

test("headings below a question are what was said of it, also where they are dates", () => {
  const log = read(
    "# Meeting of 19.05\n## Вопросы\n### Сая / a\n#### 20.05\n# Meeting of 26.05\n## Вопросы\n### Макс / b\n",
  );
  expect(log.map(({ day, questions }) => [day, questions.map(({ topic }) => topic)])).toEqual([
    ["2020-05-19", ["a"]],
    ["2020-05-26", ["b"]],
  ]);
});

test("a year that is nowhere written is that of the dates in the note, where they agree", () => {
  const day = (text: string, path = "19.05.md") => read(text, path).map((meeting) => meeting.day);
  expect(day("# 19.05\n- [x] Вера: написать ✅ 2024-05-21\n")).toEqual(["2024-05-19"]);
  expect(day("# 30.12\nв школу 10.01.2025\n", "30.12.md")).toEqual(["2024-12-30"]);
  expect(day("# 19.05\n2024-05-20 и 2023-05-20\n")).toEqual([null]);
  expect(day("# 19.05\n✅ 2024-05-21\n\n# 26.05\n\n# 28.12\n[due:: 2023-12-30]\n")).toEqual([
    "2024-05-19",
    null,
    "2023-12-28",
  ]);
});

test("a year that the heading leaves out is that of the note's name", () => {
  const day = (heading: string, path: string) => one(`# ${heading}\n## Updates\n`, path).day;
  expect(day("Mastermind 4 Nov", "2026-11-04 Mastermind.md")).toBe("2026-11-04");
  expect(day("Встреча 5 ноября", "Мастермайнд 04.11.2026.md")).toBe("2026-11-05");
  expect(day("2 января", "2026/2026-12-31.md")).toBe("2027-01-02");
  expect(day("4 May", "2026-11-04.md")).toBeNull();
});

describe("a question whose words begin as a section's name do", () => {
  const asked = (...lines: readonly string[]) =>
    meetingsIn(readPage("19.05.2024.md", lines.join("\n")), null, {}, null).map((one) => ({
      questions: one.questions.map(({ owner, topic }) => [owner, topic]),
      promises: one.commitments.map(({ text }) => text),
    }))[0];

  test("is a question where the other sections stand beside the questions, somebody of that name is its owner", () => {
    expect(
      asked(
        "# 19.05.2024",
        "## Апдейты",
        "* Макс: раз",
        "* Сая: два",
        "## Вопросы (40 мин)",
        "### Договорённости с арендодателем",
        "### Рефлексия / Что дальше",
        "### Обсуждение бюджета",
        "### Next steps for the site",
        "### Договорённости? Кому они нужны",
        "### Договорённости (10 мин)",
        "- [ ] Макс: да",
      ),
    ).toEqual({
      questions: [
        [null, "Договорённости с арендодателем"],
        ["Рефлексия", "Что дальше"],
        [null, "Обсуждение бюджета"],
        [null, "Next steps for the site"],
        [null, "Договорённости? Кому они нужны"],
      ],
      promises: ["да"],
    });
  });

  test("is a section where all sections stand below the agenda, and a group of questions keeps its own", () => {
    expect(
      asked(
        "# Повестка 19.05.2024",
        "## Апдейты",
        "* Макс: раз",
        "* Сая: два",
        "## Договорённости до 26.05",
        "- [ ] Макс: да",
      )?.promises,
    ).toEqual(["да"]);
    expect(
      asked("# 19.05.2024", "## Апдейты", "## Вопросы", "### Вопросы от Саи", "#### Зал", "### Макс / Цены")
        ?.questions,
    ).toEqual([
      [null, "Зал"],
      ["Макс", "Цены"],
    ]);
  });
});

test("what stands below a sub-heading of a person's is that person's too, said or promised", () => {
  const meeting = one(
    [
      "# 19.05",
      "## Апдейты",
      "### Макс",
      "#### Школа",
      "- 5000 MAU",
      "#### Дом",
      "продаю",
      "### Сая",
      "#### Книга",
      "## Договорённости",
      "### Макс",
      "#### К пятнице",
      "- [ ] прислать таблицу",
      "#### Потом",
      "- [ ] Сая: написать пост",
    ].join("\n"),
    undefined,
    { participants: ["Макс", "Сая"] },
  );
  expect(meeting.updates.map(({ person, text }) => [person, text])).toEqual([
    ["Макс", "5000 MAU"],
    ["Макс", "продаю"],
  ]);
  expect(meeting.commitments.map(({ person, text }) => [person, text])).toEqual([
    ["Макс", "прислать таблицу"],
    ["Сая", "написать пост"],
  ]);
});

test("headings below a person's own among the questions are that person's questions, unless they are parts of one talk", () => {
  const asked = (...lines: readonly string[]) =>
    one(["# 19.05", "## Вопросы", ...lines].join("\n"), undefined, {
      participants: ["Макс", "Сая"],
    }).questions.map(({ owner, topic, state }) => [owner, topic, state]);
  expect(
    asked(
      "### Сая",
      "#### Стратегия",
      "#### Финансы",
      "Всё ясно.",
      "##### Детали",
      "### Макс / Канвас",
      "### Макс",
    ),
  ).toEqual([
    ["Сая", "Стратегия", "open"],
    ["Сая", "Финансы", "discussed"],
    ["Макс", "Канвас", "open"],
    [null, "Макс", "open"],
  ]);
  expect(asked("### Сая", "#### Контекст", "Рост.", "#### Что дальше")).toEqual([[null, "Сая", "discussed"]]);
  expect(asked("### Сая", "Про рост.", "#### Каналы")).toEqual([[null, "Сая", "discussed"]]);
  expect(asked("### Стратегия", "#### Каналы")).toEqual([[null, "Стратегия", "discussed"]]);
});

test("promises below somebody's name, in a label or a bullet, are theirs", () => {
  const { commitments } = one(
    "# 19.05\n## Договорённости\n**Макс**\n- [ ] раз\n- [ ] Сая: два\n\nСая:\n- [ ] три\n\n**Позже**\n- [ ] ничьё\n- Макс\n  - [ ] четыре\n- [[Сая]]:\n  - [ ] пять\n",
    undefined,
    { participants: ["Макс", "Сая"] },
  );
  expect(commitments.map(({ person, text }) => [person, text])).toEqual([
    ["Макс", "раз"],
    ["Сая", "два"],
    ["Сая", "три"],
    [null, "ничьё"],
    ["Макс", "четыре"],
    ["Сая", "пять"],
  ]);
});
