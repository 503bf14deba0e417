// A prompt at the top of the window: what is typed above, what it may mean below.

import type { App, Instruction } from "obsidian";
import { pressable } from "../dom/focus";
import { Chooser } from "./chooser";
import { Modal } from "./modal";

export abstract class SuggestModal<T> extends Modal {
  limit = 100;
  emptyStateText = "No results found.";
  readonly inputEl: HTMLInputElement;
  readonly resultContainerEl: HTMLElement;
  private readonly chooser: Chooser<T>;
  private readonly instructionsEl: HTMLElement;
  private asked = 0;

  constructor(app: App) {
    super(app);
    this.modalEl.className = "prompt";
    this.modalEl.empty();
    this.modalEl.setAttribute("aria-label", "Suggestions");
    const box = this.modalEl.createDiv("prompt-input-container");
    this.inputEl = box.createEl("input", {
      cls: "prompt-input",
      type: "text",
      attr: { autocapitalize: "off", spellcheck: "false", enterkeyhint: "done", "aria-label": "Search" },
    });
    const clear = box.createDiv("search-input-clear-button");
    pressable(clear, "Clear");
    clear.tabIndex = -1;
    clear.addEventListener("click", () => {
      this.inputEl.value = "";
      this.inputEl.focus();
      void this.ask();
    });
    this.resultContainerEl = this.modalEl.createDiv("prompt-results");
    this.instructionsEl = this.modalEl.createDiv("prompt-instructions");
    this.instructionsEl.hide();
    this.chooser = new Chooser<T>(this, this.resultContainerEl, this.inputEl, this.scope);
    this.inputEl.addEventListener("input", () => void this.ask());
  }

  override open(): void {
    super.open();
    this.inputEl.focus();
    void this.ask();
  }

  setPlaceholder(placeholder: string): void {
    this.inputEl.placeholder = placeholder;
    this.inputEl.setAttribute("aria-label", placeholder);
    this.modalEl.setAttribute("aria-label", placeholder);
  }

  setInstructions(instructions: Instruction[]): void {
    this.instructionsEl.empty();
    this.instructionsEl.toggle(instructions.length > 0);
    for (const { command, purpose } of instructions) {
      const row = this.instructionsEl.createDiv("prompt-instruction");
      row.createSpan({ cls: "prompt-instruction-command", text: command });
      row.createSpan({ text: purpose });
    }
  }

  onNoSuggestion(): void {
    this.chooser.show([]);
    this.resultContainerEl.createDiv({ cls: "suggestion-empty", text: this.emptyStateText });
  }

  selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
    this.close();
    this.onChooseSuggestion(value, event);
  }

  selectActiveSuggestion(event: MouseEvent | KeyboardEvent): void {
    this.chooser.chooseMarked(event);
  }

  abstract getSuggestions(query: string): T[] | Promise<T[]>;
  abstract renderSuggestion(value: T, el: HTMLElement): void;
  abstract onChooseSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;

  /** Suggestions may come later than those of what was typed next; only the last question is answered. */
  private async ask(): Promise<void> {
    const own = ++this.asked;
    const found = this.getSuggestions(this.inputEl.value);
    const values = found instanceof Promise ? await found : found;
    if (own !== this.asked) return;
    if (values.length === 0) this.onNoSuggestion();
    else this.chooser.show(values.slice(0, this.limit));
  }
}
