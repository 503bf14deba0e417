// The tags of a note, from its properties and its body. As recorded from the app; the mocks differ in order and in broken lists.

import type { CachedMetadata } from "obsidian";

/** Those of the properties first, each with its `#`, as often as it stands there. */
export function getAllTags(cache: CachedMetadata): string[] {
  const own = parseFrontMatterTags(cache.frontmatter ?? null) ?? [];
  return [...own, ...(cache.tags ?? []).map(({ tag }) => tag)];
}

/** null where the properties have no `tags`; a text with a comma or a blank in it is no tag, nor several. */
export function parseFrontMatterTags(frontmatter: unknown): string[] | null {
  if (typeof frontmatter !== "object" || frontmatter === null) return null;
  const found = Object.entries(frontmatter).find(([key]) => /^tags?$/i.test(key));
  if (!found) return null;
  const values = (Array.isArray(found[1]) ? found[1] : [found[1]]) as readonly unknown[];
  return values
    .filter((value): value is string => typeof value === "string")
    .map((value) => value.trim().replace(/^#/, ""))
    .filter((tag) => /^[^\s,#]+$/.test(tag))
    .map((tag) => `#${tag}`);
}
