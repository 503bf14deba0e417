// What an update of a goal says beside its words: a number, and how confident the person is. Hints, never required.

import { writtenDates } from "../calendar/written-date";
import { readLinks } from "../note/link";
import { replaced } from "../note/span";
import type { Span } from "../note/span";

export type Confidence = "on-track" | "at-risk" | "off-track";

const CONFIDENCE: readonly (readonly [Confidence, RegExp])[] = [
  ["off-track", /🔴|(?:^|[^\p{L}])(?:срывается|сорвётся|сорвется|off[- ]track)(?!\p{L})/iu],
  ["at-risk", /🟡|(?:^|[^\p{L}])(?:под риском|at[- ]risk)(?!\p{L})/iu],
  ["on-track", /🟢|(?:^|[^\p{L}])(?:по плану|on[- ]track)(?!\p{L})/iu],
];

/** The confidence a text speaks of, the worst first; null where it speaks of none. */
export function confidenceIn(text: string): Confidence | null {
  return CONFIDENCE.find(([, words]) => words.test(text))?.[0] ?? null;
}

// Not a part of a word, a date, a time, a version, a range or an ordinal: `W21`, `19.05.2024`, `14:30`, `5–10`, `3-й`, `№5`.
const NUMBER =
  /(?:^|[^\p{L}\p{N}.,:/#^−-])([-−]?)(\d{1,3}(?:[\u00a0\u202f ]\d{3}(?!\d))+|\d{1,3}(?:,\d{3}(?!\d))+|\d+)(?:[.,](\d+))?\s?([kKкК](?!\p{L})|тыс(?:яч\p{L}*)?\.?|thousand|млн|миллион\p{L}*|million|[MМ](?!\p{L})|млрд|миллиард\p{L}*|billion)?(?!(?:st|nd|rd|th)(?!\p{L})|[\d:/]|[.,]\d|[-–−]\d|-\p{L})/u;

const TIMES: readonly (readonly [RegExp, number])[] = [
  [/^(?:k|к|т)/iu, 1e3],
  [/^(?:млрд|миллиард|b)/iu, 1e9],
  [/^(?:m|м)/iu, 1e6],
];

/** A year as a year, what is numbered and not counted, and ranges, of which neither end is the number. */
const NAMED =
  /(?:19|20)\d\d\s?(?:г(?:\.|од\p{L}*)?|year)(?!\p{L})|№\s?\d+|\d[\d.,]{0,15}[-–−]\d[\d.,]{0,15}/giu;

/**
 * The first number of a text: `5000 MAU`, `5 000`, `1,5 км`, `5k`, `5 тыс.`; null where there is none. Links and dates hold
 * none. Where nothing is Russian `1,200` are thousands.
 */
export function numberIn(text: string): number | null {
  const isRussian = /\p{Script=Cyrillic}/u.test(text);
  const gone = [...readLinks(text), ...datesIn(text, isRussian)].map(({ from, to }) => ({
    from,
    to,
    text: " ",
  }));
  const found = NUMBER.exec(replaced(text, gone).replace(NAMED, " "));
  if (!found) return null;
  const [, minus, whole = "", part, unit = ""] = found;
  const isDecimal = isRussian && part === undefined && /^\d+,\d+$/.test(whole);
  const digits = isDecimal ? whole.replace(",", ".") : whole.replace(/[\s,]/g, "");
  const value = Number(part === undefined ? digits : `${digits}.${part}`);
  return (minus ? -1 : 1) * value * (TIMES.find(([words]) => words.test(unit))?.[1] ?? 1);
}

const AHEAD =
  /(?:^|[\s(→>])([^\s\p{L}(→>]*?(?:\d{1,3}(?:[\u00a0\u202f ]\d{3})+|\d[\d.,]*)\s?(?:[kKкКmMмМ]|тыс\.?|млн\.?|млрд\.?)?)[*_\s]*$/u;
const BEHIND = /^[*_]*\s*[:=—–]?[*_]*\s*(\d{1,3}(?:[\u00a0\u202f ]\d{3})+|\d[\d.,]*[kKкК]?)(?![\p{L}\d/–-])/u;

/** So far from the metric's word its number begins or ends, at most. */
const NEAR = 60;

/**
 * What an update says of a goal's metric: the number that stands at the metric's word (`2 interviews, 4500 MAU`, `MAU: 4500`), else the
 * first of the text.
 */
export function measuredIn(text: string, metric: string | null): number | null {
  const word = /\p{L}{2,}/u.exec(metric ?? "")?.[0] ?? "";
  if (word === "") return numberIn(text);
  // The endings of Russian words change: `ученики`, `9 учеников`.
  const stem = /^\p{Script=Cyrillic}{4,}$/u.test(word) ? word.slice(0, Math.max(4, word.length - 2)) : word;
  const named = new RegExp(`(?:^|[^\\p{L}])${stem}(\\p{L}*)`, "giu");
  for (const found of text.matchAll(named)) {
    const end = found.index + found[0].length;
    const at = end - stem.length - (found[1] ?? "").length;
    const ahead = AHEAD.exec(text.slice(Math.max(0, at - NEAR), at))?.[1];
    const behind = BEHIND.exec(text.slice(end, end + NEAR))?.[1];
    const number = numberIn(ahead ?? "") ?? numberIn(behind ?? "");
    if (number !== null) return number;
  }
  return numberIn(text);
}

/** Where the text speaks of days; `12.05` alone is one only where a decimal would have a comma. */
function datesIn(text: string, isRussian: boolean): readonly Span[] {
  return writtenDates(text.slice(0, LONGEST))
    .map(({ span: [from, to] }) => ({ from, to }))
    .filter(({ from, to }) => isRussian || !/^\d+\.\d+$/.test(text.slice(from, to)));
}

/** Of a line that is longer, the beginning is looked through for dates. */
const LONGEST = 300;
