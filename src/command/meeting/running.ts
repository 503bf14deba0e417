// A meeting as the view beside it shows it: who is there and whose turn it is, its parts, its questions, what was promised and decided.

import type { Day } from "../../calendar/day";
import { hotSeats } from "../../mastermind/hot-seat";
import type { Waited } from "../../mastermind/hot-seat";
import type { Commitment, Meeting } from "../../mastermind/facts";
import { isCarriable } from "../../mastermind/agenda";
import { partsOf } from "../../mastermind/minutes";
import { personKey } from "../../mastermind/person";
import { bodyOf, writtenAt } from "../../mastermind/question";
import type { QuestionState } from "../../mastermind/question";
import type { Said } from "../../mastermind/said";
import type { DatedMeeting, MeetingNote } from "../../mastermind/series";
import { minutesIn } from "../../mastermind/time-box";
import { unescaped } from "../../note/link";
import { headingText, sectionRange } from "../../note/page";
import type { Role } from "../../note/roles";
import { noteName } from "../../note/path";
import type { Desk } from "../desk";
import { meetingAt, missesOf, passed } from "./row";
import type { NotePath } from "../../notebook/notebook";
import type { Resolve } from "../../notebook/links";

export interface RunningPart {
  /** Of its heading, 0-based. */
  readonly line: number;
  /** The line after its last. */
  readonly to: number;
  /** Its heading as written, by which it is found again, and what is shown of it: without the minutes. */
  readonly text: string;
  readonly title: string;
  readonly role: Role;
  /** What the heading gives it; null where it says nothing. */
  readonly minutes: number | null;
}

export interface RunningPerson {
  readonly name: string;
  /** The line of what they say in a part, by the part's role; 0-based. */
  readonly lines: Readonly<Partial<Record<"updates" | "reflection", number>>>;
  /** The parts in which something of theirs stands. */
  readonly spoke: readonly ("updates" | "reflection")[];
  readonly waited: Waited;
}

export interface RunningQuestion {
  readonly line: number;
  /** The line after its last. */
  readonly to: number;
  /** Its heading as written, by which it is found again. */
  readonly text: string;
  readonly owner: string | null;
  readonly topic: string;
  readonly state: QuestionState;
  /** How many meetings it was carried to since it was first asked; 0 where it is new. */
  readonly times: number;
  /** Whose owner is not there. */
  readonly away: boolean;
}

export interface Promised extends Commitment {
  /** How many meetings were held since it was made, at whose end it was still open. */
  readonly misses: number;
}

export interface RunningMeeting {
  readonly path: NotePath;
  readonly name: string;
  /** Where the meeting begins, 0-based. */
  readonly line: number;
  readonly day: Day | null;
  readonly people: readonly RunningPerson[];
  /** How many meetings of the series were held before this one. */
  readonly before: number;
  readonly parts: readonly RunningPart[];
  readonly questions: readonly RunningQuestion[];
  /** What was promised at earlier meetings, and at this one. */
  readonly promised: readonly Promised[];
  readonly commitments: readonly Commitment[];
  readonly decisions: readonly Said[];
}

/** `meetings` is the row of the series in the order of its days; `line` is where the keyboard stands in the note, if it does. */
export function runningMeeting(
  note: MeetingNote,
  meetings: readonly DatedMeeting[],
  line: number | null,
  desk: Desk,
  resolve: Resolve,
): RunningMeeting | null {
  const meeting = meetingOfLine(note, meetings, line);
  if (!meeting) return null;
  const { page } = note;
  const day = meetings.find(
    (one) => one.note.page.path === page.path && one.meeting.line === meeting.line,
  )?.day;
  const on = meeting.day ?? day ?? null;
  const parts = partsOf({ page, meeting }, desk.settings.sectionNames);
  const known = new Set(meeting.participants.map(personKey));
  const earlier = meetings.filter((one) => on === null || one.day < on);
  const seats = hotSeats(meetings, meeting.participants, on);
  const commitmentsIn = parts.filter(({ role }) => role === "commitmentsIn");
  const isIn = ({ line: at }: Commitment) => commitmentsIn.some(({ from, to }) => at >= from && at < to);
  return {
    path: page.path,
    name: noteName(page.path),
    line: meeting.line,
    day: on,
    people: meeting.participants.map((name) => personOf(name, meeting, seats.get(name) ?? null)),
    before: new Set(earlier.map((one) => one.day)).size,
    parts: parts.flatMap((part): readonly RunningPart[] => {
      const heading = page.outline.headings[part.heading];
      if (part.role === null || heading?.line !== part.line || isInside(part.role, part.heading)) return [];
      return [
        {
          line: part.line,
          to: sectionRange(page, part.heading).to,
          text: headingText(page, heading).trim(),
          title: titleWithoutMinutes(part.title),
          role: part.role,
          minutes: minutesIn(part.title),
        },
      ];
    }),
    questions: meeting.questions.flatMap((question): readonly RunningQuestion[] => {
      if (question.state === "open" && !isCarriable(question)) return [];
      const { owner, topic, state, since: asked } = question;
      const since = (asked && meetingAt(asked, page.path, meetings, resolve)?.day) ?? on;
      return [
        {
          line: question.line,
          to: bodyOf(page, question).to,
          text: writtenAt(page, question),
          owner,
          topic: unescaped(topic),
          state,
          times: since !== null && on !== null && since < on ? passed(meetings, since, on) : 0,
          away: owner !== null && known.size > 0 && !known.has(personKey(owner)),
        },
      ];
    }),
    promised: meeting.commitments.filter(isIn).map((one) => ({
      ...one,
      misses: one.since !== null && on !== null ? missesOf(meetings, one.since, on) : 0,
    })),
    commitments: meeting.commitments.filter((one) => !isIn(one)),
    decisions: meeting.decisions.filter(({ text }) => text !== ""),
  };

  /** Below a heading of the same role it is a heading within that part. */
  function isInside(role: Role, heading: number): boolean {
    const level = page.outline.headings[heading]?.level ?? 1;
    for (let at = heading - 1; at >= 0; at--) {
      const above = page.outline.headings[at];
      if (!above || above.level >= level) continue;
      return parts.some((part) => part.heading === at && part.role === role);
    }
    return false;
  }
}

/** The one with this line, in a log; else the latest. */
function meetingOfLine(
  { page, meetings: own }: MeetingNote,
  meetings: readonly DatedMeeting[],
  line: number | null,
): Meeting | null {
  if (own.length < 2) return own[0] ?? null;
  const around = line === null ? undefined : own.findLast((one) => one.line <= line);
  const latest = meetings.findLast((one) => one.note.page.path === page.path)?.meeting;
  return around ?? own.find((one) => one.line === latest?.line) ?? own.at(-1) ?? null;
}

function personOf(name: string, { updates, reflection }: Meeting, waited: Waited): RunningPerson {
  const key = personKey(name);
  const own = (said: readonly Said[]) =>
    said.filter(({ person }) => person !== null && personKey(person) === key);
  const lines: Partial<Record<"updates" | "reflection", number>> = {};
  const spoke: ("updates" | "reflection")[] = [];
  for (const [role, said] of [["updates", own(updates)] as const, ["reflection", own(reflection)] as const]) {
    const [first] = said;
    if (first) lines[role] = first.line;
    if (said.some(({ text }) => text !== "")) spoke.push(role);
  }
  return { name, lines, spoke, waited };
}

function titleWithoutMinutes(title: string): string {
  return (
    unescaped(title)
      .replace(/\s*\(\s*\d{1,3}[^()]*\)/u, "")
      .trim() || title
  );
}
