// The week that a note's name tells, and where in the name it is told.

import { day } from "./day";
import { YEAR, holds, readForms } from "./forms";
import type { Places, Span } from "./forms";
import { week as weekAt } from "./week";
import { WEEK_WORD, findWeekNumber } from "./week-number";
import type { WeekNumber } from "./week-number";
import { weekOfDays } from "./week-of-days";
import type { ToldWeek } from "./week-of-days";
import { writtenDates } from "./written-date";
import type { WrittenDates } from "./written-date";
import { yearFromDates } from "./years";

/** A week as a name tells it. */
export interface WeekName extends ToldWeek {
  /** `weak` names could well be something else (`S21`, a range of days without a year): believe them only when more speaks for it. */
  readonly strength: "strong" | "weak";
}

/** A name taken apart. */
export interface NameParts {
  /** The name in Unicode's composed form, to which all places refer. */
  readonly text: string;
  readonly name: WeekName;
  /** Where the numbers stand; the year may stand apart. */
  readonly at: Places;
  readonly around: Surroundings;
}

/** What stands in a name around the part that tells its week: usual words, years, dates, and what says something else. */
export interface Surroundings {
  /** The part that tells the week. */
  readonly core: Span;
  /** The dates that are this part, where the name says no number. */
  readonly days: WrittenDates | null;
  readonly strangeBefore: boolean;
  readonly strangeAfter: boolean;
  readonly saysWeek: boolean;
  /** Where a year stands alone. */
  readonly yearAt: Span | undefined;
  /** Dates that only accompany the week. */
  readonly dates: readonly WrittenDates[];
  /** Bracketed parts; a remark holds more than dates, years and usual words. */
  readonly brackets: readonly { readonly span: Span; readonly isRemark: boolean }[];
  /** Where something strange begins behind the week, else the end. */
  readonly ownFrom: number;
}

const SAYS_WEEK = /^(?:week(?:ly|s)?|wk|нед|(?:еже)?недел\p{L}+)$/iu;
/** What weekly notes are usually called besides. */
const USUAL = new RegExp(
  "^(?:reviews?|retro|retrospective|reflections?|plan(?:s|ning|ner)?|notes?|log|journal|report|summary|recap|of|the|my|for|" +
    "from|a|period|beginning|starting|commencing|ending|year|обзоры?|итоги|отч[её]т|ретро|ретроспектива|рефлексия|план|планы|" +
    "заметк[аи]|журнал|дневник|мо[йяи]|за|на|с|по|от|до|и|год|года|г|период)$",
  "iu",
);
const ONLY_YEAR = new RegExp(`^${YEAR}$`);
/** A word for a week before its days: `Неделя 20.05`, `Week of …`. */
const LEADS_TO_DAYS = new RegExp(
  `(?:^|\\P{L})${WEEK_WORD}(?:[^\\p{L}\\d]+(?:of|from|beginning|starting|commencing|с|от|за|на|c))*[^\\p{L}\\d]+$`,
  "iu",
);

const WORD = /\p{L}[\p{L}\p{M}]*|\d+/gu;
const BRACKETS = /[([{][^)\]}]*[)\]}]/g;

interface Part {
  readonly span: Span;
  readonly says: "week" | "year" | "usual" | "strange";
}

const KNOWN = [
  ["week", SAYS_WEEK],
  ["year", ONLY_YEAR],
  ["usual", USUAL],
] as const;

function readPart({ 0: written, index }: RegExpExecArray): Part {
  const says = KNOWN.find(([, words]) => words.test(written))?.[0] ?? "strange";
  return { span: [index, index + written.length], says };
}

/** Longer than any file's name; nothing longer is looked at. */
const LONGEST = 300;

/** Takes a name apart; null where it names no week. */
export function parseWeekName(written: string): NameParts | null {
  if (written.length > LONGEST) return null;
  const text = written.normalize("NFC");
  const dates = writtenDates(text);
  const number = findWeekNumber(text, dates);
  const around = lookAround(text, number, dates);
  if (!around) return null;
  const { yearAt, days, core } = around;
  const loneYear = yearAt ? Number(text.slice(...yearAt)) : null;
  const name = number
    ? numbered(number, loneYear, around)
    : days && dated(days, loneYear, LEADS_TO_DAYS.test(text.slice(0, core[0])), around);
  return name && { text, name, at: { year: yearAt, ...number?.at }, around };
}

/** Null where neither a number nor a date outside remarks tells a week. */
function lookAround(
  text: string,
  number: WeekNumber | null,
  dates: readonly WrittenDates[],
): Surroundings | null {
  const words = readForms(text, [WORD], readPart).filter(
    ({ span }) => ![number, ...dates].some((told) => told && holds(told.span, span)),
  );
  const strange = words.filter(({ says }) => says === "strange");
  const brackets = readForms(text, [BRACKETS], readPart).map(({ span }) => ({
    span,
    isRemark: strange.some((word) => holds(span, word.span)),
  }));
  const inRemark = ({ span }: { readonly span: Span }): boolean =>
    brackets.some((bracket) => bracket.isRemark && holds(bracket.span, span));

  const days = number ? null : (dates.find((one) => !inRemark(one)) ?? null);
  const core = (number ?? days)?.span;
  if (!core) return null;
  const own = strange.filter((word) => !inRemark(word)).map(({ span }) => span);
  const before = own.filter(([at]) => at < core[0]).at(-1);
  const ownFrom = own.find(([at]) => at >= core[1])?.[0] ?? text.length;
  const isNear = (one: { readonly span: Span }): boolean =>
    one.span[0] >= (before?.[1] ?? 0) && one.span[0] < ownFrom && !inRemark(one);
  const years = words.filter((word) => word.says === "year" && isNear(word)).map(({ span }) => span);
  return {
    core,
    days,
    strangeBefore: before !== undefined,
    // A lone digit at the end is the number of a copy.
    strangeAfter: ownFrom < text.length && !/^\s\d$/.test(text.slice(ownFrom - 1)),
    saysWeek: words.some(({ says }) => says === "week"),
    yearAt: years.find(([at]) => at >= core[1]) ?? years.at(-1),
    dates: dates.filter((one) => one !== days && isNear(one)),
    brackets,
    ownFrom,
  };
}

/** A name that says the week's number. */
function numbered(number: WeekNumber, loneYear: number | null, around: Surroundings): WeekName | null {
  const { week, mark, isTight } = number;
  const dates = around.dates.flatMap(({ first, last }) => (last ? [first, last] : [first]));
  const days = dates.flatMap((date) => (date.year && day(date.year, date.month, date.day)) || []);
  const year = number.year ?? loneYear ?? yearFromDates(week, days);
  if (year !== null && !weekAt(year, week)) return null;
  const name = { week, year, first: null };

  const { strangeBefore, strangeAfter, saysWeek } = around;
  const oneDigit = number.at.week && number.at.week[1] - number.at.week[0] === 1;
  // `W 2` and `W9` are forms of the tax office; `W21` and `Week 2` are not.
  const isDoubtful = oneDigit || !isTight;
  if (mark === "letter")
    return isDoubtful || strangeBefore || strangeAfter ? null : { ...name, strength: "weak" };
  if (mark === "loose" || strangeBefore) return { ...name, strength: "weak" };
  const isSure =
    number.year !== null || saysWeek || !(strangeAfter || (mark === "sign" && isDoubtful && year === null));
  return { ...name, strength: isSure ? "strong" : "weak" };
}

/** A name that says days: a range of them, or some behind a word for a week. */
function dated(
  dates: WrittenDates,
  loneYear: number | null,
  isMarked: boolean,
  around: Surroundings,
): WeekName | null {
  const isStrange = around.strangeBefore || around.strangeAfter;
  if (!around.saysWeek && !isMarked && (isStrange || !dates.last)) return null;
  const week = weekOfDays(dates, loneYear, isMarked);
  if (!week) return null;
  const { isMondayOn, ...told } = week;
  const isSure = isMarked || isMondayOn || (around.saysWeek && dates.last !== null);
  return { ...told, strength: isSure && !isStrange ? "strong" : "weak" };
}
