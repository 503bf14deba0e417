// Links and embeds in a note's body: in double brackets, and Markdown's own to files of the vault.

import type { ReferenceCache } from "obsidian";
import type { Lines } from "./positions";
import type { Node } from "./tree";
import { find, spanOf } from "./tree";
import type { Wikilink } from "./wikilinks";
import { shownText } from "./wikilinks";

export interface Links {
  readonly links: ReferenceCache[];
  readonly embeds: ReferenceCache[];
}

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** `wikilinks` are those that stand in visible text. */
export function linksIn(root: Node, wikilinks: readonly Wikilink[], text: string, lines: Lines): Links {
  const links: ReferenceCache[] = [];
  const embeds: ReferenceCache[] = [];
  for (const { from, to, embed, link, shown } of wikilinks) {
    const displayText = shown ?? shownText(link);
    const reference = { link, original: text.slice(from, to), displayText, position: lines.pos(from, to) };
    (embed ? embeds : links).push(reference);
  }
  for (const node of find(root, "link", "image")) {
    const [from, to] = spanOf(node);
    const original = text.slice(from, to);
    const words = /^!?\[([^\]]*)\]/.exec(original)?.[1];
    if (words === undefined || !leadsIntoVault(node.url)) continue;
    const reference = {
      link: decoded(node.url),
      original,
      displayText: words,
      position: lines.pos(from, to),
    };
    (node.type === "image" ? embeds : links).push(reference);
  }
  return { links: links.sort(byPlace), embeds: embeds.sort(byPlace) };
}

function leadsIntoVault(url: string): boolean {
  return url !== "" && (!SCHEME.test(url) || url.startsWith("obsidian:"));
}

/** `%20` as a blank; as it is when it is no encoding. */
function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

function byPlace(a: ReferenceCache, b: ReferenceCache): number {
  return a.position.start.offset - b.position.start.offset;
}
