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
import { within } from "../note/page";
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
 * seats are counted back from the meeting of the day `on`, else from the latest that was held. Linear but for what is open.
 */
export function meetingFigures(
  all: readonly DatedMeeting[],
  from: Day,
  askedOn: AskedOn,
  on: Day | null = null,
): MeetingFigures {
  const row = rowOf(all);
  const shown = row.filter(({ one }) => one.day >= from);
  const meetings = shown.map(oneMeeting);
  const days = [...new Set(all.map(({ day }) => day))];
  const ages = shown.flatMap(({ one }) =>
    one.meeting.questions.filter(isCarriable).map((question) => {
      const since = askedOn(one, question);
      return days.filter((day) => day > since && day <= one.day).length;
    }),
  );
  return {
    meetings,
    commitments: figuresOf(shown, null),
    questions: {
      open: ages.length,
      oldest: ages.reduce<number | null>((most, age) => Math.max(most ?? age, age), null),
      discussed: median(meetings.filter(({ held }) => held).map(({ discussed }) => discussed)),
    },
    people: peopleOf(shown, all, on),
  };
}

/** The promises of one person from a day on. */
export function promiseFigures(all: readonly DatedMeeting[], from: Day, person: string): PromiseFigures {
  return figuresOf(
    rowOf(all).filter(({ one }) => one.day >= from),
    personKey(person),
  );
}

/** A meeting of the row, with what became of the promises in it. */
interface Told {
  readonly one: DatedMeeting;
  /** Whether anything was said at it. */
  readonly held: boolean;
  readonly promises: readonly Promised[];
}

interface Promised {
  readonly promise: Commitment;
  readonly kept: number;
  readonly missed: number;
}

function rowOf(all: readonly DatedMeeting[]): readonly Told[] {
  const held = all.map(({ meeting }) => isHeld(meeting));
  /** On how many days after that of each meeting one was held. */
  const later = new Map<Day, number>();
  const heldOn = new Set<Day>();
  for (let i = all.length - 1; i >= 0; i--) {
    const day = all[i]?.day;
    if (!day) continue;
    if (!later.has(day)) later.set(day, heldOn.size);
    if (held[i]) heldOn.add(day);
  }
  return all.map((one, i) => {
    const isOne = held[i] ?? false;
    const promises = ownPromises(one).map((promise) =>
      outcome(promise, one.day, isOne, later.get(one.day) ?? 0),
    );
    return { one, held: isOne, promises };
  });
}

/** Boxes below another promise are steps towards it, not promises of their own. */
function ownPromises({ meeting, note: { page } }: DatedMeeting): readonly Commitment[] {
  const { items } = page.outline;
  const lines = new Set(meeting.commitments.map(({ line }) => line));
  const steps = new Set(
    within(items, meeting.line, meeting.end)
      .filter(({ parent }) => lines.has(items[parent]?.line ?? -1))
      .map(({ line }) => line),
  );
  return meeting.commitments.filter(({ line }) => !steps.has(line));
}

/**
 * What became of a promise where it stands. One that came from an earlier meeting was kept at this one or, if this was held, missed;
 * one made at it is only due at the next. What is open and went nowhere has been missed at every meeting held since, `later` ones.
 */
function outcome(promise: Commitment, day: Day, held: boolean, later: number): Promised {
  const { kind, since } = promise;
  if (kind === "done") return { promise, kept: 1, missed: 0 };
  const cameFrom = since !== null && since < day;
  const here = cameFrom && held && (isLive(kind) || kind === "moved") ? 1 : 0;
  return { promise, kept: 0, missed: here + (isLive(kind) ? later : 0) };
}

/** The promises of a person, by key, or of everybody. */
function figuresOf(row: readonly Told[], person: string | null): PromiseFigures {
  const counts = { kept: 0, missed: 0, dropped: 0, open: 0 };
  for (const { promise, kept, missed } of row.flatMap(({ promises }) => promises)) {
    if (person !== null && (promise.person === null || personKey(promise.person) !== person)) continue;
    counts.kept += kept;
    counts.missed += missed;
    if (promise.kind === "cancelled") counts.dropped++;
    if (isLive(promise.kind)) counts.open++;
  }
  const due = counts.kept + counts.missed;
  return { ...counts, rate: due === 0 ? null : counts.kept / due };
}

function oneMeeting({ one: { meeting, note, day }, held, promises }: Told): OneMeeting {
  const { questions, participants, line } = meeting;
  const sum = (of: "kept" | "missed") => promises.reduce((total, each) => total + each[of], 0);
  const count = (is: (question: Question) => boolean) => questions.filter(is).length;
  return {
    day,
    path: note.page.path,
    line,
    held,
    present: participants,
    discussed: count(({ state }) => state === "discussed"),
    carried: count(({ state }) => state === "carried"),
    open: count(isCarriable),
    kept: sum("kept"),
    missed: sum("missed"),
  };
}

function peopleOf(
  shown: readonly Told[],
  all: readonly DatedMeeting[],
  on: Day | null,
): readonly PersonFigures[] {
  const names = new Map<string, string>();
  for (const { one } of [...shown].reverse())
    for (const name of one.meeting.participants)
      if (!names.has(personKey(name))) names.set(personKey(name), name);
  const held = shown
    .filter((told) => told.held)
    .map(({ one: { day, meeting } }) => ({ day, there: new Set(meeting.participants.map(personKey)) }));
  const seats = hotSeats(all, [...names.values()], on);
  return [...names].map(([key, name]) => {
    const first = held.findIndex(({ there }) => there.has(key));
    const since = first === -1 ? [] : held.slice(first);
    const days = (of: readonly { readonly day: Day }[]) => new Set(of.map(({ day }) => day)).size;
    const attended = days(since.filter(({ there }) => there.has(key)));
    return { name, attended, of: days(since), waited: seats.get(name) ?? null };
  });
}

function median(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
