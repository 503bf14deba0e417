// Every way people date a meeting, in Russian and English, and what only looks like a date.

import fc from "fast-check";
import type { Day } from "../../src/calendar/day";
import { addDays, day } from "../../src/calendar/day";
import { readMeetingDate } from "../../src/calendar/meeting-dates";

type Row = readonly [text: string, day: number, month: number, year: number | null, rest: string];

/** Reads and compares in NFC and NFD. */
function expectRead([text, day, month, year, rest]: Row): void {
  for (const form of ["NFC", "NFD"] as const) {
    expect(readMeetingDate(text.normalize(form))).toMatchObject({
      day,
      month,
      year,
      rest: rest.normalize("NFC"),
    });
  }
}

describe("a meeting's date is read in every form", () => {
  test.each<Row>([
    ["19.05", 19, 5, null, ""],
    ["# 19.05", 19, 5, null, ""],
    ["19.05.2024", 19, 5, 2024, ""],
    ["19.05.24", 19, 5, 2024, ""],
    ["9.05", 9, 5, null, ""],
    ["9.5.2024", 9, 5, 2024, ""],
    ["19/05/2024", 19, 5, 2024, ""],
    ["19/05/24", 19, 5, 2024, ""],
    ["05/19/2024", 19, 5, 2024, ""],
    ["19-05-2024", 19, 5, 2024, ""],
    ["2024-05-19", 19, 5, 2024, ""],
    ["2024.05.19", 19, 5, 2024, ""],
    ["2024_05_19", 19, 5, 2024, ""],
    ["20240519", 19, 5, 2024, ""],
    ["19 мая", 19, 5, null, ""],
    ["19 мая 2024", 19, 5, 2024, ""],
    ["19 мая 2024 г.", 19, 5, 2024, ""],
    ["19 мая 2024 года", 19, 5, 2024, ""],
    ["19 МАЯ", 19, 5, null, ""],
    ["1 января", 1, 1, null, ""],
    ["2 февраля", 2, 2, null, ""],
    ["3 марта", 3, 3, null, ""],
    ["4 апреля", 4, 4, null, ""],
    ["6 июня", 6, 6, null, ""],
    ["7 июля", 7, 7, null, ""],
    ["8 августа", 8, 8, null, ""],
    ["9 сентября", 9, 9, null, ""],
    ["10 октября", 10, 10, null, ""],
    ["11 ноября", 11, 11, null, ""],
    ["12 декабря", 12, 12, null, ""],
    ["12 дек. 2024", 12, 12, 2024, ""],
    ["5 сент", 5, 9, null, ""],
    ["May 19, 2024", 19, 5, 2024, ""],
    ["May 19", 19, 5, null, ""],
    ["may 19th", 19, 5, null, ""],
    ["Sept. 3, 2024", 3, 9, 2024, ""],
    ["19 May", 19, 5, null, ""],
    ["19 May 2024", 19, 5, 2024, ""],
    ["19th of May", 19, 5, null, ""],
    ["20-May-2024", 20, 5, 2024, ""],
    ["May-20", 20, 5, null, ""],
    ["[[2024-05-19]]", 19, 5, 2024, ""],
    ["[[2024-05-19|Школа]]", 19, 5, 2024, "Школа"],
    ["Мастермайнд 19.05", 19, 5, null, "Мастермайнд"],
    ["19.05 — Школа", 19, 5, null, "Школа"],
    ["19.05 Школа (онлайн)", 19, 5, null, "Школа (онлайн)"],
    ["Мастермайнд (19.05) онлайн", 19, 5, null, "Мастермайнд онлайн"],
    ["Мастермайнд (19.05, онлайн)", 19, 5, null, "Мастермайнд онлайн"],
    ["Мастермайнд (Школа) 19.05", 19, 5, null, "Мастермайнд (Школа)"],
    ["2024-05-28 Мастермайнд", 28, 5, 2024, "Мастермайнд"],
    ["Встреча от 19 мая: итоги", 19, 5, null, "Встреча от итоги"],
    ["Mastermind — May 19, 2024 — notes", 19, 5, 2024, "Mastermind notes"],
    ["Встреча 5 – 19.05", 19, 5, null, "Встреча 5"],
    ["19.05 2024", 19, 5, 2024, ""],
    ["19.05.2024г.", 19, 5, 2024, ""],
    ["19.05.2024 года, Школа", 19, 5, 2024, "Школа"],
    ["29.02", 29, 2, null, ""],
    ["19.05. Итоги", 19, 5, null, "Итоги"],
    ["31.02 и 19.05", 19, 5, null, "31.02 и"],
  ])("%j", (...row) => {
    expectRead(row);
  });

  test.each([
    ["19.05–26.05", "19.5.null 26.5.null"],
    ["19.05 - 26.05.2024", "19.5.2024 26.5.2024"],
    ["19.05–26.05 2024", "19.5.2024 26.5.2024"],
    ["30.12 — 05.01.2025", "30.12.2024 5.1.2025"],
    ["30.12.2024 — 05.01", "30.12.2024 5.1.2025"],
    ["20–26 мая", "20.5.null 26.5.null"],
    ["20 – 26 мая 2024", "20.5.2024 26.5.2024"],
    ["с 20 по 26 мая", "20.5.null 26.5.null"],
    ["20-26.05", "20.5.null 26.5.null"],
    ["20 мая – 2 июня", "20.5.null 2.6.null"],
    ["May 20–26", "20.5.null 26.5.null"],
    ["May 20–26, 2024", "20.5.2024 26.5.2024"],
    ["May 27 – Jun 2", "27.5.null 2.6.null"],
    ["2024-05-20 – 2024-05-26", "20.5.2024 26.5.2024"],
    ["2024-05-20-2024-05-26", "20.5.2024 26.5.2024"],
    ["19.05 — 20:30", "19.5.null null"],
    ["19.05 — Школа 26.05", "19.5.null null"],
  ])("the range %j", (text, expected) => {
    const read = readMeetingDate(text);
    const write = (date: { day: number; month: number; year: number | null } | null | undefined) =>
      date ? `${date.day}.${date.month}.${date.year}` : "null";
    expect(`${write(read)} ${write(read?.last)}`).toBe(expected);
  });
});

describe("day and month", () => {
  test("stand in the order asked for where they could be exchanged", () => {
    expect(readMeetingDate("05/06/2024")).toMatchObject({ day: 5, month: 6, ambiguous: true });
    expect(readMeetingDate("05/06/2024", true)).toMatchObject({ day: 6, month: 5, ambiguous: true });
  });
  test.each([
    ["19/05/2024", { day: 19, month: 5, ambiguous: false }],
    ["05/19/2024", { day: 19, month: 5, ambiguous: false }],
    ["05/05/2024", { day: 5, month: 5, ambiguous: false }],
    ["05.06.2024", { day: 5, month: 6, ambiguous: false }],
    ["2024-05-06", { day: 6, month: 5, ambiguous: false }],
  ])("are certain in %j", (text, expected) => {
    expect(readMeetingDate(text, true)).toMatchObject(expected);
    expect(readMeetingDate(text, false)).toMatchObject(expected);
  });
});

describe("what only looks like a date is none", () => {
  test.each([
    "",
    "Мастермайнд",
    "31.02",
    "30.02.2024",
    "2024-02-30",
    "2024-13-01",
    "29.02.2023",
    "00.05",
    "19.00",
    "v1.12",
    "версия 1.5",
    "10.0.0.1",
    "1.19.05",
    "19.05%",
    "$19.05",
    "24/7",
    "1/2",
    "19:05",
    "2024",
    "2024-05",
    "202405191230",
    "99999999",
    "May 2024",
    "мая",
    "May",
    "32 мая",
    "may32",
    "маяк 19",
    "19 маяков",
    "Markt 5",
    "W21 Weekly",
    "19.05abc",
  ])("%j", (text) => {
    expect(readMeetingDate(text)).toBeNull();
  });

  test("and no text makes the reader fail or wait", () => {
    const started = performance.now();
    for (const text of [
      "19.",
      "5–",
      "May ",
      "2024-05-",
      "((((",
      " - ",
      "🙂",
      "й".normalize("NFD"),
      "\u0000",
    ]) {
      readMeetingDate(text.repeat(100_000));
    }
    expect(performance.now() - started).toBeLessThan(2000);
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const read = readMeetingDate(text);
        if (read) expect(read.month).toBeLessThanOrEqual(12);
      }),
    );
  });
});

test("a date that stands alone says what it says among words, on every day of two years", () => {
  const first = day(2023, 1, 1) as Day;
  for (let nth = 0; nth < 731; nth++) {
    const iso = addDays(first, nth);
    expect(readMeetingDate(iso)).toEqual({ ...readMeetingDate(`School ${iso}`), rest: "" });
  }
  for (const none of ["2023-02-29", "2023-13-01", "2023-00-10", "1823-01-01"])
    expect(readMeetingDate(none)).toEqual(readMeetingDate(` ${none}`));
});
