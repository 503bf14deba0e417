// The sidebar as a view of Obsidian's: it draws when something it shows has changed, and while it is shown.

import type { App, ViewStateResult, WorkspaceLeaf } from "obsidian";
import { ItemView, Keymap, Menu } from "obsidian";
import { render } from "preact";
import {
  addBacklogItem,
  logWorkOn,
  moveBacklogItem,
  setGoalStatus,
  setStatus,
} from "../../command/board-acts";
import type { Desk } from "../../command/desk";
import { updateGoal } from "../../command/goal-update";
import type { Done } from "../../command/perform";
import type { Refused } from "../../command/refusal";
import type { Written } from "../../command/row-edit";
import type { NotePath } from "../../notebook/notebook";
import type { Session } from "../session";
import type { PanelDoors } from "./doors";
import type { PanelState } from "./model";
import { FIRST_STATE, panelModel } from "./model";
import { Panel } from "./panel";
import type { VaultIndex } from "./vault-index";

export const PANEL = "throughline-panel";

export class PanelView extends ItemView {
  override icon = "target";
  private state: PanelState = FIRST_STATE;
  private active: NotePath | null = null;
  private desk: Desk | null = null;
  private drawing = 0;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly session: Session,
    private readonly index: () => VaultIndex,
  ) {
    super(leaf);
    this.navigation = false;
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
    // Where it was behind another tab it may have missed something.
    this.registerEvent(workspace.on("layout-change", () => this.draw()));
    this.register(this.index().onChange(() => this.draw()));
    this.contentEl.addClass("throughline-view");
    this.draw();
  }

  protected override async onClose(): Promise<void> {
    window.clearTimeout(this.drawing);
    this.drawing = 0;
    render(null, this.contentEl);
  }

  /** Soon, and once for all that happened in this turn. */
  private draw(): void {
    if (this.drawing !== 0) return;
    this.drawing = window.setTimeout(() => {
      this.session.start(async () => {
        this.desk = await this.session.desk();
        this.drawing = 0;
        this.drawNow();
      });
    }, 0);
  }

  private drawNow(): void {
    const { desk, session } = this;
    if (!desk || !this.contentEl.isConnected) return;
    const index = this.index();
    const { me } = session.device.settings.load();
    const model = panelModel(index.facts(), index.ready(), this.active, this.state, desk, me);
    render(
      <Panel
        model={model}
        state={this.state}
        hasMe={me !== ""}
        words={session.words().panel}
        doors={this.doors}
      />,
      this.contentEl,
    );
  }

  private readonly doors: PanelDoors = {
    open: (path, line, event) => {
      const file = this.app.vault.getFileByPath(path);
      if (!file) return;
      const leaf = this.app.workspace.getLeaf(Keymap.isModEvent(event));
      void leaf.openFile(file, { eState: { line } });
    },
    follow: (link, from, external, event) => {
      if (external) window.open(link);
      else void this.app.workspace.openLinkText(link, from, Keymap.isModEvent(event));
    },
    hover: (event, linktext, sourcePath) => {
      const { target: targetEl } = event;
      this.app.workspace.trigger("hover-link", {
        event,
        source: PANEL,
        hoverParent: this,
        targetEl,
        linktext,
        sourcePath,
      });
    },
    menu: (path, event) => {
      const file = this.app.vault.getFileByPath(path);
      if (!file) return;
      const menu = new Menu();
      this.app.workspace.trigger("file-menu", menu, file, PANEL, this.leaf);
      menu.showAtMouseEvent(event);
    },
    drag: (path, event) => {
      const file = this.app.vault.getFileByPath(path);
      const link = file && this.app.fileManager.generateMarkdownLink(file, "");
      if (link) event.dataTransfer?.setData("text/plain", link);
    },
    keep: (state) => {
      this.state = state;
      this.app.workspace.requestSaveLayout();
      this.drawNow();
    },
    tick: (row, done) => this.act((desk) => setStatus(desk, row, done ? "x" : " ")),
    addItem: (path, text) => this.act((desk) => addBacklogItem(desk, path, text)),
    logWork: (path, text) => this.act((desk) => logWorkOn(desk, path, text)),
    moveUp: (row, before) => this.act((desk) => moveBacklogItem(desk, row, before)),
    update: (path, text) => this.act((desk) => updateGoal(desk, path, text, this.index().facts())),
    pause: (path, paused) => this.act((desk) => setGoalStatus(desk, path, paused ? "paused" : "active")),
  };

  /** What was refused has been said; the row is drawn as the note has it, whatever the click made of it. */
  private act(work: (desk: Desk) => Promise<Done<Written> | Refused>): void {
    this.session.start(async () => {
      await this.session.act(work);
      this.draw();
    });
  }
}

function activeNote(app: App): NotePath | null {
  const file = app.workspace.getActiveFile();
  return file?.extension === "md" ? file.path : null;
}

/** What was kept with the workspace, by whatever version of us; anything else is as at first. */
function stateFrom(kept: unknown): PanelState {
  const given = typeof kept === "object" && kept !== null ? (kept as Readonly<Record<string, unknown>>) : {};
  const { scope, pinned, folded } = given;
  return {
    scope: scope === "person" || scope === "vault" ? scope : "linked",
    pinned: typeof pinned === "string" ? pinned : null,
    folded: Array.isArray(folded) ? folded.filter((one) => typeof one === "string") : [],
  };
}
