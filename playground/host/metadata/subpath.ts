// Which part of a note a link's subpath names: `#heading`, `#heading#inner` or `#^block`.

import type { BlockSubpathResult, CachedMetadata, HeadingCache, HeadingSubpathResult } from "obsidian";

/** The part, or null when the note has no such one. Footnotes are not modelled. */
export function resolveSubpath(
  cache: CachedMetadata,
  subpath: string,
): HeadingSubpathResult | BlockSubpathResult | null {
  const parts = subpath.split("#").filter((part) => part !== "");
  const last = parts.at(-1);
  if (last === undefined) return null;
  return last.startsWith("^") ? block(cache, last.slice(1)) : heading(cache.headings ?? [], parts);
}

function block(cache: CachedMetadata, id: string): BlockSubpathResult | null {
  const found = cache.blocks?.[id.toLowerCase()];
  if (!found) return null;
  const list = cache.listItems?.find((item) => item.id?.toLowerCase() === id.toLowerCase());
  const { start, end } = found.position;
  return { type: "block", block: found, start, end, ...(list ? { list } : {}) };
}

/** Each further heading is looked for below the one before it. Ends where the next of its rank or a higher one begins. */
function heading(headings: readonly HeadingCache[], parts: readonly string[]): HeadingSubpathResult | null {
  let at = -1;
  for (const part of parts) {
    const above = headings[at]?.level ?? 0;
    at = headings.findIndex(
      (one, index) => index > at && one.level > above && comparable(one.heading) === comparable(part),
    );
    if (at < 0) return null;
  }
  const current = headings[at];
  if (!current) return null;
  const next = headings.slice(at + 1).find(({ level }) => level <= current.level);
  const { start } = current.position;
  // The types promise a next heading; the app, too, has none at the end of a note.
  return { type: "heading", current, next: next as HeadingCache, start, end: next?.position.start ?? null };
}

/** Links are written without the characters that mean something in them. */
function comparable(text: string): string {
  return text
    .replace(/[!"#$%&()*+,.:;<=>?@^`{|}~/[\]\\\s]+/g, " ")
    .trim()
    .toLowerCase();
}
