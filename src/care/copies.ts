// Old copies of open items: the same item left open in several notes of a series, of which only the latest is worked on.

import { contentsOf, holds } from "../carry/held";
import type { Contents } from "../carry/held";
import { identities } from "../carry/identities";
import { movedLine, withStatus } from "../carry/mark";
import { readLine } from "../note/field";
import { groups } from "../note/groups";
import { isEmptyItem } from "../note/identity";
import { withText } from "../note/insert";
import type { Item } from "../note/outline";
import type { Page } from "../note/page";
import { itemText } from "../note/page";
import { isLive, isMoved, statusKind } from "../note/task";
import type { StatusRules } from "./combine";

/** Why a copy is only marked where a person says so. */
export type Doubt =
  /** The latest copy lacks something of it: a date, a sub-task. */
  | "differs"
  /** It was done and is open again later, so each may be a task of its own. */
  | "repeats"
  /** No later copy is open: one is done or dropped. */
  | "closed";

/** A copy that is open though a later one of its series stands for it. */
export interface OldCopy {
  readonly page: Page;
  readonly item: Item;
  readonly text: string;
  /** The note and item that stand for it. */
  readonly live: { readonly page: Page; readonly item: Item };
  readonly doubt: Doubt | null;
}

interface Occurrence {
  /** Which note of the series, and which of its items. */
  readonly at: number;
  readonly index: number;
}

/**
 * The old copies in the notes of one series, in the order of its notes and lines. Items are one by words, chain of parents and
 * their order among equal ones that are open or moved in their note, so two equal lines of one note stay two items. The latest open
 * copy is never one of them; where a later copy is closed, the last open one is, with a doubt. Recurring and empty items are
 * left out, and habits. Linear in the notes, given that few items are nested deeply.
 */
export function oldCopies(
  notes: readonly Page[],
  rules: StatusRules,
  habits: (page: Page) => (item: Item) => boolean,
): readonly OldCopy[] {
  const identity = identities(rules);
  const numbers = notes.map((page) => identity(page));
  const live = new Map<string, Occurrence[]>();
  const closed = new Map<number, Occurrence[]>();
  notes.forEach((page, at) => {
    const ranks = new Map<number, number>();
    const isHabit = habits(page);
    page.outline.items.forEach((item, index) => {
      const number = numbers[at]?.[index] ?? -1;
      const state = stateOf(page, item, rules);
      if (item.quote || state === null || isHabit(item)) return;
      if (state === "closed") add(closed, number, { at, index });
      else {
        const rank = (ranks.get(number) ?? 0) + 1;
        ranks.set(number, rank);
        // One that was moved keeps its place among equal ones, or a second run would take the next for its copy.
        if (state === "live") add(live, `${number} ${rank}`, { at, index });
      }
    });
  });
  const found: (OldCopy & Occurrence)[] = [];
  /** By note, the items that are old copies beyond doubt. */
  const old = notes.map(() => new Set<number>());
  // What stands further in first: a sub-task that is an old copy itself is nothing that its parent's copy lacks.
  for (const [name, all] of [...live].sort(([, a], [, b]) => depthOf(b) - depthOf(a))) {
    const number = Number(name.split(" ")[0]);
    const ends = closed.get(number) ?? [];
    const last = all.at(-1);
    if (!last) continue;
    const first = ends[0]?.at ?? Infinity;
    const repeats = first < last.at;
    const end = ends.find(({ at }) => at > last.at);
    const wanted = contentsAt(last);
    for (const one of all) {
      const isLast = one === last;
      const stands = isLast ? end : last;
      if (!stands || (isLast && repeats)) continue;
      const [own, other] = [idAt(one), idAt(stands)];
      if (own !== null && other !== null && own !== other) continue;
      const whole = isLast || holds(wanted, () => contentsAt(one));
      const doubt = repeats ? "repeats" : !whole ? "differs" : isLast ? "closed" : null;
      const [page, item] = place(one);
      const [there, by] = place(stands);
      if (!page || !item || !there || !by) continue;
      const text = itemText(page, item).trim();
      if (doubt === null) old[one.at]?.add(one.index);
      found.push({ page, item, text, live: { page: there, item: by }, doubt, ...one });
    }
  }
  return found.sort((a, b) => a.at - b.at || a.index - b.index);

  function place({ at, index }: Occurrence): readonly [Page | undefined, Item | undefined] {
    return [notes[at], notes[at]?.outline.items[index]];
  }

  /** Items that are one stand equally deep. */
  function depthOf([one]: readonly Occurrence[]): number {
    const items = notes[one?.at ?? -1]?.outline.items ?? [];
    let depth = 0;
    for (let i = one?.index ?? -1; i >= 0; i = items[i]?.parent ?? -1) depth++;
    return depth;
  }

  function contentsAt({ at, index }: Occurrence): Contents {
    const page = notes[at];
    if (!page) return { below: new Map(), tokens: new Set() };
    const counts = (i: number) => {
      const item = page.outline.items[i];
      return item !== undefined && !item.quote && !old[at]?.has(i) && stateOf(page, item, rules) === "live";
    };
    return contentsOf(page, numbers[at] ?? [], index, counts);
  }

  function idAt(one: Occurrence): string | null {
    const [page, item] = place(one);
    return page && item ? idOf(itemText(page, item)) : null;
  }
}

/** The edits that mark copies as moved, by note; `link` is how a note links to the one that stands for its copy. */
export function marked(
  copies: readonly OldCopy[],
  rules: StatusRules,
  link: (from: Page, to: Page) => string,
): readonly {
  readonly page: Page;
  readonly edits: readonly { line: number; expect: string[]; put: string[] }[];
}[] {
  const { mark } = rules;
  return [...groups(copies, ({ page }) => page)].map(([page, all]) => ({
    page,
    edits: all.map(({ item, live }) => {
      const to = mark.link ? link(page, live.page) : "";
      // A Tasks id that the open copy has not is the only place where dependants find it.
      const keeps = idOf(itemText(page, item)) !== idOf(itemText(live.page, live.item));
      const line = keeps
        ? withStatus(page, item, mark.char, (text) => (mark.link ? withText(text, ` → ${to}`) : text))
        : movedLine(page, item, mark, to);
      return { line: item.line, expect: [page.lines[item.line] ?? ""], put: [line] };
    }),
  }));
}

function stateOf(
  page: Page,
  item: Item,
  { registry, mark }: StatusRules,
): "live" | "moved" | "closed" | null {
  if (item.status === null) return null;
  const kind = statusKind(item.status, registry);
  const text = itemText(page, item);
  if (kind === "done") return "closed";
  if (isMoved(item.status, text, registry, mark)) return "moved";
  if (kind === "cancelled") return "closed";
  if (!isLive(kind) || isEmptyItem(text)) return null;
  return readLine(text).tokens.some((token) => token.kind === "recurrence") ? null : "live";
}

function idOf(text: string): string | null {
  return readLine(text).tokens.find(({ kind }) => kind === "id")?.value ?? null;
}

function add<K>(map: Map<K, Occurrence[]>, key: K, one: Occurrence): void {
  const all = map.get(key);
  if (all) all.push(one);
  else map.set(key, [one]);
}
