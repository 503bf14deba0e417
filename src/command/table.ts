// The table of acts: what each does, takes and answers. The palette, Obsidian's command line, its links and the terminal are loops over it.

import type { Words } from "../locale/en";
import type { QuestionReport } from "./meeting/add-question";
import { addQuestion } from "./meeting/add-question";
import type { BasesReport } from "./bases";
import { createBases } from "./bases";
import type { BoardReport } from "./board/board";
import { showBoard } from "./board/board";
import { carryBetween } from "./review/carry";
import type { CollapseReport } from "./care/collapse";
import { collapseCopies } from "./care/collapse";
import type { Desk } from "./desk";
import type { DoctorReport } from "./care/doctor";
import { checkUp } from "./care/doctor";
import type { FiguresReport } from "./board/figures";
import { reportWeeks } from "./board/figures";
import type { ArgumentName, Given, Takes } from "./given";
import type { TaskReport } from "./review/make-task";
import { makeTask } from "./review/make-task";
import type { MeetingReport } from "./meeting/next-meeting";
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
  | CollapseReport
  | DoctorReport
  | MergeReport
  | BasesReport;

type FiguresDone = Done<FiguresReport | MeetingsReport>;

export interface Act extends Takes {
  readonly does: (words: Words["acts"]) => string;
  /** The argument that a terminal takes without its name, if there is one. */
  readonly bare: ArgumentName | null;
  readonly writes: boolean;
  readonly run: (desk: Desk, given: Given, dryRun: boolean, known?: Known) => Promise<Done<Report> | Refused>;
}

export const ACTS = {
  week: {
    does: (words) => words.week,
    arguments: { week: (words) => words.ofWeek, series: (words) => words.series },
    needs: [],
    bare: null,
    writes: true,
    run: (desk, { week, series }, dryRun) =>
      reviewWeek(
        desk,
        { carry: true, ...(week && { week }), ...(series !== undefined && { series }) },
        dryRun,
      ),
  },
  carry: {
    does: (words) => words.carry,
    arguments: { from: (words) => words.from, to: (words) => words.to },
    needs: ["from", "to"],
    bare: null,
    writes: true,
    run: (desk, { from = "", to = "" }, dryRun) => carryBetween(desk, { from, to }, dryRun),
  },
  meeting: {
    does: (words) => words.meeting,
    arguments: {
      series: (words) => words.ofMeetings,
      date: (words) => words.onDay,
      absent: (words) => words.absent,
    },
    needs: [],
    bare: null,
    writes: true,
    run: async (desk, { series, date, absent }, dryRun, known?: Known) =>
      nextMeeting(
        desk,
        {
          ...(known && { among: meetingsKnown(await known(desk)) }),
          ...(series !== undefined && { series }),
          ...(date && { date }),
          ...(absent !== undefined && { absent: absent.split(/\s*,\s*/) }),
        },
        dryRun,
      ),
  },
  question: {
    does: (words) => words.question,
    arguments: {
      text: (words) => words.asked,
      series: (words) => words.ofMeetings,
      person: (words) => words.asks,
      from: (words) => words.askedFrom,
    },
    needs: ["text"],
    bare: null,
    writes: true,
    run: async (desk, { text = "", series, person, from }, dryRun, known?: Known) =>
      addQuestion(
        desk,
        {
          ...(known && { among: meetingsKnown(await known(desk)) }),
          text,
          ...(series !== undefined && { series }),
          ...(person !== undefined && { person }),
          ...(from !== undefined && { from }),
        },
        dryRun,
      ),
  },
  task: {
    does: (words) => words.task,
    arguments: { note: (words) => words.ofLine, line: (words) => words.line },
    needs: ["note", "line"],
    bare: "note",
    writes: true,
    run: (desk, { note = "", line = 1 }, dryRun) => makeTask(desk, note, line - 1, dryRun),
  },
  undo: {
    does: (words) => words.undo,
    arguments: {},
    needs: [],
    bare: null,
    writes: true,
    run: (desk, _given, dryRun) => undoLast(desk, dryRun),
  },
  "take-back": {
    does: (words) => words.takeBack,
    arguments: { note: (words) => words.ofReview },
    needs: ["note"],
    bare: "note",
    writes: true,
    run: (desk, { note = "" }, dryRun) => takeBackCarry(desk, note, dryRun),
  },
  board: {
    does: (words) => words.board,
    arguments: {
      note: (words) => words.around,
      scope: (words) => words.scope,
      depth: (words) => words.depth,
    },
    needs: [],
    bare: null,
    writes: false,
    run: (desk, { note, scope = "linked", depth = 1 }, _dryRun, known = readVault) =>
      showBoard(desk, { ...(note !== undefined && { note }), scope, depth }, known),
  },
  report: {
    does: (words) => words.report,
    arguments: {
      weeks: (words) => words.weeks,
      series: (words) => words.ofMeetings,
      person: (words) => words.ofPerson,
    },
    needs: [],
    bare: null,
    writes: false,
    run: async (
      desk,
      { weeks = FIGURE_WEEKS, series, person },
      _dryRun,
      known?: Known,
    ): Promise<FiguresDone | Refused> => {
      if (series === undefined) return reportWeeks(desk, weeks, known ?? readVault);
      const among = known && meetingsKnown(await known(desk));
      return reportMeetings(desk, series, weeks, {
        ...(person !== undefined && { person }),
        ...(among && { among }),
      });
    },
  },
  outline: {
    does: (words) => words.outline,
    arguments: { note: (words) => words.ofNote },
    needs: ["note"],
    bare: "note",
    writes: false,
    run: (desk, { note = "" }) => outlineNote(desk, note),
  },
  collapse: {
    does: (words) => words.collapse,
    arguments: { series: (words) => words.ofCopies },
    needs: [],
    bare: null,
    writes: true,
    run: (desk, { series }, dryRun) =>
      collapseCopies(desk, { ...(series !== undefined && { series }) }, dryRun),
  },
  doctor: {
    does: (words) => words.doctor,
    arguments: {},
    needs: [],
    bare: null,
    writes: false,
    run: (desk) => checkUp(desk),
  },
  bases: {
    does: (words) => words.bases,
    arguments: { folder: (words) => words.toFolder },
    needs: [],
    bare: null,
    writes: true,
    run: (desk, { folder }, dryRun, known = readVault) => createBases(desk, folder, known, dryRun),
  },
  merge: {
    does: (words) => words.merge,
    arguments: { week: (words) => words.ofTwins, series: (words) => words.series },
    needs: [],
    bare: null,
    writes: true,
    run: (desk, { week, series }, dryRun) =>
      mergeWeek(desk, { ...(week && { week }), ...(series !== undefined && { series }) }, dryRun),
  },
} as const satisfies Readonly<Record<string, Act>>;

export type ActId = keyof typeof ACTS;

export const ACT_IDS = Object.keys(ACTS) as readonly ActId[];
