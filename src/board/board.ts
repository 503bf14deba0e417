// What the sidebar shows: the goals, drivers, tasks, questions and promises of the notes around one note, or of the vault.

import type { Day } from "../calendar/day";
import { lastDay } from "../calendar/week";
import type { BacklogItem } from "../driver/facts";
import { backlogCount, lastWorked } from "../driver/facts";
import type { Commitment, Meeting } from "../mastermind/facts";
import { personKey } from "../mastermind/person";
import type { Question } from "../mastermind/question";
import { isLive } from "../note/task";
import type { Catalog } from "../notebook/catalog";
import type { NotePath } from "../notebook/notebook";
import type { DriverFacts, NoteFacts, Task } from "./facts";
import type { GoalRow, GoalUpdate } from "./goals";
import { goalRow, goalUpdate } from "./goals";
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

export interface DriverRow {
  readonly path: NotePath;
  readonly driver: DriverFacts;
  readonly open: number;
  readonly total: number;
  /** Items on which work goes on, in file order. */
  readonly items: readonly BacklogItem[];
  readonly lastWorked: Day | null;
  readonly overdue: boolean;
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
    goals: of((path, { goal }) =>
      goal && mine(goal.owner)
        ? [goalRow(path, goal, updatesOf(path, notes, row), openInDrivers(path, notes), wish.today)]
        : [],
    ).sort(mostStaleFirst),
    drivers: of((path, { drivers }) =>
      drivers.filter(({ owner }) => mine(owner)).map((driver) => driverRow(path, driver, wish.today)),
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

/** Everything said of a goal in its own note, in reviews and by people in meetings. */
function updatesOf(path: NotePath, notes: Catalog<NoteFacts | null>, row: Rows): readonly GoalUpdate[] {
  const own = notes.get(path)?.facts?.goal?.updates ?? [];
  const written = own.flatMap(({ line, day, text }) => (day ? [goalUpdate(path, line, day, text)] : []));
  const leadsHere = (target: string, from: NotePath) => notes.resolve(target, from) === path;
  const elsewhere = notes.linksTo(path).flatMap((from): readonly GoalUpdate[] => {
    const facts = notes.get(from)?.facts;
    const week = row.weekOf(from);
    const slots = week ? (facts?.slots ?? []).map((slot) => ({ ...slot, day: lastDay(week) })) : [];
    const said = (facts?.meetings ?? []).flatMap(({ day, updates }) =>
      day ? updates.map((update) => ({ ...update, day })) : [],
    );
    return [
      ...slots
        .filter(({ goal, text }) => text !== "" && leadsHere(goal, from))
        .map(({ line, day, text }) => goalUpdate(from, line, day, text)),
      ...said
        .filter(({ text, links }) => text !== "" && links.some((target) => leadsHere(target, from)))
        .map(({ line, day, text, person }) => goalUpdate(from, line, day, text, person)),
    ];
  });
  return [...written, ...elsewhere];
}

/** How many backlog items the drivers have open that a goal names; null where it names none that exists. */
function openInDrivers(path: NotePath, notes: Catalog<NoteFacts | null>): number | null {
  const named = notes.get(path)?.facts?.goal?.drivers ?? [];
  const drivers = named.flatMap((target) => {
    const to = notes.resolve(target, path);
    return (to !== null && notes.get(to)?.facts?.drivers) || [];
  });
  if (drivers.length === 0) return null;
  return drivers.reduce((sum, { backlog }) => sum + backlogCount(backlog).open, 0);
}

function mostStaleFirst(a: GoalRow, b: GoalRow): number {
  const closed = Number(a.state === "closed") - Number(b.state === "closed");
  const days = (row: GoalRow) => row.staleDays ?? Infinity;
  return closed || (days(a) === days(b) ? 0 : days(b) - days(a));
}

function driverRow(path: NotePath, driver: DriverFacts, today: Day): DriverRow {
  return {
    path,
    driver,
    ...backlogCount(driver.backlog),
    items: driver.backlog.filter(({ kind }) => isLive(kind)),
    lastWorked: lastWorked(driver)?.day ?? null,
    overdue: !driver.closed && driver.review !== null && driver.review < today,
  };
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
