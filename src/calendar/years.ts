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

/**
 * Gives every week of one folder its year, in the order given. A week without a year goes where it is nearest to a week
 * that has one; nearest first, so that a row of neighbours leads on from each other (W51 of 2024, W01, W02 are of 2024, 2025,
 * 2025). What stays null: weeks farther than twelve weeks from all others, weeks equally near in two years. A place that a
 * week with a known year holds already is no place for a note without one, because then the two names differ on purpose
 * (`W23 Weekly` beside `W23 Weekly 2025`). The order of the notes does not matter.
 */
export function placeYears(notes: readonly NumberedWeek[]): readonly (number | null)[] {
  const known = notes.flatMap(({ week, year }) => (year === null ? [] : (weekAt(year, week) ?? [])));
  const held = new Set(known.map(weekIndex));
  const reached = new Set(held);
  const around = new Set(known.flatMap((of) => [-1, 0, 1].map((turn) => weekParts(of).year + turn)));
  // Notes of one number share one fate, so there are never more than 53 open questions.
  const open = new Set(notes.flatMap(({ week, year }) => (year === null ? week : [])));
  const years = new Map<number, number>();
  for (;;) {
    const places = [...open].flatMap((week) => {
      const near = [...around].flatMap((year) => placeAt(year, week, held, reached) ?? []);
      const least = near.filter(({ distance }) => near.every((other) => other.distance >= distance));
      return least.length === 1 ? least : [];
    });
    if (places.length === 0) return notes.map(({ week, year }) => year ?? years.get(week) ?? null);
    const least = Math.min(...places.map(({ distance }) => distance));
    for (const { year, week, at } of places.filter(({ distance }) => distance === least)) {
      years.set(week, year);
      open.delete(week);
      reached.add(at);
    }
  }
}

/** A week as a place for notes of its number; null where it is held, or reached from nowhere near. */
function placeAt(year: number, week: number, held: ReadonlySet<number>, reached: ReadonlySet<number>) {
  const of = weekAt(year, week);
  const at = of ? weekIndex(of) : NaN;
  if (held.has(at)) return null;
  for (let distance = 1; distance <= FARTHEST; distance++) {
    if (reached.has(at - distance) || reached.has(at + distance)) return { year, week, at, distance };
  }
  return null;
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
    const year = loneYear(folder);
    if (year !== null) return year;
  }
  return null;
}

/** The one year a text names: `2024`, `Май 2024`; null where it names none or several. */
export function loneYear(text: string): number | null {
  const [year, other] = [...text.matchAll(LONE_YEAR)].map((match) => match[1]);
  return year && !other ? Number(year) : null;
}
