// Dated entries of a log, in every form people keep one: `- 2020-05-19 — text`, `- 19.05: text`, `### 19.05` and bullets.

import type { Dated, Order } from "../calendar/dated-rows";
import { daysOf, orderOf } from "../calendar/dated-rows";
import type { Day } from "../calendar/day";
import { readMeetingDate } from "../calendar/meeting-dates";
import { readLinks } from "./link";
import type { Item } from "./outline";
import type { Page } from "./page";
import { firstFrom, itemText } from "./page";
import { noteName } from "./path";
import type { Stretch } from "./stretches";

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
 * The entries of these stretches: the outermost list items with a text, each with its own date or that of the heading above;
 * a date alone is that of the items right below it. `year` is what the note around them says, for logs that name none.
 */
export function logOf(page: Page, parts: readonly Stretch[], year: number | null): Log {
  const { items } = page.outline;
  const read = parts.flatMap((part) => {
    const above = dateAt(part.title)?.date ?? null;
    return itemsIn(page, part).flatMap((index): Read[] => {
      const item = items[index];
      const one = item && readEntry(page, item, above);
      if (!item || !one || one.text !== "") return one ? [one] : [];
      const below: Read[] = [];
      for (let i = index + 1; (items[i]?.line ?? Infinity) < item.end; i++) {
        const child = items[i];
        if (child?.parent === index && !child.quote) below.push(readEntry(page, child, one.date));
      }
      return below.filter(({ text }) => text !== "");
    });
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
