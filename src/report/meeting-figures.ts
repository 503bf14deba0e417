// The figures of a group's meetings (DOMAIN §10), all computed from their notes: promises kept, questions discussed, who was there. Counts, no scores.

import type { Day } from "../calendar/day";
import { isCarriable } from "../mastermind/agenda";
import type { Commitment } from "../mastermind/facts";
import { isHeld } from "../mastermind/facts";
import { hotSeats } from "../mastermind/hot-seat";
import type { Waited } from "../mastermind/hot-seat";
import { personKey } from "../mastermind/person";
import type { Question } from "../mastermind/question";
import type { DatedMeeting } from "../mastermind/series";
import { isLive } from "../note/task";

export interface PromiseFigures {
  readonly kept: number;
  /** A miss is a meeting at whose end a promise made earlier was still open. */
  readonly missed: number;
  readonly dropped: number;
  /** Open now, each promise once. */
  readonly open: number;
  /** Kept of kept and missed, 0 to 1; null where there were none. */
  readonly rate: number | null;
}

export interface OneMeeting {
  readonly day: Day;
  readonly path: string;
  /** 0-based. */
  readonly line: number;
  /** Whether anything was said at it. */
  readonly held: boolean;
  readonly present: readonly string[];
  readonly discussed: number;
  readonly carried: number;
  readonly open: number;
  readonly kept: number;
  readonly missed: number;
}

export interface PersonFigures {
  readonly name: string;
  /** Held meetings that name them, of those since the first that does. */
  readonly attended: number;
  readonly of: number;
  /** How many meetings ago a question of theirs was last discussed, counted from the meeting that is looked at. */
  readonly waited: Waited;
}

export interface MeetingFigures {
  /** Oldest first. */
  readonly meetings: readonly OneMeeting[];
  readonly commitments: PromiseFigures;
  readonly questions: {
    /** Open at the latest meetings. */
    readonly open: number;
    /** How many meetings the oldest of them has passed; null where none is open. */
    readonly oldest: number | null;
    /** Discussed in a usual meeting: the median of the held ones; null where none was held. */
    readonly discussed: number | null;
  };
  /** In the order of the latest meeting that names anybody, then of those before; never by their figures. */
  readonly people: readonly PersonFigures[];
}

/** When a question was first asked. */
export type AskedOn = (one: DatedMeeting, question: Question) => Day;

/**
 * The figures of the meetings from a day on; what came before counts for how old something is. `all` is in the order of the days. Hot
 * seats are counted back from the meeting of the day `on`, else from the latest that was held.
 */
export function meetingFigures(
  all: readonly DatedMeeting[],
  from: Day,
  askedOn: AskedOn,
  on: Day | null = null,
): MeetingFigures {
  const shown = all.filter(({ day }) => day >= from);
  const meetings = shown.map((one) => oneMeeting(one, all));
  const held = meetings.filter((one) => one.held);
  const ages = shown.flatMap((one) =>
    one.meeting.questions
      .filter(isCarriable)
      .map((question) => daysAfter(all, askedOn(one, question), one.day)),
  );
  return {
    meetings,
    commitments: promiseFigures(all, from),
    questions: {
      open: ages.length,
      oldest: ages.length === 0 ? null : Math.max(...ages),
      discussed: median(held.map(({ discussed }) => discussed)),
    },
    people: peopleOf(all, from, on),
  };
}

/** The promises of one person or, where nobody is named, of the group. */
export function promiseFigures(all: readonly DatedMeeting[], from: Day, person?: string): PromiseFigures {
  const wanted = person === undefined ? null : personKey(person);
  const counts = { kept: 0, missed: 0, dropped: 0, open: 0 };
  for (const one of all) {
    if (one.day < from) continue;
    for (const promise of ownPromises(one)) {
      if (wanted !== null && (promise.person === null || personKey(promise.person) !== wanted)) continue;
      const { kept, missed } = outcome(promise, one, all);
      counts.kept += kept;
      counts.missed += missed;
      if (promise.kind === "cancelled") counts.dropped++;
      if (isLive(promise.kind)) counts.open++;
    }
  }
  const due = counts.kept + counts.missed;
  return { ...counts, rate: due === 0 ? null : counts.kept / due };
}

function oneMeeting(one: DatedMeeting, all: readonly DatedMeeting[]): OneMeeting {
  const { meeting, note, day } = one;
  const { questions, participants, line } = meeting;
  const outcomes = ownPromises(one).map((promise) => outcome(promise, one, all));
  const sum = (of: "kept" | "missed") => outcomes.reduce((total, each) => total + each[of], 0);
  const count = (is: (question: Question) => boolean) => questions.filter(is).length;
  return {
    day,
    path: note.page.path,
    line,
    held: isHeld(meeting),
    present: participants,
    discussed: count(({ state }) => state === "discussed"),
    carried: count(({ state }) => state === "carried"),
    open: count(isCarriable),
    kept: sum("kept"),
    missed: sum("missed"),
  };
}

/** Boxes below another promise are steps towards it, not promises of their own. */
function ownPromises({ meeting, note: { page } }: DatedMeeting): readonly Commitment[] {
  const lines = new Set(meeting.commitments.map(({ line }) => line));
  const parents = new Map(
    page.outline.items.map((item) => [item.line, page.outline.items[item.parent]?.line ?? -1] as const),
  );
  return meeting.commitments.filter(({ line }) => !lines.has(parents.get(line) ?? -1));
}

/**
 * What became of a promise where it stands. One that came from an earlier meeting was kept at this one or, if this was held, missed;
 * one made at it is only due at the next. What is open and went nowhere has been missed at every meeting held since.
 */
function outcome(
  { kind, since }: Commitment,
  { day, meeting }: DatedMeeting,
  all: readonly DatedMeeting[],
): { readonly kept: number; readonly missed: number } {
  if (kind === "done") return { kept: 1, missed: 0 };
  const cameFrom = since !== null && since < day;
  const here = cameFrom && isHeld(meeting) && (isLive(kind) || kind === "moved") ? 1 : 0;
  const later = isLive(kind) ? all.filter((one) => one.day > day && isHeld(one.meeting)) : [];
  return { kept: 0, missed: here + new Set(later.map((one) => one.day)).size };
}

function peopleOf(all: readonly DatedMeeting[], from: Day, on: Day | null): readonly PersonFigures[] {
  const shown = all.filter(({ day }) => day >= from);
  const names = new Map<string, string>();
  for (const { meeting } of [...shown].reverse())
    for (const name of meeting.participants)
      if (!names.has(personKey(name))) names.set(personKey(name), name);
  const held = shown.filter(({ meeting }) => isHeld(meeting));
  const people = [...names.values()];
  const seats = hotSeats(all, people, on);
  return people.map((name) => {
    const isThere = ({ meeting }: DatedMeeting) =>
      meeting.participants.some((one) => personKey(one) === personKey(name));
    const first = held.findIndex(isThere);
    const since = first === -1 ? [] : held.slice(first);
    const days = (of: readonly DatedMeeting[]) => new Set(of.map(({ day }) => day)).size;
    return { name, attended: days(since.filter(isThere)), of: days(since), waited: seats.get(name) ?? null };
  });
}

/** How many meetings lie after a day, up to another. */
function daysAfter(all: readonly DatedMeeting[], since: Day, until: Day): number {
  return new Set(all.map(({ day }) => day).filter((day) => day > since && day <= until)).size;
}

function median(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
