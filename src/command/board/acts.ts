// What a person does to the rows of the board, each a guarded edit of one note that can be undone.

import { withStatus } from "../../carry/mark";
import { addToBacklog, logWork, moveItem } from "../../driver/edits";
import { driverOf } from "../../driver/facts";
import { DRIVER_SECTIONS } from "../../driver/template";
import type { Edit } from "../../note/edit";
import { holdsEntry } from "../../note/entries";
import type { Item } from "../../note/outline";
import type { Page } from "../../note/page";
import { itemHead, itemText, readPage } from "../../note/page";
import { namesOf, propertyOf } from "../../note/property";
import type { PropertyName, PropertyTable } from "../../note/property";
import { propertyLine, withProperty } from "../../note/property-edit";
import { isLive, statusKind } from "../../note/task";
import type { NotePath } from "../../notebook/notebook";
import type { Desk } from "../desk";
import type { TaskReport } from "../review/make-task";
import { makeTask } from "../review/make-task";
import type { Done } from "../perform";
import { propertiesOf } from "../reading";
import type { Refusal, Refused } from "../refusal";
import { refused } from "../refusal";
import type { RowAt, Written } from "./row-edit";
import { editNote, itemAt, languageIn, oneLine } from "./row-edit";

/**
 * Ticks an item, or takes its tick away, in the way of the plugin that keeps the vault's tasks: it may write a date, or the
 * next one of a task that recurs. A plain bullet is none of its tasks.
 */
export function tickItem(desk: Desk, row: RowAt, done: boolean): Promise<Done<Written> | Refused> {
  let own: { readonly line: number; readonly text: string } | null = null;
  return editNote(
    desk,
    row.path,
    (page) => {
      const item = itemAt(page, row);
      if (!item) return gone(row);
      const isDone = item.status !== null && !isLive(statusKind(item.status, desk.tasks));
      if (isDone === done && item.status !== null) return [];
      const line = page.lines[item.line] ?? "";
      const put = item.status === null ? null : desk.toggle?.(line, row.path);
      if (put) return [{ line: item.line, expect: [line], put }];
      own = { line: item.line, text: itemText(page, item) };
      return [boxed(page, item, done ? "x" : " ")];
    },
    (now) => {
      if (!own) return true;
      const { line, text } = own;
      const item = now.outline.items.find((one) => one.line === line);
      return item !== undefined && item.status !== null && itemText(now, item) === text;
    },
  );
}

/** Adds a task to a driver's backlog; no words are no task. */
export function addBacklogItem(desk: Desk, path: NotePath, text: string): Promise<Done<Written> | Refused> {
  const said = oneLine(text);
  const names = desk.settings.sectionNames;
  const count = (page: Page) =>
    driverOf(page, null, names, null).backlog.filter((item) => item.status === " " && item.text === said)
      .length;
  let before = 0;
  return editNote(
    desk,
    path,
    (page) => {
      before = count(page);
      return said === "" ? [] : addToBacklog(page, names, said, DRIVER_SECTIONS[languageIn(page, desk)]);
    },
    (now) => count(now) === before + 1,
  );
}

/** Adds today's entry to a driver's worklog. */
export function logWorkOn(desk: Desk, path: NotePath, text: string): Promise<Done<Written> | Refused> {
  const said = oneLine(text);
  const names = desk.settings.sectionNames;
  return editNote(
    desk,
    path,
    (page) => {
      const words = DRIVER_SECTIONS[languageIn(page, desk)];
      return said === "" ? [] : logWork(page, names, desk.today, said, words);
    },
    (now) => holdsEntry(driverOf(now, null, names, null).worklog.entries, desk.today, said),
  );
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
    if (!item || (before && !next)) return gone(item ? (before ?? row) : row);
    return moveItem(page, desk.settings.sectionNames, item.line, next?.line ?? null) ?? gone(row);
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
  let others: string | null = null;
  return editNote(
    desk,
    path,
    (page) => {
      const read = propertiesOf(page, desk);
      if (read.kind === "refused") return read.refusal;
      others = othersThan("status", read.values);
      const changed = withProperty(page, "status", status);
      return changed ? [changed] : notInOneLine(page);
    },
    (now) => {
      const read = propertiesOf(now, desk);
      if (read.kind === "refused" || propertyOf(read.values, "status") !== status) return false;
      return othersThan("status", read.values) === others;
    },
  ).then((done) =>
    // What is swallowed here is no item: YAML would read other properties than were there.
    done.kind === "refused" && done.refusal.kind === "swallowed"
      ? refused({ ...done.refusal, kind: "property-in-parts", name: "status" })
      : done,
  );
}

function notInOneLine(page: Page): Refusal {
  const line = propertyLine(page, "status") ?? 0;
  return { kind: "property-in-parts", path: page.path, line, name: "status" };
}

function othersThan(name: PropertyName, properties: PropertyTable | null): string {
  const own = namesOf(name);
  const others = Object.entries(properties ?? {}).filter(([key]) => !own.includes(key.trim().toLowerCase()));
  return JSON.stringify(others);
}

function gone({ path, line }: RowAt): Refusal {
  return { kind: "note-changed", path, line };
}

function boxed(page: Page, item: Item, char: string): Edit {
  const own = page.lines[item.line] ?? "";
  // What follows the marker stays as wide as it was: the item's further lines are indented by it.
  const head = itemHead(page, item).replace(/\S$/, "$& ");
  const put =
    item.status === null ? `${head}[${char}] ${itemText(page, item)}` : withStatus(page, item, char);
  return { line: item.line, expect: [own], put: [put] };
}
