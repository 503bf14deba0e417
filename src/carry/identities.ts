// When items of several notes are the same item: equal keys below equal chains of parents (DOMAIN §6.6).

import { keyOf } from "../note/identity";
import type { Page } from "../note/page";
import { itemText } from "../note/page";
import { isMoved } from "../note/task";
import type { CarryRules } from "./rules";

/** By item of a page the number of its identity, -1 in a quote. Equal chains have equal numbers in all notes asked about. */
export type Identities = (page: Page) => readonly number[];

/** Ready to name the items of notes; one such function for all notes that are compared. */
export function identities({ registry, mark }: Pick<CarryRules, "registry" | "mark">): Identities {
  const numbers = new Map<string, number>();
  return (page) => {
    const found: number[] = [];
    for (const item of page.outline.items) {
      const text = itemText(page, item);
      // Of a moved line the link that says where to is no part of it; of an open one it is its words.
      const live = item.status === null || !isMoved(item.status, text, registry, mark);
      const chain = `${found[item.parent] ?? -1}\n${keyOf(text, live)}`;
      const number = numbers.get(chain) ?? numbers.size;
      if (!item.quote) numbers.set(chain, number);
      found.push(item.quote ? -1 : number);
    }
    return found;
  };
}
