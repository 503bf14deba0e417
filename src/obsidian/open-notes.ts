// Where a note is open, and writing into its editor so that it is one step to undo and stored when we say so.

import type { App, TFile } from "obsidian";
import { MarkdownView, TextFileView } from "obsidian";
import type { Edit } from "../note/edit";
import { sameLines } from "../note/text";
import type { NoteText } from "../note/text";
import type { Wrote } from "../notebook/notebook";
import { editorChanges } from "./editor-changes";

/** How often a save is repeated where the host was saving already, and how long to wait in between, in milliseconds. */
const SAVES = 5;
const BETWEEN_SAVES = 100;

/** Every view that holds the note's text in memory: editors, the reading view, other plugins' boards. */
export function openViews(app: App, path: string): readonly TextFileView[] {
  const views: TextFileView[] = [];
  app.workspace.iterateAllLeaves(({ view }) => {
    if (view instanceof TextFileView && view.file?.path === path) views.push(view);
  });
  return views;
}

/** The editors among them. In reading view the editor behind it may hold an older text, or none. */
export function editorsOf(views: readonly TextFileView[]): readonly MarkdownView[] {
  return views.filter((view) => view instanceof MarkdownView).filter((view) => view.getMode() === "source");
}

/** Lets every view store what it holds unsaved, as it would two seconds later. */
export async function saveAll(views: readonly TextFileView[]): Promise<void> {
  for (const view of views) await view.save();
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
  if (changes.length > 0) {
    const placed = changes.map(({ from, to, text }) => ({
      from: editor.offsetToPos(from),
      to: editor.offsetToPos(to),
      text,
    }));
    // Named, so that the history does not join it with what was typed a moment ago.
    editor.transaction({ changes: placed }, "throughline");
  }
  return store(app, file, editors[0]);
}

/** Saves, and looks whether it is on the disk: `save` returns at once where the view is saving already. */
async function store(app: App, file: TFile, view: MarkdownView): Promise<Wrote> {
  for (let saves = 1; ; saves++) {
    await view.save();
    if (sameLines(await app.vault.read(file), view.getViewData())) return { kind: "done" };
    if (saves === SAVES) return { kind: "failed", detail: "its editor did not save it" };
    await new Promise((resolve) => window.setTimeout(resolve, BETWEEN_SAVES));
  }
}
