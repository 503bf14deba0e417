// Weeks against ISO 8601 worked out with the platform's calendar, and the week that is due.

import fc from "fast-check";
import { addDays, weekday } from "../../src/calendar/day";
import type { Day, Weekday } from "../../src/calendar/day";
import {
  addWeeks,
  dueWeek,
  firstDay,
  lastDay,
  parseWeek,
  thursdayOf,
  week,
  weekIndex,
  weekOf,
  weekParts,
  weeksBetween,
  weeksInYear,
} from "../../src/calendar/week";
import type { Week } from "../../src/calendar/week";

const DAY_MS = 86_400_000;
const iso = (ms: number) => new Date(ms).toISOString().slice(0, 10) as Day;

/** The week of a day as ISO 8601 defines it: the n-th Thursday of its year. */
function oracle(on: Day): string {
  const date = new Date(on);
  const thursday = new Date(date.getTime() + (4 - (date.getUTCDay() || 7)) * DAY_MS);
  const year = thursday.getUTCFullYear();
  const n = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / DAY_MS / 7) + 1;
  return `${year}-W${String(n).padStart(2, "0")}`;
}

const anyDay = fc
  .integer({ min: Date.UTC(1900, 0, 1) / DAY_MS, max: Date.UTC(2199, 11, 31) / DAY_MS })
  .map((n) => iso(n * DAY_MS));

describe("the week of a day", () => {
  test.each([
    ["2024-06-09", "2024-W23"],
    ["2024-06-10", "2024-W24"],
    ["2024-12-29", "2024-W52"],
    ["2024-12-30", "2025-W01"],
    ["2025-12-29", "2026-W01"],
    ["2021-01-03", "2020-W53"],
    ["2020-12-28", "2020-W53"],
    ["2026-12-28", "2026-W53"],
    ["2027-01-03", "2026-W53"],
    ["2027-01-04", "2027-W01"],
    ["2021-05-19", "2021-W20"],
    ["2016-01-01", "2015-W53"],
  ])("%s lies in %s", (on, expected) => {
    expect(weekOf(on as Day)).toBe(expected);
  });

  test("is the platform's for any day, and holds it", () => {
    fc.assert(
      fc.property(anyDay, (on) => {
        const of = weekOf(on);
        expect(of).toBe(oracle(on));
        expect(firstDay(of) <= on && on <= lastDay(of)).toBe(true);
        expect(weekday(firstDay(of))).toBe(1);
        expect(addDays(firstDay(of), 6)).toBe(lastDay(of));
        expect(weekday(thursdayOf(of))).toBe(4);
        const parts = weekParts(of);
        expect(week(parts.year, parts.week)).toBe(of);
        expect(parseWeek(of)).toBe(of);
      }),
    );
  });

  test("moves with it", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -3000, max: 3000 }), (on, n) => {
        const [from, to] = [weekOf(on), weekOf(addDays(on, 7 * n))];
        expect(addWeeks(from, n)).toBe(to);
        expect(weeksBetween(from, to)).toBe(n);
        expect(weekIndex(to) - weekIndex(from)).toBe(n);
        expect(from < to).toBe(n > 0);
      }),
    );
  });

  test("at the end of all days does not fail", () => {
    const last = weekOf("9999-12-31" as Day);
    expect(last).toBe("9999-W52");
    expect(lastDay(last)).toBe("9999-12-31");
    expect(addWeeks(last, 5)).toBe(last);
    expect(firstDay(weekOf("0001-01-01" as Day))).toBe("0001-01-01");
  });
});

describe("week 53 exists in long years only", () => {
  test("of this half century", () => {
    const long: number[] = [];
    for (let year = 2000; year < 2050; year++) if (weeksInYear(year) === 53) long.push(year);
    expect(long).toEqual([2004, 2009, 2015, 2020, 2026, 2032, 2037, 2043, 2048]);
  });
  test.each([
    "2024-W53",
    "2025-W53",
    "2024-W54",
    "2024-W00",
    "2024-W5",
    "2024W23",
    "2024-w23",
    " 2024-W23",
    "W23",
  ])("not %j", (text) => {
    expect(parseWeek(text)).toBeNull();
  });
  test.each(["2020-W53", "2026-W53", "2024-W52", "2024-W01"])("%s", (text) => {
    expect(parseWeek(text)).toBe(text);
  });
  test("before and after it", () => {
    expect(addWeeks("2026-W53" as Week, 1)).toBe("2027-W01");
    expect(addWeeks("2024-W52" as Week, 1)).toBe("2025-W01");
    expect(addWeeks("2021-W01" as Week, -1)).toBe("2020-W53");
    expect(week(2024.5, 1)).toBeNull();
  });
});

describe("the week that is due", () => {
  test.each<[string, Weekday, string]>([
    ["2024-06-08", 7, "2024-W22"],
    ["2024-06-09", 7, "2024-W23"],
    ["2024-06-10", 7, "2024-W23"],
    ["2024-06-12", 7, "2024-W23"],
    ["2024-06-15", 7, "2024-W23"],
    ["2024-06-16", 7, "2024-W24"],
    ["2024-06-10", 1, "2024-W23"],
    ["2024-06-09", 1, "2024-W22"],
    ["2024-06-16", 1, "2024-W23"],
    ["2024-06-11", 2, "2024-W23"],
    ["2024-06-10", 2, "2024-W22"],
    ["2024-06-12", 3, "2024-W24"],
    ["2024-06-11", 3, "2024-W23"],
    ["2024-06-14", 5, "2024-W24"],
    ["2024-06-13", 5, "2024-W23"],
    ["2024-12-31", 7, "2024-W52"],
    ["2025-01-05", 7, "2025-W01"],
    ["2027-01-03", 7, "2026-W53"],
  ])("on %s with review day %i is %s", (today, reviewDay, expected) => {
    expect(dueWeek(today as Day, reviewDay)).toBe(expected);
  });
  test("is reviewed on Sundays where nothing else is said", () => {
    expect(dueWeek("2024-06-09" as Day)).toBe("2024-W23");
  });
});
