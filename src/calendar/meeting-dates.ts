// The date that the name, a heading or the first line of a meeting's note tells.

import type { Day } from "./day";
import { civil, day as dayOf } from "./day";
import { YEAR } from "./forms";
import { writtenDates } from "./written-date";

/** A date as read: the year is null where it is not written. */
export interface DayAndMonth {
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
}

export interface MeetingDate extends DayAndMonth {
  /** The last day of a range, else null. */
  readonly last: DayAndMonth | null;
  /** Day and month could as well be exchanged: `05/06/2024`. */
  readonly ambiguous: boolean;
  /** The text around the date, without the signs that joined them: `Школа` of `19.05 — Школа`. */
  readonly rest: string;
}

/** Names and headings are short; of a line that is not, the beginning is enough. */
const LONGEST = 300;

/** What logs and properties are full of need not be tried in all forms. */
const ISO = new RegExp(`^(${YEAR})-(\\d\\d)-(\\d\\d)$`);

/**
 * Reads the first date in a text, in Russian or English, anywhere in it; null where there is none or it does not exist.
 * Day first, unless the year stands first or the second number is no month; `monthFirst` decides `05/06/2024`, which
 * could be either. Two-digit years are of this century.
 */
export function readMeetingDate(text: string, monthFirst = false): MeetingDate | null {
  if (!/\d/.test(text)) return null;
  const iso = ISO.exec(text);
  if (iso) {
    const [year, month, day] = [Number(iso[1]), Number(iso[2]), Number(iso[3])];
    if (dayOf(year, month, day)) return { day, month, year, last: null, ambiguous: false, rest: "" };
  }
  const line = text.slice(0, LONGEST).normalize("NFC");
  const dates = writtenDates(line, monthFirst)[0];
  if (!dates) return null;
  const { first, last, span, ambiguous } = dates;
  const before = line.slice(0, span[0]);
  const after = line.slice(span[1]);
  return {
    ...dayAndMonth(first),
    last: last && dayAndMonth(last),
    ambiguous,
    rest: [trimBefore(before), trimAfter(after)].filter((part) => part !== "").join(" "),
  };
}

/** Is the first date of a text this day? One without a year is the day of every year. */
export function tellsDay(text: string, on: Day): boolean {
  const read = readMeetingDate(text);
  const { year, month, date } = civil(on);
  return read?.day === date && read.month === month && (read.year ?? year) === year;
}

const dayAndMonth = ({ day, month, year }: DayAndMonth): DayAndMonth => ({ day, month, year });

/** Drops what joined a text to the date behind it, and marks and brackets at its start that close nowhere in it. */
function trimBefore(text: string): string {
  const joined = text.replace(/[\s([{|#*_:;,.·–—−-]+$/, "");
  return joined.replace(/[)\]}]/.test(joined) ? /^[\s#*_>]+/ : /^[\s#*_>([{]+/, "");
}

/** Drops what joined a text to the date before it, and marks and brackets at its end that open nowhere in it. */
function trimAfter(text: string): string {
  const joined = text.replace(/^[\s)\]}|*_:;,.·–—−-]+/, "");
  return joined.replace(/[([{]/.test(joined) ? /[\s#*_]+$/ : /[\s#*_)\]}]+$/, "");
}
