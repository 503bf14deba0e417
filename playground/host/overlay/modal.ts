// A dialog over the window: it takes the keyboard while it is open and gives the focus back when it closes.

import type { App } from "obsidian";
import { focusable, keepFocusWithin, pressable } from "../dom/focus";
import { Scope } from "./scope";

let titles = 0;

export class Modal {
  readonly scope = new Scope();
  readonly containerEl: HTMLElement;
  readonly modalEl: HTMLElement;
  readonly titleEl: HTMLElement;
  readonly contentEl: HTMLElement;
  shouldRestoreSelection = true;
  private isOpen = false;
  private cameFrom: Element | null = null;
  private closeCallback: () => unknown = () => {};

  constructor(readonly app: App) {
    this.containerEl = createDiv("modal-container mod-dim");
    this.containerEl.createDiv("modal-bg").addEventListener("click", () => this.close());
    this.modalEl = this.containerEl.createDiv("modal");
    const close = this.modalEl.createDiv("modal-close-button mod-raised clickable-icon");
    pressable(close, closeLabel());
    close.addEventListener("click", () => this.close());
    this.titleEl = this.modalEl.createDiv("modal-header").createDiv("modal-title");
    this.contentEl = this.modalEl.createDiv("modal-content");
    this.containerEl.addEventListener("keydown", (event) => keepFocusWithin(this.modalEl, event));
    this.scope.register([], "Escape", () => {
      this.close();
      return false;
    });
  }

  open(): void {
    if (this.isOpen) return;
    this.isOpen = true;
    this.describe();
    this.cameFrom = document.activeElement;
    if (this.cameFrom instanceof HTMLElement) this.cameFrom.blur();
    this.app.keymap.pushScope(this.scope);
    document.body.append(this.containerEl);
    void this.onOpen();
    if (this.isOpen && !this.modalEl.contains(document.activeElement)) this.focusFirst();
  }

  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.app.keymap.popScope(this.scope);
    this.containerEl.remove();
    if (this.shouldRestoreSelection && this.cameFrom instanceof HTMLElement) this.cameFrom.focus();
    this.onClose();
    this.closeCallback();
  }

  onOpen(): Promise<void> | void {}

  onClose(): void {}

  onHistoryBack(): void {
    this.close();
  }

  setTitle(title: string): this {
    this.titleEl.setText(title);
    return this;
  }

  setContent(content: string | DocumentFragment): this {
    this.contentEl.setText(content);
    return this;
  }

  setCloseCallback(callback: () => unknown): this {
    this.closeCallback = callback;
    return this;
  }

  /** A dialog to screen readers, called by its title; what a plugin says of it itself stays. */
  private describe(): void {
    const { modalEl, titleEl } = this;
    if (!modalEl.hasAttribute("role")) modalEl.setAttribute("role", "dialog");
    modalEl.setAttribute("aria-modal", "true");
    if (modalEl.hasAttribute("aria-label") || modalEl.hasAttribute("aria-labelledby")) return;
    if (titleEl.textContent === "") return;
    titleEl.id = `modal-title-${++titles}`;
    modalEl.setAttribute("aria-labelledby", titleEl.id);
  }

  /** The first thing of the content, so that Enter and letters act there and not on the cross. */
  private focusFirst(): void {
    const [first] = focusable(this.contentEl);
    if (first) {
      first.focus();
      return;
    }
    this.modalEl.tabIndex = -1;
    this.modalEl.focus();
  }
}

function closeLabel(): string {
  return document.documentElement.lang === "ru" ? "Закрыть" : "Close";
}
