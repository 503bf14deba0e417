// Dates and ranges of dates as people write them in names and headings.

import { day as dayOf } from "./day";
import { END, YEAR, readForms, startsClean, yearOf } from "./forms";
import type { Places, Span } from "./forms";
import { ANY_MONTH, ENGLISH_MONTH, monthNumber } from "./months";

/** A date as written. A date of a range may leave out what the other one says. */
export interface WrittenDate {
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
  /** Where each of them stands. */
  readonly at: Places;
}

/** One date, or a range of two. */
export interface WrittenDates {
  readonly first: WrittenDate;
  readonly last: WrittenDate | null;
  readonly span: Span;
  /** Day and month could as well be exchanged (`05/06/2024`). */
  readonly ambiguous: boolean;
}

/** What joins the two dates of a range. */
export const DASH = "(?:\\s*[-–—−]\\s*|\\s+(?:по|до|to)\\s+)";

const DAY = "(?<day>\\d\\d?)";
const MONTH = "(?<month>\\d\\d?)";
const YEAR_WORD = "(?:\\s*(?:года?|г)\\.?)?";
const LAST_YEAR = `(?<year>${YEAR}|\\d\\d)${YEAR_WORD}`;
// `24-05-19` could be anything.
const SURE = "(?!\\d+-\\d+-\\d\\d(?!\\d))";
const JOINT = "(?:[.,_-]\\s*|\\s+)";
// A year with a month behind it begins another date: `19.05 2024-05-20`.
const OWN_YEAR = `(?:${JOINT}(?<year>${YEAR})(?![-_]\\d)${YEAR_WORD})?`;

const FORMS = [
  // 20240519
  `(?<year>${YEAR})(?<month>\\d\\d)(?<day>\\d\\d)`,
  // 2024-05-19
  `(?<year>${YEAR})([-./_])${MONTH}\\2${DAY}`,
  // 19 мая 2024, 19th of May, 20-May-2024
  `${DAY}(?:st|nd|rd|th|го|е)?${JOINT}(?:of\\s+)?(?<month>${ANY_MONTH})${OWN_YEAR}`,
  // May 19, 2024
  `(?<month>${ENGLISH_MONTH})${JOINT}${DAY}(?:st|nd|rd|th)?${OWN_YEAR}`,
  // 19.05; without a year no other sign makes a date: `1.5` is a version, `24/7` a habit, `10-12` a range
  `${DAY}\\.(?<month>\\d\\d)${OWN_YEAR}`,
  // 19.05.24, 19/05/2024
  `${SURE}${DAY}([./-])${MONTH}\\2${LAST_YEAR}`,
  // 05/19/2024
  `${SURE}${MONTH}([/-])${DAY}\\2${LAST_YEAR}`,
].map((form) => new RegExp(form + END, "dgiu"));

/** `20–26 мая`; what `begins` a range lets space stand before its dash: `Встреча 5 – 19.05` is the fifth meeting. */
const BARE_BEFORE = new RegExp(
  `(?<begins>(?:^|\\P{L})(?:с|from|of|week|неделя|период|period)[^\\p{L}\\d]+)?${DAY}(?<dash>${DASH})$`,
  "diu",
);
/** `May 20–26` */
const BARE_BEHIND = new RegExp(`${DASH}${DAY}${OWN_YEAR}${END}`, "diuy");
const ONLY_DASH = new RegExp(`^${DASH}$`, "iu");

/** All dates and ranges in a text (NFC), in its order. `monthFirst` decides `05/06/2024`, which could be either. */
export function writtenDates(text: string, monthFirst = false): readonly WrittenDates[] {
  const dates = singleDates(text, monthFirst);
  const found: WrittenDates[] = [];
  let joined: WrittenDates | undefined;
  dates.forEach((date, i) => {
    if (joined === date) return;
    const next = dates[i + 1];
    joined = next && ONLY_DASH.test(text.slice(date.span[1], next.span[0])) ? next : undefined;
    found.push(joined ? range(date, joined) : (rangeWithBareDay(text, date) ?? date));
  });
  return found;
}

/** The dates of a text that do not overlap. Only `05/06/2024` has two forms. */
function singleDates(text: string, monthFirst: boolean): readonly WrittenDates[] {
  const dates: WrittenDates[] = [];
  for (const date of readForms(text, monthFirst ? [...FORMS].reverse() : FORMS, readClean)) {
    const before = dates.at(-1);
    if (!before || date.span[0] >= before.span[1]) dates.push(date);
    else if (date.span[0] === before.span[0] && date.first.day !== before.first.day)
      dates[dates.length - 1] = { ...before, ambiguous: true };
  }
  return dates;
}

const readClean = (match: RegExpExecArray): WrittenDates | null =>
  startsClean(match.input, match.index) ? read(match) : null;

/** What a form found; null where the calendar has no such day. A day that stands alone is of `month`. */
function read({ 0: whole, index, groups = {}, indices }: RegExpExecArray, month = 0): WrittenDates | null {
  const first = {
    day: Number(groups["day"]),
    month: groups["month"] === undefined ? month : monthNumber(groups["month"]),
    year: groups["year"] === undefined ? null : yearOf(groups["year"]),
    at: indices?.groups ?? {},
  };
  // 2000 is a leap year, so 29 February without a year is a date.
  if (!dayOf(first.year ?? 2000, first.month, first.day)) return null;
  return { first, last: null, span: [index, index + whole.length], ambiguous: false };
}

/** Two dates as one range: if one has a year, it lends it to the other, over New Year too. */
function range(from: WrittenDates, to: WrittenDates): WrittenDates {
  const [first, last] = [from.first, to.first];
  const turn = last.month < first.month ? 1 : 0;
  const year = first.year ?? (last.year === null ? null : last.year - turn);
  return {
    first: { ...first, year },
    last: { ...last, year: last.year ?? (year === null ? null : year + turn) },
    span: [from.span[0], to.span[1]],
    ambiguous: from.ambiguous || to.ambiguous,
  };
}

/** A date and the day that stands alone before or behind it, sharing its month; null where there is none. */
function rangeWithBareDay(text: string, date: WrittenDates): WrittenDates | null {
  const [from, to] = date.span;
  const { at, day, month } = date.first;
  if (at.month?.[0] === from) {
    BARE_BEHIND.lastIndex = to;
    const match = BARE_BEHIND.exec(text);
    const bare = match && read(match, month);
    return bare && day < bare.first.day ? range(date, bare) : null;
  }
  const match = at.day?.[0] === from ? BARE_BEFORE.exec(text.slice(0, from)) : null;
  const bare = match && read(match, month);
  const span = bare?.first.at.day;
  if (!match || !span || bare.first.day >= day || !startsClean(text, span[0])) return null;
  const { dash = "", begins } = match.groups ?? {};
  const mayBegin = match.index === 0 || begins !== undefined || !/^\s/.test(dash);
  return mayBegin ? range({ ...bare, span }, date) : null;
}
