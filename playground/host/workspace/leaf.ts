// A leaf holds one view: it builds it, defers building it until somebody looks, and closes it.

import type { App, IconName, OpenViewState, TFile, ViewState } from "obsidian";
import { Events } from "../dom/component";
import { pressable } from "../dom/focus";
import { setIcon } from "../dom/icons";
import type { HostApp } from "../app/types";
import { Menu } from "../overlay/menu";
import type { Leaf, TabGroup } from "./shapes";
import { ownerOf } from "./shapes";
import type { View } from "./view";
import { DeferredView, EmptyView, ItemView } from "./view";

let leaves = 0;

export class WorkspaceLeaf extends Events implements Leaf {
  readonly id = `leaf-${++leaves}`;
  readonly containerEl = createDiv("workspace-leaf");
  readonly tabHeaderEl = createDiv("workspace-tab-header tappable");
  view: View;
  parent: TabGroup | null = null;
  group: string | null = null;
  pinned = false;
  hoverPopover = null;
  /** When it was active last; the greater, the later. */
  activeTime = 0;
  private opening = 0;

  constructor(readonly app: App) {
    super();
    this.containerEl.addEventListener("focusin", () => this.becomeActive());
    this.containerEl.addEventListener("mousedown", () => this.becomeActive(), true);
    this.view = new EmptyView(this);
    this.place(this.view);
    this.view.load();
    void this.view.onOpen();
  }

  get isDeferred(): boolean {
    return this.view instanceof DeferredView;
  }

  /** Puts a built view into the leaf and opens it; the one before is closed first. */
  async open(view: View): Promise<View> {
    await this.closeView();
    this.place(view);
    view.load();
    await view.onOpen();
    this.updateHeader();
    return view;
  }

  async setViewState(
    { type, state = {}, active, pinned, group }: ViewState,
    eState?: unknown,
  ): Promise<void> {
    const own = ++this.opening;
    const workspace = ownerOf(this.app);
    const built = await this.ensureView(type, state, active === true);
    if (own !== this.opening) return;
    await this.view.setState(state, { history: false });
    if (pinned !== undefined) this.setPinned(pinned);
    if (group) this.setGroupMember(group as unknown as WorkspaceLeaf);
    if (eState !== undefined && eState !== null) this.view.setEphemeralState(eState);
    if (this.view instanceof ItemView) this.view.titleEl.setText(this.view.getDisplayText());
    this.updateHeader();
    if (active === true) workspace.setActiveLeaf(this, { focus: true });
    workspace.fileMayHaveChanged();
    if (built) workspace.layoutChanged();
  }

  getViewState(): ViewState {
    const state = this.view.getState();
    return {
      type: this.view.getViewType(),
      state,
      active: ownerOf(this.app).activeLeaf === this,
      pinned: this.pinned,
    };
  }

  async openFile(
    file: TFile,
    { state = {}, eState, active = true, group }: OpenViewState = {},
  ): Promise<void> {
    await this.setViewState(
      {
        type: typeFor(this.app, file),
        state: { file: file.path, ...state },
        active,
        ...(group ? { group } : {}),
      },
      eState,
    );
  }

  async loadIfDeferred(): Promise<void> {
    const { view } = this;
    if (!(view instanceof DeferredView)) return;
    await this.build(view.type, view.state);
    await this.view.setState(view.state, { history: false });
    this.updateHeader();
    ownerOf(this.app).layoutChanged();
  }

  /** Builds the view anew: its plugin came or went. */
  async rebuild(): Promise<void> {
    const { type, state = {} } = this.getViewState();
    await this.build(type, state);
    await this.view.setState(state, { history: false });
    this.updateHeader();
  }

  detach(): void {
    const { parent } = this;
    if (!parent) return;
    this.opening++;
    this.parent = null;
    const { view } = this;
    void view.onClose().then(() => view.unload());
    this.containerEl.remove();
    this.tabHeaderEl.remove();
    parent.remove(this);
    ownerOf(this.app).leafClosed(this);
  }

  getDisplayText(): string {
    return this.view.getDisplayText();
  }

  getIcon(): IconName {
    return this.view.getIcon();
  }

  getEphemeralState(): Record<string, unknown> {
    return this.view.getEphemeralState();
  }

  setEphemeralState(state: unknown): void {
    this.view.setEphemeralState(state);
  }

  setPinned(pinned: boolean): void {
    if (pinned === this.pinned) return;
    this.pinned = pinned;
    this.updateHeader();
    this.trigger("pinned-change", pinned);
  }

  togglePinned(): void {
    this.setPinned(!this.pinned);
  }

  setGroup(group: string): void {
    this.group = group;
    this.trigger("group-change", group);
  }

  setGroupMember(other: WorkspaceLeaf): void {
    other.group ??= other.id;
    this.setGroup(other.group);
  }

  getRoot(): unknown {
    return this.parent?.parent;
  }

  getContainer(): unknown {
    return this.parent?.parent;
  }

  onResize(): void {
    this.view.onResize();
  }

  /** Whether its tab is the one that shows, in a sidebar that is not collapsed. */
  isVisible(): boolean {
    return this.parent !== null && this.parent.current === this && this.containerEl.isConnected;
  }

  updateHeader(): void {
    const { tabHeaderEl } = this;
    const title = this.getDisplayText();
    tabHeaderEl.empty();
    tabHeaderEl.dataset["type"] = this.view.getViewType();
    const inner = tabHeaderEl.createDiv("workspace-tab-header-inner");
    setIcon(inner.createDiv("workspace-tab-header-inner-icon"), this.getIcon());
    const label = pressable(inner.createDiv({ cls: "workspace-tab-header-inner-title", text: title }));
    label.setAttribute("aria-label", title);
    const close = pressable(inner.createDiv("workspace-tab-header-inner-close-button"), closeLabel());
    setIcon(close, "x");
    close.addEventListener("click", (event) => {
      event.stopPropagation();
      this.detach();
    });
    tabHeaderEl.onclick = () => this.parent?.select(this, true);
    tabHeaderEl.onauxclick = (event) => {
      if (event.button === 1) this.detach();
    };
    tabHeaderEl.oncontextmenu = (event) => {
      const menu = new Menu();
      this.view.onPaneMenu(menu, "tab-header");
      if (menu.items.length > 0) menu.showAtMouseEvent(event);
    };
    this.parent?.markCurrent();
  }

  private becomeActive(): void {
    if (this.parent) ownerOf(this.app).setActiveLeaf(this);
  }

  /** Whether a view was built: one of this type may be there already, or be left until somebody looks. */
  private async ensureView(type: string, state: Record<string, unknown>, active: boolean): Promise<boolean> {
    const workspace = ownerOf(this.app);
    if (this.view.getViewType() === type && !(this.view instanceof DeferredView)) return false;
    if (!workspace.layoutReady && !active && !this.isVisible() && type !== "empty") {
      const file = typeof state["file"] === "string" ? state["file"] : type;
      const title = file.replace(/^.*\//, "").replace(/\.md$/, "");
      await this.open(new DeferredView(this, type, state, title, "file-text"));
      return true;
    }
    await this.build(type, state);
    return true;
  }

  private async build(type: string, state: Record<string, unknown>): Promise<void> {
    const create = ownerOf(this.app).creatorOf(type);
    const standIn = type === "empty" ? new EmptyView(this) : new EmptyView(this, { type, state });
    await this.open(create ? (create(this) as unknown as View) : standIn);
  }

  private async closeView(): Promise<void> {
    const { view } = this;
    await view.onClose();
    view.unload();
    view.containerEl.remove();
  }

  private place(view: View): void {
    this.view = view;
    view.containerEl.dataset["type"] = view.getViewType();
    this.containerEl.replaceChildren(view.containerEl);
  }
}

function typeFor(app: App, { extension }: TFile): string {
  if (extension === "md") return "markdown";
  if (extension === "base") return "bases";
  const { extensions } = (app as HostApp).registries;
  return extensions.all().find((one) => one.extension === extension)?.type ?? "empty";
}

function closeLabel(): string {
  return document.documentElement.lang === "ru" ? "Закрыть вкладку" : "Close tab";
}
