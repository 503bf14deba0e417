// The last look before anything is written: whether the target, with the copies in it, still reads as it should.

import { apply } from "../note/edit";
import type { Edit } from "../note/edit";
import { outline } from "../note/outline";
import type { Item } from "../note/outline";
import type { Page } from "../note/page";
import type { Copied } from "./insertions";

/**
 * The line (0-based) of the first copy where not every box that was there or is carried would be read as one: something
 * around it, an open comment say, would swallow it, and its source would be marked all the same. Null where all is well.
 */
export function swallowedAt(target: Page, edits: readonly Edit[], sources: readonly Copied[]): number | null {
  const first = edits[0];
  if (!first) return null;
  const applied = apply(target.text, edits);
  const carried = sources.reduce((sum, source) => sum + boxesOf(source), 0);
  const after = applied.kind === "done" ? boxes(outline(applied.text).items) : -1;
  return after >= boxes(target.outline.items) + carried ? null : first.line;
}

function boxes(items: readonly Item[]): number {
  let count = 0;
  for (const { status, quote } of items) if (status !== null && !quote) count++;
  return count;
}

/** How many boxes a source's copies have at least: what goes as context mostly loses its own. */
function boxesOf({ sorted, copied }: Copied): number {
  let count = 0;
  sorted.source.page.outline.items.forEach(({ status }, i) => {
    const part = sorted.parts[i];
    const along = part === "task" || part === "note";
    if (along && status !== null && copied.has(sorted.offerOf[i] ?? -1)) count++;
  });
  for (const { parts } of copied.values()) count += parts.length;
  return count;
}
