// The year of a week that is named without one: from the notes around it, from dates in it, from its folder. Never from a clock.

import { addDays } from "./day";
import type { Day } from "./day";
import { YEAR } from "./forms";
import { week as weekAt, weekIndex, weekOf, weekParts } from "./week";

export interface NumberedWeek {
  /** The week's number, 1 to 53. */
  readonly week: number;
  /** Its ISO year, or null where the note does not say. */
  readonly year: number | null;
}

/** A quarter: farther from every known week, both years would be guesses (decision 7). */
const FARTHEST = 12;

/** A week number without a year, and the nearest place found for it so far. */
interface Open {
  readonly week: number;
  distance: number;
  year: number;
  /** Two years are equally near. */
  tied: boolean;
}

/**
 * Gives every week of one folder its year, in the order given. A week without a year goes where it is nearest to a week
 * that has one; nearest first, so that a row of neighbours leads on from each other (W51 of 2024, W01, W02 are of 2024, 2025,
 * 2025). What stays null: weeks farther than twelve weeks from all others, weeks equally near in two years. A place that a
 * week with a known year holds already is no place for a note without one, because then the two names differ on purpose
 * (`W23 Weekly` beside `W23 Weekly 2025`). The order of the notes does not matter.
 */
export function placeYears(notes: readonly NumberedWeek[]): readonly (number | null)[] {
  // Notes of one number share one fate, so there are never more than 53 open questions.
  const open = new Map<number, Open>();
  const known: NumberedYear[] = [];
  for (const { week, year } of notes) {
    if (year === null) open.set(week, { week, distance: Infinity, year: 0, tied: false });
    else if (weekAt(year, week)) known.push({ week, year });
  }
  const held = new Set(known.map(placeOf));
  const years = new Map<number, number>();
  for (let fresh: readonly NumberedYear[] = known; fresh.length > 0;) {
    const places = fresh.map(placeOf).sort((a, b) => a - b);
    const around = new Set(fresh.flatMap(({ year }) => [year - 1, year, year + 1]));
    for (const one of open.values()) for (const year of around) approach(one, year, places, held);
    const ready = [...open.values()].filter((one) => !one.tied && one.distance <= FARTHEST);
    const least = Math.min(...ready.map((one) => one.distance));
    fresh = ready.filter((one) => one.distance === least);
    for (const { week, year } of fresh) {
      years.set(week, year);
      open.delete(week);
    }
  }
  return notes.map(({ week, year }) => year ?? years.get(week) ?? null);
}

interface NumberedYear {
  readonly week: number;
  readonly year: number;
}

const placeOf = ({ week, year }: NumberedYear): number => place(year, week);

/** A week's place in the row of all weeks. */
function place(year: number, week: number): number {
  const first = weekAt(year, 1);
  return first ? weekIndex(first) + week : -Infinity;
}

/** Remembers the year if the week is nearer to one of the places `fresh` in it than to any week seen before. */
function approach(one: Open, year: number, fresh: readonly number[], held: ReadonlySet<number>): void {
  const at = place(year, one.week);
  if (held.has(at) || !weekAt(year, one.week)) return;
  const distance = nearest(fresh, at);
  if (distance > FARTHEST || distance > one.distance) return;
  one.tied = distance === one.distance && (one.tied || year !== one.year);
  one.distance = distance;
  one.year = year;
}

/** How far the nearest of `places`, which ascend, is from `at`. */
function nearest(places: readonly number[], at: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  const [before, after] = [places[low - 1] ?? -Infinity, places[low] ?? Infinity];
  return Math.min(at - before, after - at);
}

/**
 * The year in which the week with this number holds one of the dates or ends at most two weeks before it: reviews are
 * written, and their lists ticked, in the weeks after. Null where no date speaks or two disagree.
 */
export function yearFromDates(week: number, dates: readonly Day[]): number | null {
  const years = new Set<number>();
  for (const date of dates) {
    for (const before of [0, 7, 14]) {
      const parts = weekParts(weekOf(addDays(date, -before)));
      if (parts.week === week) years.add(parts.year);
    }
  }
  const [year] = years;
  return years.size === 1 && year !== undefined ? year : null;
}

const LONE_YEAR = new RegExp(`(?:^|[^\\p{L}\\d])(${YEAR})(?![\\p{L}\\d])`, "gu");

/**
 * The year that a folder of the path names (`Weekly/2024/`, `2024 год`, `2024-Q2`), the nearest first. What follows the
 * last `/` is the note and does not count; a folder of two years (`2023-2024`) names none.
 */
export function yearFromFolder(path: string): number | null {
  for (const folder of path.split("/").slice(0, -1).reverse()) {
    const [year, other] = [...folder.matchAll(LONE_YEAR)].map((match) => match[1]);
    if (year && !other) return Number(year);
  }
  return null;
}
