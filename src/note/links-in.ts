// The notes a note links to, wherever in it: in its text, its tasks and its properties.

import { BAR, HASH } from "./chars";
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
      if (!opaque[i] && (line.includes("[[") || line.includes("]("))) addTargets(line, found);
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

/** What may hide a link in its line, or make it another one than it seems; brackets within brackets too. */
const UNSURE = /[\\`]|%%|<!--|\]\(|\[\[[^[\]]*(?:\[|\](?!\]))/;

/** Adds the targets of the links that count in one line, which is no code. */
export function addTargets(line: string, found: Set<string>): void {
  // Nearly all lines with links hold nothing but wiki links of the simplest form.
  if (!UNSURE.test(line)) addWikiTargets(line, found);
  else
    for (const { target, external } of readLinks(line, hiddenSpans(line)))
      if (!external && target !== "") found.add(target);
}

function addWikiTargets(line: string, found: Set<string>): void {
  for (let at = line.indexOf("[["); at !== -1; at = line.indexOf("[[", at)) {
    const end = line.indexOf("]]", at);
    if (end === -1) return;
    let stop = at + 2;
    while (stop < end && line.charCodeAt(stop) !== HASH && line.charCodeAt(stop) !== BAR) stop++;
    const target = line.slice(at + 2, stop).trim();
    if (target !== "") found.add(target);
    at = end + 2;
  }
}

function addProperty(value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) for (const one of value as readonly unknown[]) addProperty(one, found);
  if (typeof value !== "string" || !value.startsWith("[")) return;
  const [link] = readLinks(value.trim(), []);
  if (link && !link.external && link.target !== "") found.add(link.target);
}
