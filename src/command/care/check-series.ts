// What a check finds along the series of a vault: weeks with two notes, unknown years, items open twice, lost origins.

import { oldCopies } from "../../care/copies";
import type { Finding } from "../../care/finding";
import { lostOrigins, openItems } from "../../care/lines";
import { parseDay } from "../../calendar/day";
import { parseWeek, weeksBetween } from "../../calendar/week";
import type { MeetingNote, UndatedMeeting } from "../../mastermind/series";
import { onTheirDays } from "../../mastermind/series";
import { lastSuch } from "../../mastermind/year";
import { groups } from "../../note/groups";
import { seriesIn } from "../../note/kind";
import type { Page } from "../../note/page";
import { noteName } from "../../note/path";
import { movedMark } from "../../note/task";
import type { NotePath } from "../../notebook/notebook";
import type { Review } from "../../weekly/reviews";
import { rowOf } from "./collapse";
import { keyOf } from "./collapse-choice";
import type { Desk } from "../desk";
import { habitsIn } from "../review/carry-notes";
import type { Twins } from "./merge-notes";
import { unknownYear } from "../review/year";

/** Pure; `twins` are the weeks of these reviews with several notes. */
export function findingsOfSeries(
  desk: Desk,
  reviews: readonly Review[],
  twins: readonly Twins[],
  meetings: readonly MeetingNote[],
): readonly Finding[] {
  const twin = new Set(twins.flatMap(({ paths }) => paths));
  return [
    ...twins.map(twoNotes),
    ...reviews.flatMap((one) => (one.week === null && !twin.has(one.path) ? noYear(one, desk) : [])),
    ...[...groups(reviews, ({ series }) => series).values()].flatMap((all) => ofReviews(desk, all, twin)),
    ...[...groups(meetings, seriesIn).values()].flatMap((all) => ofMeetings(desk, all)),
  ];
}

function twoNotes({ week, paths }: Twins): Finding {
  const [first = "", ...others] = paths;
  return {
    kind: "two-notes",
    path: first,
    line: 0,
    about: { week: week ?? noteName(first), others: others.map(noteName).join(", ") },
    mend: { do: "merge", week, paths },
  };
}

function noYear(one: Review, desk: Desk): Finding {
  const { path, number } = one;
  const { guess } = unknownYear(one, desk);
  const mend = { do: "state", path, kind: "weekly-review", when: guess } as const;
  return { kind: "no-year", path, line: 0, about: { number, property: "week", guess }, mend };
}

function ofReviews(desk: Desk, series: readonly Review[], twin: ReadonlySet<NotePath>): readonly Finding[] {
  const dated = series.filter(({ week }) => week !== null);
  const weeks = new Set<string>(dated.flatMap(({ week }) => week ?? []));
  const latest = dated.at(-1)?.week ?? null;
  const isKnown = (origin: string) => parseDay(origin) !== null || weeks.has(parseWeek(origin) ?? "");
  const pages = dated.filter(({ path }) => !twin.has(path)).map(({ page }) => page);
  return [
    ...openTwice(desk, pages),
    ...dated.flatMap(({ page, week }) => [
      ...unknownSince(page, isKnown),
      ...(latest && week && weeksBetween(week, latest) > desk.settings.lookBack ? older(desk, page) : []),
    ]),
  ];
}

function ofMeetings(desk: Desk, series: readonly MeetingNote[]): readonly Finding[] {
  const { dated, undated } = onTheirDays(series);
  const days = new Set<string>(dated.map(({ day }) => day));
  const placed = new Set([...dated, ...undated].map(({ note }) => note));
  const pages = [...new Set(dated.map(({ note }) => note.page))];
  const isKnown = (origin: string) => days.has(origin) || parseWeek(origin) !== null || days.size === 0;
  return [
    ...undated.map((one) => noMeetingYear(one, desk)),
    ...series.flatMap((one) => (placed.has(one) ? [] : unplaced(one.page.path, "mastermind"))),
    ...openTwice(desk, pages),
    ...pages.flatMap((page) => unknownSince(page, isKnown)),
  ];
}

/** The heading of a log's section is a person's own; a note of one meeting gets its day as a property. */
function noMeetingYear({ note, date, meeting }: UndatedMeeting, desk: Desk): Finding {
  const { path } = note.page;
  const guess = lastSuch(date, desk.today);
  const mend = { do: "state", path, kind: "mastermind", when: guess } as const;
  const about = { number: `${date.day}.${date.month}`, property: "date", guess };
  return { kind: "no-year", path, line: meeting.line, about, mend: note.meetings.length === 1 ? mend : null };
}

/** It reads like a review or a meeting and tells no time. */
export function unplaced(path: NotePath, kind: "weekly-review" | "mastermind"): Finding {
  return { kind: "unplaced", path, line: 0, about: { kind }, mend: { do: "state", path, kind, when: null } };
}

/** Of an item all but the latest open copy, told once. */
function openTwice(desk: Desk, pages: readonly Page[]): readonly Finding[] {
  const { settings, tasks } = desk;
  const rules = { registry: tasks, mark: movedMark(tasks, settings.sourceMark, settings.forwardLink) };
  const sure = oldCopies(pages, rules, habitsIn(desk)).filter(({ doubt }) => doubt === null);
  const among = pages.map(({ path }) => path);
  return [...groups(sure, ({ live }) => `${live.page.path}:${live.item.line}`).values()].flatMap(
    (same): readonly Finding[] => {
      const [first] = same;
      if (!first) return [];
      const { page, item, text, live } = first;
      const about = { text, count: same.length, note: noteName(live.page.path), at: live.item.line + 1 };
      const mend = { do: "mark", keys: same.map((copy) => keyOf(rowOf(copy))), among } as const;
      return [{ kind: "open-twice", path: page.path, line: item.line, about, mend }];
    },
  );
}

function unknownSince(page: Page, isKnown: (origin: string) => boolean): readonly Finding[] {
  return lostOrigins(page, isKnown).map(({ line, origin }) => {
    return { kind: "unknown-since", path: page.path, line, about: { origin }, mend: null };
  });
}

/** What is open in a note that no carry looks at any more. */
function older(desk: Desk, page: Page): readonly Finding[] {
  const { settings, tasks } = desk;
  const isHabit = habitsIn(desk)(page);
  const open = openItems(page, tasks).filter((item) => !isHabit(item));
  const [first] = open;
  if (!first) return [];
  const about = { count: open.length, weeks: settings.lookBack };
  return [{ kind: "older", path: page.path, line: first.line, about, mend: null }];
}
