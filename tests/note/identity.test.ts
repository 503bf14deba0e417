// When two lines are one item, and when they are two.

import fc from "fast-check";
import { keyOf } from "../../src/note/identity";
import { withField, withText, withToken } from "../../src/note/insert";
import { aLine, anyText } from "../support/line-text";
import { runs } from "../support/runs";

describe("The same item", () => {
  test.each([
    ["Собрать задачу по росту подписок", "собрать задачу по росту подписок."],
    ["Собрать задачу", "Собрать задачу  [since:: 2024-W22]"],
    ["Собрать задачу", "Собрать задачу (с:: 2024-W22)"],
    ["Собрать задачу", "Собрать задачу [перенос:: 2024-W22] 📅 2024-06-07"],
    ["Позвонить Диме", "Позвонить Диме  [since:: 2024-W22] #работа ⏫ 📅 2024-06-07 ^dima"],
    ["Call Dina", "call  dina #work ⏫ 📅 2024-06-07 ^dina"],
    ["Налоги", "Налоги  [due:: 2024-06-05]"],
    ["Налоги", "Налоги (completion:: 2024-06-04)"],
    ["Зарядка", "Зарядка 🔁 every day 📅 2024-06-09"],
    ["Собрать отзывы", "Собрать отзывы 🆔 fb1"],
    ["Заказать сервер", "Заказать сервер → [[W23 Weekly]]"],
    ["Заказать сервер", "Заказать сервер → [W23 Weekly](W23%20Weekly.md) #дом"],
    ["Ёлка и мёд", "елка и мед"],
    ["Йод", "И\u0306од"],
    ["Спросить [[Глеб|Глеба]]", "Спросить [[Люди/Глеб]]"],
    ["Спросить [[Глеб]]", "Спросить [Глеба](Люди/Глеб.md)"],
    ["**Спорт**: бег", "Спорт: бег"],
    ["_Спорт_ и ~~бег~~ и ==сон== и `код`", "Спорт и бег и сон и код"],
    ["Обсудить драйверы \\(что делать\\)", "Обсудить драйверы (что делать)"],
    ["Купить\u00a0молоко\u200b", "Купить молоко"],
    ["Кто ведёт?!", "кто ведет"],
    ["Подумать…", "Подумать"],
  ])("%s = %s", (one, other) => {
    expect(keyOf(other)).toBe(keyOf(one));
  });
});

describe("Two items", () => {
  test.each([
    ["Читать [[Книга#Глава 1]]", "Читать [[Книга#Глава 2]]"],
    ["Читать [статья](https://example.org/1)", "Читать [статья](https://example.org/2)"],
    ["2*3", "23"],
    ["snake_case", "snakecase"],
    ["foo_", "foo"],
    ["#позвонить", "#написать"],
    ["📅 2024-06-07", "📅 2024-06-08"],
    ["???", "!!!"],
    ["A [project:: one]", "A [project:: two]"],
    ["Получить 🆔 card в банке", "Получить 🆔 pass в банке"],
    ["![[a.png]]", "![[b.png]]"],
    ["Отдать $$50", "Отдать $50"],
    ["Сделать (1)", "Сделать (2)"],
    ["1.", "2."],
  ])("%s ≠ %s", (one, other) => {
    expect(keyOf(other)).not.toBe(keyOf(one));
    expect(keyOf(one)).not.toBe("");
  });

  test("an arrow in a live line is the person's own", () => {
    expect(keyOf("Перенести → [[Школа]]", true)).not.toBe(keyOf("Перенести → [[Дом]]", true));
    expect(keyOf("Перенести → [[Школа]] → [[W23 Weekly]]")).toBe(keyOf("Перенести → [[Школа]]", true));
  });
});

describe("What a key is, in words", () => {
  test.each([
    ["Сделать саммари подкаста с [[Глеб Тертычный|Глебом]]!", "сделать саммари подкаста с глеб тертычный"],
    ["[[Запустить школу]]: 5000 MAU, по плану", "запустить школу: 5000 mau, по плану"],
    ["#работа #срочно", "#работа#срочно"],
    ["", ""],
    ["  ", ""],
    ["^dima", ""],
    ["[since:: 2024-W22]", ""],
  ])("%j is %j", (text, key) => {
    expect(keyOf(text)).toBe(key);
  });
});

describe("For every line", () => {
  /** A tag and a token without a plain space between: what Tasks reads there depends on what stands behind. */
  const glued = (text: string) => /#[^ ]*[^ -~а-яё]|\d#/iu.test(text);
  /** A tag to Tasks ends a link or code: what is put in may have to stand before that, in the midst of a word. */
  const torn = (text: string) => /#[^ ]*[\]`]/.test(text);
  const lines = fc.oneof(aLine, anyText).filter((text) => !glued(text) && !torn(text));

  test("carrying changes no key: neither our field nor the mark on the source", () => {
    fc.assert(
      fc.property(lines, (text) => {
        expect(keyOf(withField(text, "since", "2024-W22"), true)).toBe(keyOf(text, true));
        expect(keyOf(withText(text, "→ [[W23 Weekly]]"))).toBe(keyOf(text, true));
      }),
      { numRuns: runs(20_000) },
    );
  });

  test("dating changes no key of an item with words", () => {
    fc.assert(
      fc.property(lines, (text) => {
        // A date that is replaced in mid line joins what stood around it, which may then read as something else.
        fc.pre(!/[⏳⌛^]|scheduled/.test(text));
        const worded = `Слово ${text}`;
        expect(keyOf(withToken(worded, "scheduled", "2024-06-24", "emoji"))).toBe(keyOf(worded));
      }),
      { numRuns: runs(20_000) },
    );
  });

  test("neither case, white space at the ends nor decomposed letters matter", () => {
    fc.assert(
      fc.property(lines, (text) => {
        const letters = text.replace(/[^\p{L}\p{N} ]/gu, "");
        expect(keyOf(letters.toUpperCase())).toBe(keyOf(letters));
        expect(keyOf(letters.normalize("NFD"))).toBe(keyOf(letters));
        expect(keyOf(` ${text} `)).toBe(keyOf(text));
      }),
      { numRuns: runs(20_000) },
    );
  });
});
