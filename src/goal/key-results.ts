// The key results of a goal: what it is measured by where one number is not enough, each a line of its own.

import { readLine } from "../note/field";
import type { Page } from "../note/page";
import { itemText, within } from "../note/page";
import { plainText, propertyOf } from "../note/property";
import type { Stretch } from "../note/stretches";
import type { TasksRegistry } from "../note/task";
import { isLive, isMoved, statusKind } from "../note/task";
import { numberIn } from "./update";

export interface KeyResults {
  readonly all: number;
  readonly done: number;
  /** How far they have come together, 0 to 1: the mean of all. */
  readonly reached: number;
}

/**
 * The results that `parts` list, boxed or not; null where they list none. A ticked one is reached, an open one as far as its numbers say;
 * dropped and moved ones do not count, nor what stands below one.
 */
export function keyResultsIn(
  page: Page,
  parts: readonly Stretch[],
  registry: TasksRegistry | null,
): KeyResults | null {
  const shares = parts
    .flatMap(({ from, to }) => within(page.outline.items, from, to))
    .flatMap((item) => {
      const { parent, quote, status } = item;
      const text = itemText(page, item).trim();
      if (parent !== -1 || quote || text === "") return [];
      if (status === null) return shareOf(text);
      const kind = isMoved(status, text, registry) ? "moved" : statusKind(status, registry);
      return kind === "done" ? 1 : isLive(kind) ? shareOf(text) : [];
    });
  if (shares.length === 0) return null;
  const reached = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  return { all: shares.length, done: shares.filter((share) => share === 1).length, reached };
}

const SPOKEN = /(?:^|[^\p{L}\p{N}.,])(\d[\d\s.,]*)\s(?:of|из)\s+(\d[\d\s.,]*)/iu;

/** How far a result has come by `[current:: 22] [target:: 50]` or by `22 of 50`; 0 where it says no numbers. */
function shareOf(text: string): number {
  const { fields } = readLine(text);
  // Of several of one key the first counts.
  const said = Object.fromEntries(fields.map(({ key, value }) => [key, value] as const).reverse());
  const field = (name: "start" | "target" | "current") => numberIn(plainText(propertyOf(said, name) ?? ""));
  const [, now = "", whole = ""] = SPOKEN.exec(text) ?? [];
  return (
    shareReached(field("start"), field("target") ?? numberIn(whole), field("current") ?? numberIn(now)) ?? 0
  );
}

/** How much of the way from `start`, else from nothing, to `target` is done, 0 to 1; null where that cannot be said. */
export function shareReached(
  start: number | null,
  target: number | null,
  current: number | null,
): number | null {
  const from = start ?? 0;
  if (target === null || current === null || target === from) return null;
  return Math.min(1, Math.max(0, (current - from) / (target - from)));
}
