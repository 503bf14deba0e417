// What the panel can ask of Obsidian and of the plugin; components know nothing else of either.

import type { RowAt } from "../../command/row-edit";
import type { NotePath } from "../../notebook/notebook";
import type { PanelState } from "./model";

export interface PanelDoors {
  /** Opens a note at a line (0-based); the event tells whether in a new tab. */
  open(path: NotePath, line: number, event: MouseEvent): void;
  /** Follows a link as it is written in a note. */
  follow(link: string, from: NotePath, external: boolean, event: MouseEvent): void;
  hover(event: MouseEvent, link: string, from: NotePath): void;
  menu(path: NotePath, event: MouseEvent): void;
  drag(path: NotePath, event: DragEvent): void;
  keep(state: PanelState): void;
  tick(row: RowAt, done: boolean): void;
  addItem(path: NotePath, text: string): void;
  logWork(path: NotePath, text: string): void;
  moveUp(row: RowAt, before: RowAt): void;
  update(path: NotePath, text: string): void;
  pause(path: NotePath, paused: boolean): void;
}
