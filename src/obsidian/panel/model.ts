// What the panel draws: the board filtered by what a person searches for, and the figures of the weeks.

import type { Board, Scope } from "../../board/board";
import { board } from "../../board/board";
import { plainText } from "../../board/inline";
import type { Grouping, Sort } from "../../board/order";
import { ordered } from "../../board/order";
import type { Day } from "../../calendar/day";
import { figuresOf } from "../../command/board/figures";
import type { VaultFacts } from "../../command/vault-facts";
import type { Desk } from "../../command/desk";
import type { NotePath } from "../../notebook/notebook";
import type { WeekFigures } from "../../report/week-figures";
import { throughput } from "../../report/week-figures";

/** What a person has set in the panel; it is kept with the workspace. */
export interface PanelState {
  readonly scope: Scope;
  /** The note it stays with; null where it follows the open one. */
  readonly pinned: NotePath | null;
  /** Sections that are folded. */
  readonly folded: readonly string[];
  readonly sort: Sort;
  readonly grouping: Grouping;
}

export const FIRST_STATE: PanelState = {
  scope: "linked",
  pinned: null,
  folded: [],
  sort: "staleness",
  grouping: "none",
};

export interface PanelModel {
  readonly board: Board;
  /** The latest weeks of the series with the latest review, oldest first. */
  readonly weeks: readonly WeekFigures[];
  readonly usual: number | null;
  readonly today: Day;
  /** Whether the vault is known whole. */
  readonly ready: boolean;
}

/** How many weeks the trend shows. */
const WEEKS = 8;

export function panelModel(
  facts: VaultFacts,
  ready: boolean,
  active: NotePath | null,
  { scope, pinned, sort }: PanelState,
  desk: Desk,
  me: string,
): PanelModel {
  const known = (path: NotePath | null) => (path !== null && facts.notes.get(path) ? path : null);
  const from = known(pinned) ?? known(active);
  const { depth } = desk.settings;
  const weeks = figuresOf(facts, desk);
  return {
    board: ordered(board(facts.notes, facts.reviews, { today: desk.today, scope, from, depth, me }), sort),
    weeks: weeks.slice(-WEEKS),
    usual: throughput(weeks.slice(0, -1)),
    today: desk.today,
    ready,
  };
}

/** The rows whose words hold what is searched for; all of them where nothing is. Of a driver that is not called so, its items. */
export function searched(shown: Board, query: string): Board {
  const wanted = folded(query.trim());
  if (wanted === "") return shown;
  const has = (...texts: readonly (string | null | undefined)[]) =>
    texts.some((text) => text && searchText(text).includes(wanted));
  return {
    ...shown,
    goals: shown.goals.filter(({ goal, area, next }) => has(goal.title, goal.owner, area, next?.text)),
    drivers: shown.drivers.flatMap((row) => {
      if (has(row.driver.title, row.driver.owner, row.area)) return [row];
      const items = row.items.filter(({ text }) => has(text));
      return items.length === 0 ? [] : [{ ...row, items }];
    }),
    tasks: shown.tasks.filter(({ task }) => has(task.text)),
    questions: shown.questions.filter(({ question }) => has(question.topic, question.owner)),
    commitments: shown.commitments.filter(({ commitment }) => has(commitment.text, commitment.person)),
    astray: shown.astray.filter(({ remark }) => "value" in remark && has(remark.value)),
  };
}

function folded(text: string): string {
  return text.normalize("NFC").toLowerCase().replaceAll("ё", "е");
}

/** As it is searched in, made once for each text: thousands are looked through at every letter that is typed. */
const SEARCHED = new Map<string, string>();
const MOST = 20_000;

function searchText(text: string): string {
  let known = SEARCHED.get(text);
  if (known === undefined) {
    if (SEARCHED.size >= MOST) SEARCHED.clear();
    SEARCHED.set(text, (known = folded(plainText(text))));
  }
  return known;
}
