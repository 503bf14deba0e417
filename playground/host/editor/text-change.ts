// Puts another text into an editor, or beside unsaved typing, changing no more than differs.

import { ChangeSet } from "@codemirror/state";

/** The one stretch in which two texts differ. */
export function difference(before: string, after: string): ChangeSet {
  const least = Math.min(before.length, after.length);
  let head = 0;
  while (head < least && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < least - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return before === after
    ? ChangeSet.empty(before.length)
    : ChangeSet.of(
        { from: head, to: before.length - tail, insert: after.slice(head, after.length - tail) },
        before.length,
      );
}

/** What to change in `mine` so that it also has what `theirs` changed, both having been made of `base`. */
export function mergedInto(base: string, mine: string, theirs: string): ChangeSet {
  return difference(base, theirs).map(difference(base, mine));
}
