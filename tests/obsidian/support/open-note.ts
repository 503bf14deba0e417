// Notes open in editors: the mocks' editor is a string that applies a transaction change by change and saves nothing, so this
// one stands on CodeMirror's own state, mirrors its text into its siblings and saves as the app does.

import { EditorState } from "@codemirror/state";
import type { Editor, EditorPosition, EditorTransaction } from "obsidian";
import type { App } from "obsidian-test-mocks/obsidian";
import { MarkdownView, TFile } from "obsidian-test-mocks/obsidian";

export interface OpenNote {
  readonly view: MarkdownView;
  /** The origins of the transactions made in this editor. */
  readonly transactions: (string | undefined)[];
  text(): string;
  /** Types as a person does: in this editor and, mirrored, in the others; nothing is saved. */
  type(text: string): void;
  select(anchor: number, head: number): void;
  /** What is selected now. */
  selected(): string;
  saves(): number;
}

/** Opens a note in `panes` editors. What `save` writes is the text with the `\n` of the editor. */
export async function openNote(app: App, path: string, panes = 1): Promise<readonly OpenNote[]> {
  const file = app.vault.getFileByPath(path);
  if (!(file instanceof TFile)) throw new Error(`no note ${path}`);
  const stored = await app.vault.read(file);
  const notes: { state: EditorState }[] = [];
  return Array.from({ length: panes }, () => {
    const note = { state: EditorState.create({ doc: stored }) };
    notes.push(note);
    const transactions: (string | undefined)[] = [];
    let saves = 0;
    const text = () => note.state.doc.toString();
    const change = (changes: { from: number; to: number; insert: string }[]) => {
      for (const each of notes) each.state = each.state.update({ changes }).state;
    };
    const offset = ({ line, ch }: EditorPosition) => note.state.doc.line(line + 1).from + ch;
    const editor = {
      getValue: text,
      offsetToPos: (at: number): EditorPosition => {
        const line = note.state.doc.lineAt(at);
        return { line: line.number - 1, ch: at - line.from };
      },
      transaction: ({ changes = [] }: EditorTransaction, origin?: string) => {
        transactions.push(origin);
        change(
          changes.map(({ from, to, text: insert }) => ({
            from: offset(from),
            to: offset(to ?? from),
            insert,
          })),
        );
      },
    };
    const leaf = app.workspace.getLeaf("tab");
    const view = MarkdownView.create2__(leaf);
    Object.assign(view, {
      file,
      editor: editor as unknown as Editor,
      getViewData: text,
      save: async () => {
        saves++;
        await app.vault.adapter.write(path, text());
      },
    });
    Object.assign(leaf, { view });
    return {
      view,
      transactions,
      text,
      type: (typed: string) => change([{ from: 0, to: note.state.doc.length, insert: typed }]),
      select: (anchor: number, head: number) => {
        note.state = note.state.update({ selection: { anchor, head } }).state;
      },
      selected: () => {
        const { from, to } = note.state.selection.main;
        return note.state.sliceDoc(from, to);
      },
      saves: () => saves,
    };
  });
}
