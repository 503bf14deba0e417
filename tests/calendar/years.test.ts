// Weeks named without a year get the year their surroundings give them, whatever the order of the notes and the date today.

import fc from "fast-check";
import { addDays } from "../../src/calendar/day";
import type { Day } from "../../src/calendar/day";
import { addWeeks, lastDay, weekParts } from "../../src/calendar/week";
import type { Week } from "../../src/calendar/week";
import { placeYears, yearFromDates, yearFromFolder } from "../../src/calendar/years";

/** `24/51` is a week of a known year, `51` one without. */
function place(...weeks: readonly string[]): readonly (number | null)[] {
  return placeYears(
    weeks.map((text) => {
      const [year, week] = text.includes("/") ? text.split("/") : [null, text];
      return { week: Number(week), year: year === null ? null : 2000 + Number(year) };
    }),
  );
}

describe("year-less weeks are placed by their neighbours", () => {
  test.each<[string[], (number | null)[]]>([
    [
      ["24/51", "01", "02"],
      [2024, 2025, 2025],
    ],
    [
      ["02", "01", "24/51"],
      [2025, 2025, 2024],
    ],
    [
      ["24/20", "21", "22", "19"],
      [2024, 2024, 2024, 2024],
    ],
    [
      ["25/02", "52", "51"],
      [2025, 2024, 2024],
    ],
    [
      ["20/52", "53", "01"],
      [2020, 2020, 2021],
    ],
    [
      ["24/52", "53", "01"],
      [2024, null, 2025],
    ],
    [
      ["26/52", "53"],
      [2026, 2026],
    ],
    [
      ["24/20", "32"],
      [2024, 2024],
    ],
    [
      ["24/20", "33"],
      [2024, null],
    ],
    [
      ["24/20", "08", "07"],
      [2024, 2024, 2024],
    ],
    [
      ["24/20", "07"],
      [2024, null],
    ],
    [
      ["24/20", "45", "10"],
      [2024, null, 2024],
    ],
    [
      ["24/20", "30", "40", "53"],
      [2024, 2024, 2024, null],
    ],
    [
      ["23", "24"],
      [null, null],
    ],
    [[], []],
    [
      ["24/20", "25/20", "20"],
      [2024, 2025, null],
    ],
    [
      ["24/22", "25/22", "23"],
      [2024, 2025, null],
    ],
    [
      ["24/22", "24/24", "25/30", "23"],
      [2024, 2024, 2025, 2024],
    ],
    [
      ["24/22", "23", "25/23"],
      [2024, 2024, 2025],
    ],
    [
      ["24/22", "23", "25/23", "23"],
      [2024, 2024, 2025, 2024],
    ],
    [
      ["22", "24/22"],
      [null, 2024],
    ],
    [
      ["24/53", "52"],
      [2024, null],
    ],
  ])("%j are of %j", (weeks, years) => {
    expect(place(...weeks)).toEqual(years);
  });

  test("a whole year leads from one known note to the next January", () => {
    const weeks = ["24/20", ...Array.from({ length: 32 }, (_, i) => String(21 + i)), "01", "02"];
    expect(place(...weeks)).toEqual([...Array.from({ length: 33 }, () => 2024), 2025, 2025]);
  });

  const anyNote = fc.record({
    week: fc.integer({ min: 1, max: 53 }),
    year: fc.option(fc.integer({ min: 2019, max: 2027 }), { freq: 2 }),
  });

  test("whatever the order they come in", () => {
    fc.assert(
      fc.property(fc.array(anyNote, { maxLength: 40 }), fc.infiniteStream(fc.nat()), (notes, keys) => {
        const shuffled = notes.map((note, i) => ({ note, i, key: keys.next().value as number }));
        shuffled.sort((a, b) => a.key - b.key);
        const years = placeYears(notes);
        const again = placeYears(shuffled.map(({ note }) => note));
        expect(again).toEqual(shuffled.map(({ i }) => years[i]));
      }),
    );
  });

  test("known years stay, and no unknown one is invented from nothing", () => {
    fc.assert(
      fc.property(fc.array(anyNote, { maxLength: 40 }), (notes) => {
        const years = placeYears(notes);
        notes.forEach((note, i) => note.year !== null && expect(years[i]).toBe(note.year));
        if (notes.every((note) => note.year === null))
          expect(years.every((year) => year === null)).toBe(true);
      }),
    );
  });

  test("a row with gaps of up to a quarter needs one known note", () => {
    const gaps = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600 }), gaps, (start, steps) => {
        let of = addWeeks("2019-W01" as Week, start);
        const row = [of, ...steps.map((step) => (of = addWeeks(of, step)))];
        fc.pre(new Set(row.map((one) => weekParts(one).week)).size === row.length);
        fc.pre(steps.reduce((sum, step) => sum + step, 0) <= 30);
        const notes = row.map((one, i) => ({
          week: weekParts(one).week,
          year: i === 0 ? weekParts(one).year : null,
        }));
        expect(placeYears(notes)).toEqual(row.map((one) => weekParts(one).year));
      }),
    );
  });

  test("a thousand notes take a few milliseconds", () => {
    const notes = Array.from({ length: 1000 }, (_, i) => ({
      week: (i % 52) + 1,
      year: i % 3 ? 1990 + (i % 40) : null,
    }));
    placeYears(notes);
    const started = performance.now();
    placeYears(notes);
    expect(performance.now() - started).toBeLessThan(200);
  });
});

describe("a full date in the text tells the year", () => {
  const days = (...texts: readonly string[]) => texts as readonly Day[];
  test.each<[number, readonly Day[], number | null]>([
    [22, days("2024-06-02"), 2024],
    [22, days("2024-06-04"), 2024],
    [22, days("2024-06-16"), 2024],
    [22, days("2024-06-17"), null],
    [22, days("2024-05-26"), null],
    [52, days("2025-01-05"), 2024],
    [1, days("2024-12-30"), 2025],
    [53, days("2021-01-10"), 2020],
    [53, days("2025-01-05"), null],
    [22, days("2024-06-02", "2024-06-05", "2021-03-01"), 2024],
    [22, days("2024-06-02", "2025-06-01"), null],
    [22, [], null],
  ])("W%i with %j is of %j", (week, dates, year) => {
    expect(yearFromDates(week, dates)).toBe(year);
  });

  test("for any week ticked off in the week after it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: -6, max: 14 }), (n, after) => {
        const of = addWeeks("2015-W01" as Week, n);
        expect(yearFromDates(weekParts(of).week, [addDays(lastDay(of), after)])).toBe(weekParts(of).year);
      }),
    );
  });
});

describe("a folder tells the year", () => {
  test.each<[string, number | null]>([
    ["Weekly/2024/", 2024],
    ["Weekly/2024/W21 Weekly.md", 2024],
    ["2023/Archive/W21 Weekly.md", 2023],
    ["2023/2024/W21.md", 2024],
    ["Недели/2024 год/W21.md", 2024],
    ["Weekly/2024-Q2/W21.md", 2024],
    ["Weekly/2024-05/W21.md", 2024],
    ["2022/Учёба 2023-2024/W21.md", 2022],
    ["Weekly/W21 2024.md", null],
    ["2024", null],
    ["W21.md", null],
    ["x2024/W21.md", null],
    ["20240519/W21.md", null],
    ["Комната 101/W21.md", null],
    ["год2024/W21.md", null],
    ["", null],
  ])("%s is of %j", (path, year) => {
    expect(yearFromFolder(path)).toBe(year);
  });
});
