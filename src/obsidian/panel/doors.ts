// What the panel can ask of Obsidian and of the plugin; components know nothing else of either.

import type { RowAt } from "../../command/board/row-edit";
import type { NotePath } from "../../notebook/notebook";
import type { PanelSection } from "../../settings/settings";
import type { MenuEntry } from "../shown-menu";
import type { PanelState } from "./model";

/** What a person did to a row with pointer or keys; both tell with the same keys held whether in a new tab. */
export type Press = MouseEvent | KeyboardEvent;

export interface PanelDoors {
  /** Opens a note at a line (0-based). */
  open(path: NotePath, line: number, event: Press): void;
  /** Follows a link as it is written in a note. */
  follow(link: string, from: NotePath, external: boolean, event: MouseEvent): void;
  /** Offers a preview of a link's note, at a line where there is one. */
  hover(event: MouseEvent, link: string, from: NotePath, line?: number): void;
  /** Shows a menu at the event; of a note's row also what the app offers for its file. */
  menu(entries: readonly MenuEntry[], event: MouseEvent, path?: NotePath): void;
  /** What is dragged becomes a link to the note where it is dropped. */
  drag(path: NotePath, event: DragEvent): void;
  keep(state: PanelState): void;
  /** Which sections are shown, in which order. */
  arrange(sections: readonly PanelSection[]): void;
  tick(row: RowAt, done: boolean): void;
  addItem(path: NotePath, text: string): void;
  logWork(path: NotePath, text: string): void;
  /** Before another item of the same backlog; null is the end of its list. */
  move(row: RowAt, before: RowAt | null): void;
  pull(row: RowAt): void;
  /** Asks for a goal and says in the item that it is for that. */
  linkGoal(row: RowAt): void;
  update(path: NotePath, text: string): void;
  status(path: NotePath, status: "active" | "paused" | "achieved" | "dropped"): void;
  /** Takes the driver in the question at this line out into a note. */
  extract(path: NotePath, line: number): void;
  /** Asks at the next meeting of a group, with a link to the note. */
  ask(text: string, from: NotePath): void;
  /** Asks for what it needs and makes the note. */
  create(kind: "goal" | "driver" | "review" | "meeting"): void;
  /** Takes the last change back, as the command does. */
  undo(): void;
}
