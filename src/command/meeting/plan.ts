// The next meeting of a series: its note created where it is missing, and the promises and questions of the last ones carried into it.

import type { Day } from "../../calendar/day";
import { withStatus } from "../../carry/mark";
import type { Agenda } from "../../mastermind/agenda";
import { carryQuestions, questionKey } from "../../mastermind/agenda";
import { isHeld } from "../../mastermind/facts";
import { lastUpdates } from "../../mastermind/last-updates";
import type { DatedMeeting } from "../../mastermind/series";
import { MISSING_HEADINGS } from "../../mastermind/template";
import type { Edit } from "../../note/edit";
import { seriesIn } from "../../note/kind";
import { movedMark } from "../../note/task";
import type { Writes } from "../../notebook/apply";
import type { NotePath } from "../../notebook/notebook";
import type { Desk } from "../desk";
import type { Refused } from "../refusal";
import { refused } from "../refusal";
import type { Chosen, MatterChoice, MatterChoices, NewPromise } from "./choices";
import type { Matter } from "./matters";
import { mattersIn } from "./matters";
import type { SeriesRead } from "./meetings";
import type { PromiseChoice, PromiseChoices } from "./promises";
import type { Occasion, PromisesInto } from "./promises-into";
import { promisesInto } from "./promises-into";
import type { Raise } from "./raised";
import { keyOfPromise, raisedFrom } from "./raised";
import type { Source } from "./row";
import { dayOfNext, keptTwice, linkTo, sourcesFor } from "./row";
import { waitingSource } from "./series-note";
import { settledQuestions } from "./settled";
import type { MeetingTarget } from "./target";
import { existingTarget, makeMeeting } from "./target";
import type { Attendance } from "./people";
import { participantsFor, without } from "./people";
import { joined, unread, writesInto } from "./writes";

export interface MeetingWish extends Attendance {
  /** Of a group that has not met yet: the folder its meetings will stand in. */
  readonly folder?: string;
  /** The day of the meeting; the next one on the cadence where none is named. */
  readonly date?: Day;
  /** What becomes of each promise and question; carried where nothing is said. */
  readonly choices?: MatterChoices;
  /** Promises that were ticked among the sentences of the last meeting. */
  readonly promised?: readonly NewPromise[];
}

export interface MeetingPlan extends Carried {
  readonly kind: "plan";
  readonly series: string;
  readonly day: Day;
  readonly note: NotePath;
  /** Whether the meeting, its note or its section in a log, is new. */
  readonly created: boolean;
  /** What could be decided about: every open question and promise of the last meetings. */
  readonly matters: readonly Matter[];
  readonly chosen: Chosen;
  /** The meetings of the series in the order of their days. */
  readonly meetings: readonly DatedMeeting[];
  readonly sources: readonly Source[];
}

/** What goes into the meeting, and all that is written for it. */
interface Carried {
  readonly promises: PromisesInto;
  readonly agenda: Agenda<Raise>;
  readonly writes: Writes;
}

/** A pure function of what was read, the desk's day and settings, and the wish; no note is read again. */
export function planMeeting(read: SeriesRead, desk: Desk, wish: MeetingWish): MeetingPlan | Refused {
  const { meetings } = read;
  const day = wish.date ?? dayOfNext(meetings, desk.today);
  const existing = meetingOn(day, meetings);
  if (existing?.kind === "refused") return existing;
  const earlier = meetings.filter((one) => one.day < day);
  const twice = keptTwice(earlier);
  if (twice) return refused({ kind: "two-meetings", ...twice });
  const latest = earlier.at(-1) ?? meetings.at(0) ?? null;
  const { absent = [] } = wish;
  const people = participantsFor(earlier.length > 0 ? earlier : meetings, wish);
  const into = existing
    ? existingTarget(existing.one, read.people, desk)
    : makeMeeting(day, latest, people, read, desk);
  if (into.kind === "refused") return into;
  const { whole, bare } = into;
  const { path } = whole.page;
  const sources = [
    ...sourcesFor(earlier, path, desk),
    ...waitingSource(read.seriesNote, latest?.day ?? day, path, desk),
  ];
  const { threshold } = desk.settings;
  const matters = mattersIn(sources, { meetings, day, resolve: read.resolve, threshold, absent });
  const decided = new Map(matters.map((one) => [`${one.line} ${one.path}`, wish.choices?.(one)] as const));
  const chosen: Chosen = (note, line) => decided.get(`${line} ${note}`);
  const occasion = { day, meetings, sources };

  const choose = promiseChoices(whole, chosen);
  const promised = (to: MeetingTarget) => promisesInto(to, occasion, choose, wish.promised ?? [], desk);
  let [target, promises] = [whole, promised(whole)];
  // A template's section for promises is left out where there are none.
  if (bare && promises.carry.taken.length === 0) {
    target = bare();
    promises = promised(target);
  }
  const present = existing ? without(target.meeting.participants, absent) : people;
  const last = existing ? [] : lastSaid(target, earlier, desk);
  const carried = carryInto({ target, occasion, promises, choose, chosen, present, last }, read, desk);
  if (carried.kind === "refused") return carried;
  return {
    ...carried,
    kind: "plan",
    series: read.begins ? seriesIn(target) : read.name,
    day,
    note: path,
    created: !existing,
    meetings,
    sources,
    matters,
    chosen,
  };
}

/** The meeting of a day, where there is one; refused where several are. */
function meetingOn(
  day: Day,
  meetings: readonly DatedMeeting[],
): { readonly kind: "meeting"; readonly one: DatedMeeting } | Refused | null {
  const [one, other] = meetings.filter((each) => each.day === day);
  if (!one) return null;
  const paths = [...new Set(meetings.flatMap((each) => (each.day === day ? [each.note.page.path] : [])))];
  if (paths.length > 1) return refused({ kind: "two-meetings", day, paths });
  const { path } = one.note.page;
  return other
    ? refused({ kind: "two-sections", day, path, line: other.meeting.line })
    : { kind: "meeting", one };
}

interface Into {
  readonly target: MeetingTarget;
  readonly occasion: Occasion;
  readonly promises: PromisesInto;
  readonly choose: PromiseChoices;
  readonly chosen: Chosen;
  readonly present: readonly string[];
  /** What is said there of the meeting before. */
  readonly last: readonly Edit[];
}

/** Everything as one batch; refused where something would not be read as it is meant. */
function carryInto(
  { target, occasion, promises, choose, chosen, present, last }: Into,
  { driverTemplate }: SeriesRead,
  desk: Desk,
): ({ readonly kind: "carried" } & Carried) | Refused {
  const { page, meeting, language, linkFrom, at } = target;
  const { path } = page;
  const { meetings, sources } = occasion;
  const end = page.lines.length;
  const { char } = movedMark(desk.tasks, desk.settings.sourceMark);
  const agenda = carryQuestions(
    sources,
    raisedFrom(sources, choose, meetings, path, desk),
    {
      page,
      meeting,
      present,
      linkFrom,
      moved: (from, item) => withStatus(from, item, char),
      missingHeading: MISSING_HEADINGS[language].questions,
      at: at.questions,
      appended: promises.edits.some(({ line }) => line >= end),
    },
    desk.settings.sectionNames,
    (source, { line }) => {
      const kind = chosen(source.page.path, line)?.kind ?? "carry";
      return kind === "carry" || kind === "first" ? kind : null;
    },
  );
  const settled = settledQuestions(sources, chosen, language, driverTemplate, desk);
  if (settled.kind === "refused") return settled;
  const marks = joined([...promises.marks, ...agenda.marks, ...settled.marks]);
  const edits = [...last, ...promises.edits, ...agenda.edits];
  const line = promises.carry.swallowedAt ?? unread(target, edits, agenda, marks, desk);
  if (line !== null) return refused({ kind: "swallowed", path, line });
  return { kind: "carried", promises, agenda, writes: writesInto(target, edits, marks, settled.notes) };
}

/** What was decided about promises; else they are carried. */
function promiseChoices({ meeting }: MeetingTarget, chosen: Chosen): PromiseChoices {
  const asked = new Set(meeting.questions.map(questionKey));
  return (source, line) =>
    promiseChoice(chosen(source.page.path, line)) ??
    // What stands there as a question already became one: a run that was stopped, or another device, wrote it.
    (asked.has(keyOfPromise(source, line)) ? "question" : "carry");
}

function promiseChoice(choice: MatterChoice | undefined): PromiseChoice | null {
  switch (choice?.kind) {
    case "carry":
    case "question":
    case "leave":
    case "done":
    case "drop":
      return choice.kind;
    default:
      return null;
  }
}

/** Where last time's updates stand, or the updates themselves, as the settings say. */
function lastSaid({ page }: MeetingTarget, earlier: readonly DatedMeeting[], desk: Desk): readonly Edit[] {
  const { lastUpdates: form, sectionNames } = desk.settings;
  const last = earlier.findLast(({ meeting }) => isHeld(meeting));
  if (!last || form === "none") return [];
  const { meeting, note } = last;
  const link = linkTo(last, page.path, desk);
  return lastUpdates(page, { page: note.page, meeting, link }, form, sectionNames);
}
