// Fields, tokens, tags, links and the run Tasks reads, on one line; Dataview's and Tasks' own rules are the judges.

import fc from "fast-check";
import { canonical } from "../../src/note/dataview";
import { originOf, readLine } from "../../src/note/field";
import type { Token } from "../../src/note/token";
import { bracketFields, tasksReads } from "../support/neighbours";
import { aLine, anyText } from "../support/line-text";
import { runs } from "../support/runs";

const fields = (text: string) => readLine(text).fields.map(({ key, value, form }) => [key, value, form]);
const tokens = (text: string) => readLine(text).tokens.map(({ kind, value }) => [kind, value]);
const tailOf = (text: string) => text.slice(readLine(text).tail);

describe("Dataview fields on a line", () => {
  test.each<[string, [string, string | null, string][]]>([
    ["Налоги  [due:: 2024-06-05]", [["due", "2024-06-05", "bracket"]]],
    ["C (completion:: 2024-06-04)", [["completion", "2024-06-04", "paren"]]],
    ["owner:: Макс", [["owner", "Макс", "line"]]],
    ["**Срок сдачи**:: завтра", [["срок-сдачи", "завтра", "line"]]],
    ["[from:: [[W21 Weekly]]]", [["from", "[[W21 Weekly]]", "bracket"]]],
    [
      "[перенос:: 2024-W21] (С:: 2024-W20)",
      [
        ["перенос", "2024-W21", "bracket"],
        ["с", "2024-W20", "paren"],
      ],
    ],
    ["[Срок  работы:: пн]", [["срок-работы", "пн", "bracket"]]],
    ["[_Key_ Two:: a]", [["_key_-two", "a", "bracket"]]],
    ["[🎯:: да]", [["🎯", "да", "bracket"]]],
    ["[пусто:: ]", [["пусто", null, "bracket"]]],
    ["[k:: a \\] b] c", [["k", "a \\] b", "bracket"]]],
    ["(k:: (v) w)", [["k", "(v) w", "paren"]]],
    ["[a:: (b:: c)]", [["a", "(b:: c)", "bracket"]]],
    [
      "[a:: 1][b:: 2]",
      [
        ["a", "1", "bracket"],
        ["b", "2", "bracket"],
      ],
    ],
    ["[a:: b [c:: d]", [["c", "d", "bracket"]]],
    ["[a b] :: c]", []],
    ["\\[k:: v]", [["k", "v", "bracket"]]],
    ["`[k:: v]` is how to write it", []],
    ["[[std::vector]]", []],
    ["https://example.org::8080", []],
    ["[k: v] and [k::", []],
  ])("%s", (text, expected) => {
    expect(fields(text)).toEqual(expected);
  });

  test("a decomposed key is the same key", () => {
    expect(fields("[и\u0306од:: 1]")).toEqual([["йод", "1", "bracket"]]);
  });

  test("offsets name the field and nothing else", () => {
    const text = "Сделать  [due:: 2024-06-05] потом";
    const field = readLine(text).fields[0];
    expect(text.slice(field?.from, field?.to)).toBe("[due:: 2024-06-05]");
  });

  test("exactly the bracketed fields Dataview finds, code and wiki links aside", () => {
    fc.assert(
      fc.property(
        fc.oneof(aLine, anyText).map((text) => text.replace(/`|%%|<!--/g, "'")),
        (text) => {
          const { fields, links } = readLine(text);
          const theirs = bracketFields(text).filter(
            ({ key, from }) =>
              canonical(key) !== "" && !links.some((l) => l.form === "wiki" && l.from < from && from < l.to),
          );
          expect(fields.filter((field) => field.form !== "line").map(placed)).toEqual(
            theirs.map((field) => placed({ ...field, key: canonical(field.key) })),
          );
        },
      ),
      { numRuns: runs(40_000) },
    );
  });
});

const placed = ({
  key,
  value,
  from,
  to,
}: {
  key: string;
  value: string | null;
  from: number;
  to: number;
}) => [key, value ?? "", from, to];

describe("Tasks tokens on a line", () => {
  test.each<[string, [string, string][]]>([
    ["D ✅ 2024-06-05", [["done", "2024-06-05"]]],
    ["D ✅\uFE0F2024-06-05", [["done", "2024-06-05"]]],
    ["B  [completion:: 2024-06-10]", [["done", "2024-06-10"]]],
    ["C (completion:: 2024-06-04)", [["done", "2024-06-04"]]],
    [
      "Позвонить Диме #работа ⏫ 📅 2024-06-07 ^dima",
      [
        ["priority", "high"],
        ["due", "2024-06-07"],
      ],
    ],
    [
      "Зарядка 🔁 every day 📅 2024-06-09",
      [
        ["recurrence", "every day"],
        ["due", "2024-06-09"],
      ],
    ],
    [
      "Зарядка  [repeat:: every day]  [due:: 2024-06-09]",
      [
        ["recurrence", "every day"],
        ["due", "2024-06-09"],
      ],
    ],
    [
      "A 🆔 fb1 ⛔ a, b",
      [
        ["id", "fb1"],
        ["dependsOn", "a,b"],
      ],
    ],
    [
      "A [id:: fb1],  [dependsOn:: a, b]",
      [
        ["id", "fb1"],
        ["dependsOn", "a,b"],
      ],
    ],
    [
      "A 🏁 delete 🗓\uFE0F 2024-06-09 ⌛ 2024-06-10",
      [
        ["onCompletion", "delete"],
        ["due", "2024-06-09"],
        ["scheduled", "2024-06-10"],
      ],
    ],
    ["🔺 important", []],
    ["Получить 🆔 card в банке", []],
    ["Срок 📅 завтра", []],
    ["Встреча 📅 2024-06-07 с Димой", [["due", "2024-06-07"]]],
    ["A [due:: 2024-06-07] and text", [["due", "2024-06-07"]]],
    ["A [due:: soon]", []],
    ["A [priority:: urgent]", []],
    [
      "A ➕ 2024-05-01 🛫 2024-06-01 ❌ 2024-06-02",
      [
        ["created", "2024-05-01"],
        ["start", "2024-06-01"],
        ["cancelled", "2024-06-02"],
      ],
    ],
    ["купить ⏬", [["priority", "lowest"]]],
    ["`📅 2024-06-07` as an example", []],
  ])("%s", (text, expected) => {
    expect(tokens(text)).toEqual(expected);
  });

  test.each<["emoji" | "field"]>([["emoji"], ["field"]])(
    "all that Tasks reads in its %s format is read",
    (format) => {
      fc.assert(
        fc.property(fc.oneof(aLine, anyText), (text) => {
          for (const [kind, value] of Object.entries(tasksReads(text, format).tokens)) {
            expect(valuesOf(readLine(text).tokens, kind)).toContain(
              kind === "dependsOn" ? tidy(value) : tidyPriority(kind, value),
            );
          }
        }),
        { numRuns: runs(20_000) },
      );
    },
  );
});

const tidy = (ids: string): string => ids.replace(/ /g, "");
const PRIORITY: Readonly<Record<string, string>> = {
  "🔺": "highest",
  "⏫": "high",
  "🔼": "medium",
  "🔽": "low",
  "⏬": "lowest",
};
const tidyPriority = (kind: string, value: string): string =>
  kind === "priority" ? (PRIORITY[value] ?? value) : value;
const valuesOf = (found: readonly Token[], kind: string): string[] =>
  found.filter((token) => token.kind === kind).map((token) => token.value);

describe("The run that Tasks reads from the end", () => {
  test.each([
    ["Позвонить Диме #работа ⏫ 📅 2024-06-07 ^dima", " #работа ⏫ 📅 2024-06-07 ^dima"],
    ["Собрать отзывы 🆔 fb1", " 🆔 fb1"],
    ["Сделать саммари", ""],
    ["Сделать  ", "  "],
    ["E [since:: 2024-W19]", ""],
    ["E 📅 2024-06-07 [since:: 2024-W19]", ""],
    ["E [since:: 2024-W19] 📅 2024-06-07", " 📅 2024-06-07"],
    ["Налоги  [due:: 2024-06-05]", "  [due:: 2024-06-05]"],
    ["#работа ⏫", "#работа ⏫"],
    ["^dima", "^dima"],
    ["Цена 5^2", ""],
    ["C#", ""],
    ["Открыть https://example.org/#top", ""],
    ["abc📅2024-06-07", "📅2024-06-07"],
    ["Читать [[Книга #глава]]", ""],
    ["Читать [[Книга #глава]] #дома 📅 2024-06-07", " #дома 📅 2024-06-07"],
    ["Набрать `git commit #12`  ", "  "],
    ["Заметка [k:: v #tag]", ""],
    ["Заметка [k:: ⏫ #tag]", " [k:: ⏫ #tag]"],
    ["Смотри [там #tag]", ""],
    ["Смотри [там ⏫ #tag]", " [там ⏫ #tag]"],
  ])("%s", (text, tail) => {
    expect(tailOf(text)).toBe(tail);
  });
});

describe("Tags, links and block ids", () => {
  test("tags in any script, not numbers, not in code, links and addresses", () => {
    const names = (text: string) => readLine(text).tags.map((tag) => tag.name);
    expect(names("#работа/срочно и (#work-1), #2024 `#no` [[a #b]] https://x.y/#z a#b #ёж_2")).toEqual([
      "#работа/срочно",
      "#work-1",
      "#ёж_2",
    ]);
  });

  test.each([
    [
      "[[W21 Weekly|прошлый]]",
      { target: "W21 Weekly", sub: null, alias: "прошлый", embed: false, form: "wiki" },
    ],
    ["[[I don't want to work as designer]]", { target: "I don't want to work as designer", alias: null }],
    ["![[Папка/img.png#x]]", { target: "Папка/img.png", sub: "x", embed: true }],
    ["[[#heading#sub||два]]", { target: "", sub: "heading#sub", alias: "|два" }],
    [
      "[n](Моя%20заметка.md#Раздел%201)",
      { target: "Моя заметка.md", sub: "Раздел 1", alias: "n", external: false },
    ],
    [
      "![](../../.gitbook/assets/image%20%28104%29.png)",
      { target: "../../.gitbook/assets/image (104).png", embed: true },
    ],
    ['[a](<b c.md> "t")', { target: "b c.md" }],
    ["[a \\] b](c\\(d.md)", { target: "c(d.md", alias: "a ] b" }],
    ["[t](https://example.org/a_(b)?c=%20)", { target: "https://example.org/a_(b)?c=%20", external: true }],
    ["[100](100%.md)", { target: "100%.md" }],
  ])("%s", (text, expected) => {
    const links = readLine(text).links;
    expect(links).toHaveLength(1);
    expect(links[0]).toMatchObject({ ...expected, from: 0, to: text.length });
  });

  test("what is no link", () => {
    for (const text of [
      "[[]]",
      "[[a]",
      "[a] (b)",
      "\\[[a]]",
      "`[[a]]`",
      "[a](b c)",
      "[]()",
      "%%[[a]]%%",
      "<!-- [[a]] -->",
      "[a](",
      "[[a[b]]",
    ])
      expect(readLine(text).links).toEqual([]);
  });

  test("a comment within the line hides what it holds, an open one nothing", () => {
    const facts = readLine("A #b %% #c [since:: 2024-W01] `%% #d` <!-- [[e]] #f --> #g %% #h");
    expect(facts.tags.map((tag) => tag.name)).toEqual(["#b", "#d", "#g", "#h"]);
    expect(facts.links).toEqual([]);
    expect(originOf(facts)).toBeNull();
  });

  test("a block id stands at the end behind a space", () => {
    expect(readLine("A ^dima").blockId).toBe("dima");
    expect(readLine("A ^dima  ").blockId).toBe("dima");
    expect(readLine("A^2").blockId).toBeNull();
    expect(readLine("A ^имя").blockId).toBeNull();
    expect(readLine("A ^dima потом").blockId).toBeNull();
  });
});

describe("Where an item came from", () => {
  test("since, с and перенос, in brackets or parentheses; nothing else", () => {
    expect(originOf(readLine("E [since:: 2024-W19] 📅 2024-06-07"))).toBe("2024-W19");
    expect(originOf(readLine("E (с:: 2024-W20)"))).toBe("2024-W20");
    expect(originOf(readLine("E [Перенос:: 2020-05-19]"))).toBe("2020-05-19");
    expect(originOf(readLine("since:: 2024-W20"))).toBeNull();
    expect(originOf(readLine("E [since:: ]"))).toBeNull();
    expect(originOf(readLine("Описать `[since:: 2024-W19]`"))).toBeNull();
  });
});

describe("Hostile lines", () => {
  test.each([
    ["[k::"],
    ["(k::"],
    ["\\[k::"],
    ["[k:: `"],
    ["[a]("],
    ["[a](<"],
    ['[a](b "'],
    ["[["],
    ["[[a"],
    ["![["],
    ["`\\``"],
    ["%%`"],
    ["<!-- "],
    ["%% <!-- "],
    ["#"],
    ["#a]"],
    [" #a`"],
    ["📅 "],
    ["📅 2024-06-07 "],
    ["⛔ a , "],
    ["🔁 every "],
    ["]"],
    ["\\"],
    ["[k:: ` x] ` "],
    ["[a:: b] [[c]] "],
  ])("%s two hundred thousand times over is read in an instant", (piece) => {
    const text = piece.repeat(200_000);
    const start = process.cpuUsage();
    readLine(text);
    // Linear is about a tenth of a second; the cheapest quadratic search takes several seconds.
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(1500);
  });

  test("nothing throws", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary", maxLength: 60 }), anyText, aLine), (text) => {
        const facts = readLine(text);
        expect(facts.tail).toBeGreaterThanOrEqual(0);
        expect(facts.tail).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: runs(10_000) },
    );
  });
});
