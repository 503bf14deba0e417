// Reviews and meetings in their rows: which note is the latest, which stand before and after, how many an item has passed.

import type { Day } from "../calendar/day";
import { tellsDay } from "../calendar/meeting-dates";
import type { Week } from "../calendar/week";
import { lastDay, parseWeek } from "../calendar/week";
import type { Meeting } from "../mastermind/facts";
import { isHeld } from "../mastermind/facts";
import { groups } from "../note/groups";
import type { Catalog } from "../notebook/catalog";
import type { NotePath } from "../notebook/notebook";
import { seriesOf } from "../note/path";
import type { NoteFacts } from "./facts";
import type { NoteWithMeetings } from "./near-days";
import { nearDays } from "./near-days";

/** A weekly review, in the order of weeks; those of unknown years last. */
export interface DatedReview {
  readonly path: NotePath;
  readonly series: string;
  readonly week: Week | null;
}

interface DatedMeeting {
  readonly path: NotePath;
  readonly day: Day;
  readonly held: boolean;
}

/** What the rows answer. */
export interface Rows {
  /** What was counted of reviews before holds while these are the same list. */
  readonly reviews: readonly DatedReview[];
  /** The same of meetings. */
  meetings(): object;
  /** The later of the latest review and the latest meeting that does not lie ahead of `today`. */
  latest(today: Day): NotePath | null;
  /** The notes right before and after one in its series. */
  beside(path: NotePath): readonly NotePath[];
  weekOf(path: NotePath): Week | null;
  /** How many reviews of its series an item has passed since this week, up to the note it stands in (DOMAIN §6.5). */
  reviewsSince(path: NotePath, since: string): number | null;
  /** How many meetings of its series lie after this day; `held` counts only those where something was said. */
  meetingsSince(path: NotePath, since: Day, until: Day | null, held: boolean): number;
  /** The day of a meeting; where its note alone does not tell the year, by those near it in its series (DOMAIN §5.4). */
  onDay(meeting: Meeting): Day | null;
  /** The day of a meeting's note; of a log that of the section whose heading a link names, else the first one. */
  dayOf(path: NotePath, heading: string | null): Day | null;
}

/** The rows of the vault; `reviews` are in the order of their weeks. What is asked for first is made first. */
export function rows(notes: Catalog<NoteFacts | null>, reviews: readonly DatedReview[]): Rows {
  const { review, bySeries } = reviewRows(reviews);
  let found: MeetingRows | null = null;
  // Most boards show no meeting, and there may be many.
  const rowsOf = () => (found ??= meetingRows(notes));
  const meetings = () => rowsOf().bySeries;
  const meetingsOf = (path: NotePath) => meetings().get(seriesOf(path)) ?? [];
  return {
    reviews,
    meetings,
    latest: (today) => {
      const last = reviews.findLast(({ week }) => week !== null);
      const past = [...meetings().values()].flat().filter(({ day }) => day <= today);
      const meeting = past.reduce<DatedMeeting | null>((a, b) => (a && a.day >= b.day ? a : b), null);
      if (!last?.week || !meeting) return last?.path ?? meeting?.path ?? null;
      return meeting.day > lastDay(last.week) ? meeting.path : last.path;
    },
    beside: (path) => {
      const own = review.get(path);
      const row = own ? (bySeries.get(own.series) ?? []) : meetingsOf(path);
      const paths = [...new Set(row.map((one) => one.path))];
      const at = paths.indexOf(path);
      return at === -1 ? [] : paths.slice(Math.max(0, at - 1), at + 2).filter((one) => one !== path);
    },
    weekOf: (path) => review.get(path)?.week ?? null,
    reviewsSince: (path, since) => {
      const [own, from] = [review.get(path), parseWeek(since)];
      const until = own?.week;
      if (!own || !until || !from) return null;
      let last = from;
      let count = 0;
      // In the order of their weeks; a week may have two.
      for (const { week } of bySeries.get(own.series) ?? []) {
        if (week === null || week <= last || week > until) continue;
        last = week;
        count++;
      }
      return count;
    },
    meetingsSince: (path, since, until, held) =>
      meetingsOf(path).filter(
        (one) => one.day > since && (until === null || one.day <= until) && (one.held || !held),
      ).length,
    onDay: (meeting) => meeting.day ?? (meeting.date ? (rowsOf().near.get(meeting) ?? null) : null),
    dayOf: (path, heading) => {
      const own = meetingsOf(path).filter((one) => one.path === path);
      const named =
        own.length > 1 && heading !== null ? own.find(({ day }) => tellsDay(heading, day)) : undefined;
      return (named ?? own[0])?.day ?? null;
    },
  };
}

interface ReviewRows {
  readonly review: ReadonlyMap<NotePath, DatedReview>;
  readonly bySeries: ReadonlyMap<string, readonly DatedReview[]>;
}

/** Made once for each list of reviews, which changes far less often than notes do. */
const KNOWN = new WeakMap<readonly DatedReview[], ReviewRows>();

function reviewRows(reviews: readonly DatedReview[]): ReviewRows {
  let known = KNOWN.get(reviews);
  if (!known) {
    const review = new Map(reviews.map((one) => [one.path, one]));
    known = { review, bySeries: groups(reviews, ({ series }) => series) };
    KNOWN.set(reviews, known);
  }
  return known;
}

/** Of each note's meetings, whether anything was said. */
const HELD = new WeakMap<NoteFacts, readonly boolean[]>();

type Notes = Catalog<NoteFacts | null>;

interface MeetingRows {
  /** In the order of the catalog. */
  readonly found: readonly DatedMeeting[];
  readonly bySeries: ReadonlyMap<string, readonly DatedMeeting[]>;
  /** The days of meetings that do not tell their year themselves. */
  readonly near: ReadonlyMap<Meeting, Day>;
}

/** Of each vault the rows as they were last; the same again where no meeting has changed its day, or whether it was held. */
const MEETINGS = new WeakMap<Notes, MeetingRows>();

function meetingRows(notes: Notes): MeetingRows {
  const all = meetingNotes(notes);
  const near = nearDays(notes, all);
  const found = meetingsIn(all, near);
  const before = MEETINGS.get(notes);
  const isEqual = (one: DatedMeeting, i: number) => {
    const { path, day, held } = found[i] ?? {};
    return one.path === path && one.day === day && one.held === held;
  };
  if (before && before.found.length === found.length && before.found.every(isEqual))
    return { ...before, near };
  const inOrder = [...found].sort((a, b) =>
    a.day < b.day ? -1 : a.day > b.day ? 1 : a.path < b.path ? -1 : 1,
  );
  const rows = { found, bySeries: groups(inOrder, ({ path }) => seriesOf(path)), near };
  MEETINGS.set(notes, rows);
  return rows;
}

/** Meetings whose year nobody can tell belong to no row. */
function meetingsIn(all: readonly NoteWithMeetings[], near: MeetingRows["near"]): readonly DatedMeeting[] {
  const found: DatedMeeting[] = [];
  for (const { path, facts } of all) {
    let held = HELD.get(facts);
    if (!held) HELD.set(facts, (held = facts.meetings.map(isHeld)));
    facts.meetings.forEach((meeting, i) => {
      const day = meeting.day ?? near.get(meeting);
      if (day) found.push({ path, day, held: held[i] ?? false });
    });
  }
  return found;
}

/** The notes of meetings, in the order of the catalog. */
function meetingNotes(notes: Notes): readonly NoteWithMeetings[] {
  return [...notes.telling()].flatMap((path) => {
    const facts = notes.get(path)?.facts;
    return facts?.kind === "mastermind" ? [{ path, facts }] : [];
  });
}
