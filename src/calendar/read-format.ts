// Names read back with the user's format: which week, and which day, a format wrote there.

import { addDays, civil, day } from "./day";
import type { Day } from "./day";
import { cutFormat, namesOf, tokenWidth, writeToken } from "./format";
import type { Cut } from "./format";
import type { Locale } from "./locale";
import { isoWeekOf } from "./locale-week";
import { firstDay, week, weekOf, weekParts } from "./week";

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

/** A token and what stands for it in a name. */
interface Reading {
  readonly token: string;
  readonly text: string;
}

/** The first reading whose token begins like this. */
type Find = (pattern: RegExp) => Reading | undefined;
const finder =
  (readings: readonly Reading[]): Find =>
  (pattern) =>
    readings.find(({ token }) => pattern.test(token));

const saysDate = (find: Find): boolean =>
  find(/^y/i) !== undefined && (find(/^DDD/) ?? (find(/^M/) && find(/^D/))) !== undefined;

/** Says whether a format names a week unambiguously, for the settings to show a sentence about it. */
export function weekFormat(format: string, locale: Locale): WeekFormat {
  const { parts } = cutFormat(format, locale);
  const find = finder(parts.flatMap(({ kind, text }) => (kind === "token" ? { token: text, text } : [])));
  const hasDate = saysDate(find);
  const iso = find(/^W/);
  const written = iso ?? find(/^w/);
  if (!written) return hasDate ? { kind: "week", counted: "day", hasYear: true } : { kind: "none" };
  const [own, other] = iso ? ["G", "g"] : ["g", "G"];
  const hasYear = hasDate || find(new RegExp(`^${own}`)) !== undefined;
  const year = find(new RegExp(`^${other}`)) ?? find(/^y/i);
  if (hasYear || !year) return { kind: "week", counted: iso ? "iso" : "locale", hasYear };
  return {
    kind: "mixed",
    year: year.text,
    week: written.text,
    instead: own.repeat(year.text.length === 2 ? 2 : 4),
  };
}

/**
 * Reads a name that a format wrote; null when the name is not of that form or says something impossible. Letter case
 * and Unicode composition do not matter. A format with folders is matched against the last folders of `name` (a path
 * without its extension). A locale week stands for the ISO week of its Monday.
 */
export function readFormat(format: string, name: string, locale: Locale): FormatReading | null {
  const cut = cutFormat(format, locale);
  const pattern = patternOf(cut, locale);
  const match = pattern?.exec(`/${name.normalize("NFC").toLowerCase()}`);
  if (!match) return null;
  const tokens = cut.parts.filter(({ kind }) => kind === "token");
  const readings = tokens.map(({ text: token }, i) => ({ token, text: match[i + 1] ?? "" }));
  return resolve(readings, locale);
}

/** More tokens than anybody needs, and so many that numbers without anything between them could be split for hours. */
const TOO_MANY = 12;

const patterns = new WeakMap<Cut, RegExp | null>();

/** What names of a format look like, a group for each token, in small letters; null for a format that no name has. */
function patternOf(cut: Cut, locale: Locale): RegExp | null {
  let pattern = patterns.get(cut);
  if (pattern === undefined) {
    const isLong = cut.parts.filter(({ kind }) => kind === "token").length > TOO_MANY;
    const sources = cut.parts.map(({ kind, text }) =>
      kind === "token" ? `(${tokenPattern(text, locale)})` : quoted(text.normalize("NFC")),
    );
    pattern = isLong ? null : new RegExp(`/${sources.join("")}$`);
    patterns.set(cut, pattern);
  }
  return pattern;
}

const quoted = (text: string): string => text.toLowerCase().replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
const anyOf = (texts: readonly string[]): string =>
  [...new Set(texts)]
    .sort((a, b) => b.length - a.length)
    .map(quoted)
    .join("|");

/** A number without padding does not begin with 0, so `W5` and `W05` are different forms. */
function tokenPattern(token: string, locale: Locale): string {
  const names = [
    ...(namesOf(token, locale, "format") ?? []),
    ...(namesOf(token, locale, "standalone") ?? []),
  ];
  if (names.length > 0) return anyOf(names);
  if (/^a/i.test(token)) return anyOf(Array.from({ length: 24 }, (_, hour) => locale.meridiem(hour, false)));
  if (token.endsWith("o")) {
    const endings = [1, 2, 3, 4].map((number) => locale.ordinal(number, token.slice(0, -1)).slice(1));
    return `[1-9]\\d{0,3}(?:${anyOf(endings)})`;
  }
  if (/^[Hhkms]/.test(token)) return "\\d\\d?";
  if (/^[QEed]/.test(token)) return "\\d";
  if (/^y/i.test(token) && token !== "YY") return `\\+?\\d{${Math.max(4, token.length)}}`;
  if (token === "DDD") return "[1-9]\\d{0,2}";
  return tokenWidth(token) === 1 ? "[1-9]\\d?" : `\\d{${tokenWidth(token)}}`;
}

function resolve(readings: readonly Reading[], locale: Locale): FormatReading | null {
  const find = finder(readings);
  const year = find(/^G/) ?? find(/^g/) ?? find(/^y/i);
  const agree = (on: Day): boolean => readings.every((reading) => agrees(reading, on, locale));
  if (saysDate(find)) {
    const on = fullDate(find, locale);
    return on && agree(on) ? { ...weekParts(weekOf(on)), counted: "iso", day: on } : null;
  }
  const iso = find(/^W/);
  const number = parseInt((iso ?? find(/^w/))?.text ?? "");
  const counted = iso ? "iso" : "locale";
  if (!year) return number >= 1 && number <= 53 ? { week: number, year: null, counted, day: null } : null;
  const around = yearIn(year);
  const weeks = [around, around - 1, around + 1].flatMap(
    (one) => (iso ? week(one, number) : isoWeekOf({ year: one, week: number }, locale)) ?? [],
  );
  // A week's Thursday first; then any day on which the format may write this name, as some mix their counts: its own, and
  // the Sunday before that some languages count to it.
  for (const of of weeks) {
    const offset = [3, 0, 1, 2, 4, 5, 6, -1, -2].find((days) => agree(addDays(firstDay(of), days)));
    if (offset === undefined) continue;
    return { ...weekParts(of), counted, day: find(/^[DdEe]/) ? addDays(firstDay(of), offset) : null };
  }
  return null;
}

/** Years of two digits are this century's: nobody kept weekly notes in Obsidian before it. */
const yearIn = ({ text }: Reading): number => parseInt(text) + (text.length === 2 ? 2000 : 0);

/** The day that year, month and date, or year and day of the year, name together. */
function fullDate(find: Find, locale: Locale): Day | null {
  const [year, month, date, ofYear] = [find(/^y/i), find(/^M/), find(/^D(?!DD)/), find(/^DDD/)];
  if (!year) return null;
  if (month && date) return day(yearIn(year), monthIn(month, locale), parseInt(date.text));
  const first = day(yearIn(year), 1, 1);
  return first && ofYear ? addDays(first, parseInt(ofYear.text) - 1) : null;
}

function monthIn({ token, text }: Reading, locale: Locale): number {
  const named = (["format", "standalone"] as const).map(
    (form) => namesOf(token, locale, form)?.findIndex((name) => name.toLowerCase() === text) ?? -1,
  );
  return parseInt(text) || Math.max(...named) + 1;
}

/** Whether a day writes for a token what was read; hours say nothing about it. */
function agrees(reading: Reading, on: Day, locale: Locale): boolean {
  const { token, text } = reading;
  if (/^[HhkmsAa]/.test(token)) return true;
  if (/^MMM/.test(token)) return monthIn(reading, locale) === civil(on).month;
  return writeToken(token, on, locale, "standalone").toLowerCase() === text;
}
