// The act "board": what the sidebar shows, as data.

import type { Board, Scope } from "../../board/board";
import { board } from "../../board/board";
import type { GoalState } from "../../board/goals";
import type { Day } from "../../calendar/day";
import type { BacklogItem } from "../../driver/facts";
import type { QuestionState } from "../../mastermind/question";
import type { StatusKind } from "../../note/task";
import type { NotePath } from "../../notebook/notebook";
import type { Desk } from "../desk";
import { findNote } from "../find-note";
import type { Done } from "../perform";
import type { Refused } from "../refusal";
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
    value: report(board(notes, reviews, { today: desk.today, scope, depth, from, me: "" })),
  };
}

function report(shown: Board): BoardReport {
  const item = ({ text, line, status, kind }: Omit<BacklogItem, "nested">, path: NotePath): ItemReport => {
    return { text, path, line: line + 1, status, statusKind: kind };
  };
  return {
    root: shown.root,
    goals: shown.goals.map(
      ({ path, goal: { title, owner, status }, lastUpdate, staleDays, state, progress }) => {
        return { title, path, owner, status, lastUpdate, staleDays, state, progress };
      },
    ),
    drivers: shown.drivers.map(({ path, driver: { title, owner, status, needs }, open, total, items }) => {
      return { title, path, owner, status, needs, open, total, items: items.map((one) => item(one, path)) };
    }),
    tasks: shown.tasks.map(({ path, task, times }) => ({ ...item(task, path), times, since: task.since })),
    questions: shown.questions.map(({ path, question: { owner, topic, state, line }, since, times }) => {
      return { owner, topic, path, line: line + 1, state, times, since };
    }),
    commitments: shown.commitments.map(({ path, commitment: { person, text, line, kind }, misses }) => {
      return { owner: person, text, path, line: line + 1, statusKind: kind, misses };
    }),
  };
}
