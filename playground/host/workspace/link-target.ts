// Where in a note the part of a link after `#` leads.

import type { CachedMetadata } from "obsidian";
import { stripHeading } from "obsidian-test-mocks/obsidian";

/** The line of a heading or block, counted from 0; null where the link names none that is there. */
export function lineOf(cache: CachedMetadata | null, subpath: string): number | null {
  if (subpath === "") return null;
  if (subpath.startsWith("#^")) return cache?.blocks?.[subpath.slice(2)]?.position.start.line ?? null;
  const wanted = stripHeading(subpath.slice(1).split("#").pop() ?? "");
  const heading = cache?.headings?.find((one) => stripHeading(one.heading) === wanted);
  return heading?.position.start.line ?? null;
}
