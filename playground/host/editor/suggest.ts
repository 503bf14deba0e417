// Suggestions while typing: each registered one is asked in its order whether it has something at the cursor, the app's own first.

import type { App, EditorPosition, EditorSuggestContext, EditorSuggestTriggerInfo, TFile } from "obsidian";
import type { HostApp } from "../app/types";
import { Chooser } from "../overlay/chooser";
import { prepareFuzzySearch } from "../overlay/fuzzy-search";
import { PopoverSuggest } from "../overlay/popover-suggest";
import type { Editor } from "./editor";

type Context = Omit<EditorSuggestContext, "editor"> & { readonly editor: Editor };

export abstract class EditorSuggest<T> extends PopoverSuggest<T> {
  context: Context | null = null;
  limit = 100;
  private readonly chooser: Chooser<T>;
  private asked = 0;

  constructor(app: App) {
    super(app);
    // The text keeps the focus and its role; the list is steered by the keymap alone.
    this.chooser = new Chooser<T>(this, this.listEl, createDiv(), this.scope);
  }

  setInstructions(instructions: readonly { readonly command: string; readonly purpose: string }[]): void {
    this.suggestEl.querySelector(".prompt-instructions")?.remove();
    const el = this.suggestEl.createDiv("prompt-instructions");
    for (const { command, purpose } of instructions) {
      const one = el.createDiv("prompt-instruction");
      one.createSpan({ cls: "prompt-instruction-command", text: command });
      one.createSpan({ text: purpose });
    }
  }

  abstract onTrigger(
    cursor: EditorPosition,
    editor: Editor,
    file: TFile | null,
  ): EditorSuggestTriggerInfo | null;

  abstract getSuggestions(context: Context): T[] | Promise<T[]>;

  /** Whether it has taken the place at the cursor; it may yet find nothing to show there. */
  trigger(editor: Editor, file: TFile): boolean {
    const found = editor.somethingSelected() ? null : this.onTrigger(editor.getCursor(), editor, file);
    if (!found) {
      this.close();
      return false;
    }
    const own = ++this.asked;
    const context = { ...found, editor, file };
    this.context = context;
    const show = (values: readonly T[]) => {
      if (own !== this.asked || this.context !== context) return;
      if (values.length === 0) return super.close();
      this.chooser.show(values.slice(0, this.limit));
      this.open();
      const at = coordinates(editor, found.start);
      if (at) this.place(at);
    };
    const values = this.getSuggestions(context);
    if (values instanceof Promise) void values.then(show);
    else show(values);
    return true;
  }

  override close(): void {
    this.asked++;
    this.context = null;
    super.close();
  }
}

/** Null where there is no layout, as in jsdom. */
function coordinates(editor: Editor, at: EditorPosition): DOMRect | null {
  try {
    const found = editor.cm.coordsAtPos(editor.posToOffset(at));
    return found && new DOMRect(found.left, found.top, 0, found.bottom - found.top);
  } catch {
    return null;
  }
}

/** What the app itself offers behind `[[`. */
class LinkSuggest extends EditorSuggest<TFile> {
  onTrigger({ line, ch }: EditorPosition, editor: Editor): EditorSuggestTriggerInfo | null {
    const before = editor.getLine(line).slice(0, ch);
    const open = before.lastIndexOf("[[");
    if (open < 0 || before.includes("]]", open)) return null;
    const query = before.slice(open + 2);
    return { start: { line, ch: open + 2 }, end: { line, ch }, query };
  }

  getSuggestions({ query }: Context): TFile[] {
    const matches = prepareFuzzySearch(query);
    return this.app.vault.getMarkdownFiles().filter(({ basename }) => matches(basename) !== null);
  }

  renderSuggestion({ basename }: TFile, el: HTMLElement): void {
    el.setText(basename);
  }

  selectSuggestion(file: TFile): void {
    const { context } = this;
    if (!context) return;
    const { editor, start, end } = context;
    const link = `${this.app.metadataCache.fileToLinktext(file, context.file.path)}]]`;
    editor.replaceRange(link, start, end, "input.complete");
    editor.setCursor({ line: start.line, ch: start.ch + link.length });
    this.close();
  }
}

/** The workspace's suggestions: the app's own, then those of plugins as they were registered. */
export class EditorSuggests {
  readonly suggests: EditorSuggest<unknown>[];
  currentSuggest: EditorSuggest<unknown> | null = null;

  constructor(app: HostApp) {
    const own = new LinkSuggest(app) as EditorSuggest<unknown>;
    this.suggests = [own];
    app.registries.editorSuggests.onChange(() => {
      this.close();
      const theirs = app.registries.editorSuggests.all() as unknown as readonly EditorSuggest<unknown>[];
      this.suggests.splice(0, this.suggests.length, own, ...theirs);
    });
  }

  /** After something was typed: the first that has something takes the place. */
  trigger(editor: Editor, file: TFile): void {
    const taken = this.suggests.find((suggest) => suggest.trigger(editor, file)) ?? null;
    if (this.currentSuggest !== taken) this.currentSuggest?.close();
    this.currentSuggest = taken;
  }

  /** After the cursor moved: what is shown stays only where it still belongs. */
  follow(editor: Editor, file: TFile): void {
    if (this.currentSuggest && !this.currentSuggest.trigger(editor, file)) this.close();
  }

  close(): void {
    this.currentSuggest?.close();
    this.currentSuggest = null;
  }
}
