// Suggestions in a small list below what is typed into: the base, and the one that hangs on an input.

import type { App } from "obsidian";
import { Chooser } from "./chooser";
import { Scope } from "./scope";

export abstract class PopoverSuggest<T> {
  readonly scope: Scope;
  readonly suggestEl: HTMLElement;
  protected readonly listEl: HTMLElement;
  protected isOpen = false;

  constructor(
    readonly app: App,
    scope?: Scope,
  ) {
    this.scope = scope ?? new Scope(app.scope as unknown as Scope);
    this.suggestEl = createDiv("suggestion-container");
    this.listEl = this.suggestEl.createDiv("suggestion");
    this.scope.register([], "Escape", () => {
      this.close();
      return false;
    });
  }

  open(): void {
    if (this.isOpen) return;
    this.isOpen = true;
    this.app.keymap.pushScope(this.scope);
    document.body.append(this.suggestEl);
  }

  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.app.keymap.popScope(this.scope);
    this.suggestEl.remove();
  }

  onHistoryBack(): void {
    this.close();
  }

  /** Below `at`, or above it where there is no room. */
  protected place(at: DOMRect): void {
    const { offsetHeight, offsetWidth } = this.suggestEl;
    const below = at.bottom + offsetHeight + 8 <= window.innerHeight;
    this.suggestEl.style.left = `${Math.max(4, Math.min(at.left, window.innerWidth - offsetWidth - 4))}px`;
    this.suggestEl.style.top = `${below ? at.bottom + 4 : Math.max(4, at.top - offsetHeight - 4)}px`;
    this.suggestEl.style.minWidth = `${at.width}px`;
  }

  abstract renderSuggestion(value: T, el: HTMLElement): void;
  abstract selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;
}

export abstract class AbstractInputSuggest<T> extends PopoverSuggest<T> {
  limit = 100;
  private readonly chooser: Chooser<T>;
  private readonly chosen: ((value: T, event: MouseEvent | KeyboardEvent) => unknown)[] = [];
  private asked = 0;

  constructor(
    app: App,
    protected readonly textInputEl: HTMLInputElement | HTMLDivElement,
  ) {
    super(app);
    this.chooser = new Chooser<T>(this, this.listEl, textInputEl, this.scope);
    textInputEl.setAttribute("aria-expanded", "false");
    textInputEl.addEventListener("input", () => void this.ask());
    textInputEl.addEventListener("focus", () => void this.ask());
    textInputEl.addEventListener("blur", () => this.close());
  }

  setValue(value: string): void {
    if (this.textInputEl instanceof HTMLInputElement) this.textInputEl.value = value;
    else this.textInputEl.setText(value);
  }

  getValue(): string {
    const { textInputEl } = this;
    return textInputEl instanceof HTMLInputElement ? textInputEl.value : textInputEl.textContent;
  }

  selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
    for (const callback of this.chosen) callback(value, event);
  }

  onSelect(callback: (value: T, event: MouseEvent | KeyboardEvent) => unknown): this {
    this.chosen.push(callback);
    return this;
  }

  override open(): void {
    super.open();
    this.textInputEl.setAttribute("aria-expanded", "true");
    this.place(this.textInputEl.getBoundingClientRect());
  }

  override close(): void {
    this.asked++;
    this.textInputEl.setAttribute("aria-expanded", "false");
    this.textInputEl.removeAttribute("aria-activedescendant");
    super.close();
  }

  protected abstract getSuggestions(query: string): T[] | Promise<T[]>;

  private async ask(): Promise<void> {
    const own = ++this.asked;
    const values = await this.getSuggestions(this.getValue());
    if (own !== this.asked || document.activeElement !== this.textInputEl) return;
    if (values.length === 0) {
      this.close();
      return;
    }
    this.chooser.show(values.slice(0, this.limit));
    this.open();
  }
}
