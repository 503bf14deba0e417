// An editor of a note, or of a section of it, within another view: in a card of a canvas, in an embed. No leaf holds it.

import { EditorView } from "@codemirror/view";
import { debounce } from "obsidian-test-mocks/obsidian";
import type { App, TAbstractFile, TFile } from "obsidian";
import { Component } from "../dom/component";
import { Editor } from "../editor/editor";
import { workspaceOf } from "./workspace-of";

/** As in an editor of a leaf, in milliseconds. */
const SAVED_AFTER = 2000;

/**
 * Edits the lines of a file from `from` on, up to `to`. It is the active editor until it is unloaded. What another writes into
 * the file takes the place of what is typed and not stored: the app's own is told to load the contents where they are not what
 * it saved last, and nothing says that it merges.
 */
export class EmbeddedEditor extends Component {
  readonly hoverPopover = null;
  readonly editor: Editor;
  private readonly cm: EditorView;
  private readonly later = debounce(() => void this.save(), SAVED_AFTER, true);
  private lastSavedData = "";

  constructor(
    readonly app: App,
    readonly file: TFile,
    private readonly from = 0,
    private readonly to = Infinity,
  ) {
    super();
    this.cm = new EditorView({
      extensions: EditorView.updateListener.of(({ docChanged, transactions }) => {
        if (docChanged && transactions.some((one) => !one.isUserEvent("set"))) this.later();
      }),
    });
    this.editor = new Editor(this.cm);
  }

  /** Resolves when the file is in it. */
  async show(el: HTMLElement): Promise<void> {
    el.append(this.cm.dom);
    await this.follow();
    this.registerEvent(
      this.app.vault.on("modify", (file: TAbstractFile) => {
        if (file === this.file) void this.follow();
      }),
    );
    this.load();
    workspaceOf(this.app).embedded = this;
  }

  override onunload(): void {
    workspaceOf(this.app).embedded = null;
    this.cm.destroy();
  }

  private async save(): Promise<void> {
    const lines = this.lastSavedData.split("\n");
    const text = [
      ...lines.slice(0, this.from),
      ...this.editor.getValue().split("\n"),
      ...lines.slice(this.to),
    ].join("\n");
    this.lastSavedData = text;
    await this.app.vault.modify(this.file, text);
  }

  private async follow(): Promise<void> {
    const text = await this.app.vault.read(this.file);
    if (text === this.lastSavedData) return;
    this.lastSavedData = text;
    const insert = text.split("\n").slice(this.from, this.to).join("\n");
    this.cm.dispatch({ changes: { from: 0, to: this.cm.state.doc.length, insert }, userEvent: "set" });
  }
}
