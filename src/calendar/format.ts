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
}

export interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const MIDNIGHT: TimeOfDay = { hour: 0, minute: 0, second: 0 };

const TOKEN =
  "DDDo|[QMDdwWy]o|Y{4,6}|YY?|y{1,4}|GG(?:GGG?)?|gg(?:ggg?)?|M{1,4}|D{1,4}|d{1,4}|ww?|WW?|[QeE]|HH?|hh?|kk?|mm?|ss?|[aA]";
const LONG_TOKEN = "LTS?|L{1,4}|l{1,4}";
/** Brackets do not nest: a literal ends at the last `]` before the next `[`. What a backslash precedes stands for itself. */
const PIECES = new RegExp(`\\[[^[]*\\]|\\\\?(?:${LONG_TOKEN}|${TOKEN}|[^])`, "g");
const ONE_TOKEN = new RegExp(`^(?:${TOKEN})$`);
const ONE_LONG_TOKEN = new RegExp(`^(?:${LONG_TOKEN})$`);

/** A format cut into text and tokens. Months stand after a day, in the genitive, or not: one decides for all. */
export interface Cut {
  readonly parts: readonly FormatPart[];
  readonly months: "format" | "standalone";
}

let latest: Cut & { readonly format?: string; readonly locale?: Locale } = {
  parts: [],
  months: "standalone",
};

/** Cuts a format. L, LL, LT and their kin are replaced by what the language means by them. */
export function cutFormat(format: string, locale: Locale): Cut {
  // Ten thousand names are read with the same format; cutting it once makes that four times as fast.
  if (latest.format !== format || latest.locale !== locale) {
    const pieces = format.match(PIECES) ?? [];
    const long = pieces
      .map((piece) => (ONE_LONG_TOKEN.test(piece) ? longFormat(piece, locale) : piece))
      .join("");
    const parts = (long.match(PIECES) ?? []).map((piece): FormatPart => {
      if (ONE_TOKEN.test(piece)) return { kind: "token", text: piece };
      const isLiteral = piece.length > 1 && piece.startsWith("[");
      return { kind: "text", text: isLiteral ? piece.slice(1, -1) : piece.replace(/^\\/, "") };
    });
    // Only space and bracketed text may be between: `D [of] MMMM`, not `D, MMMM`.
    const months = /D[Do]?(?:\s|\[[^[\]]*\])+MMM/.test(long) ? "format" : "standalone";
    latest = { format, locale, parts, months };
  }
  return latest;
}

/** What a long token stands for; the small one (`ll`) is the large one with numbers and short names. */
function longFormat(token: string, { long }: Locale): string {
  const time = `${long.joint}${long.LT}`;
  const large: Readonly<Record<string, string>> = {
    LT: long.LT,
    LTS: long.LT.replace("mm", "mm:ss"),
    L: long.L,
    LL: long.LL,
    LLL: long.LL + time,
    LLLL: `dddd, ${long.LL}${time}`,
  };
  const format = large[token.toUpperCase()] ?? "";
  return token === token.toUpperCase() ? format : format.replace(/MMMM|MM|DD|dddd/g, (one) => one.slice(1));
}

/** A day as a format writes it. Hours and minutes are midnight's unless `at` says otherwise. */
export function formatDay(format: string, on: Day, locale: Locale, at: TimeOfDay = MIDNIGHT): string {
  const { parts, months } = cutFormat(format, locale);
  return parts
    .map(({ kind, text }) => (kind === "text" ? text : writeToken(text, on, locale, months, at)))
    .join("");
}

/**
 * A week as a format writes it: from its Monday where the format names a day, else from its Thursday, whose year and
 * month are the week's own.
 */
export function formatWeek(format: string, of: Week, locale: Locale): string {
  const { parts } = cutFormat(format, locale);
  const namesDay = parts.some(({ kind, text }) => kind === "token" && /^[DdEe]/.test(text));
  return formatDay(format, namesDay ? firstDay(of) : thursdayOf(of), locale);
}

/** The number a token writes, by its first letter; `DDD` is the day of the year. */
const NUMBERS: Readonly<Record<string, (on: Day, locale: Locale, at: TimeOfDay) => number>> = {
  Y: (on) => civil(on).year,
  y: (on) => civil(on).year,
  G: (on) => weekParts(weekOf(on)).year,
  g: (on, locale) => localeWeekOf(on, locale).year,
  Q: (on) => Math.ceil(civil(on).month / 3),
  M: (on) => civil(on).month,
  W: (on) => weekParts(weekOf(on)).week,
  w: (on, locale) => localeWeekOf(on, locale).week,
  DDD: dayOfYear,
  D: (on) => civil(on).date,
  d: (on) => weekday(on) % 7,
  E: weekday,
  e: (on, locale) => (weekday(on) + 7 - locale.weekStart) % 7,
  H: (_on, _locale, at) => at.hour,
  h: (_on, _locale, at) => at.hour % 12 || 12,
  k: (_on, _locale, at) => at.hour || 24,
  m: (_on, _locale, at) => at.minute,
  s: (_on, _locale, at) => at.second,
};

/** What a day writes for a token. */
export function writeToken(
  token: string,
  on: Day,
  locale: Locale,
  months: Cut["months"],
  at: TimeOfDay = MIDNIGHT,
): string {
  if (/^a/i.test(token)) return locale.meridiem(at.hour, token === "a");
  const number = NUMBERS[/^DDD/.test(token) ? "DDD" : token.charAt(0)]?.(on, locale, at) ?? 0;
  const names = namesOf(token, locale, months);
  if (names) return names[token.startsWith("M") ? number - 1 : number] ?? "";
  if (token.endsWith("o")) return locale.ordinal(number, token.slice(0, -1));
  const digits = String(/^(?:YY|GG|gg)$/.test(token) ? number % 100 : number).padStart(
    tokenWidth(token),
    "0",
  );
  return token === "YYYYYY" ? `+${digits}` : digits;
}

/** The names that a token writes, January or Sunday first; null where it writes a number. */
export function namesOf(token: string, locale: Locale, months: Cut["months"]): readonly string[] | null {
  if (/^MMM/.test(token)) return (token === "MMM" ? locale.monthsShort : locale.months)[months];
  if (!/^dd/.test(token)) return null;
  return token === "dd" ? locale.weekdaysMin : token === "ddd" ? locale.weekdaysShort : locale.weekdays;
}

/** How many digits a numeric token writes at least. */
export function tokenWidth(token: string): number {
  return /o$|^DDD$/.test(token) ? 1 : token === "DDDD" ? 3 : token.length;
}
