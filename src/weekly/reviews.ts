// The weekly reviews of a series as read: which week each is of, in the order of their weeks.

import type { Day } from "../calendar/day";
import { parseDay } from "../calendar/day";
import type { Week } from "../calendar/week";
import { week as weekAt, weekParts } from "../calendar/week";
import { placeYears, yearFromDates } from "../calendar/years";
import { readLine } from "../note/field";
import { plainText, propertyOf } from "../note/property";
import { kindOf, roleOf, seriesProperty, weekProperty } from "../note/kind";
import { headingText, itemText } from "../note/page";
import type { Page } from "../note/page";
import type { Role } from "../note/roles";
import type { NotePath, Properties } from "../notebook/notebook";
import type { Candidate } from "./candidates";
import { folderOf, noteName, seriesOf } from "./candidates";

export interface Review {
  readonly page: Page;
  readonly path: NotePath;
  readonly name: string;
  readonly series: string;
  /** Null where nobody can tell the year; `number` is the week's in any case. */
  readonly week: Week | null;
  readonly number: number;
  /** Only its name or headings make it a review: automatic runs never write it. */
  readonly guess: boolean;
  /** The role of every heading. */
  readonly roles: readonly (Role | null)[];
}

export type SectionNames = Readonly<Partial<Record<Role, readonly string[]>>>;

/** A note as read, with its properties and the candidate its name made of it. */
export interface ReadNote {
  readonly page: Page;
  readonly properties: Properties | null;
  readonly candidate: Candidate | null;
}

/** Those of the notes that are reviews, in the order of their weeks; reviews of an unknown year last, by number. */
export function reviewsFrom(notes: readonly ReadNote[], names: SectionNames): readonly Review[] {
  const found = notes.flatMap((note) => undated(note, names) ?? []);
  const folders = new Map<string, Undated[]>();
  for (const one of found) {
    const folder = folderOf(one.review.path);
    folders.set(folder, [...(folders.get(folder) ?? []), one]);
  }
  const reviews: Review[] = [];
  for (const group of folders.values()) {
    const years = placeYears(group.map(({ review, year }) => ({ week: review.number, year })));
    group.forEach(({ review }, i) => {
      const year = years[i] ?? null;
      reviews.push({ ...review, week: year === null ? null : weekAt(year, review.number) });
    });
  }
  return reviews.sort(inOrder);
}

/** By week, unknown years last; notes of one week by path. */
function inOrder(a: Review, b: Review): number {
  if (a.week !== b.week) {
    if (a.week === null || b.week === null) return a.week === null ? 1 : -1;
    return a.week < b.week ? -1 : 1;
  }
  return a.number - b.number || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
}

interface Undated {
  readonly review: Review;
  readonly year: number | null;
}

function undated({ page, properties, candidate }: ReadNote, names: SectionNames): Undated | null {
  const headings = page.outline.headings.map((heading) => headingText(page, heading));
  const kind = kindOf({
    properties,
    tags: tagsOf(properties),
    weekName: candidate !== null && !candidate.weak,
    meetingName: false,
    headings,
  });
  if (kind.kind !== "weekly-review" || properties?.["kanban-plugin"] !== undefined) return null;
  const stated = weekProperty(properties);
  const number = stated.kind === "week" ? weekParts(stated.week).week : candidate?.week;
  if (number === undefined) return null;
  const year =
    stated.kind === "week"
      ? weekParts(stated.week).year
      : (candidate?.year ?? yearFromDates(number, datesIn(page, properties)));
  const review: Review = {
    page,
    path: page.path,
    name: noteName(page.path),
    series: seriesProperty(properties) ?? seriesOf(page.path),
    week: null,
    number,
    guess: kind.by !== "property" && kind.by !== "tag",
    roles: headings.map((heading) => roleOf(heading, "weekly-review", names)),
  };
  return { review, year };
}

/** The tags among a note's properties, as written. */
export function tagsOf(properties: Properties | null): readonly string[] {
  const tags = properties?.["tags"] ?? properties?.["tag"];
  const list: readonly unknown[] = Array.isArray(tags)
    ? tags
    : typeof tags === "string"
      ? tags.split(/[\s,]+/)
      : [];
  return list.filter((tag) => typeof tag === "string");
}

/** Full dates that belong to the note's week: in its `date:`, its headings, its period line, and where tasks were ticked. */
function datesIn(page: Page, properties: Properties | null): readonly Day[] {
  const texts = [plainText(propertyOf(properties, "date"))];
  for (const heading of page.outline.headings) texts.push(headingText(page, heading));
  for (const line of page.lines) if (/период|period/i.test(line)) texts.push(line);
  const days = texts.flatMap(fullDates);
  for (const item of page.outline.items) {
    if (item.status === null || item.quote) continue;
    for (const token of readLine(itemText(page, item)).tokens) {
      const day = token.kind === "done" ? parseDay(token.value) : null;
      if (day) days.push(day);
    }
  }
  return days;
}

function fullDates(text: string): Day[] {
  const days: Day[] = [];
  for (const [, iso] of text.matchAll(/(?<!\d)(\d{4}-\d\d-\d\d)(?!\d)/g))
    days.push(...present(parseDay(iso ?? "")));
  for (const [, date, month, year] of text.matchAll(/(?<!\d)(\d\d)\.(\d\d)\.(\d{4})(?!\d)/g)) {
    days.push(...present(parseDay(`${year ?? ""}-${month ?? ""}-${date ?? ""}`)));
  }
  return days;
}

function present<T>(value: T | null): T[] {
  return value === null ? [] : [value];
}
