// Whether the target already holds an item: then nothing is copied, and the source is still marked.

import { readLine } from "../note/field";
import { habitsOf } from "../note/sections";
import type { Page } from "../note/page";
import { itemText } from "../note/page";
import type { Identities } from "./identities";
import type { Sorted } from "./offers";
import type { CarryNote } from "./rules";

/** What a block has below its first line: how many boxes of each identity; and the tokens of all its tasks. */
export interface Contents {
  readonly below: ReadonlyMap<number, number>;
  readonly tokens: ReadonlySet<string>;
}

/** A target's items by identity, in reading order: those with a box, and all. */
export interface Holdings {
  readonly page: Page;
  readonly identities: readonly number[];
  readonly boxes: ReadonlyMap<number, readonly number[]>;
  readonly all: ReadonlyMap<number, readonly number[]>;
}

/** Habits of the target stand for nothing that is carried. */
export function holdingsOf({ page, roles }: CarryNote, identity: Identities): Holdings {
  const identities = identity(page);
  const isHabit = habitsOf(page, roles);
  const boxes = new Map<number, number[]>();
  const all = new Map<number, number[]>();
  page.outline.items.forEach((item, i) => {
    const { status, quote } = item;
    if (isHabit(item)) return;
    const number = identities[i] ?? -1;
    if (!quote) add(all, number, i);
    if (!quote && status !== null) add(boxes, number, i);
  });
  return { page, identities, boxes, all };
}

function add(groups: Map<number, number[]>, number: number, item: number): void {
  const group = groups.get(number);
  if (group) group.push(item);
  else groups.set(number, [item]);
}

/** The box of the target that answers to an item of a source: the n-th of those equal to it, below the same parents. */
export function answerTo({ identities, ranks }: Sorted, item: number, { boxes }: Holdings): number {
  return boxes.get(identities[item] ?? -1)?.[(ranks[item] ?? 1) - 1] ?? -1;
}

/** What belongs to an item and is, for its copy to be spared, to be found in what answers to it. */
export function contentsOf(
  page: Page,
  identities: readonly number[],
  item: number,
  counts: (item: number) => boolean,
): Contents {
  const { items } = page.outline;
  const end = items[item]?.end ?? 0;
  const below = new Map<number, number>();
  const tokens = new Set<string>();
  for (let i = item, one = items[i]; one && one.line < end; one = items[++i]) {
    if (!counts(i)) continue;
    const identity = identities[i] ?? -1;
    if (i !== item) below.set(identity, (below.get(identity) ?? 0) + 1);
    for (const { kind, value } of readLine(itemText(page, one)).tokens) tokens.add(`${kind} ${value}`);
  }
  return { below, tokens };
}

/** Whether a block has every task and every token of another, which mostly nobody has to look for. */
export function holds(block: Contents | undefined, wanted: () => Contents): boolean {
  if (!block) return false;
  const { below, tokens } = wanted();
  return (
    [...below].every(([identity, count]) => (block.below.get(identity) ?? 0) >= count) &&
    [...tokens].every((token) => block.tokens.has(token))
  );
}
