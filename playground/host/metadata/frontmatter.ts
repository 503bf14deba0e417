// A note's properties: the YAML between the dashes at its top, and the links in it.

import type { FrontmatterLinkCache } from "obsidian";
import { parse } from "yaml";
import { shownText, wikilinkAlone } from "./wikilinks";

export interface Frontmatter {
  /** Where the closing dashes end. */
  readonly end: number;
  /** null when there is nothing between the dashes, or what is there cannot be read; the app then has no properties either. */
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly links: FrontmatterLinkCache[];
}

const BLOCK = /^---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?---[ \t]*(?=\r?\n|$)/;

/** The properties; undefined when the note has none. */
export function frontmatterOf(text: string): Frontmatter | undefined {
  const found = BLOCK.exec(text);
  if (!found) return undefined;
  const data = record(found[1] ?? "");
  return { end: found[0].length, data, links: data ? linksIn(data, "") : [] };
}

function record(yaml: string): Readonly<Record<string, unknown>> | null {
  try {
    const data: unknown = parse(yaml, { logLevel: "error" });
    return typeof data === "object" && data !== null ? (data as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** Only a value that is a link as a whole is one; `key` is the way to it, such as `related.0`. */
function linksIn(value: unknown, key: string): FrontmatterLinkCache[] {
  if (typeof value === "string") {
    const original = value.trim();
    const found = wikilinkAlone(original);
    if (!found) return [];
    return [{ key, link: found.link, original, displayText: found.shown ?? shownText(found.link) }];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => linksIn(inner, key ? `${key}.${name}` : name));
}
