// When items of several notes are the same item: equal keys below equal chains of parents (DOMAIN §6.6).

import { keyOf } from "../note/identity";
import { isMoved } from "../note/task";
import type { CarryRules } from "./rules";

/** Gives equal chains of keys equal numbers, for all notes that are compared with each other. */
export type Identities = (parent: number, key: string) => number;

export function identities(): Identities {
  const numbers = new Map<string, number>();
  return (parent, key) => {
    const chain = `${parent}\n${key}`;
    const known = numbers.get(chain);
    if (known !== undefined) return known;
    numbers.set(chain, numbers.size);
    return numbers.size - 1;
  };
}

/** An item's own key. Of a moved line the link that says where to is not part of it; of an open one it is its words. */
export function keyOfItem(status: string | null, text: string, { registry, mark }: CarryRules): string {
  return keyOf(text, status === null || !isMoved(status, text, registry, mark));
}
