// The workspace: which leaf is active, what opens where, and the events that tell of it.

import type {
  App,
  MarkdownFileInfo,
  Menu,
  OpenViewState,
  PaneType,
  TFile,
  View as ObsidianView,
  WorkspaceLeaf as ObsidianLeaf,
} from "obsidian";
import { debounce, parseLinktext } from "obsidian-test-mocks/obsidian";
import type { HostApp } from "../app/types";
import { EditorSuggests } from "../editor/suggest";
import { FileView } from "./file-view";
import type { WorkspaceLeaf } from "./leaf";
import { Leaves } from "./leaves";
import { lineOf } from "./link-target";
import { MarkdownView } from "./markdown-view";
import type { Leaf, Owner } from "./shapes";
import type { View } from "./view";

type Create = (leaf: Leaf) => View;

export class Workspace extends Leaves implements Owner {
  activeLeaf: WorkspaceLeaf | null = null;
  layoutReady = false;
  /** The editor within another view that is written in. */
  embedded: MarkdownFileInfo | null = null;
  readonly requestSaveLayout = debounce(async () => {});
  readonly editorSuggest: EditorSuggests;
  private waiting: (() => unknown)[] = [];
  private readonly hostViews = new Map<string, Create>();
  private lastFile: TFile | null = null;
  private recentFiles: readonly string[] = [];
  private activations = 0;
  private layoutPending = false;

  constructor(app: App) {
    super(app);
    this.editorSuggest = new EditorSuggests(app as HostApp);
    this.registerHostView("markdown", (leaf) => new MarkdownView(leaf));
    this.rootSplit.group().add(this.makeLeaf());
  }

  /** A view that belongs to the host and not to a plugin. */
  registerHostView(type: string, create: Create): void {
    this.hostViews.set(type, create);
  }

  creatorOf(type: string): ((leaf: Leaf) => ObsidianView) | null {
    const found = (this.app as HostApp).registries.views.all().find((view) => view.type === type);
    const create = this.hostViews.get(type) ?? found?.create;
    return (create as unknown as ((leaf: Leaf) => ObsidianView) | undefined) ?? null;
  }

  viewsOf(file: TFile | null): View[] {
    return this.allLeaves()
      .map(({ view }) => view)
      .filter((view) => view instanceof FileView && view.file !== null && view.file === file);
  }

  // What is active

  get activeEditor(): MarkdownFileInfo | null {
    if (this.embedded) return this.embedded;
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

  getLastOpenFiles(): string[] {
    return [...this.recentFiles];
  }

  setActiveLeaf(leaf: Leaf, params: { readonly focus?: boolean } | boolean = {}, focusToo = false): void {
    const own = leaf as WorkspaceLeaf;
    if (own.parent) {
      own.parent.current = own;
      own.parent.markCurrent();
      if (this.layoutReady) void own.loadIfDeferred();
    }
    own.activeTime = ++this.activations;
    if (this.activeLeaf !== own) {
      for (const { containerEl } of this.allLeaves()) containerEl.removeClass("mod-active");
      own.containerEl.addClass("mod-active");
      this.activeLeaf = own;
      this.trigger("active-leaf-change", own);
      this.fileMayHaveChanged();
    }
    if (typeof params === "object" ? params.focus : focusToo) own.view.setEphemeralState({ focus: true });
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
    const line = lineOf(metadataCache.getFileCache(file), subpath);
    const at = line === null ? {} : { line };
    await this.getLeaf(where).openFile(file, { ...rest, eState: { ...at, focus: true, ...eState } });
  }

  // What happens

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

  fileMayHaveChanged(): void {
    const file = this.getActiveFile();
    if (file === this.lastFile) return;
    this.lastFile = file;
    if (file) this.recentFiles = [file.path, ...this.recentFiles.filter((path) => path !== file.path)];
    this.trigger("file-open", file);
  }

  leafClosed(leaf: Leaf): void {
    if (this.activeLeaf === leaf) {
      this.activeLeaf = null;
      const next = this.getMostRecentLeaf();
      if (next) this.setActiveLeaf(next);
    }
    this.fileMayHaveChanged();
    this.layoutChanged();
  }

  // The rest of what plugins call

  updateOptions(): void {
    for (const { view } of this.allLeaves()) if (view instanceof MarkdownView) view.reconfigure();
  }

  /** The app's entries for a link that leads to a file, and those of whoever listens for a file's menu. */
  handleLinkContextMenu(menu: Menu, linktext: string, sourcePath: string, leaf?: ObsidianLeaf): boolean {
    const file = this.app.metadataCache.getFirstLinkpathDest(parseLinktext(linktext).path, sourcePath);
    if (!file) return false;
    const isRussian = document.documentElement.lang === "ru";
    const open = (title: string, where: PaneType) =>
      menu.addItem((item) =>
        item
          .setSection("open")
          .setTitle(title)
          .setIcon(where === "tab" ? "file-plus" : "separator-vertical")
          .onClick(() => void this.getLeaf(where).openFile(file)),
      );
    open(isRussian ? "Открыть в новой вкладке" : "Open in new tab", "tab");
    open(isRussian ? "Открыть справа" : "Open to the right", "split");
    this.trigger("file-menu", menu, file, "link-context-menu", leaf);
    return true;
  }

  getLayout(): Record<string, unknown> {
    const states = (part: { leaves(): Leaf[] }) => this.leavesOf(part).map((leaf) => leaf.getViewState());
    return {
      left: states(this.leftSplit),
      main: states(this.rootSplit),
      right: states(this.rightSplit),
    };
  }
}
