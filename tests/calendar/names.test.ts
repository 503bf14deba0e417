// Every way people name a weekly note, in Russian and English, what only looks like one, and names made like others.

import fc from "fast-check";
import { nameLike, readWeekName, weekIn } from "../../src/calendar/names";
import { addDays } from "../../src/calendar/day";
import { addWeeks, firstDay, lastDay, parseWeek, weekParts } from "../../src/calendar/week";
import type { Week } from "../../src/calendar/week";

type Row = readonly [name: string, week: number, year: number | null];

function readAs(name: string) {
  const read = readWeekName(name);
  return read && { week: read.week, year: read.year, strength: read.strength };
}

describe("names that tell a week", () => {
  test.each<Row>([
    // with a year
    ["2024-W21", 21, 2024],
    ["2024W21", 21, 2024],
    ["2024-w21", 21, 2024],
    ["2024 W21", 21, 2024],
    ["2024_W21", 21, 2024],
    ["2024.W21", 21, 2024],
    ["2024-W 21", 21, 2024],
    ["2020-W53", 53, 2020],
    ["2026-W53", 53, 2026],
    ["24-W21", 21, 2024],
    ["2024-W21 2", 21, 2024],
    ["2024-W21 Отпуск", 21, 2024],
    ["2024-W21 (20.05–26.05)", 21, 2024],
    ["Weekly Review 2024-W21 (May-20)", 21, 2024],
    ["Weekly Review 2024-W21", 21, 2024],
    ["📅 2024-W21", 21, 2024],
    ["W-202405-21", 21, 2024],
    ["W-202412-01", 1, 2025],
    ["W-202101-53", 53, 2020],
    // note B and its like
    ["W21 Weekly", 21, null],
    ["W21", 21, null],
    ["w21 weekly", 21, null],
    ["W01", 1, null],
    ["W53", 53, null],
    ["Weekly W21", 21, null],
    ["Weekly Review W21", 21, null],
    ["W3 Weekly", 3, null],
    ["W21 Weekly 1", 21, null],
    ["W21 1", 21, null],
    ["W21 Weekly (Алекс)", 21, null],
    ["W21 Weekly (conflicted copy 2024-06-10)", 21, null],
    ["W21 Weekly.sync-conflict-20240610-101112-ABCDEF", 21, null],
    ["W21 Weekly – поездка в Рим", 21, null],
    ["W21 (20.05–26.05)", 21, null],
    ["W23 Weekly 2025", 23, 2025],
    ["W21 2024", 21, 2024],
    ["W21-2024", 21, 2024],
    ["W21 (2024)", 21, 2024],
    ["2024 Weekly W21", 21, 2024],
    ["W21 Weekly 2024-05-26", 21, 2024],
    ["W21 (2024-05-20 – 2024-05-26)", 21, 2024],
    ["W52 Weekly 2025-01-05", 52, 2024],
    // other languages and marks
    ["KW21", 21, null],
    ["KW 21 2024", 21, 2024],
    ["2024-KW21", 21, 2024],
    ["KW 21/2024", 21, 2024],
    ["week 21", 21, null],
    ["Week-21", 21, null],
    ["Week_21", 21, null],
    ["Week 3", 3, null],
    ["Week-21-24", 21, 2024],
    ["Week-05-24", 5, 2024],
    ["Week-21-2024", 21, 2024],
    ["Week-2024-W21", 21, 2024],
    ["Week 2024-21", 21, 2024],
    ["Week 21, 2024", 21, 2024],
    ["WEEK 21", 21, null],
    ["Review of week 21", 21, null],
    // Russian
    ["Неделя 21", 21, null],
    ["НЕДЕЛЯ 21", 21, null],
    ["неделя №21", 21, null],
    ["Нед. 21", 21, null],
    ["21 неделя", 21, null],
    ["21-я неделя", 21, null],
    ["21-я неделя 2024 года", 21, 2024],
    ["2024, неделя 21", 21, 2024],
    ["2024-21 неделя", 21, 2024],
    ["Неделя 21, 2024 г.", 21, 2024],
    ["Неделя 2024-W21", 21, 2024],
    ["Неделя 2024-21", 21, 2024],
    ["Еженедельник 2024-W21", 21, 2024],
    ["Обзор недели 21", 21, null],
    ["Итоги недели 21", 21, null],
    ["Недельный обзор W21", 21, null],
    ["Моя неделя 21 🙂", 21, null],
    // days instead of a number
    ["Week of 2024-05-20", 21, 2024],
    ["Week of 2024-05-22", 21, 2024],
    ["Week of May 20, 2024", 21, 2024],
    ["week beginning 20 May 2024", 21, 2024],
    ["2024-05-20 – 2024-05-26", 21, 2024],
    ["2024-05-20 - 2024-05-24", 21, 2024],
    ["2024-12-30 – 2025-01-05", 1, 2025],
    ["Неделя 20.05.2024 – 26.05.2024", 21, 2024],
    ["Неделя 20.05 – 26.05.2024", 21, 2024],
    ["Неделя 30.12 – 05.01.2025", 1, 2025],
    ["Неделя 20.05 – 26.05 2025", 21, 2025],
    ["Неделя 20–26 мая 2024", 21, 2024],
    ["Неделя 20.05 – 26.05", 21, null],
    ["Неделя с 20.05 по 26.05", 21, null],
    ["Неделя 20–26 мая", 21, null],
    ["Week 13 – 19 May", 20, null],
    ["Weekly 20.05 – 26.05", 21, null],
    ["Неделя 30.12 – 05.01", 1, null],
  ])("%j says it surely", (name, week, year) => {
    expect(readAs(name)).toEqual({ week, year, strength: "strong" });
    for (const other of [name.normalize("NFD"), name.toUpperCase(), name.toLowerCase()]) {
      expect(readAs(other)).toEqual({ week, year, strength: "strong" });
    }
  });

  test.each<Row>([
    ["S21", 21, null],
    ["s21", 21, null],
    ["2024-S21", 21, 2024],
    ["S21 2024", 21, 2024],
    ["Sem. 21", 21, null],
    ["Sem 21", 21, null],
    ["Semaine 21", 21, null],
    ["CW21", 21, null],
    ["Н21", 21, null],
    ["н21", 21, null],
    ["2024-Н21", 21, 2024],
    ["W3", 3, null],
    ["W-21", 21, null],
    ["W 21", 21, null],
    ["W21-24", 21, null],
    ["W21 Rome", 21, null],
    ["Week 3 - Linear algebra", 3, null],
    ["Неделя 3. Производные", 3, null],
    ["1-1 with Bob 2024-W21", 21, 2024],
    ["Алекс 2024-W21", 21, 2024],
    ["Weekly meeting W21", 21, null],
    ["Weekly 21", 21, null],
    ["Weekly 2024-05-20", 21, 2024],
    ["Weekly Review 2024-05-26", 21, 2024],
    ["27.05 — 02.06", 22, null],
    ["Итоги 20.05–26.05", 21, null],
    ["2024-05-19 – 2024-05-25", 21, 2024],
    ["Weekly sync 20.05", 20, null],
  ])("%j may say it", (name, week, year) => {
    expect(readAs(name)).toEqual({ week, year, strength: "weak" });
    expect(readAs(name.normalize("NFD"))).toEqual({ week, year, strength: "weak" });
  });

  test("a range is read with the period's own word before it", () => {
    expect(readWeekName("Период: 27.05 — 02.06")).toMatchObject({
      week: 22,
      year: null,
      first: { month: 5, day: 27, isWhole: true },
    });
  });
});

describe("names that tell none", () => {
  test.each([
    "",
    "S3",
    "S3 intro",
    "S21 Ultra",
    "Н3",
    "Week",
    "Weekly",
    "Weekly Review",
    "W",
    "W00",
    "W0",
    "W54",
    "W021",
    "W210",
    "2024",
    "2024-W53",
    "2024-W00",
    "2024-W54 Weekly",
    "W53 Weekly 2024",
    "2024-W21-1",
    "2024-W21-7",
    "Windows 11",
    "Version 2024-W",
    "Version 2024",
    "W11.2",
    "W21a",
    "AW21",
    "3W21",
    "Week 10:30",
    "12 недель",
    "2 недели",
    "12 Week Year",
    "Неделя",
    "Неделя моды",
    "Недели 2024",
    "Н21 дорога",
    "H21",
    "2024-05-20",
    "2024-05",
    "20.05",
    "19.05 — Школа",
    "20240520",
    "Отпуск 20.05 – 26.05",
    "Отпуск 2024-05-20 – 2024-05-26",
    "20.05 – 22.05",
    "2024-05-20 – 2024-06-20",
    "Goals 2024",
    "Запустить школу",
    "[[W]]",
    "Word 21",
    "Swim 21",
    "Sema 21",
    "Kw",
    "неделя 54",
    "54 неделя",
    "0 неделя",
    "W-202413-21",
    "W-202405-54",
    "29.02.2023 – 06.03.2023",
  ])("%j", (name) => {
    expect(readWeekName(name)).toBeNull();
  });

  test("and no name makes the reader fail or wait", () => {
    const started = performance.now();
    const parts = [
      "W21",
      "2024-",
      "20.05",
      " – ",
      "(",
      ")",
      "Неделя ",
      "W",
      "-",
      "1",
      "🙂",
      "й".normalize("NFD"),
      "\u0000",
    ];
    for (const part of parts) for (const times of [20, 100, 100_000]) readWeekName(part.repeat(times));
    expect(performance.now() - started).toBeLessThan(2000);
    const name = fc.array(fc.oneof(fc.constantFrom(...parts), fc.string({ unit: "grapheme" })), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(name, (texts) => {
        const read = readWeekName(texts.join(""));
        if (read && read.year !== null) expect(weekIn(read, read.year)).not.toBeNull();
        if (read) expect(read.week >= 1 && read.week <= 53).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("a name of days without a year tells its week once the year is known", () => {
  test.each([
    ["Неделя 20.05 – 26.05", 2024, "2024-W21"],
    ["Неделя 20.05 – 26.05", 2019, "2019-W21"],
    ["30.12 – 05.01", 2025, "2025-W01"],
    ["30.12 – 05.01", 2024, "2025-W01"],
    ["28.12 – 03.01", 2026, "2026-W53"],
    ["29.02 – 06.03", 2024, "2024-W09"],
    ["29.02 – 06.03", 2023, null],
    // Americans count from Sunday: the week is that of the Monday after it, as where the year is written.
    ["Jun 2 – Jun 8", 2024, "2024-W23"],
    ["June 2–8", 2024, "2024-W23"],
    ["Dec 29 – Jan 4", 2025, "2025-W01"],
    ["Dec 29 – Jan 4", 2024, "2025-W01"],
    ["Dec 29 – Jan 4", 2026, "2026-W01"],
    ["Jun 2 – Jun 6", 2024, "2024-W22"],
    ["W21 Weekly", 2024, "2024-W21"],
    ["W53", 2024, null],
    ["W53", 2026, "2026-W53"],
  ])("%s of %i", (name, year, expected) => {
    const read = readWeekName(name);
    expect(read && weekIn(read, year)).toBe(expected);
  });

  test("for every Sunday to Saturday, but where another year has these days from a Monday", () => {
    for (let of = "2015-W01" as Week; of < "2036-W01"; of = addWeeks(of, 1)) {
      const short = (on: string) => `${on.slice(8)}.${on.slice(5, 7)}`;
      const sunday = addDays(firstDay(of), -1);
      const read = readWeekName(`Неделя ${short(sunday)} – ${short(addDays(sunday, 6))}`);
      const { year } = weekParts(of);
      const found = read && weekIn(read, year);
      if (found !== of && !(found && firstDay(found).slice(5) === sunday.slice(5)))
        throw new Error(`${of} ${found}`);
    }
  });

  test("for every Monday to Sunday", () => {
    for (let of = "2015-W01" as Week; of < "2036-W01"; of = addWeeks(of, 1)) {
      const short = (on: string) => `${on.slice(8)}.${on.slice(5, 7)}`;
      const read = readWeekName(`Неделя ${short(firstDay(of))} – ${short(lastDay(of))}`);
      const { year, week } = weekParts(of);
      if (!read || weekIn(read, year) !== of || Math.abs(read.week - week) > 1)
        throw new Error(`${of} ${read?.week}`);
    }
  });
});

describe("a name is made like another one", () => {
  test.each<[example: string, of: string, week: string, expected: string]>([
    ["W21 Weekly", "2024-W21", "2024-W22", "W22 Weekly"],
    ["w21 weekly", "2024-W21", "2024-W22", "w22 weekly"],
    ["W52 Weekly", "2024-W52", "2025-W01", "W01 Weekly"],
    ["W9 Weekly", "2024-W09", "2024-W10", "W10 Weekly"],
    ["W9 Weekly", "2024-W09", "2025-W01", "W1 Weekly"],
    ["W10 Weekly", "2024-W10", "2025-W09", "W09 Weekly"],
    ["2024-W21", "2024-W21", "2024-W22", "2024-W22"],
    ["2024W52", "2024-W52", "2025-W01", "2025W01"],
    ["2026-W52", "2026-W52", "2026-W53", "2026-W53"],
    ["24-W52", "2024-W52", "2025-W01", "25-W01"],
    ["W23 Weekly 2025", "2025-W23", "2025-W24", "W24 Weekly 2025"],
    ["W52 Weekly 2025", "2025-W52", "2026-W01", "W01 Weekly 2026"],
    ["Weekly Review 2024-W21 (May-20)", "2024-W21", "2024-W22", "Weekly Review 2024-W22 (May-27)"],
    ["Weekly Review 2024-W21 (May-20)", "2024-W21", "2024-W23", "Weekly Review 2024-W23 (Jun-3)"],
    ["Review 2024-W22 (May-27 – Jun-02)", "2024-W22", "2024-W23", "Review 2024-W23 (Jun-03 – Jun-09)"],
    ["Weekly Review 2024-W21 (May-22)", "2024-W21", "2024-W22", "Weekly Review 2024-W22"],
    ["2024-W21 (20.05–26.05)", "2024-W21", "2024-W22", "2024-W22 (27.05–02.06)"],
    ["2024-W52 (23.12–29.12)", "2024-W52", "2025-W01", "2025-W01 (30.12–05.01)"],
    ["2024-W21 (20–26 мая)", "2024-W21", "2024-W22", "2024-W22 (27 мая–2 июня)"],
    ["2024-W21 (20–24.05)", "2024-W21", "2024-W22", "2024-W22 (27–31.05)"],
    ["2024-W21 (Рим)", "2024-W21", "2024-W22", "2024-W22"],
    ["2024-W21 Поездка в Рим", "2024-W21", "2024-W22", "2024-W22"],
    ["W21 Weekly – поездка в Рим", "2024-W21", "2024-W22", "W22 Weekly"],
    ["W21 Weekly 1", "2024-W21", "2024-W22", "W22 Weekly"],
    ["W21 Weekly (conflicted copy 2024-06-10)", "2024-W21", "2024-W22", "W22 Weekly"],
    ["Алекс 2024-W21", "2024-W21", "2024-W22", "Алекс 2024-W22"],
    ["📅 W21", "2024-W21", "2024-W22", "📅 W22"],
    ["Week-21-24", "2024-W21", "2024-W22", "Week-22-24"],
    ["Week-52-24", "2024-W52", "2025-W01", "Week-01-25"],
    ["Week-2024-W21", "2024-W21", "2024-W22", "Week-2024-W22"],
    ["KW 21 2024", "2024-W21", "2025-W03", "KW 03 2025"],
    ["W-202405-21", "2024-W21", "2024-W22", "W-202405-22"],
    ["W-202412-52", "2024-W52", "2025-W01", "W-202501-01"],
    ["Неделя 21", "2024-W21", "2024-W22", "Неделя 22"],
    ["21-я неделя 2024 года", "2024-W21", "2025-W01", "01-я неделя 2025 года"],
    ["ОБЗОР НЕДЕЛИ 21", "2024-W21", "2024-W22", "ОБЗОР НЕДЕЛИ 22"],
    ["S21", "2024-W21", "2024-W22", "S22"],
    ["Неделя 20.05 – 26.05", "2024-W21", "2024-W22", "Неделя 27.05 – 02.06"],
    ["Неделя 20–26 мая", "2024-W21", "2024-W22", "Неделя 27 мая–2 июня"],
    ["Неделя 27 мая – 2 июня", "2024-W22", "2024-W23", "Неделя 3 июня – 9 июня"],
    ["May 20–26, 2024", "2024-W21", "2024-W22", "May 27–June 2, 2024"],
    ["May 20–26, 2024", "2024-W21", "2024-W24", "June 10–16, 2024"],
    ["Week of 2024-05-20", "2024-W21", "2024-W22", "Week of 2024-05-27"],
    ["Week of May 20, 2024", "2024-W21", "2024-W23", "Week of June 3, 2024"],
    ["2024-12-23 – 2024-12-29", "2024-W52", "2025-W01", "2024-12-30 – 2025-01-05"],
    ["Неделя 20.05 – 26.05 2024", "2024-W21", "2024-W22", "Неделя 27.05 – 02.06 2024"],
    ["Неделя 23.12 – 29.12 2024", "2024-W52", "2025-W01", "Неделя 30.12 – 05.01 2025"],
    ["Итоги", "2024-W21", "2024-W22", "2024-W22"],
    ["W21 Weekly", "2024-W40", "2024-W41", "2024-W41"],
  ])("%j of %s, for %s", (example, of, week, expected) => {
    expect(nameLike(example, of as Week, week as Week)).toBe(expected);
  });

  test.each<[example: string, of: string, week: string, expected: string]>([
    ["W22 Weekly", "2025-W22", "2025-W23", "W23 Weekly 2025"],
    ["W23 Weekly", "2025-W23", "2025-W23", "W23 Weekly 2025"],
    ["W22 Weekly 2024", "2024-W22", "2025-W23", "W23 Weekly 2025"],
    ["2024-W21", "2024-W21", "2025-W22", "2025-W22"],
    ["W21", "2024-W21", "2025-W21", "W21 2025"],
    ["Week-21", "2024-W21", "2025-W21", "Week-21-2025"],
    ["21 неделя", "2024-W21", "2025-W21", "21 неделя 2025"],
    ["Неделя 21", "2024-W21", "2025-W01", "Неделя 01 2025"],
    ["Н21", "2024-W21", "2025-W21", "Н21 2025"],
    ["W21 Weekly (20.05–26.05)", "2024-W21", "2025-W01", "W01 Weekly (30.12–05.01) 2025"],
    ["Неделя 20.05 – 26.05", "2024-W21", "2025-W01", "Неделя 30.12 – 05.01 2025"],
    ["Неделя 20.05 – 26.05", "2024-W21", "2026-W53", "Неделя 28.12 – 03.01 2027"],
    ["Неделя 20–26 мая", "2024-W21", "2025-W22", "Неделя 26 мая–1 июня 2025"],
    ["Week of 20 May", "2024-W21", "2025-W22", "Week of 26 May 2025"],
  ])("%j of %s, for %s, with the year", (example, of, week, expected) => {
    expect(nameLike(example, of as Week, week as Week, true)).toBe(expected);
  });

  const anyWeek = fc.integer({ min: 0, max: 1200 }).map((n) => addWeeks("2015-W01" as Week, n));
  /** Names in every form, filled for a week. */
  const forms: readonly ((of: Week) => string)[] = [
    (of) => of,
    (of) => of.replace("-", ""),
    (of) => `${of.slice(5)} Weekly`,
    (of) => `Weekly Review ${of}`,
    (of) => `KW ${weekParts(of).week}`,
    (of) => `Week-${of.slice(6)}-${of.slice(2, 4)}`,
    (of) => `Неделя ${weekParts(of).week}`,
    (of) => `${weekParts(of).week}-я неделя`,
    (of) => `Н${of.slice(6)}`,
    (of) => `Week of ${firstDay(of)}`,
    (of) => `${firstDay(of)} – ${lastDay(of)}`,
    (of) => `${of} (${dotted(firstDay(of))}–${dotted(lastDay(of))})`,
    (of) => `${of.slice(5)} (${dotted(firstDay(of))}–${dotted(lastDay(of))})`,
    (of) => `Неделя ${dotted(firstDay(of))} – ${dotted(lastDay(of))}`,
  ];
  const dotted = (on: string) => `${on.slice(8)}.${on.slice(5, 7)}`;

  test("and reads back as its week, with its year where it has one or is asked for", () => {
    fc.assert(
      fc.property(fc.constantFrom(...forms), anyWeek, anyWeek, (form, of, week) => {
        const example = form(of);
        for (const withYear of [false, true]) {
          const name = nameLike(example, of, week, withYear);
          const read = readWeekName(name);
          expect(read && weekIn(read, read.year ?? weekParts(week).year)).toBe(week);
          if (withYear) expect(read?.year).toBe(weekParts(week).year);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test("in the form the example has", () => {
    const padded = forms.filter((_, i) => ![4, 6, 7].includes(i));
    fc.assert(
      fc.property(fc.constantFrom(...padded), anyWeek, anyWeek, (form, of, week) => {
        expect(nameLike(form(of), of, week)).toBe(form(week));
      }),
      { numRuns: 3000 },
    );
  });

  test("or as the plain week, whatever the example is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), anyWeek, fc.boolean(), (example, week, withYear) => {
        const read = readWeekName(nameLike(example, week, week, withYear));
        expect(read?.week).toBe(weekParts(week).week);
      }),
    );
    expect(parseWeek(nameLike("", "2024-W21" as Week, "2024-W22" as Week))).toBe("2024-W22");
  });
});
