// The edits that make one text of another, line by line, as few lines as their alignment finds.

import { align } from "./align";
import type { Edit } from "./edit";
import type { NoteText } from "./text";
import { split } from "./text";

/** Applied to `before` they give `after`, but for its line endings; empty where the lines are the same. */
export function editsBetween(before: NoteText, after: NoteText): readonly Edit[] {
  const [old, now] = [split(before).lines, split(after).lines];
  const edits: Edit[] = [];
  let [line, place] = [0, 0];
  const upTo = (nextLine: number, nextPlace: number) => {
    if (nextLine > line || nextPlace > place)
      edits.push({ line, expect: old.slice(line, nextLine), put: now.slice(place, nextPlace) });
    [line, place] = [nextLine + 1, nextPlace + 1];
  };
  align(old, now).forEach((to, from) => {
    if (to >= 0) upTo(from, to);
  });
  upTo(old.length, now.length);
  return edits;
}
