// What could be carried from a note: its open items with all that belongs to them, and why the others stay.

import type { Day } from "../calendar/day";
import { parseDay } from "../calendar/day";
import type { LineFacts } from "../note/field";
import { originOf, readLine } from "../note/field";
import type { Page } from "../note/page";
import { itemText, opaqueLines } from "../note/page";
import { isMoved, looksLikeTask, statusOf } from "../note/task";
import { headingsAbove } from "./headings";
import type { Identities } from "./identities";
import { keyOfItem } from "./identities";
import type { CarryRules, CarrySource, CarryTarget, Left, Reason } from "./rules";

/**
 * How an item takes part in a carry: copied with its box and marked (`task`), copied as it is (`note`), copied as a plain
 * bullet because something below it is carried (`bullet`), or not at all.
 */
export type Part = "task" | "note" | "bullet" | "stay";

/** An open item that a person may carry, with everything below it that goes along. */
export interface Offer {
  readonly source: CarrySource;
  /** Index in the outline's items. */
  readonly item: number;
  readonly text: string;
  readonly status: string;
  /** The heading it stands under. */
  readonly section: string | null;
  /** The sub-heading or bold label within its section, as written. */
  readonly under: string | null;
  readonly since: string;
  /** The how-manieth carry this is: how many notes of the series it will have passed. */
  readonly times: number;
  readonly due: Day | null;
  readonly overdue: boolean;
  /** What happens where nobody chooses: carried, or left for this reason. */
  readonly unasked: "carry" | "older" | "undecided";
  /** Open items below it that go along, and done ones that stay: "1 of 2 done". */
  readonly openBelow: number;
  readonly doneBelow: number;
}

/** A source with what its items are to a carry. */
export interface Sorted {
  readonly source: CarrySource;
  readonly offers: readonly Offer[];
  readonly left: readonly Left[];
  /** By item: its part if the offer it belongs to is carried. */
  readonly parts: readonly Part[];
  /** By item: the item whose offer it belongs to, or -1. Ancestors of an offer belong to none. */
  readonly offerOf: readonly number[];
  /** By item: the number of its identity, that of the chain above included; -1 for items that take no part. */
  readonly identities: readonly number[];
  /** By open or moved item: which of several equal ones it is in its note, from 1, so that the n-th answers to the n-th. */
  readonly ranks: ReadonlyMap<number, number>;
  readonly facts: (item: number) => LineFacts;
}

/** What an item's children are to a carry, given what became of it. */
type Below =
  | { readonly kind: "free" }
  /** Below something carried as a whole. */
  | { readonly kind: "inside"; readonly offer: number }
  /** Below a done item of something carried: only what is open comes along. */
  | { readonly kind: "beneath"; readonly offer: number }
  /** Stays with what is above; open items are listed with this reason, or not at all. */
  | { readonly kind: "shut"; readonly reason: Reason | null };

const FREE: Below = { kind: "free" };

const DAY = /\d{4}-\d\d-\d\d/g;

/**
 * False for most sources that offer nothing: of one beyond the look-back only what has waited for its day is offered, so some
 * day after its own plan must stand in it. Years of reviews would be sorted for nothing.
 */
export function mayOffer({ page, reach, plannedUntil }: CarrySource, target: CarryTarget): boolean {
  if (reach !== "beyond") return true;
  if (plannedUntil === null) return false;
  for (const [day] of page.text.matchAll(DAY))
    if (day > plannedUntil && day <= target.plannedUntil) return true;
  return false;
}

/** Sorts a source's items. One walk in reading order, so it is linear and no nesting is too deep. */
export function sortItems(
  source: CarrySource,
  target: CarryTarget,
  rules: CarryRules,
  identity: Identities,
): Sorted {
  const { page } = source;
  const { items } = page.outline;
  const parts: Part[] = items.map(() => "stay");
  const offerOf: number[] = items.map(() => -1);
  const numbers: number[] = items.map(() => -1);
  const below: Below[] = [];
  const left: Left[] = [];
  const tops: number[] = [];
  const nth = new Map<number, number>();
  const ranks = new Map<number, number>();
  const read: (LineFacts | undefined)[] = [];
  const facts = (i: number) => (read[i] ??= readLine(textOf(page, i)));

  items.forEach((item, i) => {
    const { parent } = item;
    if (item.quote) {
      below[i] = { kind: "shut", reason: null };
      return;
    }
    const above: Below = parent < 0 ? FREE : (below[parent] ?? FREE);
    const text = textOf(page, i);
    numbers[i] = identity(parent < 0 ? -1 : (numbers[parent] ?? -1), keyOfItem(item.status, text, rules));
    const stays = staysBecause(text, item.status, facts(i), target, rules);
    const leave = (reason: Reason, until?: Day) => {
      if (source.reach === "latest" || (source.reach === "older" && reason === "scheduled"))
        left.push(leftLine(page, i, reason, until));
    };
    if (above.kind === "shut") {
      below[i] = above;
      if (above.reason && stays === null) leave(above.reason);
      return;
    }
    if (stays === null || (stays.reason === "moved" && source.reach === "latest")) {
      const number = numbers[i] ?? -1;
      ranks.set(i, count(nth, number));
    }
    if (item.status === null || stays?.reason === "not-a-task") {
      if (item.status !== null) leave("not-a-task");
      const along = above.kind === "inside";
      parts[i] = along ? "note" : "bullet";
      if (above.kind !== "free") offerOf[i] = above.offer;
      below[i] = above;
    } else if (stays === null) {
      parts[i] = "task";
      if (above.kind === "free") tops.push(i);
      const offer = above.kind === "free" ? i : above.offer;
      offerOf[i] = offer;
      below[i] = { kind: "inside", offer };
    } else {
      leave(stays.reason, stays.until);
      if (stays.shuts) below[i] = { kind: "shut", reason: stays.reason === "cancelled" ? "cancelled" : null };
      else {
        parts[i] = "bullet";
        if (above.kind !== "free") offerOf[i] = above.offer;
        below[i] = above.kind === "free" ? FREE : { kind: "beneath", offer: above.offer };
      }
    }
  });
  if (source.reach === "latest") left.push(...withoutMarker(page));

  const under = headingsAbove(page, source.roles);
  const openBelow = new Map<number, number>();
  const doneBelow = new Map<number, number>();
  items.forEach((item, i) => {
    const offer = offerOf[i] ?? -1;
    if (offer === -1 || offer === i) return;
    if (parts[i] === "task") count(openBelow, offer);
    else if (/[xX]/.test(item.status ?? "")) count(doneBelow, offer);
  });
  const offers = tops.map(offerAt).filter((offer) => source.reach !== "beyond" || offer.unasked !== "older");
  return {
    source,
    offers,
    left: left.sort((a, b) => a.line - b.line),
    parts,
    offerOf,
    identities: numbers,
    ranks,
    facts,
  };

  function offerAt(i: number): Offer {
    const since = originOf(facts(i)) ?? source.origin;
    const waits = waitsUntil(facts(i));
    const times = rules.times(since, waits) ?? rules.times(source.origin, waits) ?? 1;
    const due = dayOf(facts(i), "due");
    // It waited for a day after its own note's plan, which the target's plan reaches.
    const waited = waits !== null && source.plannedUntil !== null && waits > source.plannedUntil;
    const status = items[i]?.status ?? " ";
    const asks = times >= rules.threshold || statusOf(status, rules.registry) === "held";
    return {
      source,
      item: i,
      text: textOf(page, i).trim(),
      status,
      ...under(i),
      since,
      times,
      due,
      overdue: due !== null && due < rules.today,
      unasked: source.reach !== "latest" && !waited ? "older" : asks ? "undecided" : "carry",
      openBelow: openBelow.get(i) ?? 0,
      doneBelow: doneBelow.get(i) ?? 0,
    };
  }
}

interface Stay {
  readonly reason: Reason;
  readonly until?: Day;
  /** Nothing below it is carried either. */
  readonly shuts: boolean;
}

/** Why an item is not carried whatever anybody chooses; null for an open one. */
function staysBecause(
  text: string,
  status: string | null,
  facts: LineFacts,
  target: CarryTarget,
  rules: CarryRules,
): Stay | null {
  if (status === null) return { reason: "not-a-task", shuts: false };
  const kind = statusOf(status, rules.registry);
  if (kind === "done") return { reason: "done", shuts: false };
  if (isMoved(status, text, rules.registry, rules.mark)) return { reason: "moved", shuts: false };
  if (kind === "cancelled") return { reason: "cancelled", shuts: true };
  if (kind === "scheduled") return { reason: "scheduled", shuts: true };
  if (kind === "not-a-task") return { reason: "not-a-task", shuts: false };
  if (kind === "unknown") return { reason: "unknown-status", shuts: false };
  if (text.trim() === "") return { reason: "empty", shuts: false };
  if (facts.tokens.some((token) => token.kind === "recurrence")) return { reason: "recurring", shuts: true };
  const until = waitsUntil(facts);
  if (until !== null && until > target.plannedUntil) return { reason: "scheduled", until, shuts: true };
  return null;
}

/** The later of its scheduled and its start day. */
function waitsUntil(facts: LineFacts): Day | null {
  const scheduled = dayOf(facts, "scheduled");
  const start = dayOf(facts, "start");
  return scheduled !== null && (start === null || scheduled > start) ? scheduled : start;
}

function dayOf(facts: LineFacts, kind: "due" | "scheduled" | "start"): Day | null {
  const token = facts.tokens.find((one) => one.kind === kind);
  return token ? parseDay(token.value) : null;
}

function textOf(page: Page, i: number): string {
  const item = page.outline.items[i];
  return item ? itemText(page, item) : "";
}

function leftLine(page: Page, i: number, reason: Reason, until?: Day): Left {
  const line = page.outline.items[i]?.line ?? 0;
  return { path: page.path, line, text: textOf(page, i).trim(), reason, ...(until ? { until } : {}) };
}

/** Lines such as `[ ] c`, which look like tasks and are none without a list marker. */
function withoutMarker(page: Page): readonly Left[] {
  const taken = opaqueLines(page);
  for (const item of page.outline.items) taken[item.line] = 1;
  return page.lines.flatMap((line, i) =>
    looksLikeTask(line) && !taken[i]
      ? [{ path: page.path, line: i, text: line.trim(), reason: "not-a-task" as const }]
      : [],
  );
}

function count(counts: Map<number, number>, key: number): number {
  const next = (counts.get(key) ?? 0) + 1;
  counts.set(key, next);
  return next;
}
