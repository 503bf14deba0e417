// The row of a series' meetings: which day is next, which ones are carried from, how many an item has passed.

import type { Day } from "../../calendar/day";
import type { Asked } from "../../mastermind/agenda-place";
import { isHeld } from "../../mastermind/facts";
import type { Meeting } from "../../mastermind/facts";
import type { DatedMeeting } from "../../mastermind/series";
import { cadenceOf, nextDay } from "../../mastermind/series";
import { byOrigin, originalOf } from "../../note/conflict";
import { groups } from "../../note/groups";
import { headingText } from "../../note/page";
import type { Link } from "../../note/link";
import type { Resolve } from "../../notebook/links";
import type { NotePath } from "../../notebook/notebook";
import type { Desk } from "../desk";
import { linker } from "../linker";
import type { PromiseSource } from "./promises";

/** How many meetings are looked back to (DOMAIN §12, row 6). */
const LOOK_BACK = 4;

export type Source = Asked & PromiseSource;

/** The meeting that was made ahead, or is today and has not been held; else the next one on the cadence. */
export function dayOfNext(meetings: readonly DatedMeeting[], today: Day): Day {
  const latest = meetings.at(-1);
  if (!latest) return today;
  const isAhead = latest.day > today || (latest.day === today && !isOver(latest.meeting));
  return isAhead ? latest.day : nextDay(latest.day, cadenceOf(meetings.map(({ day }) => day)), today);
}

/** Updates may be written before a meeting; what was discussed and thought, was so at it. */
function isOver({ reflection, questions }: Meeting): boolean {
  return reflection.some(({ text }) => text !== "") || questions.some(({ state }) => state === "discussed");
}

/**
 * The notes of one of the last meetings that a sync keeps twice, the original first: what one says is done may be open in the
 * other. Null where no note of a day is called as a copy of another of it.
 */
export function keptTwice(
  earlier: readonly DatedMeeting[],
): { readonly day: Day; readonly paths: readonly NotePath[] } | null {
  for (const [day, all] of groups(lastOf(earlier), (one) => one.day)) {
    const paths = [...new Set(all.map(({ note }) => note.page.path))];
    const isCopy = (path: NotePath) => paths.includes(originalOf(path)?.path ?? "");
    if (paths.some(isCopy)) return { day, paths: paths.sort(byOrigin) };
  }
  return null;
}

function lastOf(earlier: readonly DatedMeeting[]): readonly DatedMeeting[] {
  const days = [...new Set(earlier.map(({ day }) => day))].slice(-LOOK_BACK);
  return earlier.filter(({ day }) => days.includes(day));
}

/** The last meetings, the oldest first; two of one day are both among them. */
export function sourcesFor(
  earlier: readonly DatedMeeting[],
  target: NotePath,
  desk: Desk,
): readonly Source[] {
  return lastOf(earlier)
    .filter(({ note, meeting }) => meeting.section || note.page.path !== target)
    .map((one) => ({
      page: one.note.page,
      meeting: one.meeting,
      day: one.day,
      latest: one.day === earlier.at(-1)?.day,
      link: linkTo(one, target, desk),
    }));
}

/** To a meeting of a log, the link names its heading. */
export function linkTo(to: DatedMeeting, from: NotePath, desk: Desk): string {
  const { page } = to.note;
  const words = to.meeting.section ? wordsOf(to) : "";
  return linker(page.path, desk, words === "" ? undefined : words)(from);
}

/** The meeting a link leads to: one note's, or the one of a log that bears the heading. */
export function meetingAt(
  link: Pick<Link, "target" | "sub">,
  from: NotePath,
  meetings: readonly DatedMeeting[],
  resolve: Resolve,
): DatedMeeting | null {
  const path = link.target === "" ? from : resolve(link.target, from);
  const there = meetings.filter(({ note }) => note.page.path === path);
  return there.find((one) => link.sub !== null && wordsOf(one) === link.sub) ?? there[0] ?? null;
}

/** The heading a meeting begins with, as a link can name it. */
function wordsOf({ note: { page }, meeting }: DatedMeeting): string {
  const heading = page.outline.headings.find((one) => one.line === meeting.line);
  return heading ? linkable(headingText(page, heading)) : "";
}

/** The words of a heading without the signs that end a link. */
export function linkable(heading: string): string {
  return heading
    .replace(/[[\]|#^]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** How many meetings an item has passed that was first written on a day, the target's included. */
export function passed(meetings: readonly DatedMeeting[], since: Day, target: Day): number {
  const days = meetings.map(({ day }) => day).filter((day) => day > since && day < target);
  return new Set(days).size + 1;
}

/** How many meetings were held since a promise was made, at whose end it was still open. */
export function missesOf(meetings: readonly DatedMeeting[], since: Day, target: Day): number {
  const held = meetings.filter((one) => one.day > since && one.day < target && isHeld(one.meeting));
  return new Set(held.map(({ day }) => day)).size;
}
