import { addDays } from "../../src/calendar/day";
import { meetingsIn } from "../../src/mastermind/facts";
import { cadenceOf, nextDay, onTheirDays } from "../../src/mastermind/series";
import { readPage } from "../../src/note/page";
import { aDay } from "../support/desk";

const meeting = (path: string, text = `# ${path}`) => {
  const page = readPage(`Школа/${path}.md`, text);
  return { page, properties: null, meetings: meetingsIn(page, null, {}, null) };
};
const days = (...notes: ReturnType<typeof meeting>[]) => {
  const { dated, undated } = onTheirDays(notes);
  return { dated: dated.map(({ day }) => day), undated: undated.map(({ note }) => note.page.path) };
};

describe("the day of a meeting written without a year", () => {
  test("is near to the full dates in its note", () => {
    const promise = "# 19.05\n- [x] Вера: написать ✅ 2024-05-21\n";
    expect(days(meeting("19.05", promise))).toEqual({ dated: ["2024-05-19"], undated: [] });
    expect(days(meeting("30.12", "# 30.12\nв школу 10.01.2025\n"))).toEqual({
      dated: ["2024-12-30"],
      undated: [],
    });
  });

  test("is near to a neighbour whose year is known, and hands it on, over New Year too", () => {
    const row = [meeting("2024-12-15"), meeting("29.12"), meeting("12.01"), meeting("26.01")];
    expect(days(...row)).toEqual({
      dated: ["2024-12-15", "2024-12-29", "2025-01-12", "2025-01-26"],
      undated: [],
    });
  });

  test("is unknown where nothing decides: no date, one too far, two that disagree", () => {
    expect(days(meeting("19.05"))).toEqual({ dated: [], undated: ["Школа/19.05.md"] });
    expect(days(meeting("19.05"), meeting("2024-11-30"))).toMatchObject({ undated: ["Школа/19.05.md"] });
    expect(days(meeting("19.05", "# 19.05\n2024-05-20 и 2023-05-20"))).toMatchObject({ dated: [] });
  });

  test("is not the day of a meeting that has its year: the names differ on purpose", () => {
    expect(days(meeting("19.05"), meeting("2024-05-19"))).toMatchObject({ undated: ["Школа/19.05.md"] });
  });
});

test("a log gives each of its meetings", () => {
  expect(days(meeting("Лог", "# 2024-05-19\n\n# 26.05\n\n# 02.06\n"))).toEqual({
    dated: ["2024-05-19", "2024-05-26", "2024-06-02"],
    undated: [],
  });
});

test("in a log each looks at its own dates first, then at its neighbours", () => {
  const log = "# 19.05\n\n- [x] a ✅ 2024-05-21\n\n# 26.05\n\n# 28.12\n\n[due:: 2023-12-30]\n";
  expect(days(meeting("Лог", log))).toEqual({
    dated: ["2023-12-28", "2024-05-19", "2024-05-26"],
    undated: [],
  });
});

describe("the next day", () => {
  test("a group without two meetings meets weekly", () => {
    expect(cadenceOf([])).toBe(7);
    expect(cadenceOf([aDay("2024-05-19")])).toBe(7);
  });

  test("one missed meeting makes nobody rarer", () => {
    expect(cadenceOf(["2024-05-05", "2024-05-19", "2024-06-16", "2024-06-30"].map(aDay))).toBe(14);
  });

  test("a group that changes its days is followed", () => {
    const days = ["2024-01-01", "2024-01-08", "2024-01-22", "2024-02-05", "2024-02-19", "2024-03-04"];
    expect(cadenceOf(days.map(aDay))).toBe(14);
  });

  test.each([
    ["2024-06-10", "2024-06-30"],
    ["2024-06-30", "2024-06-30"],
    ["2024-07-01", "2024-07-14"],
    ["2024-06-16", "2024-06-30"],
    ["2025-06-16", "2025-06-29"],
  ])("on %s it is %s, never before today and never the latest", (today, next) => {
    expect(nextDay(aDay("2024-06-16"), 14, aDay(today))).toBe(next);
  });
});

test("a log of six years that tells the year only once is dated throughout, each meeting by the one before", () => {
  const weeks = Array.from({ length: 300 }, (_, i) => addDays(aDay("2018-01-07"), 7 * i));
  const heading = (day: string, i: number) => (i === 0 ? day : `${day.slice(8)}.${day.slice(5, 7)}`);
  const log = weeks.map((day, i) => `# ${heading(day, i)}\n\n## Вопросы\n`).join("\n");
  // Each of them is compared with each other once, not once again for every one that was found.
  const start = performance.now();
  expect(days(meeting("Лог", log))).toEqual({ dated: weeks, undated: [] });
  expect(performance.now() - start).toBeLessThan(5_000);
});

test("logs called by their years date what they write without one, also beside a day of the next; one alone may go on for years", () => {
  const log = (name: string, ...days: readonly string[]) => {
    const page = readPage(
      `Группа/${name}.md`,
      [`# ${name}`, ...days.map((day) => `## ${day}\n### Апдейты\n`)].join("\n"),
    );
    return { page, properties: null, meetings: meetingsIn(page, null, {}, null) };
  };
  const days = (...notes: readonly ReturnType<typeof log>[]) =>
    onTheirDays(notes).dated.map(({ day }) => day);
  expect(days(log("Встречи 2023", "17.12", "24.12"), log("Встречи 2024", "01.01.2024", "08.01"))).toEqual([
    "2023-12-17",
    "2023-12-24",
    "2024-01-01",
    "2024-01-08",
  ]);
  expect(days(log("Клуб с 2023", "17.12.2023", "24.12", "07.01"))).toEqual([
    "2023-12-17",
    "2023-12-24",
    "2024-01-07",
  ]);
});
