import { EN, RU } from "../../src/calendar/locale";
import { fillMeeting, MEETING_TEMPLATES } from "../../src/mastermind/template";
import type { MeetingWords } from "../../src/mastermind/template";
import { aDay } from "../support/desk";

const filled = (template: string, words: Partial<MeetingWords> = {}) =>
  fillMeeting(template, {
    day: aDay("2024-05-26"),
    title: "26.05",
    participants: ["Макс", "Сая"],
    locale: RU,
    time: { hour: 9, minute: 0, second: 0 },
    commitments: true,
    ...words,
  });

test("the Russian template: a day, a slot for each person, a hint that no query sees", () => {
  expect(filled(MEETING_TEMPLATES.ru, { commitments: false }).text).toBe(`---
type: mastermind
date: 2024-05-26
participants: [Макс, Сая]
---
# 26.05

## Цели и апдейты

* Макс: 
* Сая: 

## Вопросы

%% ### Имя / Тема %%

## Рефлексия

* Макс: 
* Сая: 

## Договорённости

%% - [ ] Имя: что и к какому дню %%
`);
});

test("the English one", () => {
  const { text, blocks } = filled(MEETING_TEMPLATES.en, { participants: ["Max"], locale: EN });
  expect(text).toContain(
    "# 2024-05-26\n\n## Commitments from last time\n\n## Goals and updates\n\n* Max: \n\n",
  );
  expect(text.split("\n")[blocks.get("commitments") ?? 0]).toBe("");
  expect(text.split("\n")[(blocks.get("commitments") ?? 0) - 1]).toBe("## Commitments from last time");
  expect(text.split("\n")[blocks.get("questions") ?? 0]).toBe("%% ### Name / Topic %%");
});

test("names that YAML would read as something else are quoted", () => {
  const { text } = filled("p: {{participants:list}}", {
    participants: ["Макс", "yes", "Жан-Поль II", "#1: шеф", "D'Arcy", '"'],
  });
  expect(text).toBe('p: [Макс, "yes", Жан-Поль II, "#1: шеф", D\'Arcy, "\\""]');
});

test("a name is plain text in a slot, whatever it looks like", () => {
  const { text } = filled("{{participants:- NAME: }}\n{{participants}}", {
    participants: ["# Заголовок", "../a", "{{date}}", "$& $1"],
  });
  expect(text.split("\n").slice(0, 4)).toEqual([
    "- \\# Заголовок: ",
    "- ../a: ",
    "- {{date}}: ",
    "- $& $1: ",
  ]);
});

test("where nobody is known there are no slots, and no gap where they would be", () => {
  const { text } = filled(MEETING_TEMPLATES.en, { participants: [], commitments: false });
  expect(text).toContain("## Goals and updates\n\n## Questions\n\n%%");
  expect(text).toContain("## Reflection\n\n## Commitments\n");
  expect(text).not.toContain("\n\n\n");
});

test("CRLF, a byte order mark and a missing last newline are the template's", () => {
  expect(filled("\uFEFF# {{title}}\r\n{{participants:* NAME: }}").text).toBe(
    "\uFEFF# 26.05\r\n* Макс: \n* Сая: ",
  );
  expect(filled("a\r\n{{participants:* NAME: }}\r\nb\r\n").text).toBe("a\r\n* Макс: \r\n* Сая: \r\nb\r\n");
});

test("what is no placeholder stays as written", () => {
  expect(filled("<% tp.date %> {{who}} {{date:DD MMMM}}").text).toBe("<% tp.date %> {{who}} 26 мая");
});
