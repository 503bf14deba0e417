// Tells in which line of which note the keyboard stands, whenever it moves to another.

import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { editorInfoField } from "obsidian";
import type { NotePath } from "../../notebook/notebook";

/** `line` is 0-based. */
export function cursorTold(tell: (path: NotePath, line: number) => void): Extension {
  return EditorView.updateListener.of(({ state, startState, selectionSet, docChanged, view }) => {
    if ((!selectionSet && !docChanged) || !view.hasFocus) return;
    const { doc, selection } = state;
    const line = doc.lineAt(selection.main.head).number;
    const before = startState.doc.lineAt(
      Math.min(startState.selection.main.head, startState.doc.length),
    ).number;
    const path = state.field(editorInfoField, false)?.file?.path;
    if (path !== undefined && (line !== before || docChanged)) tell(path, line - 1);
  });
}
