// Dated entries of a log, in every form people keep one: `- 2020-05-19 — text`, `- 19.05: text`, `### 19.05` and bullets or prose, tables.

import type { Dated, Order } from "../calendar/dated-rows";
import { daysOf, orderOf } from "../calendar/dated-rows";
import type { Day } from "../calendar/day";
import { readMeetingDate } from "../calendar/meeting-dates";
import { loneYear } from "../calendar/years";
import { readLinks } from "./link";
import type { Item } from "./outline";
import type { Page } from "./page";
import { blockEnd, firstFrom, headingParents, itemText, labelLines, opaqueLines } from "./page";
import { noteName } from "./path";
import type { Stretch } from "./stretches";
import { cellsOf } from "./table";
import type { Writable } from "./writable";

export interface Entry {
  /** 0-based. */
  readonly line: number;
  /** Null where it has no date, one that does not exist, or one whose year nobody can tell. */
  readonly day: Day | null;
  /** Without the date and what joined it to the text. */
  readonly text: string;
}

export interface Log {
  readonly entries: readonly Entry[];
  readonly order: Order;
}

interface Read {
  readonly line: number;
  readonly date: Dated | null;
  readonly text: string;
}

/** Before a number a dash is its sign, not what joined it to the date. */
const JOINED = /^[\s)\]*_]*(?:[—:.,]|[-–](?!\d))?\s*/;
/** `**19.05:** text`: the colon may stand within the marks. */
const JOINED_WITHIN = /^[\s)\]*_]*(?:[—:.,]|[-–](?!\d))?[*_]*\s*/;
const SHORT = String.raw`\d\d?[./]\d\d?(?:[./]\d{2,4})?`;
const RANGE = String.raw`(?:\d\d?[-–—])?${SHORT}(?:[-–—]${SHORT})?`;
const WORDED = String.raw`\d\d?(?:[-–—]\d\d?)?\s+\p{L}+(?:\s+\d{4}(?:\s+г(?:ода|\.)?(?!\p{L}))?)?`;
const DATE = new RegExp(
  String.raw`^[\s*_[(]*(\d{4}[-./]\d\d?[-./]\d\d?|${RANGE}|\d{8}|${WORDED}|\p{L}{3,9}\s+\d\d?(?:,?\s+\d{4})?)(?![\d\p{L}]|\.\d)`,
  "u",
);

/**
 * The entries of these stretches: the outermost list items with a text, paragraphs and rows of tables that begin with a date, and all
 * that stands below one. Each has its own date or that of the heading or line above; a date alone is that of the items right below it.
 * `year` is what the note around them says, for logs that name none; a heading among them may.
 */
export function logOf(page: Page, parts: readonly Stretch[], year: number | null): Log {
  let labels: ReadonlyMap<number, string> | null = null;
  const around = { labels: () => (labels ??= labelLines(page)), opaque: opaqueLines(page) };
  const years = yearsOf(page, parts);
  const read = parts.flatMap((part) => {
    const above = years.get(part.heading) ?? null;
    return readPart(page, part, around).map((one): Read =>
      one.date?.year === null ? { ...one, date: { ...one.date, year: above } } : one,
    );
  });
  const dated = read.filter((one) => one.date !== null);
  const rows = dated.flatMap(({ date }) => date ?? []);
  const days = daysOf(rows, year);
  const dayOf = new Map(dated.map((one, i) => [one, days[i] ?? null]));
  return {
    entries: read.map((one) => ({ line: one.line, day: dayOf.get(one) ?? null, text: one.text })),
    order: orderOf(rows),
  };
}

/** By heading of a log the year that it says, `### 2024`, else one above it there. */
function yearsOf(page: Page, parts: readonly Stretch[]): ReadonlyMap<number, number> {
  const parents = headingParents(page);
  const years = new Map<number, number>();
  for (const { heading, title } of parts) {
    const year = loneYear(title) ?? years.get(parents[heading] ?? -1);
    if (year !== undefined && year !== null) years.set(heading, year);
  }
  return years;
}

interface Around {
  /** Found when somebody asks: most entries are one line. */
  readonly labels: () => ReadonlyMap<number, string>;
  readonly opaque: Uint8Array;
}

/** A line that only parts what stands above it from what stands below, and lists and tables in quotes: no part of the note's own text. */
const NO_TEXT = /^(?:$|>|([-*_])(?:[ \t]*\1){2,}$)/;

function readPart(page: Page, part: Stretch, { labels, opaque }: Around): readonly Read[] {
  const items = itemsIn(page, part);
  const title = dateAt(part.title);
  let above = title?.date ?? null;
  const read: Writable<Read>[] = [];
  // `### 2024-06-03 — wrote to Vera`
  const behind = title ? part.title.slice(title.end) : "";
  if (title && behind !== "" && /[—–:-]\s*$/.test(part.title.slice(0, title.end)))
    read.push({ line: part.line, date: title.date, text: behind });
  let next = 0;
  let paragraph: Writable<Read> | null = null;
  for (let line = part.from; line < part.to; line++) {
    const index = items[next] ?? -1;
    const item = page.outline.items[index];
    if (item?.line === line) {
      read.push(...readItem(page, item, index, above));
      if (item.end > line + 1) line = Math.min(blockEnd(item, labels()), part.to) - 1;
      next++;
      paragraph = null;
      continue;
    }
    const text = (page.lines[line] ?? "").trim();
    const [cell, ...cells] = cellsOf(text);
    const own = dateAt(cell ?? text);
    const isAlone = own?.end === (cell ?? text).length;
    if (opaque[line] || NO_TEXT.test(text) || cell !== undefined) {
      const said = cells.filter((one) => one !== "").join(" — ");
      if (!opaque[line] && own && isAlone && said !== "") read.push({ line, date: own.date, text: said });
      paragraph = null;
    } else if (own && isAlone) {
      above = own.date;
      paragraph = null;
    } else if (own || (above && !paragraph && !labels().has(line))) {
      paragraph = { line, date: own?.date ?? above, text: text.slice(own?.end ?? 0) };
      read.push(paragraph);
    } else if (paragraph) paragraph.text += ` ${text}`;
  }
  return read;
}

function readItem(page: Page, item: Item, index: number, above: Dated | null): readonly Read[] {
  const { items } = page.outline;
  const one = readEntry(page, item, above);
  if (one.text !== "") return [one];
  const below: Read[] = [];
  for (let i = index + 1; (items[i]?.line ?? Infinity) < item.end; i++) {
    const child = items[i];
    if (child?.parent === index && !child.quote) below.push(readEntry(page, child, one.date));
  }
  return below.filter(({ text }) => text !== "");
}

function readEntry(page: Page, item: Item, above: Dated | null): Read {
  const text = itemText(page, item).trim();
  const own = dateAt(text);
  return { line: item.line, date: own?.date ?? above, text: own ? text.slice(own.end) : text };
}

/** The items that begin in a stretch below no other item of it. Lists in quotes are not part of the note's own text. */
export function topItems(page: Page, part: Stretch): readonly Item[] {
  return itemsIn(page, part).flatMap((index) => page.outline.items[index] ?? []);
}

/** Their indices. Items stand in the order of their lines, so those of a stretch are found without asking all. */
function itemsIn({ outline: { items } }: Page, { from, to }: Stretch): readonly number[] {
  const found: number[] = [];
  for (let i = firstFrom(items, from); (items[i]?.line ?? Infinity) < to; i++) {
    const item = items[i];
    const parent = items[item?.parent ?? -1];
    if (item && !item.quote && (!parent || parent.line < from)) found.push(i);
  }
  return found;
}

/** Is it an entry nobody has written yet: nothing, or a date with nothing behind it? */
export function isEmptyEntry(text: string): boolean {
  const written = text.trim();
  const date = dateAt(written);
  return (date ? written.slice(date.end) : written) === "";
}

/** Does a heading say nothing but a day? */
export function isDate(title: string): boolean {
  return dateAt(title.trim())?.end === title.trim().length;
}

/** Would a text be read as an entry of a day it names itself? */
export function beginsWithDate(text: string): boolean {
  return dateAt(text.trim()) !== null;
}

/** Is an entry with these words among the entries of that day? */
export function holdsEntry(entries: readonly Entry[], day: Day, text: string): boolean {
  return entries.some((entry) => entry.day === day && entry.text === text);
}

/** The date a text begins with, and where what follows it begins; a link may be to the note of that day. */
function dateAt(text: string): { readonly date: Dated; readonly end: number } | null {
  const opening = /^[\s*_(]*/.exec(text)?.[0].length ?? 0;
  const link = text.startsWith("[", opening) ? readLinks(text)[0] : undefined;
  if (link?.from === opening && !link.external) {
    const name = noteName(link.target);
    const date = wholeDate(name) ?? wholeDate(link.alias ?? "");
    return date && { date, end: link.to + joined(text, link.to, opening > 0) };
  }
  const found = DATE.exec(text);
  const date = found && wholeDate(found[1] ?? "");
  if (!date) return null;
  const end = found[0].length;
  return { date, end: end + joined(text, end, /[*_]/.test(text.slice(0, opening))) };
}

/** A text that is a date and nothing else. */
function wholeDate(text: string): Dated | null {
  const date = readMeetingDate(text);
  return date?.rest === "" ? date : null;
}

function joined(text: string, from: number, marked: boolean): number {
  return ((marked ? JOINED_WITHIN : JOINED).exec(text.slice(from)) ?? [""])[0].length;
}
