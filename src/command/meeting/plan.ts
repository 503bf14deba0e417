// The next meeting of a series: its note created where it is missing, and the promises and questions of the last ones carried into it.

import type { CarryTarget } from "../../carry/rules";
import type { Day } from "../../calendar/day";
import { addDays, parseDay } from "../../calendar/day";
import type { Agenda } from "../../mastermind/agenda";
import { carryQuestions, isCarriable, questionKey } from "../../mastermind/agenda";
import { isHeld } from "../../mastermind/facts";
import { markQuestion } from "../../mastermind/minutes";
import { lastUpdates } from "../../mastermind/last-updates";
import type { DatedMeeting } from "../../mastermind/series";
import { cadenceOf } from "../../mastermind/series";
import { MISSING_HEADINGS } from "../../mastermind/template";
import type { Edit } from "../../note/edit";
import type { Page } from "../../note/page";
import type { Role } from "../../note/roles";
import { movedMark } from "../../note/task";
import type { NoteEdits, Writes } from "../../notebook/apply";
import type { NotePath } from "../../notebook/notebook";
import type { Desk } from "../desk";
import { linker } from "../linker";
import type { Matter } from "./matters";
import { mattersIn } from "./matters";
import type { MatterChoice, MatterChoices, NewPromise } from "./choices";
import type { SeriesRead } from "./meetings";
import { dayOfNext, linkTo, passed, sourcesFor } from "./row";
import type { Source } from "./row";
import type { MeetingTarget } from "./target";
import { existingTarget, makeMeeting, meetingRoles, participantsFor, without } from "./target";
import { joined, meetingOf, unread, writesInto } from "./writes";
import { driverFrom } from "./driver-from";
import type { PromiseChoice, Promises, PromiseSource, Spoken } from "./promises";
import { carryPromises } from "./promises";
import type { Raise } from "./raised";
import { keyOfPromise, raisedFrom } from "./raised";
import type { Refused } from "../refusal";
import { refused } from "../refusal";

export interface MeetingWish {
  /** The day of the meeting; the next one on the cadence where none is named. */
  readonly date?: Day;
  /** Who will not be there: no slot, and their questions come last. */
  readonly absent?: readonly string[];
  /** What becomes of each promise and question; carried where nothing is said. */
  readonly choices?: MatterChoices;
  /** Promises that were ticked among the sentences of the last meeting. */
  readonly promised?: readonly NewPromise[];
}

export interface MeetingPlan {
  readonly kind: "plan";
  readonly day: Day;
  readonly note: NotePath;
  /** Whether the meeting, its note or its section in a log, is new. */
  readonly created: boolean;
  readonly promises: Promises;
  readonly agenda: Agenda<Raise>;
  /** What could be decided about: every open question and promise of the last meetings. */
  readonly matters: readonly Matter[];
  /** What was decided about a line of a note. */
  readonly chosen: (path: NotePath, line: number) => MatterChoice | undefined;
  /** The meetings of the series in the order of their days. */
  readonly meetings: readonly DatedMeeting[];
  readonly sources: readonly Source[];
  readonly writes: Writes;
}

/** A pure function of what was read, the desk's day and settings, and the wish; no note is read again. */
export function planMeeting(read: SeriesRead, desk: Desk, wish: MeetingWish): MeetingPlan | Refused {
  const { meetings } = read;
  const day = wish.date ?? dayOfNext(meetings, desk.today);
  const same = meetings.filter((one) => one.day === day);
  const paths = [...new Set(same.map(({ note }) => note.page.path))];
  const [existing] = same;
  if (paths.length > 1) return refused({ kind: "two-meetings", day, paths });
  if (existing && same.length > 1)
    return refused({
      kind: "two-sections",
      day,
      path: existing.note.page.path,
      line: same[1]?.meeting.line ?? 0,
    });
  const earlier = meetings.filter((one) => one.day < day);
  const latest = earlier.at(-1) ?? meetings.at(0);
  if (!latest) return refused({ kind: "no-meetings" });
  const absent = wish.absent ?? [];
  const people = participantsFor(earlier.length > 0 ? earlier : meetings, absent);
  const making = existing ? null : makeMeeting(day, latest, people, read, desk);
  if (making?.kind === "refused") return making;
  const target = existing ? existingTarget(existing, read.people, desk) : making?.make(true);
  if (!target) return refused({ kind: "no-meetings" });
  const { path } = target.page;
  const sources = [...sourcesFor(earlier, path, desk), ...waitingFor(read, latest.day, path, desk)];
  const { threshold } = desk.settings;
  const matters = mattersIn(sources, { meetings, day, resolve: read.resolve, threshold, absent });
  const decided = new Map(matters.map((one) => [`${one.line} ${one.path}`, wish.choices?.(one)] as const));
  const chosen = (note: NotePath, line: number) => decided.get(`${line} ${note}`);

  const full = carryInto(target);
  if (full.kind === "refused") return full;
  // A template's section for promises is left out where there are none.
  const needless = making && full.made.promises.carry.taken.length === 0;
  const made = needless ? carryInto(making.make(false)) : full;
  if (made.kind === "refused") return made;
  return {
    kind: "plan",
    day,
    note: path,
    created: !existing,
    meetings,
    sources,
    matters,
    chosen,
    ...made.made,
  };

  function carryInto(into: MeetingTarget) {
    const { page, language, at, linkFrom } = into;
    const missing = MISSING_HEADINGS[language];
    const roles = meetingRoles(page, desk.settings.sectionNames);
    const end = page.lines.length;
    const hasSection = at.commitments !== null || roles.includes("commitmentsIn");
    const inTarget: CarryTarget = {
      page,
      roles: roles.map((role) => (role === "commitmentsIn" ? "carried" : null)),
      origin: day,
      linkFrom,
      plannedUntil: addDays(day, cadenceOf(meetings.map((one) => one.day)) - 1),
      missingHeading: missing.commitments,
      main: at.commitments === null ? (hasSection ? null : { from: end, to: end }) : region(at.commitments),
    };
    const meeting = meetingOf(page, into, desk);
    const asked = new Set(meeting.questions.map(questionKey));
    const choose = (source: PromiseSource, line: number): PromiseChoice =>
      promiseChoice(chosen(source.page.path, line)) ??
      // What stands there as a question already became one: a run that was stopped, or another device, wrote it.
      (asked.has(keyOfPromise(source, line)) ? "question" : "carry");
    const spoken = spokenOf(wish.promised ?? []);
    const promises = carryPromises(sources, inTarget, rulesFor(meetings, day, desk), choose, spoken);
    const copies = promises.carry.target.edits;
    const edits = hasSection ? copies : withHeading(copies, page, roles, missing.commitments);
    const raised = raisedFrom(sources, choose, meetings, path, desk);
    const agenda = carryQuestions(
      sources,
      raised,
      {
        page,
        meeting,
        present: existing ? without(meeting.participants, absent) : people,
        linkFrom,
        missingHeading: missing.questions,
        at: at.questions,
        appended: edits.some(({ line }) => line >= end),
      },
      desk.settings.sectionNames,
      (source, { line }) => {
        const kind = chosen(source.page.path, line)?.kind ?? "carry";
        return kind === "carry" || kind === "first" ? kind : null;
      },
    );
    const settled = settledQuestions(sources, chosen, into, read.driverTemplate, desk);
    if (settled.kind === "refused") return settled;
    const marks = joined([...promises.marks, ...agenda.marks, ...settled.edits]);
    const all = [...lastEdits(into), ...edits, ...agenda.edits];
    const line = promises.carry.swallowedAt ?? unread(into, all, agenda, marks, desk);
    if (line !== null) return refused({ kind: "swallowed", path, line });
    const writes = writesInto(into, all, marks, settled.notes);
    return { kind: "into" as const, made: { promises, agenda, writes } };
  }

  function lastEdits({ page, place }: MeetingTarget): readonly Edit[] {
    const { lastUpdates: form, sectionNames } = desk.settings;
    const last = earlier.findLast(({ meeting }) => isHeld(meeting));
    const isNew = place.kind === "new-note" || place.kind === "new-section";
    if (!last || !isNew || form === "none") return [];
    const { meeting, note } = last;
    return lastUpdates(
      page,
      { page: note.page, meeting, link: linkTo(last, path, desk) },
      form,
      sectionNames,
    );
  }
}

/** What waits in the note of the series, as one more meeting behind all others: new questions stand below those carried. */
function waitingFor({ seriesNote }: SeriesRead, day: Day, target: NotePath, desk: Desk): readonly Source[] {
  const { path, page, waiting } = seriesNote;
  if (!page || !waiting?.questions.some(isCarriable)) return [];
  return [{ page, meeting: waiting, day, latest: false, link: linker(path, desk)(target) }];
}

const region = (line: number) => ({ from: line, to: line });

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

/** What was ticked, each with where it was said, as the lines of boxes. */
function spokenOf(promised: readonly NewPromise[]): readonly Spoken[] {
  return promised.flatMap(({ person, text, ...at }) => {
    const words = (person === null ? text : `${person}: ${text}`).replace(/\s+/g, " ").trim();
    return text.trim() === "" ? [] : [{ ...at, text: words }];
  });
}

/** Questions that are parked, dropped or made drivers: the words in their headings, the links below, and the new notes. */
function settledQuestions(
  sources: readonly Source[],
  chosen: MeetingPlan["chosen"],
  { language }: MeetingTarget,
  template: SeriesRead["driverTemplate"],
  desk: Desk,
):
  | { readonly kind: "settled"; readonly edits: readonly NoteEdits[]; readonly notes: readonly NoteEdits[] }
  | Refused {
  const edits: NoteEdits[] = [];
  const notes: NoteEdits[] = [];
  for (const { page, meeting, day } of sources) {
    for (const question of meeting.questions) {
      const choice = chosen(page.path, question.line);
      const put = (own: readonly Edit[]) => edits.push({ path: page.path, base: page.text, edits: own });
      if (choice?.kind === "park" || choice?.kind === "drop") {
        const marking = choice.kind === "park" ? "parked" : "dropped";
        const marked = markQuestion(page, question, marking, language);
        // A heading in several lines has no place for a word.
        if (!marked) return refused({ kind: "swallowed", path: page.path, line: question.line });
        put(marked);
      }
      if (choice?.kind !== "driver") continue;
      const wish = { ...choice, owner: question.owner ?? "", day, backlog: [] };
      const driver = driverFrom(page, question, wish, template, desk);
      if (driver.kind === "refused") return driver;
      put([driver.edit]);
      notes.push(driver.note);
    }
  }
  return { kind: "settled", edits, notes };
}

/** The section that is missing, at the level the note's sections have, below its title where it has none. */
function withHeading(
  copies: readonly Edit[],
  page: Page,
  roles: readonly (Role | null)[],
  heading: string,
): readonly Edit[] {
  const { level } = page.outline.headings.find((_, i) => roles[i]) ?? { level: 2 };
  const last = copies.at(-1);
  // What stands further in goes below an item that is there already.
  const first = last?.put.find((line) => line.trim() !== "");
  if (!last || first === undefined || /^\s/.test(first)) return copies;
  const room = last.line > 0 && (page.lines[last.line - 1] ?? "").trim() !== "" ? [""] : [];
  return [
    ...copies.slice(0, -1),
    { ...last, put: [...room, `${"#".repeat(level)} ${heading}`, ...last.put] },
  ];
}

function rulesFor(meetings: readonly DatedMeeting[], target: Day, desk: Desk) {
  return {
    today: desk.today,
    mark: movedMark(desk.tasks, desk.settings.sourceMark, desk.settings.forwardLink),
    registry: desk.tasks,
    notation: desk.tasks?.format ?? null,
    // What was missed or asked often is asked about beside the carry, which goes on.
    threshold: Infinity,
    place: desk.settings.carriedPlace,
    times: (since: string) => {
      const day = parseDay(since);
      return day && passed(meetings, day, target);
    },
  };
}
