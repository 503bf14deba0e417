// The top-level blocks of a note, and its headings.

import type { HeadingCache, SectionCache } from "obsidian";
import { blockIdOf } from "./block-id";
import type { Lines } from "./positions";
import type { Node } from "./tree";
import { childrenOf, find, spanOf } from "./tree";

const CALLOUT = /^[ \t]*>[ \t]*\[![^\]]+\]/;

/** One section a block, but for properties and comments, which are no Markdown. */
export function sectionsIn(root: Node, text: string, lines: Lines): SectionCache[] {
  return childrenOf(root).map((block) => {
    const [from, to] = spanOf(block);
    const quote = block.type === "blockquote";
    const section: SectionCache = {
      type: quote && CALLOUT.test(text.slice(from, to)) ? "callout" : block.type,
      // A quote's section begins with its line, before its own indentation.
      position: lines.pos(quote ? lines.startOf(lines.lineOf(from)) : from, to),
    };
    const id = block.type === "list" ? undefined : blockIdOf(text.slice(from, to));
    if (id !== undefined) section.id = id;
    return section;
  });
}

/** Headings at any depth of nesting; the text as it is written, without the hashes around it. */
export function headingsIn(root: Node, text: string, lines: Lines): HeadingCache[] {
  return find(root, "heading").map((node) => {
    const [from, to] = spanOf(node);
    const written = text
      .slice(from, to)
      .replace(/^#{1,6}[ \t]*/, "")
      .replace(/(?:^|[ \t]+)#+[ \t]*$/, "");
    // A heading may also be underlined.
    const heading = written.replace(/\r?\n[ \t]*(?:=+|-+)[ \t]*$/, "").trim();
    return { heading, level: node.depth, position: lines.pos(from, to) };
  });
}
