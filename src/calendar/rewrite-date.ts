// Written dates filled with other days, in the form and the letter case they have.

import { civil } from "./day";
import type { Day } from "./day";
import { rewrite, rewritten } from "./forms";
import type { Rewrite, Span } from "./forms";
import { monthLike } from "./months";
import type { WrittenDate, WrittenDates } from "./written-date";

/**
 * What to write over a date or a range so that it says other days, one for each date. What a date leaves out stays out, but for a month that
 * two days no longer share: `20–26 мая` becomes `27 мая–2 июня`.
 */
export function rewriteDates(text: string, dates: WrittenDates, days: readonly Day[]): readonly Rewrite[] {
  const { first, last } = dates;
  const [from, to] = days;
  const written = text.slice(...dates.span);
  // Beside a word, two digits say nothing of leading zeros, unless the other day has one.
  const isPadded = /(?:^|\D)0\d/.test(written) || !/\p{L}{3}/u.test(written);
  if (!from) return [];
  const one = rewriteDate(text, first, from, isPadded);
  if (!last || !to) return one;
  const both = [...one, ...rewriteDate(text, last, to, isPadded)];
  const bare = [first, last].find(({ at }) => !at.month);
  if (!bare || civil(from).month === civil(to).month) return both;
  const [full, on] = bare === first ? [last, from] : [first, to];
  const [{ day = [0, 0], month = [0, 0] }, span = [0, 0]] = [full.at, bare.at.day];
  const dayAndMonth: Span = [Math.min(day[0], month[0]), Math.max(day[1], month[1])];
  return [{ span, text: rewritten(text, rewriteDate(text, full, on, isPadded), dayAndMonth) }, ...both];
}

function rewriteDate(text: string, { at }: WrittenDate, on: Day, isPadded: boolean): readonly Rewrite[] {
  const { year, month, date } = civil(on);
  // `May-20` is how short names are joined to numbers; `May 20` is read as the full name.
  const isJoined = at.month !== undefined && /^-|-$/.test(text.slice(at.month[0] - 1, at.month[1] + 1));
  return [
    ...rewrite(text, at.day, (example) => String(date).padStart(isPadded ? example.length : 1, "0")),
    ...rewrite(text, at.month, (example) => monthLike(example, month, isJoined)),
    ...rewrite(text, at.year, (example) => String(year).slice(-example.length)),
  ];
}
