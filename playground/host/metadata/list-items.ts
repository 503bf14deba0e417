// List items as the app's cache has them; its rules are not written down anywhere and are read off recorded caches.

import type { ListItemCache } from "obsidian";
import { blockIdOf } from "./block-id";
import type { Lines } from "./positions";
import type { List, ListItem, Node } from "./tree";
import { childrenOf, spanOf } from "./tree";

/** Marker and box of an item; the box's character is any one, but a blank has to follow it. */
const HEAD = /^[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)(?:\[(.)\](?=[ \t]|$))?/u;
const MARKER = /^(?:[-*+]|\d{1,9}[.)])[ \t]{0,4}/;
/** `- [ ] 1. text`: the cache has an item in the item, which the Markdown has not. */
const ITEM_IN_TASK = /^[ \t]+(?=(?:[-*+]|\d{1,9}[.)])[ \t])/;

interface Parent {
  readonly line: number;
  /** Column at which the parent's text begins. */
  readonly column: number;
}

/** All list items below the node, in the order of the text. */
export function listItemsIn(node: Node, text: string, lines: Lines): ListItemCache[] {
  const found: ListItemCache[] = [];
  const walk = (inner: Node, parent: Parent | undefined): void => {
    if (inner.type === "list") addList(inner, parent);
    // A quote begins anew: what is listed in it hangs from no item outside. No recorded cache says so, or else.
    else for (const child of childrenOf(inner)) walk(child, inner.type === "blockquote" ? undefined : parent);
  };
  const addList = (list: List, parent: Parent | undefined): void => {
    // Minus the line of the list's first item, and -1 for line 0 and line 1 alike.
    const root = -(lines.lineOf(spanOf(list)[0]) || 1);
    list.children.forEach((item, index) => {
      const [from, to] = spanOf(item);
      const line = lines.lineOf(from);
      const end = endOf(item, list.children[index + 1], lines);
      const head = HEAD.exec(firstLine(text, from, to));
      const position = lines.pos(startOf(item, parent, text, lines), end);
      const entry: ListItemCache = { parent: parent?.line ?? root, position };
      if (head?.[1] !== undefined) entry.task = head[1];
      const id = blockIdOf(text.slice(from, end));
      if (id !== undefined) entry.id = id;
      found.push(entry);
      if (head?.[1] !== undefined) {
        const rest = from + head[0].length;
        const inner = ITEM_IN_TASK.exec(text.slice(rest, end));
        if (inner) found.push({ parent: line, position: lines.pos(rest + inner[0].length, end) });
      }
      const marker = MARKER.exec(text.slice(from, to))?.[0].length ?? 2;
      const column = from - lines.startOf(line) + marker;
      for (const child of item.children) walk(child, { line, column });
    });
  };
  walk(node, undefined);
  return found;
}

/** A bullet's position begins where its parent's text begins, leftover indentation included; a number's at the number. */
function startOf(item: ListItem, parent: Parent | undefined, text: string, lines: Lines): number {
  const [from] = spanOf(item);
  if (/\d/.test(text.charAt(from))) return from;
  const line = lines.lineOf(from);
  const lineStart = lines.startOf(line);
  const before = text.slice(lineStart, from);
  if (parent === undefined) return before.trim() === "" ? lineStart : from;
  return parent.line === line ? from : lineStart + charactersUpTo(before, parent.column);
}

/** Before the first nested list; with the blank line before the next item of a loose list. */
function endOf(item: ListItem, next: ListItem | undefined, lines: Lines): number {
  const nested = item.children.findIndex((child) => child.type === "list");
  const above = nested > 0 ? item.children[nested - 1] : undefined;
  if (above) return spanOf(above)[1];
  const [, to] = spanOf(item);
  if (next === undefined) return to;
  const nextLine = lines.lineOf(spanOf(next)[0]);
  return nextLine > lines.lineOf(to) + 1 ? lines.startOf(nextLine) - 1 : to;
}

function firstLine(text: string, from: number, to: number): string {
  return text.slice(from, to).split(/\r?\n/, 1)[0] ?? "";
}

/** How many characters of the indentation lie before the column, a tab reaching to the next multiple of four. */
function charactersUpTo(indentation: string, column: number): number {
  let width = 0;
  let count = 0;
  for (const character of indentation) {
    if (width >= column) break;
    width += character === "\t" ? 4 - (width % 4) : 1;
    count++;
  }
  return count;
}
