// Comments between `%%` that span lines: they hide the blocks in them, but neither tags nor links.

import type { Span } from "./positions";

const COMMENT = /^%%(?:(?!%%)[\s\S])*\n(?:(?!%%)[^\n])*%%[ \t]*$/gm;

/** The comments in the text, in its order. */
export function commentsIn(text: string): readonly Span[] {
  if (!text.includes("%%")) return [];
  return [...text.matchAll(COMMENT)].map((found) => [found.index, found.index + found[0].length]);
}
