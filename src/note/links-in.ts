// The notes a note links to, wherever in it: in its text, its tasks and its properties.

import { signAt } from "./ahead";
import { BAR, BRACKET, CLOSING, HASH } from "./chars";
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

/** What may hide a link in its line, or make it another one than it seems. */
const UNSURE = /[\\`]|%%|<!--|\]\(/;

/** Adds the targets of the links that count in one line, which is no code. */
export function addTargets(line: string, found: Set<string>): void {
  // Nearly all lines with links hold nothing but wiki links of the simplest form.
  const first = UNSURE.test(line) ? NOT_SIMPLE : signAt(line, "[[", 0);
  if (first !== NOT_SIMPLE && addWikiTargets(line, first, line.length, found) !== NOT_SIMPLE) return;
  for (const { target, external } of readLinks(line, hiddenSpans(line)))
    if (!external && target !== "") found.add(target);
}

/** Said of a line whose wiki links are not all of the simplest form. */
export const NOT_SIMPLE = -1;

/**
 * Adds what the wiki links of a line lead to, from the first one on, where nothing in it can hide one. Gives back where the next
 * one begins behind it, or `NOT_SIMPLE`: there may be others than those added.
 */
export function addWikiTargets(text: string, first: number, end: number, found: Set<string>): number {
  let at = first;
  while (at < end) {
    const start = at + 2;
    let stop = 0;
    for (at = start; at < end; at++) {
      const c = text.charCodeAt(at);
      if (c === CLOSING) break;
      if (c === BRACKET) return NOT_SIMPLE;
      if (stop === 0 && (c === HASH || c === BAR)) stop = at;
    }
    if (text.charCodeAt(at) !== CLOSING || text.charCodeAt(at + 1) !== CLOSING) return NOT_SIMPLE;
    const target = text.slice(start, stop || at).trim();
    if (target !== "") found.add(target);
    at = signAt(text, "[[", at + 2);
  }
  return at;
}

function addProperty(value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) for (const one of value as readonly unknown[]) addProperty(one, found);
  if (typeof value !== "string" || !value.startsWith("[")) return;
  const [link] = readLinks(value.trim(), []);
  if (link && !link.external && link.target !== "") found.add(link.target);
}
