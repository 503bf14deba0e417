// The next meeting as a dialog works with it: read once, asked again with every choice, and written only as it was last shown.

import type { Day } from "../../calendar/day";
import { isHeld } from "../../mastermind/facts";
import type { DatedMeeting } from "../../mastermind/series";
import { cadenceOf } from "../../mastermind/series";
import type { NotePath } from "../../notebook/notebook";
import type { Desk } from "../desk";
import type { Sentence } from "./found-promises";
import { foundIn } from "./found-promises";
import type { Matter } from "./matters";
import type { MeetingReport } from "./next-meeting";
import { meetingReport } from "./next-meeting";
import { dayOfNext } from "./row";
import type { Member } from "./people";
import { membersOf } from "./people";
import { readBeginning } from "./beginning";
import type { SeriesRead } from "./meetings";
import { readSeries } from "./meetings";
import type { Done, Planned } from "../perform";
import { perform } from "../perform";
import type { MeetingPlan, MeetingWish } from "./plan";
import { planMeeting } from "./plan";
import type { Refused } from "../refusal";

/** A sentence of the last meeting that may become a commitment. */
export interface Found extends Sentence {
  /** Of its meeting. */
  readonly day: Day;
}

/** What would be written, and what could still be decided about. */
export interface DraftedMeeting extends Planned<MeetingReport> {
  /** The same wish for the notes as they are by now, after the meeting's own was made. */
  readonly again: (desk: Desk) => Promise<Planned<MeetingReport> | Refused>;
  readonly plan: MeetingPlan;
  readonly matters: readonly Matter[];
  /** Sentences of the last meeting held before it that are no commitments yet; those of the reflection that promise come ticked. */
  readonly found: readonly Found[];
}

export interface MeetingDraft {
  readonly kind: "draft";
  /** Null where a group is to meet for the first time: the wish names its folder. */
  readonly series: string | null;
  /** The day that the cadence proposes; never before today unless that day's meeting is there. */
  readonly day: Day;
  /** Days between the last meetings. */
  readonly cadence: number;
  /** Who may take part, as the last meetings before that day name them. */
  readonly people: readonly Member[];
  /** The days that have a meeting already, and its note: carrying into one adds to it. */
  readonly days: readonly { readonly day: Day; readonly path: NotePath }[];
  /** What this would write in the notes as they were read: no note is read again, so it may be asked at every key. */
  readonly plan: (wish: MeetingWish) => DraftedMeeting | Refused;
}

/** Reads what the next meeting of a series needs; writes nothing. */
export async function draftMeeting(
  desk: Desk,
  series?: string,
  among?: readonly NotePath[],
): Promise<MeetingDraft | Refused> {
  const read = await readSeries(desk, series, among);
  if (read.kind === "refused") return read;
  const { meetings } = read;
  const day = dayOfNext(meetings, desk.today);
  const before = meetings.filter((one) => one.day < day);
  return {
    kind: "draft",
    series: read.name,
    day,
    cadence: cadenceOf(meetings.map((one) => one.day)),
    people: membersOf(before.length > 0 ? before : meetings),
    days: meetings.map((one) => ({ day: one.day, path: one.note.page.path })),
    plan: (wish) => drafted(read, wish, desk, among),
  };
}

/** The same for a group that has not met yet. */
export async function draftFirst(desk: Desk, among?: readonly NotePath[]): Promise<MeetingDraft> {
  const begin = await readBeginning(desk, among);
  return {
    kind: "draft",
    series: null,
    day: desk.today,
    cadence: cadenceOf([]),
    people: [],
    days: [],
    plan: (wish) => {
      const read = begin(wish.folder ?? "");
      return read.kind === "refused" ? read : drafted(read, wish, desk, among);
    },
  };
}

function drafted(
  read: SeriesRead,
  wish: MeetingWish,
  desk: Desk,
  among: readonly NotePath[] | undefined,
): DraftedMeeting | Refused {
  const plan = planMeeting(read, desk, wish);
  if (plan.kind === "refused") return plan;
  const { matters, writes } = plan;
  const again = async (now: Desk) => {
    const draft = await draftMeeting(now, plan.series, among && [...among, plan.note]);
    const next = draft.kind === "draft" ? draft.plan({ ...wish, date: plan.day }) : draft;
    if (next.kind === "refused") return next;
    return { ...next, value: { ...next.value, created: plan.created } };
  };
  const found = foundBefore(read.meetings, plan.day, desk);
  return { kind: "planned", plan, matters, writes, value: meetingReport(plan), found, again };
}

/** Writes what was shown. Refused where a note has changed since it was read: the choices may mean other lines there. */
export function applyMeeting(desk: Desk, shown: DraftedMeeting): Promise<Done<MeetingReport> | Refused> {
  return perform(desk, (made) => (made ? shown.again(desk) : Promise.resolve(shown)), false, 1);
}

/** What was said at the last meeting held before a day and may be promised; what stands as a box somewhere since is left out. */
function foundBefore(meetings: readonly DatedMeeting[], day: Day, desk: Desk): readonly Found[] {
  const last = meetings.findLast((one) => one.day < day && isHeld(one.meeting));
  if (!last) return [];
  const since = meetings.filter((one) => one.day >= last.day).map(({ meeting }) => meeting);
  const { note, meeting } = last;
  return foundIn(note.page, meeting, since, desk).map((one) => ({ ...one, day: last.day }));
}
