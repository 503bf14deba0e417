// The act "link an item to a goal": the item's line says which goal it is for, where Tasks and Dataview still read the rest.

import { GOAL_FIELD, goalsNamed } from "../../board/goal-links";
import { withField } from "../../note/insert";
import type { Item } from "../../note/outline";
import type { Page } from "../../note/page";
import { itemText, readPage } from "../../note/page";
import { resolver } from "../../notebook/links";
import type { NotePath } from "../../notebook/notebook";
import type { Desk } from "../desk";
import { linker } from "../linker";
import type { Done } from "../perform";
import type { Refused } from "../refusal";
import type { RowAt, Written } from "./row-edit";
import { editNote, itemAt } from "./row-edit";

/**
 * Adds `[goal:: [[Goal]]]` to an item's line. What it names already stays: an item may be for several goals. One that names
 * this goal is left as it is.
 */
export function linkItemToGoal(desk: Desk, row: RowAt, goal: NotePath): Promise<Done<Written> | Refused> {
  const resolve = resolver(desk.notebook.paths());
  const names = (text: string) => goalsNamed(text).some((target) => resolve(target, row.path) === goal);
  let put = "";
  return editNote(
    desk,
    row.path,
    (page) => {
      const item = itemAt(page, row);
      if (!item || item.quote) return { kind: "note-changed", path: row.path, line: row.line };
      const text = itemText(page, item);
      if (names(text)) return [];
      put = withField(text, GOAL_FIELD, linker(goal, desk)(row.path));
      const line = page.lines[item.line] ?? "";
      return [{ line: item.line, expect: [line], put: [line.slice(0, line.length - text.length) + put] }];
    },
    (now) => now.outline.items.some((item) => itemText(now, item) === put && names(put)),
  );
}

/** The list item on a line (0-based), as a row of the board would name it; null where there is none with words. */
export function itemRow(path: NotePath, text: string, line: number): RowAt | null {
  const page: Page = readPage(path, text);
  const item: Item | undefined = page.outline.items.find((one) => one.line === line && !one.quote);
  const words = item ? itemText(page, item) : "";
  return words.trim() === "" ? null : { path, line, text: words };
}
