// A Markdown note in a CodeMirror editor or in reading view.

import type { TransactionSpec } from "@codemirror/state";
import { Compartment, EditorState, Transaction } from "@codemirror/state";
import type { ViewUpdate } from "@codemirror/view";
import { EditorView } from "@codemirror/view";
import type { MarkdownFileInfo, MarkdownViewModeType, ViewStateResult } from "obsidian";
import { editorInfoField, editorLivePreviewField } from "obsidian-test-mocks/obsidian";
import { setIcon } from "../dom/icons";
import { Editor } from "../editor/editor";
import { editorSetup } from "../editor/setup";
import type { EditorSuggests } from "../editor/suggest";
import { difference, mergedInto } from "../editor/text-change";
import { Menu } from "../overlay/menu";
import { Keymap } from "../overlay/keymap";
import type { HostApp } from "../app/types";
import { TextFileView, withoutReturns } from "./file-view";
import type { Leaf } from "./shapes";
import { MarkdownRenderer } from "../reading/renderer";
import { Preview } from "./preview";
import { ownerOf } from "./shapes";

const EN = {
  reading: "Current view: editing. Click to read",
  editing: "Current view: reading. Click to edit",
  more: "More options",
  properties: "Properties",
  text: "Note text",
};
const RU = {
  reading: "Режим: редактирование. Нажмите, чтобы читать",
  editing: "Режим: чтение. Нажмите, чтобы редактировать",
  more: "Другие действия",
  properties: "Свойства",
  text: "Текст заметки",
};

export class MarkdownView extends TextFileView {
  override icon = "file-text";
  readonly editor: Editor;
  readonly cm: EditorView;
  readonly previewMode: Preview;
  hoverPopover = null;
  private readonly sourceEl: HTMLElement;
  private readonly plugins = new Compartment();
  private readonly modeButton: HTMLElement;
  private mode: MarkdownViewModeType = "source";

  constructor(leaf: Leaf) {
    super(leaf);
    this.sourceEl = this.contentEl.createDiv(
      "markdown-source-view cm-s-obsidian mod-cm6 is-live-preview is-readable-line-width",
    );
    this.previewMode = new Preview(this, this.contentEl.createDiv("markdown-reading-view"));
    this.cm = new EditorView({ parent: this.sourceEl, state: this.stateOf("") });
    this.editor = new Editor(this.cm);
    const words = this.words();
    this.addAction("more-vertical", words.more, (event) => this.openMenu(event));
    this.modeButton = this.addAction("book-open", words.reading, () => {
      void this.setMode(this.mode === "source" ? "preview" : "source");
    });
    this.showMode();
  }

  /** What the app hands to processors and editors: the reading view or the editor. */
  get currentMode(): { get(): string } {
    return this.mode === "preview" ? this.previewMode : { get: () => this.getViewData() };
  }

  getViewType(): string {
    return "markdown";
  }

  getMode(): MarkdownViewModeType {
    return this.mode;
  }

  override canAcceptExtension(extension: string): boolean {
    return extension === "md";
  }

  override onload(): void {
    super.onload();
    const { registries } = this.app as HostApp;
    this.register(registries.editorExtensions.onChange(() => this.reconfigure()));
    const rerender = () => {
      if (this.mode === "preview") void this.previewMode.rerender();
    };
    this.register(registries.postProcessors.onChange(rerender));
    this.register(registries.codeBlocks.onChange(rerender));
    this.register(() => this.previewMode.unload());
    this.register(() => this.cm.destroy());
    this.registerDomEvent(this.sourceEl, "contextmenu", (event) => this.openEditorMenu(event));
    this.registerDomEvent(this.sourceEl, "mousedown", (event) => this.followLink(event));
  }

  /** Takes over the plugins' extensions anew. */
  reconfigure(): void {
    this.cm.dispatch({ effects: this.plugins.reconfigure(this.pluginExtensions()) });
  }

  getViewData(): string {
    return this.cm.state.doc.toString();
  }

  setViewData(data: string, clear: boolean): void {
    if (clear) this.cm.setState(this.stateOf(data));
    else this.change(difference(this.getViewData(), withoutReturns(data)));
    if (this.mode === "preview") void this.previewMode.rerender();
  }

  clear(): void {
    this.dirty = false;
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), mode: this.mode, source: false };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    await super.setState(state, result);
    const { mode } = (state ?? {}) as { mode?: unknown };
    if (mode === "source" || mode === "preview") await this.setMode(mode);
  }

  override getEphemeralState(): Record<string, unknown> {
    return { cursor: this.editor.getCursor(), scroll: this.cm.scrollDOM.scrollTop };
  }

  override setEphemeralState(state: unknown): void {
    const { line, focus } = (state ?? {}) as { line?: unknown; focus?: unknown };
    if (typeof line === "number") {
      this.editor.setCursor({ line, ch: 0 });
      this.editor.scrollIntoView({ from: { line, ch: 0 }, to: { line, ch: 0 } }, true);
    }
    if (focus === true && this.mode === "source") this.editor.focus();
  }

  async setMode(mode: MarkdownViewModeType): Promise<void> {
    if (mode === this.mode) return;
    if (mode === "preview") await this.save();
    this.mode = mode;
    this.showMode();
    if (mode === "preview") await this.previewMode.rerender();
    ownerOf(this.app).layoutChanged();
  }

  showSearch(): void {}

  protected override merge(stored: string, text: string): void {
    const [before, after] = [withoutReturns(stored), withoutReturns(text)];
    this.change(mergedInto(before, this.getViewData(), after));
  }

  private change(changes: TransactionSpec["changes"] & object): void {
    this.cm.dispatch({ changes, annotations: Transaction.remote.of(true) });
  }

  private stateOf(doc: string): EditorState {
    const info = this as unknown as MarkdownFileInfo;
    const words = this.words();
    return EditorState.create({
      doc,
      extensions: [
        editorInfoField.init(() => info),
        editorLivePreviewField.init(() => true),
        this.plugins.of(this.pluginExtensions()),
        editorSetup({
          draw: (text, el) => void MarkdownRenderer.render(this.app, text, el, this.file?.path ?? "", this),
          title: () => this.file?.basename ?? "",
          propertiesHeading: () => words.properties,
          label: words.text,
        }),
        EditorView.updateListener.of((update) => this.onUpdate(update)),
      ],
    });
  }

  private pluginExtensions() {
    return [...(this.app as HostApp).registries.editorExtensions.all()];
  }

  private onUpdate({ docChanged, selectionSet, transactions, changes }: ViewUpdate): void {
    this.suggest(docChanged && transactions.some((one) => one.isUserEvent("input.type")), selectionSet);
    if (!docChanged || transactions.every((one) => one.annotation(Transaction.remote) === true)) return;
    this.requestSave();
    // The note's other editors show the same text at once.
    for (const view of ownerOf(this.app).viewsOf(this.file)) {
      if (!(view instanceof MarkdownView) || view === this) continue;
      if (view.cm.state.doc.length === changes.length) view.change(changes);
    }
    this.app.workspace.trigger("editor-change", this.editor, this);
  }

  private suggest(typed: boolean, moved: boolean): void {
    const { file } = this;
    const { editorSuggest } = this.app.workspace as unknown as { editorSuggest: EditorSuggests };
    if (!file || (!typed && !moved)) return;
    // A view may not be measured in the middle of its own update.
    queueMicrotask(() => {
      if (typed) editorSuggest.trigger(this.editor, file);
      else editorSuggest.follow(this.editor, file);
    });
  }

  private showMode(): void {
    const words = this.words();
    this.sourceEl.toggle(this.mode === "source");
    this.previewMode.containerEl.toggle(this.mode === "preview");
    this.containerEl.dataset["mode"] = this.mode;
    setIcon(this.modeButton, this.mode === "source" ? "book-open" : "pencil");
    this.modeButton.setAttribute("aria-label", this.mode === "source" ? words.reading : words.editing);
  }

  private openMenu(event: MouseEvent): void {
    const menu = new Menu();
    this.onPaneMenu(menu, "more-options");
    menu.showAtMouseEvent(event);
  }

  private openEditorMenu(event: MouseEvent): void {
    const menu = new Menu();
    this.app.workspace.trigger("editor-menu", menu, this.editor, this);
    if (menu.items.length > 0) menu.showAtMouseEvent(event);
  }

  /** A click on a drawn link follows it; one with the cursor beside it edits it, unless the modifier is held. */
  private followLink(event: MouseEvent): void {
    if (event.button > 1 || !(event.target instanceof Element)) return;
    const link = event.target.closest<HTMLElement>(
      ".cm-hmd-internal-link, .metadata-container a.internal-link",
    );
    const href = link?.dataset["href"];
    if (!link || href === undefined) return;
    const where = Keymap.isModEvent(event);
    if (link.closest(".cm-activeLine") && where === false) return;
    event.preventDefault();
    void this.app.workspace.openLinkText(href, this.file?.path ?? "", where);
  }

  private words(): typeof EN {
    return document.documentElement.lang === "ru" ? RU : EN;
  }
}
