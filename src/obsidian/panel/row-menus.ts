// What the menus of the panel's rows offer: the same that can be done by hand, keyboard or hovering.

import type { QuestionRow } from "../../board/board";
import type { DriverRow } from "../../board/drivers";
import type { GoalRow } from "../../board/goals";
import type { BacklogItem } from "../../driver/facts";
import type { RowAt } from "../../command/board/row-edit";
import type { enPanel } from "../../locale/en-panel";
import type { PanelSection } from "../../settings/settings";
import { PANEL_SECTIONS } from "../../settings/settings";
import { GROUPINGS, SORTS } from "../../board/order";
import type { MenuEntry } from "../shown-menu";
import type { PanelDoors } from "./doors";
import type { PanelState } from "./model";

/** The words and doors that menus are made with. */
export interface Given {
  readonly words: typeof enPanel;
  readonly doors: PanelDoors;
}

export function goalMenu({ path, goal }: GoalRow, { words, doors }: Given, write: () => void): MenuEntry[] {
  const isActive = goal.standing === "active";
  return [
    { title: words.writeUpdate, icon: "message-square-plus", run: write },
    isActive
      ? { title: words.pause, icon: "pause", run: () => doors.status(path, "paused") }
      : { title: words.resume, icon: "play", run: () => doors.status(path, "active") },
    ...(goal.standing === "closed"
      ? []
      : [
          { title: words.close, icon: "check", run: () => doors.status(path, "achieved") },
          { title: words.drop, icon: "x", run: () => doors.status(path, "dropped") },
          {
            title: words.askNext,
            icon: "message-circle-question-mark",
            run: () => doors.ask(goal.title, path),
          },
        ]),
  ];
}

/** Of a driver in a note of its own; one inside a question can only be taken out. */
export function driverMenu(
  { path, driver }: DriverRow,
  { words, doors }: Given,
  write: (what: "item" | "work") => void,
): MenuEntry[] {
  if (driver.line > 0) {
    const run = () => doors.extract(path, driver.line);
    return [{ title: words.commands.extract, icon: "file-output", run }];
  }
  return [
    { title: words.addItem, icon: "list-plus", run: () => write("item") },
    { title: words.logWork, icon: "notebook-pen", run: () => write("work") },
    { title: words.askNext, icon: "message-circle-question-mark", run: () => doors.ask(driver.title, path) },
  ];
}

/** Where an item may go: before the one above it, behind the one below; undefined where there is none. */
export interface Moves {
  readonly up: (() => void) | undefined;
  readonly down: (() => void) | undefined;
}

/** The moves of the items that are shown, among all of the backlog. */
export function movesOf(row: DriverRow, item: BacklogItem, doors: PanelDoors): Moves {
  const list = row.driver.backlog.filter(({ nested }) => !nested);
  const shown = row.items.filter(({ nested }) => !nested);
  const at = shown.indexOf(item);
  const [above, below] = at === -1 ? [] : [shown[at - 1], shown[at + 1]];
  const to = (before: BacklogItem | null) => () => doors.move(rowAt(row, item), before && rowAt(row, before));
  return {
    up: above && to(above),
    down: below && to(list[list.indexOf(below) + 1] ?? null),
  };
}

export function rowAt({ path }: { readonly path: string }, { line, text }: Omit<RowAt, "path">): RowAt {
  return { path, line, text };
}

export function questionMenu({ path, question }: QuestionRow, { words, doors }: Given): MenuEntry[] {
  const run = () => doors.extract(path, question.line);
  return [{ title: words.commands.extract, icon: "file-output", run }];
}

export function itemMenu(row: RowAt, { up, down }: Moves, { words, doors }: Given): MenuEntry[] {
  return [
    { title: words.pull, icon: "calendar-plus", run: () => doors.pull(row) },
    { title: words.linkGoal, icon: "target", run: () => doors.linkGoal(row) },
    {
      title: words.askNext,
      icon: "message-circle-question-mark",
      run: () => doors.ask(row.text, row.path),
    },
    ...(up ? [{ title: words.up, icon: "arrow-up", run: up }] : []),
    ...(down ? [{ title: words.down, icon: "arrow-down", run: down }] : []),
  ];
}

/** Order, grouping, and which sections are shown. */
export function viewMenu(
  state: PanelState,
  sections: readonly PanelSection[],
  { words, doors }: Given,
): MenuEntry[] {
  return [
    ...SORTS.map((sort) => ({
      title: words.sorts[sort],
      checked: state.sort === sort,
      run: () => doors.keep({ ...state, sort }),
    })),
    null,
    ...GROUPINGS.map((grouping) => ({
      title: words.groupings[grouping],
      checked: state.grouping === grouping,
      run: () => doors.keep({ ...state, grouping }),
    })),
    null,
    ...PANEL_SECTIONS.map((section) => {
      const shown = sections.includes(section);
      const others = sections.filter((one) => one !== section);
      return {
        title: words.sections[section],
        checked: shown,
        run: () => doors.arrange(shown ? others : [...others, section]),
      };
    }),
  ];
}

/** What can be made in a section, and where it stands among the others. */
export function sectionMenu(
  section: PanelSection,
  sections: readonly PanelSection[],
  { words, doors }: Given,
): MenuEntry[] {
  const at = sections.indexOf(section);
  const others = sections.filter((one) => one !== section);
  const to = (place: number) => () => doors.arrange(others.toSpliced(place, 0, section));
  const add = (title: string, icon: string, kind: "goal" | "driver" | "meeting"): readonly MenuEntry[] => [
    { title, icon, run: () => doors.create(kind) },
    null,
  ];
  const made: Readonly<Partial<Record<PanelSection, readonly MenuEntry[]>>> = {
    goals: add(words.commands.newGoal, "plus", "goal"),
    drivers: add(words.commands.newDriver, "plus", "driver"),
    questions: add(words.ways.meeting, "calendar-plus", "meeting"),
    commitments: add(words.ways.meeting, "calendar-plus", "meeting"),
  };
  return [
    ...(made[section] ?? []),
    ...(at > 0 ? [{ title: words.up, icon: "arrow-up", run: to(at - 1) }] : []),
    ...(at < others.length ? [{ title: words.down, icon: "arrow-down", run: to(at + 1) }] : []),
    { title: words.hide, icon: "eye-off", run: () => doors.arrange(others) },
  ];
}
