import { goalOf } from "../../src/goal/facts";
import { horizonOf } from "../../src/goal/horizon";
import { confidenceIn, measuredIn, numberIn } from "../../src/goal/update";
import { readPage } from "../../src/note/page";
import type { PropertyTable } from "../../src/note/property";

const read = (text: string, properties: PropertyTable | null = null) =>
  goalOf(readPage("Цели/Школа.md", text), properties, {}, null);

test.each([
  ["5000 MAU. Есть продуктовый канвас", 5000],
  ["9 учеников, по плану", 9],
  ["3 ученика из 5", 3],
  ["5 000 MAU", 5000],
  ["5\u00a0000", 5000],
  ["1,5 км", 1.5],
  ["1.5 km", 1.5],
  ["5k users", 5000],
  ["5 тыс. человек", 5000],
  ["−3 кг", -3],
  ["стало 10 км!", 10],
  ["пробное занятие, трое друзей", null],
  ["до 19.05.2024 не успеем", null],
  ["созвон в 14:30", null],
  ["см. [[W21 Weekly]]", null],
  ["см. W21", null],
  ["", null],
  // Numbers that count nothing.
  ["№5 готов", null],
  ["5-10 человек", null],
  ["5–10 человек", null],
  ["на 3-й неделе", null],
  ["the 5th try", null],
  ["версия 1.5.3", null],
  ["10:30", null],
  // Days and years are none either.
  ["19.05 было 7 учеников", 7],
  ["2 марта пришло 7", 7],
  ["к 31 декабря: 12", 12],
  ["May 19: 12", 12],
  ["2024 год: 12", 12],
  ["12.05 km", 12.05],
  ["1,200 users", 1200],
  ["$1,200,000.50", 1200000.5],
  ["1,250 км", 1.25],
  ["100K users", 100000],
  ["1.5М", 1500000],
  ["2 млрд", 2e9],
  ["2 миллиона", 2e6],
  ["50%", 50],
])("the number of %j is %j", (text, number) => {
  expect(numberIn(text)).toBe(number);
});

test.each([
  ["9 учеников, по плану", "on-track"],
  ["под риском", "at-risk"],
  ["🔴 срывается", "off-track"],
  ["5000 MAU, on track", "on-track"],
  ["at risk: no venue", "at-risk"],
  ["не по планке", null],
])("the confidence of %j is %j", (text, confidence) => {
  expect(confidenceIn(text)).toBe(confidence);
});

test.each([
  ["2024", "2024-12-31"],
  ["2024-Q3", "2024-09-30"],
  ["2024-q4", "2024-12-31"],
  ["2024-02", "2024-02-29"],
  ["2024-W26", "2024-06-30"],
  ["2024-09-15", "2024-09-15"],
  ["2024-09-15T00:00:00", "2024-09-15"],
  ["15 сентября 2024", "2024-09-15"],
  ["к 15 сентября 2024", null],
  ["когда-нибудь", null],
  ["2024-Q5", null],
  ["Q3", null],
  ["2024–2025", null],
])("the horizon %s ends on %s", (horizon, day) => {
  expect(horizonOf(horizon).until).toBe(day);
});

test.each([
  ["Q2 2024", "2024-04-01", "2024-06-30"],
  ["2024 Q2", "2024-04-01", "2024-06-30"],
  ["2024q2", "2024-04-01", "2024-06-30"],
  ["2 квартал 2024", "2024-04-01", "2024-06-30"],
  ["2-й квартал 2024 года", "2024-04-01", "2024-06-30"],
  ["2024-H2", "2024-07-01", "2024-12-31"],
  ["1 полугодие 2024", "2024-01-01", "2024-06-30"],
  ["июнь 2024", "2024-06-01", "2024-06-30"],
  ["February 2024", "2024-02-01", "2024-02-29"],
  ["06.2024", "2024-06-01", "2024-06-30"],
  ["2024 год", "2024-01-01", "2024-12-31"],
])("the horizon %s goes from %s to %s", (horizon, from, until) => {
  expect(horizonOf(horizon)).toEqual({ from, until });
});

test.each([
  ["2 интервью, 4500 MAU", "MAU", 4500],
  ["MAU: 4500, 2 интервью", "MAU", 4500],
  ["было 4200 → 5000 MAU", "MAU", 5000],
  ["с 4200 до 5 000 MAU", "MAU", 5000],
  ["3 звонка, 5 тыс. MAU", "MAU", 5000],
  ["12.05 — 4500 MAU", "MAU", 4500],
  ["3 урока, 9 учеников из 12", "ученики", 9],
  ["5–10 учеников", "ученики", null],
  ["2 звонка, **9** учеников", "Ученики в школе", 9],
  ["MAU 2024-06-01: 7", "MAU", 7],
  ["2 mauve shirts", "MAU", 2],
  ["5000", "MAU", 5000],
  ["2 интервью, 4500 MAU", null, 2],
  ["2 интервью, 40 %", "%", 2],
])("%j says of the metric %s: %s", (text, metric, number) => {
  expect(measuredIn(text, metric)).toBe(number);
});

test.each([
  ["# Школа\n## Шаги\n", "Школа"],
  ["# Открыть школу\n# Зачем\nНадо.\n# Шаги\n- [ ] a\n", "Открыть школу"],
  ["# Зачем\nХочу учить.\n# Шаги\n- [ ] a\n", "Школа"],
  ["# Шаги\n- [ ] a\n", "Школа"],
  ["# Школа жизни\nОб этом.\n## Шаги\n- [ ] a\n", "Школа жизни"],
  ["# Школа\nОб этом.\n# Шаги\n- [ ] a\n", "Школа"],
])("the title of %j is %s", (text, title) => {
  expect(read(text).title).toBe(title);
});

test("where no step with a box is open, bullets and numbers are steps", () => {
  const steps = (text: string) => read(`## Шаги\n${text}`).steps?.map((step) => [step.text, step.kind]);
  expect(
    steps("1. Снять зал\n   - рядом с метро\n2. ~~Купить стулья~~\n> - цитата\n### Потом\n* Открыть\n"),
  ).toEqual([
    ["Снять зал", "open"],
    ["~~Купить стулья~~", "cancelled"],
    ["Открыть", "open"],
  ]);
  expect(steps("- [x] Снять зал\n- Открыть\n")).toEqual([
    ["Снять зал", "done"],
    ["Открыть", "open"],
  ]);
  expect(steps("- [ ] Снять зал\n- Открыть\n")).toEqual([["Снять зал", "open"]]);
});

test("a goal note gives its numbers, steps and updates", () => {
  const goal = read(
    "# Школа\n## Следующие шаги\n- [x] раз\n- [ ] два\n- просто строка\n## Апдейты\n- 2024-06-23 — 9 учеников\n- 2024-05-26 — 3 ученика\n- 2024-04-01 — \n",
    {
      status: "active",
      metric: "ученики",
      start: 0,
      target: "12",
      current: 9,
      drivers: ["[[Новички]]"],
      horizon: "2024-Q3",
    },
  );
  expect(goal).toMatchObject({
    title: "Школа",
    standing: "active",
    from: "2024-07-01",
    until: "2024-09-30",
    start: 0,
    target: 12,
    current: 9,
    cadence: 7,
    drivers: ["Новички"],
    wrong: [],
  });
  expect(goal.steps?.map(({ text, kind }) => [text, kind])).toEqual([
    ["раз", "done"],
    ["два", "open"],
  ]);
  expect(goal.updates.map(({ day }) => day)).toEqual(["2024-06-23", "2024-05-26"]);
});

test("a target that is no number is said to be wrong and counts as none", () => {
  const goal = read("", { target: "много", current: 5 });
  expect(goal.target).toBeNull();
  expect(goal.wrong).toEqual([{ property: "target", value: "много" }]);
});

test.each([
  ["Вера", "Вера"],
  ["[[Вера]]", "Вера"],
  ["[[Люди/Вера]]", "Вера"],
  ["[[Люди/Вера|Верочка]]", "Верочка"],
  ["[Вера](../Люди/В.md)", "Вера"],
  [[["Вера"]], "Вера"],
  [["Вера", "Зоя"], "Вера"],
])("the owner %j is %s", (owner, name) => {
  expect(read("", { owner }).owner).toBe(name);
});

test("drivers may be linked without quotes, which to YAML are lists", () => {
  expect(read("", { drivers: [["Новички"]] }).drivers).toEqual(["Новички"]);
  expect(read("", { drivers: ["[[Новички|н]]", [["Чат"]]] }).drivers).toEqual(["Новички", "Чат"]);
});

test("a goal that keeps no steps is not one without open steps", () => {
  expect(read("# Школа\n").steps).toBeNull();
  expect(read("## Шаги\n- [ ] \n").steps).toEqual([]);
  expect(read("## Шаги\n\n%% что дальше %%\n").steps).toEqual([]);
  expect(read("## Шаги\nПозвонить в банк.\n").steps).toBeNull();
});

test.each([
  ["paused", "paused"],
  ["на паузе", "paused"],
  ["Someday", "paused"],
  ["achieved", "closed"],
  ["снята", "closed"],
  ["Completed", "closed"],
  ["отменена", "closed"],
  ["Done ✅", "closed"],
  ["🎉 достигнуто", "closed"],
  ["On hold", "paused"],
  ["⏸ приостановлена", "paused"],
  ["not done", "active"],
  ["в работе", "active"],
  [null, "active"],
])("a goal whose status is %s is %s", (status, standing) => {
  expect(read("", { status }).standing).toBe(standing);
});

describe("key results", () => {
  const results = (...lines: readonly string[]) => read(lines.join("\n")).results;

  test("are counted as far as they have come: ticked, by their numbers, or not at all", () => {
    expect(
      results(
        "## Key results",
        "- [x] The site is up",
        "- [ ] Pupils [current:: 20] [target:: 50]",
        "- [/] 3 of 4 teachers",
        "\t- [ ] ask Vera",
        "- [ ] A room",
        "- [-] A bus",
        "- [>] A shop",
        "- ",
        "- ~~A garden~~",
        "> - [x] quoted",
      ),
    ).toEqual({ all: 4, done: 1, reached: (1 + 0.4 + 0.75) / 4 });
  });

  test("in Russian, without boxes, from a start, and never beyond their ends", () => {
    expect(
      results(
        "# Ключевые результаты",
        "* 22 из 20 учеников",
        "* Вес [старт:: 90] [факт:: 85] [план:: 80]",
        "* Долг [start:: 10] [current:: 12] [target:: 0]",
      ),
    ).toEqual({ all: 3, done: 1, reached: 0.5 });
  });

  test("may say `7/10` or `(70%)` of themselves, below a label too; days, wishes and `24/7` are none", () => {
    expect(
      results("- Ключевые результаты:", "  - [ ] Тренировки 7/10", "  - Сайт (70%)", "  - [ ] Книга — 50 %"),
    ).toEqual({ all: 3, done: 0, reached: (0.7 + 0.7 + 0.5) / 3 });
    expect(
      results("## Key results", "- [ ] Launch by 10/12", "- [ ] Support 24/7", "- [ ] Churn below 5%"),
    ).toEqual({ all: 3, done: 0, reached: 0 });
  });

  test("are none where nothing is listed, and a goal's steps are no results", () => {
    expect(results("## Key results", "", "## Next steps", "- [x] Call")).toBeNull();
    expect(results("Текст")).toBeNull();
  });
});
