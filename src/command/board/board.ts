// The act "board": what the sidebar shows, as data.

import type { Board, Scope } from "../../board/board";
import { board } from "../../board/board";
import type { GoalState } from "../../board/goals";
import { isBehind } from "../../board/goals";
import type { Remark } from "../../board/remarks";
import type { Day } from "../../calendar/day";
import type { BacklogItem } from "../../driver/facts";
import type { Words } from "../../locale/en";
import type { QuestionState } from "../../mastermind/question";
import type { StatusKind } from "../../note/task";
import type { NotePath } from "../../notebook/notebook";
import type { Desk } from "../desk";
import { findNote } from "../find-note";
import type { Done } from "../perform";
import type { Refused } from "../refusal";
import { placeOfRemark, sayRemark } from "./say-remark";
import { wordsOf } from "../say";
import type { Known } from "../vault-facts";
import { readVault } from "../vault-facts";

/** The JSON value of docs/cli.md; lines are 1-based. */
export interface BoardReport {
  readonly root: NotePath | null;
  readonly goals: readonly {
    readonly title: string;
    readonly path: NotePath;
    readonly owner: string | null;
    readonly status: string | null;
    readonly lastUpdate: Day | null;
    readonly staleDays: number | null;
    readonly state: GoalState;
    readonly progress: number | null;
    readonly area: string | null;
    /** How much of its horizon is over, from 0 to 1. */
    readonly elapsed: number | null;
    /** Its number is behind its time. */
    readonly behind: boolean;
    readonly remarks: readonly RemarkReport[];
  }[];
  readonly drivers: readonly {
    readonly title: string;
    readonly path: NotePath;
    readonly owner: string | null;
    readonly status: string | null;
    readonly needs: readonly string[];
    readonly open: number;
    readonly total: number;
    readonly items: readonly ItemReport[];
    readonly area: string | null;
    readonly lastWorked: Day | null;
    /** The day of review that has passed. */
    readonly overdue: Day | null;
    readonly remarks: readonly RemarkReport[];
  }[];
  readonly tasks: readonly (ItemReport & { readonly times: number; readonly since: string | null })[];
  readonly questions: readonly {
    readonly owner: string | null;
    readonly topic: string;
    readonly path: NotePath;
    readonly line: number;
    readonly state: QuestionState;
    readonly times: number;
    readonly since: string | null;
  }[];
  readonly commitments: readonly {
    readonly owner: string | null;
    readonly text: string;
    readonly path: NotePath;
    readonly line: number;
    readonly statusKind: StatusKind;
    readonly misses: number;
  }[];
  /** Goals that reviews speak of and that are not there. */
  readonly astray: readonly RemarkReport[];
}

/** What is not as it was meant, in a sentence, and where it is mended. */
interface RemarkReport {
  readonly path: NotePath;
  readonly line: number;
  readonly says: string;
}

interface ItemReport {
  readonly text: string;
  readonly path: NotePath;
  readonly line: number;
  readonly status: string | null;
  readonly statusKind: StatusKind;
}

export interface BoardGiven {
  /** The note to start from; the latest review or meeting where none is named. */
  readonly note?: string;
  readonly scope: Scope;
  readonly depth: number;
}

export async function showBoard(
  desk: Desk,
  given: BoardGiven,
  known: Known = readVault,
): Promise<Done<BoardReport> | Refused> {
  const named = given.note === undefined ? null : await findNote(desk, given.note);
  if (named?.kind === "refused") return named;
  const { notes, reviews } = await known(desk);
  const { scope, depth } = given;
  const from = named?.page.path ?? null;
  return {
    kind: "done",
    value: report(
      board(notes, reviews, { today: desk.today, scope, depth, from, me: "" }),
      wordsOf(desk.appLanguage).panel,
    ),
  };
}

function report(shown: Board, words: Words["panel"]): BoardReport {
  const said = (remark: Remark, path: NotePath): RemarkReport => {
    const place = placeOfRemark(remark, path);
    return { path: place.path, line: place.line + 1, says: sayRemark(remark, words) };
  };
  const item = ({ text, line, status, kind }: Omit<BacklogItem, "nested">, path: NotePath): ItemReport => {
    return { text, path, line: line + 1, status, statusKind: kind };
  };
  return {
    root: shown.root,
    goals: shown.goals.map((row) => {
      const { path, goal, lastUpdate, staleDays, state, progress, area, elapsed } = row;
      const { title, owner, status } = goal;
      return {
        ...{ title, path, owner, status, lastUpdate, staleDays, state, progress, area, elapsed },
        behind: isBehind(row),
        remarks: row.remarks.map((remark) => said(remark, path)),
      };
    }),
    drivers: shown.drivers.map((row) => {
      const { path, driver, open, total, area, lastWorked } = row;
      const { title, owner, status, needs } = driver;
      return {
        ...{ title, path, owner, status, needs, open, total, area, lastWorked },
        items: row.items.map((one) => item(one, path)),
        overdue: row.overdue ? driver.review : null,
        remarks: row.remarks.map((remark) => said(remark, path)),
      };
    }),
    tasks: shown.tasks.map(({ path, task, times }) => ({ ...item(task, path), times, since: task.since })),
    questions: shown.questions.map(({ path, question: { owner, topic, state, line }, since, times }) => {
      return { owner, topic, path, line: line + 1, state, times, since };
    }),
    commitments: shown.commitments.map(({ path, commitment: { person, text, line, kind }, misses }) => {
      return { owner: person, text, path, line: line + 1, statusKind: kind, misses };
    }),
    astray: shown.astray.map(({ path, remark }) => said(remark, path)),
  };
}
