// The years of dates that stand in a row, such as the entries of a log: a date without a year takes it from its neighbours.

import type { Day } from "./day";
import { day } from "./day";

/** A date as written; the year is null where it is not. */
export interface Dated {
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
}

/** Whether the rows run from the newest down or from the oldest; what speaks for neither is `newest-first`, as most logs are kept. */
export type Order = "newest-first" | "oldest-first";

/** The order of a row, by its neighbours in pairs; where a year is missing, the shorter way round the year. */
export function orderOf(rows: readonly Dated[]): Order {
  let up = 0;
  for (let i = 1; i < rows.length; i++) {
    const [above, below] = [rows[i - 1], rows[i]];
    if (above && below) up += Math.sign(apart(above, below));
  }
  return up > 0 ? "oldest-first" : "newest-first";
}

/** Near enough for comparing: months of 31 days. */
const YEAR = 12 * 31;

function apart(from: Dated, to: Dated): number {
  const days = (to.month - from.month) * 31 + to.day - from.day;
  if (from.year !== null && to.year !== null) return (to.year - from.year) * YEAR + days;
  const half = YEAR / 2;
  return ((((days + half) % YEAR) + YEAR) % YEAR) - half;
}

/**
 * The days of a row. A date without a year lies as near as the order allows to the nearest row that has one, above before
 * below, and a few days out of order where it would else be almost a year away; where no row has a year, in `year`. Null for a date that does not exist and where no year is to be had.
 */
export function daysOf(rows: readonly Dated[], year: number | null): readonly (Day | null)[] {
  const later = orderOf(rows) === "newest-first" ? -1 : 1;
  const years = rows.map((row) => row.year);
  fill(rows, years, later);
  fill([...rows].reverse(), years.reverse(), -later as 1 | -1);
  years.reverse();
  return rows.map((row, i) => {
    const known = years[i] ?? year;
    return known === null ? null : day(known, row.month, row.day);
  });
}

/** So many days a row may be out of order: nobody leaves out eleven months and goes on as if it were the next week. */
const ASTRAY = 31;

/** Hands each year on to the rows that follow. `step` is 1 where these are later, -1 where they are earlier. */
function fill(rows: readonly Dated[], years: (number | null)[], step: 1 | -1): void {
  let last: { readonly row: Dated; readonly year: number } | null = null;
  rows.forEach((row, i) => {
    let year = years[i] ?? null;
    if (year === null && last) {
      const ahead = ((row.month - last.row.month) * 31 + row.day - last.row.day) * step;
      const turns = ahead < -ASTRAY ? step : ahead > YEAR - ASTRAY ? -step : 0;
      year = last.year + turns;
      years[i] = year;
    }
    if (year !== null) last = { row, year };
  });
}
