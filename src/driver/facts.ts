// What a driver says: its statement, backlog and worklog, in a note of its own or inside a question of a meeting.

import type { Day } from "../calendar/day";
import { yearFromFolder } from "../calendar/years";
import type { Entry, Log } from "../note/entries";
import { logOf, topItems } from "../note/entries";
import type { RoleNames } from "../note/kind";
import { normalHeading } from "../note/kind";
import type { Item } from "../note/outline";
import type { Page } from "../note/page";
import { itemText, opaqueLines, sectionRange, titleOf, within } from "../note/page";
import { dayProperty, shownProperty, textProperty } from "../note/property";
import type { PropertyTable } from "../note/property";
import type { Role } from "../note/roles";
import type { Stretch } from "../note/stretches";
import { stretches, withRole } from "../note/stretches";
import type { StatusKind, TasksRegistry } from "../note/task";
import { isLive, isStruck, taskKind } from "../note/task";
import { statusWord } from "../note/words";

export interface BacklogItem {
  /** 0-based. */
  readonly line: number;
  readonly text: string;
  /** The character in its box, or null for a plain bullet. */
  readonly status: string | null;
  /** A plain bullet is open, a struck one cancelled (DOMAIN §3.9). */
  readonly kind: StatusKind;
  /** It stands below another item, so it has no place of its own in the order. */
  readonly nested: boolean;
}

export interface Driver {
  readonly title: string;
  /** The line it begins on, 0-based: that of the question's heading, or 0 in a note of its own. */
  readonly line: number;
  readonly owner: string | null;
  /** As written. */
  readonly status: string | null;
  readonly closed: boolean;
  readonly review: Day | null;
  /** The driver this one is a part of, as linked. */
  readonly parent: string | null;
  /** The rest of its statement is read in its note alone. */
  readonly needs: readonly string[];
  /** In file order, which is the priority. */
  readonly backlog: readonly BacklogItem[];
  readonly worklog: Log;
}

/** Words that end a driver (DOMAIN §3.8); any other status, and none, leaves it open. */
const CLOSED = new Set("resolved passed dropped closed закрыт передан снят".split(" "));

/** The driver a note is about. `registry` is Tasks' own, null where it is off. */
export function driverOf(
  page: Page,
  properties: PropertyTable | null,
  names: RoleNames,
  registry: TasksRegistry | null,
): Driver {
  const parts = stretches(page, "driver", names);
  const status = textProperty(properties, "status");
  return {
    title: titleOf(page),
    line: 0,
    owner: shownProperty(properties, "owner"),
    status,
    closed: status !== null && CLOSED.has(statusWord(status)),
    review: dayProperty(properties, "review"),
    parent: textProperty(properties, "parent"),
    needs: said(page, parts, "need"),
    backlog: backlogOf(page, withRole(parts, "backlog"), registry),
    worklog: logOf(page, withRole(parts, "worklog"), yearFromFolder(page.path)),
  };
}

/** A question of a meeting: the heading that asks it, whose question it is, and about what. */
export interface Asked {
  /** Index among the note's headings. */
  readonly heading: number;
  readonly owner: string | null;
  readonly topic: string;
}

/** The drivers written inside questions: those that say both what is and what is needed. They have no backlog of their own. */
export function driversIn(page: Page, questions: readonly Asked[], names: RoleNames): readonly Driver[] {
  const all = stretches(page, "driver", names);
  return questions.flatMap(({ heading, owner, topic }) => {
    const line = page.outline.headings[heading]?.line;
    if (line === undefined) return [];
    const { to } = sectionRange(page, heading);
    const parts = within(all, line + 1, to);
    const needs = said(page, parts, "need");
    if (needs.length === 0 || said(page, parts, "situation").length === 0) return [];
    const none = { status: null, closed: false, review: null, parent: null, backlog: [] };
    return [{ ...none, title: topic, line, owner, needs, worklog: { entries: [], order: "newest-first" } }];
  });
}

/** What is needed, where the lines below a question say that and what is; else they are no driver. */
export function needsIn(body: Page, names: RoleNames): readonly string[] {
  const parts = stretches(body, "driver", names);
  return said(body, parts, "situation").length === 0 ? [] : said(body, parts, "need");
}

/** What these stretches say of one part of a driver's statement: each outermost item, and each line outside lists. */
export function said(page: Page, parts: readonly Stretch[], role: Role): readonly string[] {
  return withRole(parts, role).flatMap((part) => sayings(page, part));
}

/** What a line of a quote begins with, and a callout's sign; a list may stand in it. */
const QUOTE = /^\s*>[\s>]*(?:\[![^\]]*\][+-]?\s*)?(?:(?:[-*+]|\d+[.)])\s+)?/;

function sayings(page: Page, part: Stretch): readonly string[] {
  const items = new Map(topItems(page, part).map((item) => [item.line, item]));
  const opaque = opaqueLines(page);
  const said: string[] = [];
  for (let line = part.from; line < part.to; line++) {
    const item = items.get(line);
    const text = (item ? itemText(page, item) : (page.lines[line] ?? "").replace(QUOTE, "")).trim();
    if (text !== "" && !opaque[line] && !/^%%.*%%$/.test(text)) said.push(text);
    if (item) line = Math.min(item.end, part.to) - 1;
  }
  return said;
}

/** Sub-headings below which plain bullets are no longer to be done. */
const DONE =
  /^(?:сделано|готово|выполнено|завершено|закрыто|уже сделано|done|completed|finished|closed|shipped)(?:$|\s*[\d(—–:-])/u;

/**
 * The items of a backlog: every task, and plain bullets of the first level, which below `### Сделано` are done. A plain bullet below an
 * item says more about it and is not one more thing to do.
 */
function backlogOf(
  page: Page,
  parts: readonly Stretch[],
  registry: TasksRegistry | null,
): readonly BacklogItem[] {
  return parts.flatMap((part) => {
    const top = new Set(topItems(page, part));
    const plain = DONE.test(normalHeading(part.title)) ? "done" : "open";
    return within(page.outline.items, part.from, part.to).flatMap((item): BacklogItem[] => {
      if (item.quote) return [];
      const text = itemText(page, item).trim();
      if (text === "" || (item.status === null && !top.has(item))) return [];
      const kind = backlogKind(item, text, plain, registry);
      return [{ line: item.line, text, status: item.status, kind, nested: !top.has(item) }];
    });
  });
}

function backlogKind(
  { status }: Item,
  text: string,
  plain: StatusKind,
  registry: TasksRegistry | null,
): StatusKind {
  if (isStruck(text)) return "cancelled";
  if (status === null) return plain;
  return taskKind(status, text, registry);
}

/** How many items are open, and how many there are without the dropped ones and those that are no tasks (`[i]`). */
export function backlogCount(backlog: readonly BacklogItem[]): {
  readonly open: number;
  readonly total: number;
} {
  const counted = backlog.filter(({ kind }) => kind !== "cancelled" && kind !== "other");
  return { open: counted.filter(({ kind }) => isLive(kind)).length, total: counted.length };
}

/** The latest dated entry of the worklog, or null. */
export function lastWorked({ worklog }: Pick<Driver, "worklog">): Entry | null {
  return worklog.entries.reduce<Entry | null>(
    (last, entry) => (entry.day && (!last?.day || entry.day > last.day) ? entry : last),
    null,
  );
}
