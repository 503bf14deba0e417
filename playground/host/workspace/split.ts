// The three parts of the window: the notes in the middle, a sidebar on either side. Each holds groups of tabs.

import type { Leaf, PartOwner, Part, TabGroup } from "./shapes";
import { Tabs } from "./tabs";

export class Split implements Part {
  readonly containerEl: HTMLElement;
  readonly children: TabGroup[] = [];
  readonly win = window;
  readonly doc = document;
  readonly parent = null;

  constructor(
    protected readonly owner: PartOwner,
    cls: string,
  ) {
    this.containerEl = createDiv(`workspace-split ${cls}`);
  }

  /** The group that new tabs go into. */
  group(): TabGroup {
    return this.children[this.children.length - 1] ?? this.addGroup();
  }

  addGroup(after?: TabGroup): TabGroup {
    const tabs = new Tabs(this);
    const at = after ? this.children.indexOf(after) + 1 : this.children.length;
    this.children.splice(at, 0, tabs);
    if (after) after.containerEl.after(tabs.containerEl);
    else this.containerEl.append(tabs.containerEl);
    return tabs;
  }

  leaves(): Leaf[] {
    return this.children.flatMap(({ children }) => children);
  }

  activate(leaf: Leaf): void {
    this.owner.setActiveLeaf(leaf, { focus: true });
  }

  /** A group without tabs goes, unless it is the last of the middle: that gets an empty tab. */
  emptied(tabs: TabGroup): void {
    const at = this.children.indexOf(tabs);
    if (at < 0) return;
    this.children.splice(at, 1);
    tabs.containerEl.remove();
  }

  getRoot(): this {
    return this;
  }

  getContainer(): this {
    return this;
  }
}

export class RootSplit extends Split {
  constructor(owner: PartOwner) {
    super(owner, "mod-vertical mod-root");
  }

  override emptied(tabs: TabGroup): void {
    if (this.children.length > 1) super.emptied(tabs);
    else tabs.add(this.owner.makeLeaf());
  }
}

export class Sidedock extends Split {
  collapsed = true;

  constructor(
    owner: PartOwner,
    private readonly side: "left" | "right",
  ) {
    super(owner, `mod-horizontal mod-sidedock mod-${side}-split`);
    this.containerEl.hide();
  }

  expand(): void {
    this.set(false);
  }

  collapse(): void {
    this.set(true);
  }

  toggle(): void {
    this.set(!this.collapsed);
  }

  override emptied(tabs: TabGroup): void {
    super.emptied(tabs);
    if (this.children.length === 0) this.collapse();
  }

  private set(collapsed: boolean): void {
    if (collapsed === this.collapsed) return;
    this.collapsed = collapsed;
    this.containerEl.toggle(!collapsed);
    document.body.toggleClass(`is-${this.side}-sidedock-open`, !collapsed);
    if (!collapsed) for (const { current } of this.children) void current?.loadIfDeferred();
    this.owner.resized();
    this.owner.layoutChanged();
  }
}
