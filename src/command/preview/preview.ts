// What the preview of a carry shows: every open item by its note, with what is known of it; what stays, and why.

import type { Offer } from "../../carry/offers";
import type { Left, Reason } from "../../carry/rules";
import type { Day } from "../../calendar/day";
import { parseDay } from "../../calendar/day";
import type { Week } from "../../calendar/week";
import { parseWeek, weekOf, weekParts } from "../../calendar/week";
import { isOwn, readLine } from "../../note/field";
import { without, withoutBlockId } from "../../note/insert";
import type { NotePath } from "../../notebook/notebook";
import { noteName } from "../../note/path";
import type { Review } from "../../weekly/reviews";
import type { Capacity } from "../review/capacity";
import { capacityOf } from "../review/capacity";
import type { Desk } from "../desk";
import type { Draft, Drafted } from "./draft";
import { itemKeys } from "./choices";

export interface PreviewItem {
  /** The same for the same item while its note is read again. */
  readonly key: string;
  /** Its text as Markdown, without what the badges say. */
  readonly text: string;
  /** 1-based. */
  readonly line: number;
  /** The section it stands in and the sub-heading or label within it, as far as there are any. */
  readonly section: readonly string[];
  readonly times: number;
  /** `W21`, with its year where that is another than the target's; a day as it stands. */
  readonly since: string;
  readonly due: Day | null;
  readonly overdue: boolean;
  /** Sub-tasks: how many there are and how many are done; null where there are none. */
  readonly below: { readonly done: number; readonly all: number } | null;
  /** What happens where nothing is chosen; `ask` where something must be. */
  readonly unasked: "carry" | "leave" | "ask";
  /** It stands in the target already and would only be marked here. */
  readonly there: boolean;
}

export interface PreviewLeft {
  readonly text: string;
  readonly line: number;
  readonly reason: Reason;
  /** For what is scheduled: the week it waits for. */
  readonly until: string | null;
}

/** A note that is carried from. */
export interface PreviewNote {
  readonly path: NotePath;
  readonly name: string;
  readonly items: readonly PreviewItem[];
  readonly left: readonly PreviewLeft[];
  /** Nothing in it is carried unless it is chosen, so it is shown folded. */
  readonly older: boolean;
}

export interface Preview {
  readonly note: NotePath;
  readonly name: string;
  readonly created: boolean;
  /** The latest note first. */
  readonly notes: readonly PreviewNote[];
  /** Of the target as it would be. */
  readonly capacity: Capacity;
}

/** What a draft shows before anything is chosen. */
export function previewOf(draft: Draft, drafted: Drafted, desk: Desk): Preview {
  const { note, created, series, week } = draft;
  const { carry } = drafted;
  const there = new Set(carry.left.filter(({ reason }) => reason === "already-there").map(placeOf));
  const notes = new Map<NotePath, { items: PreviewItem[]; left: PreviewLeft[]; older: boolean }>();
  const of = (path: NotePath) => {
    const known = notes.get(path) ?? { items: [], left: [], older: true };
    notes.set(path, known);
    return known;
  };
  const keys = itemKeys();
  const offered = new Set<string>();
  for (const offer of carry.offers) {
    const { path, outline } = offer.source.page;
    const { items } = of(path);
    offered.add(placeOf({ path, line: outline.items[offer.item]?.line ?? 0 }));
    items.push(itemOf(offer, keys(offer), there, week ?? weekOf(desk.today), desk.settings.threshold));
  }
  for (const left of carry.left) if (!offered.has(placeOf(left))) of(left.path).left.push(leftOf(left));
  const groups = [...notes].map(([path, { items, left }]) => ({
    path,
    name: noteName(path),
    items,
    left,
    older: items.every(({ unasked }) => unasked === "leave"),
  }));
  return {
    note,
    name: noteName(note),
    created,
    // A plan goes from the oldest note on; a person begins with the latest.
    notes: groups.filter(({ items }) => items.length > 0).reverse(),
    capacity: capacityOf(draft.into.page, before(series, week), desk),
  };
}

function before(series: readonly Review[], week: Week | null): readonly Review[] {
  return series.filter((review) => review.week !== null && week !== null && review.week < week);
}

function placeOf({ path, line }: Pick<Left, "path" | "line">): string {
  return `${path}\n${line}`;
}

function itemOf(
  offer: Offer,
  key: string,
  there: ReadonlySet<string>,
  week: Week,
  threshold: number,
): PreviewItem {
  const { source, item, section, under, times, since, due, overdue, openBelow, doneBelow } = offer;
  const { path, outline } = source.page;
  const line = outline.items[item]?.line ?? 0;
  const all = openBelow + doneBelow;
  return {
    key,
    text: shownText(offer.text),
    line: line + 1,
    section: [section, under].filter((name) => name !== null),
    times,
    since: shortWeek(since, week),
    due,
    overdue,
    below: all > 0 ? { done: doneBelow, all } : null,
    unasked: unaskedOf(offer, threshold),
    there: there.has(placeOf({ path, line })),
  };
}

/** An item that is on hold is offered, but not taken for granted; one carried often waits for its decision. */
function unaskedOf({ unasked, times }: Offer, threshold: number): PreviewItem["unasked"] {
  if (unasked === "undecided") return times >= threshold ? "ask" : "leave";
  return unasked === "carry" ? "carry" : "leave";
}

function leftOf({ text, line, reason, until }: Left): PreviewLeft {
  return { text, line: line + 1, reason, until: until ? shortName(weekOf(until)) : null };
}

/** Without the block id, our own field, and the due day, which badges say. */
function shownText(text: string): string {
  const bare = withoutBlockId(text);
  const { fields, tokens } = readLine(bare);
  const said = [...fields.filter(isOwn), ...tokens.filter(({ kind }) => kind === "due")];
  return said
    .sort((a, b) => b.from - a.from)
    .reduce((rest, { from, to }) => without(rest, from, to), bare)
    .trim();
}

function shortWeek(since: string, near: Week): string {
  const day = parseDay(since);
  const week = parseWeek(since);
  if (week === null || day !== null) return since;
  return weekParts(week).year === weekParts(near).year ? shortName(week) : week;
}

function shortName(week: Week): string {
  return `W${String(weekParts(week).week).padStart(2, "0")}`;
}
