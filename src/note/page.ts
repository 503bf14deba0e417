// A note taken apart for the features that read and edit it: its lines, its outline, and what belongs to which item.

import { isSectionName, labelOf } from "./kind";
import type { Heading, Item, LineRange, Outline } from "./outline";
import { outline } from "./outline";
import { noteName } from "./path";
import type { NoteText } from "./text";
import { split } from "./text";

export interface Page {
  readonly path: string;
  readonly text: NoteText;
  readonly lines: readonly string[];
  readonly outline: Outline;
}

/** Takes a note apart; linear in its length. */
export function readPage(path: string, text: NoteText): Page {
  return { path, text, lines: split(text).lines, outline: outline(text) };
}

/** An item's text after marker and box, one line. */
export function itemText({ text }: Page, item: Item): string {
  return text.slice(item.from, item.to);
}

/** The item's first line up to its text: indentation, marker, box and the space behind. */
export function itemHead(page: Page, item: Item): string {
  const line = page.lines[item.line] ?? "";
  return line.slice(0, line.length - (item.to - item.from));
}

export function headingText({ text }: Pick<Page, "text">, heading: Heading): string {
  return text.slice(heading.from, heading.to);
}

/**
 * What the note is about: its first heading of the highest level, else its name. A section's heading is no title, nor is one of several
 * where something stands right below it: reviews and goals may have all their sections on that level.
 */
export function titleOf(page: Page): string {
  const { headings, lineCount } = page.outline;
  const name = noteName(page.path);
  const first = headings.findIndex(({ level }) => level === 1);
  const heading = headings[first];
  const title = heading ? headingText(page, heading).trim() : "";
  if (!heading || title === "" || title === name) return name;
  const isOne = !headings.some(({ level }, i) => level === 1 && i > first);
  const next = headings[first + 1]?.line ?? lineCount;
  const isTitle = isOne || textEnd(page, heading.end, next) === heading.end;
  return isTitle && !isSectionName(title) ? title : name;
}

/** Lines from below the heading to the next one of the same or a higher level: `[from, to)`. */
export function sectionRange(page: Page, heading: number): { readonly from: number; readonly to: number } {
  const { headings, lineCount } = page.outline;
  const here = headings[heading];
  if (!here) return { from: 0, to: headings[0]?.line ?? lineCount };
  let next = heading + 1;
  while ((headings[next]?.level ?? 0) > here.level) next++;
  return { from: here.end, to: headings[next]?.line ?? lineCount };
}

/** The index of the first that begins in this line or below it, among what stands in the order of lines. */
export function firstFrom(all: readonly { readonly line: number }[], line: number): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.line ?? Infinity) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What begins in the lines `[from, to)`, of what stands in the order of lines. */
export function within<T extends { readonly line: number }>(
  all: readonly T[],
  from: number,
  to: number,
): readonly T[] {
  return all.slice(firstFrom(all, from), firstFrom(all, to));
}

/** Whether a line says nothing, or there is none. */
export function isBlank({ lines }: Pick<Page, "lines">, line: number): boolean {
  return (lines[line] ?? "").trim() === "";
}

/** The line behind the last one of `[from, to)` that says something; `from` where none does. */
export function textEnd(page: Pick<Page, "lines">, from: number, to: number): number {
  let end = to;
  while (end > from && isBlank(page, end - 1)) end--;
  return end;
}

/**
 * Labels by line: they head what follows as a sub-heading would. `**Sport**` alone in a line is one, `Sport:` right above a
 * list, and a section's name such as `What to do?`; none is indented. A label right below an item is, to Markdown, a lazy
 * continuation of it; to the person it is not, but where it stands above the item's own sub-items.
 */
export function labelLines(page: Page): ReadonlyMap<number, string> {
  const { lines, outline } = page;
  const taken = opaqueLines(page);
  // What is underlined is a heading already.
  for (const { line, end } of outline.headings) taken.fill(1, line, end);
  const labels = new Map<number, string>();
  lines.forEach((line, i) => {
    if (NO_LABEL.test(line) || taken[i]) return;
    const label = labelOf(line);
    if (label === null) return;
    const bold = line.startsWith("**") || line.startsWith("__");
    const below = itemBelow(i);
    const heads = bold || isSectionName(label) || (label.endsWith(":") && below && !isRow(label));
    if (heads && (below?.parent ?? -1) === -1) labels.set(i, label);
  });
  return labels;

  /** The item that is next below a line, with nothing but blank lines between. */
  function itemBelow(line: number): Item | undefined {
    let next = line + 1;
    while (next < lines.length && isBlank(page, next)) next++;
    const item = outline.items[firstFrom(outline.items, next)];
    return item?.line === next ? item : undefined;
  }
}

/** Whether a line is of a table that has no bars at its edges; a bar in a link makes none. */
function isRow(line: string): boolean {
  return line.replace(/\[\[[^\]]*\]\]/g, "").includes("|");
}

/** A line that is none by how it begins. */
const NO_LABEL = /^(?:[\s>#|-]|$)/;

/** The line after an item's block as a person sees it: a label right below an item, lazy to Markdown, is not the item's. */
export function blockEnd({ line, end }: LineRange, labels: ReadonlyMap<number, string>): number {
  for (let at = line + 1; at < end; at++) if (labels.has(at)) return at;
  return end;
}

/** By line, whether it is code, comment, math, HTML or frontmatter. */
export function opaqueLines({ outline: { lineCount, frontmatter, opaque } }: Page): Uint8Array {
  const lines = new Uint8Array(lineCount);
  for (const { line, end } of frontmatter ? [frontmatter, ...opaque] : opaque) lines.fill(1, line, end);
  return lines;
}

/** By heading, the heading it stands under, or -1. */
export function headingParents({ outline: { headings } }: Page): readonly number[] {
  const parents: number[] = [];
  headings.forEach(({ level }, i) => {
    let above = i - 1;
    while ((headings[above]?.level ?? 0) >= level) above = parents[above] ?? -1;
    parents.push(above);
  });
  return parents;
}
