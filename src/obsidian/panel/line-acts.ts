// What can be done to a line, by pointer, keys and menu alike.

import type { Line } from "../../board/lines";
import { placeOfRemark } from "../../command/board/say-remark";
import type { RowAt } from "../../command/board/row-edit";
import type { NotePath } from "../../notebook/notebook";
import type { MenuEntry } from "../shown-menu";
import { driverMenu, goalMenu, itemMenu, movesOf, questionMenu, rowAt } from "./row-menus";
import type { Given, Moves } from "./row-menus";

export type Writing = "update" | "item" | "work";

export interface LineActs {
  /** The note and line it stands for; null for heads. */
  readonly place: { readonly path: NotePath; readonly line: number } | null;
  /** The item whose box it has; null without one. */
  readonly box: { readonly row: RowAt; readonly done: boolean } | null;
  readonly moves: Moves;
  readonly menu: readonly MenuEntry[];
}

const STAYS: Moves = { up: undefined, down: undefined };
const NOTHING: LineActs = { place: null, box: null, moves: STAYS, menu: [] };

/** `write` opens the line to type into. */
export function actsOf(line: Line, given: Given, write: (what: Writing) => void): LineActs {
  switch (line.kind) {
    case "section":
    case "group":
    case "week":
    case "more":
      return NOTHING;
    case "astray":
      return { ...NOTHING, place: placeOfRemark(line.remark, line.path) };
    case "goal":
      return {
        ...NOTHING,
        place: { path: line.row.path, line: 0 },
        menu: goalMenu(line.row, given, () => write("update")),
      };
    case "driver":
      return {
        ...NOTHING,
        place: { path: line.row.path, line: line.row.driver.line },
        menu: driverMenu(line.row, given, write),
      };
    case "item": {
      const row = rowAt(line.row, line.item);
      const moves = movesOf(line.row, line.item, given.doors);
      return boxed(row, line.item.kind === "done", moves, given);
    }
    case "task":
      return boxed(rowAt(line.row, line.row.task), line.row.task.kind === "done", STAYS, given);
    case "commitment": {
      const { path, commitment } = line.row;
      const row = { path, line: commitment.line, text: commitment.written };
      return boxed(row, commitment.kind === "done", STAYS, given);
    }
    case "question": {
      const { path, question } = line.row;
      return { ...NOTHING, place: { path, line: question.line }, menu: questionMenu(line.row, given) };
    }
  }
}

function boxed(row: RowAt, done: boolean, moves: Moves, given: Given): LineActs {
  const { path, line } = row;
  return { place: { path, line }, box: { row, done }, moves, menu: itemMenu(row, moves, given) };
}
