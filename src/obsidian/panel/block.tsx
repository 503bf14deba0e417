// A block ```throughline in a note: the panel's rows, drawn where the note is read.

import type { HoverPopover } from "obsidian";
import { MarkdownRenderChild } from "obsidian";
import { render } from "preact";
import type { BlockRead, BlockWish } from "../../board/block";
import { readBlock } from "../../board/block";
import type { Board } from "../../board/board";
import { personKey } from "../../mastermind/person";
import type { Words } from "../../locale/en";
import type { NotePath } from "../../notebook/notebook";
import type { Desk } from "../../command/desk";
import type { Drawing } from "../drawing";
import { drawing } from "../drawing";
import type { Session } from "../session";
import type { PanelDoors } from "./doors";
import type { PanelState } from "./model";
import { FIRST_STATE, panelModel } from "./model";
import { panelDoors } from "./panel-doors";
import type { VaultIndex } from "../index/vault-index";
import { Lines } from "./lines";

/** Lives as long as its place in the note: it is drawn again when what it shows has changed. */
export class PanelBlock extends MarkdownRenderChild {
  hoverPopover: HoverPopover | null = null;
  private readonly read: BlockRead;
  private readonly doors: PanelDoors;
  private state: PanelState = FIRST_STATE;
  private readonly drawing: Drawing;

  constructor(
    el: HTMLElement,
    source: string,
    private readonly from: NotePath,
    private readonly session: Session,
    private readonly index: () => VaultIndex,
  ) {
    super(el);
    this.read = readBlock(source);
    this.drawing = drawing(session, async () => {
      const desk = await session.desk();
      return () => this.drawNow(desk);
    });
    this.doors = panelDoors({
      session,
      index,
      hoverParent: this,
      redraw: () => this.drawing.ask(),
      keep: (state) => {
        this.state = state;
        this.drawing.ask();
      },
    });
  }

  override onload(): void {
    this.containerEl.addClass("throughline-block");
    if (this.read.kind === "wish") this.register(this.index().onChange(() => this.drawing.ask()));
    this.drawing.ask();
  }

  override onunload(): void {
    this.drawing.stop();
    render(null, this.containerEl);
  }

  private drawNow(desk: Desk): void {
    const { read, session, state, doors } = this;
    const words = session.words().panel;
    if (read.kind !== "wish") {
      render(<p class="throughline-empty is-wrong">{sayWrong(read, words)}</p>, this.containerEl);
      return;
    }
    const { wish } = read;
    const index = this.index();
    const facts = index.facts();
    const root = wish.note === null ? this.from : facts.notes.resolve(wish.note, this.from);
    const say = (text: string) => render(<p class="throughline-empty">{text}</p>, this.containerEl);
    if (!index.ready() && !facts.notes.get(root ?? "")) return say(words.reading);
    if (root === null) return say(words.block.noNote(wish.note ?? ""));
    const { me } = session.device.settings.load();
    const given = { ...state, scope: wish.scope, pinned: root };
    const { board, weeks, usual } = panelModel(facts, index.ready(), null, given, desk, me);
    const shown = filtered(board, wish);
    if ((wish.show === "week" ? weeks : shown[wish.show]).length === 0)
      return say(words.block.nothing[wish.show]);
    render(
      <Lines
        shown={shown}
        weeks={weeks}
        usual={usual}
        sections={[wish.show]}
        state={state}
        threshold={desk.settings.threshold}
        words={words}
        doors={doors}
      />,
      this.containerEl,
    );
  }
}

/** The goals and drivers of one person, of one area, or both. */
function filtered(board: Board, { owner, area }: Pick<BlockWish, "owner" | "area">): Board {
  const is = (wanted: string | null, found: string | null) =>
    wanted === null || (found !== null && personKey(found) === personKey(wanted));
  return {
    ...board,
    goals: board.goals.filter((row) => is(owner, row.goal.owner) && is(area, row.area)),
    drivers: board.drivers.filter((row) => is(owner, row.driver.owner) && is(area, row.area)),
  };
}

function sayWrong(read: Exclude<BlockRead, { readonly kind: "wish" }>, { block }: Words["panel"]): string {
  switch (read.kind) {
    case "unknown-list":
      return block.unknownList(read.said);
    case "unknown-scope":
      return block.unknownScope(read.said);
    case "unknown-line":
      return block.unknownLine(read.said);
  }
}
