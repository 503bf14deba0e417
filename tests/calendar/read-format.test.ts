// What a format wrote is read back as the same week, and what it cannot have written is not read at all.

import fc from "fast-check";
import { addDays, weekday } from "../../src/calendar/day";
import type { Day } from "../../src/calendar/day";
import { formatDay, formatWeek } from "../../src/calendar/format";
import { EN, EN_GB, RU } from "../../src/calendar/locale";
import type { Locale } from "../../src/calendar/locale";
import { weekFormat, readFormat } from "../../src/calendar/read-format";
import { addWeeks, weekOf, weekParts } from "../../src/calendar/week";
import type { Week } from "../../src/calendar/week";

const weeks: Week[] = [];
for (let of = "2015-W01" as Week; of <= "2035-W52"; of = addWeeks(of, 1)) weeks.push(of);
const locales: readonly Locale[] = [EN, EN_GB, RU];

/** Formats that say which week it is in any year. */
const CARRY = [
  "gggg-[W]ww",
  "GGGG-[W]WW",
  "GGGG[W]W",
  "WGGGG",
  "GG[W]WW",
  "[W]WW [Weekly] GGGG",
  "GGGG/MM/[W]WW",
  "YYYY/[W]WW",
  "YYYY-[W]WW",
  "gggg-[W]WW",
  "GGGG-[W]ww",
  "YYYY-[W]ww",
  "Wo [неделя] GGGG",
  "[Week of] YYYY-MM-DD",
  "D MMMM YYYY",
  "Do MMM YYYY",
  "DDDo [day of] YYYY",
  "GGGG-[W]WW (DD.MM)",
  "GGGG-[W]WW-E",
  "gggg-[W]ww-e",
  "dddd D MMM YYYY",
  "YYYYMMDD",
  "[Обзор] GGGG [Q]Q [W]WW HH:mm A",
];

/** Formats whose names are those of two weeks where weeks begin on Sunday. */
const COLLIDE = ["gggg-[W]WW", "GGGG-[W]ww", "YYYY-[W]ww"];

describe("a week written by a format is read back", () => {
  const carriedBy = (locale: Locale) => CARRY.filter((format) => locale !== EN || !COLLIDE.includes(format));
  test.each(
    locales.flatMap((locale) => carriedBy(locale).map((format) => [format, locale.tag, locale] as const)),
  )("%s in %s", (format, _tag, locale) => {
    for (const of of weeks) {
      const name = formatWeek(format, of, locale);
      const read = readFormat(format, name, locale);
      if (read?.year !== weekParts(of).year || read.week !== weekParts(of).week) {
        throw new Error(`${of} is written ${name} and read ${JSON.stringify(read)}`);
      }
    }
  });

  test("from any of its days, in either letter case", () => {
    // Formats with a day or with ISO counts alone name the ISO week; American weeks name that of their Monday.
    const formats = [
      "GGGG-[W]WW",
      "GG[W]W",
      "gggg-[W]ww",
      "D MMMM YYYY",
      "DDDo [of] YYYY",
      "dddd D MMM YYYY",
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...formats),
        fc.constantFrom(...locales),
        fc.integer({ min: 0, max: 7000 }),
        fc.boolean(),
        (format, locale, n, upper) => {
          const on = addDays("2015-01-05" as Day, n);
          const name = formatDay(format, on, locale);
          const read = readFormat(format, upper ? name.toUpperCase() : name.toLowerCase(), locale);
          const sundayFirst = format === "gggg-[W]ww" && locale === EN && weekday(on) === 7;
          const { year, week } = weekParts(weekOf(sundayFirst ? addDays(on, 1) : on));
          expect(read).toMatchObject({ year, week });
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe("a name is read with the count of its format", () => {
  test.each<[string, string, Locale, object | null]>([
    ["gggg-[W]ww", "2024-W24", EN, { week: 24, year: 2024, counted: "locale" }],
    ["gggg-[W]ww", "2024-W24", RU, { week: 24, year: 2024, counted: "locale" }],
    ["gggg-[W]ww", "2021-W21", EN, { week: 20, year: 2021 }],
    ["gggg-[W]ww", "2021-W21", EN_GB, { week: 21, year: 2021 }],
    ["gggg-[W]ww", "2027-W01", EN, { week: 53, year: 2026 }],
    ["gggg-[W]WW", "2027-W53", EN, { week: 53, year: 2026 }],
    ["YYYY-[W]WW", "2025-W01", RU, { week: 1, year: 2025 }],
    ["YYYY-[W]WW", "2020-W53", RU, { week: 53, year: 2020 }],
    ["YYYY-[W]WW", "2021-W53", RU, { week: 53, year: 2020 }],
    ["YYYY-[W]WW", "2024-W53", RU, null],
    ["GGGG-[W]WW", "2024-W53", RU, null],
    ["GGGG-[W]WW", "2024-W00", RU, null],
    ["[W]WW [Weekly]", "W21 Weekly", RU, { week: 21, year: null, counted: "iso", day: null }],
    ["[W]WW [Weekly]", "w21 weekly", RU, { week: 21, year: null }],
    ["[W]WW [Weekly]", "W54 Weekly", RU, null],
    ["[W]WW [Weekly]", "W5 Weekly", RU, null],
    ["[W]W", "W5", RU, { week: 5, year: null }],
    ["[W]W", "W05", RU, null],
    ["[W]ww", "W22", EN, { week: 22, year: null, counted: "locale" }],
    ["[Неделя] WW", "НЕДЕЛЯ 21", RU, { week: 21, year: null }],
    ["[Итоговый] WW", "Итоговый 21".normalize("NFD"), RU, { week: 21, year: null }],
    ["YYYY-MM-DD", "2024-05-20", RU, { week: 21, year: 2024, day: "2024-05-20" }],
    ["YYYY-MM-DD", "2024-02-30", RU, null],
    ["YYYY-MM-DD [W]WW", "2024-05-20 W22", RU, null],
    ["dddd DD.MM.YYYY", "понедельник 20.05.2024", RU, { week: 21, day: "2024-05-20" }],
    ["dddd DD.MM.YYYY", "вторник 20.05.2024", RU, null],
    ["D MMMM YYYY", "20 мая 2024", RU, { week: 21, day: "2024-05-20" }],
    ["MMMM D, YYYY", "May 20, 2024", EN, { week: 21, day: "2024-05-20" }],
    ["DDDD YYYY", "366 2023", RU, null],
    ["GGGG-[W]WW-E", "2024-W21-3", RU, { week: 21, day: "2024-05-22" }],
    ["GGGG-[W]WW", "2024-W21 ", RU, null],
    ["GGGG-[W]WW", "2024-W2", RU, null],
    ["GGGG-[W]WW", "2024-W211", RU, null],
    ["GGGG-[W]WW", "", RU, null],
    ["", "", RU, null],
    ["[Weekly]", "Weekly", RU, null],
    ["YYYY-MM", "2024-05", RU, null],
  ])("%s reads %j in %o", (format, name, locale, expected) => {
    if (expected === null) expect(readFormat(format, name, locale)).toBeNull();
    else expect(readFormat(format, name, locale)).toMatchObject(expected);
  });

  test("a format with folders looks at the last folders of the path", () => {
    expect(readFormat("GGGG/[W]WW", "Журнал/Weekly/2024/W21", RU)).toMatchObject({ year: 2024, week: 21 });
    expect(readFormat("GGGG/[W]WW", "2024/W21", RU)).toMatchObject({ year: 2024, week: 21 });
    expect(readFormat("GGGG/[W]WW", "W21", RU)).toBeNull();
    expect(readFormat("GGGG-[W]WW", "Weekly/2024-W21", RU)).toMatchObject({ year: 2024, week: 21 });
  });

  test("hostile formats and names take no time", () => {
    const started = performance.now();
    expect(readFormat("DDD".repeat(300), "1".repeat(700), RU)).toBeNull();
    expect(readFormat("Mo".repeat(500) + "GGGG", "1".repeat(2000), EN)).toBeNull();
    expect(formatDay("[".repeat(2000), "2024-05-20" as Day, EN)).toBe("[".repeat(2000));
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe("a format is checked for the week it names", () => {
  test.each<[string, object]>([
    ["GGGG-[W]WW", { kind: "week", counted: "iso", hasYear: true }],
    ["gggg-[W]ww", { kind: "week", counted: "locale", hasYear: true }],
    ["[W]WW [Weekly]", { kind: "week", counted: "iso", hasYear: false }],
    ["[Неделя] w", { kind: "week", counted: "locale", hasYear: false }],
    ["YYYY/GGGG-[W]WW", { kind: "week", counted: "iso", hasYear: true }],
    ["YYYY-MM-DD", { kind: "week", counted: "day", hasYear: true }],
    ["YYYY-MM-DD [W]WW", { kind: "week", counted: "iso", hasYear: true }],
    ["DDDD YYYY", { kind: "week", counted: "day", hasYear: true }],
    ["gggg-[W]WW", { kind: "mixed", year: "gggg", week: "WW", instead: "GGGG" }],
    ["YYYY-[W]WW", { kind: "mixed", year: "YYYY", week: "WW", instead: "GGGG" }],
    ["YY[W]W", { kind: "mixed", year: "YY", week: "W", instead: "GG" }],
    ["YYYY-[W]ww", { kind: "mixed", year: "YYYY", week: "ww", instead: "gggg" }],
    ["GGGG-[W]ww", { kind: "mixed", year: "GGGG", week: "ww", instead: "gggg" }],
    ["YYYY/[W]WW", { kind: "mixed", year: "YYYY", week: "WW", instead: "GGGG" }],
    ["[WW]", { kind: "none" }],
    ["\\WW", { kind: "none" }],
    ["YYYY-MM", { kind: "none" }],
    ["DD.MM", { kind: "none" }],
    ["[Weekly]", { kind: "none" }],
    ["", { kind: "none" }],
  ])("%j", (format, expected) => {
    expect(weekFormat(format, RU)).toEqual(expected);
  });

  test.each(COLLIDE)("%s gives two weeks one name, so it deserves its warning", (format) => {
    expect(new Set(weeks.map((of) => formatWeek(format, of, EN))).size).toBeLessThan(weeks.length);
    expect(weekFormat(format, EN).kind).toBe("mixed");
  });
});
