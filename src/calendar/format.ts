// Days written in the tokens of a user's format (`gggg-[W]ww`), as moment writes them, without asking moment.

import { civil, dayOfYear, weekday } from "./day";
import type { Day } from "./day";
import type { Locale } from "./locale";
import { localeWeekOf } from "./locale-week";
import { firstDay, thursdayOf, weekOf, weekParts } from "./week";
import type { Week } from "./week";

/** A piece of a format: text that stands for itself, or a token that a day fills. */
export interface FormatPart {
  readonly kind: "text" | "token";
  readonly text: string;
  /** Of a text: what stood outside brackets. */
  readonly bare: string;
}

export interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const MIDNIGHT: TimeOfDay = { hour: 0, minute: 0, second: 0 };

// Longer tokens first, because a format is cut at the longest token that fits.
const TOKENS = (
  "YYYYYY YYYYY YYYY YY Y yyyy yyy yy yo y GGGGG GGGG GG ggggg gggg gg Qo Q Mo MMMM MMM MM M Do DDDo DDDD DDD DD D " +
  "dddd ddd dd do d e E wo ww w Wo WW W Hmmss Hmm hmmss hmm HH H hh h kk k mm m ss s A a"
).split(" ");
const LONG_TOKENS = ["LTS", "LT", "LLLL", "LLL", "LL", "L", "llll", "lll", "ll", "l"];

/**
 * Cuts a format into text and tokens. `[…]` and what a backslash precedes stand for themselves, and so do letters that
 * are no token. L, LL, LT and their kin are replaced by what the language means by them.
 */
export function formatParts(format: string, locale: Locale): readonly FormatPart[] {
  // Ten thousand names are read with the same format; cutting it once makes that four times as fast.
  if (latest.format !== format || latest.locale !== locale) {
    latest = { format, locale, parts: cut(format, locale, true) };
  }
  return latest.parts;
}

let latest: {
  readonly format: string;
  readonly locale: Locale | null;
  readonly parts: readonly FormatPart[];
} = {
  format: "",
  locale: null,
  parts: [],
};

function cut(format: string, locale: Locale, expand: boolean): readonly FormatPart[] {
  const parts: FormatPart[] = [];
  const text = (literal: string, bare: string) => {
    const last = parts.at(-1);
    if (last?.kind !== "text") parts.push({ kind: "text", text: literal, bare });
    else parts[parts.length - 1] = { kind: "text", text: last.text + literal, bare: last.bare + bare };
  };
  let at = 0;
  while (at < format.length) {
    if (format[at] === "[") {
      // Brackets do not nest: the literal ends at the last `]` before the next `[`.
      const next = format.indexOf("[", at + 1);
      const close = format.lastIndexOf("]", next === -1 ? format.length : next);
      if (close > at) {
        text(format.slice(at + 1, close), "");
        at = close + 1;
        continue;
      }
    }
    const escaped = format[at] === "\\";
    if (escaped) at++;
    const long = expand ? tokenAt(LONG_TOKENS, format, at) : undefined;
    const token = long ?? tokenAt(TOKENS, format, at);
    const piece = token ?? format.slice(at, at + 1);
    if (escaped || token === undefined) text(piece, piece);
    else if (long !== undefined) parts.push(...cut(longFormat(long, locale), locale, false));
    else parts.push({ kind: "token", text: piece, bare: "" });
    at += piece.length;
  }
  return parts;
}

function tokenAt(tokens: readonly string[], format: string, at: number): string | undefined {
  return tokens.find((token) => format.startsWith(token, at));
}

/** What a long token stands for; the small one (`ll`) is the large one with numbers and short names. */
function longFormat(token: string, locale: Locale): string {
  const large = locale.long[token.toUpperCase()] ?? token;
  return token === token.toUpperCase() ? large : large.replace(/MMMM|MM|DD|dddd/g, (long) => long.slice(1));
}

/** A day as a format writes it. Hours and minutes are midnight's unless `at` says otherwise. */
export function formatDay(format: string, on: Day, locale: Locale, at: TimeOfDay = MIDNIGHT): string {
  const parts = formatParts(format, locale);
  return parts.map((part, i) => (part.kind === "text" ? part.text : fill(parts, i, on, locale, at))).join("");
}

/**
 * A week as a format writes it: from its Monday where the format names a day, else from its Thursday, whose year and
 * month are the week's own.
 */
export function formatWeek(format: string, of: Week, locale: Locale): string {
  const namesDay = formatParts(format, locale).some(
    ({ kind, text }) => kind === "token" && /^[DdEe]/.test(text),
  );
  return formatDay(format, namesDay ? firstDay(of) : thursdayOf(of), locale);
}

const two = (number: number): string => String(number).padStart(2, "0");

/** A token that a day fills with words. */
function fill(parts: readonly FormatPart[], i: number, on: Day, locale: Locale, at: TimeOfDay): string {
  const token = parts[i]?.text ?? "";
  switch (token) {
    case "MMM":
    case "MMMM": {
      const names = token === "MMM" ? locale.monthsShort : locale.months;
      return (monthsFollowDate(parts) ? names.format : names.standalone)[civil(on).month - 1] ?? "";
    }
    case "dd":
    case "ddd":
    case "dddd":
      return weekdayNames(token, locale)[weekday(on) % 7] ?? "";
    case "A":
    case "a":
      return locale.meridiem(at.hour, token === "a");
    case "hh":
      return two(at.hour % 12 || 12);
    case "h":
      return String(at.hour % 12 || 12);
    case "HH":
      return two(at.hour);
    case "H":
      return String(at.hour);
    case "kk":
      return two(at.hour || 24);
    case "k":
      return String(at.hour || 24);
    case "mm":
      return two(at.minute);
    case "m":
      return String(at.minute);
    case "ss":
      return two(at.second);
    case "s":
      return String(at.second);
    case "Hmm":
    case "hmm":
    case "Hmmss":
    case "hmmss": {
      const hour = token.startsWith("H") ? at.hour : at.hour % 12 || 12;
      return `${hour}${two(at.minute)}${token.endsWith("ss") ? two(at.second) : ""}`;
    }
  }
  const number = tokenNumber(token, on, locale);
  if (token.endsWith("o")) return locale.ordinal(number, token.slice(0, -1));
  const digits = String(number).padStart(tokenWidth(token), "0");
  return token === "YYYYYY" ? `+${digits}` : digits;
}

export function weekdayNames(token: string, locale: Locale): readonly string[] {
  return token === "dd" ? locale.weekdaysMin : token === "ddd" ? locale.weekdaysShort : locale.weekdays;
}

/**
 * Whether the months of a format stand after a day, which puts them into the genitive: only space and bracketed text may
 * be between (`D [of] MMMM`, not `D, MMMM`), and one such month decides for all, as in moment.
 */
function monthsFollowDate(parts: readonly FormatPart[]): boolean {
  return parts.some((part, i) => {
    const [date, between] = [parts[i - 2], parts[i - 1]];
    if (part.kind !== "token" || !/^MMM/.test(part.text) || date?.kind !== "token") return false;
    return /^D/.test(date.text) && between?.kind === "text" && /^\s*$/.test(between.bare);
  });
}

/** How many digits a numeric token writes at least. */
export function tokenWidth(token: string): number {
  return token === "Y"
    ? 4
    : token === "DDDD"
      ? 3
      : /^(DDD|[A-Za-z]+o|[A-Za-z])$/.test(token)
        ? 1
        : token.length;
}

/** The number a numeric token writes for a day. */
export function tokenNumber(token: string, on: Day, locale: Locale): number {
  const { year, month, date } = civil(on);
  switch (token) {
    case "YY":
      return year % 100;
    case "Q":
    case "Qo":
      return Math.ceil(month / 3);
    case "M":
    case "MM":
    case "MMM":
    case "MMMM":
    case "Mo":
      return month;
    case "D":
    case "DD":
    case "Do":
      return date;
    case "DDD":
    case "DDDD":
    case "DDDo":
      return dayOfYear(on);
    case "d":
    case "dd":
    case "ddd":
    case "dddd":
    case "do":
      return weekday(on) % 7;
    case "E":
      return weekday(on);
    case "e":
      return (weekday(on) + 7 - locale.weekStart) % 7;
    case "w":
    case "ww":
    case "wo":
      return localeWeekOf(on, locale).week;
    case "W":
    case "WW":
    case "Wo":
      return weekParts(weekOf(on)).week;
    case "gg":
      return localeWeekOf(on, locale).year % 100;
    case "GG":
      return weekParts(weekOf(on)).year % 100;
  }
  if (token.startsWith("g")) return localeWeekOf(on, locale).year;
  return token.startsWith("G") ? weekParts(weekOf(on)).year : year;
}
