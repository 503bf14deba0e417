// The act "meeting": the next meeting of a series writes itself from the last ones.

import type { Reason } from "../carry/rules";
import type { Day } from "../calendar/day";
import { parseDay } from "../calendar/day";
import { firstAskedAt, isCarriable } from "../mastermind/agenda";
import type { QuestionState } from "../mastermind/question";
import { headingText } from "../note/page";
import type { NotePath } from "../notebook/notebook";
import { resolver } from "../notebook/links";
import type { Desk } from "./desk";
import { meetingAt, missesOf, passed } from "./meeting-row";
import type { Done, Planned } from "./perform";
import { perform } from "./perform";
import type { MeetingPlan, MeetingWish } from "./plan-meeting";
import { planMeeting } from "./plan-meeting";
import type { Refused } from "./refusal";
import { writtenBy } from "./report";

/** The JSON value of docs/cli.md; lines are 1-based. */
export interface MeetingReport {
  readonly note: NotePath;
  readonly created: boolean;
  readonly date: Day;
  readonly carried: readonly CarriedMatter[];
  readonly left: readonly LeftMatter[];
  readonly writes: readonly NotePath[];
}

export interface CarriedMatter {
  readonly text: string;
  readonly item: "question" | "commitment";
  readonly from: NotePath;
  readonly line: number;
  /** The how-manieth meeting this is since it was first asked or promised. */
  readonly times: number;
  readonly since: string;
  /** A promise missed twice: better a question. */
  readonly asks?: true;
}

export interface LeftMatter {
  readonly text: string;
  readonly item: "question" | "commitment";
  readonly from: NotePath;
  readonly line: number;
  readonly reason: Reason;
  /** For `scheduled`: the day it waits for. */
  readonly until?: string;
}

export function nextMeeting(
  desk: Desk,
  wish: MeetingWish,
  dryRun = false,
): Promise<Done<MeetingReport> | Refused> {
  const plan = async (): Promise<Planned<MeetingReport> | Refused> => {
    const planned = await planMeeting(desk, wish);
    if (planned.kind === "refused") return planned;
    return { kind: "planned", writes: planned.writes, value: report(planned, desk) };
  };
  return perform(desk, plan, dryRun, wish.choices ? 1 : undefined);
}

/** Promises missed so often are asked about (DOMAIN §12, row 7). */
const MISSES = 2;

function report(plan: MeetingPlan, desk: Desk): MeetingReport {
  const { day, note, created, writes } = plan;
  return {
    note,
    created,
    date: day,
    carried: [...promises(plan), ...questions(plan, desk)],
    left: left(plan),
    writes: writtenBy(writes),
  };
}

function promises({ promises, meetings, day }: MeetingPlan): readonly CarriedMatter[] {
  return promises.carry.taken.map(({ source, item, text, times, since }) => {
    const from = source.page.path;
    const made = parseDay(since);
    const asks = made !== null && missesOf(meetings, made, day) >= MISSES;
    const line = (source.page.outline.items[item]?.line ?? 0) + 1;
    return { text, item: "commitment", from, line, times, since, ...(asks ? { asks } : {}) };
  });
}

function questions({ agenda, meetings, sources, day }: MeetingPlan, desk: Desk): readonly CarriedMatter[] {
  const resolve = resolver(desk.notebook.paths());
  const asked = agenda.taken.map(({ source, question, text }): CarriedMatter => {
    const own = sources.find(({ meeting }) => meeting === source.meeting)?.day ?? day;
    const link = firstAskedAt(source.page, question);
    const since = (link && meetingAt(link, source.page.path, meetings, resolve)?.day) ?? own;
    const times = passed(meetings, since, day);
    return { text, item: "question", from: source.page.path, line: question.line + 1, times, since };
  });
  const risen = agenda.raised.map(({ path, line, text, since }): CarriedMatter => {
    const made = parseDay(since);
    const times = made ? passed(meetings, made, day) : 1;
    return { text, item: "question", from: path, line: line + 1, times, since };
  });
  return [...asked, ...risen];
}

const STAYS: Readonly<Record<QuestionState, Reason>> = {
  open: "declined",
  discussed: "done",
  carried: "moved",
  parked: "declined",
  dropped: "cancelled",
  converted: "done",
};

/** Of the latest meeting everything that stays, of older ones what was left on request. */
function left({ promises, agenda, sources }: MeetingPlan): readonly LeftMatter[] {
  const kept = promises.carry.left.map(({ path, line, text, reason, until }): LeftMatter => {
    return { text, item: "commitment", from: path, line: line + 1, reason, ...(until ? { until } : {}) };
  });
  const taken = new Set(agenda.taken.map(({ question }) => question));
  const held = new Set(agenda.held.map(({ question }) => question));
  const asked = sources.flatMap(({ page, meeting, latest }) =>
    meeting.questions.flatMap((question): LeftMatter[] => {
      const stays = latest || (isCarriable(question) && !taken.has(question)) || held.has(question);
      const heading = page.outline.headings[question.heading];
      if (taken.has(question) || !stays || !heading) return [];
      const isEmpty = question.state === "open" && !isCarriable(question);
      const reason = held.has(question) ? "already-there" : isEmpty ? "empty" : STAYS[question.state];
      const text = headingText(page, heading).trim();
      return [{ text, item: "question", from: page.path, line: question.line + 1, reason }];
    }),
  );
  return [...kept, ...asked];
}
