// Names of weekly notes: the week a name tells, and the name of another week made like one that is there.

import { addDays, civil, day, daysBetween } from "./day";
import type { Day } from "./day";
import { rewriteDates } from "./rewrite-date";
import type { Rewrite } from "./rewrite-date";
import { firstDay, lastDay, thursdayOf, week as weekAt, weekOf, weekParts } from "./week";
import type { Week } from "./week";
import { mayTellWeek } from "./week-hint";
import { firstDayIn, parseWeekName } from "./week-name";
import type { NameParts, WeekName } from "./week-name";
import type { WrittenDate, WrittenDates } from "./written-date";

/**
 * Reads the week from a note's name (without folder and ending), in every form people use, Russian and English; null
 * where it names none. The year is only what the name itself says; a week that does not exist (`W54`, `2024-W53`) is none.
 */
export function readWeekName(name: string): WeekName | null {
  return mayTellWeek(name) ? (parseWeekName(name)?.name ?? null) : null;
}

/** The week of a year-less name once its year is known; null where that year has no such week. */
export function weekIn(name: Pick<WeekName, "week" | "first">, year: number): Week | null {
  if (!name.first) return weekAt(year, name.week);
  const first = firstDayIn(name.first, year);
  return first && weekOf(first);
}

/**
 * The name of `week` in the form of `example`, which is the name of `exampleWeek`'s note: words, letter case, zeros and
 * signs stay; dates that are the week's first and last days move with it; what was said about that one week goes. With
 * `withYear` a name that says no year gets it at its end (`W23 Weekly 2025`). A form that cannot be told gives `2024-W23`.
 */
export function nameLike(example: string, exampleWeek: Week, week: Week, withYear = false): string {
  const parts = parseWeekName(example);
  if (!parts || !tells(parts.name, exampleWeek)) return week;
  const shift = daysBetween(firstDay(exampleWeek), firstDay(week));
  const name = applyRewrites(parts.text, [
    ...moved(parts, exampleWeek, week, shift),
    ...dropped(parts, exampleWeek),
  ]);
  const read = readWeekName(name);
  if (!read || !tells(read, week)) return week;
  if (!withYear || read.year !== null) return name;
  const last = parts.dates && near(parts.dates.last ?? parts.dates.first, exampleWeek);
  const year = last ? civil(addDays(last, shift)).year : weekParts(week).year;
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
function moved(parts: NameParts, from: Week, to: Week, shift: number): readonly Rewrite[] {
  const { year, week } = weekParts(to);
  const rewrites: Rewrite[] = [];
  const write = (at: number | null, text: (written: string) => string) => {
    const piece = at === null ? undefined : parts.pieces[at];
    if (piece) rewrites.push({ from: piece.from, to: piece.to, text: text(piece.text) });
  };
  write(parts.weekAt, (written) => String(week).padStart(written.length === 1 ? 1 : 2, "0"));
  // Beside days, a year that stands apart is the year of the last one.
  const last = parts.dates && near(parts.dates.last ?? parts.dates.first, from);
  const written = last ? civil(addDays(last, shift)).year : year;
  write(parts.yearAt, (example) => String(written).slice(-example.length));
  write(parts.yearMonthAt, () => thursdayOf(to).slice(0, 7).replace("-", ""));
  for (const dates of [...(parts.dates ? [parts.dates] : []), ...parts.decoration]) {
    const days = daysOf(dates, from);
    if (!days || (dates !== parts.dates && !frames(days, from))) continue;
    rewrites.push(...rewriteDates(parts, dates, addDays(days.first, shift), addDays(days.last, shift)));
  }
  return rewrites;
}

/** What was said about that one week: other dates, remarks in brackets, and all from the first unusual word on. */
function dropped(parts: NameParts, from: Week): readonly Rewrite[] {
  const remarks = parts.groups.filter(
    ({ open, plain }) => !plain && open >= parts.end && open < parts.ownFrom,
  );
  const strange = parts.decoration.filter((dates) => {
    const days = daysOf(dates, from);
    return !days || !frames(days, from);
  });
  const dates = strange.map(({ start, end }) => {
    const group = parts.groups.find(({ open, close }) => open < start && close >= end);
    return group ?? { open: start, close: end - 1 };
  });
  return [...remarks, ...dates, { open: parts.ownFrom, close: parts.pieces.length - 1 }]
    .filter(({ open, close }) => open <= close)
    .map(({ open, close }) => {
      const [first, last] = [parts.pieces[open], parts.pieces[close]];
      return { from: jointBefore(parts, open) ?? first?.from ?? 0, to: last?.to ?? 0, text: "" };
    });
}

/** Where the space and the signs before a dropped part begin. */
function jointBefore(parts: NameParts, at: number): number | undefined {
  let from = at;
  while (from > parts.end && /^[\s\-–—_,.:;|·([{]+$/.test(parts.pieces[from - 1]?.text ?? "")) from--;
  return parts.pieces[from]?.from;
}

interface Days {
  readonly first: Day;
  readonly last: Day;
}

function daysOf({ first, last }: WrittenDates, around: Week): Days | null {
  const from = near(first, around);
  const to = last ? near(last, around) : from;
  return from && to && { first: from, last: to };
}

/** The day a date of a week's name stands for: a missing year is the one that brings it near. */
function near(date: WrittenDate, around: Week): Day | null {
  const monday = firstDay(around);
  const { year } = civil(monday);
  const years = date.year === null ? [year - 1, year, year + 1] : [date.year];
  const days = years.flatMap((y) => day(y, date.month, date.day) ?? []);
  return days.find((on) => Math.abs(daysBetween(monday, on)) <= 31) ?? null;
}

/** Whether days are the first, the last, or the first and the last of a week, as working weeks and Americans count too. */
function frames({ first, last }: Days, of: Week): boolean {
  const [from, to] = [daysBetween(firstDay(of), first), daysBetween(lastDay(of), last)];
  if (first === last) return from === 0 || to === 0;
  return (from === 0 && (to === 0 || to === -2)) || (from === -1 && to === -1);
}

function applyRewrites(text: string, rewrites: readonly Rewrite[]): string {
  let [result, at] = ["", 0];
  for (const rewrite of [...rewrites].sort((a, b) => a.from - b.from)) {
    // What lies in a dropped part is dropped with it.
    if (rewrite.from < at) continue;
    result += text.slice(at, rewrite.from) + rewrite.text;
    at = rewrite.to;
  }
  return (result + text.slice(at)).trimEnd();
}
