// A group of tabs: headers above, the leaf of the current one below.

import type { Leaf, Part, TabGroup } from "./shapes";

export class Tabs implements TabGroup {
  readonly containerEl = createDiv("workspace-tabs mod-top");
  readonly children: Leaf[] = [];
  current: Leaf | null = null;
  private readonly headersEl: HTMLElement;
  private readonly bodyEl: HTMLElement;

  constructor(readonly parent: Part) {
    const bar = this.containerEl.createDiv("workspace-tab-header-container");
    this.headersEl = bar.createDiv("workspace-tab-header-container-inner");
    bar.createDiv("workspace-tab-header-spacer");
    this.bodyEl = this.containerEl.createDiv("workspace-tab-container");
  }

  /** Adds a leaf as the last tab and shows it. */
  add(leaf: Leaf): void {
    leaf.parent = this;
    this.children.push(leaf);
    this.headersEl.append(leaf.tabHeaderEl);
    this.bodyEl.append(leaf.containerEl);
    this.current ??= leaf;
    leaf.updateHeader();
  }

  remove(leaf: Leaf): void {
    const at = this.children.indexOf(leaf);
    if (at < 0) return;
    this.children.splice(at, 1);
    if (this.current === leaf) {
      this.current = this.children[Math.min(at, this.children.length - 1)] ?? null;
      void this.current?.loadIfDeferred();
    }
    this.markCurrent();
    if (this.children.length === 0) this.parent.emptied(this);
  }

  /** Shows a leaf; `activate` makes it the active one too. */
  select(leaf: Leaf, activate: boolean): void {
    this.current = leaf;
    this.markCurrent();
    void leaf.loadIfDeferred();
    if (activate) this.parent.activate(leaf);
  }

  markCurrent(): void {
    for (const leaf of this.children) {
      const isCurrent = leaf === this.current;
      leaf.tabHeaderEl.toggleClass("is-active", isCurrent);
      leaf.tabHeaderEl
        .querySelector(".workspace-tab-header-inner-title")
        ?.setAttribute("aria-pressed", String(isCurrent));
      leaf.containerEl.toggle(isCurrent);
    }
  }
}
