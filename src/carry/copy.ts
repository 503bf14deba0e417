// How carried items are written: the lines of each with all that goes along, moved as a whole to where they stand now.

import { withoutBlockId } from "../note/insert";
import type { Page } from "../note/page";
import { itemHead, itemText, labelLines } from "../note/page";
import { columns, contentColumn, leading, moved } from "./indent";
import { withoutId } from "./mark";
import type { Sorted } from "./offers";

/** A line of a copy. */
export interface Line {
  readonly text: string;
  /** How deep below the copy's first line the item is that it belongs to. */
  readonly level: number;
  /** What stands in the box of the item it begins; null where that has none, undefined where it begins none. */
  readonly status?: string | null;
}

/** What an offer's copy says: its text as carried, and new sub-tasks below it. */
export interface Additions {
  readonly line: (text: string) => string;
  readonly parts: readonly string[];
}

/** Writes the copy of an offer, without indentation. */
export type Copier = (offer: number, additions: Additions) => readonly Line[];

/** Where the lines of an item move: from a column to an indentation. */
interface Move {
  readonly from: number;
  readonly to: string;
  readonly level: number;
  /** The column of its text before and after. */
  readonly was: number;
  readonly now: number;
}

/** Ready to write the copies of these offers of a source. */
export function copier(sorted: Sorted, offers: { has(offer: number): boolean }): Copier {
  const { page, items, parts } = sorted;
  const owners = lineOwners(page);
  const along = new Uint8Array(items.length);
  for (let i = items.length - 1; i >= 0; i--) {
    if ((parts[i] === "task" || parts[i] === "note") && offers.has(sorted.offerOf[i] ?? -1)) along[i] = 1;
    const parent = items[i]?.parent ?? -1;
    if (along[i] && parent >= 0) along[parent] = 1;
  }

  return (offer, additions) => {
    const lines: Line[] = [];
    const moves = new Map<number, Move>();
    /** By item, where the first of those below it stands. */
    const steps = new Map<number, string>();
    let dropped = false;
    let holes = false;
    for (let at = items[offer]?.line ?? 0; at < (items[offer]?.end ?? 0); at++) {
      const owner = owners[at] ?? -1;
      const item = items[owner];
      const text = page.lines[at] ?? "";
      const first = at === item?.line;
      const blank = text.trim() === "";
      // Where something between was left behind, its blank lines are not piled up.
      const piled = blank && dropped && lines.at(-1)?.text.trim() === "";
      if (!item || !along[owner] || piled || (!first && parts[owner] === "bullet")) {
        dropped = true;
        holes = true;
        continue;
      }
      if (!blank) dropped = false;
      const own = moves.get(owner);
      if (own) {
        lines.push({ text: blank ? text : ownLine(text, own), level: own.level });
        continue;
      }
      const above = moves.get(item.parent);
      const elder = holes ? steps.get(item.parent) : undefined;
      // Where something between was left behind, what was a sister could be a child: all stand as the first does.
      const from = above && elder === undefined ? above.from : columns(text);
      const to = elder ?? above?.to ?? "";
      const level = above ? above.level + 1 : 0;
      const written = firstLine(sorted, owner, owner === offer ? additions.line : undefined);
      const line = { ...written, level, text: moved(written.text, from, to) };
      lines.push(line);
      if (!steps.has(item.parent)) steps.set(item.parent, leading(line.text));
      moves.set(owner, { from, to, level, was: contentColumn(text), now: contentColumn(line.text) });
    }
    while (lines.at(-1)?.text.trim() === "") lines.pop();
    for (const part of additions.parts) {
      const marker = /^[-*+]/.exec(lines[0]?.text ?? "")?.[0] ?? "-";
      const indent = steps.get(offer) ?? indentUnit(page);
      lines.push({ text: `${indent}${marker} [ ] ${part}`, level: 1, status: " " });
    }
    return lines;
  };
}

/** The lines of a copy at an indentation, the first so deep. */
export function placed(lines: readonly Line[], indent: string, level = 0): readonly Line[] {
  return lines.map((line) => ({
    ...line,
    text: line.text.trim() === "" ? line.text : moved(line.text, 0, indent),
    level: level + line.level,
  }));
}

/** With a blank line where an item, as what stood above it was left behind, would be read as its parent's text. */
export function roomy(lines: readonly Line[]): readonly Line[] {
  return lines.flatMap((line, i) => {
    const above = lines[i - 1];
    const joins = line.status !== undefined && above?.level === line.level - 1 && hasText(above.text);
    return joins && needsRoom(line.text) ? [{ text: "", level: above.level }, line] : [line];
  });
}

/** Whether a list below a line could be read as its text; below a marker alone a blank line would end the item. */
function hasText(line: string): boolean {
  return !/^[ \t]*(?:[-*+]|\d{1,9}[.)])?[ \t]*$/.test(line);
}

/** Whether a bullet right below a paragraph would be read as its text: a list begins there with 1 or a word (CommonMark). */
export function needsRoom(first: string): boolean {
  return /^[ \t]*(?:(?!0*1[.)])\d{1,9}[.)]|(?:[-*+]|\d{1,9}[.)])[ \t]*$)/.test(first);
}

/** A line of an item's own. Lazy text too far in to begin anything has to stay so where the item moves out. */
function ownLine(text: string, { from, to, was, now }: Move): string {
  const width = columns(text);
  const lazy = width >= 4 && width < was && from > columns(to);
  return lazy ? " ".repeat(now + 4) + text.trimStart() : moved(text, from, to);
}

/** By line, the innermost item it belongs to, or -1. What follows a label right below an item is not the item's. */
function lineOwners(page: Page): Int32Array {
  const owners = new Int32Array(page.lines.length).fill(-1);
  const { items } = page.outline;
  items.forEach((item, i) => {
    // A list in a quote is text of the item that holds the quote.
    if (!item.quote) owners.fill(i, item.line, item.end);
  });
  const starts = new Set(items.map((item) => item.line));
  for (const label of labelLines(page).keys()) {
    for (let line = label; line < owners.length && owners[line] !== -1 && !starts.has(line); line++)
      owners[line] = -1;
  }
  return owners;
}

/** An item's first line as it is copied. Block ids stay with the source, so that links to it keep working. */
export function firstLine(
  { page, items, parts, facts }: Sorted,
  i: number,
  change = (text: string) => text,
): Line {
  const item = items[i];
  if (!item) throw new Error(`no item ${i}`);
  const head = itemHead(page, item);
  const written = itemText(page, item);
  const text = facts[i]?.blockId === null ? written : withoutBlockId(written);
  if (parts[i] !== "bullet") return { text: head + change(text), level: 0, status: item.status };
  // A text that begins like a box would become one.
  const boxed = /^\[.\](?:\s|$)/u.test(text);
  const bare = boxed ? head : head.replace(/\[.\][ \t]?/u, "");
  return { text: (bare + withoutId(text).trim()).trimEnd(), level: 0, status: boxed ? item.status : null };
}

/** How the note indents: as its first nested item does, else by tabs, as Obsidian does by default. */
function indentUnit({ lines, outline }: Page): string {
  const nested = outline.items.find(({ parent, line }) => parent >= 0 && leading(lines[line] ?? "") !== "");
  const parent = lines[outline.items[nested?.parent ?? -1]?.line ?? -1];
  return nested && parent !== undefined
    ? leading(moved(lines[nested.line] ?? "", columns(parent), ""))
    : "\t";
}
