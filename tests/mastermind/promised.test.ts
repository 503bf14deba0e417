// Sentences that promise something: found in what was said, pre-selected by their words, and linked to what they are about.

import { meetingsIn } from "../../src/mastermind/facts";
import { asPromise, promises } from "../../src/mastermind/promise-words";
import { candidatesIn } from "../../src/mastermind/promised";
import type { Subject } from "../../src/mastermind/promised";
import { sentencesIn } from "../../src/mastermind/sentences";
import { sharedWords } from "../../src/mastermind/stems";
import { readPage } from "../../src/note/page";
import { note } from "../support/acts";

describe("a sentence promises something", () => {
  test.each([
    "нужно выписать боли и сформулировать MVP",
    "Надо поговорить с Диной",
    "Постараюсь сформулировать и подумаю по стратегии коммуникации",
    "попробую записать видео",
    "Сделаю лендинг к пятнице",
    "Обещаю не пропадать",
    "планирую запустить опрос",
    "Опрос до 26.05",
    "I will call Dina",
    "I'll try the new form",
    "I’ll write it down",
    "Need to find a room",
    "we are going to ask ten people",
    "Promise to send the draft",
    "The draft by Friday",
  ])("where it says so: %s", (text) => {
    expect(promises(text)).toBe(true);
  });

  test.each([
    "Было интересно",
    "Не нужно больше созваниваться по утрам",
    "нужно было раньше начать",
    "не буду торопиться",
    "Нужно ли нам это?",
    "надобность отпала",
    "The will of the group was strong".replace("will", "wish"),
    "I don't need to hurry",
    "We did not need to decide",
    "Willing people, goings on, country music",
    "",
  ])("and no other: %s", (text) => {
    expect(promises(text)).toBe(false);
  });

  test.each([
    ["Нужно выписать боли.", "выписать боли"],
    ["мне надо найти зал;", "найти зал"],
    ["I will call Dina", "call Dina"],
    ["I'm going to ask ten people", "ask ten people"],
    ["need to try again", "try again"],
    ["Постараюсь сформулировать", "Постараюсь сформулировать"],
    ["Сделаю лендинг", "Сделаю лендинг"],
    ["нужно", "нужно"],
  ])("without the word that only says so: %s", (said, promised) => {
    expect(asPromise(said)).toBe(promised);
  });
});

test.each([
  ["Раз. Два! Три? Четыре", ["Раз.", "Два!", "Три?", "Четыре"]],
  ["было; нужно сделать", ["было", "нужно сделать"]],
  ["рост 1.5 раза, см. таблицу и т. д. вот", ["рост 1.5 раза, см. таблицу и т. д. вот"]],
  ["see https://a.b/c?d=e. I will", ["see https://a.b/c?d=e.", "I will"]],
  ["Так… надо думать", ["Так…", "надо думать"]],
  ["", []],
  ["...", []],
])("sentences of %p", (text, sentences) => {
  expect(sentencesIn(text)).toEqual(sentences);
});

test.each([
  ["Стратегия коммуникации", "подумаю по стратегии коммуникации", 2],
  ["Портрет аудитории, потребности", "выписать боли аудитории", 1],
  ["Prices for the courses", "I will ask about course prices", 2],
  ["Зал", "нужно сделать сайт", 0],
])("%p shares words with %p", (title, text, shared) => {
  expect(sharedWords(title, text).shared).toBe(shared);
});

const subject = (owner: string, title: string): Subject => ({
  kind: "question",
  owner,
  title,
  path: "a.md",
  line: 0,
});

test("everything of the reflection is offered, of the updates what promises; boxes are promises already", () => {
  const page = readPage(
    "19.05.md",
    note(
      "# 19.05",
      "## Апдейты",
      "* Макс: 5000 MAU. Нужно написать Дине",
      "* Сая: всё хорошо",
      "## Рефлексия",
      "* Макс: было полезно, нужно выписать боли. Спасибо",
      "* Сая: подумаю по стратегии коммуникации",
      "\t- [ ] прочитать книгу, надо",
      "- [ ] всем нужно спать",
    ),
  );
  const [meeting] = meetingsIn(page, null, {}, null);
  const subjects = [subject("Макс", "Стратегия роста"), subject("Сая", "Стратегия коммуникации")];
  const found = meeting ? candidatesIn(page, meeting, subjects) : [];
  expect(
    found.map(({ person, text, line, chosen, about }) => [person, text, line, chosen, about?.title]),
  ).toEqual([
    ["Макс", "было полезно, нужно выписать боли", 5, true, undefined],
    ["Макс", "Спасибо", 5, false, undefined],
    ["Сая", "подумаю по стратегии коммуникации", 6, true, "Стратегия коммуникации"],
    ["Макс", "написать Дине", 2, true, undefined],
  ]);
});
