// Adds an item to a list of a note: in the way the list is written, at its end or its beginning, making the section where it is missing.

import type { Day } from "../calendar/day";
import type { Edit } from "./edit";
import { beginsWithDate, isDate, isEmptyEntry, logOf, topItems } from "./entries";
import type { Item } from "./outline";
import type { Page } from "./page";
import { blockEnd, isBlank, itemText, labelLines, textEnd } from "./page";
import type { Stretch } from "./stretches";

/** What is made where there is no such section yet. */
export interface NewList {
  readonly heading: string;
  /** Of the heading, 1 to 6. */
  readonly level: number;
  readonly marker: string;
}

/** Among the outermost items of the list. */
export type At = "first" | "last";

/**
 * The edits that add `text` (box included, without marker) to the list in these stretches. An empty item that a template
 * left, `- [ ] ` or `- 2024-05-20 — `, gives way to the first real one: `isEmpty` tells which items those are.
 */
export function addItem(
  page: Page,
  parts: readonly Stretch[],
  text: string,
  at: At,
  missing: NewList,
  isEmpty: (item: Item) => boolean,
): readonly Edit[] {
  const part = parts.find((one) => topItems(page, one).length > 0) ?? parts[0];
  if (!part) return appendSection(page, text, missing);
  const items = topItems(page, part);
  // What has lines below it says something by them: `- 2024-05-20` above bullets is the day they were written.
  const labels = labelLines(page);
  const empty = items.find((item) => blockEnd(item, labels) === item.line + 1 && isEmpty(item));
  if (empty) {
    const line = page.lines[empty.line] ?? "";
    const put = apart(page, empty.line + 1, headOf(page, empty) + text);
    return [{ line: empty.line, expect: [line], put }];
  }
  const beside = at === "first" ? items[0] : items.at(-1);
  if (beside) {
    const line = at === "first" ? beside.line : Math.min(blockEnd(beside, labels), part.to);
    return [{ line, expect: [], put: apart(page, line, headOf(page, beside) + text) }];
  }
  return underHeading(page, part, `${missing.marker} ${text}`);
}

/**
 * The edits that add `- 2024-06-03 — text` where the log grows: on top, or at the end where it shows that it is kept so. Where
 * days are headings the entry gets one of its own.
 */
export function addEntry(
  page: Page,
  parts: readonly Stretch[],
  day: Day,
  text: string,
  missing: NewList,
): readonly Edit[] {
  const at = logOf(page, parts, null).order === "newest-first" ? "first" : "last";
  const isUsed = (one: Stretch) =>
    topItems(page, one).length > 0 || (isDate(one.title) && textEnd(page, one.from, one.to) > one.from);
  const used = parts.filter(isUsed);
  const part = at === "first" ? used[0] : used.at(-1);
  const heading = page.outline.headings[part?.heading ?? -1];
  if (part && heading?.line === part.line && isDate(part.title)) {
    const room = isBlank(page, part.from) ? [""] : [];
    // Words that might be another day, or begin a block of their own, stand behind the day in full.
    const said = /^\p{L}/u.test(text) && !beginsWithDate(text) ? text : `${day} — ${text}`;
    const entry = [`${"#".repeat(heading.level)} ${day}`, ...room, `${missing.marker} ${said}`];
    if (at === "first") return [{ line: part.line, expect: [], put: [...entry, ""] }];
    return [{ line: textEnd(page, part.from, part.to), expect: [], put: ["", ...entry] }];
  }
  const isEmpty = (item: Item) =>
    (item.status === null || item.status === " ") && isEmptyEntry(itemText(page, item));
  return addItem(page, part ? [part] : parts, `${day} — ${text}`, at, missing, isEmpty);
}

/** Indentation, marker and one space; a numbered list is not counted on, Markdown does that. */
function headOf(page: Page, item: Item): string {
  const line = page.lines[item.line] ?? "";
  return /^[\s>]*(?:[-*+]|\d+[.)])/.exec(line)?.[0].concat(" ") ?? "- ";
}

/** Below the heading and its prose, one blank line between text and list. */
function underHeading(page: Page, { from, to }: Stretch, item: string): readonly Edit[] {
  const end = textEnd(page, from, to);
  if (end > from) return [{ line: end, expect: [], put: ["", ...apart(page, end, item)] }];
  // Keep the blank line that parts the heading from what follows, where there is one.
  return to - from > 1
    ? [{ line: from + 1, expect: [], put: apart(page, from + 1, item) }]
    : [{ line: from, expect: [], put: ["", ...apart(page, from, item)] }];
}

/** An item to put before a line, with a blank line where its text would go on in what stands there: a label, an underlined heading. */
function apart({ lines, outline }: Page, line: number, item: string): readonly string[] {
  const next = lines[line] ?? "";
  const begins = next.trim() === "" || /^ {0,3}#{1,6}(?:\s|$)/.test(next);
  return begins || outline.items.some((one) => one.line === line) ? [item] : [item, ""];
}

function appendSection(page: Page, text: string, { heading, level, marker }: NewList): readonly Edit[] {
  const end = textEnd(page, 0, page.lines.length);
  const before = end === 0 ? [] : [""];
  return [
    { line: end, expect: [], put: [...before, `${"#".repeat(level)} ${heading}`, "", `${marker} ${text}`] },
  ];
}

/** How high the sections of a note stand, by those that have a role; 2, below a title, where none has. */
export function sectionLevel({ outline }: Page, parts: readonly Stretch[]): number {
  const known = parts.find(({ role, line, heading }) => role && outline.headings[heading]?.line === line);
  return outline.headings[known?.heading ?? -1]?.level ?? 2;
}
