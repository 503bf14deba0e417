// Whether the target already holds an item: then nothing is copied, and the source is still marked.

import { readLine } from "../note/field";
import type { Page } from "../note/page";
import { itemText } from "../note/page";
import type { Identities } from "./identities";
import { keyOfItem } from "./identities";
import type { Offer, Sorted } from "./offers";
import type { CarryRules } from "./rules";

/** A target's items by identity, in reading order. */
export interface Holdings {
  readonly page: Page;
  readonly items: ReadonlyMap<number, readonly number[]>;
}

export function holdingsOf(page: Page, identity: Identities, rules: CarryRules): Holdings {
  const { items } = page.outline;
  const numbers: number[] = [];
  const byIdentity = new Map<number, number[]>();
  items.forEach((item, i) => {
    if (item.quote) return;
    const { parent } = item;
    const number = identity(
      parent < 0 ? -1 : (numbers[parent] ?? -1),
      keyOfItem(item.status, itemText(page, item), rules),
    );
    numbers[i] = number;
    const same = byIdentity.get(number);
    if (same) same.push(i);
    else byIdentity.set(number, [i]);
  });
  return { page, items: byIdentity };
}

/**
 * Whether the n-th equal item of the target answers to an offer: it stands under the same chain of parents, and its block
 * holds every open line and every token of the offer's.
 */
export function isHeld(offer: Offer, sorted: Sorted, target: Holdings): boolean {
  const answer = target.items.get(sorted.identities[offer.item] ?? -1)?.[
    (sorted.ranks.get(offer.item) ?? 1) - 1
  ];
  const block = answer === undefined ? undefined : target.page.outline.items[answer];
  if (!block) return false;

  const { below, tokens } = contentsOf(offer, sorted);
  const { items } = target.page.outline;
  const inside = (i: number) => (items[i]?.line ?? -1) >= block.line && (items[i]?.line ?? -1) < block.end;
  for (const [identity, count] of below) {
    if ((target.items.get(identity) ?? []).filter(inside).length < count) return false;
  }
  if (tokens.size > 0) {
    for (let line = block.line; line < block.end; line++) {
      for (const token of readLine(target.page.lines[line] ?? "").tokens)
        tokens.delete(`${token.kind} ${token.value}`);
    }
  }
  return tokens.size === 0;
}

/** An offer that is copied from an earlier source of the same carry. */
export interface Given {
  readonly offer: Offer;
  readonly sorted: Sorted;
}

/** Offers of several sources that would answer to the same item of a target have the same name. */
export function nameOf({ item }: Offer, { identities, ranks }: Sorted): string {
  return `${identities[item] ?? -1} ${ranks.get(item) ?? 1}`;
}

/** Whether the copy of an offer of the same name will hold this one too, as it would if it stood in the target already. */
export function isGiven(offer: Offer, sorted: Sorted, given: Given | undefined): boolean {
  if (!given) return false;
  const wanted = contentsOf(offer, sorted);
  const there = contentsOf(given.offer, given.sorted);
  return (
    [...wanted.below].every(([identity, count]) => (there.below.get(identity) ?? 0) >= count) &&
    [...wanted.tokens].every((token) => there.tokens.has(token))
  );
}

/** What belongs to an offer: how many open items of each identity below it, and the tokens of all. */
function contentsOf(offer: Offer, sorted: Sorted) {
  const below = new Map<number, number>();
  const tokens = new Set<string>();
  const source = sorted.source.page.outline.items;
  const end = source[offer.item]?.end ?? 0;
  // What belongs to an offer stands below it.
  for (let i = offer.item; (source[i]?.line ?? end) < end; i++) {
    if (sorted.offerOf[i] !== offer.item || sorted.parts[i] !== "task") continue;
    const identity = sorted.identities[i] ?? -1;
    if (i !== offer.item) below.set(identity, (below.get(identity) ?? 0) + 1);
    for (const token of sorted.facts(i).tokens) tokens.add(`${token.kind} ${token.value}`);
  }
  return { below, tokens };
}
