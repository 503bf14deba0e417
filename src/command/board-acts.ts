// What a person does to the rows of the board, each a guarded edit of one note that can be undone.

import { withStatus } from "../carry/mark";
import { addToBacklog, logWork, moveItem } from "../driver/edits";
import { DRIVER_SECTIONS, driverNote, linkLine, statementIn } from "../driver/template";
import { addUpdate, fillSlot } from "../goal/edits";
import { GOAL_SECTIONS, goalNote } from "../goal/template";
import type { Edit } from "../note/edit";
import type { Language } from "../note/language";
import type { Item } from "../note/outline";
import type { Page } from "../note/page";
import { itemHead, itemText, readPage } from "../note/page";
import { withProperty } from "../note/property-edit";
import type { NoteEdits, Writes } from "../notebook/apply";
import type { NotePath } from "../notebook/notebook";
import { noteName } from "../weekly/candidates";
import type { Day } from "../calendar/day";
import type { Desk } from "./desk";
import { linker } from "./linker";
import type { Done } from "./perform";
import { perform } from "./perform";
import type { Refused } from "./refusal";
import { refused } from "./refusal";

export interface Written {
  readonly note: NotePath;
  /** False where it was so already. */
  readonly changed: boolean;
}

/** A row of the board: where its item stood when it was shown, and what it said. */
export interface RowAt {
  readonly path: NotePath;
  /** 0-based. */
  readonly line: number;
  readonly text: string;
}

/** Gives an item's box another character; a plain bullet gets a box. */
export function setStatus(desk: Desk, row: RowAt, char: string): Promise<Done<Written> | Refused> {
  return edit(desk, row.path, (page) => {
    const item = itemAt(page, row);
    return item ? [boxed(page, item, char)] : null;
  });
}

/** Adds a task to a driver's backlog. */
export function addBacklogItem(desk: Desk, path: NotePath, text: string): Promise<Done<Written> | Refused> {
  return edit(desk, path, (page) =>
    addToBacklog(page, desk.settings.sectionNames, oneLine(text), DRIVER_SECTIONS[languageIn(page, desk)]),
  );
}

/** Adds today's entry to a driver's worklog. */
export function logWorkOn(desk: Desk, path: NotePath, text: string): Promise<Done<Written> | Refused> {
  return edit(desk, path, (page) => {
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
  return edit(desk, row.path, (page) => {
    const item = itemAt(page, row);
    const next = before && itemAt(page, before);
    if (!item || (before && !next)) return null;
    return moveItem(page, desk.settings.sectionNames, item.line, next?.line ?? null);
  });
}

/** Writes an update into the goal's own note, with today's date. */
export function updateGoal(desk: Desk, path: NotePath, text: string): Promise<Done<Written> | Refused> {
  return edit(desk, path, (page) => {
    const heading = GOAL_SECTIONS[languageIn(page, desk)].updates;
    return addUpdate(page, desk.settings.sectionNames, desk.today, oneLine(text), heading);
  });
}

/** Writes an update into the slot that a review has for the goal; refused where something stands there by now. */
export function fillGoalSlot(desk: Desk, slot: RowAt, text: string): Promise<Done<Written> | Refused> {
  return edit(desk, slot.path, (page) => {
    const item = itemAt(page, slot);
    const filled = item && fillSlot(page, item.line, oneLine(text));
    return filled ? [filled] : null;
  });
}

/** Pauses, closes or reopens a goal. */
export function setGoalStatus(
  desk: Desk,
  path: NotePath,
  status: "active" | "paused" | "achieved" | "dropped",
): Promise<Done<Written> | Refused> {
  return edit(desk, path, (page) => {
    const changed = withProperty(page, "status", status);
    return changed ? [changed] : null;
  });
}

/** Makes a goal's note in the folder of the others, or refuses where that name is taken. */
export function createGoal(
  desk: Desk,
  title: string,
  folder: string,
  language: Language,
): Promise<Done<Written> | Refused> {
  const path = notePath(folder, title);
  return create(desk, path, goalNote(title, desk.today, language), []);
}

/** Makes a driver's note. */
export function createDriver(
  desk: Desk,
  title: string,
  folder: string,
  language: Language,
): Promise<Done<Written> | Refused> {
  const driver = { title, owner: "", said: {}, backlog: [], day: desk.today, worked: "" };
  return create(desk, notePath(folder, title), driverNote(driver, language), []);
}

export interface Extraction {
  /** The meeting's note and the line of the question's heading, 0-based. */
  readonly path: NotePath;
  readonly line: number;
  readonly title: string;
  readonly owner: string;
  /** The day of the meeting; today's where nobody can tell it. */
  readonly day: Day | null;
  /** Needs that become backlog items. */
  readonly backlog: readonly string[];
  readonly folder: string;
}

/** Copies a driver out of a question into a note of its own, and links that under the question's heading. */
export async function extractDriver(desk: Desk, wish: Extraction): Promise<Done<Written> | Refused> {
  const read = await desk.notebook.read(wish.path);
  if (read.kind !== "text") return refused({ kind: "note-trouble", path: wish.path, trouble: read });
  const page = readPage(wish.path, read.text);
  const heading = page.outline.headings.findIndex(({ line }) => line === wish.line);
  if (heading === -1) return refused({ kind: "note-changed", path: wish.path, line: wish.line });
  const path = notePath(wish.folder, wish.title);
  const link = linker(path, desk)(wish.path);
  const at = linkLine(page, heading);
  const text = driverNote(
    {
      title: wish.title,
      owner: wish.owner,
      said: statementIn(page, heading, desk.settings.sectionNames),
      backlog: wish.backlog,
      day: wish.day ?? desk.today,
      worked: linker(wish.path, desk)(path),
    },
    languageIn(page, desk),
  );
  const linked = { path: wish.path, base: page.text, edits: [{ line: at, expect: [], put: [link] }] };
  return create(desk, path, text, [linked]);
}

/** A new note, which must not exist; the notes that link to it are written after it stands. */
function create(
  desk: Desk,
  path: NotePath,
  text: string,
  mark: readonly NoteEdits[],
): Promise<Done<Written> | Refused> {
  const taken = desk.notebook.paths().some((one) => sameName(one) === sameName(path));
  if (taken) {
    const trouble = { kind: "exists" } as const;
    return Promise.resolve(refused({ kind: "note-trouble", path, trouble }));
  }
  const writes: Writes = {
    name: noteName(path),
    create: [{ path, base: text, edits: [] }],
    gain: [],
    mark,
    discard: [],
  };
  return perform(
    desk,
    async () => ({ kind: "planned", writes, value: { note: path, changed: true } }),
    false,
    1,
  );
}

/** Plans from the note as it is now; null from `make` means that what the row showed is no longer there. */
function edit(
  desk: Desk,
  path: NotePath,
  make: (page: Page) => readonly Edit[] | null,
): Promise<Done<Written> | Refused> {
  return perform(
    desk,
    async () => {
      const read = await desk.notebook.read(path);
      if (read.kind !== "text") return refused({ kind: "note-trouble", path, trouble: read });
      const page = readPage(path, read.text);
      const edits = make(page);
      if (!edits) return refused({ kind: "note-changed", path, line: 0 });
      const gain = [{ path, base: page.text, edits }];
      const writes: Writes = { name: noteName(path), create: [], gain, mark: [], discard: [] };
      return { kind: "planned", writes, value: { note: path, changed: edits.length > 0 } };
    },
    false,
  );
}

/** The item of a row: at its line, or where its text stands now, if it stands there once. */
function itemAt(page: Page, { line, text }: RowAt): Item | null {
  const same = page.outline.items.filter((item) => itemText(page, item).trim() === text.trim());
  return same.find((item) => item.line === line) ?? (same.length === 1 ? (same[0] ?? null) : null);
}

function boxed(page: Page, item: Item, char: string): Edit {
  const own = page.lines[item.line] ?? "";
  const put =
    item.status === null
      ? `${itemHead(page, item).trimEnd()} [${char}] ${itemText(page, item)}`
      : withStatus(page, item, char);
  return { line: item.line, expect: [own], put: [put] };
}

/** What a person typed as one line of a note. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function languageIn(page: Page, desk: Desk): Language {
  return /\p{Script=Cyrillic}/u.test(page.text) ? "ru" : desk.appLanguage;
}

/** A name that every system can store; what cannot be in one is left out. */
function notePath(folder: string, title: string): NotePath {
  const name = oneLine(title.replace(/[\\/:*?"<>|#^[\]]/g, " ")).replace(/^\.+/, "");
  return `${folder === "" ? "" : `${folder}/`}${name}.md`;
}

function sameName(path: NotePath): string {
  return path.normalize("NFC").toLowerCase();
}
