// How an act on a row of the board finds its line again and changes one note, guarded.

import type { Edit } from "../../note/edit";
import type { Language } from "../../note/language";
import type { Item } from "../../note/outline";
import type { Page } from "../../note/page";
import { itemText, readPage } from "../../note/page";
import { edited, isKept } from "../../note/reread";
import type { NotePath } from "../../notebook/notebook";
import { noteName } from "../../note/path";
import type { Desk } from "../desk";
import type { Done, Planned } from "../perform";
import { batch, perform } from "../perform";
import type { Refusal, Refused } from "../refusal";
import { refused } from "../refusal";

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

/** Edits of a page, or why there are none; null where what the row showed is no longer there. */
export type Make = (page: Page) => readonly Edit[] | Refusal | null;

/** Whether what was written is there, read in the note as it will be. */
export type Proof = (now: Page) => boolean;

/** Edits one note, planned from the note as it is now. */
export function editNote(
  desk: Desk,
  path: NotePath,
  make: Make,
  proof?: Proof,
): Promise<Done<Written> | Refused> {
  return perform(desk, () => planEdit(desk, path, make, proof), false);
}

/** What would not be read as it is meant, or would take something of the note along with it, is refused. */
export async function planEdit(
  desk: Desk,
  path: NotePath,
  make: Make,
  proof: Proof = () => true,
): Promise<Planned<Written> | Refused> {
  const read = await desk.notebook.read(path);
  if (read.kind !== "text") return refused({ kind: "note-trouble", path, trouble: read });
  const page = readPage(path, read.text);
  const made = make(page);
  if (!made) return refused({ kind: "note-changed", path, line: 0 });
  if ("kind" in made) return refused(made);
  const wrong = misread(page, made, proof);
  if (wrong) return refused(wrong);
  const changed = edited(page, made)?.text !== page.text;
  const writes = batch(noteName(path), { gain: [{ path, base: page.text, edits: changed ? made : [] }] });
  return { kind: "planned", writes, value: { note: path, changed } };
}

/** The last look before a note is written; null where all of it would be read as it was, and what is new as it is meant. */
export function misread(page: Page, edits: readonly Edit[], proof: Proof): Refusal | null {
  const [first] = edits;
  const now = edited(page, edits);
  if (!first || now?.text === page.text || (now && isKept(page, edits, now) && proof(now))) return null;
  // What nobody closed is to be mended where it begins.
  const around = page.outline.opaque.find(({ line, end }) => line < first.line && end >= first.line);
  return { kind: "swallowed", path: page.path, line: around?.line ?? first.line };
}

/** The item of a row: at its line, or where its text stands now, if it stands there once. */
export function itemAt(page: Page, { line, text }: Omit<RowAt, "path">): Item | null {
  const same = page.outline.items.filter((item) => itemText(page, item).trim() === text.trim());
  return same.find((item) => item.line === line) ?? (same.length === 1 ? (same[0] ?? null) : null);
}

/** What a person typed as one line of a note. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** The language of the sections a note has not yet. */
export function languageIn(page: Page, desk: Desk): Language {
  return /\p{Script=Cyrillic}/u.test(page.text) ? "ru" : desk.appLanguage;
}
