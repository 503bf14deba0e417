// The table of acts: what each is called, takes and does. The terminal program is made from it, and so is the palette.

import type { Day } from "../calendar/day";
import { parseDay } from "../calendar/day";
import type { Week } from "../calendar/week";
import { parseWeek } from "../calendar/week";
import type { Scope } from "../board/board";
import type { TerminalWords } from "../locale/en-terminal";
import type { BoardReport } from "./board";
import { showBoard } from "./board";
import { carryBetween } from "./carry";
import type { Desk } from "./desk";
import type { FiguresReport } from "./figures";
import { reportWeeks } from "./figures";
import type { MeetingReport } from "./meeting";
import { nextMeeting } from "./meeting";
import type { OutlineReport } from "./outline";
import { outlineNote } from "./outline";
import type { Done } from "./perform";
import type { Refused } from "./refusal";
import type { CarryReport } from "./report";
import type { UndoReport } from "./undo";
import { undoLast } from "./undo";
import type { WeekReport } from "./week";
import { reviewWeek } from "./week";

/** What an act may be given; which of it an act knows stands in its row. */
export interface Given {
  readonly week?: Week;
  /** A meeting's day. */
  readonly date?: Day;
  /** A series of reviews or meetings: its folder's name or path, or its `series:` value. */
  readonly series?: string;
  /** Notes by path, name or link. */
  readonly from?: string;
  readonly to?: string;
  readonly note?: string;
  readonly scope?: Scope;
  /** How many links away, 1 to 3. */
  readonly depth?: number;
  /** How many weeks, 1 to 52. */
  readonly weeks?: number;
}

export type Report =
  WeekReport | CarryReport | MeetingReport | UndoReport | OutlineReport | BoardReport | FiguresReport;

/** An argument that is named. */
export interface Argument {
  /** What help calls its value: `--week WEEK`. */
  readonly value: string;
  readonly does: (words: TerminalWords) => string;
  /** What the value must be; absent where any text will do. `fits` is asked, `should` is said. */
  readonly check?: {
    readonly fits: (value: string) => boolean;
    readonly should: (words: TerminalWords) => string;
  };
}

export interface Act {
  readonly does: (words: TerminalWords) => string;
  readonly arguments: Readonly<Partial<Record<keyof Given, Argument>>>;
  /** Arguments without which the act does not know what to do. */
  readonly needs: readonly (keyof Given)[];
  /** The argument that is given without its name, if there is one. */
  readonly takes: { readonly argument: keyof Given; readonly value: string } | null;
  readonly writes: boolean;
  readonly run: (desk: Desk, given: Given, dryRun: boolean) => Promise<Done<Report> | Refused>;
}

export function isScope(value: string): value is Scope {
  return value === "linked" || value === "vault";
}

function isWeeks(value: string): boolean {
  return /^[1-9]\d?$/.test(value) && Number(value) <= 52;
}

export const ACTS = {
  week: {
    does: (words) => words.act.week,
    arguments: {
      week: {
        value: "YYYY-Www",
        does: (words) => words.act.ofWeek,
        check: { fits: (value) => parseWeek(value) !== null, should: (words) => words.act.shouldBeWeek },
      },
      series: { value: "NAME", does: (words) => words.act.series },
    },
    needs: [],
    takes: null,
    writes: true,
    run: (desk, { week, series }, dryRun) =>
      reviewWeek(
        desk,
        { carry: true, ...(week && { week }), ...(series !== undefined && { series }) },
        dryRun,
      ),
  },
  carry: {
    does: (words) => words.act.carry,
    arguments: {
      from: { value: "NOTE", does: (words) => words.act.from },
      to: { value: "NOTE", does: (words) => words.act.to },
    },
    needs: ["from", "to"],
    takes: null,
    writes: true,
    run: (desk, { from = "", to = "" }, dryRun) => carryBetween(desk, { from, to }, dryRun),
  },
  meeting: {
    does: (words) => words.act.meeting,
    arguments: {
      series: { value: "NAME", does: (words) => words.act.ofMeetings },
      date: {
        value: "YYYY-MM-DD",
        does: (words) => words.act.onDay,
        check: { fits: (value) => parseDay(value) !== null, should: (words) => words.terminal.shouldBeDay },
      },
    },
    needs: [],
    takes: null,
    writes: true,
    run: (desk, { series, date }, dryRun) =>
      nextMeeting(desk, { ...(series !== undefined && { series }), ...(date && { date }) }, dryRun),
  },
  undo: {
    does: (words) => words.act.undo,
    arguments: {},
    needs: [],
    takes: null,
    writes: true,
    run: (desk, _given, dryRun) => undoLast(desk, dryRun),
  },
  board: {
    does: (words) => words.act.board,
    arguments: {
      note: { value: "NOTE", does: (words) => words.act.around },
      scope: {
        value: "linked|vault",
        does: (words) => words.act.scope,
        check: { fits: (value) => isScope(value), should: (words) => words.act.shouldBeScope },
      },
      depth: {
        value: "N",
        does: (words) => words.act.depth,
        check: { fits: (value) => /^[1-3]$/.test(value), should: (words) => words.act.shouldBeDepth },
      },
    },
    needs: [],
    takes: null,
    writes: false,
    run: (desk, { note, scope = "linked", depth = 1 }) =>
      showBoard(desk, { ...(note !== undefined && { note }), scope, depth }),
  },
  report: {
    does: (words) => words.act.report,
    arguments: {
      weeks: {
        value: "N",
        does: (words) => words.act.weeks,
        check: { fits: isWeeks, should: (words) => words.act.shouldBeWeeks },
      },
    },
    needs: [],
    takes: null,
    writes: false,
    run: (desk, { weeks = 8 }) => reportWeeks(desk, weeks),
  },
  outline: {
    does: (words) => words.act.outline,
    arguments: {},
    needs: [],
    takes: { argument: "note", value: "NOTE" },
    writes: false,
    run: (desk, { note = "" }) => outlineNote(desk, note),
  },
} as const satisfies Readonly<Record<string, Act>>;

export type ActId = keyof typeof ACTS;

export const ACT_IDS = Object.keys(ACTS) as readonly ActId[];
