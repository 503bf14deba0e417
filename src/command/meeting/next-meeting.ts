// The act "meeting": the next meeting of a series writes itself from the last ones.

import type { Reason } from "../../carry/rules";
import type { Day } from "../../calendar/day";
import { parseDay } from "../../calendar/day";
import { isCarriable } from "../../mastermind/agenda";
import { writtenAt } from "../../mastermind/question";
import type { QuestionState } from "../../mastermind/question";
import type { NotePath } from "../../notebook/notebook";
import type { Desk } from "../desk";
import type { Matter } from "./matters";
import type { MatterChoiceKind } from "./choices";
import { readBeginning } from "./beginning";
import { readSeries } from "./meetings";
import { passed } from "./row";
import type { Done, Planned } from "../perform";
import { perform } from "../perform";
import type { MeetingPlan, MeetingWish } from "./plan";
import { planMeeting } from "./plan";
import type { Refused } from "../refusal";
import { refused } from "../refusal";
import { writtenBy } from "../report";

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
  /** A promise missed twice, better a question; a question asked for the third time, better parked, dropped or made a driver. */
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

/** Which series, and how its next meeting is to be. */
export interface NextWish extends MeetingWish {
  /** A series by its folder's name or path, or its `series:` value; the only one where none is named. */
  readonly series?: string;
  /** The notes that may be meetings, where somebody knows; else all are read. */
  readonly among?: readonly NotePath[];
}

export function nextMeeting(
  desk: Desk,
  wish: NextWish,
  dryRun = false,
): Promise<Done<MeetingReport> | Refused> {
  let first: MeetingPlan | null = null;
  const plan = async (made: boolean): Promise<Planned<MeetingReport> | Refused> => {
    // The meeting that was just made is the one that is meant, not the next one after it.
    const own = made && first ? { note: first.note, date: first.day } : null;
    const among = own && wish.among ? [...wish.among, own.note] : wish.among;
    const { folder, series } = wish;
    if (folder !== undefined && series !== undefined) return refused({ kind: "group-and-folder" });
    const begins = folder !== undefined && !own;
    const read = begins
      ? (await readBeginning(desk, among))(folder)
      : await readSeries(desk, folder === undefined ? series : first?.series, among);
    if (read.kind === "refused") return read;
    const planned = planMeeting(read, desk, own ? { ...wish, date: own.date } : wish);
    if (planned.kind === "refused") return planned;
    first ??= planned;
    const report = meetingReport(planned);
    return { kind: "planned", writes: planned.writes, value: { ...report, created: report.created || made } };
  };
  return perform(desk, plan, dryRun, wish.choices ? 1 : undefined);
}

export function meetingReport(plan: MeetingPlan): MeetingReport {
  const { day, note, created, writes } = plan;
  return {
    note,
    created,
    date: day,
    carried: [...promises(plan), ...questions(plan)],
    left: left(plan),
    writes: writtenBy(writes),
  };
}

/** What was known of each matter before it was decided about, by its note and line. */
function knownIn({ matters }: MeetingPlan): (path: NotePath, line: number) => Matter | undefined {
  const byPlace = new Map(matters.map((one) => [`${one.line} ${one.path}`, one]));
  return (path, line) => byPlace.get(`${line} ${path}`);
}

function promises(plan: MeetingPlan): readonly CarriedMatter[] {
  const known = knownIn(plan);
  return plan.promises.carry.taken.map(({ source, item, text, times, since }) => {
    const from = source.page.path;
    const line = source.page.outline.items[item]?.line ?? 0;
    const asks = known(from, line)?.asks;
    return { text, item: "commitment", from, line: line + 1, times, since, ...(asks && { asks }) };
  });
}

function questions(plan: MeetingPlan): readonly CarriedMatter[] {
  const { agenda, meetings, day } = plan;
  const known = knownIn(plan);
  const asked = agenda.taken.map(({ source, question, text }): CarriedMatter => {
    const { path } = source.page;
    const { since = day, times = 1, asks } = known(path, question.line) ?? {};
    return {
      text,
      item: "question",
      from: path,
      line: question.line + 1,
      times,
      since,
      ...(asks && { asks }),
    };
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

/** Why a question stays that somebody decided about. */
const DECIDED: Readonly<Partial<Record<MatterChoiceKind, Reason>>> = {
  leave: "declined",
  park: "declined",
  drop: "cancelled",
  driver: "moved",
};

/** Of the latest meeting everything that stays, of older ones what was left on request. */
function left({ promises, agenda, sources, chosen }: MeetingPlan): readonly LeftMatter[] {
  const kept = promises.carry.left.map(({ path, line, text, reason, until }): LeftMatter => {
    return { text, item: "commitment", from: path, line: line + 1, reason, ...(until ? { until } : {}) };
  });
  const taken = new Set(agenda.taken.map(({ question }) => question));
  const held = new Set(agenda.held.map(({ question }) => question));
  const asked = sources.flatMap(({ page, meeting, latest }) =>
    meeting.questions.flatMap((question): LeftMatter[] => {
      const stays = latest || (isCarriable(question) && !taken.has(question)) || held.has(question);
      if (taken.has(question) || !stays) return [];
      const isEmpty = question.state === "open" && !isCarriable(question);
      const decided = DECIDED[chosen(page.path, question.line)?.kind ?? "carry"];
      const asWas = isEmpty ? "empty" : STAYS[question.state];
      const reason = held.has(question) ? "already-there" : (decided ?? asWas);
      const text = writtenAt(page, question);
      return [{ text, item: "question", from: page.path, line: question.line + 1, reason }];
    }),
  );
  return [...kept, ...asked];
}
