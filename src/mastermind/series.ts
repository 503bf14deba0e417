// The meetings of a series on their days, also of those that are written without a year, and the day of the next one.

import type { Day } from "../calendar/day";
import { addDays, day as dayOf, daysBetween } from "../calendar/day";
import { groups } from "../note/groups";
import type { Page } from "../note/page";
import type { PropertyTable } from "../note/property";
import { noteName } from "../note/path";
import type { Meeting } from "./facts";
import { daysAlong } from "./log-years";
import type { DayAndMonth } from "./year";
import { FARTHEST, nearestDay } from "./year";

/** A note with its meetings: one, or those of a log. */
export interface MeetingNote {
  readonly page: Page;
  readonly properties: PropertyTable | null;
  readonly meetings: readonly Meeting[];
}

/** What tells the days of meetings. */
interface Telling {
  readonly page: Pick<Page, "path">;
  readonly meetings: readonly Pick<Meeting, "day" | "date" | "section">[];
}

interface OnDay<N extends Telling> {
  readonly note: N;
  readonly meeting: N["meetings"][number];
  readonly day: Day;
}

interface OnDate<N extends Telling> {
  readonly note: N;
  readonly meeting: N["meetings"][number];
  readonly date: DayAndMonth;
}

export type DatedMeeting = OnDay<MeetingNote>;

/** A meeting whose year nobody can tell. */
export type UndatedMeeting = OnDate<MeetingNote>;

/**
 * The meetings of one series by their days, and those of an unknown year. A year that the note itself does not tell is
 * the one that brings the meeting near to a known one of its series, nearest first (DOMAIN §5.4). A day that a meeting
 * with its year holds is no place for another. What is written without any date is no meeting of the row.
 */
export function onTheirDays<N extends Telling>(
  notes: readonly N[],
): { readonly dated: readonly OnDay<N>[]; readonly undated: readonly OnDate<N>[] } {
  const dated: OnDay<N>[] = [];
  let undated: OnDate<N>[] = [];
  const years = yearsOfLogs(notes);
  for (const note of notes) {
    const dates = note.meetings.map((meeting) => ({
      day: meeting.day,
      date: meeting.date ?? null,
    }));
    const year = years.get(note);
    const told = dates.map((one) => ({ ...one, day: one.day ?? dayIn(one.date, year) }));
    // A log tells by its order what a lone note can only tell by who is near.
    const days = told.length > 1 ? daysAlong(told) : told.map(({ day }) => day);
    note.meetings.forEach((meeting, i) => {
      const [day, date] = [days[i], dates[i]?.date];
      if (day) dated.push({ note, meeting, day });
      else if (date) undated.push({ note, meeting, date });
    });
  }
  const held = new Set(dated.map(({ day }) => day));
  const near = new Map(undated.map((one) => [one, nearest(one.date, dated, held)]));
  while (undated.length > 0) {
    const next = undated.reduce((a, b) => (distanceOf(near, b) < distanceOf(near, a) ? b : a));
    const { day, distance } = near.get(next) ?? NOWHERE;
    if (day === null || distance > FARTHEST) break;
    const found = { note: next.note, meeting: next.meeting, day };
    dated.push(found);
    held.add(day);
    undated = undated.filter((one) => one !== next);
    // Only the new one can be nearer, unless it took the day that somebody else had in mind.
    for (const one of undated) {
      const before = near.get(one) ?? NOWHERE;
      const now = nearest(one.date, before.day === day ? dated : [found], held);
      if (before.day === day || now.distance < before.distance) near.set(one, now);
    }
  }
  return { dated: dated.sort(inOrder), undated };
}

/** The years of logs that are called by them: `Встречи 2023` beside `Встречи 2024`. One alone may be called by the year it began in. */
function yearsOfLogs<N extends Telling>(notes: readonly N[]): ReadonlyMap<N, number> {
  const logs = notes.filter(({ meetings }) => meetings.some(({ section }) => section));
  const named = logs.flatMap((note) => {
    const parts = noteName(note.page.path).split(/(\d+)/);
    const [year, ...others] = parts.filter((part) => /^(?:19|20)\d\d$/.test(part));
    return year === undefined || others.length > 0
      ? []
      : [{ note, year, name: parts.join("").replace(year, "") }];
  });
  const alike = groups(named, ({ name }) => name);
  const isOne = (of: string) => new Set(alike.get(of)?.map(({ year }) => year)).size > 1;
  return new Map(named.filter(({ name }) => isOne(name)).map(({ note, year }) => [note, Number(year)]));
}

function dayIn(date: DayAndMonth | null, year: number | undefined): Day | null {
  return date && year !== undefined ? dayOf(year, date.month, date.day) : null;
}

function inOrder(a: OnDay<Telling>, b: OnDay<Telling>): number {
  return Math.sign(daysBetween(b.day, a.day)) || (a.note.page.path < b.note.page.path ? -1 : 1);
}

interface Near {
  readonly day: Day | null;
  readonly distance: number;
}

const NOWHERE: Near = { day: null, distance: Infinity };

function distanceOf<T>(near: ReadonlyMap<T, Near>, one: T): number {
  return (near.get(one) ?? NOWHERE).distance;
}

/** The day that a date means beside known ones, none of those that are `held`. */
function nearest(date: DayAndMonth, dated: readonly { readonly day: Day }[], held: ReadonlySet<Day>): Near {
  let best = NOWHERE;
  for (const { day } of dated) {
    const near = nearestDay(date, day);
    if (near && !held.has(near.day) && near.distance < best.distance) best = near;
  }
  return best;
}

/** How many of the last gaps between meetings are asked. */
const GAPS = 4;
const USUAL = 7;

/** Days between meetings: the usual of the last gaps, so that one missed meeting does not count; a week where there is none. */
export function cadenceOf(days: readonly Day[]): number {
  const distinct = [...new Set(days)].sort();
  const gaps = distinct.slice(1).map((day, i) => daysBetween(distinct[i] ?? day, day));
  const last = gaps.slice(-GAPS).sort((a, b) => a - b);
  return last[(last.length - 1) >> 1] ?? USUAL;
}

/** The first day on the cadence after the latest meeting that is not before today. */
export function nextDay(latest: Day, cadence: number, today: Day): Day {
  const behind = Math.max(0, daysBetween(latest, today));
  return addDays(latest, Math.max(1, Math.ceil(behind / cadence)) * cadence);
}
