// The key results of a goal: what it is measured by where one number is not enough, each a line of its own.

import { readLine } from "../note/field";
import type { Page } from "../note/page";
import { topItems } from "../note/entries";
import { itemText } from "../note/page";
import { plainText, propertyOf } from "../note/property";
import type { Stretch } from "../note/stretches";
import type { TasksRegistry } from "../note/task";
import { isLive, isStruck, taskKind } from "../note/task";
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
    .flatMap((part) => topItems(page, part))
    .flatMap((item) => {
      const { status } = item;
      const text = itemText(page, item).trim();
      if (text === "" || isStruck(text)) return [];
      if (status === null) return shareOf(text);
      const kind = taskKind(status, text, registry);
      return kind === "done" ? 1 : isLive(kind) ? shareOf(text) : [];
    });
  if (shares.length === 0) return null;
  const reached = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  return { all: shares.length, done: shares.filter((share) => share === 1).length, reached };
}

const SPOKEN = /(?:^|[^\p{L}\p{N}.,])(\d[\d\s.,]*)\s(?:of|из)\s+(\d[\d\s.,]*)/iu;
const PARTED = /(?:^|[\s(:—–])(\d[\d\s.,]*?)\s?\/\s?([1-9][\d\s.,]*)(?![\p{L}\d/])/u;
/** Behind such a word `10/12` is a day. */
const UNTIL = /(?:^|\s)(?:by|on|until|till|due|до|к|ко|с|от)$/iu;
/** A share at the end, apart from the words: within them it is rather what is wanted (`churn below 5%`). */
const SHARE = /(?:\(|[—–]\s*)(\d{1,3}(?:[.,]\d+)?)\s?%\)?$/u;

/** The numbers of `22 of 50` and `22/50`, but not of `24/7`. */
function spokenIn(text: string): { readonly now: number | null; readonly whole: number | null } {
  const [, now = "", whole = ""] = SPOKEN.exec(text) ?? [];
  if (now !== "") return { now: numberIn(now), whole: numberIn(whole) };
  const parted = PARTED.exec(text);
  const [part, all] = [numberIn(parted?.[1] ?? ""), numberIn(parted?.[2] ?? "")];
  const isDay = UNTIL.test(text.slice(0, parted?.index));
  return part === null || all === null || part > all || isDay
    ? { now: null, whole: null }
    : { now: part, whole: all };
}

/** How far a result has come by `[current:: 22] [target:: 50]`, by `22 of 50` or `22/50`, or by `(70%)`; 0 where it says no numbers. */
function shareOf(text: string): number {
  const { fields } = readLine(text);
  // Of several of one key the first counts.
  const said = Object.fromEntries(fields.map(({ key, value }) => [key, value] as const).reverse());
  const field = (name: "start" | "target" | "current") => numberIn(plainText(propertyOf(said, name) ?? ""));
  const { now, whole } = spokenIn(text);
  const share = numberIn(SHARE.exec(text)?.[1] ?? "");
  return (
    shareReached(field("start"), field("target") ?? whole, field("current") ?? now) ??
    shareReached(0, 100, share) ??
    0
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
