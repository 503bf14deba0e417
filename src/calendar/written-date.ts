// Dates and ranges of dates as people write them in names and headings.

import { day as dayOf } from "./day";
import { monthNamed } from "./months";
import { digits, isSign, yearNumber } from "./pieces";
import type { Piece } from "./pieces";

/** One field of a written date, with its place among the pieces; `compact` is all three in one number. */
export interface Field {
  readonly of: "day" | "month" | "year" | "compact";
  readonly at: number;
}

/** A date as written. A date of a range may leave out what the other one says. */
export interface WrittenDate {
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
  /** Day and month could as well be exchanged (`05/06/2024`). */
  readonly ambiguous: boolean;
  readonly fields: readonly Field[];
}

/** One date, or a range of two; the pieces from `start` up to but not including `end`. */
export interface WrittenDates {
  readonly first: WrittenDate;
  readonly last: WrittenDate | null;
  readonly start: number;
  readonly end: number;
}

type Found = WrittenDate & { readonly end: number };

const DASHES = "-–—−";

/** All dates and ranges in a text, in its order. `monthFirst` decides `05/06/2024`, which could be either. */
export function writtenDates(cut: readonly Piece[], monthFirst = false): readonly WrittenDates[] {
  const found: WrittenDates[] = [];
  for (let at = 0; at < cut.length; at++) {
    const dates = rangeAt(cut, at, monthFirst);
    if (!dates) continue;
    found.push(dates);
    at = dates.end - 1;
  }
  return found;
}

function rangeAt(cut: readonly Piece[], at: number, monthFirst: boolean): WrittenDates | null {
  if (!startsClean(cut, at)) return null;
  const first = dateAt(cut, at, monthFirst);
  if (!first) return sharedMonth(cut, at, monthFirst);
  const dash = dashAfter(cut, first.end);
  if (dash === -1) return { first, last: null, start: at, end: first.end };
  const last = dateAt(cut, dash, monthFirst) ?? dayAfter(cut, dash, first);
  if (!last) return { first, last: null, start: at, end: first.end };
  return { ...fillYears(first, last), start: at, end: last.end };
}

/** `20–26 мая`, `20-26.05`: the first day stands alone before the dash. */
function sharedMonth(cut: readonly Piece[], at: number, monthFirst: boolean): WrittenDates | null {
  const day = digits(cut[at], 1, 2);
  const dash = dashAfter(cut, at + 1);
  // `Встреча 5 – 19.05` is the fifth meeting: a dash with space around it joins days only where a range can begin.
  if (cut[at + 1]?.kind === "space" && !beginsRange(cut, at)) return null;
  const last = day >= 1 && dash !== -1 && cut[dash]?.kind === "number" ? dateAt(cut, dash, monthFirst) : null;
  if (!last || last.fields[0]?.of !== "day" || day >= last.day) return null;
  const first = {
    day,
    month: last.month,
    year: last.year,
    ambiguous: false,
    fields: [{ of: "day", at } as const],
  };
  return { first, last, start: at, end: last.end };
}

function beginsRange(cut: readonly Piece[], at: number): boolean {
  return at === 0 || /^(с|from|of|week|неделя|период|period)$/.test(cut[at - 2]?.text ?? "");
}

/** `May 20–26`: the last day stands alone behind the dash. */
function dayAfter(cut: readonly Piece[], at: number, first: WrittenDate): Found | null {
  const day = digits(cut[at], 1, 2);
  if (first.fields[0]?.of !== "month" || !(day > first.day) || !endsClean(cut, at + 1)) return null;
  if (!dayOf(first.year ?? 2000, first.month, day)) return null;
  const year = yearAfter(cut, at + 1);
  const fields: readonly Field[] = [{ of: "day", at }, ...year.fields];
  return { day, month: first.month, year: year.year, ambiguous: false, fields, end: year.end };
}

/** A range whose one date has a year lends it to the other, over New Year too. */
function fillYears(first: WrittenDate, last: WrittenDate): Pick<WrittenDates, "first" | "last"> {
  const turn = last.month < first.month ? 1 : 0;
  const firstYear = first.year ?? (last.year === null ? null : last.year - turn);
  const lastYear = last.year ?? (first.year === null ? null : first.year + turn);
  return { first: { ...first, year: firstYear }, last: { ...last, year: lastYear } };
}

/** The place behind a dash and the space around it, or -1. */
function dashAfter(cut: readonly Piece[], at: number): number {
  let next = skipSpace(cut, at);
  const word = cut[next]?.text;
  if (isSign(cut[next], DASHES)) next++;
  else if (next > at && (word === "по" || word === "до" || word === "to")) next++;
  else return -1;
  return skipSpace(cut, next);
}

function skipSpace(cut: readonly Piece[], at: number): number {
  return cut[at]?.kind === "space" ? at + 1 : at;
}

/** Neither a part of a longer word or number (`v19.05`, `1.19.05`) nor a price stands before. */
function startsClean(cut: readonly Piece[], at: number): boolean {
  const before = cut[at - 1];
  if (before?.kind === "word" || before?.kind === "number" || isSign(before, "$€£₽")) return false;
  return !(isSign(before, "./:") && cut[at - 2]?.kind === "number");
}

function endsClean(cut: readonly Piece[], at: number): boolean {
  const after = cut[at];
  if (after?.kind === "word") return after.text === "г" || after.text === "года";
  if (after?.kind === "number" || isSign(after, "%$€£₽")) return false;
  return !(isSign(after, "./:") && cut[at + 1]?.kind === "number");
}

function dateAt(cut: readonly Piece[], at: number, monthFirst: boolean): Found | null {
  const piece = cut[at];
  if (piece?.kind === "word") return monthThenDay(cut, at);
  if (piece?.kind !== "number") return null;
  if (piece.text.length === 8) return compact(cut, at);
  if (piece.text.length === 4) return yearFirst(cut, at);
  return dayThenWord(cut, at) ?? numeric(cut, at, monthFirst);
}

function make(
  year: number | null,
  month: number,
  day: number,
  fields: readonly Field[],
  end: number,
): Found | null {
  // 2000 is a leap year, so 29 February without a year is a date.
  return dayOf(year ?? 2000, month, day) ? { day, month, year, ambiguous: false, fields, end } : null;
}

/** `20240519` */
function compact(cut: readonly Piece[], at: number): Found | null {
  const text = cut[at]?.text ?? "";
  const year = Number(text.slice(0, 4));
  if (year < 1900 || year >= 2200 || !endsClean(cut, at + 1)) return null;
  return make(year, Number(text.slice(4, 6)), Number(text.slice(6)), [{ of: "compact", at }], at + 1);
}

/** `2024-05-19`, and the same with dots, slashes or underscores. */
function yearFirst(cut: readonly Piece[], at: number): Found | null {
  const year = yearNumber(cut[at]);
  const [month, day] = [digits(cut[at + 2], 1, 2), digits(cut[at + 4], 1, 2)];
  if (Number.isNaN(year) || !isSign(cut[at + 1], "-./_") || cut[at + 3]?.text !== cut[at + 1]?.text)
    return null;
  if (!endsClean(cut, at + 5)) return null;
  const fields: readonly Field[] = [
    { of: "year", at },
    { of: "month", at: at + 2 },
    { of: "day", at: at + 4 },
  ];
  return make(year, month, day, fields, at + 5);
}

/** `19.05`, `19.05.2024`, `19.05.24`, `19/05/2024`, `19-05-2024`; the month first where the second number is no month. */
function numeric(cut: readonly Piece[], at: number, monthFirst: boolean): Found | null {
  const [one, two] = [digits(cut[at], 1, 2), digits(cut[at + 2], 1, 2)];
  const separator = cut[at + 1];
  if (!isSign(separator, "./-") || Number.isNaN(one) || Number.isNaN(two)) return null;
  const hasYear =
    cut[at + 3]?.text === separator?.text && cut[at + 4]?.kind === "number" && endsClean(cut, at + 5);
  const short = separator?.text === "-" ? NaN : 2000 + digits(cut[at + 4], 2, 2);
  const year = !hasYear ? NaN : Number.isNaN(short) ? yearNumber(cut[at + 4]) : short;
  if (Number.isNaN(year)) {
    // Without a year only `19.05` is a date: `1.5` is a version, `24/7` a habit, `10-12` a range.
    if (separator?.text !== "." || cut[at + 2]?.text.length !== 2 || !endsClean(cut, at + 3)) return null;
    const spaced = yearAfter(cut, at + 3);
    const fields: readonly Field[] = [{ of: "day", at }, { of: "month", at: at + 2 }, ...spaced.fields];
    return make(spaced.year, two, one, fields, spaced.end);
  }
  const ambiguous = separator?.text !== "." && one <= 12 && two <= 12 && one !== two;
  if (two > 12 && separator?.text === ".") return null;
  const isMonthFirst = two > 12 || (ambiguous && monthFirst);
  const fields: readonly Field[] = [
    { of: isMonthFirst ? "month" : "day", at },
    { of: isMonthFirst ? "day" : "month", at: at + 2 },
    { of: "year", at: at + 4 },
  ];
  const end = yearWordEnd(cut, at + 5);
  const made = isMonthFirst ? make(year, one, two, fields, end) : make(year, two, one, fields, end);
  return made && { ...made, ambiguous };
}

/** `19 мая 2024`, `19 May`, `19th of May, 2024`, `20-May-2024` */
function dayThenWord(cut: readonly Piece[], at: number): Found | null {
  const day = digits(cut[at], 1, 2);
  let next = at + 1;
  if (/^(st|nd|rd|th|го|е)$/.test(cut[next]?.text ?? "")) next++;
  if (cut[next]?.kind === "space" || isSign(cut[next], "-_")) next++;
  else return null;
  if (cut[next]?.text === "of" && cut[next + 1]?.kind === "space") next += 2;
  const month = monthNamed(cut[next]?.text ?? "");
  if (!month || cut[next + 1]?.kind === "number") return null;
  const year = yearAfter(cut, isSign(cut[next + 1], ".") ? next + 2 : next + 1);
  const fields: readonly Field[] = [{ of: "day", at }, { of: "month", at: next }, ...year.fields];
  return make(year.year, month.month, day, fields, year.year === null ? next + 1 : year.end);
}

/** `May 19, 2024`, `May 19th`, `May-20` */
function monthThenDay(cut: readonly Piece[], at: number): Found | null {
  const month = monthNamed(cut[at]?.text ?? "");
  if (month?.language !== "en") return null;
  let next = isSign(cut[at + 1], ".") ? at + 2 : at + 1;
  if (cut[next]?.kind === "space" || isSign(cut[next], "-_")) next++;
  if (next === at + 1) return null;
  const day = digits(cut[next], 1, 2);
  const fields: readonly Field[] = [
    { of: "month", at },
    { of: "day", at: next },
  ];
  const end = /^(st|nd|rd|th)$/.test(cut[next + 1]?.text ?? "") ? next + 2 : next + 1;
  if (Number.isNaN(day) || !endsClean(cut, end)) return null;
  const year = yearAfter(cut, end);
  return make(year.year, month.month, day, [...fields, ...year.fields], year.end);
}

interface YearFound {
  readonly year: number | null;
  readonly fields: readonly Field[];
  readonly end: number;
}

/** A year behind a date, set off by a comma, a space or a dash: ` 2024`, `, 2024 г.`. */
function yearAfter(cut: readonly Piece[], at: number): YearFound {
  const none = { year: null, fields: [], end: at };
  let next = isSign(cut[at], ",-_") ? at + 1 : at;
  if (cut[next]?.kind === "space") next++;
  const year = next === at ? NaN : yearNumber(cut[next]);
  // A year with a month behind it begins another date: `19.05 2024-05-20`.
  if (Number.isNaN(year) || !endsClean(cut, next + 1) || yearFirst(cut, next)) return none;
  return { year, fields: [{ of: "year", at: next }], end: yearWordEnd(cut, next + 1) };
}

/** Behind the word that may follow a year: `2024 г.`, `2024 года`. */
function yearWordEnd(cut: readonly Piece[], at: number): number {
  const word = skipSpace(cut, at);
  if (!/^(г|год|года)$/.test(cut[word]?.text ?? "")) return at;
  return isSign(cut[word + 1], ".") ? word + 2 : word + 1;
}
