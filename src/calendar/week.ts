// A week as a value: an ISO 8601 week, whose year is the year of its Thursday, whatever language the screen speaks.

import { addDays, civil, dayAt, dayNumber, daysBeforeYear, weekday } from "./day";
import type { Day, Weekday } from "./day";

/** A week that exists, as `2024-W23`; later weeks are greater text. Made by `week`, `weekOf` and `parseWeek`. */
export type Week = string & { readonly kind: "Week" };

/** A week taken apart: its ISO year, which is not always the year of its Monday, and its number in it, from 1. */
export interface WeekParts {
  readonly year: number;
  readonly week: number;
}

/** Where weeks begin, and which day of January always lies in week 1. */
export interface WeekCount {
  /** 0 is Sunday, 1 Monday. */
  readonly weekStart: number;
  readonly firstWeekHolds: number;
}

const ISO: WeekCount = { weekStart: 1, firstWeekHolds: 4 };

/** The day number on which week 1 of a year begins. */
export function firstWeekStart(year: number, { weekStart, firstWeekHolds }: WeekCount = ISO): number {
  const held = daysBeforeYear(year) + firstWeekHolds - 1;
  // Day number 0 is a Monday.
  return held - ((held + 8 - weekStart) % 7);
}

/** The week a day lies in, as ISO 8601 or a language counts: 2024-06-09 is week 24 in en, 23 in en-gb and ru. */
export function countWeek(on: Day, count: WeekCount = ISO): WeekParts {
  const at = dayNumber(on);
  const next = civil(on).year + 1;
  const year = [next, next - 1].find((one) => firstWeekStart(one, count) <= at) ?? next - 2;
  return { year, week: Math.floor((at - firstWeekStart(year, count)) / 7) + 1 };
}

/** 53 in long years (2020, 2026), else 52. */
export function weeksInYear(year: number): 52 | 53 {
  return firstWeekStart(year + 1) - firstWeekStart(year) === 52 * 7 ? 52 : 53;
}

/** The week with this ISO year and number, or null where there is none: week 53 exists in long years only. */
export function week(year: number, number: number): Week | null {
  if (!Number.isInteger(year) || !Number.isInteger(number) || year < 1 || year > 9999) return null;
  if (number < 1 || number > weeksInYear(year)) return null;
  return write(year, number);
}

function write(year: number, number: number): Week {
  return `${String(year).padStart(4, "0")}-W${String(number).padStart(2, "0")}` as Week;
}

/** Reads `2024-W23` and nothing else; other ways to write a week are `readWeekName`'s. */
export function parseWeek(text: string): Week | null {
  return /^\d{4}-W\d{2}$/.test(text) ? week(Number(text.slice(0, 4)), Number(text.slice(6))) : null;
}

/** A week's ISO year and number. */
export function weekParts(of: Week): WeekParts {
  return { year: Number(of.slice(0, 4)), week: Number(of.slice(6)) };
}

/** The week a day lies in: 2024-12-30 lies in 2025-W01. */
export function weekOf(on: Day): Week {
  const { year, week: number } = countWeek(on);
  return write(year, number);
}

/** The week's Monday. */
export function firstDay(of: Week): Day {
  const { year, week: number } = weekParts(of);
  return dayAt(firstWeekStart(year) + 7 * (number - 1));
}

/** The week's Sunday. */
export function lastDay(of: Week): Day {
  return addDays(firstDay(of), 6);
}

/** The week's Thursday, whose year is the year of the week. */
export function thursdayOf(of: Week): Day {
  return addDays(firstDay(of), 3);
}

/** The week `weeks` later (earlier when negative). */
export function addWeeks(from: Week, weeks: number): Week {
  return weekOf(addDays(thursdayOf(from), 7 * weeks));
}

/** Weeks from `from` to `to`; negative when `to` is earlier. */
export function weeksBetween(from: Week, to: Week): number {
  return weekIndex(to) - weekIndex(from);
}

/** A week's place in the row of all weeks; neighbours differ by one. */
export function weekIndex(of: Week): number {
  const { year, week: number } = weekParts(of);
  return firstWeekStart(year) / 7 + number - 1;
}

/**
 * The week whose review is due: the week of the last review day that is not after today. Who reviews on a Monday or a
 * Tuesday looks back at the week that has just ended, so it is then the week before that day's.
 */
export function dueWeek(today: Day, reviewDay: Weekday = 7): Week {
  const sinceReview = (weekday(today) - reviewDay + 7) % 7;
  const reviewedOn = addDays(today, -sinceReview);
  return addWeeks(weekOf(reviewedOn), reviewDay <= 2 ? -1 : 0);
}
