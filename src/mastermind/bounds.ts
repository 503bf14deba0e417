// Where in a note a meeting begins and ends, and on which day it was.

import type { Day } from "../calendar/day";
import { day as dayOf } from "../calendar/day";
import { readMeetingDate } from "../calendar/meeting-dates";
import { yearFromFolder } from "../calendar/years";
import type { Page } from "../note/page";
import { headingText } from "../note/page";
import { noteName } from "../note/path";
import type { PropertyTable } from "../note/property";
import { dayProperty, textProperty } from "../note/property";
import type { Role } from "../note/roles";
import type { DayAndMonth } from "./year";
import { FARTHEST, dayByDates, fullDay, nearestDay } from "./year";

export interface Bounds {
  readonly line: number;
  readonly end: number;
  readonly section: boolean;
  readonly title: string;
  /** The year that a heading above says. */
  readonly year: number | null;
}

/** A note whose headings are read: their own roles, and the headings they stand under. */
export interface Titled {
  readonly page: Page;
  readonly properties: PropertyTable | null;
  readonly own: readonly (Role | null)[];
  readonly parents: readonly number[];
}

/**
 * A log has at least two headings that are dates, all of one level, or one below a title in a note that nothing else dates. In it a
 * meeting ends where the next begins, or with what stands beside them all.
 */
export function boundsOf({ page, properties, own, parents }: Titled): readonly Bounds[] {
  const { headings, lineCount } = page.outline;
  const dated = headings.flatMap((heading, i) =>
    heading.level <= 2 && readMeetingDate(headingText(page, heading)) !== null ? [i] : [],
  );
  const levelOf = (i: number) => headings[i]?.level ?? 0;
  const level = Math.min(...dated.map(levelOf));
  const starts = dated.filter((i) => levelOf(i) === level);
  const [first] = headings;
  const title = first ? headingText(page, first) : "";
  const isDated = [title, noteName(page.path)].some((text) => readMeetingDate(text) !== null);
  const isStated = textProperty(properties, "date") !== null;
  if (starts.length < 2 && (starts.length === 0 || isDated || isStated))
    return [{ line: 0, end: lineCount, section: false, title, year: null }];
  // Where its parts are headings of the same level, none of these ends a meeting.
  const from = starts[0] ?? 0;
  const isFlat = own.some((role, i) => i > from && role !== null && levelOf(i) === level);
  return starts.map((start, nth) => {
    const next = starts[nth + 1] ?? headings.length;
    let end = start + 1;
    while (end < next && levelOf(end) > (isFlat ? level - 1 : level)) end++;
    const above = headings[parents[start] ?? -1];
    const year = above ? /^\s*((?:19|20)\d\d)\s*$/.exec(headingText(page, above))?.[1] : undefined;
    const here = headings[start];
    return {
      line: here?.line ?? 0,
      end: headings[end]?.line ?? lineCount,
      section: true,
      title: here ? headingText(page, here) : "",
      year: year === undefined ? null : Number(year),
    };
  });
}

/**
 * By `date:`, the heading, the note's name; the year, where the first of them has none, from the others, the folder, else from the
 * full dates in it (DOMAIN §5.4).
 */
export function dayOfMeeting(
  page: Page,
  properties: PropertyTable | null,
  { line, end, section, title, year: above }: Bounds,
): Day | null {
  const stated = section ? null : dayProperty(properties, "date");
  if (stated) return stated;
  const own = [textProperty(properties, "date") ?? "", title, noteName(page.path)];
  const dates = (section ? [title] : own).flatMap((text) => readMeetingDate(text) ?? []);
  const [read] = dates;
  if (!read) return null;
  const full = read.year === null ? dates.flatMap((date) => fullDay(date) ?? [])[0] : undefined;
  const near = full && nearestDay(read, full);
  if (near && near.distance <= FARTHEST) return near.day;
  const year = read.year ?? above ?? yearFromFolder(page.path);
  return year === null
    ? dayByDates(read, page.lines.slice(line, end).join("\n"))
    : dayOf(year, read.month, read.day);
}

/** The date that the meeting's heading, its note's name or its first line tells, the year left out. */
export function dateOfMeeting(
  page: Page,
  { line, section }: Pick<Bounds, "line" | "section">,
): DayAndMonth | null {
  const heading = page.outline.headings.find((one) => one.line >= line);
  const name = noteName(page.path);
  const first = page.lines.slice(page.outline.frontmatter?.end ?? 0).find((text) => text.trim() !== "");
  const title = heading ? [headingText(page, heading)] : [];
  const texts = section ? title : [...title, name, first ?? ""];
  for (const text of texts) {
    const read = readMeetingDate(text);
    if (read) return { day: read.day, month: read.month };
  }
  return null;
}
