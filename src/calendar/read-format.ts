// Names read back with the user's format: which week, and which day, a format wrote there.

import { addDays, civil, day, dayOfYear, weekday } from "./day";
import type { Day } from "./day";
import { formatParts, tokenNumber, tokenWidth, weekdayNames } from "./format";
import type { FormatPart } from "./format";
import type { Locale } from "./locale";
import { isoWeekOf } from "./locale-week";
import { firstDay, thursdayOf, week, weekOf, weekParts } from "./week";
import type { Week } from "./week";

/** What a name says about its week when a format wrote it. */
export interface FormatReading {
  /** The ISO week's number; where the year is unknown, the number as written. */
  readonly week: number;
  /** The ISO week's year, or null where the format carries none. */
  readonly year: number | null;
  /** How the number is counted; with an unknown year and `locale`, `isoWeekOf` tells the ISO week once the year is known. */
  readonly counted: "iso" | "locale";
  /** The day, where the format names one. */
  readonly day: Day | null;
}

/** Whether a format says which week a note is. */
export type WeekFormat =
  /** It does: by ISO weeks, by the language's own weeks, or by a full date; without a year only within one year. */
  | { readonly kind: "week"; readonly counted: "iso" | "locale" | "day"; readonly hasYear: boolean }
  /** Year and week are counted differently, so names collide or jump at New Year; `instead` is the year token that fits. */
  | { readonly kind: "mixed"; readonly year: string; readonly week: string; readonly instead: string }
  | { readonly kind: "none" };

const tokensOf = (parts: readonly FormatPart[]): readonly string[] =>
  parts.filter((part) => part.kind === "token").map((part) => part.text);

/** Says whether a format names a week unambiguously, for the settings to show a sentence about it. */
export function weekFormat(format: string, locale: Locale): WeekFormat {
  const tokens = tokensOf(formatParts(format, locale));
  const one = (pattern: RegExp) => tokens.find((token) => pattern.test(token));
  const [iso, local] = [one(/^W/), one(/^w/)];
  const isFullDate = one(/^y/i) !== undefined && (one(/^DDD/) ?? (one(/^M/) && one(/^D/))) !== undefined;
  if (iso === undefined && local === undefined) {
    return isFullDate ? { kind: "week", counted: "day", hasYear: true } : { kind: "none" };
  }
  const fitting = iso !== undefined ? /^G/ : /^g/;
  const other = one(iso !== undefined ? /^g/ : /^G/) ?? one(/^y/i);
  const hasYear = one(fitting) !== undefined || isFullDate;
  const written = iso ?? local ?? "";
  if (!hasYear && other !== undefined) {
    const letter = iso !== undefined ? "G" : "g";
    return { kind: "mixed", year: other, week: written, instead: letter.repeat(other.length === 2 ? 2 : 4) };
  }
  return { kind: "week", counted: iso !== undefined ? "iso" : "locale", hasYear };
}

/** A numeric or named token with the number that stands in the text. */
interface Reading {
  readonly token: string;
  readonly number: number;
}

/**
 * Reads a name that a format wrote; null when the name is not of that form or says something impossible. Letter case
 * and Unicode composition do not matter. A format with folders is matched against the last folders of `name` (a path
 * without its extension). A locale week stands for the ISO week of its Monday.
 */
export function readFormat(format: string, name: string, locale: Locale): FormatReading | null {
  const parts = formatParts(format, locale);
  const folders = parts.reduce(
    (sum, part) => sum + (part.kind === "text" ? part.text.split("/").length - 1 : 0),
    0,
  );
  const segments = name.normalize("NFC").toLowerCase().split("/");
  if (segments.length <= folders) return null;
  const readings = match(parts, segments.slice(-folders - 1).join("/"), locale);
  return readings && resolve(readings, locale);
}

/** The numbers that stand in `text`, or null. Tries what a token could take, shorter last, never the same place twice. */
function match(parts: readonly FormatPart[], text: string, locale: Locale): readonly Reading[] | null {
  const failed = new Set<number>();
  const from = (i: number, at: number): Reading[] | null => {
    const part = parts[i];
    if (part === undefined) return at === text.length ? [] : null;
    const place = i * (text.length + 1) + at;
    if (failed.has(place)) return null;
    for (const { length, number } of candidates(part, text, at, locale)) {
      const rest = from(i + 1, at + length);
      if (!rest) continue;
      if (number !== null) rest.unshift({ token: part.text, number });
      return rest;
    }
    failed.add(place);
    return null;
  };
  return from(0, 0);
}

interface Candidate {
  readonly length: number;
  /** Null where the text says nothing about the day: literals and hours. */
  readonly number: number | null;
}

function candidates(part: FormatPart, text: string, at: number, locale: Locale): readonly Candidate[] {
  const token = part.text;
  if (part.kind === "text") {
    const literal = token.normalize("NFC").toLowerCase();
    return text.startsWith(literal, at) ? [{ length: literal.length, number: null }] : [];
  }
  if (token === "MMM" || token === "MMMM") {
    const names = token === "MMM" ? locale.monthsShort : locale.months;
    return [...named(names.format, 1, text, at), ...named(names.standalone, 1, text, at)].sort(longestFirst);
  }
  if (/^dd+$/.test(token)) return [...named(weekdayNames(token, locale), 0, text, at)].sort(longestFirst);
  if (/^a$/i.test(token)) {
    const words = Array.from({ length: 24 }, (_, hour) => locale.meridiem(hour, false));
    return named(words, 0, text, at).map(({ length }) => ({ length, number: null }));
  }
  return numbers(token, text, at, locale);
}

const longestFirst = (a: Candidate, b: Candidate): number => b.length - a.length;

function named(names: readonly string[], first: number, text: string, at: number): readonly Candidate[] {
  return names
    .map((name, i) => ({
      length: name.length,
      number: first + i,
      is: text.startsWith(name.toLowerCase(), at),
    }))
    .filter((candidate) => candidate.is);
}

function numbers(token: string, text: string, at: number, locale: Locale): readonly Candidate[] {
  const width = tokenWidth(token);
  const isTime = /^[HhkmsA]/.test(token);
  const most = mostDigits(token, width);
  const found: Candidate[] = [];
  for (let digits = most; digits >= (isTime ? 1 : width); digits--) {
    const written = text.slice(at, at + digits);
    if (written.length < digits || !/^\d+$/.test(written)) continue;
    // A number without padding does not begin with 0, so `W5` and `W05` are different forms.
    if (!isTime && width === 1 && written.startsWith("0") && !/^[ed]/.test(token)) continue;
    const number = Number(written);
    if (!token.endsWith("o")) found.push({ length: digits, number: isTime ? null : number });
    else {
      const ordinal = locale.ordinal(number, token.slice(0, -1));
      if (text.startsWith(ordinal.toLowerCase(), at)) found.push({ length: ordinal.length, number });
    }
  }
  return found;
}

function mostDigits(token: string, width: number): number {
  if (/^y/i.test(token) && token !== "YY") return Math.max(4, width);
  if (/^DDD/.test(token)) return 3;
  if (/^[Hh]mm/.test(token)) return token.length + 1;
  return /^[QEed]/.test(token) ? 1 : Math.max(2, width);
}

function resolve(readings: readonly Reading[], locale: Locale): FormatReading | null {
  const one = (pattern: RegExp) => readings.find(({ token }) => pattern.test(token));
  const [iso, local] = [one(/^W/), one(/^w/)];
  const full = fullDate(readings);
  if (full !== undefined) {
    if (full === null || !agrees(readings, full, locale)) return null;
    return { ...weekParts(weekOf(full)), counted: "iso", day: full };
  }
  const number = (iso ?? local)?.number;
  if (number === undefined) return null;
  const counted = iso !== undefined ? "iso" : "locale";
  const written = one(/^G/) ?? one(/^g/) ?? one(/^y/i);
  if (written === undefined) {
    return number >= 1 && number <= 53 ? { week: number, year: null, counted, day: null } : null;
  }
  const year = fullYear(written);
  const weeks = [year, year - 1, year + 1]
    .map((y) => (iso !== undefined ? week(y, number) : isoWeekOf({ year: y, week: number }, locale)))
    .filter((candidate) => candidate !== null);
  const namesDay = one(/^[DdEe]/) !== undefined;
  // The week's own days first; then any day on which the format writes this name, for formats that mix their counts.
  for (const days of [(of: Week) => [thursdayOf(of)], daysAround]) {
    for (const candidate of weeks) {
      const on = days(candidate).find((d) => agrees(readings, d, locale));
      if (on !== undefined) return { ...weekParts(candidate), counted, day: namesDay ? on : null };
    }
  }
  return null;
}

/** The days that may bear the name of a week: its own, and the Sunday before that some languages count to it. */
const daysAround = (of: Week): readonly Day[] =>
  [0, 1, 2, 3, 4, 5, 6, -1, -2].map((offset) => addDays(firstDay(of), offset));

/** Years of two digits are this century's: nobody kept weekly notes in Obsidian before it. */
const fullYear = ({ token, number }: Reading): number =>
  /^(YY|GG|gg)$/.test(token) ? 2000 + number : number;

/** The day that year, month and date name together; null if there is none, undefined if the readings name no full date. */
function fullDate(readings: readonly Reading[]): Day | null | undefined {
  const one = (pattern: RegExp) => readings.find(({ token }) => pattern.test(token));
  const [year, month, date, ofYear] = [one(/^y/i), one(/^M/), one(/^(D|DD|Do)$/), one(/^DDD/)];
  if (year === undefined) return undefined;
  if (month !== undefined && date !== undefined) return day(fullYear(year), month.number, date.number);
  if (ofYear === undefined) return undefined;
  const first = day(fullYear(year), 1, 1);
  const on = first && addDays(first, ofYear.number - 1);
  return on && civil(on).year === fullYear(year) && dayOfYear(on) === ofYear.number ? on : null;
}

/** Whether every token would write for this day what was read. */
function agrees(readings: readonly Reading[], on: Day, locale: Locale): boolean {
  return readings.every(({ token, number }) =>
    // The long and the short names of a day share their numbers with `d`.
    /^dd+$/.test(token) ? number === weekday(on) % 7 : number === tokenNumber(token, on, locale),
  );
}
