// The weekly reviews of a series as read: which week each is of, in the order of their weeks.

import type { Day } from "../calendar/day";
import { parseDay } from "../calendar/day";
import { weekIn } from "../calendar/names";
import type { Week } from "../calendar/week";
import { week as weekAt, weekParts } from "../calendar/week";
import { placeYears, yearFromDates, yearFromFolder } from "../calendar/years";
import { readLine } from "../note/field";
import { listOf, plainText, propertyOf } from "../note/property";
import type { KindFound } from "../note/kind";
import { kindOf, roleOf, seriesIn, weekProperty } from "../note/kind";
import { headingText, itemText } from "../note/page";
import type { Page } from "../note/page";
import type { Role } from "../note/roles";
import type { NotePath, Properties } from "../notebook/notebook";
import type { Candidate } from "./candidates";
import { folderOf, noteName } from "../note/path";

export interface Review {
  readonly page: Page;
  readonly path: NotePath;
  readonly name: string;
  readonly series: string;
  /** As `week:` says, else by its name and the notes around it; null where nobody can tell the year. `number` is the week's in any case. */
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
  return inYears(
    notes.flatMap((note) => {
      const sign = undated(note);
      if (!sign) return [];
      const { page } = note;
      const roles = page.outline.headings.map((heading) =>
        roleOf(headingText(page, heading), "weekly-review", names),
      );
      return [{ ...sign, review: { ...sign.review, page, name: noteName(page.path), roles } }];
    }),
  );
}

/** What of a review is to be known beside its week: enough to find its row. */
export type ReviewSign = Pick<Review, "path" | "series" | "number" | "guess" | "week">;

/** A review by its own note alone: the notes beside it may still tell its year. */
export interface Undated<R = ReviewSign> {
  readonly review: R;
  readonly year: number | null;
  /** The first day, where its name says days. */
  readonly first: Candidate["first"];
}

/** Reviews with their weeks, in their order, by all there are. */
export function inYears<R extends ReviewSign>(found: readonly Undated<R>[]): readonly R[] {
  const folders = new Map<string, Undated<R>[]>();
  for (const one of found) {
    const folder = folderOf(one.review.path);
    const group = folders.get(folder);
    if (group) group.push(one);
    else folders.set(folder, [one]);
  }
  const reviews: R[] = [];
  for (const group of folders.values()) {
    const years = placeYears(group.map(({ review, year }) => ({ week: review.number, year })));
    group.forEach(({ review, first }, i) => {
      const year = years[i] ?? null;
      const week = review.week ?? (year === null ? null : weekOfName(review.number, first, year));
      reviews.push(week === review.week ? review : { ...review, week });
    });
  }
  return inOrder(reviews);
}

/** By week, unknown years last and by number; notes of one week by path. */
function inOrder<R extends ReviewSign>(reviews: readonly R[]): readonly R[] {
  const keyed = reviews.map((review): readonly [string, R] => {
    const { week, number, path } = review;
    return [[week ?? `~${number + 100}`, path].join(), review];
  });
  return keyed.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, review]) => review);
}

/** What a note says of itself as a review; null where it is none. Nothing in it holds on to the note's text. */
export function undated(note: ReadNote): Undated | null {
  const { page, properties, candidate } = note;
  const sign = reviewSign(note);
  if (sign === null) return null;
  const stated = weekProperty(properties);
  const number = stated.kind === "week" ? weekParts(stated.week).week : candidate?.week;
  if (number === undefined) return null;
  const first = candidate?.first ?? null;
  const year = stated.kind === "week" ? weekParts(stated.week).year : yearOf(note, number);
  const named = year === null ? null : weekOfName(number, first, year);
  const review: ReviewSign = {
    path: page.path,
    series: seriesIn(note),
    week: stated.kind === "week" ? stated.week : named,
    number,
    guess: sign !== "property" && sign !== "tag" && candidate?.exact !== true,
  };
  return { review, year, first };
}

/** What makes the note a weekly review; null where it is none. */
function reviewSign({ page, properties, candidate }: ReadNote): KindFound["by"] | null {
  const { kind, by } = kindOf({
    properties,
    tags: tagsOf(properties),
    weekName: candidate !== null && !candidate.weak,
    meetingName: false,
    headings: page.outline.headings.map((heading) => headingText(page, heading)),
  });
  return kind === "weekly-review" && properties?.["kanban-plugin"] === undefined ? by : null;
}

/** The ISO year of a week that has none in `week:`, by the order of DOMAIN §5.3. */
function yearOf({ page, properties, candidate }: ReadNote, number: number): number | null {
  return (
    candidate?.year ??
    yearFromDates(number, fullDates(plainText(propertyOf(properties, "date")))) ??
    folderYear(page.path, candidate) ??
    yearFromDates(number, datesIn(page))
  );
}

/** A folder's year is that of the days a name says: 30.12 of `2024` begins the first week of 2025. */
function folderYear(path: NotePath, candidate: Candidate | null): number | null {
  const year = yearFromFolder(path);
  const week = year !== null && candidate?.first ? weekIn(candidate, year) : null;
  return week ? weekParts(week).year : year;
}

/** The week of a name in an ISO year. Days of a week that spans New Year may be of the year before. */
function weekOfName(number: number, first: Candidate["first"], year: number): Week | null {
  if (!first) return weekAt(year, number);
  const weeks = [year, year - 1].flatMap((one) => weekIn({ week: number, first }, one) ?? []);
  return weeks.find((one) => weekParts(one).year === year) ?? null;
}

/**
 * The `week:` of a review that names no week which exists, and its line (0-based); null where there is none to mend. The bare
 * number of the note's own name says nothing wrong, and a placeholder is a template's.
 */
export function impossibleWeek(note: ReadNote): { readonly value: string; readonly line: number } | null {
  const { page, properties, candidate } = note;
  const stated = weekProperty(properties);
  if (stated.kind !== "impossible" || reviewSign(note) === null) return null;
  const { value } = stated;
  const number = /^W?(\d{1,2})$/i.exec(value)?.[1];
  if (/\{\{|<%|^\{…\}$/.test(value) || (number && Number(number) === candidate?.week)) return null;
  const { frontmatter } = page.outline;
  const at = page.lines.findIndex(
    (line, i) => i < (frontmatter?.end ?? 0) && /^\s*["']?(?:week|неделя)["']?\s*:/iu.test(line),
  );
  return { value, line: Math.max(at, 0) };
}

/** The tags among a note's properties, as written. */
export function tagsOf(properties: Properties | null): readonly string[] {
  const given = properties?.["tags"] ?? properties?.["tag"] ?? [];
  return listOf(given).flatMap((tags, _, all) =>
    typeof tags !== "string" ? [] : all.length === 1 ? tags.split(/[\s,]+/) : [tags],
  );
}

/** Full dates that belong to the note's week: in its headings, its period line, and where tasks were ticked. */
function datesIn(page: Page): readonly Day[] {
  const { headings, items } = page.outline;
  const texts = [
    ...headings.map((heading) => headingText(page, heading)),
    ...page.lines.filter((line) => /период|period/i.test(line)),
  ];
  for (const item of items) {
    if (item.status === null || item.quote) continue;
    for (const { kind, value } of readLine(itemText(page, item)).tokens)
      if (kind === "done") texts.push(value);
  }
  return texts.flatMap(fullDates);
}

/** `2024-06-09` and `09.06.2024` in a text. */
function fullDates(text: string): Day[] {
  return Array.from(
    text.matchAll(/(?:^|\D)(?:(\d{4})-(\d\d)-(\d\d)|(\d\d)\.(\d\d)\.(\d{4}))(?!\d)/g),
    ([, year, month, day, date, ofYear, itsYear]) =>
      parseDay(year ? `${year}-${month}-${day}` : `${itsYear}-${ofYear}-${date}`),
  ).filter((day) => day !== null);
}
