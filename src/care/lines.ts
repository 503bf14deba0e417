// Lines of a note that point to what is not there, or that nobody sees any more.

import { originIn, readLine } from "../note/field";
import { hiddenSpans } from "../note/hidden";
import { readLinks } from "../note/link";
import type { Item } from "../note/outline";
import type { Page } from "../note/page";
import { itemText, opaqueLines } from "../note/page";
import type { TasksRegistry } from "../note/task";
import { isLive, statusKind } from "../note/task";
import type { Resolve } from "../notebook/links";

/** `← [[19.05]]` and `→ [[26.05]]`, in a line of their own or behind an item, that lead to no note. Lines are 0-based. */
export function deadArrows(
  page: Page,
  resolve: Resolve,
): readonly { readonly line: number; readonly target: string }[] {
  if (!/[←→]\s*!?\[/.test(page.text)) return [];
  const opaque = opaqueLines(page);
  return page.lines.flatMap((text, line) => {
    if (opaque[line] || !/[←→]/.test(text)) return [];
    return readLinks(text, hiddenSpans(text)).flatMap(({ target, external, from }) => {
      const isArrow = /[←→]\s*$/.test(text.slice(0, from));
      const isDead = isArrow && !external && target !== "" && resolve(target, page.path) === null;
      return isDead ? [{ line, target }] : [];
    });
  });
}

/** Tasks whose `since` names nothing that is known. */
export function lostOrigins(
  page: Page,
  isKnown: (origin: string) => boolean,
): readonly { readonly line: number; readonly origin: string }[] {
  if (!/since|с::|перенос/i.test(page.text)) return [];
  return page.outline.items.flatMap((item) => {
    if (item.quote || item.status === null) return [];
    const origin = originIn(itemText(page, item))?.trim() ?? null;
    return origin === null || isKnown(origin) ? [] : [{ line: item.line, origin }];
  });
}

/** What is open but for what waits for its day, which is found then, and what recurs, which stays where it is. */
export function openItems(page: Page, tasks: TasksRegistry | null): readonly Item[] {
  return page.outline.items.filter((item) => {
    const text = itemText(page, item);
    if (item.status === null || item.quote || text.trim() === "") return false;
    if (!isLive(statusKind(item.status, tasks))) return false;
    return !readLine(text).tokens.some(
      ({ kind }) => kind === "scheduled" || kind === "start" || kind === "recurrence",
    );
  });
}
