// Whether one note is a copy of another that a sync made: most of what the shorter says stands in the other too.

import type { NoteText } from "../note/text";
import { split } from "../note/text";

/** Where names alone do not tell: `Chapter 2` beside `Chapter` is mostly a note of its own. */
export function areAlike(a: NoteText, b: NoteText): boolean {
  const [shorter, longer] = [a, b].map(linesOf).sort((one, other) => one.length - other.length);
  if (!shorter || !longer) return false;
  if (shorter.length === 0) return longer.length === 0;
  const known = new Set(longer);
  return shorter.filter((line) => known.has(line)).length * 2 > shorter.length;
}

function linesOf(text: NoteText): readonly string[] {
  return split(text).lines.flatMap((line) => line.trim() || []);
}
