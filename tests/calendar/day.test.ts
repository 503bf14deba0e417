// Days against the platform's own calendar, which only this test may ask.

import fc from "fast-check";
import {
  addDays,
  civil,
  day,
  dayAt,
  dayNumber,
  dayOfYear,
  daysBetween,
  parseDay,
  weekday,
} from "../../src/calendar/day";
import type { Day } from "../../src/calendar/day";

const DAY_MS = 86_400_000;
const iso = (ms: number) => new Date(ms).toISOString().slice(0, 10) as Day;
const FIRST = Date.parse("0001-01-01T00:00:00Z") / DAY_MS;
const LAST = Date.parse("9999-12-31T00:00:00Z") / DAY_MS;
const anyDay = fc.integer({ min: FIRST, max: LAST });

describe("a day is read only when it exists", () => {
  test.each(["2024-02-29", "2000-02-29", "2024-12-31", "0001-01-01", "9999-12-31"])("%s", (text) => {
    expect(parseDay(text)).toBe(text);
  });
  test.each([
    "2024-02-30",
    "2023-02-29",
    "1900-02-29",
    "2024-04-31",
    "2024-13-01",
    "2024-00-10",
    "2024-01-00",
    "0000-01-01",
    "2024-1-1",
    "24-01-01",
    "2024-01-01 ",
    "2024-01-01\n",
    "２０２４-01-01",
    "",
  ])("not %j", (text) => {
    expect(parseDay(text)).toBeNull();
  });
  test("nor made from numbers that are none of its own", () => {
    expect(day(2024, 2, 29)).toBe("2024-02-29");
    expect(day(2023, 2, 29)).toBeNull();
    expect(day(2024, 1.5, 1)).toBeNull();
    expect(day(NaN, 1, 1)).toBeNull();
    expect(day(NaN, NaN, NaN)).toBeNull();
    expect(day(10_000, 1, 1)).toBeNull();
  });
});

describe("day arithmetic agrees with the platform's calendar", () => {
  test("for any day and any distance", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const [from, to] = [iso(a * DAY_MS), iso(b * DAY_MS)];
        expect(addDays(from, b - a)).toBe(to);
        expect(daysBetween(from, to)).toBe(b - a);
        expect(weekday(to)).toBe(new Date(b * DAY_MS).getUTCDay() || 7);
        expect(from < to).toBe(a < b);
      }),
    );
  });
  test("for every day of two centuries", () => {
    for (let at = Date.parse("1899-12-31") / DAY_MS; at < Date.parse("2101-01-01") / DAY_MS; at++) {
      const text = iso(at * DAY_MS);
      if (dayAt(at - FIRST) !== text || dayNumber(text) !== at - FIRST) throw new Error(text);
    }
  });
  test("counts the days of a year", () => {
    expect(dayOfYear("2024-12-31" as Day)).toBe(366);
    expect(dayOfYear("2023-03-01" as Day)).toBe(60);
    expect(dayOfYear("2024-03-01" as Day)).toBe(61);
  });
  test("stops at the first and the last day that can be written", () => {
    expect(addDays("9999-12-31" as Day, 3)).toBe("9999-12-31");
    expect(addDays("0001-01-01" as Day, -3)).toBe("0001-01-01");
  });
  test("a day comes apart into its numbers", () => {
    expect(civil("2024-06-09" as Day)).toEqual({ year: 2024, month: 6, date: 9 });
  });
});
