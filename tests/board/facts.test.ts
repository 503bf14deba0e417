// What the board reads of a weekly review.

import { factsOf } from "../../src/board/facts";
import { checklist } from "../../src/report/week-figures";
import { readPage } from "../../src/note/page";

const slots = (text: string) =>
  factsOf(readPage("W22.md", text), null, "weekly-review", { names: {}, registry: null }).slots.map(
    ({ goal, text: said }) => [goal, said],
  );

test("what is said of a goal stands behind its link, or in a bullet below it", () => {
  expect(slots("# Цели\n- [[Школа]]: 5\n- [[Сайт]]:\n  - 7 страниц\n  - по плану\n- [[Книга]]: \n")).toEqual([
    ["Школа", "5"],
    ["Сайт", "7 страниц; по плану"],
    ["Книга", ""],
  ]);
});

test("a slot may be bold, have a sign before it, and be about two goals", () => {
  expect(
    slots(
      "# Цели\n- **[[Школа]]**: 5\n- **[[Сайт]]:** 7\n- 🟢 [[Книга]] — да\n- [[Дом]], [[Сад]] и **[[Лес]]**: по плану\n- ~~[[Чат]]: нет~~\n- см. [[Форум]]: нет\n",
    ),
  ).toEqual([
    ["Школа", "5"],
    ["Сайт", "7"],
    ["Книга", "да"],
    ["Дом", "по плану"],
    ["Сад", "по плану"],
    ["Лес", "по плану"],
  ]);
});

test("in the section of goals a line, a table's row and what stands below a heading are said of a goal", () => {
  const text = [
    "# Goals",
    "[[School]]: 5000 MAU",
    "",
    "| Goal | Now | |",
    "| --- | --- | --- |",
    "| [[Site\\|the site]] | 7 pages | 🟢 |",
    "## [[Book]]",
    "Two chapters",
    "- on track",
    "\t- and more",
    "## [[Empty]]",
    "# Thoughts",
    "[[Garden]]: grows",
    "## [[House]]",
    "stands",
  ];
  expect(slots(text.join("\n"))).toEqual([
    ["School", "5000 MAU"],
    ["Site", "7 pages; 🟢"],
    ["Book", "Two chapters; on track"],
  ]);
});

test("what stands under a sub-heading is of the section: a goal's slot, and a task of the checklist", () => {
  expect(slots("# Цели\n## Работа\n- [[Школа]] 5\n## Мысли\n- [[Сайт]] ждёт\n")).toEqual([["Школа", "5"]]);
  const text = "- [ ] до\n# Что сделать\n- [x] Отчёт\n## Спорт\n- [ ] Бег\n## Мысли\n- [ ] не план\n";
  const { tasks } = factsOf(readPage("W22.md", text), null, "weekly-review", { names: {}, registry: null });
  expect(checklist(tasks).map((task) => task.text)).toEqual(["Отчёт", "Бег"]);
});

test("where no heading names a section labels do, and within a section they are topics", () => {
  const read = (text: string) =>
    checklist(
      factsOf(readPage("W22.md", text), null, "weekly-review", { names: {}, registry: null }).tasks,
    ).map((task) => task.text);
  expect(
    read(
      "# W22\n**What went well**\n- [x] celebrated\n\n**To do**\n- [x] run\n\n**Sport**\n- [ ] swim\n\n**Habits**\n- [ ] water\n",
    ),
  ).toEqual(["run", "swim"]);
  expect(read("- Мысли:\n  - [ ] мысль\n- Что сделать?\n  - [ ] бег\n")).toEqual(["бег"]);
  expect(read("# Что сделать\n**Привычки**\n- [ ] бег\n")).toEqual(["бег"]);
  expect(slots("**Цели**\n- [[Школа]] 5\n\n**Мысли**\n- [[Сайт]] ждёт\n")).toEqual([["Школа", "5"]]);
});

test("habits are no tasks of a review, under a heading of their own or one that a person named", () => {
  const text =
    "# Привычки\n- [ ] Бегать\n## Вечер\n- [x] Читать\n## Задачи\n- [ ] Отчёт\n# Чек-лист\n- [ ] Почта\n";
  const tasks = (names: { readonly habits?: readonly string[] }) =>
    factsOf(readPage("W22.md", text), null, "weekly-review", { names, registry: null }).tasks.map(
      (task) => task.text,
    );
  expect(tasks({})).toEqual(["Отчёт", "Почта"]);
  expect(tasks({ habits: ["Чек-лист"] })).toEqual(["Отчёт"]);
});
