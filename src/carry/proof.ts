// The last look before anything is written: whether the target, with the copies in it, reads as it should.

import { apply } from "../note/edit";
import { outline } from "../note/outline";
import type { Outline } from "../note/outline";
import type { Page } from "../note/page";
import type { Insertion } from "./insertions";

/**
 * The line (0-based) of the first copy where not every item, that was there or is carried, would stand in its line, with its
 * box and below its parent: something around it, an open comment say, would swallow it, and its source would be marked all
 * the same. Null where all is well.
 */
export function swallowedAt(
  { text, outline: before }: Page,
  insertions: readonly Insertion[],
): number | null {
  const [first] = insertions;
  if (!first) return null;
  const applied = apply(text, insertions);
  const there = begun(before);
  const wanted: (Begun | undefined)[] = [];
  /** By level, the line of the target's item that is open; -1 for a copy. */
  const open: number[] = [];
  let next = 0;
  let torn = false;
  for (const { line, lines } of insertions) {
    keep(line);
    for (const { status, level } of lines) {
      wanted.push(status === undefined ? undefined : { status, level, parent: -1 });
      if (status !== undefined) open[level] = -1;
    }
  }
  keep(before.lineCount);
  const found = applied.kind === "done" ? begun(outline(applied.text)) : [];
  const same = wanted.every((one, i) => one?.status === found[i]?.status && one?.level === found[i]?.level);
  return same && !torn && wanted.length === found.length ? null : first.line;

  function keep(until: number): void {
    for (; next < until; next++) {
      const one = there[next];
      wanted.push(one);
      if (!one) continue;
      torn ||= one.level > 0 && open[one.level - 1] !== one.parent;
      open[one.level] = next;
    }
  }
}

/** An item that begins in a line. */
interface Begun {
  readonly status: string | null;
  readonly level: number;
  /** Its parent's line, or -1. */
  readonly parent: number;
}

/** By line, what begins in it. */
function begun({ items, lineCount }: Outline): readonly (Begun | undefined)[] {
  const lines = new Array<Begun | undefined>(lineCount).fill(undefined);
  const levels: number[] = [];
  for (const { status, quote, parent, line } of items) {
    const level = (levels[parent] ?? -1) + 1;
    levels.push(level);
    if (!quote) lines[line] = { status, level, parent: items[parent]?.line ?? -1 };
  }
  return lines;
}
