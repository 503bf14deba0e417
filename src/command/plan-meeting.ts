// The next meeting of a series: its note created where it is missing, and the promises and questions of the last ones carried into it.

import type { CarryTarget } from "../carry/rules";
import type { Day } from "../calendar/day";
import { addDays, parseDay } from "../calendar/day";
import type { Agenda } from "../mastermind/agenda";
import { carryQuestions, questionKey } from "../mastermind/agenda";
import { meetingsIn } from "../mastermind/facts";
import type { Meeting } from "../mastermind/facts";
import type { DatedMeeting } from "../mastermind/series";
import { cadenceOf } from "../mastermind/series";
import { MISSING_HEADINGS } from "../mastermind/template";
import { apply } from "../note/edit";
import type { Edit } from "../note/edit";
import type { Page } from "../note/page";
import { readPage } from "../note/page";
import type { Role } from "../note/roles";
import { movedMark } from "../note/task";
import type { NoteEdits, Writes } from "../notebook/apply";
import type { NotePath } from "../notebook/notebook";
import { noteName } from "../note/path";
import type { Desk } from "./desk";
import { linker } from "./linker";
import { chooseGroup, inDays, readGroups } from "./meetings";
import { dayOfNext, passed, sourcesFor } from "./meeting-row";
import type { Source } from "./meeting-row";
import type { MeetingTarget } from "./meeting-target";
import { languageFor, makeMeeting, meetingRoles, participantsFor } from "./meeting-target";
import { batch } from "./perform";
import type { PromiseChoice, Promises, PromiseSource } from "./promises";
import { carryPromises } from "./promises";
import type { Raise } from "./raised";
import { keyOfPromise, raisedFrom } from "./raised";
import { propertiesOf } from "./reading";
import type { Refused } from "./refusal";
import { refused } from "./refusal";

export interface MeetingWish {
  /** A series by its folder's name or path, or its `series:` value; the only one where none is named. */
  readonly series?: string;
  /** The day of the meeting; the next one on the cadence where none is named. */
  readonly date?: Day;
  /** Who will not be there: no slot, and their questions come last. */
  readonly absent?: readonly string[];
  /** What becomes of a promise or a question, by note and line (0-based); carried where nothing is said. */
  readonly choices?: (path: NotePath, line: number) => PromiseChoice | undefined;
}

export interface MeetingPlan {
  readonly kind: "plan";
  readonly day: Day;
  readonly note: NotePath;
  readonly created: boolean;
  readonly promises: Promises;
  readonly agenda: Agenda<Raise>;
  /** The meetings of the series in the order of their days. */
  readonly meetings: readonly DatedMeeting[];
  readonly sources: readonly Source[];
  readonly writes: Writes;
}

export async function planMeeting(desk: Desk, wish: MeetingWish): Promise<MeetingPlan | Refused> {
  const chosen = chooseGroup(await readGroups(desk, wish.series), wish.series);
  if (chosen.kind === "refused") return chosen;
  const row = inDays(chosen.group, desk.today);
  if (row.kind === "refused") return row;
  const { meetings } = row;
  const day = wish.date ?? dayOfNext(meetings, desk.today);
  const same = meetings.filter((one) => one.day === day);
  const paths = [...new Set(same.map(({ note }) => note.page.path))];
  if (paths.length > 1) return refused({ kind: "two-meetings", day, paths });
  const [existing] = same;
  if (existing && existing.note.meetings.length > 1)
    return refused({ kind: "log-holds-it", path: existing.note.page.path, day });
  const earlier = meetings.filter((one) => one.day < day);
  const latest = earlier.at(-1) ?? meetings.at(0);
  if (!latest) return refused({ kind: "no-meetings" });
  const people = participantsFor(earlier.length > 0 ? earlier : meetings, wish.absent ?? []);
  const making = existing ? null : await makeMeeting(day, latest, people, desk);
  if (making?.kind === "refused") return making;
  const path = existing?.note.page.path ?? making?.path ?? "";
  const sources = sourcesFor(earlier, path, desk);
  const there: MeetingTarget | null = existing
    ? {
        page: existing.note.page,
        language: languageFor(existing.note.page, desk),
        at: { commitments: null, questions: null },
      }
    : null;

  const target = there ?? making?.make(true);
  if (!target) return refused({ kind: "no-meetings" });
  const full = carryInto(target);
  // A template's section for promises is left out where there are none.
  const needless = making && full.promises.carry.taken.length === 0;
  const made = needless ? carryInto(making.make(false)) : full;
  return made.swallowedAt !== null
    ? refused({ kind: "swallowed", path, line: made.swallowedAt })
    : { kind: "plan", day, note: path, created: !existing, meetings, sources, ...made };

  function carryInto(into: MeetingTarget) {
    const { page, language, at } = into;
    const linkFrom = linker(path, desk);
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
    const meeting = meetingOf(page, desk);
    const asked = new Set(meeting.questions.map(questionKey));
    const choose = (source: PromiseSource, line: number): PromiseChoice => {
      const chosen = wish.choices?.(source.page.path, line);
      // What stands there as a question already became one: a run that was stopped, or another device, wrote it.
      return chosen ?? (asked.has(keyOfPromise(source, line)) ? "question" : "carry");
    };
    const promises = carryPromises(sources, inTarget, rulesFor(meetings, day, desk), choose);
    const copies = promises.carry.target.edits;
    const edits = hasSection ? copies : withHeading(copies, page, roles, missing.commitments);
    const raised = raisedFrom(sources, choose, meetings, path, desk);
    const agenda = carryQuestions(
      sources,
      raised,
      {
        page,
        meeting,
        linkFrom,
        missingHeading: missing.questions,
        at: at.questions,
        appended: edits.some(({ line }) => line >= end),
      },
      desk.settings.sectionNames,
      (source, { line }) => (wish.choices?.(source.page.path, line) ?? "carry") === "carry",
    );
    const all = { path, base: page.text, edits: [...edits, ...agenda.edits] };
    const marks = joined([...promises.marks, ...agenda.marks]);
    const receiving = existing ? { gain: [all] } : { create: [all] };
    return {
      promises,
      agenda,
      swallowedAt: promises.carry.swallowedAt ?? swallowedAt(page, agenda, desk),
      writes: batch(noteName(path), { ...receiving, mark: marks }),
    };
  }
}

const region = (line: number) => ({ from: line, to: line });

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
    // Twice missed is asked about beside the carry, which goes on.
    threshold: Infinity,
    place: desk.settings.carriedPlace,
    times: (since: string) => {
      const day = parseDay(since);
      return day && passed(meetings, day, target);
    },
  };
}

function meetingOf(page: Page, desk: Desk): Meeting {
  const given = propertiesOf(page, desk);
  const properties = given.kind === "properties" ? given.values : null;
  const [meeting] = meetingsIn(page, properties, desk.settings.sectionNames, desk.tasks);
  if (!meeting) throw new Error(`no meeting in ${page.path}`);
  return meeting;
}

/** The line (0-based) where a question would not be read as one; null where all would. */
function swallowedAt(page: Page, agenda: Agenda, desk: Desk): number | null {
  const [first] = agenda.edits;
  if (!first) return null;
  const applied = apply(page.text, agenda.edits);
  const put = first.put.filter((line) => /^#{1,6} /.test(line)).length;
  const before = page.outline.headings.length;
  const after = applied.kind === "done" ? readPage(page.path, applied.text) : page;
  const { questions } = meetingOf(page, desk);
  const now = meetingOf(after, desk).questions.length;
  const asked = agenda.taken.length;
  return after.outline.headings.length === before + put && now >= questions.length + asked
    ? null
    : first.line;
}

/** One set of edits for each note: promises and questions of one meeting stand in the same. */
function joined(marks: readonly NoteEdits[]): readonly NoteEdits[] {
  const notes = new Map<NotePath, NoteEdits>();
  for (const { path, base, edits } of marks)
    notes.set(path, { path, base, edits: [...(notes.get(path)?.edits ?? []), ...edits] });
  return [...notes.values()].filter(({ edits }) => edits.length > 0);
}
