// The act "board": what the sidebar shows, as data.

import type { Board, Scope } from "../board/board";
import { board } from "../board/board";
import type { GoalState } from "../board/goals";
import type { Day } from "../calendar/day";
import { lastDay } from "../calendar/week";
import type { BacklogItem } from "../driver/facts";
import { isHeld } from "../mastermind/facts";
import type { QuestionState } from "../mastermind/question";
import type { StatusKind } from "../note/task";
import type { NotePath } from "../notebook/notebook";
import { seriesOf } from "../weekly/candidates";
import type { Desk } from "./desk";
import { findNote } from "./find-note";
import type { Done } from "./perform";
import type { Refused } from "./refusal";
import type { VaultFacts } from "./vault-facts";
import { readVault, timesIn } from "./vault-facts";

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

export async function showBoard(desk: Desk, given: BoardGiven): Promise<Done<BoardReport> | Refused> {
  const named = given.note === undefined ? null : await findNote(desk, given.note);
  if (named?.kind === "refused") return named;
  const vault = await readVault(desk);
  const meetings = meetingsBySeries(vault.notes);
  const root = named ? named.page.path : latestNote(vault, meetings, desk.today);
  const shown = board(vault.notes, {
    today: desk.today,
    scope: given.scope,
    root,
    depth: given.depth,
    me: "",
    beside: root === null ? [] : besideIn(vault, meetings, root),
    weeks: vault.weeks,
    times: timesIn(vault),
  });
  return { kind: "done", value: report(shown, vault.notes, meetings) };
}

interface Held {
  readonly path: NotePath;
  readonly day: Day;
  readonly held: boolean;
}

type Series = ReadonlyMap<string, readonly Held[]>;

/** The meetings of each series in the order of their days; those of unknown years belong to no row. */
function meetingsBySeries(notes: VaultFacts["notes"]): Series {
  const series = new Map<string, Held[]>();
  for (const path of notes.paths()) {
    for (const meeting of notes.get(path)?.facts?.meetings ?? []) {
      if (meeting.day === null) continue;
      const row = series.get(seriesOf(path)) ?? [];
      series.set(seriesOf(path), row);
      row.push({ path, day: meeting.day, held: isHeld(meeting) });
    }
  }
  for (const row of series.values()) row.sort((a, b) => (a.day < b.day ? -1 : 1));
  return series;
}

/** The later of the latest review and the latest meeting that is not ahead. */
function latestNote({ reviews }: VaultFacts, meetings: Series, today: Day): NotePath | null {
  const review = reviews.findLast(({ week }) => week !== null);
  const past = [...meetings.values()].flat().filter(({ day }) => day <= today);
  const meeting = past.reduce<Held | null>((last, one) => (last && last.day >= one.day ? last : one), null);
  if (!review?.week || !meeting) return review?.path ?? meeting?.path ?? null;
  return meeting.day > lastDay(review.week) ? meeting.path : review.path;
}

/** The notes before and after one in its series. */
function besideIn({ reviews }: VaultFacts, meetings: Series, root: NotePath): readonly NotePath[] {
  const own = reviews.find(({ path }) => path === root);
  const row = own
    ? reviews.filter(({ series }) => series === own.series)
    : (meetings.get(seriesOf(root)) ?? []);
  const paths = [...new Set(row.map(({ path }) => path))];
  const at = paths.indexOf(root);
  return at === -1 ? [] : paths.slice(Math.max(0, at - 1), at + 2).filter((path) => path !== root);
}

function report(shown: Board, notes: VaultFacts["notes"], meetings: Series): BoardReport {
  const rowOf = (path: NotePath) => meetings.get(seriesOf(path)) ?? [];
  const item = ({ text, line, status, kind }: BacklogItem, path: NotePath): ItemReport => ({
    text,
    path,
    line: line + 1,
    status,
    statusKind: kind,
  });
  return {
    root: shown.root,
    goals: shown.goals.map(({ path, goal, lastUpdate, staleDays, state, progress }) => {
      return {
        title: goal.title,
        path,
        owner: goal.owner,
        status: goal.status,
        lastUpdate,
        staleDays,
        state,
        progress,
      };
    }),
    drivers: shown.drivers.map(({ path, driver, open, total, items }) => ({
      title: driver.title,
      path,
      owner: driver.owner,
      status: driver.status,
      needs: driver.needs,
      open,
      total,
      items: items.map((one) => item(one, path)),
    })),
    tasks: shown.tasks.map(({ path, task, times }) => ({ ...item(task, path), times, since: task.since })),
    questions: shown.questions.map(({ path, question, day }) => {
      const first = question.since === null ? null : notes.resolve(question.since, path);
      const since = rowOf(path).find((one) => one.path === first)?.day ?? null;
      const passed = rowOf(path).filter((one) => since && day && one.day > since && one.day <= day);
      const { owner, topic, state } = question;
      return { owner, topic, path, line: question.line + 1, state, times: passed.length, since };
    }),
    commitments: shown.commitments.map(({ path, commitment, day }) => {
      const made = commitment.since ?? day;
      const missed = rowOf(path).filter((one) => one.held && made !== null && one.day > made);
      const { person, text, kind } = commitment;
      return {
        owner: person,
        text,
        path,
        line: commitment.line + 1,
        statusKind: kind,
        misses: missed.length,
      };
    }),
  };
}
