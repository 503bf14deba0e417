// The acts that make a note: a goal, a driver, a driver taken out of a question of a meeting.

import type { Day } from "../calendar/day";
import { driverNote, linkLine, statementIn } from "../driver/template";
import { goalNote } from "../goal/template";
import type { Language } from "../note/language";
import type { Page } from "../note/page";
import { readPage, sectionRange, within } from "../note/page";
import { edited, isKept } from "../note/reread";
import type { NoteEdits } from "../notebook/apply";
import type { NotePath } from "../notebook/notebook";
import { noteName } from "../note/path";
import type { Desk } from "./desk";
import { linker } from "./linker";
import type { Done } from "./perform";
import { batch, perform } from "./perform";
import type { Refused } from "./refusal";
import { refused } from "./refusal";
import type { Written } from "./row-edit";
import { languageIn, oneLine } from "./row-edit";

/** Makes a goal's note, or refuses where that name is taken. */
export function createGoal(
  desk: Desk,
  title: string,
  folder: string,
  language: Language,
): Promise<Done<Written> | Refused> {
  return create(desk, title, notePath(folder, title), goalNote(oneLine(title), desk.today, language), []);
}

/** Makes a driver's note. */
export function createDriver(
  desk: Desk,
  title: string,
  folder: string,
  language: Language,
): Promise<Done<Written> | Refused> {
  const name = oneLine(title);
  const driver = { title: name, owner: "", said: {}, backlog: [], day: desk.today, worked: "" };
  return create(desk, title, notePath(folder, title), driverNote(driver, language), []);
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
  const said = statementIn(page, heading, desk.settings.sectionNames);
  const text = driverNote(
    {
      title: oneLine(wish.title),
      owner: wish.owner,
      said,
      backlog: wish.backlog,
      day: wish.day ?? desk.today,
      worked: linker(wish.path, desk)(path),
    },
    languageIn(page, desk),
  );
  const sections = readPage(path, text).outline.headings.length;
  if (sections < Object.keys(said).length + 3)
    return refused({ kind: "swallowed", path: wish.path, line: openedIn(page, heading) });
  const edit = (put: readonly string[]) => [{ line: at, expect: [], put }];
  // Right above an underlined heading the link would be a part of it.
  const reads = edited(page, edit([link]));
  const edits = edit(reads && isKept(page, edit([link]), reads) ? [link] : [link, ""]);
  return create(desk, wish.title, path, text, [{ path: wish.path, base: page.text, edits }]);
}

/** Where the last code or comment of a question begins, which nobody has closed. */
function openedIn(page: Page, heading: number): number {
  const { from, to } = sectionRange(page, heading);
  return within(page.outline.opaque, from, to).at(-1)?.line ?? from;
}

/** A new note, which must not exist; the notes that link to it are written after it stands. */
async function create(
  desk: Desk,
  title: string,
  path: NotePath,
  text: string,
  mark: readonly NoteEdits[],
): Promise<Done<Written> | Refused> {
  if (path.endsWith("/.md") || path === ".md") return refused({ kind: "no-title", title });
  const taken = desk.notebook.paths().some((one) => sameName(one) === sameName(path));
  if (taken) return refused({ kind: "note-trouble", path, trouble: { kind: "exists" } });
  const writes = batch(noteName(path), { create: [{ path, base: text, edits: [] }], mark });
  const value: Written = { note: path, changed: true };
  return perform(desk, () => Promise.resolve({ kind: "planned", writes, value } as const), false, 1);
}

/** A name that every system can store; what cannot be in one is left out. */
function notePath(folder: string, title: string): NotePath {
  const name = oneLine(title.replace(/[\\/:*?"<>|#^[\]]/g, " ")).replace(/^\.+/, "");
  return `${folder === "" ? "" : `${folder}/`}${name}.md`;
}

function sameName(path: NotePath): string {
  return path.normalize("NFC").toLowerCase();
}
