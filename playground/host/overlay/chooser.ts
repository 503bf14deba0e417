// A list of suggestions with one of them marked: drawn, moved through by keys and chosen, for dialogs and popovers alike.

import type { ISuggestOwner } from "obsidian";
import type { Scope } from "./scope";

let lists = 0;

export class Chooser<T> {
  private values: readonly T[] = [];
  private items: readonly HTMLElement[] = [];
  private at = 0;
  private readonly id = `suggestions-${++lists}`;

  constructor(
    private readonly owner: ISuggestOwner<T>,
    private readonly listEl: HTMLElement,
    private readonly inputEl: HTMLElement,
    scope: Scope,
  ) {
    listEl.id = this.id;
    listEl.setAttribute("role", "listbox");
    listEl.setAttribute("aria-label", "Suggestions");
    for (const [name, value] of Object.entries({
      role: "combobox",
      "aria-controls": this.id,
      "aria-expanded": "true",
      "aria-autocomplete": "list",
    }))
      inputEl.setAttribute(name, value);
    const move = (step: number) => () => {
      if (this.items.length === 0) return undefined;
      this.mark(this.at + step, true);
      return false;
    };
    scope.register([], "ArrowDown", move(1));
    scope.register([], "ArrowUp", move(-1));
    scope.register(["Ctrl"], "n", move(1));
    scope.register(["Ctrl"], "p", move(-1));
    scope.register([], "Home", () => undefined);
    scope.register([], "Enter", (event) => {
      if (event.isComposing || this.items.length === 0) return undefined;
      this.chooseMarked(event);
      return false;
    });
  }

  /** Draws other suggestions and marks the first. */
  show(values: readonly T[]): void {
    this.values = values;
    this.listEl.empty();
    this.items = values.map((value, index) => {
      const el = this.listEl.createDiv("suggestion-item");
      el.id = `${this.id}-${index}`;
      el.setAttribute("role", "option");
      this.owner.renderSuggestion(value, el);
      el.addEventListener("mousemove", () => this.mark(index, false));
      // The input keeps the focus, or it would close its popover before the click arrives.
      el.addEventListener("mousedown", (event) => event.preventDefault());
      el.addEventListener("click", (event) => this.owner.selectSuggestion(value, event));
      return el;
    });
    this.mark(0, true);
  }

  chooseMarked(event: MouseEvent | KeyboardEvent): void {
    const value = this.values[this.at];
    if (value !== undefined) this.owner.selectSuggestion(value, event);
  }

  private mark(index: number, scroll: boolean): void {
    const count = this.items.length;
    if (count === 0) {
      this.inputEl.removeAttribute("aria-activedescendant");
      return;
    }
    this.at = (index + count) % count;
    this.items.forEach((el, i) => {
      el.toggleClass("is-selected", i === this.at);
      el.setAttribute("aria-selected", String(i === this.at));
    });
    const marked = this.items[this.at];
    if (!marked) return;
    this.inputEl.setAttribute("aria-activedescendant", marked.id);
    // jsdom has no layout and no scrolling.
    if (scroll) marked.scrollIntoView?.({ block: "nearest" });
  }
}
