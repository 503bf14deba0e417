// A week's number in a name, with the mark that makes it one: `W21`, `2024-W21`, `Неделя 21`, `21-я неделя`.

import { week as weekAt } from "./week";
import { END, YEAR, holds, readForms, startsClean, yearOf } from "./forms";
import type { Places, Span } from "./forms";
import type { WrittenDates } from "./written-date";

/** A number found in a name. */
export interface WeekNumber {
  readonly week: number;
  readonly year: number | null;
  /** The number with its mark, and with its year where that is part of the form. */
  readonly span: Span;
  /** Where its parts stand; `month` accompanies the week in `W-202405-21`. */
  readonly at: Places;
  /**
   * How the mark is understood. `sign` and `word` name weeks; `loose` words often do; a `letter` could as well be the
   * beginning of anything, so that nothing else may stand in the name.
   */
  readonly mark: "sign" | "word" | "loose" | "letter";
  /** The number stands right behind its mark. */
  readonly isTight: boolean;
}

/** Words that name a week, alone or before its number or its days. */
export const WEEK_WORD = "(?:wk|week|woche|недел[яи]|нед)";
export const MARKS = `(?:(?<sign>kw|w)|(?<word>${WEEK_WORD})|(?<loose>weekly|еженедельник|cw|sem|semaine|semana)|(?<letter>[sн]))`;
const MARK = `${MARKS}(?!\\p{L})`;
const MARKED = `${MARK}\\s*[.№#_-]?\\s*`;
const WEEK = "(?<week>\\d\\d?)";

const FORMS = [
  // 2024-W21, 24-W21, 2024 неделя 21
  `(?<year>${YEAR}|\\d\\d(?=[-_]?k?w(?!\\p{L})))\\s*[,_./–—-]?\\s*${MARKED}${WEEK}`,
  // W-202405-21
  `${MARKED}(?<year>${YEAR})(?<month>0[1-9]|1[0-2])-${WEEK}`,
  // Неделя 2024-21
  `${MARKED}(?<year>${YEAR})[-_/.]${WEEK}(?!-)`,
  // Week-21-24
  `${MARK}(?<joint>[-_])${WEEK}\\k<joint>(?<year>\\d\\d)`,
  // W21, KW 21, Неделя №21
  MARKED + WEEK,
  // 21-я неделя
  `${WEEK}(?:-?а?я)?\\s+неделя`,
  // `2024-W21-1` is a day of that week, so its note is no weekly one; of `KW 21/2024` the year stands apart.
].map((form) => new RegExp(`${form}(?!-\\d(?!\\d))(?:${END}|(?=[/.]${YEAR}))`, "dgiu"));

/** The first number of a week in a name (NFC) that belongs to no date, sure marks before doubtful ones. */
export function findWeekNumber(text: string, dates: readonly WrittenDates[]): WeekNumber | null {
  const numbers = readForms(text, FORMS, read).filter(
    (number) => !dates.some(({ span }) => holds(span, number.span) || holds(span, number.at.week)),
  );
  return numbers.find(({ mark }) => mark === "sign" || mark === "word") ?? numbers[0] ?? null;
}

function read({ 0: whole, index, groups = {}, indices, input }: RegExpExecArray): WeekNumber | null {
  if (!startsClean(input, index)) return null;
  const at = indices?.groups ?? {};
  const [week, month] = [Number(groups["week"]), Number(groups["month"])];
  // The month may be of the other side of New Year than the week, which wins.
  const turn = month === 12 && week === 1 ? 1 : month === 1 && week >= 52 ? -1 : 0;
  const year = groups["year"] === undefined ? null : yearOf(groups["year"]) + turn;
  // Week 53 needs a long year where the year is known, and 2020 is one.
  if (!weekAt(year ?? 2020, week)) return null;
  const mark = (["sign", "loose", "letter"] as const).find((one) => at[one]) ?? "word";
  return {
    week,
    year,
    span: [index, index + whole.length],
    at,
    mark,
    isTight: at[mark]?.[1] === at["week"]?.[0],
  };
}
