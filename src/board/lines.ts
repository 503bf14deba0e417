// The board as lines one below the other: sections, groups, rows and the items below them, as a tree that is drawn in part.

import type { BacklogItem } from "../driver/facts";
import type { NotePath } from "../notebook/notebook";
import type { PanelSection } from "../settings/settings";
import type { Board, CommitmentRow, QuestionRow, TaskRow } from "./board";
import type { DriverRow } from "./drivers";
import type { GoalRow } from "./goals";
import type { Group, Grouping } from "./order";
import { kept } from "./kept";
import { grouped, oldestFirst } from "./order";
import type { Remark } from "./remarks";

export type LineContent =
  /** `count` is null where a number says nothing. */
  | { readonly kind: "section"; readonly count: number | null; readonly folded: boolean }
  | { readonly kind: "week" }
  /** `name` is null for rows that name no owner or area. */
  | { readonly kind: "group"; readonly name: string | null; readonly count: number }
  | { readonly kind: "goal"; readonly row: GoalRow }
  | { readonly kind: "driver"; readonly row: DriverRow }
  | { readonly kind: "item"; readonly row: DriverRow; readonly item: BacklogItem }
  /** Items of a driver that wait until they are asked for, or, none hidden, may be put away again. */
  | { readonly kind: "more"; readonly row: DriverRow; readonly hidden: number }
  | { readonly kind: "task"; readonly row: TaskRow }
  | { readonly kind: "question"; readonly row: QuestionRow }
  | { readonly kind: "commitment"; readonly row: CommitmentRow }
  | { readonly kind: "astray"; readonly path: NotePath; readonly remark: Remark };

/** A line and its place in the tree, as a screen reader tells it. */
export type Line = LineContent & {
  /** The same for the same thing, also where it has moved. */
  readonly key: string;
  readonly section: PanelSection;
  /** 1 for sections. */
  readonly level: number;
  /** Its place among the lines beside it, from 1, and how many those are. */
  readonly at: number;
  readonly of: number;
};

export interface LinesWish {
  readonly sections: readonly PanelSection[];
  readonly folded: readonly string[];
  readonly grouping: Grouping;
  /** Drivers, by key, of which all items are shown. */
  readonly opened: ReadonlySet<string>;
  /** Whether there are weeks to draw. */
  readonly hasWeeks: boolean;
}

/** So many backlog items are shown of a driver at first. */
const FIRST_ITEMS = 5;

interface Branch {
  readonly key: string;
  readonly content: LineContent;
  readonly below?: readonly Branch[];
}

/** Sections without anything in them are left out. */
export function linesOf(shown: Board, wish: LinesWish): readonly Line[] {
  const sections = wish.sections.flatMap((section) => {
    const { count, rows } = contentOf(section, shown, wish);
    if (rows.length === 0) return [];
    const folded = wish.folded.includes(section);
    const content: LineContent = { kind: "section", count, folded };
    return [{ section, branch: { key: section, content, below: folded ? [] : rows } }];
  });
  const lines: Line[] = [];
  const add = (all: readonly Branch[], section: PanelSection, level: number) =>
    all.forEach((branch, i) => put(branch, section, level, i + 1, all.length));
  const put = (branch: Branch, section: PanelSection, level: number, at: number, of: number) => {
    lines.push(
      LINES(branch, [section, level, at, of], () => {
        return { ...branch.content, key: branch.key, section, level, at, of };
      }),
    );
    if (branch.below) add(branch.below, section, level + 1);
  };
  sections.forEach(({ section, branch }, i) => put(branch, section, 1, i + 1, sections.length));
  return lines;
}

// Of thousands of rows few change at a time: what was made of a row is kept while it is the same row.
const LINES = kept<Line>();
const TASKS = kept<Branch>();
const DRIVERS = kept<Branch>();
const OTHERS = kept<Branch>();

function contentOf(section: PanelSection, shown: Board, wish: LinesWish) {
  const counted = (rows: readonly Branch[]) => ({ count: rows.length, rows });
  const inGroups = <T>(all: readonly T[], nameOf: (row: T) => string | null, row: (one: T) => Branch) => {
    const groups = wish.grouping === "none" ? [] : grouped(all, nameOf);
    if (groups.every(({ name }) => name === null)) return all.map(row);
    return groups.map((group) => groupOf(section, group, row));
  };
  switch (section) {
    case "week":
      return {
        count: null,
        rows: wish.hasWeeks ? [{ key: "week:", content: { kind: "week" } as const }] : [],
      };
    case "goals": {
      const nameOf = ({ goal, area }: GoalRow) => (wish.grouping === "area" ? area : goal.owner);
      const rows = inGroups(shown.goals, nameOf, (row) => ({
        key: `goal ${row.path}`,
        content: { kind: "goal", row },
      }));
      const astray = shown.astray.map(({ path, remark }, i): Branch => {
        return { key: `astray ${i} ${path}`, content: { kind: "astray", path, remark } };
      });
      return { count: shown.goals.length, rows: [...rows, ...astray] };
    }
    case "drivers": {
      const nameOf = ({ driver, area }: DriverRow) => (wish.grouping === "area" ? area : driver.owner);
      const rows = inGroups(shown.drivers, nameOf, (row) => driverBranch(row, wish.opened));
      return { count: shown.drivers.length, rows };
    }
    case "carried":
      return counted(oldestFirst(shown.tasks.filter(({ task }) => task.since !== null)).map(taskBranch));
    case "tasks":
      return counted(shown.tasks.filter(({ task }) => task.since === null).map(taskBranch));
    case "questions":
      return counted(
        shown.questions.map((row) =>
          OTHERS(row, [], () => ({
            key: `question ${row.path}:${row.question.line}`,
            content: { kind: "question", row },
          })),
        ),
      );
    case "commitments":
      return counted(
        shown.commitments.map((row) =>
          OTHERS(row, [], () => ({
            key: `commitment ${row.path}:${row.commitment.line}`,
            content: { kind: "commitment", row },
          })),
        ),
      );
  }
}

function groupOf<T>(section: PanelSection, { name, rows }: Group<T>, row: (one: T) => Branch): Branch {
  const content: LineContent = { kind: "group", name, count: rows.length };
  return { key: `group ${section} ${name ?? ""}`, content, below: rows.map(row) };
}

/** Several may stand in one meeting. */
function driverKey({ path, driver }: DriverRow): string {
  return `driver ${path}:${driver.line}`;
}

function driverBranch(row: DriverRow, opened: ReadonlySet<string>): Branch {
  const key = driverKey(row);
  const isLong = row.items.length > FIRST_ITEMS + 1;
  const isWhole = !isLong || opened.has(key);
  return DRIVERS(row, [isWhole], () => {
    const items = itemBranches(key, row, isWhole ? row.items : row.items.slice(0, FIRST_ITEMS));
    const more: Branch = {
      key: `more ${key}`,
      content: { kind: "more", row, hidden: row.items.length - items.length },
    };
    return { key, content: { kind: "driver", row }, below: isLong ? [...items, more] : items };
  });
}

/** By their words, so that an item stays itself when it moves; of several alike the first, the second and so on. */
function itemBranches(key: string, row: DriverRow, items: readonly BacklogItem[]): readonly Branch[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const nth = seen.get(item.text) ?? 0;
    seen.set(item.text, nth + 1);
    return { key: `item ${key} ${nth} ${item.text}`, content: { kind: "item", row, item } };
  });
}

function taskBranch(row: TaskRow): Branch {
  const { path, task, nth } = row;
  const key = () => `task ${path} ${nth} ${task.text}`;
  return TASKS(row, [], () => ({ key: key(), content: { kind: "task", row } }));
}
