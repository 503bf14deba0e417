// Dated entries of a log, in every form people keep one: `- 2020-05-19 — text`, `- 19.05: text`, `### 19.05` and bullets.

import type { Dated, Order } from "../calendar/dated-rows";
import { daysOf, orderOf } from "../calendar/dated-rows";
import type { Day } from "../calendar/day";
import { readMeetingDate } from "../calendar/meeting-dates";
import type { Item } from "./outline";
import type { Page } from "./page";
import { itemText } from "./page";
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

const JOINED = /^[\s)\]*_]*[—–:.,-]?\s*/;
const DATE =
  /^[\s*_[(]*(\d{4}[-./]\d\d?[-./]\d\d?|\d\d?[./]\d\d?(?:[./]\d{2,4})?|\d{8}|\d\d?\s+\p{L}+(?:\s+\d{4})?|\p{L}{3,9}\s+\d\d?(?:,?\s+\d{4})?)(?![\d\p{L}])/u;

/**
 * The entries of these stretches: the outermost list items with a text, each with its own date or that of the heading above.
 * `year` is what the note around them says, for logs that name none.
 */
export function logOf(page: Page, parts: readonly Stretch[], year: number | null): Log {
  const read = parts.flatMap((part) => {
    const above = dateAt(part.title)?.date ?? null;
    return topItems(page, part).flatMap((item): Read[] => {
      const text = itemText(page, item).trim();
      const own = dateAt(text);
      const rest = own ? text.slice(own.end) : text;
      return rest === "" ? [] : [{ line: item.line, date: own?.date ?? above, text: rest }];
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

/** The items that begin in a stretch below no other item of it. Lists in quotes are not part of the note's own text. */
export function topItems(page: Page, { from, to }: Stretch): readonly Item[] {
  const { items } = page.outline;
  return items.filter((item) => {
    const parent = items[item.parent];
    return item.line >= from && item.line < to && !item.quote && (!parent || parent.line < from);
  });
}

/** Is it an entry nobody has written yet: nothing, or a date with nothing behind it? */
export function isEmptyEntry(text: string): boolean {
  const written = text.trim();
  const date = dateAt(written);
  return (date ? written.slice(date.end) : written) === "";
}

/** The date a text begins with, and where what follows it begins. */
function dateAt(text: string): { readonly date: Dated; readonly end: number } | null {
  const found = DATE.exec(text);
  const date = found && readMeetingDate(found[1] ?? "");
  if (!date || date.rest !== "") return null;
  const end = found[0].length;
  return { date, end: end + (JOINED.exec(text.slice(end))?.[0].length ?? 0) };
}
