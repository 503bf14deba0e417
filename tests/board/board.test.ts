import type { BoardWish } from "../../src/board/board";
import { board } from "../../src/board/board";
import type { NoteFacts } from "../../src/board/facts";
import { factsOf } from "../../src/board/facts";
import { parseWeek } from "../../src/calendar/week";
import type { DatedReview } from "../../src/board/series";
import type { NoteKind } from "../../src/note/kind";
import { linksIn } from "../../src/note/links-in";
import { readPage } from "../../src/note/page";
import type { PropertyTable } from "../../src/note/property";
import { catalog } from "../../src/notebook/catalog";
import { aDay } from "../support/desk";

interface Note {
  readonly kind: NoteKind;
  readonly text: string;
  readonly properties?: PropertyTable;
  readonly week?: string;
}

function vault(notes: Readonly<Record<string, Note>>) {
  const known = catalog<NoteFacts | null>();
  const reviews: DatedReview[] = [];
  for (const [path, { kind, text, properties = null, week }] of Object.entries(notes)) {
    const page = readPage(path, text);
    const facts = factsOf(page, properties, kind, { names: {}, registry: null });
    known.set(path, { links: linksIn(page, properties), facts });
    if (kind === "weekly-review") reviews.push({ path, series: "", week: parseWeek(week ?? "") });
  }
  return (wish: Partial<BoardWish>) =>
    board(known, reviews, {
      today: aDay("2024-06-03"),
      scope: "linked",
      from: null,
      depth: 1,
      me: "",
      ...wish,
    });
}

const DRIVERS = {
  "W22 Weekly.md": { kind: "weekly-review", text: "# Мысли\n[[P2P обучение]]\n", week: "2024-W22" },
  "P2P обучение.md": {
    kind: "driver",
    text: "## Бэклог (после MVP)\n- [ ] Опрос\n- Найти ведущих\n- [x] Чат\n- ~~Форум~~\n",
  },
  "Архив/Старый драйвер.md": { kind: "driver", text: "## Беклог\n- [ ] Старое\n" },
} as const;

test("drivers of linked notes with their open items in file order (scenario 15)", () => {
  const show = vault(DRIVERS);
  const linked = show({ from: "W22 Weekly.md" }).drivers;
  expect(linked.map(({ driver }) => driver.title)).toEqual(["P2P обучение"]);
  expect(linked[0]).toMatchObject({ open: 2, total: 3 });
  expect(linked[0]?.items.map(({ text, line }) => [text, line])).toEqual([
    ["Опрос", 1],
    ["Найти ведущих", 2],
  ]);
  expect(show({ scope: "vault" }).drivers.map(({ driver }) => driver.title)).toEqual([
    "P2P обучение",
    "Старый драйвер",
  ]);
});

const goal = (slot: string) => ({
  "Запустить школу.md": {
    kind: "goal" as const,
    text: "## Апдейты\n- 2024-05-12 — 4200 MAU\n",
    properties: { type: "goal", status: "active", start: 0, target: 10_000 },
  },
  "W22 Weekly.md": {
    kind: "weekly-review" as const,
    text: `# Цели\n- [[Запустить школу]]: ${slot}\n`,
    week: "2024-W22",
  },
});

test("what a review says of a goal is its update, dated to the Sunday of the week (scenario 16)", () => {
  const [row] = vault(goal("5000 MAU, по плану"))({ scope: "vault" }).goals;
  expect(row).toMatchObject({
    lastUpdate: "2024-06-02",
    staleDays: 1,
    state: "fresh",
    confidence: "on-track",
    progress: 0.5,
  });
  expect(row?.history.map(({ number }) => number)).toEqual([4200, 5000]);
});

test("a goal without a number of its own has come as far as its key results", () => {
  const notes = (properties: Readonly<Record<string, unknown>>) => ({
    "Школа.md": {
      kind: "goal" as const,
      text: "## Key results\n- [x] Site\n- [ ] Pupils: 20 of 50\n## Updates\n- 2024-05-12 — 7 new ideas\n",
      properties: { type: "goal", horizon: "2024-Q2", ...properties },
    },
  });
  expect(vault(notes({}))({ scope: "vault" }).goals).toMatchObject([{ progress: 0.7, state: "stale" }]);
  expect(vault(notes({ target: 70 }))({ scope: "vault" }).goals).toMatchObject([{ progress: 0.1 }]);
});

test("an empty slot is no update (scenario 16)", () => {
  const [row] = vault(goal(""))({ scope: "vault" }).goals;
  expect(row).toMatchObject({ lastUpdate: "2024-05-12", staleDays: 22, state: "stale", progress: 0.42 });
});

test("updates of people in meetings count, whatever words the link shows", () => {
  const show = vault({
    "Школа.md": { kind: "goal", text: "", properties: { type: "goal" } },
    "Группа/2024/28.05.md": {
      kind: "mastermind",
      text: "# 28.05\n## Апдейты\n- Вера: [[Школа|школа]] 9 учеников\n- Зоя: ничего\n",
    },
  });
  const [row] = show({ scope: "vault" }).goals;
  expect(row?.history).toMatchObject([{ day: "2024-05-28", person: "Вера", number: 9 }]);
});

describe("of what is said of several goals each has its own part", () => {
  const said = (text: string) => {
    const goals = ["Школа", "Английский"].map((name) => [
      `${name}.md`,
      { kind: "goal" as const, text: "", properties: { type: "goal" } },
    ]);
    const show = vault({
      ...(Object.fromEntries(goals) as Record<string, Note>),
      "Группа/2024/28.05.md": {
        kind: "mastermind",
        text: `# 28.05\n## Апдейты\n- Вера: ${text}\n- Зоя: нет\n`,
      },
    });
    const rows = show({ scope: "vault" }).goals;
    return ["Школа.md", "Английский.md"].map((path) => {
      const last = rows.find((row) => row.path === path)?.history.at(-1);
      return [last?.number ?? null, last?.confidence ?? null];
    });
  };

  test.each([
    ["[[Школа]] 4900 MAU; [[Английский]] 7 уроков", 4900, 7],
    ["[[Школа]]: созвон с [[Глеб]], 4900 MAU, а [[Английский]]: 7", 4900, 7],
    ["4900 MAU в [[Школа]], 7 уроков в [[Английский]]", 4900, 7],
    ["[[Школа]] стоит, [[Английский]] 7", null, 7],
    ["[[Школа]] и [[Английский]]: по 7", 7, 7],
    ["созвонился с [[Глеб]], [[Школа]] 9", 9, null],
  ])("%s", (text, school, english) => {
    expect(said(text).map(([number]) => number)).toEqual([school, english]);
  });

  test("a bullet that is a goal's link alone is about what stands below it", () => {
    expect(
      said("\n  - [[Школа]]\n    - 4900 MAU\n    - под риском\n  - **[[Английский]]**:\n    - 7"),
    ).toEqual([
      [null, "at-risk"],
      [7, null],
    ]);
  });
});

test("a goal whose steps are all done is stuck, until a driver of its has something open", () => {
  const notes = (backlog: string) => ({
    "Школа.md": {
      kind: "goal" as const,
      text: "## Шаги\n- [x] раз\n## Апдейты\n- 2024-06-01 — да\n",
      properties: { type: "goal", drivers: ["[[P2P]]"] },
    },
    "P2P.md": { kind: "driver" as const, text: `## Беклог\n${backlog}` },
  });
  expect(vault(notes("- [x] да\n"))({ scope: "vault" }).goals[0]?.state).toBe("stuck");
  expect(vault(notes("- [ ] да\n"))({ scope: "vault" }).goals[0]?.state).toBe("fresh");
});

test("paused and closed goals keep their standing; the longest silent goal comes first, what rests behind, closed ones last", () => {
  const aGoal = (status: string, update: string) => ({
    kind: "goal" as const,
    text: `## Updates\n${update}`,
    properties: { type: "goal", status },
  });
  const rows = vault({
    "a.md": aGoal("active", "- 2024-06-01 — x\n"),
    "b.md": aGoal("achieved", "- 2020-01-01 — x\n"),
    "c.md": aGoal("paused", "- 2024-01-01 — x\n"),
    "d.md": aGoal("active", ""),
  })({ scope: "vault" }).goals;
  expect(rows.map(({ path, state }) => [path, state])).toEqual([
    ["d.md", "stale"],
    ["a.md", "fresh"],
    ["c.md", "paused"],
    ["b.md", "closed"],
  ]);
});

test("the scope of a person shows what is theirs, in whatever letters", () => {
  const aDriver = (owner: string) => ({
    kind: "driver" as const,
    text: "",
    properties: { type: "driver", owner },
  });
  const show = vault({ "a.md": aDriver("[[Алёна]]"), "b.md": aDriver("Макс") });
  expect(show({ scope: "person", me: "алена" }).drivers.map(({ path }) => path)).toEqual(["a.md"]);
});

test("open questions and promises of a meeting, and the live tasks of reviews with their age", () => {
  const show = vault({
    "Группа/2024/28.05.md": {
      kind: "mastermind",
      text: "# 28.05\n## Вопросы\n### Вера / Глина\n### Зоя / Песни\nСпели\n## Договорённости\n- [ ] Зоя: спеть\n- [x] Вера: обжечь\n",
    },
    "W21.md": { kind: "weekly-review", week: "2024-W21", text: "" },
    "W22.md": {
      kind: "weekly-review",
      week: "2024-W22",
      text: "# Что сделать\n- [ ] Раз  [since:: 2024-W20]\n- [/] Два\n- [x] Три\n- [>] Четыре\n- [ ] \n> - [ ] Пять\n",
    },
  });
  const rows = show({ scope: "vault" });
  expect(rows.questions.map(({ question }) => question.topic)).toEqual(["Глина"]);
  expect(rows.commitments.map(({ commitment }) => [commitment.person, commitment.text])).toEqual([
    ["Зоя", "спеть"],
  ]);
  expect(rows.tasks.map(({ task, times }) => [task.line, task.status, times])).toEqual([
    [1, " ", 2],
    [2, "/", 0],
  ]);
});

test("linked goes both ways, as deep as wished", () => {
  const link = (to: string) => ({ kind: "driver" as const, text: to && `## Backlog\n- [ ] [[${to}]]\n` });
  const show = vault({
    "a.md": link("b"),
    "b.md": link("c"),
    "c.md": link(""),
    "d.md": link("a"),
    "e.md": link("f"),
    "f.md": link(""),
  });
  const shown = (wish: Partial<BoardWish>) => show({ from: "a.md", ...wish }).drivers.map(({ path }) => path);
  expect(shown({})).toEqual(["a.md", "b.md", "d.md"]);
  expect(shown({ depth: 2 })).toEqual(["a.md", "b.md", "d.md", "c.md"]);
  expect(shown({ from: null })).toEqual([]);
});

test("a driver whose review day is past is overdue unless it is closed", () => {
  const driver = (status: string) => ({
    kind: "driver" as const,
    text: "",
    properties: { status, review: "2024-06-02" },
  });
  const rows = vault({ "a.md": driver("open"), "b.md": driver("resolved") })({ scope: "vault" }).drivers;
  expect(rows.map(({ overdue }) => overdue)).toEqual([true, false]);
});

test.each([
  "[[Встречи#12.05|12.05]]",
  "[[#12.05]]",
  "[12.05](%D0%92%D1%81%D1%82%D1%80%D0%B5%D1%87%D0%B8.md#12.05)",
])(
  "a question of a log has passed the meetings since the one its mark %s names, not since the log began",
  (link) => {
    const section = (day: string, ...lines: string[]) => [`# ${day}.2024`, "## Вопросы", ...lines, ""];
    const text = [
      ...section("26.05", "### Вера / Глина", `← ${link}`),
      ...section("19.05"),
      ...section("12.05"),
      ...section("05.05"),
    ].join("\n");
    const [question] = vault({ "Г/Встречи.md": { kind: "mastermind", text } })({ scope: "vault" }).questions;
    expect(question).toMatchObject({ since: "2024-05-12", times: 2 });
  },
);

test("the meetings before and after are shown too, without what they link to", () => {
  const meeting = (text: string) => ({ kind: "mastermind" as const, text: `# x\n## Вопросы\n### ${text}\n` });
  const show = vault({
    "Группа/2024/2024-05-19.md": meeting("Вера / a [[P2P]]"),
    "Группа/2024/2024-05-26.md": meeting("Вера / b"),
    "Группа/2024/2024-06-02.md": meeting("Вера / c"),
    "Группа/2024/2024-06-09.md": meeting("Вера / d"),
    "P2P.md": { kind: "driver", text: "" },
  });
  const shown = show({ from: "Группа/2024/2024-05-26.md" });
  expect(shown.questions.map(({ question }) => question.topic.slice(0, 1))).toEqual(["b", "a", "c"]);
  expect(shown.drivers).toEqual([]);
});

test("a meeting that tells no year has the one of its neighbours: its promises are missed, its updates are dated", () => {
  const meeting = (text: string, properties: PropertyTable | null = null) =>
    ({ kind: "mastermind", text, ...(properties && { properties }) }) as const;
  const notes = {
    "Школа/19.05.md": meeting(
      "# 19.05\n## Апдейты\n- Вера: [[Цель]] 5 учеников\n## Договорённости\n- [ ] Вера: позвать гостей\n",
    ),
    "Школа/26.05.md": meeting("# 26.05\n## Апдейты\n- Вера: да\n", { date: "2024-05-26" }),
    "Школа/02.06.md": meeting("# 02.06\n## Апдейты\n- Вера: да\n"),
    "Одна/19.05.md": meeting("# 19.05\n## Договорённости\n- [ ] Вера: спросить\n"),
    "Цель.md": { kind: "goal", text: "## Апдейты\n", properties: { type: "goal", status: "active" } },
  } as const;
  const shown = vault(notes)({ scope: "vault" });
  expect(shown.goals[0]?.history.map(({ path, day }) => [path, day])).toEqual([
    ["Школа/19.05.md", "2024-05-19"],
  ]);
  const misses = shown.commitments.map(({ path, misses: count }) => [path, count]);
  expect(misses).toEqual(
    expect.arrayContaining([
      ["Школа/19.05.md", 2],
      ["Одна/19.05.md", 0],
    ]),
  );
});
