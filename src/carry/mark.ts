// How a line in the source shows what became of it: the box changes, and nothing else but what had to move along.

import { readLine } from "../note/field";
import { withText, without } from "../note/insert";
import type { Item } from "../note/outline";
import type { Page } from "../note/page";
import { itemHead, itemText } from "../note/page";
import type { MovedMark } from "../note/task";

const asWritten = (text: string) => text;

/** The line of an item with another character in its box and its text changed. */
export function withStatus(
  page: Page,
  item: Item,
  status: string,
  change: (text: string) => string = asWritten,
): string {
  const head = itemHead(page, item);
  const old = item.status ?? "";
  const box = head.lastIndexOf(`[${old}]`) + 1;
  return head.slice(0, box) + status + head.slice(box + old.length) + change(itemText(page, item));
}

/**
 * The line of an item that was carried on. Its Tasks id goes with the copy, or what depends on it would wait for a line that
 * is done with; where the mark alone could mean "dropped", a link to the copy follows the text.
 */
export function movedLine(page: Page, item: Item, mark: MovedMark, link: string): string {
  return withStatus(page, item, mark.char, (text) => {
    const rest = withoutId(text);
    return mark.link ? withText(rest, ` → ${link}`) : rest;
  });
}

/** The text without its Tasks id, in either notation: it must not stand twice, or what depends on it would wait for two. */
export function withoutId(text: string): string {
  let rest = text;
  for (;;) {
    const id = readLine(rest).tokens.find((token) => token.kind === "id");
    if (!id) return rest;
    rest = without(rest, id.from, id.to);
  }
}
