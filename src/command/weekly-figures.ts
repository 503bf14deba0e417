// How much of a week's checklist usually gets done, from the reviews alone.

import { originOf, readLine } from "../note/field";
import { itemText } from "../note/page";
import type { Page } from "../note/page";
import type { TasksRegistry } from "../note/task";
import { isLive, statusKind } from "../note/task";
import type { Review } from "../weekly/reviews";

/** How many weeks "usually" speaks of, and how few say nothing yet. */
const WEEKS = 4;
const LEAST = 2;

/** Tasks of a checklist; sub-tasks belong to theirs and do not count. */
export interface Checklist {
  readonly open: number;
  /** Open ones that came from an earlier review. */
  readonly carried: number;
  readonly done: number;
}

export function checklistOf(page: Page, registry: TasksRegistry | null): Checklist {
  const count = { open: 0, carried: 0, done: 0 };
  const { items } = page.outline;
  const within = items.map(() => false);
  items.forEach((item, i) => {
    const { parent, status, quote } = item;
    const below = parent >= 0 && (within[parent] === true || items[parent]?.status !== null);
    within[i] = below;
    if (status === null || quote || below) return;
    const text = itemText(page, item);
    const kind = statusKind(status, registry);
    if (kind === "done") count.done++;
    if (!isLive(kind) || text.trim() === "") return;
    count.open++;
    if (originOf(readLine(text)) !== null) count.carried++;
  });
  return count;
}

/**
 * The median of tasks done in the last four reviews that have any task (DOMAIN §10, throughput); null where fewer than two
 * have. `reviews` are those before the one that is planned, in the order of their weeks.
 */
export function usuallyDone(reviews: readonly Review[], registry: TasksRegistry | null): number | null {
  const done: number[] = [];
  for (let i = reviews.length - 1; i >= 0 && done.length < WEEKS; i--) {
    const page = reviews[i]?.page;
    if (page?.outline.items.some(({ status }) => status !== null && status !== " "))
      done.push(checklistOf(page, registry).done);
  }
  if (done.length < LEAST) return null;
  const sorted = done.sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = 0, high = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return Math.round((low + high) / 2);
}
