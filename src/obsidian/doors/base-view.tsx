// A view of Obsidian's Bases: the goals and drivers among a base's entries, as the sidebar draws them.

import type { BasesQueryResult, HoverParent, HoverPopover, QueryController } from "obsidian";
import { BasesView } from "obsidian";
import { render } from "preact";
import { board } from "../../board/board";
import type { Board } from "../../board/board";
import { BOARD_VIEW } from "../../command/bases";
import type { VaultFacts } from "../../command/vault-facts";
import type { Desk } from "../../command/desk";
import type { Day } from "../../calendar/day";
import type { NotePath } from "../../notebook/notebook";
import type { PanelSection } from "../../settings/settings";
import type { Drawing } from "../drawing";
import { drawing } from "../drawing";
import type { VaultIndex } from "../index/vault-index";
import type { PanelDoors } from "../panel/doors";
import { Lines } from "../panel/lines";
import type { PanelState } from "../panel/model";
import { FIRST_STATE } from "../panel/model";
import { panelDoors } from "../panel/panel-doors";
import type { Session } from "../session";

const SECTIONS: readonly PanelSection[] = ["goals", "drivers"];

/** Entries of a base that stand together. */
interface Entries {
  /** What they have in common; null where the base has no groups, empty where they have no value. */
  readonly name: string | null;
  readonly paths: readonly NotePath[];
}

/** Lives as long as its base shows it; drawn again when the base's entries change, or what is known of their notes. */
export class BoardBase extends BasesView implements HoverParent {
  readonly type = BOARD_VIEW;
  hoverPopover: HoverPopover | null = null;
  private readonly el: HTMLElement;
  private readonly doors: PanelDoors;
  private state: PanelState = FIRST_STATE;
  private entries: readonly Entries[] = [];
  private isSorted = false;
  private readonly drawing: Drawing;

  constructor(
    controller: QueryController,
    parent: HTMLElement,
    private readonly session: Session,
    private readonly index: () => VaultIndex,
  ) {
    super(controller);
    this.el = parent.createDiv("throughline-base");
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
    super.onload();
    this.session.app.workspace.onLayoutReady(() => {
      this.register(this.index().onChange(() => this.drawing.ask()));
      this.drawing.ask();
    });
  }

  override onunload(): void {
    this.drawing.stop();
    render(null, this.el);
    super.onunload();
  }

  /** What the base hands over is made anew each time, so of it only paths are kept. */
  override onDataUpdated(): void {
    this.entries = entriesOf(this.data);
    this.isSorted = this.config.getSort().length > 0;
    this.drawing.ask();
  }

  private drawNow(desk: Desk): void {
    const { session, state, doors, entries, isSorted } = this;
    const words = session.words();
    const index = this.index();
    if (!index.ready()) return render(<p class="throughline-empty">{words.panel.reading}</p>, this.el);
    const facts = index.facts();
    const all = entries.flatMap(({ paths }) => paths);
    const whole = boardOf(all, isSorted, facts, desk.today);
    const groups = entries.map(({ name, paths }) => ({ name, shown: partOf(whole, new Set(paths)) }));
    const drawn = groups.filter(({ shown }) => shown.goals.length + shown.drivers.length > 0);
    const others = all.filter((path) => !isShown(path, facts)).length;
    const { bases } = words.doors;
    render(
      <>
        {drawn.length === 0 ? <p class="throughline-empty">{bases.nothing}</p> : null}
        {drawn.map(({ name, shown }) => (
          <section key={name ?? ""} {...(name === null ? {} : { "aria-label": name || bases.noGroup })}>
            {name === null ? null : <h3 class="throughline-base-group">{name || bases.noGroup}</h3>}
            <Lines
              shown={shown}
              weeks={[]}
              usual={null}
              sections={SECTIONS}
              state={state}
              threshold={desk.settings.threshold}
              words={words.panel}
              doors={doors}
            />
          </section>
        ))}
        {others === 0 ? null : <p class="throughline-empty">{bases.others(others)}</p>}
      </>,
      this.el,
    );
  }
}

/** The board of some notes; in their own order where the base has one, else as the sidebar has it. */
function boardOf(paths: readonly NotePath[], isSorted: boolean, facts: VaultFacts, today: Day): Board {
  const wish = { today, scope: "vault", from: null, depth: 1, me: "", among: paths } as const;
  const shown = board(facts.notes, facts.reviews, wish);
  if (!isSorted) return shown;
  const places = new Map(paths.map((path, i) => [path, i]));
  const place = ({ path }: { readonly path: NotePath }) => places.get(path) ?? 0;
  return { ...shown, goals: [...shown.goals].sort((a, b) => place(a) - place(b)) };
}

function partOf(whole: Board, paths: ReadonlySet<NotePath>): Board {
  const isIn = ({ path }: { readonly path: NotePath }) => paths.has(path);
  return { ...whole, goals: whole.goals.filter(isIn), drivers: whole.drivers.filter(isIn), astray: [] };
}

function isShown(path: NotePath, { notes }: VaultFacts): boolean {
  const facts = notes.get(path)?.facts;
  return Boolean(facts && (facts.goal || facts.drivers.length > 0));
}

function entriesOf({ groupedData }: BasesQueryResult): readonly Entries[] {
  const isGrouped = groupedData.length > 1 || groupedData.some(({ key }) => key?.isTruthy());
  return groupedData.map(({ key, entries }) => ({
    name: isGrouped ? (key?.isTruthy() ? key.toString() : "") : null,
    paths: entries.map(({ file }) => file.path),
  }));
}
