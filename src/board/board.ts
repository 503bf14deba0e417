// What the sidebar shows: the goals, drivers, tasks, questions and promises of the notes around one note, or of the vault.

import type { Day } from "../calendar/day";
import type { GoalStatus } from "../goal/facts";
import type { Commitment } from "../mastermind/facts";
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
import { kept } from "./kept";
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
  /** Only these notes, whatever the scope. */
  readonly among?: readonly NotePath[];
}

export interface TaskRow {
  readonly path: NotePath;
  readonly task: Task;
  readonly times: number;
  /** Which it is of several live ones with these words in its note, from 0. */
  readonly nth: number;
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

type Notes = Catalog<NoteFacts | null>;

const NONE: readonly never[] = [];

/**
 * The board as it stands; goals the longest without an update first, all else in the order of notes and lines. `reviews` are
 * those of the vault in the order of their weeks.
 */
export function board(notes: Notes, reviews: readonly DatedReview[], wish: BoardWish): Board {
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
      driversOf(path, facts, notes, wish.today).filter(({ driver }) => mine(driver.owner)),
    ),
    tasks: of((path, facts) => tasksOf(path, facts, row)),
    questions: of((path, facts) =>
      questionsOf(path, facts, notes, row).filter(({ question }) => mine(question.owner)),
    ),
    commitments: of((path, facts) =>
      promisesOf(path, facts, row).filter(({ commitment }) => mine(commitment.person)),
    ),
    astray: of((path, { slots }) =>
      slots
        .filter(({ goal, listed }) => listed && notes.resolve(goal, path) === null)
        .map(({ goal, line }) => ({ path, remark: { kind: "no-note", value: goal, line } })),
    ),
  };
}

function notesShown(
  notes: Notes,
  row: Rows,
  root: NotePath | null,
  { scope, depth, among }: BoardWish,
): readonly NotePath[] {
  if (among) return among;
  if (scope !== "linked") return inOrder(notes);
  if (root === null) return [];
  return [...new Set([...notes.around(root, depth).keys(), ...row.beside(root)])];
}

function isMine(owner: string | null, { scope, me }: BoardWish): boolean {
  return scope !== "person" || me === "" || (owner !== null && personKey(owner) === personKey(me));
}

/** What rests waits for nobody. */
const STANDINGS: readonly GoalStatus[] = ["active", "paused", "closed"];

function mostStaleFirst(a: GoalRow, b: GoalRow): number {
  const rank = ({ goal }: GoalRow) => STANDINGS.indexOf(goal.standing);
  const days = (row: GoalRow) => row.staleDays ?? Infinity;
  return rank(a) - rank(b) || (days(a) === days(b) ? 0 : days(b) - days(a));
}

const TELLING = new WeakMap<Notes, readonly NotePath[]>();

/** All notes that tell something, by path; put in order again where they are others than before. */
function inOrder(notes: Notes): readonly NotePath[] {
  const telling = [...notes.telling()];
  const before = TELLING.get(notes);
  const known = new Set(before);
  if (before && before.length === telling.length && telling.every((path) => known.has(path))) return before;
  telling.sort();
  TELLING.set(notes, telling);
  return telling;
}

const DRIVERS = kept<readonly DriverRow[]>();
const TASKS = kept<readonly TaskRow[]>();
const QUESTIONS = kept<readonly QuestionRow[]>();
const PROMISES = kept<readonly CommitmentRow[]>();

function driversOf(path: NotePath, facts: NoteFacts, notes: Notes, today: Day): readonly DriverRow[] {
  const make = () => facts.drivers.map((driver) => driverRow(path, driver, facts, notes, today));
  // What others say of them matters to those that are a part of another.
  const isAlone = facts.drivers.every(({ parent }) => parent === null);
  return isAlone ? DRIVERS(facts, [path, today], make) : make();
}

function tasksOf(path: NotePath, facts: NoteFacts, row: Rows): readonly TaskRow[] {
  if (facts.tasks.length === 0) return NONE;
  return TASKS(facts, [path, row.reviews], () => {
    const seen = new Map<string, number>();
    return facts.tasks
      .filter(({ kind }) => isLive(kind))
      .map((task) => {
        const nth = seen.get(task.text) ?? 0;
        seen.set(task.text, nth + 1);
        const times = task.since === null ? 0 : (row.reviewsSince(path, task.since) ?? 1);
        return { path, task, times, nth };
      });
  });
}

function questionsOf(path: NotePath, facts: NoteFacts, notes: Notes, row: Rows): readonly QuestionRow[] {
  const open = facts.meetings.flatMap((meeting) =>
    meeting.questions.filter(({ state }) => state === "open").map((question) => ({ meeting, question })),
  );
  if (open.length === 0) return NONE;
  // Where each was first asked, as links lead now.
  const first = open.map(({ question: { since } }) =>
    since?.target === "" ? path : since && notes.resolve(since.target, path),
  );
  return QUESTIONS(facts, [path, row.meetings(), ...first], () =>
    open.map(({ meeting, question }, i) => {
      const from = first[i] ?? null;
      const since = from === null ? null : row.dayOf(from, question.since?.sub ?? null);
      const times = since === null ? 0 : row.meetingsSince(path, since, row.onDay(meeting), false);
      return { path, question, since, times };
    }),
  );
}

function promisesOf(path: NotePath, facts: NoteFacts, row: Rows): readonly CommitmentRow[] {
  if (facts.meetings.length === 0) return NONE;
  return PROMISES(facts, [path, row.meetings()], () =>
    facts.meetings.flatMap((meeting) =>
      meeting.commitments
        .filter(({ kind }) => isLive(kind))
        .map((commitment) => {
          const made = commitment.since ?? row.onDay(meeting);
          return { path, commitment, misses: made === null ? 0 : row.meetingsSince(path, made, null, true) };
        }),
    ),
  );
}
