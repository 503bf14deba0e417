// What a person does to the rows of the board, each a guarded edit of one note that can be undone.

import { withStatus } from "../carry/mark";
import { addToBacklog, logWork, moveItem } from "../driver/edits";
import { DRIVER_SECTIONS } from "../driver/template";
import type { Edit } from "../note/edit";
import type { Item } from "../note/outline";
import type { Page } from "../note/page";
import { itemHead, itemText, readPage } from "../note/page";
import { withProperty } from "../note/property-edit";
import { isLive, statusKind } from "../note/task";
import type { NotePath } from "../notebook/notebook";
import type { Desk } from "./desk";
import type { TaskReport } from "./make-task";
import { makeTask } from "./make-task";
import type { Done } from "./perform";
import type { Refused } from "./refusal";
import { refused } from "./refusal";
import type { RowAt, Written } from "./row-edit";
import { editNote, itemAt, languageIn, oneLine } from "./row-edit";

/** The lines another plugin makes of a task's line when it is toggled; null where it leaves that to us. */
export type Toggle = (line: string, path: NotePath) => readonly string[] | null;

/**
 * Ticks an item, or takes its tick away, in the way of the plugin that keeps the vault's tasks: it may write a date, or the
 * next one of a task that recurs. A plain bullet is none of its tasks.
 */
export function tickItem(
  desk: Desk,
  row: RowAt,
  done: boolean,
  toggle: Toggle,
): Promise<Done<Written> | Refused> {
  return editNote(desk, row.path, (page) => {
    const item = itemAt(page, row);
    if (!item) return null;
    const isDone = item.status !== null && !isLive(statusKind(item.status, desk.tasks));
    if (isDone === done && item.status !== null) return [];
    const own = page.lines[item.line] ?? "";
    const put = item.status === null ? null : toggle(own, row.path);
    return [put ? { line: item.line, expect: [own], put } : boxed(page, item, done ? "x" : " ")];
  });
}

/** Adds a task to a driver's backlog. */
export function addBacklogItem(desk: Desk, path: NotePath, text: string): Promise<Done<Written> | Refused> {
  return editNote(desk, path, (page) =>
    addToBacklog(page, desk.settings.sectionNames, oneLine(text), DRIVER_SECTIONS[languageIn(page, desk)]),
  );
}

/** Adds today's entry to a driver's worklog. */
export function logWorkOn(desk: Desk, path: NotePath, text: string): Promise<Done<Written> | Refused> {
  return editNote(desk, path, (page) => {
    const words = DRIVER_SECTIONS[languageIn(page, desk)];
    return logWork(page, desk.settings.sectionNames, desk.today, oneLine(text), words);
  });
}

/** Gives a backlog item another place: before the row `before`, or last. The order of the file is the priority. */
export function moveBacklogItem(
  desk: Desk,
  row: RowAt,
  before: RowAt | null,
): Promise<Done<Written> | Refused> {
  return editNote(desk, row.path, (page) => {
    const item = itemAt(page, row);
    const next = before && itemAt(page, before);
    if (!item || (before && !next)) return null;
    return moveItem(page, desk.settings.sectionNames, item.line, next?.line ?? null);
  });
}

/** Makes a task of the coming week's review out of an item, linked with the note it stays in. */
export async function pullIntoWeek(desk: Desk, row: RowAt): Promise<Done<TaskReport> | Refused> {
  const { path } = row;
  const read = await desk.notebook.read(path);
  if (read.kind !== "text") return refused({ kind: "note-trouble", path, trouble: read });
  const item = itemAt(readPage(path, read.text), row);
  return item ? makeTask(desk, path, item.line) : refused({ kind: "note-changed", path, line: row.line });
}

/** Pauses, closes or reopens a goal. */
export function setGoalStatus(
  desk: Desk,
  path: NotePath,
  status: "active" | "paused" | "achieved" | "dropped",
): Promise<Done<Written> | Refused> {
  return editNote(desk, path, (page) => {
    const changed = withProperty(page, "status", status);
    return changed ? [changed] : null;
  });
}

function boxed(page: Page, item: Item, char: string): Edit {
  const own = page.lines[item.line] ?? "";
  const put =
    item.status === null
      ? `${itemHead(page, item).trimEnd()} [${char}] ${itemText(page, item)}`
      : withStatus(page, item, char);
  return { line: item.line, expect: [own], put: [put] };
}
