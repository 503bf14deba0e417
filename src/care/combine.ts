// One line made of two that say the same: what both say stays, and the further status of the two.

import type { Item } from "../note/outline";
import type { Page } from "../note/page";
import { itemHead, itemText } from "../note/page";
import type { MovedMark, TasksRegistry } from "../note/task";
import { isMoved, statusOf } from "../note/task";

export interface StatusRules {
  readonly registry: TasksRegistry | null;
  readonly mark: MovedMark;
}

/** An item of a page. */
export interface At {
  readonly page: Page;
  readonly item: Item;
}

/**
 * The line of `a`'s note that says what both items say, or null where no line can: then both stay. A word is never lost,
 * so the text of one must hold all words of the other, in their order. Of two statuses the further one counts: what somebody
 * ticked or dropped on one device is done or dropped, and what was carried on there has its open copy elsewhere.
 */
export function combined(a: At, b: At, rules: StatusRules): string | null {
  const status = further(a, b, rules);
  const text = fuller(itemText(a.page, a.item), itemText(b.page, b.item));
  if (status === undefined || text === null) return null;
  const head = itemHead(a.page, a.item);
  const own = a.item.status;
  if (own === status) return head + text;
  if (own === null) return `${head}[${status}] ${text}`;
  const box = head.lastIndexOf(`[${own}]`) + 1;
  return head.slice(0, box) + status + head.slice(box + own.length) + text;
}

/** The one of two texts that holds all words of the other; the first where they are the same words. */
function fuller(a: string, b: string): string | null {
  const [first, second] = [wordsIn(a), wordsIn(b)];
  if (isWithin(second, first)) return a;
  return isWithin(first, second) || isSlot(a, b) ? b : isSlot(b, a) ? a : null;
}

/** `[[Open the workshop]]: ` that waits for what the other has written there. */
export function isSlot(slot: string, filled: string): boolean {
  const start = slot.trimEnd();
  return start.endsWith(":") && filled.startsWith(start);
}

function wordsIn(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

/** Whether a list is in another, in its order, others between. */
export function isWithin(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const one of whole) if (one === part[at]) at++;
  return at >= part.length;
}

const RANKS = { open: 1, held: 1, progress: 2, moved: 3, cancelled: 4, done: 5 } as const;

/** The character of the further status; undefined where neither follows from the other. */
function further(a: At, b: At, rules: StatusRules): string | null | undefined {
  const [one, other] = [a.item.status, b.item.status];
  if (one === other || other === null) return one;
  if (one === null) return other;
  const [first, second] = [rankOf(a, rules), rankOf(b, rules)];
  if (first === null || second === null) return undefined;
  if (first !== second) {
    // `!` and `?` say something that no other status does.
    const behind = first < second ? one : other;
    const isFlag = Math.min(first, second) === 1 && behind !== " ";
    return isFlag && Math.max(first, second) < 3 ? undefined : first < second ? other : one;
  }
  if (one.toLowerCase() === other.toLowerCase()) return one;
  return first > 1 ? undefined : one === " " ? other : other === " " ? one : undefined;
}

function rankOf({ page, item }: At, { registry, mark }: StatusRules): number | null {
  const char = item.status ?? " ";
  const kind = statusOf(char, registry);
  if (kind !== "done" && isMoved(char, itemText(page, item), registry, mark)) return RANKS.moved;
  return kind in RANKS ? RANKS[kind as keyof typeof RANKS] : null;
}
