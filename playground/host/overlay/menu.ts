// A context menu: items in sections, submenus, arrow keys.

import type { MenuPositionDef } from "obsidian";
import { Component } from "../dom/component";
import { MenuItem } from "./menu-item";
import { Scope } from "./scope";

interface Keys {
  pushScope(scope: Scope): void;
  popScope(scope: Scope): void;
}

export class Menu extends Component {
  readonly dom = createDiv("menu");
  readonly items: (MenuItem | MenuSeparator)[] = [];
  private readonly scope = new Scope();
  private keys: Keys | null = null;
  private shown = false;
  private marked = -1;
  private whenHidden: () => unknown = () => {};
  private submenu: Menu | null = null;

  constructor() {
    super();
    this.dom.setAttribute("role", "menu");
    this.dom.tabIndex = -1;
    const move = (step: number) => () => {
      this.mark(this.marked + step);
      return false;
    };
    this.scope.register([], "ArrowDown", move(1));
    this.scope.register([], "ArrowUp", move(-1));
    this.scope.register([], "Escape", () => {
      this.hide();
      return false;
    });
    this.scope.register([], "Enter", (event) => {
      this.enabled()[this.marked]?.press(event);
      return false;
    });
  }

  static forEvent(event: MouseEvent): Menu {
    const menu = new Menu();
    // Everybody who handles the event may add to the menu before it shows.
    window.setTimeout(() => menu.showAtMouseEvent(event));
    return menu;
  }

  addItem(callback: (item: MenuItem) => unknown): this {
    const item = new MenuItem(this, () => new Menu());
    this.items.push(item);
    callback(item);
    return this;
  }

  addSeparator(): this {
    this.items.push(new MenuSeparator());
    return this;
  }

  setNoIcon(): this {
    this.dom.addClass("mod-no-icon");
    return this;
  }

  setUseNativeMenu(native: boolean): this {
    void native;
    return this;
  }

  setParentElement(el: HTMLElement): this {
    void el;
    return this;
  }

  onHide(callback: () => unknown): void {
    this.whenHidden = callback;
  }

  onHistoryBack(): void {
    this.hide();
  }

  showAtMouseEvent(event: MouseEvent): this {
    event.preventDefault();
    return this.showAtPosition({ x: event.clientX, y: event.clientY });
  }

  showAtPosition({ x, y, width = 0, left = false }: MenuPositionDef, doc: Document = document): this {
    if (this.items.length === 0) return this;
    this.draw();
    doc.body.append(this.dom);
    const { offsetWidth, offsetHeight } = this.dom;
    const start = left
      ? x - offsetWidth
      : x + width + offsetWidth > window.innerWidth
        ? x - offsetWidth
        : x + width;
    this.dom.style.left = `${Math.max(4, Math.min(start, window.innerWidth - offsetWidth - 4))}px`;
    this.dom.style.top = `${Math.max(4, Math.min(y, window.innerHeight - offsetHeight - 4))}px`;
    if (this.shown) return this;
    this.shown = true;
    this.load();
    const app = (window as unknown as { app?: { keymap: Keys } }).app;
    this.keys = app?.keymap ?? null;
    this.keys?.pushScope(this.scope);
    document.addEventListener("mousedown", this.clickedOutside, true);
    return this;
  }

  hide(): this {
    if (!this.shown) return this;
    this.shown = false;
    this.submenu?.hide();
    this.dom.remove();
    this.keys?.popScope(this.scope);
    document.removeEventListener("mousedown", this.clickedOutside, true);
    this.unload();
    this.whenHidden();
    return this;
  }

  close(): void {
    this.hide();
  }

  /** Shows one submenu and hides the others. */
  openSubmenu(menu: Menu | null, beside: HTMLElement): void {
    if (this.submenu === menu) return;
    this.submenu?.hide();
    this.submenu = menu;
    if (!menu) return;
    const at = beside.getBoundingClientRect();
    menu.showAtPosition({ x: at.right - 4, y: at.top - 6 });
    menu.onHide(() => {
      this.submenu = null;
    });
  }

  private readonly clickedOutside = (event: Event): void => {
    const target = event.target as Node;
    if (this.dom.contains(target) || this.submenu?.dom.contains(target)) return;
    this.hide();
  };

  private enabled(): MenuItem[] {
    return this.items.filter((item) => item instanceof MenuItem).filter((item) => item.canBePressed());
  }

  private mark(index: number): void {
    const items = this.enabled();
    if (items.length === 0) return;
    this.marked = (index + items.length) % items.length;
    items.forEach((item, i) => item.dom.toggleClass("selected", i === this.marked));
    items[this.marked]?.dom.focus();
  }

  /** Items with a section stand together, in the order in which their sections first came. */
  private draw(): void {
    this.dom.empty();
    const sections = new Map<string, (MenuItem | MenuSeparator)[]>();
    for (const item of this.items) {
      const name = item instanceof MenuItem ? item.section : "";
      sections.set(name, [...(sections.get(name) ?? []), item]);
    }
    const groups = [...sections.values()];
    groups.forEach((group, index) => {
      if (index > 0) this.dom.createDiv("menu-separator");
      for (const item of group) {
        if (item instanceof MenuItem) this.dom.append(item.dom);
        else this.dom.createDiv("menu-separator");
      }
    });
  }
}

export class MenuSeparator {}
