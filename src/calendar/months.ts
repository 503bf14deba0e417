// The months as people write them in names and headings, in English and Russian, and how to write another one the same way.

import { EN, RU } from "./locale";

const NAMES = [EN.months.format, RU.months.format, RU.months.standalone].map((names) =>
  names.map((name) => name.toLowerCase()),
);
/** Full names and their first three letters. */
const forms = (names: readonly string[] = []): string =>
  names.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join("|");

/** An English name of a month, as a part of a regular expression. */
export const ENGLISH_MONTH = `(?:${forms(NAMES[0])}|sept)`;
/** A name of a month, as a part of a regular expression. */
export const ANY_MONTH = `(?:${NAMES.map(forms).join("|")}|sept|февр|сент|нояб)`;

/** The number of a month that is written as a number or a name. */
export function monthNumber(written: string): number {
  const stem = written.toLowerCase().slice(0, 3);
  const inNames = (names: readonly string[]): number => names.findIndex((name) => name.startsWith(stem)) + 1;
  return Number(written) || Math.max(...NAMES.map(inNames));
}

/** The number or the name of another month, in the form and the letter case of `example`. `May` is a full name, unless `isShort`. */
export function monthLike(example: string, month: number, isShort: boolean): string {
  const word = example.toLowerCase();
  const full = NAMES.find((names) => names.includes(word));
  const names = full ?? NAMES.find((some) => some.some((name) => name.startsWith(word)));
  if (!names) return String(month).padStart(example.length, "0");
  const name = (names[month - 1] ?? "").slice(0, full && !(isShort && word === "may") ? undefined : 3);
  if (example === word) return name;
  return example === example.toUpperCase()
    ? name.toUpperCase()
    : name.slice(0, 1).toUpperCase() + name.slice(1);
}
