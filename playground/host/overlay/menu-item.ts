// An item of a menu, perhaps with a menu of its own.

import type { Menu } from "obsidian";
import { setIcon } from "../dom/icons";

/** The menu an item stands in. */
interface Parent {
  hide(): unknown;
  openSubmenu(menu: Menu | null, beside: HTMLElement): void;
}

export class MenuItem {
  readonly dom = createDiv("menu-item tappable");
  section = "";
  private readonly iconEl = this.dom.createDiv("menu-item-icon");
  private readonly titleEl = this.dom.createDiv("menu-item-title");
  private disabled = false;
  private label = false;
  private submenu: Menu | null = null;
  private callback: (event: MouseEvent | KeyboardEvent) => unknown = () => {};

  constructor(
    private readonly menu: Parent,
    private readonly makeMenu: () => Menu,
  ) {
    this.dom.setAttribute("role", "menuitem");
    this.dom.tabIndex = -1;
    this.dom.addEventListener("click", (event) => this.press(event));
    this.dom.addEventListener("mouseenter", () => this.menu.openSubmenu(this.submenu, this.dom));
  }

  setTitle(title: string | DocumentFragment): this {
    this.titleEl.setText(title);
    return this;
  }

  setIcon(icon: string | null): this {
    setIcon(this.iconEl, icon ?? "");
    return this;
  }

  setChecked(checked: boolean | null): this {
    this.dom.toggleClass("mod-checked", checked === true);
    this.dom.querySelector(":scope > .mod-checked")?.remove();
    if (checked === true) setIcon(this.dom.createDiv("menu-item-icon mod-checked"), "check");
    return this;
  }

  setDisabled(disabled: boolean): this {
    this.disabled = disabled;
    this.dom.toggleClass("is-disabled", disabled);
    this.dom.setAttribute("aria-disabled", String(disabled));
    return this;
  }

  setIsLabel(label: boolean): this {
    this.label = label;
    this.dom.toggleClass("is-label", label);
    return this;
  }

  setWarning(warning: boolean): this {
    this.dom.toggleClass("is-warning", warning);
    return this;
  }

  setSection(section: string): this {
    this.section = section;
    return this;
  }

  /** Undocumented in the app and widely used. */
  setSubmenu(): Menu {
    if (!this.submenu) {
      this.submenu = this.makeMenu();
      setIcon(this.dom.createDiv("menu-item-icon mod-submenu"), "chevron-right");
    }
    return this.submenu;
  }

  onClick(callback: (event: MouseEvent | KeyboardEvent) => unknown): this {
    this.callback = callback;
    return this;
  }

  canBePressed(): boolean {
    return !this.disabled && !this.label;
  }

  press(event: MouseEvent | KeyboardEvent): void {
    if (!this.canBePressed()) return;
    if (this.submenu) {
      this.menu.openSubmenu(this.submenu, this.dom);
      return;
    }
    this.menu.hide();
    this.callback(event);
  }
}
