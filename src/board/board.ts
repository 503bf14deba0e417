// What the sidebar shows: the goals, drivers, tasks, questions and promises of the notes around one note, or of the vault.

import type { Day } from "../calendar/day";
import type { Commitment, Meeting } from "../mastermind/facts";
import { personKey } from "../mastermind/person";
import type { Question } from "../mastermind/question";
import { isLive } from "../note/task";
import type { Catalog } from "../notebook/catalog";
import type { NotePath } from "../notebook/notebook";
import { aroundGoal } from "./around-goal";
import type { DriverRow } from "./drivers";
import { driverRow } from "./drivers";
import type { NoteFacts, Task } from "./facts";
import type { GoalRow } from "./goals";
import { goalRow } from "./goals";
import type { Remark } from "./remarks";
import type { DatedReview, Rows } from "./series";
import { rows } from "./series";

export type Scope = "linked" | "person" | "vault";

export interface BoardWish {
  readonly today: Day;
  readonly scope: Scope;
  /** The note that the others are linked with; null where the latest review or meeting is meant. */
  readonly from: NotePath | null;
  /** How many links away a note may be: 1 to 3. */
  readonly depth: number;
  /** Whose goals and drivers the scope `person` shows. */
  readonly me: string;
}

export interface TaskRow {
  readonly path: NotePath;
  readonly task: Task;
  readonly times: number;
}

export interface QuestionRow {
  readonly path: NotePath;
  readonly question: Question;
  /** The day it was first asked, where that was earlier. */
  readonly since: Day | null;
  readonly times: number;
}

export interface CommitmentRow {
  readonly path: NotePath;
  readonly commitment: Commitment;
  /** How many meetings were held since it was made. */
  readonly misses: number;
}

export interface Board {
  readonly root: NotePath | null;
  readonly goals: readonly GoalRow[];
  readonly drivers: readonly DriverRow[];
  readonly tasks: readonly TaskRow[];
  readonly questions: readonly QuestionRow[];
  readonly commitments: readonly CommitmentRow[];
  /** Goals that reviews speak of and that are not there. */
  readonly astray: readonly { readonly path: NotePath; readonly remark: Remark }[];
}

/**
 * The board as it stands; goals the longest without an update first, all else in the order of notes and lines. `reviews` are
 * those of the vault in the order of their weeks.
 */
export function board(
  notes: Catalog<NoteFacts | null>,
  reviews: readonly DatedReview[],
  wish: BoardWish,
): Board {
  const row = rows(notes, reviews);
  const root = wish.from ?? row.latest(wish.today);
  const shown = notesShown(notes, row, root, wish).flatMap((path) => {
    const facts = notes.get(path)?.facts;
    return facts ? [{ path, facts }] : [];
  });
  const mine = (owner: string | null) => isMine(owner, wish);
  const of = <T>(from: (path: NotePath, facts: NoteFacts) => readonly T[]) =>
    shown.flatMap(({ path, facts }) => from(path, facts));
  return {
    root,
    goals: of((path, facts) =>
      facts.goal && mine(facts.goal.owner)
        ? [goalRow(path, facts.goal, aroundGoal(path, facts, notes, row), wish.today)]
        : [],
    ).sort(mostStaleFirst),
    drivers: of((path, facts) =>
      facts.drivers
        .filter(({ owner }) => mine(owner))
        .map((driver) => driverRow(path, driver, facts, notes, wish.today)),
    ),
    tasks: of((path, { tasks }) =>
      tasks
        .filter(({ kind }) => isLive(kind))
        .map((task) => ({
          path,
          task,
          times: task.since === null ? 0 : (row.reviewsSince(path, task.since) ?? 1),
        })),
    ),
    questions: of((path, { meetings }) =>
      meetings.flatMap(({ day, questions }) =>
        questions
          .filter(({ state, owner }) => state === "open" && mine(owner))
          .map((question) => questionRow(path, question, day, notes, row)),
      ),
    ),
    commitments: of((path, { meetings }) =>
      meetings.flatMap((meeting) => promises(path, meeting, mine, row)),
    ),
    astray: of((path, { slots }) =>
      slots
        .filter(({ goal, listed }) => listed && notes.resolve(goal, path) === null)
        .map(({ goal, line }) => ({ path, remark: { kind: "no-note", value: goal, line } })),
    ),
  };
}

function notesShown(
  notes: Catalog<NoteFacts | null>,
  row: Rows,
  root: NotePath | null,
  { scope, depth }: BoardWish,
): readonly NotePath[] {
  if (scope !== "linked") return [...notes.telling()].sort();
  if (root === null) return [];
  return [...new Set([...notes.around(root, depth).keys(), ...row.beside(root)])];
}

function isMine(owner: string | null, { scope, me }: BoardWish): boolean {
  return scope !== "person" || me === "" || (owner !== null && personKey(owner) === personKey(me));
}

function mostStaleFirst(a: GoalRow, b: GoalRow): number {
  const closed = Number(a.state === "closed") - Number(b.state === "closed");
  const days = (row: GoalRow) => row.staleDays ?? Infinity;
  return closed || (days(a) === days(b) ? 0 : days(b) - days(a));
}

function questionRow(
  path: NotePath,
  question: Question,
  day: Day | null,
  notes: Catalog<NoteFacts | null>,
  row: Rows,
): QuestionRow {
  const first = question.since === null ? null : notes.resolve(question.since, path);
  const since = first === null ? null : row.dayOf(first);
  return { path, question, since, times: since === null ? 0 : row.meetingsSince(path, since, day, false) };
}

function promises(
  path: NotePath,
  { day, commitments }: Meeting,
  mine: (owner: string | null) => boolean,
  row: Rows,
): readonly CommitmentRow[] {
  return commitments
    .filter(({ kind, person }) => isLive(kind) && mine(person))
    .map((commitment) => {
      const made = commitment.since ?? day;
      return { path, commitment, misses: made === null ? 0 : row.meetingsSince(path, made, null, true) };
    });
}
