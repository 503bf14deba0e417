// What a language says about dates: its words for months and days, its ordinals, and where its weeks begin.

import type { WeekCount } from "./week";

/** Words and rules of one language, as moment has them. The host may hand over the tables of a language not listed here. */
export interface Locale extends WeekCount {
  readonly tag: string;
  /** January first; `format` is the form after a day (`9 июня`). */
  readonly months: Forms;
  readonly monthsShort: Forms;
  /** Sunday first. */
  readonly weekdays: readonly string[];
  readonly weekdaysShort: readonly string[];
  readonly weekdaysMin: readonly string[];
  /** A number as an ordinal; `of` is the token it stands for: M, Q, D, DDD, d, w, W or y. */
  readonly ordinal: (number: number, of: string) => string;
  /** The word for the part of the day; `lower` asks for small letters. */
  readonly meridiem: (hour: number, lower: boolean) => string;
  /** What the tokens LT, L and LL stand for, and what joins a date to its time in LLL and LLLL. */
  readonly long: Readonly<Record<"LT" | "L" | "LL" | "joint", string>>;
}

export interface Forms {
  readonly standalone: readonly string[];
  readonly format: readonly string[];
}

const list = (text: string): readonly string[] => text.split(" ");
const oneForm = (names: readonly string[]): Forms => ({ standalone: names, format: names });
const cut = (names: readonly string[], length: number): readonly string[] =>
  names.map((name) => name.slice(0, length));

function englishOrdinal(number: number): string {
  const teens = Math.floor((number % 100) / 10) === 1;
  const suffix = teens ? "th" : (["th", "st", "nd", "rd"][number % 10] ?? "th");
  return `${number}${suffix}`;
}

const ENGLISH_MONTHS = list(
  "January February March April May June July August September October November December",
);
const ENGLISH_DAYS = list("Sunday Monday Tuesday Wednesday Thursday Friday Saturday");

/** American English: weeks begin on Sunday, and week 1 holds 1 January. */
export const EN: Locale = {
  tag: "en",
  weekStart: 0,
  firstWeekHolds: 1,
  months: oneForm(ENGLISH_MONTHS),
  monthsShort: oneForm(cut(ENGLISH_MONTHS, 3)),
  weekdays: ENGLISH_DAYS,
  weekdaysShort: cut(ENGLISH_DAYS, 3),
  weekdaysMin: cut(ENGLISH_DAYS, 2),
  ordinal: englishOrdinal,
  meridiem: (hour, lower) => (hour < 12 ? (lower ? "am" : "AM") : lower ? "pm" : "PM"),
  long: { LT: "h:mm A", L: "MM/DD/YYYY", LL: "MMMM D, YYYY", joint: " " },
};

/** British English: ISO weeks. */
export const EN_GB: Locale = {
  ...EN,
  tag: "en-gb",
  weekStart: 1,
  firstWeekHolds: 4,
  long: { LT: "HH:mm", L: "DD/MM/YYYY", LL: "D MMMM YYYY", joint: " " },
};

function russianOrdinal(number: number, of: string): string {
  if (of === "D") return `${number}-го`;
  if (of === "w" || of === "W") return `${number}-я`;
  return of === "M" || of === "d" || of === "DDD" ? `${number}-й` : `${number}`;
}

const RUSSIAN_MONTHS = list(
  "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
);
const RUSSIAN_DAYS = list("вс пн вт ср чт пт сб");
/** `январь`, `май` → `января`, `мая`; `март` → `марта`. */
const genitive = (month: string): string => (/т$/.test(month) ? `${month}а` : `${month.slice(0, -1)}я`);

/** Russian: ISO weeks, months in the genitive after a day. */
export const RU: Locale = {
  tag: "ru",
  weekStart: 1,
  firstWeekHolds: 4,
  months: { standalone: RUSSIAN_MONTHS, format: RUSSIAN_MONTHS.map(genitive) },
  monthsShort: {
    standalone: list("янв. февр. март апр. май июнь июль авг. сент. окт. нояб. дек."),
    format: list("янв. февр. мар. апр. мая июня июля авг. сент. окт. нояб. дек."),
  },
  weekdays: list("воскресенье понедельник вторник среда четверг пятница суббота"),
  weekdaysShort: RUSSIAN_DAYS,
  weekdaysMin: RUSSIAN_DAYS,
  ordinal: russianOrdinal,
  meridiem: (hour) => (hour < 4 ? "ночи" : hour < 12 ? "утра" : hour < 17 ? "дня" : "вечера"),
  long: { LT: "H:mm", L: "DD.MM.YYYY", LL: "D MMMM YYYY г.", joint: ", " },
};

/**
 * The locale of a language tag (`ru`, `ru-RU`, `en`, `en-US`, `en_GB`). A language that is not listed gets English words
 * and ISO weeks, as most of the world counts; plain and American English count from Sunday.
 */
export function localeNamed(tag: string): Locale {
  const name = tag.toLowerCase().replace(/_/g, "-");
  if (name === "ru" || name.startsWith("ru-")) return RU;
  return name === "en" || name === "en-us" ? EN : EN_GB;
}
