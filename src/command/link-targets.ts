// Weeks and meetings to link to by what they are to today, whether their notes are there yet or not.

import type { Day } from "../calendar/day";
import { addWeeks, weekOf } from "../calendar/week";
import type { Week } from "../calendar/week";
import { nameMeeting } from "../mastermind/naming";
import type { NotePath } from "../notebook/notebook";
import { nameReview } from "../weekly/naming";
import type { Review } from "../weekly/reviews";
import type { Desk } from "./desk";
import { linker } from "./linker";
import { readGroups } from "./meeting/groups";
import { readSeries } from "./meeting/meetings";
import { dayOfNext, linkTo } from "./meeting/row";
import { readReviews } from "./reading";
import type { Refused } from "./refusal";
import { namingRules } from "./review/review-target";
import { chooseSeries } from "./review/series";
import { isTaken } from "./taken";

export interface LinkTarget {
  readonly what:
    | { readonly kind: "week"; readonly week: Week; readonly step: number }
    | { readonly kind: "meeting"; readonly series: string; readonly day: Day; readonly next: boolean };
  readonly path: NotePath;
  /** Whether the note is there; else it will be, under this name. */
  readonly isThere: boolean;
  /** As it is written in the note that links, brackets included. */
  readonly link: string;
}

/** How many weeks back are offered. */
const BACK = 8;

/**
 * For the note `from`: the running week, the next and those before, then each group's next meeting and its last. A week to come
 * has the name its review will get; one that is over is offered where it has a review. `among`: the notes that may be meetings.
 */
export async function linkTargets(
  desk: Desk,
  from: NotePath,
  among?: readonly NotePath[],
): Promise<{ readonly kind: "targets"; readonly targets: readonly LinkTarget[] } | Refused> {
  const read = await readReviews(desk);
  if (read.kind === "refused") return read;
  const weeks = weekTargets(desk, from, read.reviews);
  const meetings: LinkTarget[] = [];
  for (const { name } of await readGroups(desk, undefined, among))
    meetings.push(...(await meetingTargets(desk, from, name, among)));
  return { kind: "targets", targets: [...weeks, ...meetings] };
}

function weekTargets(desk: Desk, from: NotePath, all: readonly Review[]): readonly LinkTarget[] {
  const own = all.find(({ path }) => path === from)?.series;
  const chosen = chooseSeries(all, desk, own);
  const reviews = chosen.kind === "series" ? chosen.reviews : [];
  const now = weekOf(desk.today);
  const steps = [0, 1, ...Array.from({ length: BACK }, (_, i) => -1 - i)];
  return steps.flatMap((step): readonly LinkTarget[] => {
    const week = addWeeks(now, step);
    const what = { kind: "week", week, step } as const;
    const review = reviews.find((one) => one.week === week);
    if (review) return [{ what, path: review.path, isThere: true, link: linker(review.path, desk)(from) }];
    if (step < 0) return [];
    const named = nameReview(week, reviews, (path) => isTaken(path, desk), namingRules(desk));
    if ("inTheWay" in named) return [];
    return [{ what, path: named.path, isThere: false, link: linker(named.path, desk)(from) }];
  });
}

async function meetingTargets(
  desk: Desk,
  from: NotePath,
  series: string,
  among: readonly NotePath[] | undefined,
): Promise<readonly LinkTarget[]> {
  const read = await readSeries(desk, series, among);
  if (read.kind === "refused") return [];
  const { meetings } = read;
  const day = dayOfNext(meetings, desk.today);
  const target = (next: boolean) => (one: (typeof meetings)[number]) => ({
    what: { kind: "meeting", series, day: one.day, next } as const,
    path: one.note.page.path,
    isThere: true,
    link: linkTo(one, from, desk),
  });
  const there = meetings.filter((one) => one.day === day).map(target(true));
  const last = meetings.filter((one) => one.day < day && one.day <= desk.today).slice(-1);
  const latest = meetings.at(-1);
  const coming: LinkTarget[] = [...there];
  // A section of a log has no name before it is written.
  if (latest && there.length === 0 && !latest.meeting.section) {
    const example = { path: latest.note.page.path, day: latest.day };
    const named = nameMeeting(day, example, (path) => isTaken(path, desk));
    const what = { kind: "meeting", series, day, next: true } as const;
    if ("path" in named)
      coming.push({ what, path: named.path, isThere: false, link: linker(named.path, desk)(from) });
  }
  return [...coming, ...last.map(target(false))];
}
