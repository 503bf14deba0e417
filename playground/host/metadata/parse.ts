// What the app's cache holds about a note, computed from its text and measured against caches recorded from the real app.

import type { BlockCache, CachedMetadata, SectionCache } from "obsidian";
import { commentsIn } from "./comments";
import { frontmatterOf } from "./frontmatter";
import { linksIn } from "./links";
import { listItemsIn } from "./list-items";
import type { Span } from "./positions";
import { linesOf, overwritten } from "./positions";
import { headingsIn, sectionsIn } from "./sections";
import { tagsIn } from "./tags";
import { find, spanOf, treeOf } from "./tree";
import { wikilinksIn } from "./wikilinks";

/** A list that is empty is left out, as the app does. Footnotes and reference links are not modelled. */
export function parseMetadata(text: string): CachedMetadata {
  const lines = linesOf(text);
  const frontmatter = frontmatterOf(text);
  const top: readonly Span[] = frontmatter ? [[0, frontmatter.end]] : [];
  const body = overwritten(text, top, " ");
  const comments = commentsIn(body);
  const tree = treeOf(overwritten(body, comments, " "));

  // A backtick is no blank and belongs to no tag: what stands beside code keeps its neighbours.
  const code = find(tree, "code", "inlineCode", "html").map(spanOf);
  const visible = overwritten(text, [...top, ...code], "`");
  const wikilinks = wikilinksIn(visible);
  const { links, embeds } = linksIn(tree, wikilinks, text, lines);
  const linkSpans = wikilinks.map(({ from, to }): Span => [from, to]);

  const cache: CachedMetadata = {};
  if (frontmatter?.data) {
    cache.frontmatter = frontmatter.data;
    cache.frontmatterPosition = lines.pos(0, frontmatter.end);
    cache.frontmatterLinks = frontmatter.links;
  }
  const extra = [
    ...top.map(([from, to]): SectionCache => ({ type: "yaml", position: lines.pos(from, to) })),
    ...comments.map(([from, to]): SectionCache => ({ type: "comment", position: lines.pos(from, to) })),
  ];
  const sections = [...extra, ...sectionsIn(tree, text, lines)].sort(
    (a, b) => a.position.start.offset - b.position.start.offset,
  );
  const listItems = listItemsIn(tree, text, lines);
  const all = {
    sections,
    listItems,
    headings: headingsIn(tree, text, lines),
    links,
    embeds,
    tags: tagsIn(overwritten(visible, linkSpans, "`"), lines),
  };
  for (const [key, list] of Object.entries(all)) if (list.length > 0) Object.assign(cache, { [key]: list });
  const blocks = blocksOf([...sections, ...listItems]);
  if (Object.keys(blocks).length > 0) cache.blocks = blocks;
  return cache;
}

/** By id in small letters. */
function blocksOf(
  holders: readonly { id?: string | undefined; position: BlockCache["position"] }[],
): Record<string, BlockCache> {
  const blocks: Record<string, BlockCache> = {};
  for (const { id, position } of holders) if (id !== undefined) blocks[id.toLowerCase()] = { id, position };
  return blocks;
}
