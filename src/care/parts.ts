// A note taken apart for a merge: its sections by their headings and labels, and in each the list items and the texts between.

import type { Page } from "../note/page";
import { blockEnd, headingParents, isBlank, opaqueLines } from "../note/page";

/** What stands by itself: a list item with all below it, or lines of text, code, a quote. Lines `[from, to)`. */
export interface Unit {
  /** Index in the outline's items; -1 for text. */
  readonly item: number;
  readonly from: number;
  readonly to: number;
}

/** The words of labels by their lines. */
export type Labels = ReadonlyMap<number, string>;

export interface Section {
  /** Index in the outline's headings; -1 for what a label heads, or stands above the first. */
  readonly heading: number;
  /** Equal for the sections of two notes that are the same: their headings and those above, and the how-manieth it is. */
  readonly key: string;
  /** The line of its heading, and the lines of its own, without the sections below it: `[from, to)`. */
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly units: readonly Unit[];
}

/** A note's sections in their order, the first one above all headings and labels. Labels that are no `heads` are texts. */
export function sectionsOf(page: Page, labels: Labels, heads: Labels = labels): readonly Section[] {
  const { headings, frontmatter, lineCount } = page.outline;
  const parents = headingParents(page);
  const units = unitsOf(page, labels, heads);
  const keys: string[] = [];
  const seen = new Map<string, number>();
  let unit = 0;
  const section = (heading: number, above: number, line: number, from: number, to: number): Section => {
    const words = page.lines.slice(line, from).join("\n").trim();
    const chain = `${keys[above] ?? ""}\n${words}`;
    const nth = (seen.get(chain) ?? 0) + 1;
    seen.set(chain, nth);
    const key = `${chain}\n${nth}`;
    if (heading >= 0) keys[heading] = key;
    const begin = unit;
    while ((units[unit]?.from ?? Infinity) < to) unit++;
    return { heading, key, line, from, to, units: units.slice(begin, unit) };
  };
  const top = frontmatter?.end ?? 0;
  const begins = [
    ...headings.map(({ line, end }, heading) => ({ heading, line, end })),
    ...Array.from(heads.keys(), (line) => ({ heading: -1, line, end: line + 1 })),
  ].sort((a, b) => a.line - b.line);
  const sections = [section(-1, -1, top, top, begins[0]?.line ?? lineCount)];
  let last = -1;
  begins.forEach(({ heading, line, end }, i) => {
    if (heading !== -1) last = heading;
    const above = heading === -1 ? last : (parents[heading] ?? -1);
    sections.push(section(heading, above, line, end, begins[i + 1]?.line ?? lineCount));
  });
  return sections;
}

/** All units of a note in their order, those of no section apart; headings, labels and blank lines are none. */
function unitsOf(page: Page, labels: Labels, heads: Labels): readonly Unit[] {
  const { headings, items, frontmatter, lineCount } = page.outline;
  const opaque = opaqueLines(page);
  const taken = new Uint8Array(lineCount);
  for (const { line, end } of headings) taken.fill(1, line, end);
  for (const line of heads.keys()) taken[line] = 1;
  const units: Unit[] = [];
  items.forEach((item, i) => {
    if (item.parent !== -1 || item.quote) return;
    const to = blockEnd(item, labels);
    taken.fill(1, item.line, to);
    units.push({ item: i, from: item.line, to });
  });
  for (let line = frontmatter?.end ?? 0; line < lineCount; line++) {
    if (taken[line] || (isBlank(page, line) && !opaque[line])) continue;
    const from = line;
    const goesOn = (at: number) => at < lineCount && !taken[at] && (!isBlank(page, at) || opaque[at] === 1);
    while (goesOn(line + 1)) line++;
    units.push({ item: -1, from, to: line + 1 });
  }
  return units.sort((a, b) => a.from - b.from);
}

/** By item, the items right below it, in order; those in quotes left out. */
export function childrenOf({ outline: { items } }: Page): readonly (readonly number[])[] {
  const children: number[][] = items.map(() => []);
  items.forEach(({ parent, quote }, i) => {
    if (!quote && parent !== -1) children[parent]?.push(i);
  });
  return children;
}
