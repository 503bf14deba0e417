// The forms in which groups write their meetings, in Russian and English: titles, people, questions, logs. Reading changes none of them.

import { meetingsIn } from "../../src/mastermind/facts";
import type { People } from "../../src/mastermind/person";
import { NOBODY, personKey } from "../../src/mastermind/person";
import { readPage } from "../../src/note/page";
import type { PropertyTable } from "../../src/note/property";
import { note } from "../support/acts";

interface Given {
  readonly path?: string;
  readonly properties?: PropertyTable;
  readonly people?: People;
}

const read = (text: string, { path = "Г/2020/19.05.md", properties, people = NOBODY }: Given = {}) =>
  meetingsIn(readPage(path, text), properties ?? null, {}, null, people);

const one = (text: string, given?: Given) => {
  const [meeting] = read(text, given);
  if (!meeting) throw new Error("no meeting");
  return meeting;
};

const said = (text: string, given?: Given) =>
  one(text, given).updates.map(({ person, text: words }) => [person, words]);
const asked = (text: string, given?: Given) =>
  one(text, given).questions.map(({ owner, topic, state }) => [owner, topic, state]);

describe("people in their updates", () => {
  const ru = ["Макс", "пишу книгу", "Сая", "ищу зал"] as const;
  const en = ["Max", "writing a book", "Zoe", "looking for a room"] as const;
  const forms: readonly (readonly [string, (a: string, b: string) => readonly string[]])[] = [
    ["as `Name: text`", (name, text) => [`* ${name}: ${text}`]],
    ["with a dash", (name, text) => [`- ${name} — ${text}`]],
    ["in bold", (name, text) => [`- **${name}**: ${text}`]],
    ["in bold with the colon", (name, text) => [`- **${name}:** ${text}`]],
    ["as links", (name, text) => [`+ [[${name}]]: ${text}`]],
    ["as links with a path", (name, text) => [`- [[Люди/${name}]]: ${text}`]],
    ["with @", (name, text) => [`- @${name} ${text}`]],
    ["as headings", (name, text) => [`### ${name}`, "", text, ""]],
    ["as headings above bullets", (name, text) => [`### [[${name}]]`, "", `* ${text}`, ""]],
    ["as numbered items", (name, text) => [`1. ${name}: ${text}`]],
    ["as boxes", (name, text) => [`- [ ] ${name}: ${text}`]],
    ["as lines in bold", (name, text) => [`**${name}**: ${text}`]],
    ["as paragraphs in bold", (name, text) => ["", `**${name}:** ${text}`]],
    ["as lines with links", (name, text) => [`[[${name}]]: ${text}`]],
    ["as bold lines above bullets", (name, text) => [`**${name}**:`, `- ${text}`, ""]],
    ["as bold words above paragraphs", (name, text) => [`**${name}**`, "", text, ""]],
  ];
  test.each(forms)("%s", (_, form) => {
    for (const [title, [a, did, b, does]] of [
      ["## Цели и апдейты", ru],
      ["## Goals and updates", en],
    ] as const)
      expect(said(note("# 19.05", "", title, "", ...form(a, did), ...form(b, does)))).toEqual([
        [a, did],
        [b, does],
      ]);
  });

  test("bold labels of an update are nobody, nor is one name among sentences", () => {
    for (const [title, one, other, label] of [
      ["## Updates", "Wins", "Blockers", "What went well"],
      ["## Апдейты", "Успехи", "Трудности", "Что дальше"],
    ]) {
      const text = note(
        "# 19.05",
        "",
        `${title}`,
        "",
        `**${one}**`,
        "- a",
        `**${other}:** b`,
        `**${label}**`,
        "- c",
      );
      expect(said(text).flatMap(([person]) => person ?? [])).toEqual([]);
    }
    expect(said(note("# 19.05", "", "## Updates", "", "**Max**: wrote", "We met at noon: rain"))).toEqual([]);
  });

  test.each([
    ["## Апдейты", ru],
    ["## Updates", en],
  ] as const)("as rows of a table under %s", (title, [a, did, b, does]) => {
    const text = note(
      "# 19.05",
      title,
      "",
      "| Кто | Что | MAU |",
      "|---|:-:|--|",
      `| ${a} | ${did} | 5\\|6 |`,
      `| [[${b}]] | ${does} |  |`,
    );
    expect(said(text)).toEqual([
      [a, `${did} — 5|6`],
      [b, does],
    ]);
  });

  test("an empty slot says nothing, in a bullet as under a heading", () => {
    expect(said(note("## Апдейты", "* Макс: ", "* Сая:"))).toEqual([
      ["Макс", ""],
      ["Сая", ""],
    ]);
    expect(said(note("## Апдейты", "### Макс", "", "### Сая", "", "есть"))).toEqual([
      ["Макс", ""],
      ["Сая", "есть"],
    ]);
  });

  test("headings that are no names are parts of the section, and its table's head is nobody", () => {
    const text = note("## Апдейты", "### Что нового у всех нас на этой неделе", "- Макс: а", "- Сая: б");
    expect(said(text)).toEqual([
      ["Макс", "а"],
      ["Сая", "б"],
    ]);
    expect(
      one(note("## Апдейты", "| Имя | Что |", "|--|--|", "| Макс | а |", "| Сая | б |")).participants,
    ).toEqual(["Макс", "Сая"]);
  });

  test("escapes of an export are undone in what is shown, never in the note", () => {
    const text = note("## Цели и апдейты", "* Макс: пишу \\(сам\\) 1\\. главу", "* Сая: \\- пауза");
    expect(said(text)).toEqual([
      ["Макс", "пишу (сам) 1. главу"],
      ["Сая", "- пауза"],
    ]);
  });

  test("code, comments and quotes are nobody's", () => {
    const text = note(
      "## Апдейты",
      "### Макс",
      "```",
      "тут",
      "```",
      "%% и тут %%",
      "> и тут",
      "да",
      "### Сая",
      "нет",
    );
    expect(said(text)).toEqual([
      ["Макс", "да"],
      ["Сая", "нет"],
    ]);
  });
});

describe("questions", () => {
  test.each([
    ["### Сая / Зал", "Сая", "Зал"],
    ["### [[Сая]] / Зал", "Сая", "Зал"],
    ["### Сая: Зал", "Сая", "Зал"],
    ["### Сая — Зал", "Сая", "Зал"],
    ["### Зал (Сая)", "Сая", "Зал"],
    ["### Зал", null, "Зал"],
    ["* Сая / Зал", "Сая", "Зал"],
    ["* Сая: какой зал?", "Сая", "какой зал?"],
    ["- **Сая**: зал", "Сая", "зал"],
    ["- [[Сая]] — зал", "Сая", "зал"],
    ["- @сая зал", "сая", "зал"],
    ["- Где зал?", null, "Где зал?"],
    ["- [ ] Зал", null, "Зал"],
    ["1. Сая: зал", "Сая", "зал"],
    ["- Сая: зал ^q1", "Сая", "зал"],
    ["- Где зал? ^q-2", null, "Где зал?"],
  ])("%p", (line, owner, topic) => {
    const text = note("## Апдейты", "* Сая: а", "* Макс: б", "", "## Вопросы", "", line);
    expect(asked(text)).toEqual([[owner, topic, "open"]]);
  });

  test.each([
    ["## Questions", "### Zoe / Room", "Zoe", "Room"],
    ["## Hot seat (40 min)", "- Zoe: which room?", "Zoe", "which room?"],
    ["## 🔥 Вопросы (40 мин):", "* Зоя / Зал", "Зоя", "Зал"],
    ["## Повестка", "### Зоя / Зал", "Зоя", "Зал"],
    ["# Agenda", "## Zoe / Room", "Zoe", "Room"],
  ])("under %p: %p", (title, line, owner, topic) => {
    expect(asked(note(title, "", line))).toEqual([[owner, topic, "open"]]);
  });

  test("bullets below a person alone are that person's", () => {
    expect(
      asked(
        note("## Апдейты", "* Сая: а", "## Вопросы", "* Сая:", "\t* Зал", "\t* Бюджет", "\t\t* большой"),
        { people: new Map([["сая", "Сая"]]) },
      ),
    ).toEqual([
      ["Сая", "Зал", "open"],
      ["Сая", "Бюджет", "discussed"],
    ]);
  });

  test("what only stands there is no question: notes, and bullets below one", () => {
    expect(
      asked(note("## Вопросы", "* общие слова", "", "### Сая / Зал", "", "* Макс: давай у меня?")),
    ).toEqual([["Сая", "Зал", "discussed"]]);
  });

  test.each([
    ["* Сая / Зал", "open"],
    ["* Сая / Зал\n\t* ", "open"],
    ["* Сая / Зал\n\t* ← [[12.05]]", "open"],
    ["* Сая / Зал\n\t* → [[26.05]]", "carried"],
    ["* Сая / Зал\n\t* ← [[12.05]]\n\t* → [[26.05]]", "carried"],
    ["* Сая / Зал\n\t* у Макса", "discussed"],
    ["* Сая / Зал\n  у Макса", "discussed"],
    ["* Сая / Зал\n\t![](зал.png)", "discussed"],
    ["* [x] Сая / Зал", "discussed"],
    ["* [-] Сая / Зал", "dropped"],
    ["* [>] Сая / Зал", "carried"],
    ["* Сая / Зал #отложено", "parked"],
    ["* Сая / Зал [parked]", "parked"],
    ["* Сая / Зал #снято", "dropped"],
    ["* Сая / Зал #dropped", "dropped"],
    ["* Сая / Зал #обсудили", "discussed"],
    ["* Сая / Зал #done", "discussed"],
    ["* Сая / Зал #вернуться\n\t* начали", "open"],
    ["* Сая / Зал #open\n\t* начали", "open"],
    ["* Сая / Зал #parked ^q1", "parked"],
  ])("%p is as its mark, its words, its box and what is below it say", (line, state) => {
    expect(asked(note("## Вопросы", ...line.split("\n")))).toEqual([["Сая", "Зал", state]]);
  });

  test.each([
    ["#done", "discussed"],
    ["#open", "open"],
    ["#parked", "parked"],
    ["#dropped", "dropped"],
    ["[dropped]", "dropped"],
  ])("the English %s in a heading", (word, state) => {
    expect(asked(note("## Questions", `### Zoe / Room ${word}`))).toEqual([["Zoe", "Room", state]]);
  });
});

describe("who took part", () => {
  test("a list of names, of links with a path, with words of their own, or without quotes", () => {
    const participants = ["Макс", "[[Люди/Сая]]", "[[Люди/Алексей|Алекс]]", [["Вера"]], ""];
    expect(one("## Вопросы\n", { properties: { participants } }).participants).toEqual([
      "Макс",
      "Сая",
      "Алекс",
      "Вера",
    ]);
  });

  test("a person is one person under all names: renamed, with @, in another case", () => {
    const people: People = new Map([
      ["саяна", "Саяна"],
      [personKey("Сая"), "Саяна"],
    ]);
    const text = note(
      "## Апдейты",
      "* сая: а",
      "* @Саяна б",
      "## Вопросы",
      "### Сая: Зал",
      "## Договорённости",
      "- [ ] Сая: найти",
    );
    const meeting = one(text, { people });
    expect(meeting.updates.map(({ person }) => person)).toEqual(["Саяна", "Саяна"]);
    expect(meeting.participants).toEqual(["Саяна"]);
    expect(meeting.questions).toMatchObject([{ owner: "Саяна", topic: "Зал" }]);
    expect(meeting.commitments).toMatchObject([{ person: "Саяна", text: "найти" }]);
  });

  test("who is known to the series but was away is still somebody", () => {
    const properties = { participants: ["Макс"] };
    const people: People = new Map([["сая", "Сая"]]);
    expect(asked("## Вопросы\n### Сая: Зал\n", { properties, people })).toEqual([["Сая", "Зал", "open"]]);
    expect(asked("## Вопросы\n### Сая: Зал\n", { properties })).toEqual([[null, "Сая: Зал", "open"]]);
  });
});

test.each(["## Апдейты", "## Updates"])(
  "a promise below a person's heading in %p is that person's",
  (title) => {
    const text = note(title, "### Макс", "- [ ] написать", "### Сая", "- есть");
    expect(one(text, { people: new Map([["макс", "Макс"]]) }).commitments).toMatchObject([
      { person: "Макс", text: "написать" },
    ]);
  },
);

describe("logs", () => {
  const days = (text: string, path = "Г/Лог.md") =>
    read(text, { path }).map(({ day, line, end }) => [day, line, end]);

  test.each([
    ["# 26.05.2024", "# 19.05.2024"],
    ["# 26 мая 2024", "# 19 мая 2024"],
    ["# May 26, 2024", "# May 19, 2024"],
    ["# Встреча 26.05.2024", "# Встреча 19.05.2024"],
    ["## 2024-05-26", "## 2024-05-19 — Школа"],
    ["# [[2024-05-26]]", "# [[2024-05-19]]"],
  ])("%p and %p are two meetings", (a, b) => {
    expect(days(note(a, "## Вопросы", b, "## Вопросы"))).toEqual([
      ["2024-05-26", 0, 2],
      ["2024-05-19", 2, 4],
    ]);
  });

  test("one dated heading below a title is a log that has just begun; in a note with a date of its own it is not", () => {
    const text = note("# Мастермайнд", "", "## 26.05.2024", "### Вопросы");
    expect(days(text)).toEqual([["2024-05-26", 2, 4]]);
    expect(read(text, { path: "Г/26.05.2024.md" })).toMatchObject([{ line: 0, section: false }]);
  });

  test("a year may stand in the heading above", () => {
    expect(days(note("# 2024", "## 07.01", "### Вопросы", "# 2023", "## 30.12", "### Вопросы"))).toEqual([
      ["2024-01-07", 1, 3],
      ["2023-12-30", 4, 6],
    ]);
  });

  test("what stands beside the meetings belongs to none of them; parts of their own level do", () => {
    expect(
      days(note("# 26.05.2024", "## Вопросы", "# 19.05.2024", "## Вопросы", "# Архив", "## Вопросы")),
    ).toEqual([
      ["2024-05-26", 0, 2],
      ["2024-05-19", 2, 4],
    ]);
    const flat = note(
      "# 26.05.2024",
      "# Вопросы",
      "## Сая / Зал",
      "# Рефлексия",
      "# 19.05.2024",
      "# Вопросы",
    );
    expect(days(flat)).toEqual([
      ["2024-05-26", 0, 4],
      ["2024-05-19", 4, 6],
    ]);
    expect(read(flat, { path: "Г/Лог.md" })[0]?.questions).toMatchObject([{ owner: "Сая" }]);
  });
});
