// The table of acts: what each does, takes and answers. The palette, Obsidian's command line, its links and the terminal are loops over it.

import type { QuestionReport } from "./meeting/add-question";
import { addQuestion } from "./meeting/add-question";
import type { BasesReport } from "./bases";
import { createBases } from "./bases";
import type { BoardReport } from "./board/board";
import { showBoard } from "./board/board";
import { carryBetween } from "./review/carry";
import type { AdoptReport } from "./care/adopt";
import { adoptAct } from "./care/adopt";
import type { CollapseReport } from "./care/collapse";
import { collapseCopies } from "./care/collapse";
import type { NotePath } from "../notebook/notebook";
import type { Desk } from "./desk";
import type { DoctorReport } from "./care/doctor";
import { checkUp } from "./care/doctor";
import type { FiguresReport } from "./board/figures";
import { reportWeeks } from "./board/figures";
import type { ActWord, ArgumentName, Given, Takes } from "./given";
import type { TaskReport } from "./review/make-task";
import { makeTask } from "./review/make-task";
import type { MeetingReport } from "./meeting/next-meeting";
import { namesIn } from "./meeting/people";
import { nextMeeting } from "./meeting/next-meeting";
import type { MeetingsReport } from "./meeting/figures";
import { FIGURE_WEEKS, reportMeetings } from "./meeting/figures";
import { meetingsKnown } from "./meeting/groups";
import type { MergeReport } from "./care/merge-notes";
import { mergeWeek } from "./care/merge-notes";
import type { OutlineReport } from "./outline";
import { outlineNote } from "./outline";
import type { Done } from "./perform";
import type { Refused } from "./refusal";
import type { CarryReport } from "./report";
import type { TakeBackReport } from "./review/take-back";
import { takeBackCarry } from "./review/take-back";
import type { UndoReport } from "./undo";
import { undoLast } from "./undo";
import type { Known } from "./vault-facts";
import { readVault } from "./vault-facts";
import type { WeekReport } from "./review/week";
import { reviewWeek } from "./review/week";

export type Report =
  | QuestionReport
  | WeekReport
  | CarryReport
  | MeetingReport
  | MeetingsReport
  | TaskReport
  | UndoReport
  | TakeBackReport
  | OutlineReport
  | BoardReport
  | FiguresReport
  | AdoptReport
  | CollapseReport
  | DoctorReport
  | MergeReport
  | BasesReport;

export interface Act extends Takes {
  readonly does: ActWord;
  /** The argument that a terminal takes without its name, if there is one. */
  readonly bare: ArgumentName | null;
  readonly writes: boolean;
  /** Given nothing but arguments of this act; `known` is what somebody knows of the vault already. */
  readonly run: (desk: Desk, given: Given, dryRun: boolean, known?: Known) => Promise<Done<Report> | Refused>;
}

export const ACTS = {
  week: {
    does: "week",
    arguments: { week: "ofWeek", series: "series" },
    needs: [],
    bare: null,
    writes: true,
    run: (desk, given, dryRun) => reviewWeek(desk, { ...given, carry: true }, dryRun),
  },
  carry: {
    does: "carry",
    arguments: { from: "from", to: "to" },
    needs: ["from", "to"],
    bare: null,
    writes: true,
    run: (desk, { from = "", to = "" }, dryRun) => carryBetween(desk, { from, to }, dryRun),
  },
  meeting: {
    does: "meeting",
    arguments: {
      series: "ofMeetings",
      folder: "begins",
      date: "onDay",
      absent: "absent",
      coming: "coming",
    },
    needs: [],
    bare: null,
    writes: true,
    run: async (desk, { absent, coming, ...given }, dryRun, known?: Known) => {
      const away = absent === undefined ? {} : { absent: namesIn(absent) };
      const also = coming === undefined ? {} : { coming: namesIn(coming) };
      return nextMeeting(desk, { ...given, ...away, ...also, ...(await among(desk, known)) }, dryRun);
    },
  },
  question: {
    does: "question",
    arguments: { text: "asked", series: "ofMeetings", person: "asks", from: "askedFrom" },
    needs: ["text"],
    bare: null,
    writes: true,
    run: async (desk, { text = "", ...given }, dryRun, known?: Known) =>
      addQuestion(desk, { ...given, text, ...(await among(desk, known)) }, dryRun),
  },
  task: {
    does: "task",
    arguments: { note: "ofLine", line: "line" },
    needs: ["note", "line"],
    bare: "note",
    writes: true,
    run: (desk, { note = "", line = 1 }, dryRun) => makeTask(desk, note, line - 1, dryRun),
  },
  undo: {
    does: "undo",
    arguments: {},
    needs: [],
    bare: null,
    writes: true,
    run: (desk, _given, dryRun) => undoLast(desk, dryRun),
  },
  "take-back": {
    does: "takeBack",
    arguments: { note: "ofReview" },
    needs: ["note"],
    bare: "note",
    writes: true,
    run: (desk, { note = "" }, dryRun) => takeBackCarry(desk, note, dryRun),
  },
  board: {
    does: "board",
    arguments: { note: "around", scope: "scope", depth: "depth" },
    needs: [],
    bare: null,
    writes: false,
    run: (desk, { scope = "linked", depth = 1, ...given }, _dryRun, known = readVault) =>
      showBoard(desk, { ...given, scope, depth }, known),
  },
  report: {
    does: "report",
    arguments: { weeks: "weeks", series: "ofMeetings", person: "ofPerson" },
    needs: [],
    bare: null,
    writes: false,
    run: async (
      desk,
      { weeks = FIGURE_WEEKS, series, ...given },
      _dryRun,
      known?: Known,
    ): Promise<Done<FiguresReport | MeetingsReport> | Refused> =>
      series === undefined
        ? reportWeeks(desk, weeks, known ?? readVault)
        : reportMeetings(desk, series, weeks, { ...given, ...(await among(desk, known)) }),
  },
  outline: {
    does: "outline",
    arguments: { note: "ofNote" },
    needs: ["note"],
    bare: "note",
    writes: false,
    run: (desk, { note = "" }) => outlineNote(desk, note),
  },
  adopt: {
    does: "adopt",
    arguments: { note: "adopted", kind: "asKind", week: "asWeek", date: "asDate" },
    needs: [],
    bare: "note",
    writes: true,
    run: (desk, given, dryRun) => adoptAct(desk, given, dryRun),
  },
  collapse: {
    does: "collapse",
    arguments: { series: "ofCopies" },
    needs: [],
    bare: null,
    writes: true,
    run: (desk, given, dryRun) => collapseCopies(desk, given, dryRun),
  },
  doctor: {
    does: "doctor",
    arguments: {},
    needs: [],
    bare: null,
    writes: false,
    run: (desk) => checkUp(desk),
  },
  bases: {
    does: "bases",
    arguments: { folder: "toFolder" },
    needs: [],
    bare: null,
    writes: true,
    run: (desk, { folder }, dryRun, known = readVault) => createBases(desk, folder, known, dryRun),
  },
  merge: {
    does: "merge",
    arguments: { week: "ofTwins", series: "series" },
    needs: [],
    bare: null,
    writes: true,
    run: (desk, given, dryRun) => mergeWeek(desk, given, dryRun),
  },
} as const satisfies Readonly<Record<string, Act>>;

/** The notes that may be meetings; all are read where nobody knows. */
async function among(desk: Desk, known: Known | undefined): Promise<{ among?: readonly NotePath[] }> {
  return known ? { among: meetingsKnown(await known(desk)) } : {};
}

export type ActId = keyof typeof ACTS;

export const ACT_IDS = Object.keys(ACTS) as readonly ActId[];
