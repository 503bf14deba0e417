// Vaults that no plan was made for: every kind of note, each with the sections acts write into among pieces of anything.

import fc from "fast-check";
import { documentOf } from "../support/documents";
import type { Notes } from "./scenario";

const SECTIONS = {
  review: [
    "# Мысли",
    "# Что сделать",
    "# To do",
    "## Работа",
    "# Цели",
    "**Дом**",
    "Что сделать:",
    "# Чего было не очень",
  ],
  meeting: [
    "## Апдейты",
    "## Цели и апдейты",
    "## Вопросы",
    "## Вопросы",
    "## Вопросы (40 мин)",
    "## Договорённости",
    "## Обязательства с прошлой встречи",
    "## Решения",
    "## Рефлексия",
    "Вопросы:",
    "### Сая / Зал",
    "### Макс / Цены",
    "### Макс / Склад #отложено",
    "#### Что есть сейчас?",
    "Что для этого нужно?",
  ],
  driver: ["## Беклог", "### Backlog (после MVP)", "## Ворклог", "## Что есть сейчас?", "Беклог:", "# P2P"],
  goal: ["## Апдейты", "## Шаги", "# Школа", "### 19.05"],
  note: ["# Лог", "## Дальше"],
} as const;

export type Kind = keyof typeof SECTIONS;

/** `#` is a number of its own in each note and place, so that every item is another one. */
const ITEMS = [
  "- [ ] дело #",
  "- [/] дело # #тег 📅 2024-06-07 ^b#",
  "* [ ] дело #  [since:: 2024-W20]",
  "- [ ] дело #\n\t- [ ] часть #\n\t- [x] часть #\n  ещё",
  "- [x] готово #",
  "- [>] ушло # → [[2024-W23]]",
  "- [ ] ",
  "-",
  "- [ ] Макс: дело # 📅 2024-06-20",
  "- [ ] Сая — дело # ^b#\n  - [ ] часть #",
  "* Макс: надо бы сделать дело #. Я спрошу Дину #!",
  "* Сая:\n\t* подумаю #",
  "* Макс / вопрос #\n\t* сказали #",
  "- [[Сая]]: вопрос #",
  "### Сая / вопрос #\nсказали #",
  "### вопрос #\n← [[19.05]]\n```\n# 01.01.2024\n```",
  "- [[Школа]]: ",
  "- [[P2P]]: да #",
  "- 2024-05-20 — сделано #",
  "1. раз #\n2. два #",
  "| Макс | раз # |\n| --- | --- |\n| Сая | два # |",
  "- дело #\n\n  абзац #\n\n      код #",
  "> - [ ] в цитате #",
  "> [!todo]\n> - [ ] в выноске #",
  "%%\n- [ ] спрятано #\n%%",
  "%% ### Имя / Тема %%",
  "```\n- [ ] в коде #\n```",
  "<!--\n- [ ] спрятано #\n-->",
  "$& $1 $` #",
  "текст #",
  "→ [[26.05]]",
  "Итог #\n---",
  "",
  "",
];
const OPENED = ["```", "%%", "<!--", "$$", "<div>", "- ```", "> ```", "~~~ x", "<script>", "\t- x", "  "];

const aPiece = (kind: Kind) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom<string>(...SECTIONS[kind]) },
    { weight: 6, arbitrary: fc.constantFrom(...ITEMS) },
    { weight: 1, arbitrary: fc.constantFrom(...OPENED) },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 5 })).map(([seed, from, count]) => {
        const lines = documentOf(seed).split("\n");
        const at = from % lines.length;
        return lines.slice(at, at + count).join("\n");
      }),
    },
  );

const PROPERTIES: Readonly<Record<Kind, readonly string[]>> = {
  review: ["week: 2024-W%", 'week: "2024-W%" # да', "tags: [a, b]", "aliases:\n  - x"],
  meeting: ["type: mastermind\nparticipants: [Макс, Сая]", "series: Группа", "type: meeting\ntags:\n- a"],
  driver: ["type: driver\nowner: Макс", "type: driver\nstatus: noted # пока"],
  goal: [
    "type: goal\nstatus: active # пока",
    "type: goal\nстатус: active\ntarget: 12",
    "type: goal\nstatus: |\n  active",
  ],
  note: ["a: b"],
};

/** The text of a note of this kind; `name` makes what it is told by: its heading, or the number of its week. */
const aText = (kind: Kind, name: string) =>
  fc
    .record({
      body: fc.array(aPiece(kind), { maxLength: 10 }),
      // Goals and drivers are told by nothing else.
      properties: fc.option(fc.constantFrom(...PROPERTIES[kind]), {
        freq: kind === "goal" || kind === "driver" ? 9 : 1,
      }),
      broken: fc.nat(60).map((once) => once === 0),
      end: fc.constantFrom("\n", "\n", "\n", "\r\n", "\r"),
      bom: fc.boolean(),
      final: fc.boolean(),
      mixed: fc.nat(5).map((once) => once === 0),
    })
    .map(({ body, properties, broken, end, bom, final, mixed }) => {
      let count = 0;
      const numbered = body
        .join("\n")
        .replace(/#(?=[\s.!\n]|$)/g, (hash, at: number, all: string) =>
          /(?:^|\n)#*$/.test(all.slice(0, at)) ? hash : `${name}${String(++count)}`,
        );
      const said = properties?.replaceAll("%", name) ?? null;
      const front = said === null ? [] : ["---", ...said.split("\n"), ...(broken ? ["a: ["] : []), "---"];
      const title = kind === "meeting" ? [`# ${name}`] : [];
      const lines = [...front, ...title, ...numbered.split("\n")];
      const joined = lines.map((line, i) => line + (mixed && i % 3 === 1 ? "\n" : end)).join("");
      return (bom ? "\uFEFF" : "") + (final ? joined : joined.replace(/[\r\n]+$/, ""));
    });

/** A log of two meetings, the newest first or last. */
const aLog = fc
  .tuple(
    aText("meeting", "19.05.2024"),
    aText("meeting", "26.05.2024"),
    fc.boolean(),
    fc.constantFrom("", "# Архив\nстарое\n"),
  )
  .map(([one, other, newestFirst, archive]) => {
    const bare = (text: string) =>
      `${text
        .replace(/^\uFEFF/, "")
        .replace(/^---[^]*?\n---\r?\n/, "")
        .replaceAll("\r", "")}\n`;
    return (newestFirst ? bare(other) + bare(one) : bare(one) + bare(other)) + archive;
  });

export const REVIEWS = [
  "Weekly/2024/2024-W21.md",
  "Weekly/2024/2024-W22.md",
  "Weekly/2024/2024-W23.md",
] as const;
export const MEETINGS = ["Группа/2024/19.05.md", "Группа/2024/26.05.md"] as const;
export const LOG = "Клуб/Клуб.md";
const DRIVER = "Драйверы/P2P.md";
export const GOAL = "Цели/Школа.md";

export const someReviews: fc.Arbitrary<Notes> = fc
  .tuple(aText("review", "21"), aText("review", "22"), aText("review", "23"), fc.boolean())
  .map(([a, b, c, due]) => ({ [REVIEWS[0]]: a, [REVIEWS[1]]: b, ...(due && { [REVIEWS[2]]: c }) }));

export const twoOfAWeek: fc.Arbitrary<Notes> = fc
  .tuple(
    aText("review", "23"),
    aText("review", "23"),
    fc.constantFrom(" 2", " (conflicted copy 2024-06-09)"),
    fc.boolean(),
  )
  .map(([a, b, copy, same]) => {
    // A copy mostly says nearly the same.
    const lines = a.split("\n");
    const like = [...lines.slice(0, -2), ...b.split("\n").slice(-3)].join("\n");
    return { [REVIEWS[2]]: a, [REVIEWS[2].replace(".md", `${copy}.md`)]: same ? like : b };
  });

export const someMeetings: fc.Arbitrary<Notes> = fc
  .tuple(
    aText("meeting", "19.05"),
    aText("meeting", "26.05"),
    aText("meeting", "02.06"),
    aText("note", "s"),
    fc.nat(3),
  )
  .map(([a, b, ahead, waits, more]) => ({
    [MEETINGS[0]]: a,
    [MEETINGS[1]]: b,
    ...(more === 1 && { "Группа/2024/02.06.md": ahead }),
    ...(more === 2 && { "Группа/Группа.md": `## Вопросы к следующей встрече\n### Макс / Склад\n${waits}` }),
  }));

export const aLoggedSeries: fc.Arbitrary<Notes> = aLog.map((log) => ({ [LOG]: log }));

export const someOthers: fc.Arbitrary<Notes> = fc
  .tuple(aText("driver", "p"), aText("goal", "g"), aText("review", "23"))
  .map(([driver, goal, review]) => ({ [DRIVER]: driver, [GOAL]: goal, [REVIEWS[2]]: review }));

/** All of these in one vault, now and then with two notes of a week. */
export const aWholeVault: fc.Arbitrary<Notes> = fc
  .tuple(someReviews, someMeetings, someOthers, twoOfAWeek, fc.nat(4))
  .map(([reviews, meetings, others, twins, once]) => ({
    ...reviews,
    ...meetings,
    ...others,
    ...(once === 0 ? twins : {}),
  }));

/** Notes that nothing says the kind of but what stands in them, in folders of any name. */
export const unsorted: fc.Arbitrary<Notes> = fc
  .tuple(
    fc.constantFrom("W22 Weekly", "2024-W22", "Заметка", "2024-05-19", "19.05"),
    fc.constantFrom<Kind>("review", "meeting", "driver", "goal", "note").chain((kind) => aText(kind, "22")),
    fc.constantFrom<Kind>("review", "meeting", "driver", "goal", "note").chain((kind) => aText(kind, "23")),
  )
  .map(([name, a, b]) => ({ [`Разное/${name}.md`]: a, "Другое.md": b }));
