// Names of weekly notes: the week a name tells, and the name of another week made like one that is there.

import { addDays, civil, day, daysBetween, weekday } from "./day";
import type { Day, Weekday } from "./day";
import { holds, rewrite, rewritten } from "./forms";
import type { Rewrite, Span } from "./forms";
import { rewriteDates } from "./rewrite-date";
import { firstDay, parseWeek, thursdayOf, week as weekAt, weekParts } from "./week";
import type { Week } from "./week";
import { mayTellWeek } from "./week-hint";
import { parseWeekName } from "./week-name";
import type { NameParts, WeekName } from "./week-name";
import { weekFrom } from "./week-of-days";
import type { WrittenDates } from "./written-date";

/**
 * Reads the week from a note's name (without folder and ending), in every form people use, Russian and English; null
 * where it names none. The year is only what the name itself says; a week that does not exist (`W54`, `2024-W53`) is none.
 */
export function readWeekName(name: string): WeekName | null {
  const iso = parseWeek(name);
  if (iso !== null) return { ...weekParts(iso), first: null, strength: "strong" };
  return mayTellWeek(name) ? (parseWeekName(name)?.name ?? null) : null;
}

/** The week of a year-less name once its year is known; null where that year has no such week. */
export function weekIn({ week, first }: Pick<WeekName, "week" | "first">, year: number): Week | null {
  if (!first) return weekAt(year, week);
  const dayIn = (one: number): Day | null => day(one, first.month, first.day);
  const days = [year, year - 1, year + 1].flatMap((one) => dayIn(one) ?? []);
  const inYear = days.filter((on) => weekParts(weekFrom(on, first.isWhole)).year === year);
  const begins = (start: Weekday) => inYear.find((one) => weekday(one) === start);
  // At New Year the year may be the calendar's (a folder's) instead of the week's.
  const on = begins(1) ?? (first.isWhole ? begins(7) : undefined) ?? inYear[0] ?? dayIn(year);
  return on && weekFrom(on, first.isWhole);
}

/**
 * The name of `week` in the form of `example`, which is the name of `exampleWeek`'s note: words, letter case, zeros and
 * signs stay; dates that are the week's first and last days move with it; what was said about that one week goes. With
 * `withYear` a name that says no year gets it at its end (`W23 Weekly 2025`). A form that cannot be told gives `2024-W23`.
 */
export function nameLike(example: string, exampleWeek: Week, week: Week, withYear = false): string {
  const parts = parseWeekName(example);
  if (!parts || !tells(parts.name, exampleWeek)) return week;
  const { text, around } = parts;
  // Beside days, a year that stands apart is the year of the last one.
  const last = around.days && daysOf(around.days, exampleWeek).at(-1);
  const year = last
    ? civil(addDays(last, daysBetween(firstDay(exampleWeek), firstDay(week)))).year
    : weekParts(week).year;
  const rewrites = [...dropped(parts, exampleWeek), ...moved(parts, exampleWeek, week, year)];
  const name = rewritten(text, rewrites).trimEnd();
  const read = readWeekName(name);
  if (!read || !tells(read, week)) return week;
  if (!withYear || read.year !== null) return name;
  const named = `${name}${/^[^\s-]+(-[^\s-]+)+$/.test(name) ? "-" : " "}${year}`;
  const again = readWeekName(named);
  return again?.year === weekParts(week).year && tells(again, week) ? named : week;
}

/** Whether a name can be the name of this week. */
function tells(name: WeekName, of: Week): boolean {
  const { year, week } = weekParts(of);
  return name.first ? weekIn(name, year) === of : name.week === week;
}

/** What tells the week, told of the other one. */
function moved({ text, at, around }: NameParts, from: Week, to: Week, year: number): readonly Rewrite[] {
  const shift = daysBetween(firstDay(from), firstDay(to));
  const telling = around.days ? [around.days] : around.dates.filter((one) => frames(one, from));
  return [
    ...rewrite(text, at.week, (example) => String(weekParts(to).week).padStart(example.length, "0")),
    ...rewrite(text, at.year, (example) => String(year).slice(-example.length)),
    ...rewrite(text, at.month, () => thursdayOf(to).slice(5, 7)),
    ...telling.flatMap((one) => {
      const days = daysOf(one, from).map((on) => addDays(on, shift));
      return rewriteDates(text, one, days);
    }),
  ];
}

/** What was said about that one week: other dates, remarks in brackets, and all from the first unusual word on. */
function dropped({ text, around }: NameParts, from: Week): readonly Rewrite[] {
  const { core, brackets, ownFrom } = around;
  const remarks = brackets.filter(
    ({ span, isRemark }) => isRemark && span[0] >= core[1] && span[0] < ownFrom,
  );
  const dates = around.dates
    .filter((one) => !frames(one, from))
    .map(({ span }) => brackets.find((bracket) => holds(bracket.span, span)) ?? { span });
  const spans: readonly Span[] = [...[...remarks, ...dates].map(({ span }) => span), [ownFrom, text.length]];
  return spans.map(([start, end]) => {
    const joint = /[\s\-–—_,.:;|·([{]*$/.exec(text.slice(core[1], start));
    return { span: [start - (joint?.[0].length ?? 0), end], text: "" };
  });
}

/** The days that the dates of a week's name stand for: a missing year is the one that brings them near. */
function daysOf({ first, last }: WrittenDates, around: Week): readonly Day[] {
  const monday = firstDay(around);
  const { year } = civil(monday);
  return (last ? [first, last] : [first]).flatMap((date) => {
    const years = date.year === null ? [year - 1, year, year + 1] : [date.year];
    const days = years.flatMap((one) => day(one, date.month, date.day) ?? []);
    return days.find((on) => Math.abs(daysBetween(monday, on)) <= 31) ?? [];
  });
}

/** Whether dates are the first, the last, or the first and the last of a week, as working weeks and Americans count too. */
function frames(dates: WrittenDates, of: Week): boolean {
  const fromMonday = daysOf(dates, of).map((on) => daysBetween(firstDay(of), on));
  return /^(?:0|6|0,6|0,4|-1,5)$/.test(fromMonday.join());
}
