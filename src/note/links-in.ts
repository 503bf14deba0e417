// The notes a note links to, wherever in it: in its text, its tasks and its properties.

import { readLinks } from "./link";
import type { Page } from "./page";
import { opaqueLines } from "./page";
import type { PropertyTable } from "./property";
import { hiddenSpans } from "./hidden";

/**
 * Targets of internal links as written, without what follows `#`, each once. Code, comments and links to itself are left out;
 * links in properties count as Obsidian counts them: where the whole value is one.
 */
export function linksIn(page: Page, properties: PropertyTable | null): readonly string[] {
  const { text } = page;
  const found = new Set<string>();
  if (text.includes("[[") || text.includes("](")) {
    const opaque = opaqueLines(page);
    page.lines.forEach((line, i) => {
      if (opaque[i] || !line.includes("[")) return;
      for (const { target, external } of readLinks(line, hiddenSpans(line)))
        if (!external && target !== "") found.add(target);
    });
  }
  for (const target of linksInProperties(properties)) found.add(target);
  return [...found];
}

/** Targets of the properties that are links, or lists of them. */
export function linksInProperties(properties: PropertyTable | null): ReadonlySet<string> {
  const found = new Set<string>();
  for (const value of Object.values(properties ?? {})) addProperty(value, found);
  return found;
}

function addProperty(value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) for (const one of value as readonly unknown[]) addProperty(one, found);
  if (typeof value !== "string" || !value.startsWith("[")) return;
  const [link] = readLinks(value.trim(), []);
  if (link && !link.external && link.target !== "") found.add(link.target);
}
