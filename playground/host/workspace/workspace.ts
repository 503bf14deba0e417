// The workspace: its leaves, which of them is active, what opens where, and the events that tell of it.

import type { App, EventRef, OpenViewState, PaneType, TFile, View as ObsidianView } from "obsidian";
import { debounce, parseLinktext, stripHeading } from "obsidian-test-mocks/obsidian";
import type { HostApp } from "../app/types";
import { Events } from "../dom/component";
import { FileView } from "./file-view";
import { WorkspaceLeaf } from "./leaf";
import { MarkdownView } from "./markdown-view";
import { Ribbon } from "./ribbon";
import { RootSplit, Sidedock } from "./split";
import type { View } from "./view";

type Create = (leaf: WorkspaceLeaf) => View;

export class Workspace extends Events {
  readonly containerEl = createDiv("workspace");
  readonly leftRibbon: Ribbon;
  readonly rightRibbon = new Ribbon("right");
  readonly leftSplit: Sidedock;
  readonly rootSplit: RootSplit;
  readonly rightSplit: Sidedock;
  readonly statusBarEl = createDiv({ cls: "status-bar", attr: { role: "contentinfo" } });
  activeLeaf: WorkspaceLeaf | null = null;
  layoutReady = false;
  readonly requestSaveLayout = debounce(async () => {});
  private waiting: (() => unknown)[] = [];
  private readonly hostViews = new Map<string, Create>();
  private lastFile: TFile | null = null;
  private recentFiles: readonly string[] = [];
  private activations = 0;
  private layoutPending = false;

  constructor(readonly app: App) {
    super();
    this.leftRibbon = new Ribbon("left");
    this.leftSplit = new Sidedock(this, "left");
    this.rootSplit = new RootSplit(this);
    this.rightSplit = new Sidedock(this, "right");
    this.containerEl.append(
      this.leftRibbon.containerEl,
      this.leftSplit.containerEl,
      this.rootSplit.containerEl,
      this.rightSplit.containerEl,
    );
    this.registerHostView("markdown", (leaf) => new MarkdownView(leaf));
    this.rootSplit.group().add(this.makeLeaf());
  }

  /** A view that belongs to the host and not to a plugin. */
  registerHostView(type: string, create: Create): void {
    this.hostViews.set(type, create);
  }

  creatorOf(type: string): Create | null {
    const found = (this.app as HostApp).registries.views.all().find((view) => view.type === type);
    return this.hostViews.get(type) ?? (found?.create as unknown as Create | undefined) ?? null;
  }

  makeLeaf(): WorkspaceLeaf {
    return new WorkspaceLeaf(this.app);
  }

  // Leaves

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
    {
      active,
      split = false,
      reveal = true,
      state,
    }: { active?: boolean; split?: boolean; reveal?: boolean; state?: Record<string, unknown> } = {},
  ): Promise<WorkspaceLeaf> {
    const dock = side === "left" ? this.leftSplit : this.rightSplit;
    const found = dock.leaves().find((leaf) => leaf.view.getViewType() === type);
    const leaf = found ?? this.sideLeaf(dock, split);
    if (!found || state !== undefined) await leaf.setViewState({ type, ...(state ? { state } : {}) });
    if (reveal) await this.revealLeaf(leaf);
    if (active === true) this.setActiveLeaf(leaf, { focus: true });
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

  splitActiveLeaf(direction?: "vertical" | "horizontal"): WorkspaceLeaf {
    void direction;
    const leaf = this.getMostRecentLeaf();
    return leaf ? this.createLeafBySplit(leaf) : this.newTab();
  }

  async duplicateLeaf(leaf: WorkspaceLeaf, where: PaneType | boolean | "vertical" | "horizontal" = "split") {
    const target =
      where === "tab" || where === "window" || where === true ? this.newTab() : this.createLeafBySplit(leaf);
    await target.setViewState(leaf.getViewState());
    return target;
  }

  /** There are no further windows here: what would open in one opens in a tab. */
  openPopoutLeaf(): WorkspaceLeaf {
    return this.newTab();
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

  getMostRecentLeaf(root: { leaves(): WorkspaceLeaf[] } = this.rootSplit): WorkspaceLeaf | null {
    return root
      .leaves()
      .reduce<WorkspaceLeaf | null>(
        (latest, leaf) => (latest && latest.activeTime >= leaf.activeTime ? latest : leaf),
        null,
      );
  }

  iterateAllLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
    for (const leaf of this.allLeaves()) callback(leaf);
  }

  iterateRootLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
    for (const leaf of this.rootSplit.leaves()) callback(leaf);
  }

  // What is active

  get activeEditor(): MarkdownView | null {
    const active = this.activeLeaf?.view;
    if (active instanceof MarkdownView) return active;
    // A sidebar that has the focus leaves the note in the middle the one that is edited.
    const recent = this.getMostRecentLeaf()?.view;
    return recent instanceof MarkdownView ? recent : null;
  }

  getActiveViewOfType<T>(type: abstract new (...args: never[]) => T): T | null {
    const view: unknown = this.activeLeaf?.view;
    return view instanceof type ? view : null;
  }

  getActiveFile(): TFile | null {
    const active = this.activeLeaf?.view;
    if (active instanceof FileView) return active.file;
    const recent = this.getMostRecentLeaf()?.view;
    return recent instanceof FileView ? recent.file : null;
  }

  setActiveLeaf(leaf: WorkspaceLeaf, params: { focus?: boolean } | boolean = {}, focusToo = false): void {
    if (leaf.parent) {
      leaf.parent.current = leaf;
      leaf.parent.markCurrent();
      if (this.layoutReady) void leaf.loadIfDeferred();
    }
    leaf.activeTime = ++this.activations;
    if (this.activeLeaf !== leaf) {
      for (const { containerEl } of this.allLeaves()) containerEl.removeClass("mod-active");
      leaf.containerEl.addClass("mod-active");
      this.activeLeaf = leaf;
      this.trigger("active-leaf-change", leaf);
      this.fileMayHaveChanged();
    }
    if (typeof params === "object" ? params.focus : focusToo) leaf.view.setEphemeralState({ focus: true });
  }

  async revealLeaf(leaf: WorkspaceLeaf): Promise<void> {
    const { parent } = leaf;
    if (!parent) return;
    if (parent.parent instanceof Sidedock) parent.parent.expand();
    parent.select(leaf, false);
    await leaf.loadIfDeferred();
    if (parent.parent === this.rootSplit) this.setActiveLeaf(leaf, { focus: true });
  }

  /** Opens what a link says, from the note it stands in; a note that is not there is made. */
  async openLinkText(
    linktext: string,
    sourcePath: string,
    where: PaneType | boolean = false,
    { eState, ...rest }: OpenViewState = {},
  ): Promise<void> {
    const { path, subpath } = parseLinktext(linktext);
    const { vault, metadataCache } = this.app;
    const found =
      path === "" ? vault.getFileByPath(sourcePath) : metadataCache.getFirstLinkpathDest(path, sourcePath);
    const file = found ?? (await vault.create(path.endsWith(".md") ? path : `${path}.md`, ""));
    const line = this.lineOf(file, subpath);
    const at = line === null ? {} : { line };
    await this.getLeaf(where).openFile(file, { ...rest, eState: { ...at, focus: true, ...eState } });
  }

  // Events

  onLayoutReady(callback: () => unknown): void {
    if (this.layoutReady) callback();
    else this.waiting.push(callback);
  }

  /** Ends the start; idempotent. */
  setLayoutReady(): void {
    if (this.layoutReady) return;
    this.layoutReady = true;
    for (const callback of this.waiting.splice(0)) callback();
    this.trigger("layout-ready");
    this.layoutChanged();
  }

  /** Tells of many changes of the layout at once, after they are made. */
  layoutChanged(): void {
    if (this.layoutPending) return;
    this.layoutPending = true;
    queueMicrotask(() => {
      this.layoutPending = false;
      this.trigger("layout-change");
    });
  }

  resized(): void {
    for (const leaf of this.allLeaves()) leaf.onResize();
    this.trigger("resize");
  }

  fileMayHaveChanged(): void {
    const file = this.getActiveFile();
    if (file === this.lastFile) return;
    this.lastFile = file;
    if (file) this.recentFiles = [file.path, ...this.recentFiles.filter((path) => path !== file.path)];
    this.trigger("file-open", file);
  }

  /** After a leaf was taken out. */
  leafClosed(leaf: WorkspaceLeaf): void {
    if (this.activeLeaf === leaf) {
      this.activeLeaf = null;
      const next = this.getMostRecentLeaf();
      if (next) this.setActiveLeaf(next);
    }
    this.fileMayHaveChanged();
    this.layoutChanged();
  }

  // Settings of all editors, links, layout

  updateOptions(): void {
    for (const { view } of this.allLeaves()) if (view instanceof MarkdownView) view.reconfigure();
  }

  viewsOf(file: TFile | null): View[] {
    return this.allLeaves()
      .map(({ view }) => view)
      .filter((view) => view instanceof FileView && view.file !== null && view.file === file);
  }

  getLastOpenFiles(): string[] {
    return [...this.recentFiles];
  }

  handleLinkContextMenu(): boolean {
    return false;
  }

  getLayout(): Record<string, unknown> {
    const states = (leaves: readonly WorkspaceLeaf[]) => leaves.map((leaf) => leaf.getViewState());
    return {
      left: states(this.leftSplit.leaves()),
      main: states(this.rootSplit.leaves()),
      right: states(this.rightSplit.leaves()),
    };
  }

  /** A workspace that is put together by hand needs no saved layout. */
  async changeLayout(layout: unknown): Promise<void> {
    void layout;
  }

  registerView(view: EventRef): EventRef {
    return view;
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

  private allLeaves(): WorkspaceLeaf[] {
    return [this.rootSplit, this.leftSplit, this.rightSplit].flatMap((split) => split.leaves());
  }

  private lineOf(file: TFile, subpath: string): number | null {
    if (subpath === "") return null;
    const cache = this.app.metadataCache.getFileCache(file);
    if (subpath.startsWith("#^")) return cache?.blocks?.[subpath.slice(2)]?.position.start.line ?? null;
    const wanted = stripHeading(subpath.slice(1).split("#").pop() ?? "");
    const heading = cache?.headings?.find((one) => stripHeading(one.heading) === wanted);
    return heading?.position.start.line ?? null;
  }
}

export type { ObsidianView };
