// The acts that make a note: a goal, a driver, a driver taken out of a question of a meeting.

import type { Day } from "../../calendar/day";
import { linkLine, statementIn } from "../../driver/template";
import type { Edit } from "../../note/edit";
import type { Page } from "../../note/page";
import { readPage, sectionRange, within } from "../../note/page";
import { edited, isKept } from "../../note/reread";
import type { NoteText } from "../../note/text";
import type { NoteEdits } from "../../notebook/apply";
import type { NotePath } from "../../notebook/notebook";
import { noteName } from "../../note/path";
import type { Desk } from "../desk";
import { linker } from "../linker";
import { ownTemplate } from "../own-template";
import type { Done } from "../perform";
import { batch, perform } from "../perform";
import type { Refused } from "../refusal";
import { refused } from "../refusal";
import type { MadeKind } from "./made-note";
import { builtIn, driverText, madeNote } from "./made-note";
import type { Written } from "./row-edit";
import { languageIn, oneLine } from "./row-edit";

/** Makes the note of a goal or driver from its template, or refuses where that name is taken. */
export async function createNote(
  desk: Desk,
  kind: MadeKind,
  title: string,
  folder: string,
): Promise<Done<Written> | Refused> {
  const path = notePath(folder, title);
  const own = await ownTemplate(desk.settings[`${kind}Template`], desk);
  if (own !== null && typeof own !== "string") return own;
  const template = own ?? builtIn(kind, desk.appLanguage);
  const text = madeNote(path, template, { kind, title: oneLine(title), day: desk.today }, desk).text;
  return hindranceTo(path, title, desk) ?? create({ path, base: text, edits: [] }, [], desk);
}

export interface Extraction extends DriverWish {
  /** The meeting's note and the line of the question's heading, 0-based. */
  readonly path: NotePath;
  readonly line: number;
}

/** What a driver taken out of a question is called, and what is known of it. */
export interface DriverWish {
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
  const template = await ownTemplate(desk.settings.driverTemplate, desk);
  const taken = driverFrom(page, heading, wish, template, desk);
  if (taken.kind === "refused") return taken;
  return create(taken.note, [{ path: wish.path, base: page.text, edits: [taken.edit] }], desk);
}

/** The note of a driver that stands in a question, and the edit that links it there; `template` is the person's own. */
export function driverFrom(
  page: Page,
  heading: number,
  wish: DriverWish,
  template: NoteText | Refused | null,
  desk: Desk,
): { readonly kind: "driver"; readonly note: NoteEdits; readonly edit: Edit } | Refused {
  const path = notePath(wish.folder, wish.title);
  const hindrance = hindranceTo(path, wish.title, desk);
  if (hindrance) return hindrance;
  const link = linker(path, desk)(page.path);
  const at = linkLine(page, heading);
  if (template !== null && typeof template !== "string") return template;
  const language = languageIn(page, desk);
  const text = driverText(
    path,
    template ?? builtIn("driver", language),
    {
      title: oneLine(wish.title),
      owner: wish.owner,
      said: statementIn(page, heading, desk.settings.sectionNames),
      backlog: wish.backlog,
      day: wish.day ?? desk.today,
      worked: linker(page.path, desk)(path),
    },
    language,
    desk,
  );
  if (text === null) return refused({ kind: "swallowed", path: page.path, line: openedIn(page, heading) });
  const edit = (put: readonly string[]) => ({ line: at, expect: [], put });
  // Right above an underlined heading the link would be a part of it.
  const reads = edited(page, [edit([link])]);
  const isRead = reads !== null && isKept(page, [edit([link])], reads);
  return {
    kind: "driver",
    note: { path, base: text, edits: [] },
    edit: edit(isRead ? [link] : [link, ""]),
  };
}

/** Where the last code or comment of a question begins, which nobody has closed. */
function openedIn(page: Page, heading: number): number {
  const { from, to } = sectionRange(page, heading);
  return within(page.outline.opaque, from, to).at(-1)?.line ?? from;
}

/** A new note, which must not exist; the notes that link to it are written after it stands. */
function create(note: NoteEdits, mark: readonly NoteEdits[], desk: Desk): Promise<Done<Written> | Refused> {
  const writes = batch(noteName(note.path), { create: [note], mark });
  const value: Written = { note: note.path, changed: true };
  return perform(desk, () => Promise.resolve({ kind: "planned", writes, value } as const), false, 1);
}

/** Why no note of this title can be made. */
function hindranceTo(path: NotePath, title: string, { notebook }: Desk): Refused | null {
  if (path.endsWith("/.md") || path === ".md") return refused({ kind: "no-title", title });
  const taken = notebook.paths().some((one) => sameName(one) === sameName(path));
  return taken ? refused({ kind: "note-trouble", path, trouble: { kind: "exists" } }) : null;
}

/** A name that every system can store; what cannot be in one is left out. */
function notePath(folder: string, title: string): NotePath {
  const name = oneLine(title.replace(/[\\/:*?"<>|#^[\]]/g, " ")).replace(/^\.+/, "");
  return `${folder === "" ? "" : `${folder}/`}${name}.md`;
}

function sameName(path: NotePath): string {
  return path.normalize("NFC").toLowerCase();
}
