// What can be done to a driver's note: add to its backlog, log work, give an item another place.

import type { Day } from "../calendar/day";
import type { Edit } from "../note/edit";
import { topItems } from "../note/entries";
import type { RoleNames } from "../note/kind";
import { addEntry, addItem, sectionLevel } from "../note/list-edit";
import type { Item } from "../note/outline";
import type { Page } from "../note/page";
import { blockEnd, itemText, labelLines } from "../note/page";
import { stretches, withRole } from "../note/stretches";

/** Words for sections that a note does not have yet. */
export interface Sections {
  readonly backlog: string;
  readonly worklog: string;
}

/** Adds a task at the end of the backlog: its order is the priority, and what is new has none yet. */
export function addToBacklog(page: Page, names: RoleNames, text: string, words: Sections): readonly Edit[] {
  const all = stretches(page, "driver", names);
  const missing = { heading: words.backlog, level: sectionLevel(page, all), marker: "-" };
  return addItem(page, withRole(all, "backlog"), `[ ] ${text}`, "last", missing, (item) => {
    return itemText(page, item).trim() === "" && (item.status === null || item.status === " ");
  });
}

/** Adds an entry to the worklog. */
export function logWork(
  page: Page,
  names: RoleNames,
  day: Day,
  text: string,
  words: Sections,
): readonly Edit[] {
  const all = stretches(page, "driver", names);
  const missing = { heading: words.worklog, level: sectionLevel(page, all), marker: "-" };
  return addEntry(page, withRole(all, "worklog"), day, text, missing);
}

/** Moves a backlog item, with everything below it, before another of the backlog, or to the end of its own list (null). */
export function moveItem(
  page: Page,
  names: RoleNames,
  line: number,
  before: number | null,
): readonly Edit[] | null {
  const lists = withRole(stretches(page, "driver", names), "backlog").map((part) => {
    return { part, items: topItems(page, part) };
  });
  const list = lists.find(({ items }) => items.some((item) => item.line === line));
  const moved = list?.items.find((item) => item.line === line);
  const last = list?.items.at(-1);
  const all = lists.flatMap(({ items }) => items);
  const next = before === null ? null : all.find((item) => item.line === before);
  if (!list || !moved || !last || next === undefined) return null;
  const labels = labelLines(page);
  // What the note takes for a section's label may be, to Markdown, the item's text too.
  const endOf = (item: Item) => Math.min(blockEnd(item, labels), list.part.to);
  const to = next ? next.line : endOf(last);
  const end = endOf(moved);
  if (to === moved.line || to === end) return [];
  const block = page.lines.slice(moved.line, end);
  return [
    { line: to, expect: [], put: block },
    { line: moved.line, expect: block, put: [] },
  ];
}
