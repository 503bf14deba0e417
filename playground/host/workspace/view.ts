// A view fills a leaf; an item view has a header with actions and a content below it.

import type { App, IconName, Menu, Scope, ViewStateResult } from "obsidian";
import { Component } from "../dom/component";
import { setIcon } from "../dom/icons";
import { pressable } from "../dom/focus";
import type { Leaf } from "./shapes";

export abstract class View extends Component {
  readonly app: App;
  icon: IconName = "file";
  navigation = false;
  scope: Scope | null = null;
  readonly containerEl: HTMLElement;

  constructor(readonly leaf: Leaf) {
    super();
    this.app = leaf.app;
    this.containerEl = createDiv("workspace-leaf-content");
  }

  abstract getViewType(): string;
  abstract getDisplayText(): string;

  async onOpen(): Promise<void> {}

  async onClose(): Promise<void> {}

  getState(): Record<string, unknown> {
    return {};
  }

  async setState(state: unknown, result: ViewStateResult): Promise<void> {
    void state;
    void result;
  }

  getEphemeralState(): Record<string, unknown> {
    return {};
  }

  setEphemeralState(state: unknown): void {
    void state;
  }

  getIcon(): IconName {
    return this.icon;
  }

  onResize(): void {}

  onPaneMenu(menu: Menu, source: string): void {
    this.app.workspace.trigger("leaf-menu", menu, this.leaf, source);
  }
}

export abstract class ItemView extends View {
  readonly contentEl: HTMLElement;
  readonly headerEl: HTMLElement;
  /** The folders above a file. */
  readonly titleParentEl: HTMLElement;
  readonly titleEl: HTMLElement;
  readonly actionsEl: HTMLElement;

  constructor(leaf: Leaf) {
    super(leaf);
    // Plugins reach the content as `containerEl.children[1]`, so the header is always there.
    this.headerEl = this.containerEl.createDiv("view-header");
    const titles = this.headerEl.createDiv("view-header-title-container mod-at-center");
    this.titleParentEl = titles.createDiv("view-header-title-parent");
    this.titleEl = titles.createDiv("view-header-title");
    this.actionsEl = this.headerEl.createDiv("view-actions");
    this.contentEl = this.containerEl.createDiv("view-content");
  }

  /** Adds an icon to the header, before the others. */
  addAction(icon: IconName, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const el = createEl("button", { cls: "clickable-icon view-action", type: "button" });
    setIcon(el, icon);
    el.setAttribute("aria-label", title);
    el.addEventListener("click", callback);
    this.actionsEl.prepend(el);
    return el;
  }
}

/** A fresh tab, or what stands in for a plugin's view while the plugin is not loaded. */
export class EmptyView extends ItemView {
  override icon = "file";

  constructor(
    leaf: Leaf,
    private readonly wanted: { readonly type: string; readonly state: Record<string, unknown> } | null = null,
  ) {
    super(leaf);
  }

  getViewType(): string {
    return this.wanted?.type ?? "empty";
  }

  override getState(): Record<string, unknown> {
    return this.wanted?.state ?? {};
  }

  getDisplayText(): string {
    const isRussian = document.documentElement.lang === "ru";
    if (this.wanted) return isRussian ? "Плагин не загружен" : "Plugin no longer active";
    return isRussian ? "Новая вкладка" : "New tab";
  }

  override async onOpen(): Promise<void> {
    const box = this.contentEl.createDiv("empty-state").createDiv("empty-state-container");
    const isRussian = document.documentElement.lang === "ru";
    box.createDiv({
      cls: "empty-state-title",
      text: this.wanted ? this.getDisplayText() : isRussian ? "Ни один файл не открыт" : "No file is open",
    });
    if (this.wanted) return;
    const list = box.createDiv("empty-state-action-list");
    const action = pressable(
      list.createDiv({
        cls: "empty-state-action tappable",
        text: isRussian ? "Открыть файл (Ctrl + O)" : "Go to file (Ctrl + O)",
      }),
    );
    action.addEventListener("click", () => {
      const { commands } = this.app as unknown as {
        commands: { executeCommandById(id: string): boolean };
      };
      commands.executeCommandById("switcher:open");
    });
  }
}

/** Stands in for a view of a tab that has not been looked at since the start. */
export class DeferredView extends View {
  constructor(
    leaf: Leaf,
    readonly type: string,
    readonly state: Record<string, unknown>,
    private readonly title: string,
    icon: IconName,
  ) {
    super(leaf);
    this.icon = icon;
  }

  getViewType(): string {
    return this.type;
  }

  getDisplayText(): string {
    return this.title;
  }

  override getState(): Record<string, unknown> {
    return this.state;
  }
}
