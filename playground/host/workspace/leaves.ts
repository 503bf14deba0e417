// The leaves of the workspace: the three parts of the window they stand in, finding them and making new ones.

import type { App, PaneType } from "obsidian";
import { Events } from "../dom/component";
import { WorkspaceLeaf } from "./leaf";
import { Ribbon } from "./ribbon";
import type { Leaf, PartOwner } from "./shapes";
import { RootSplit, Sidedock } from "./split";

interface SideLeafOptions {
  readonly active?: boolean;
  readonly split?: boolean;
  readonly reveal?: boolean;
  readonly state?: Record<string, unknown>;
}

export abstract class Leaves extends Events implements PartOwner {
  readonly containerEl = createDiv("workspace");
  readonly leftRibbon = new Ribbon("left");
  readonly rightRibbon = new Ribbon("right");
  readonly leftSplit: Sidedock;
  readonly rootSplit: RootSplit;
  readonly rightSplit: Sidedock;
  readonly statusBarEl = createDiv({ cls: "status-bar", attr: { role: "contentinfo" } });

  constructor(readonly app: App) {
    super();
    this.leftSplit = new Sidedock(this, "left");
    this.rootSplit = new RootSplit(this);
    this.rightSplit = new Sidedock(this, "right");
    const parts = [this.leftRibbon, this.leftSplit, this.rootSplit, this.rightSplit];
    this.containerEl.append(...parts.map(({ containerEl }) => containerEl));
  }

  abstract setActiveLeaf(leaf: Leaf, params?: { readonly focus?: boolean }): void;
  abstract layoutChanged(): void;

  makeLeaf(): WorkspaceLeaf {
    return new WorkspaceLeaf(this.app);
  }

  getLeaf(
    where: PaneType | boolean = false,
    direction: "vertical" | "horizontal" = "vertical",
  ): WorkspaceLeaf {
    if (where === "split") return this.splitActiveLeaf(direction);
    if (where !== false) return this.newTab();
    const leaf = this.getMostRecentLeaf();
    return leaf && !leaf.pinned ? leaf : this.newTab();
  }

  getUnpinnedLeaf(): WorkspaceLeaf {
    return this.getLeaf(false);
  }

  getLeftLeaf(split: boolean): WorkspaceLeaf {
    return this.sideLeaf(this.leftSplit, split);
  }

  getRightLeaf(split: boolean): WorkspaceLeaf {
    return this.sideLeaf(this.rightSplit, split);
  }

  async ensureSideLeaf(
    type: string,
    side: "left" | "right",
    { active = false, split = false, reveal = true, state }: SideLeafOptions = {},
  ): Promise<WorkspaceLeaf> {
    const dock = side === "left" ? this.leftSplit : this.rightSplit;
    const found = this.leavesOf(dock).find((leaf) => leaf.view.getViewType() === type);
    const leaf = found ?? this.sideLeaf(dock, split);
    if (!found || state !== undefined) await leaf.setViewState({ type, ...(state ? { state } : {}) });
    if (reveal) await this.revealLeaf(leaf);
    if (active) this.setActiveLeaf(leaf, { focus: true });
    return leaf;
  }

  createLeafInParent(): WorkspaceLeaf {
    return this.newTab();
  }

  createLeafBySplit(leaf: WorkspaceLeaf): WorkspaceLeaf {
    const { parent } = leaf;
    const fresh = this.makeLeaf();
    (parent ? parent.parent.addGroup(parent) : this.rootSplit.addGroup()).add(fresh);
    this.layoutChanged();
    return fresh;
  }

  /** Whatever the direction, groups stand side by side here. */
  splitActiveLeaf(direction?: "vertical" | "horizontal"): WorkspaceLeaf {
    void direction;
    const leaf = this.getMostRecentLeaf();
    return leaf ? this.createLeafBySplit(leaf) : this.newTab();
  }

  async duplicateLeaf(
    leaf: WorkspaceLeaf,
    where: PaneType | boolean | "vertical" | "horizontal" = "split",
  ): Promise<WorkspaceLeaf> {
    const inTab = where === "tab" || where === "window" || where === true;
    const target = inTab ? this.newTab() : this.createLeafBySplit(leaf);
    await target.setViewState(leaf.getViewState());
    return target;
  }

  /** There are no further windows here: what would open in one opens in a tab. */
  openPopoutLeaf(): WorkspaceLeaf {
    return this.newTab();
  }

  async revealLeaf(leaf: WorkspaceLeaf): Promise<void> {
    const { parent } = leaf;
    if (!parent) return;
    if (parent.parent instanceof Sidedock) parent.parent.expand();
    parent.select(leaf, false);
    await leaf.loadIfDeferred();
    if (parent.parent === this.rootSplit) this.setActiveLeaf(leaf, { focus: true });
  }

  getLeafById(id: string): WorkspaceLeaf | null {
    return this.allLeaves().find((leaf) => leaf.id === id) ?? null;
  }

  getGroupLeaves(group: string): WorkspaceLeaf[] {
    return this.allLeaves().filter((leaf) => leaf.group === group);
  }

  getLeavesOfType(type: string): WorkspaceLeaf[] {
    return this.allLeaves().filter((leaf) => leaf.view.getViewType() === type);
  }

  detachLeavesOfType(type: string): void {
    for (const leaf of this.getLeavesOfType(type)) leaf.detach();
  }

  /** The leaf of the middle, or of another part, that was active last. */
  getMostRecentLeaf(root: { leaves(): Leaf[] } = this.rootSplit): WorkspaceLeaf | null {
    return this.leavesOf(root).reduce<WorkspaceLeaf | null>(
      (latest, leaf) => (latest && latest.activeTime >= leaf.activeTime ? latest : leaf),
      null,
    );
  }

  iterateAllLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
    for (const leaf of this.allLeaves()) callback(leaf);
  }

  iterateRootLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
    for (const leaf of this.leavesOf(this.rootSplit)) callback(leaf);
  }

  resized(): void {
    for (const leaf of this.allLeaves()) leaf.onResize();
    this.trigger("resize");
  }

  protected allLeaves(): WorkspaceLeaf[] {
    return [this.rootSplit, this.leftSplit, this.rightSplit].flatMap((part) => this.leavesOf(part));
  }

  /** All leaves are made here, so they are of this class. */
  protected leavesOf(part: { leaves(): Leaf[] }): WorkspaceLeaf[] {
    return part.leaves() as WorkspaceLeaf[];
  }

  private newTab(): WorkspaceLeaf {
    const leaf = this.makeLeaf();
    (this.getMostRecentLeaf()?.parent ?? this.rootSplit.group()).add(leaf);
    this.layoutChanged();
    return leaf;
  }

  private sideLeaf(dock: Sidedock, split: boolean): WorkspaceLeaf {
    const leaf = this.makeLeaf();
    const tabs = split && dock.children.length > 0 ? dock.addGroup() : dock.group();
    tabs.add(leaf);
    this.layoutChanged();
    return leaf;
  }
}
