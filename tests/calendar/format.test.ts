// User formats against moment, which only this test may ask, for every day of twenty years in three languages.

import fc from "fast-check";
import moment from "moment";
import "moment/locale/en-gb";
import "moment/locale/ru";
import { addDays } from "../../src/calendar/day";
import type { Day } from "../../src/calendar/day";
import { formatDay, formatWeek } from "../../src/calendar/format";
import { isoWeekOf, localeWeekOf } from "../../src/calendar/locale-week";
import { EN, EN_GB, RU, localeNamed } from "../../src/calendar/locale";
import type { Locale } from "../../src/calendar/locale";
import { parseWeek, weekOf } from "../../src/calendar/week";
import type { Week } from "../../src/calendar/week";

const days: Day[] = [];
for (let on = "2015-01-01" as Day; on <= "2035-12-31"; on = addDays(on, 1)) days.push(on);

// Another plugin may set moment's global language, or invent one with odd weeks: ours must not notice.
moment.defineLocale("hostile", { parentLocale: "en", week: { dow: 6, doy: 12 } });
beforeAll(() => void moment.locale("hostile"));
afterAll(() => void moment.locale("en"));

const locales: readonly Locale[] = [EN, EN_GB, RU];
const TOKENS = (
  "YYYYYY YYYYY YYYY YY Y yyyy yyy yy yo y GGGGG GGGG GG ggggg gggg gg Qo Q Mo MMMM MMM MM M Do DDDo DDDD DDD DD D " +
  "dddd ddd dd do d e E wo ww w Wo WW W"
).split(" ");
const USED = [
  "gggg-[W]ww",
  "GGGG-[W]WW",
  "[W]WW [Weekly]",
  "YYYY/MM/[Week] w",
  "YYYY-MM-DD, dddd",
  "D MMMM YYYY",
  "MMMM D, YYYY",
  "D MMM, ddd",
  "Do [of] MMMM",
  "MMM-DD",
  "D, MMMM",
  "D MMMM – MMMM",
  "[Неделя] WW [за] GGGG [год]",
  "dd DD.MM",
  "LL",
  "ll",
  "L",
  "LLLL",
  "Weekly",
  "[a] [b]] YYYY [c",
  "YYYYYYYYY",
  "DDDDD",
  "\\YYYYY \\M \\[M]",
  "[$&] $1 YYYY",
  "[]YYYY[[W]]",
];

describe.each(locales.map((locale) => [locale.tag, locale] as const))(
  "every day of 2015–2035 in %s",
  (tag, locale) => {
    test("is written as moment writes it", () => {
      // Not joined by `|`: moment takes `w|` for one token it does not know.
      const tokens = TOKENS.join("_");
      const oracles = days.map((on) => moment.utc(on).locale(tag));
      for (const format of [tokens, ...USED]) {
        days.forEach((on, i) => {
          // Every token on every day; the formats made of them on every fifth, to keep the test short.
          if (format !== tokens && i % 5 !== 0) return;
          const [ours, theirs] = [formatDay(format, on, locale), oracles[i]?.format(format)];
          if (ours !== theirs) throw new Error(`${on} ${format}: ${ours}, moment says ${theirs}`);
        });
      }
    });

    test("lies in the week that moment counts", () => {
      for (const on of days) {
        const oracle = moment.utc(on).locale(tag);
        const { year, week } = localeWeekOf(on, locale);
        if (year !== oracle.weekYear() || week !== oracle.week()) throw new Error(`${on}: ${year} ${week}`);
        const monday = oracle.clone().startOf("week").day(1).format("YYYY-MM-DD") as Day;
        if (isoWeekOf({ year, week }, locale) !== weekOf(monday)) throw new Error(`${on}: ${weekOf(monday)}`);
      }
    });

    test("and any format of tokens, literals and escapes agrees", () => {
      const piece = fc.oneof(
        fc.constantFrom(...TOKENS),
        fc.constantFrom(
          " ",
          "-",
          ".",
          "/",
          ", ",
          "[W]",
          "[Неделя ]",
          "[of]",
          "[DD]",
          "\\Q",
          "T",
          "п",
          "LL",
          "l",
        ),
        fc.constantFrom(
          "HH",
          "H",
          "hh",
          "h",
          "mm",
          "m",
          "ss",
          "s",
          "A",
          "a",
          "k",
          "kk",
          "Hmm",
          "hmmss",
          "LT",
          "LTS",
        ),
      );
      const time = fc.record({
        hour: fc.nat({ max: 23 }),
        minute: fc.nat({ max: 59 }),
        second: fc.nat({ max: 59 }),
      });
      fc.assert(
        fc.property(fc.array(piece, { maxLength: 8 }), fc.constantFrom(...days), time, (pieces, on, at) => {
          // No escaped D: moment takes it for a date and puts the months after it into the genitive.
          // Spaces keep moment from joining what it put in for a long token with the token next to it.
          const format = pieces.join(" ");
          fc.pre(format !== "");
          const oracle = moment.utc({ ...at, year: 2024 }).locale(tag);
          oracle.set({
            year: Number(on.slice(0, 4)),
            month: Number(on.slice(5, 7)) - 1,
            date: Number(on.slice(8)),
          });
          expect(formatDay(format, on, locale, at)).toBe(oracle.format(format));
        }),
        { numRuns: 500 },
      );
    });
  },
);

describe("a week is written with its own year", () => {
  test.each<[string, string, Locale, string]>([
    ["GGGG-[W]WW", "2025-W01", EN, "2025-W01"],
    ["YYYY/[W]WW", "2025-W01", EN, "2025/W01"],
    ["YYYY-[W]WW", "2026-W01", RU, "2026-W01"],
    ["YYYY-[W]WW", "2026-W53", RU, "2026-W53"],
    ["gggg-[W]ww", "2024-W23", EN, "2024-W23"],
    ["gggg-[W]ww", "2026-W53", EN, "2027-W01"],
    ["[Week of] YYYY-MM-DD", "2024-W21", EN, "Week of 2024-05-20"],
    ["[W]WW (DD.MM)", "2025-W01", RU, "W01 (30.12)"],
    ["[W]WW [Weekly]", "2024-W09", RU, "W09 Weekly"],
    ["[W]W", "2024-W09", RU, "W9"],
    ["GGGG/MM/[W]WW", "2024-W01", RU, "2024/01/W01"],
  ])("%s of %s", (format, of, locale, expected) => {
    expect(formatWeek(format, of as Week, locale)).toBe(expected);
  });
});

describe("hours and minutes", () => {
  test("are midnight's where none are given", () => {
    expect(formatDay("YYYY-MM-DD HH:mm", "2024-06-09" as Day, EN)).toBe("2024-06-09 00:00");
  });
  test("are the given ones", () => {
    expect(formatDay("H:mm A", "2024-06-09" as Day, RU, { hour: 15, minute: 5, second: 0 })).toBe(
      "15:05 дня",
    );
  });
});

describe("a language's own weeks", () => {
  test("2024-06-09 is week 24 in en and 23 elsewhere", () => {
    expect(locales.map((locale) => localeWeekOf("2024-06-09" as Day, locale).week)).toEqual([24, 23, 23]);
  });
  test("stand for the ISO week of their Monday", () => {
    expect(isoWeekOf({ year: 2024, week: 24 }, EN)).toBe("2024-W24");
    expect(isoWeekOf({ year: 2021, week: 21 }, EN)).toBe("2021-W20");
    expect(isoWeekOf({ year: 2024, week: 24 }, RU)).toBe("2024-W24");
  });
  test("end with their year", () => {
    expect(isoWeekOf({ year: 2024, week: 53 }, EN)).toBeNull();
    expect(isoWeekOf({ year: 2024, week: 0 }, EN)).toBeNull();
    expect(isoWeekOf({ year: 2024, week: 53 }, RU)).toBeNull();
    expect(isoWeekOf({ year: 2026, week: 53 }, RU)).toBe(parseWeek("2026-W53"));
  });
  test("are found by a language tag", () => {
    expect(["en", "en-US", "en_GB", "ru-RU", "ru", "de", "rut"].map((tag) => localeNamed(tag).tag)).toEqual([
      "en",
      "en",
      "en-gb",
      "ru",
      "ru",
      "en-gb",
      "en-gb",
    ]);
  });
});
