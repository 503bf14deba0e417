// Written dates filled with other days, in the form and the letter case they have.

import { civil } from "./day";
import type { Day } from "./day";
import { monthLike } from "./months";
import type { Piece } from "./pieces";
import type { Field, WrittenDate, WrittenDates } from "./written-date";

/** A replacement of the text between two offsets. */
export interface Rewrite {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A text and the pieces it was cut into. */
export interface Cut {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/**
 * What to write over a date or a range so that it says other days. What a date leaves out stays out, but for a month that
 * two days no longer share: `20–26 мая` becomes `27 мая–2 июня`.
 */
export function rewriteDates(cut: Cut, dates: WrittenDates, first: Day, last: Day): readonly Rewrite[] {
  // One day's leading zero shows how the other one would be written.
  const zeros = [dates.first, dates.last].some((date) => date && dayPiece(cut, date)?.text.startsWith("0"));
  const rewrites = rewriteDate(cut, dates.first, first, zeros);
  if (!dates.last) return rewrites;
  const both = [...rewrites, ...rewriteDate(cut, dates.last, last, zeros)];
  if (civil(first).month === civil(last).month) return both;
  const [firstMonth, lastMonth] = [monthOf(dates.first), monthOf(dates.last)];
  if (firstMonth && lastMonth) return both;
  const [short, full, on] = firstMonth ? [dates.last, dates.first, last] : [dates.first, dates.last, first];
  return both.map((rewrite) =>
    rewrite.from === dayPiece(cut, short)?.from ? withMonth(cut, rewrite, full, on) : rewrite,
  );
}

/** Gives a day that stands alone the month that the other date of its range has, joined as it is there. */
function withMonth(cut: Cut, day: Rewrite, full: WrittenDate, on: Day): Rewrite {
  const [monthAt, dayAt] = [cut.pieces[monthOf(full)?.at ?? 0], dayPiece(cut, full)];
  if (!monthAt || !dayAt) return day;
  const month = monthText(cut, monthAt, civil(on).month);
  const text =
    monthAt.from < dayAt.from
      ? month + cut.text.slice(monthAt.to, dayAt.from) + day.text
      : day.text + cut.text.slice(dayAt.to, monthAt.from) + month;
  return { ...day, text };
}

const monthOf = (date: WrittenDate): Field | undefined =>
  date.fields.find((field) => field.of !== "day" && field.of !== "year");

function dayPiece(cut: Cut, date: WrittenDate): Piece | undefined {
  const field = date.fields.find(({ of }) => of === "day");
  return field && cut.pieces[field.at];
}

function rewriteDate(cut: Cut, date: WrittenDate, on: Day, zeros: boolean): readonly Rewrite[] {
  const { year, date: day } = civil(on);
  const besideWord = date.fields.some(({ at }) => cut.pieces[at]?.kind === "word") || !monthOf(date);
  return date.fields.flatMap(({ of, at }) => {
    const piece = cut.pieces[at];
    if (!piece) return [];
    const texts = {
      compact: () => on.replaceAll("-", ""),
      year: () => (piece.text.length === 2 ? String(year).slice(2) : String(year)),
      month: () => monthText(cut, piece, civil(on).month),
      day: () => padLike(day, piece.text, besideWord && !zeros),
    };
    return [{ from: piece.from, to: piece.to, text: texts[of]() }];
  });
}

function monthText(cut: Cut, piece: Piece, month: number): string {
  const written = cut.text.slice(piece.from, piece.to);
  // `May-20` is how short names are joined to numbers; `May 20` is read as the full name.
  const joined = cut.text[piece.to] === "-" || cut.text[piece.from - 1] === "-";
  return piece.kind === "word" ? monthLike(written, month, joined) : padLike(month, written, false);
}

/** A number as wide as the example; beside the name of a month, two digits without a leading zero say nothing of zeros. */
function padLike(number: number, example: string, besideWord: boolean): string {
  const padded = example.length === 2 && (example.startsWith("0") || !besideWord);
  return String(number).padStart(padded ? 2 : 1, "0");
}
