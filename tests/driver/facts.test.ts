import { driverOf, driversIn, backlogCount, lastWorked, said } from "../../src/driver/facts";
import { readPage } from "../../src/note/page";
import type { PropertyTable } from "../../src/note/property";
import { stretches } from "../../src/note/stretches";

const read = (text: string, properties: PropertyTable | null = null, path = "Драйверы/P2P.md") =>
  driverOf(readPage(path, text), properties, {}, null);

const situation = (text: string) => {
  const page = readPage("P2P.md", text);
  return said(page, stretches(page, "driver"), "situation");
};

test("the statement is read from headings, in the Russian shape with two questions", () => {
  const text =
    "# P2P\n\n## Что есть сейчас?\n\n* Кризис длинных курсов\n* Группы плохо коммуницируют\n\n## Что нужно сделать?\n\n* Быстро обучаться\n";
  const driver = read(text);
  expect(driver.title).toBe("P2P");
  expect(situation(text)).toEqual(["Кризис длинных курсов", "Группы плохо коммуницируют"]);
  expect(driver.needs).toEqual(["Быстро обучаться"]);
});

test("label lines divide a note without headings, and prose is said as it stands", () => {
  const text = "What's happening?\n\nPeople leave.\nThey are bored.\n\nWhat is needed?\n\n- A reason\n";
  const driver = read(text);
  expect(situation(text)).toEqual(["People leave.", "They are bored."]);
  expect(driver.needs).toEqual(["A reason"]);
  expect(driver.title).toBe("P2P");
});

test("a label is an ordinary line where a heading has said what the section is for", () => {
  const driver = read("## Беклог\n- [ ] один\nЧто нужно сделать?\n- [ ] два\n");
  expect(driver.backlog.map(({ text }) => text)).toEqual(["один", "два"]);
  expect(driver.needs).toEqual([]);
});

test("a backlog keeps the order of the file; plain bullets are open, struck ones dropped, details no items", () => {
  const driver = read(
    "## Бэклог (после MVP)\n- [ ] Опрос\n- Найти ведущих\n  - пишет Вера\n  - [ ] спросить Веру\n- [x] Чат\n- ~~Форум~~\n- [-] Сайт\n- [>] Рассылка\n- [ ] \n",
  );
  expect(driver.backlog.map(({ text, kind }) => [text, kind])).toEqual([
    ["Опрос", "open"],
    ["Найти ведущих", "open"],
    ["спросить Веру", "open"],
    ["Чат", "done"],
    ["~~Форум~~", "cancelled"],
    ["Сайт", "cancelled"],
    ["Рассылка", "moved"],
  ]);
  expect(backlogCount(driver.backlog)).toEqual({ open: 3, total: 5 });
  expect(backlogCount(read("## Бэклог\n- [ ] раз\n- [i] идея\n- [x] два\n").backlog)).toEqual({
    open: 1,
    total: 2,
  });
});

test("a sub-heading of a backlog belongs to it, the next section does not", () => {
  const driver = read("## Backlog\n- [ ] a\n### Later\n- [ ] b\n## Notes\n- [ ] c\n");
  expect(driver.backlog.map(({ text, line }) => [text, line])).toEqual([
    ["a", 1],
    ["b", 3],
  ]);
});

test("groups of a backlog are called as one likes: by a word of the statement, or as what is done", () => {
  const driver = read(
    "## Что есть сейчас?\n- a\n## Беклог\n### Сейчас\n1. Опрос\n2. [ ] Лендинг\n### ✅ Сделано (май)\n- Чат\n- [ ] Форум\n- ~~Сайт~~\n### Готово к запуску\n- Курс\n",
  );
  expect(driver.backlog.map(({ text, kind }) => [text, kind])).toEqual([
    ["Опрос", "open"],
    ["Лендинг", "open"],
    ["Чат", "done"],
    ["Форум", "open"],
    ["~~Сайт~~", "cancelled"],
    ["Курс", "open"],
  ]);
  expect(read("## Log\n### Need to know\n- 2024-06-03: a\n").worklog.entries).toHaveLength(1);
});

test("what is needed is said without marks of quotes; comments and code say nothing", () => {
  const { needs } = read(
    "## Что нужно?\n%%\nподсказка\n%%\n<!-- и ещё -->\n> [!important] Учиться\n> - быстро\n>\n> и вместе\n```\nкод\n```\n- вчера\n",
  );
  expect(needs).toEqual(["Учиться", "быстро", "и вместе", "вчера"]);
});

test("worklogs are read in every written form, their years from the rows around", () => {
  const driver = read(
    "## Ворклог\n- 2024-01-09 — начали\n- 28.12: позвали\n- [[2023-12-20]] нашли\n- **19.11** записали\n### 12.11\n- решили\n",
  );
  expect(driver.worklog.entries).toEqual([
    { line: 1, day: "2024-01-09", text: "начали" },
    { line: 2, day: "2023-12-28", text: "позвали" },
    { line: 3, day: "2023-12-20", text: "нашли" },
    { line: 4, day: "2023-11-19", text: "записали" },
    { line: 6, day: "2023-11-12", text: "решили" },
  ]);
  expect(lastWorked(driver)?.day).toBe("2024-01-09");
});

test.each([
  ["19-26 мая: a", "2024-05-19", "a"],
  ["19.05–26.05: a", "2024-05-19", "a"],
  ["[[Дневник/2024-05-19]] a", "2024-05-19", "a"],
  ["[[2024-05-19|вчера]]: a", "2024-05-19", "a"],
  ["[19.05](Дневник/19.05.md) — a", "2024-05-19", "a"],
  ["**19.05:** a", "2024-05-19", "a"],
  ["19 мая 2024 г. — a", "2024-05-19", "a"],
  ["19.05: **a**", "2024-05-19", "**a**"],
  ["19.05 -5 кг", "2024-05-19", "-5 кг"],
  ["19.05-созвон", "2024-05-19", "созвон"],
  ["05/06/2024 a", "2024-06-05", "a"],
  ["19.05.2199 a", "2199-05-19", "a"],
  ["19.05.2200 a", null, "19.05.2200 a"],
  ["31.02.2024 a", null, "31.02.2024 a"],
  ["12.12.12.12 a", null, "12.12.12.12 a"],
  ["1.5.3 вышла", null, "1.5.3 вышла"],
  ["10:30 созвон", null, "10:30 созвон"],
  ["[[Проект]] a", null, "[[Проект]] a"],
])("the entry %j is of %j and says %j", (entry, day, text) => {
  const { entries } = read(`## Ворклог\n- ${entry}\n`, null, "Школа/2024/P2P.md").worklog;
  expect(entries.map((one) => [one.day, one.text])).toEqual([[day, text]]);
});

test("a date alone is that of the bullets right below it", () => {
  const driver = read(
    "## Worklog\n- 2024-05-20\n  - called\n    - at noon\n  - 21.05: wrote\n- 2024-05-01:\n",
  );
  expect(driver.worklog.entries).toEqual([
    { line: 2, day: "2024-05-20", text: "called" },
    { line: 4, day: "2024-05-21", text: "wrote" },
  ]);
});

const entriesOf = (...lines: readonly string[]) =>
  read(["## Ворклог", ...lines].join("\n")).worklog.entries.map(({ line, day, text }) => [line, day, text]);

test("prose below a day's heading is an entry of that day, and so is what the heading says", () => {
  expect(
    entriesOf(
      "О чём это: пишем сюда всё.",
      "### 2024-06-01",
      "Созвонились с Аней,",
      "решили ждать.",
      "",
      "Сделано:",
      "- письмо",
      "",
      "---",
      "> [!note] цитата",
      "%%",
      "подсказка",
      "%%",
      "### 28.05 — встреча",
      "### 27.05, понедельник",
      "### 26.05",
    ),
  ).toEqual([
    [3, "2024-06-01", "Созвонились с Аней, решили ждать."],
    [7, "2024-06-01", "письмо"],
    [14, "2024-05-28", "встреча"],
  ]);
});

test("lines, bold days and rows of tables are entries too", () => {
  expect(
    entriesOf(
      "2024-06-03 — созвон",
      "и письмо",
      "**2024-06-01**: звонок",
      "",
      "**2024-05-30**",
      "- первое",
      "**29.05**",
      "второе",
      "",
      "| Дата | Что | |",
      "| --- | --- | --- |",
      "| 28.05 | третье | 🟢 |",
      "| 27.05 | | |",
      "| итого | 3 | |",
    ),
  ).toEqual([
    [1, "2024-06-03", "созвон и письмо"],
    [3, "2024-06-01", "звонок"],
    [6, "2024-05-30", "первое"],
    [8, "2024-05-29", "второе"],
    [12, "2024-05-28", "третье — 🟢"],
  ]);
});

test("a year may head the days of a log", () => {
  expect(
    entriesOf("### 2024", "#### 09.01", "- a", "#### Февраль", "- 02.02: b", "### 2023 год", "- 20.12 c"),
  ).toEqual([
    [3, "2024-01-09", "a"],
    [5, "2024-02-02", "b"],
    [7, "2023-12-20", "c"],
  ]);
});

test("a log kept oldest first hands its years down", () => {
  const driver = read("## Worklog\n- 2023-12-20 a\n- 28.12 b\n- 09.01 c\n");
  expect(driver.worklog.entries.map(({ day }) => day)).toEqual(["2023-12-20", "2023-12-28", "2024-01-09"]);
  expect(driver.worklog.order).toBe("oldest-first");
});

test.each([
  [
    "newest first",
    ["2024-05-26", "24.05", "25.05", "19.05"],
    ["2024-05-26", "2024-05-24", "2024-05-25", "2024-05-19"],
  ],
  [
    "oldest first",
    ["2024-05-12", "20.05", "19.05", "26.05"],
    ["2024-05-12", "2024-05-20", "2024-05-19", "2024-05-26"],
  ],
  [
    "newest first at New Year",
    ["2024-01-09", "02.01", "28.12", "03.01", "20.12"],
    ["2024-01-09", "2024-01-02", "2023-12-28", "2024-01-03", "2023-12-20"],
  ],
  [
    "oldest first at New Year",
    ["2023-12-20", "02.01", "28.12", "09.01"],
    ["2023-12-20", "2024-01-02", "2023-12-28", "2024-01-09"],
  ],
  [
    "above the year",
    ["25.05", "26.05", "24.05", "2024-05-20"],
    ["2024-05-25", "2024-05-26", "2024-05-24", "2024-05-20"],
  ],
])("an entry a few days out of a log's order, %s, turns no year", (_, written, days) => {
  const { entries } = read(`## Ворклог\n${written.map((day) => `- ${day}: a\n`).join("")}`).worklog;
  expect(entries.map(({ day }) => day)).toEqual(days);
});

test("a gap of many months in a log is one, a year is turned where its order says so", () => {
  const newest = read("## Ворклог\n- 2024-03-01: a\n- 01.07: b\n- 05.05: c\n").worklog;
  expect(newest.entries.map(({ day }) => day)).toEqual(["2024-03-01", "2023-07-01", "2023-05-05"]);
});

test("without a year anywhere the folder tells it, and an impossible date is none", () => {
  const text = "## Worklog\n- 19.05: a\n- 31.02: b\n- c\n";
  expect(read(text, null, "Школа/2020/P2P.md").worklog.entries.map(({ day, text }) => [day, text])).toEqual([
    ["2020-05-19", "a"],
    [null, "31.02: b"],
    [null, "c"],
  ]);
  expect(read(text).worklog.entries[0]?.day).toBeNull();
});

test("properties are understood in both languages, status as written", () => {
  const driver = read("", {
    тип: "драйвер",
    статус: "Закрыт",
    владелец: "[[Алекс]]",
    пересмотр: "2024-09-02",
  });
  expect(driver).toMatchObject({ status: "Закрыт", closed: true, owner: "Алекс", review: "2024-09-02" });
  expect(read("", { status: "в работе" }).closed).toBe(false);
  expect(read("", { status: "✅ Закрыт" }).closed).toBe(true);
  for (const review of ["2024-09-02T09:00:00", "02.09.2024", "[[Дневник/2024-09-02]]"])
    expect(read("", { review }).review).toBe("2024-09-02");
});

test("items in code, comments and quotes are no backlog", () => {
  const driver = read("## Backlog\n```\n- [ ] a\n```\n%%\n- [ ] b\n%%\n> - [ ] c\n- [ ] d\n");
  expect(driver.backlog.map(({ text }) => text)).toEqual(["d"]);
});

test("a question that says what is and what is needed holds a driver", () => {
  const text =
    "# 19.05\n\n## Вопросы\n\n### Алекс / Драйверы\n\nЧто есть сейчас? \n\n* Кризис\n\nЧто нужно сделать?\n\n* Обучаться\n\n### Макс / MVP\n\nЧто есть сейчас?\n\n* всё\n";
  const page = readPage("Школа/2020/19.05.md", text);
  const asked = [
    { heading: 2, owner: "Алекс", topic: "Драйверы" },
    { heading: 3, owner: "Макс", topic: "MVP" },
  ];
  expect(driversIn(page, asked, {})).toMatchObject([
    { title: "Драйверы", owner: "Алекс", line: 4, needs: ["Обучаться"], backlog: [] },
  ]);
});
