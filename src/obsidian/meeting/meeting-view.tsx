// The view beside a running meeting as one of Obsidian's: it follows the meeting that is open, and stays with the last one.

import type { ViewStateResult, WorkspaceLeaf } from "obsidian";
import { ItemView, MarkdownView } from "obsidian";
import { render } from "preact";
import { FIGURE_WEEKS, seriesFigures } from "../../command/meeting/figures";
import type { RunningMeeting } from "../../command/meeting/running";
import { runningMeeting } from "../../command/meeting/running";
import type { DatedMeeting } from "../../mastermind/series";
import type { NotePath } from "../../notebook/notebook";
import type { Drawing } from "../drawing";
import { drawing } from "../drawing";
import type { VaultIndex } from "../index/vault-index";
import type { Session } from "../session";
import type { Clocks } from "./clocks";
import type { MeetingDoors } from "./doors";
import type { Frame } from "./meeting-doors";
import { leafOf, meetingDoors } from "./meeting-doors";
import { Run } from "./run";
import { seriesNotes } from "./series-notes";

export const MEETING = "throughline-meeting";

export type Acts = Pick<Frame, "close" | "extract" | "next">;

export class MeetingView extends ItemView {
  override icon = "users";
  /** Kept with the workspace. */
  private path: NotePath | null = null;
  private meeting: RunningMeeting | null = null;
  /** Its series. */
  private row: readonly DatedMeeting[] = [];
  private readonly drawing: Drawing;
  /** The keyboard is to be put here as soon as there is something to put it on. */
  private wanted = false;
  private readonly read = seriesNotes();
  private readonly doors: MeetingDoors;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly session: Session,
    private readonly index: () => VaultIndex,
    private readonly clocks: Clocks,
    acts: Acts,
  ) {
    super(leaf);
    this.navigation = false;
    this.drawing = drawing(session, async () => {
      await this.readAgain();
      return () => this.drawNow();
    });
    this.doors = meetingDoors({
      session,
      clocks,
      shown: () => this.meeting,
      redraw: () => this.drawing.ask(),
      ...acts,
    });
  }

  override getViewType(): string {
    return MEETING;
  }

  override getDisplayText(): string {
    return this.session.words().meeting.title;
  }

  override getState(): Record<string, unknown> {
    return { path: this.path };
  }

  override async setState(kept: unknown, result: ViewStateResult): Promise<void> {
    const given = typeof kept === "object" && kept !== null && "path" in kept ? kept.path : null;
    if (typeof given === "string") this.path = given;
    await super.setState(kept, result);
    this.drawing.ask();
  }

  protected override async onOpen(): Promise<void> {
    const { workspace, vault } = this.app;
    this.registerEvent(workspace.on("file-open", () => this.drawing.ask()));
    // Where it was behind another tab it may have missed something.
    this.registerEvent(workspace.on("layout-change", () => this.drawing.ask()));
    this.registerEvent(
      vault.on("rename", (file, old) => {
        this.clocks.renamed(old, file.path);
        if (old !== this.path) return;
        this.path = file.path;
        this.drawing.ask();
      }),
    );
    this.registerEvent(
      workspace.on("editor-change", (_, { file }) => file?.path === this.path && this.drawing.ask()),
    );
    this.register(this.index().onChange(() => this.drawing.ask()));
    this.register(this.clocks.onChange((path) => path === this.path && this.moved()));
    this.contentEl.addClass("throughline-view");
    this.contentEl.tabIndex = -1;
    this.drawing.ask();
  }

  protected override async onClose(): Promise<void> {
    this.drawing.stop();
    render(null, this.contentEl);
  }

  /** The note of the meeting that is shown. */
  shown(): NotePath | null {
    return this.path;
  }

  /** Puts the keyboard into the view: at what is at hand, once that is drawn. */
  focus(): void {
    this.wanted = this.meeting === null;
    if (this.wanted) this.contentEl.focus();
    const { activeElement } = this.contentEl.ownerDocument;
    // Somebody was faster.
    if (activeElement !== this.contentEl && this.contentEl.contains(activeElement)) return;
    const rows = this.contentEl.querySelectorAll<HTMLElement>("[data-row]");
    const here = this.contentEl.querySelector<HTMLElement>("[data-row][aria-current=true]");
    (here ?? rows[0])?.focus();
  }

  /** Where one is shows at once: what is typed next belongs there, however long the notes take to be read. */
  private moved(): void {
    if (this.meeting) this.drawNow();
    this.drawing.ask();
  }

  private async readAgain(): Promise<void> {
    const index = this.index();
    const desk = await this.session.desk();
    const facts = index.facts();
    const isMeeting = (path: NotePath) => facts.notes.get(path)?.facts?.kind === "mastermind";
    const active = this.app.workspace.getActiveFile()?.path ?? "";
    const last = this.path !== null && this.app.vault.getFileByPath(this.path) ? this.path : null;
    const path = isMeeting(active) ? active : (last ?? latestOf(facts, desk.today));
    if (path !== this.path) {
      this.path = path;
      this.app.workspace.requestSaveLayout();
    }
    const found = path === null ? null : await this.read(desk, facts, path);
    const line = path === null ? null : this.lineIn(path);
    this.row = found?.dated ?? [];
    this.meeting = found && runningMeeting(found.note, found.dated, line, desk, facts.notes.resolve);
  }

  /** Where the keyboard stands in the note; before it has moved, where its editor says. */
  private lineIn(path: NotePath): number | null {
    const { line } = this.clocks.of(path);
    const view = line === null ? leafOf(this.app, path)?.view : null;
    if (!(view instanceof MarkdownView) || view.getMode() !== "source") return line;
    const cursor = view.editor.getCursor().line;
    this.clocks.set(path, { line: cursor });
    return cursor;
  }

  private drawNow(): void {
    const { meeting, session, doors } = this;
    if (!this.contentEl.isConnected) return;
    const words = session.words().meeting;
    render(
      meeting ? (
        <Run
          key={`${meeting.path} ${meeting.line}`}
          meeting={meeting}
          live={this.clocks.of(meeting.path)}
          figures={() =>
            seriesFigures(this.row, FIGURE_WEEKS, this.index().facts().notes.resolve, meeting.day)
          }
          words={words}
          doors={doors}
        />
      ) : (
        <div class="throughline-meeting">
          <p class="throughline-empty">{words.none}</p>
          <button type="button" onClick={() => doors.newMeeting()}>
            {words.newMeeting}
          </button>
        </div>
      ),
      this.contentEl,
    );
    if (this.wanted && meeting) this.focus();
  }
}

/** The latest meeting that does not lie ahead. */
function latestOf({ notes }: ReturnType<VaultIndex["facts"]>, today: string): NotePath | null {
  let latest: { readonly path: NotePath; readonly day: string } | null = null;
  for (const path of notes.telling()) {
    for (const { day } of notes.get(path)?.facts?.meetings ?? [])
      if (day !== null && day <= today && (latest === null || day > latest.day)) latest = { path, day };
  }
  return latest?.path ?? null;
}
