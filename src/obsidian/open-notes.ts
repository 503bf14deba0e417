// Where a note is open: what its views say of it together, and writing into its editor so that it is one step to undo and stored when we say so.

import type { App, Editor, TFile } from "obsidian";
import { MarkdownView, TextFileView } from "obsidian";
import type { Edit } from "../note/edit";
import { sameLines } from "../note/text";
import type { NoteText } from "../note/text";
import type { Wrote } from "../notebook/notebook";
import type { Change } from "./editor-changes";
import { editorChanges } from "./editor-changes";
import { peek } from "./neighbours/door";

/** How often a save is repeated where the host was saving already. */
const SAVES = 5;
/** How often a note is looked at whose views and file do not agree: a card of a canvas saves after two seconds. */
const LOOKS = 25;
/** How long to wait in between, in milliseconds. */
const BETWEEN = 100;

/** Every view that holds the note's text in memory: editors, the reading view, other plugins' boards. */
export function openViews(app: App, path: string): readonly TextFileView[] {
  const views: TextFileView[] = [];
  app.workspace.iterateAllLeaves(({ view }) => {
    if (view instanceof TextFileView && view.file?.path === path) views.push(view);
  });
  return views;
}

/**
 * The editors among them. In reading view the editor behind it may hold an older text, or none; and one that is still loading
 * the note may hold the one before.
 */
export function editorsOf(views: readonly TextFileView[]): readonly MarkdownView[] {
  return views
    .filter((view) => view instanceof MarkdownView)
    .filter((view) => view.getMode() === "source" && !isLoading(view));
}

/** A note as its file and everything that shows it have it. */
export interface Look {
  readonly stored: NoteText;
  /** As a person sees it: with what was typed and is not stored yet. */
  readonly text: NoteText;
  readonly views: readonly TextFileView[];
  readonly editors: readonly MarkdownView[];
  /** False where they do not agree even after a while: what one of them holds would be lost in writing. */
  readonly isSteady: boolean;
}

/**
 * Looks at a note until its file and its views agree, or for two and a half seconds. Until then a view may be loading the note,
 * another program may have written into the file without the app's having heard of it, a second editor may be behind the
 * first, and a card may not have been saved.
 */
export async function look(app: App, file: TFile, atMost = LOOKS): Promise<Look> {
  for (let looks = 1; ; looks++) {
    const stored = await app.vault.read(file);
    const views = openViews(app, file.path);
    const editors = editorsOf(views);
    const texts = editors.map((view) => view.editor.getValue());
    const text = texts[0] ?? views.find(holdsMore)?.getViewData() ?? stored;
    const isSteady =
      views.every((view) => isInStep(view, stored)) &&
      texts.every((other) => other === texts[0]) &&
      isSavedElsewhere(app, file, views, stored);
    if (isSteady || looks >= atMost) return { stored, text, views, editors, isSteady };
    await pause();
  }
}

/** Lets every view store what it holds unsaved, as it would two seconds later. */
export async function saveAll(views: readonly TextFileView[]): Promise<void> {
  for (const view of views) if (holdsMore(view) || lastSaved(view) === undefined) await view.save();
}

/**
 * Makes edits for the text `base` in a note's editors: all in one transaction of the first, which the host repeats in the
 * others, then stores it. Leaves everything alone unless all of them read `base`.
 */
export async function editOpen(
  app: App,
  file: TFile,
  editors: readonly [MarkdownView, ...MarkdownView[]],
  base: NoteText,
  edits: readonly Edit[],
): Promise<Wrote> {
  const other = editors.map((view) => view.editor.getValue()).find((text) => !sameLines(text, base));
  if (other !== undefined) return { kind: "changed", now: other };
  const [{ editor }] = editors;
  const now = editor.getValue();
  const changes = editorChanges(now, edits);
  if (!changes) return { kind: "changed", now };
  for (const view of editors) if (isComposedIn(view.editor, changes)) await letGo(view.editor);
  if (editor.getValue() !== now) return { kind: "changed", now: editor.getValue() };
  if (changes.length > 0) {
    const placed = changes.map(({ from, to, text }) => ({
      from: editor.offsetToPos(from),
      to: editor.offsetToPos(to),
      text,
    }));
    // Named, so that the history does not join it with what was typed a moment ago.
    editor.transaction({ changes: placed }, "throughline");
  }
  return store(app, file, editors[0], editor.getValue());
}

/** Whether an input method still has a word in a line that would change; it would put the word there a second time. */
function isComposedIn(editor: Editor, changes: readonly Change[]): boolean {
  if (peek(editor, "cm", "composing") !== true) return false;
  const { line } = editor.getCursor();
  return changes.some(
    ({ from, to }) => editor.offsetToPos(from).line <= line && line <= editor.offsetToPos(to).line,
  );
}

/** Has the input method leave its word as it stands. */
async function letGo(editor: Editor): Promise<void> {
  editor.blur();
  await pause();
  editor.focus();
}

/** Saves, and looks whether it is on the disk: `save` returns at once where the view is saving already. */
async function store(app: App, file: TFile, view: MarkdownView, written: NoteText): Promise<Wrote> {
  for (let saves = 1; ; saves++) {
    // A view that somebody led to another note meanwhile has stored this one in leaving it.
    const isHere = view.file === file && !isLoading(view);
    if (isHere) await view.save();
    const wanted = isHere && view.file === file ? view.getViewData() : written;
    if (sameLines(await app.vault.read(file), wanted)) return { kind: "done" };
    if (saves === SAVES) return { kind: "failed", detail: "its editor did not save it" };
    await pause();
  }
}

/** What a view read or stored last, which the app has undocumented; null before it has loaded its file, undefined where unknown. */
function lastSaved(view: TextFileView): string | null | undefined {
  const saved = peek(view, "lastSavedData");
  return typeof saved === "string" || saved === null ? saved : undefined;
}

function isLoading(view: MarkdownView): boolean {
  return lastSaved(view) === null;
}

/** Whether what a view holds was made of what is stored. Views of other plugins load and save in their own ways, and are saved first. */
function isInStep(view: TextFileView, stored: NoteText): boolean {
  const saved = view instanceof MarkdownView ? lastSaved(view) : undefined;
  if (saved === undefined || (saved !== null && sameLines(saved, stored))) return true;
  const shown = view.getViewData();
  return shown !== "" && sameLines(shown, stored);
}

/** Whether something was written in it that is not stored. One that is loading its file would perhaps save what it showed before. */
function holdsMore(view: TextFileView): boolean {
  const saved = lastSaved(view);
  return typeof saved === "string" && !sameLines(view.getViewData(), saved);
}

/**
 * Whether the file has what is being written outside of every leaf, in a card of a canvas or in an embed. Of these the app tells
 * only the one that is written in; it may hold a section of the note, or an item without its indentation.
 */
function isSavedElsewhere(app: App, file: TFile, views: readonly TextFileView[], stored: NoteText): boolean {
  const { activeEditor } = app.workspace;
  const known: readonly unknown[] = views;
  if (activeEditor?.file?.path !== file.path || known.includes(activeEditor)) return true;
  return outdented(stored).includes(outdented(activeEditor.editor?.getValue() ?? ""));
}

function outdented(text: string): string {
  return text.replace(/^[^\S\n]+|[^\S\n]+$|\r/gm, "").trim();
}

async function pause(): Promise<void> {
  await new Promise((resolve) => window.setTimeout(resolve, BETWEEN));
}
