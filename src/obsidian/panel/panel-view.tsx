// The sidebar as a view of Obsidian's: it draws when something it shows has changed, and while it is shown.

import type { App, HoverParent, HoverPopover, ViewStateResult, WorkspaceLeaf } from "obsidian";
import { ItemView } from "obsidian";
import { render } from "preact";
import { GROUPINGS, SORTS } from "../../board/order";
import type { Desk } from "../../command/desk";
import type { NotePath } from "../../notebook/notebook";
import type { Drawing } from "../drawing";
import { drawing } from "../drawing";
import type { Session } from "../session";
import type { PanelDoors } from "./doors";
import type { PanelState } from "./model";
import { FIRST_STATE, panelModel } from "./model";
import { Panel } from "./panel";
import { PANEL, panelDoors } from "./panel-doors";
import type { VaultIndex } from "../index/vault-index";

export class PanelView extends ItemView implements HoverParent {
  override icon = "target";
  private state: PanelState = FIRST_STATE;
  private active: NotePath | null = null;
  private desk: Desk | null = null;
  private query = "";
  /** Where it was scrolled to before, until that much is drawn. */
  private scrolled: number | null = null;
  private readonly drawing: Drawing;
  /** Something changed while it was not shown. */
  private stale = false;
  private readonly doors: PanelDoors;
  hoverPopover: HoverPopover | null = null;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly session: Session,
    private readonly index: () => VaultIndex,
  ) {
    super(leaf);
    this.navigation = false;
    this.drawing = drawing(session, async () => {
      this.desk = await session.desk();
      return () => this.drawNow();
    });
    this.doors = panelDoors({
      session,
      index,
      hoverParent: this,
      leaf,
      redraw: () => this.draw(),
      keep: (state) => {
        this.state = state;
        this.app.workspace.requestSaveLayout();
        this.drawNow();
      },
    });
  }

  override getViewType(): string {
    return PANEL;
  }

  override getDisplayText(): string {
    return this.session.words().panel.title;
  }

  override getState(): Record<string, unknown> {
    return { ...this.state };
  }

  override async setState(kept: unknown, result: ViewStateResult): Promise<void> {
    this.state = stateFrom(kept);
    await super.setState(kept, result);
    this.draw();
  }

  override getEphemeralState(): Record<string, unknown> {
    return { ...super.getEphemeralState(), query: this.query, scroll: this.contentEl.scrollTop };
  }

  override setEphemeralState(kept: unknown): void {
    super.setEphemeralState(kept);
    const { query, scroll } = recordOf(kept);
    if (typeof query === "string") this.query = query;
    if (typeof scroll === "number") this.scrolled = scroll;
    this.draw();
  }

  override onResize(): void {
    super.onResize();
    // Its tab, or its sidebar, has come into sight.
    if (this.stale) this.draw();
  }

  protected override async onOpen(): Promise<void> {
    const { workspace } = this.app;
    this.active = activeNote(this.app);
    this.registerEvent(
      workspace.on("file-open", (file) => {
        if (file?.extension !== "md" || file.path === this.active) return;
        this.active = file.path;
        this.draw();
      }),
    );
    this.registerEvent(this.app.vault.on("rename", ({ path }, old) => this.follow(old, path)));
    // Where it was behind another tab it may have missed something.
    this.registerEvent(workspace.on("layout-change", () => this.draw()));
    this.registerEvent(workspace.on("active-leaf-change", () => this.stale && this.draw()));
    this.register(this.index().onChange(() => this.draw()));
    this.contentEl.addClass("throughline-view");
    // A drawer on a phone slides in without a word to its views.
    const sight = new IntersectionObserver(() => {
      if (this.stale) this.draw();
    });
    sight.observe(this.contentEl);
    this.register(() => sight.disconnect());
    // In a window of its own it listens to that one.
    this.register(
      this.contentEl.onWindowMigrated(() => {
        render(null, this.contentEl);
        this.drawNow();
      }),
    );
    this.draw();
  }

  protected override async onClose(): Promise<void> {
    this.drawing.stop();
    render(null, this.contentEl);
  }

  /** The note it stands at, or stays with, has another name; of a folder this is told for each note in it. */
  private follow(old: NotePath, path: NotePath): void {
    if (this.active === old) this.active = path;
    if (this.state.pinned === old) {
      this.state = { ...this.state, pinned: path };
      this.app.workspace.requestSaveLayout();
    }
  }

  private draw(): void {
    this.stale = true;
    if (this.contentEl.isShown()) this.drawing.ask();
  }

  private drawNow(): void {
    const { desk, session } = this;
    if (!desk || !this.contentEl.isConnected) return;
    this.stale = false;
    const index = this.index();
    const { me } = session.device.settings.load();
    const model = panelModel(index.facts(), index.ready(), this.active, this.state, desk, me);
    render(
      <Panel
        model={model}
        state={this.state}
        sections={desk.settings.panelSections}
        hasMe={me !== ""}
        threshold={desk.settings.threshold}
        query={this.query}
        search={(query) => {
          this.query = query;
          this.drawNow();
        }}
        words={session.words().panel}
        doors={this.doors}
      />,
      this.contentEl,
    );
    if (this.scrolled === null || !model.ready) return;
    this.contentEl.scrollTop = this.scrolled;
    this.scrolled = null;
  }
}

function activeNote(app: App): NotePath | null {
  const file = app.workspace.getActiveFile();
  return file?.extension === "md" ? file.path : null;
}

/** What was kept with the workspace, by whatever version of us; anything else is as at first. */
function stateFrom(kept: unknown): PanelState {
  const { scope, pinned, folded, sort, grouping } = recordOf(kept);
  return {
    scope: scope === "person" || scope === "vault" ? scope : "linked",
    pinned: typeof pinned === "string" ? pinned : null,
    folded: Array.isArray(folded) ? folded.filter((one) => typeof one === "string") : [],
    sort: SORTS.find((one) => one === sort) ?? FIRST_STATE.sort,
    grouping: GROUPINGS.find((one) => one === grouping) ?? FIRST_STATE.grouping,
  };
}

function recordOf(kept: unknown): Readonly<Record<string, unknown>> {
  return typeof kept === "object" && kept !== null ? (kept as Readonly<Record<string, unknown>>) : {};
}
