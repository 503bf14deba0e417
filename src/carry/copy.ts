// How carried items are written into the target: a tree of bullets, each with its own lines, indentation re-based.

import { readLine } from "../note/field";
import { without, withoutBlockId } from "../note/insert";
import type { Page } from "../note/page";
import { itemHead, itemText, labelLines } from "../note/page";
import { columns, dedent, indented, leading, markerWidth, relative } from "./indent";
import type { Sorted } from "./offers";

/** An item as it will stand in the target. */
export interface Bullet {
  /** Index of the item it copies, or -1 for a new one. */
  readonly item: number;
  readonly identity: number;
  /** Only context: a plain bullet that may be shared with an equal one. */
  readonly context: boolean;
  /** Indentation relative to the parent bullet. */
  readonly indent: string;
  /** Its own lines and the bullets below it, in order; lines are relative to its own indentation. */
  readonly body: (string | Bullet)[];
}

/** What a chosen offer's copy says: its text as carried, and new sub-tasks below it. */
export interface Additions {
  readonly line: (text: string) => string;
  readonly parts: readonly string[];
}

/**
 * The bullets that carry the chosen offers of one source, in its order. Every line belongs to the innermost item around it
 * and goes where that item goes; an item that is only context gives its first line, without its box.
 */
export function copyOffers(sorted: Sorted, chosen: ReadonlyMap<number, Additions>): readonly Bullet[] {
  const { page } = sorted.source;
  const { items } = page.outline;
  const included = includedItems(sorted, chosen);
  const owners = lineOwners(page);
  const roots: Bullet[] = [];
  const bullets = new Map<number, Bullet>();
  let dropped = false;
  let lastBlank = true;
  owners.forEach((owner, line) => {
    const item = items[owner];
    if (!item) return;
    const text = page.lines[line] ?? "";
    const first = line === item.line;
    const part = sorted.parts[owner];
    const copied = included[owner] === 1 && (first || part !== "bullet");
    const blank = text.trim() === "";
    // Where something between was left behind, its blank lines are not piled up.
    if (!copied || (blank && dropped && lastBlank)) {
      dropped = true;
      return;
    }
    if (!blank) dropped = false;
    lastBlank = blank;
    if (!first) {
      bullets.get(owner)?.body.push(ownLine(page, owner, text));
      return;
    }
    const parent = item.parent;
    const parentLine = page.lines[items[parent]?.line ?? -1];
    const bullet = {
      item: owner,
      identity: sorted.identities[owner] ?? -1,
      context: part === "bullet",
      indent: relative(parentLine, text),
      body: [firstLine(sorted, owner, chosen.get(owner) ?? null)],
    };
    bullets.set(owner, bullet);
    const above = bullets.get(parent);
    // What stood between children may be left behind, so those of a parent that is only context stand alike.
    const elder = above?.context ? above.body[1] : undefined;
    if (typeof elder === "object") bullet.indent = elder.indent;
    (above?.body ?? roots).push(bullet);
  });
  for (const [offer, { parts }] of chosen) addParts(bullets.get(offer), parts, page);
  for (const bullet of bullets.values()) trimEnd(bullet);
  return roots;
}

/** Adds the lines of a bullet at an indentation. Walks without recursion: no nesting is too deep. */
export function renderBullet(bullet: Bullet, indent: string, lines: string[]): void {
  const open = [{ indent: indented(indent, bullet.indent), body: bullet.body, next: 0 }];
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const above = top.body[top.next - 1];
    const part = top.body[top.next++];
    if (part === undefined) open.pop();
    else if (typeof part === "string") lines.push(part.trim() === "" ? part : indented(top.indent, part));
    else {
      // The child that stood between them was left behind.
      if (typeof above === "string" && hasText(above) && needsRoom(firstOf(part))) lines.push("");
      open.push({ indent: indented(top.indent, part.indent), body: part.body, next: 0 });
    }
  }
}

/** Whether a list below a line could be read as its text; below a marker alone a blank line would end the item. */
function hasText(line: string): boolean {
  return !/^[ \t]*(?:[-*+]|\d{1,9}[.)])?[ \t]*$/.test(line);
}

/** Whether a bullet right below a paragraph would be read as its text: a list begins there with 1 or a word (CommonMark). */
export function needsRoom(first: string): boolean {
  return /^[ \t]*(?:(?!0*1[.)])\d{1,9}[.)]|(?:[-*+]|\d{1,9}[.)])[ \t]*$)/.test(first);
}

function firstOf({ body: [first] }: Bullet): string {
  return typeof first === "string" ? first : "";
}

/** The lines of bullets at an indentation. */
export function renderBullets(bullets: readonly Bullet[], indent: string): readonly string[] {
  const lines: string[] = [];
  for (const bullet of bullets) renderBullet(bullet, indent, lines);
  return lines;
}

/** Bullets of equal context become one, as two sources that carry from below the same project want. */
export function mergeContext(bullets: readonly Bullet[]): readonly Bullet[] {
  if (!bullets.some((bullet) => bullet.context)) return bullets;
  const groups = new Map<number, Bullet[]>();
  const merged: (Bullet | Bullet[])[] = [];
  for (const bullet of bullets) {
    const group = bullet.context ? groups.get(bullet.identity) : undefined;
    if (group) group.push(bullet);
    else if (bullet.context) {
      const first = [bullet];
      groups.set(bullet.identity, first);
      merged.push(first);
    } else merged.push(bullet);
  }
  return merged.map((one) => (Array.isArray(one) ? asOne(one) : one));
}

function asOne(group: readonly Bullet[]): Bullet {
  const [first, ...others] = group;
  if (!first) throw new Error("a group of no bullets");
  if (others.length === 0) return first;
  // Notes indent differently; below one parent the same step keeps children siblings.
  const below = group.flatMap(({ body }) => body.filter((part) => typeof part !== "string"));
  const indent = below[0]?.indent ?? "";
  const alike = below.map((bullet) => ({ ...bullet, indent }));
  return { ...first, body: [...first.body.slice(0, 1), ...mergeContext(alike)] };
}

/** The outermost bullets that are more than context. */
export function withoutContext(bullets: readonly Bullet[]): readonly Bullet[] {
  return bullets.flatMap((bullet) =>
    bullet.context
      ? withoutContext(bullet.body.filter((part) => typeof part !== "string"))
      : [{ ...bullet, indent: "" }],
  );
}

/** 1 for every item that goes along with the chosen offers, their ancestors included. */
function includedItems(sorted: Sorted, chosen: { has(offer: number): boolean }): Uint8Array {
  const { items } = sorted.source.page.outline;
  const included = new Uint8Array(items.length);
  for (let i = items.length - 1; i >= 0; i--) {
    const part = sorted.parts[i];
    const own = part === "task" || part === "note";
    if (own && chosen.has(sorted.offerOf[i] ?? -1)) included[i] = 1;
    const parent = items[i]?.parent ?? -1;
    if (included[i] === 1 && parent >= 0) included[parent] = 1;
  }
  return included;
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

/** An item's first line as it is copied, without indentation. Block ids stay with the source, so that links to it keep working. */
function firstLine(sorted: Sorted, i: number, additions: Additions | null): string {
  const { page } = sorted.source;
  const item = page.outline.items[i];
  if (!item) return "";
  const head = itemHead(page, item).trimStart();
  const written = itemText(page, item);
  const text = sorted.facts(i).blockId === null ? written : withoutBlockId(written);
  if (sorted.parts[i] === "bullet") {
    // A text that begins like a box would become one.
    const bare = /^\[.\]\s/u.test(text) ? head : withoutBox(head, item.status);
    return (bare + withoutId(text)).trimEnd();
  }
  return head + (additions === null ? text : additions.line(text));
}

/** An id must not stand twice, or what depends on it would wait for two. */
function withoutId(text: string): string {
  const id = readLine(text).tokens.find((token) => token.kind === "id");
  return id ? without(text, id.from, id.to) : text;
}

function withoutBox(head: string, status: string | null): string {
  const box = status === null ? -1 : head.lastIndexOf(`[${status}]`);
  return box === -1
    ? head
    : head.slice(0, box) + head.slice(box + `[${status ?? ""}]`.length).replace(/^[ \t]/, "");
}

function addParts(bullet: Bullet | undefined, parts: readonly string[], page: Page): void {
  if (!bullet || parts.length === 0) return;
  const marker = /^\S+/.exec(firstOf(bullet))?.[0] ?? "-";
  const child = bullet.body.find((part) => typeof part !== "string");
  const indent = typeof child === "object" ? child.indent : indentUnit(page);
  const box = /^\d/.test(marker) ? "-" : marker;
  for (const part of parts)
    bullet.body.push({ item: -1, identity: -1, context: false, indent, body: [`${box} [ ] ${part}`] });
}

/** How the note indents: as its first nested item does, else by tabs, as Obsidian does by default. */
function indentUnit(page: Page): string {
  const nested = page.outline.items.find(
    (item) => item.parent >= 0 && /^[ \t]/.test(page.lines[item.line] ?? ""),
  );
  return nested
    ? relative(page.lines[page.outline.items[nested.parent]?.line ?? -1], page.lines[nested.line] ?? "")
    : "\t";
}

function trimEnd({ body }: Bullet): void {
  for (let last = body.at(-1); body.length > 1; last = body.at(-1)) {
    if (typeof last !== "string" || last.trim() !== "") return;
    body.pop();
  }
}

/** A line of an item's own, relative to the item's indentation. */
function ownLine(page: Page, owner: number, text: string): string {
  const { items } = page.outline;
  const item = items[owner];
  const first = page.lines[item?.line ?? -1] ?? "";
  const width = columns(leading(first));
  const space = leading(text);
  if (width > 0 && space.length < text.length && columns(space) >= 4) {
    const content = width + markerWidth(first);
    let root = item;
    while (root && root.parent >= 0) root = items[root.parent];
    const moves = leading(page.lines[root?.line ?? -1] ?? "") !== "";
    // Lazy text that is too far in to begin anything has to stay so where its root moves out.
    if (moves && columns(space) < content) return " ".repeat(content - width + 4) + text.slice(space.length);
  }
  return dedent(text, width);
}
