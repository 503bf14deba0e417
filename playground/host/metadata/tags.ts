// Tags in a note's body.

import type { TagCache } from "obsidian";
import type { Lines } from "./positions";

/** Behind a blank, at the start of a line, or behind an escaped character, which begins a new piece of text. */
const TAG = /(?<=^|\s|\\[!-/:-@[-`{-~])#([^\u2000-\u206F\u2E00-\u2E7F'!"#$%&()*+,.:;<=>?@^`{|}~[\]\\\s]+)/gmu;

/** `visible` is the text with everything overwritten in which no tag can stand. A number alone is none. */
export function tagsIn(visible: string, lines: Lines): TagCache[] {
  return [...visible.matchAll(TAG)]
    .filter((found) => !/^\d+$/.test(found[1] ?? ""))
    .map((found) => ({ tag: found[0], position: lines.pos(found.index, found.index + found[0].length) }));
}
