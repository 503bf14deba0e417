// What each person said in a section of a meeting: in bullets and lines that begin with a name, below headings that are one, in rows of a
// table.

import { hiddenSpans } from "../note/hidden";
import { readLinks, unescaped } from "../note/link";
import { roleOf } from "../note/kind";
import type { Item } from "../note/outline";
import type { Page } from "../note/page";
import { itemText, opaqueLines } from "../note/page";
import { cellsOf } from "../note/table";
import type { People } from "./person";
import { isPerson, knownAt, mayBeName, nameAt, nameOf, personKey, personName } from "./person";

export interface Said {
  /** 0-based. */
  readonly line: number;
  readonly person: string | null;
  /** Without the name, escapes resolved: pages exported from elsewhere have many. */
  readonly text: string;
  /** The notes it links to, as written. */
  readonly links: readonly string[];
}

/** A heading and the lines `[from, to)` up to the next one. */
export interface SpokenPart {
  readonly heading: number;
  readonly line: number;
  readonly from: number;
  readonly to: number;
  /** The words of a heading that may be a person's; null for that of the section. */
  readonly title: string | null;
  /** The heading it stands under, or -1: what is below a person's is that person's. */
  readonly parent: number;
}

/** A section in which people speak. */
export interface Spoken {
  readonly page: Page;
  readonly people: People;
  readonly items: readonly Item[];
  readonly parts: readonly SpokenPart[];
}

/**
 * What was said, in the order of its lines. A name counts where it is `known`, or, where nobody is, once two bullets, lines, headings or
 * rows begin alike. A bullet below a person's is that person's; empty ones are slots nobody has filled.
 */
export function saidIn(section: Spoken, known: ReadonlySet<string>): readonly Said[] {
  const heads = headsOf(section, known);
  const lines = spokenLines(section, known, heads);
  const named = (person: string | null) => (person === null ? null : nameOf(section.people, person));
  return [
    ...bullets(section, known, heads, lines),
    ...lines.flatMap(({ line, person, text }) => (text === "" ? [] : said(line, person, text))),
    ...belowHeads(section, heads),
    ...rows(section, known),
  ]
    .map((one) => ({ ...one, person: named(one.person) }))
    .sort((a, b) => a.line - b.line);
}

/** By heading, the person it names, or one above it. */
function headsOf({ parts }: Spoken, known: ReadonlySet<string>): ReadonlyMap<number, string> {
  const titled = parts.flatMap(({ heading, title }) => (title === null ? [] : [{ heading, title }]));
  const mayBe = titled.filter(({ title }) => mayBeName(title));
  const isHead = (title: string) => known.has(personKey(title)) || (known.size === 0 && mayBe.length >= 2);
  const heads = new Map(
    mayBe.filter(({ title }) => isHead(title)).map(({ heading, title }) => [heading, personName(title)]),
  );
  for (const { heading, parent } of parts) {
    const person = heads.get(parent);
    if (person !== undefined && !heads.has(heading)) heads.set(heading, person);
  }
  return heads;
}

function bullets(
  { page, items }: Spoken,
  known: ReadonlySet<string>,
  heads: ReadonlyMap<number, string>,
  lines: readonly SpokenLine[],
): readonly Said[] {
  const isKnown = known.size > 0;
  const names = items.map((item) => (isKnown ? knownAt : nameAt)(itemText(page, item), known));
  const mayBe = names.map((named) => named !== null && isPerson(named.name));
  const alike = items.filter((item, i) => item.parent < 0 && mayBe[i]).length >= 2;
  const people = new Map<Item, string | null>();
  /** What bullets are about that are a link alone: what is said of it stands below them. */
  const links = new Map<Item, readonly string[]>();
  let before = 0;
  return items.map((item, i) => {
    while ((lines[before]?.line ?? Infinity) < item.line) before++;
    const last = lines[before - 1];
    const named = names[i];
    const above = page.outline.items[item.parent];
    const whose = (above && people.get(above)) ?? (last?.heading === item.section ? last.person : null);
    // Where nobody is known, `[[Book]]: 7` below somebody's name is theirs to say, and no name.
    const own = named && (isKnown || (alike && mayBe[i] && !whose)) ? named : null;
    const person = own?.name ?? whose ?? heads.get(item.section) ?? null;
    people.set(item, person);
    const one = said(item.line, person, itemText(page, item).slice(own?.end ?? 0));
    const about = above ? links.get(above) : undefined;
    if (about && one.links.length === 0) {
      links.set(item, about);
      return { ...one, links: about };
    }
    if (LINK_ALONE.test(one.text)) links.set(item, one.links);
    return one;
  });
}

const LINK_ALONE = /^\s*[*_]*\[\[[^[\]]+\]\][*_]*\s*[:—–-]?[*_]*\s*$/u;

/** A line of a paragraph and who says it. */
interface SpokenLine {
  readonly heading: number;
  readonly line: number;
  readonly person: string;
  /** Without the name; empty where that is all of it. */
  readonly text: string;
}

/** `**Max**` alone on its line, or with what he says: whoever writes so means a name more surely than `Max: …` does. */
const ALONE = /^\s*(?:\*\*|__)([^*_:]{1,80})(?:\*\*|__)\s*$/;
const MARKED = /^\s*(?:\*\*|__|\[\[|@)/;

/** May a label be somebody's name: its words have capitals, and it is no section's, as `**Wins**` is. */
function isWritten(name: string): boolean {
  const isCapital = (word: string) => /^[\p{Lu}\p{Lo}@]/u.test(word);
  const isSection = roleOf(name, "weekly-review") !== null || roleOf(name, "mastermind") !== null;
  return mayBeName(name) && name.split(/\s+/).every(isCapital) && !isSection;
}

/** The lines between the bullets from the first that begins with a name; those that do not go on with what the last one said. */
function spokenLines(
  { page, items, parts }: Spoken,
  known: ReadonlySet<string>,
  heads: ReadonlyMap<number, string>,
): readonly SpokenLine[] {
  const opaque = opaqueLines(page);
  const read = (text: string) => {
    const alone = ALONE.exec(text)?.[1];
    if (alone !== undefined) return { name: personName(alone), end: text.length };
    return known.size > 0 ? knownAt(text, known) : MARKED.test(text) ? nameAt(text) : null;
  };
  const all = parts.flatMap((part) => {
    if (heads.has(part.heading)) return [];
    return textLines(page, items, part, opaque).map(({ line, text }) => {
      const named = read(text);
      const isName = named && (known.size > 0 ? known.has(personKey(named.name)) : isWritten(named.name));
      return { heading: part.heading, line, text, named: isName ? named : null };
    });
  });
  if (known.size === 0 && all.filter(({ named }) => named).length < 2) return [];
  const spoken: SpokenLine[] = [];
  for (const { heading, line, text, named } of all) {
    const last = spoken.at(-1);
    if (named) spoken.push({ heading, line, person: named.name, text: text.slice(named.end) });
    else if (last?.heading === heading) spoken.push({ heading, line, person: last.person, text });
  }
  return spoken;
}

/** The paragraphs below a person's heading, line by line; one that says nothing is a slot. */
function belowHeads({ page, items, parts }: Spoken, heads: ReadonlyMap<number, string>): readonly Said[] {
  if (heads.size === 0) return [];
  const opaque = opaqueLines(page);
  return parts.flatMap((part): readonly Said[] => {
    const person = heads.get(part.heading);
    if (person === undefined) return [];
    const told = textLines(page, items, part, opaque).map(({ line, text }) => said(line, person, text));
    const isEmpty = told.length === 0 && !items.some((item) => item.section === part.heading);
    const isSlot = isEmpty && part.title !== null && !parts.some(({ parent }) => parent === part.heading);
    return isSlot ? [said(part.line, person, "")] : told;
  });
}

/** What stands in a part beside its items, tables, quotes and links to other meetings. */
function textLines(
  page: Page,
  items: readonly Item[],
  { heading, from, to }: SpokenPart,
  opaque: Uint8Array,
): readonly { readonly line: number; readonly text: string }[] {
  const own = items.filter((item) => item.section === heading);
  const found: { readonly line: number; readonly text: string }[] = [];
  let next = 0;
  for (let line = from; line < to; line++) {
    while ((own[next]?.end ?? Infinity) <= line) next++;
    const isItem = (own[next]?.line ?? Infinity) <= line;
    const text = page.lines[line] ?? "";
    const isText = text.trim() !== "" && !opaque[line] && !isItem && !/^\s*(?:>|\||[←→])/u.test(text);
    if (isText) found.push({ line, text });
  }
  return found;
}

/** Rows of tables with a name in their first cell. */
function rows({ page, parts }: Spoken, known: ReadonlySet<string>): readonly Said[] {
  if (!page.text.includes("|")) return [];
  const opaque = opaqueLines(page);
  const all = parts.flatMap(({ from, to }) => {
    const found: { readonly line: number; readonly name: string; readonly text: string }[] = [];
    for (let line = from; line < to; line++) {
      const [name = "", ...cells] = opaque[line] ? [] : cellsOf(page.lines[line] ?? "");
      // The first row is a table's head, and the one below it only rules it off.
      const isRule = (cell: string) => /^:?-+:?$/.test(cell);
      if (name === "" || isRule(name)) continue;
      const below = cellsOf(page.lines[line + 1] ?? "");
      if (below.length > 0 && below.every(isRule)) continue;
      found.push({ line, name, text: cells.filter((cell) => cell !== "").join(" — ") });
    }
    return found;
  });
  const mayBe = all.filter(({ name }) => mayBeName(name));
  return mayBe
    .filter(({ name }) => known.has(personKey(name)) || (known.size === 0 && mayBe.length >= 2))
    .map(({ line, name, text }) => said(line, personName(name), text));
}

function said(line: number, person: string | null, rest: string): Said {
  const links = readLinks(rest, hiddenSpans(rest)).filter((link) => !link.external && link.target !== "");
  return { line, person, text: unescaped(rest).trim(), links: links.map(({ target }) => target) };
}
