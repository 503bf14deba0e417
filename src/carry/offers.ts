// What could be carried from a note: its open items with all that belongs to them, and why the others stay.

import type { Day } from "../calendar/day";
import { parseDay } from "../calendar/day";
import type { LineFacts } from "../note/field";
import { originOf, readLine } from "../note/field";
import { isEmptyItem } from "../note/identity";
import { habitsOf } from "../note/sections";
import type { Item } from "../note/outline";
import type { Page } from "../note/page";
import { itemText, opaqueLines } from "../note/page";
import type { Status } from "../note/task";
import { isMoved, looksLikeTask, statusOf } from "../note/task";
import { headingsAbove } from "./headings";
import type { Identities } from "./identities";
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
  readonly unasked: "carry" | "older" | "undecided" | "recurring";
  /** Open items below it that go along, and done ones that stay: "1 of 2 done". */
  readonly openBelow: number;
  readonly doneBelow: number;
}

/** A source with what its items are to a carry; all lists are by item. */
export interface Sorted {
  readonly source: CarrySource;
  readonly page: Page;
  readonly items: readonly Item[];
  readonly offers: readonly Offer[];
  readonly left: readonly Left[];
  /** Its part if the offer it belongs to is carried. */
  readonly parts: readonly Part[];
  /** The item whose offer it belongs to, or -1. Ancestors of an offer belong to none. */
  readonly offerOf: readonly number[];
  readonly identities: readonly number[];
  readonly facts: readonly LineFacts[];
  /** Of an open or moved item: which of several equal ones it is in its note, from 1, so that the n-th answers to the n-th. */
  readonly ranks: readonly number[];
}

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
  const { page, reach } = source;
  const { path } = page;
  const { items } = page.outline;
  const identities = identity(page);
  const parts: Part[] = items.map(() => "stay");
  const offerOf: number[] = items.map(() => -1);
  const ranks: number[] = [];
  const read: LineFacts[] = [];
  const left: Left[] = [];
  const offers = new Map<number, { -readonly [K in keyof Offer]: Offer[K] }>();
  /** Below something that stays as a whole: why what is open there stays, null where that is not said. */
  const shut: (Reason | null | undefined)[] = [];
  /** What recurs is counted apart: it is not there for the others to answer to. */
  const equal = { once: new Map<number, number>(), recurring: new Map<number, number>() };
  const headings = headingsAbove(page, source.roles);
  const isHabit = habitsOf(page, source.roles);

  items.forEach((item, i) => {
    const { status, parent, line } = item;
    const written = itemText(page, item);
    const text = written.trim();
    const facts = readLine(written);
    read.push(facts);
    const habit = isHabit(item);
    const stays = staysBecause(written, status, facts, target, rules) ?? (habit ? HABIT : null);
    const leave = (reason: Reason, until?: Day) => {
      if (reach === "latest" || (reach === "older" && reason === "scheduled"))
        left.push({ path, line, text, reason, ...(until ? { until } : {}) });
    };
    const nested = parent >= 0;
    const closed = item.quote ? null : nested ? shut[parent] : undefined;
    shut[i] = closed;
    if (closed !== undefined) {
      if (closed && !stays) leave(closed);
      return;
    }
    const above = nested ? (offerOf[parent] ?? -1) : -1;
    const offer = offers.get(above);
    // Tasks goes on with it where it is, unless somebody wants it in the new note; below another item it is a part of that.
    const recurs = stays?.reason === "recurring" && !habit && reach === "latest" && !nested;
    if (!stays || recurs || (stays.reason === "moved" && reach === "latest" && !habit)) {
      const identity = identities[i] ?? -1;
      const counts = recurs ? equal.recurring : equal.once;
      ranks[i] = (counts.get(identity) ?? 0) + 1;
      counts.set(identity, ranks[i] ?? 1);
    }
    offerOf[i] = above;
    if (!stays || recurs) {
      parts[i] = "task";
      if (offer) offer.openBelow++;
      else {
        offerOf[i] = i;
        offers.set(i, offerAt(i, text, status ?? " ", facts, recurs));
      }
      return;
    }
    if (status !== null) leave(stays.reason, stays.until);
    if (SHUTS.has(stays.reason)) {
      offerOf[i] = -1;
      shut[i] = stays.reason === "cancelled" ? "cancelled" : null;
      return;
    }
    const along = nested && (parts[parent] === "task" || parts[parent] === "note");
    parts[i] = along && stays.reason === "not-a-task" ? "note" : "bullet";
    if (offer && stays.reason === "done") offer.doneBelow++;
  });
  if (reach === "latest") left.push(...withoutMarker(page));
  return {
    source,
    page,
    items,
    offers: [...offers.values()].filter(({ unasked }) => reach !== "beyond" || unasked !== "older"),
    left: left.sort((a, b) => a.line - b.line),
    parts,
    offerOf,
    identities,
    facts: read,
    ranks,
  };

  function offerAt(item: number, text: string, status: string, facts: LineFacts, recurs: boolean): Offer {
    const { section, under } = headings(item);
    const since = originOf(facts) ?? source.origin;
    const waits = waitsUntil(facts);
    const times = rules.times(since, waits) ?? rules.times(source.origin, waits) ?? 1;
    const due = dayOf(facts, "due");
    const overdue = due !== null && due < rules.today;
    // It waited for a day after its own note's plan, which the target's plan reaches.
    const waited = waits !== null && source.plannedUntil !== null && waits > source.plannedUntil;
    const asks = times >= rules.threshold || statusOf(status, rules.registry) === "held";
    const late = reach !== "latest" && !waited;
    const unasked = recurs ? "recurring" : late ? "older" : asks ? "undecided" : "carry";
    const below = { openBelow: 0, doneBelow: 0 };
    return { source, item, text, status, section, under, since, times, due, overdue, unasked, ...below };
  }
}

const REASONS: Readonly<Partial<Record<Status, Reason>>> = {
  done: "done",
  cancelled: "cancelled",
  scheduled: "scheduled",
  "not-a-task": "not-a-task",
  unknown: "unknown-status",
};

/** Nothing below an item that stays for one of these is carried either. */
const SHUTS: ReadonlySet<Reason> = new Set<Reason>(["cancelled", "scheduled", "recurring"]);

/** Why an item is not carried, and for what is scheduled until when. */
interface Stays {
  readonly reason: Reason;
  readonly until?: Day;
}

/** The next week has its own. */
const HABIT: Stays = { reason: "recurring" };

/** Why an item is not carried whatever anybody chooses; null for an open one. */
function staysBecause(
  text: string,
  status: string | null,
  facts: LineFacts,
  { plannedUntil }: CarryTarget,
  { registry, mark }: CarryRules,
): Stays | null {
  if (status === null) return { reason: "not-a-task" };
  const kind = statusOf(status, registry);
  if (kind !== "done" && isMoved(status, text, registry, mark)) return { reason: "moved" };
  const reason = REASONS[kind];
  if (reason) return { reason };
  if (isEmptyItem(text)) return { reason: "empty" };
  if (facts.tokens.some((token) => token.kind === "recurrence")) return { reason: "recurring" };
  const until = waitsUntil(facts);
  return until !== null && until > plannedUntil ? { reason: "scheduled", until } : null;
}

/** The later of its scheduled and its start day. */
function waitsUntil(facts: LineFacts): Day | null {
  const scheduled = dayOf(facts, "scheduled");
  const start = dayOf(facts, "start");
  return scheduled !== null && (start === null || scheduled > start) ? scheduled : start;
}

function dayOf({ tokens }: LineFacts, kind: "due" | "scheduled" | "start"): Day | null {
  return parseDay(tokens.find((token) => token.kind === kind)?.value ?? "");
}

/** Lines such as `[ ] c`, which look like tasks and are none without a list marker. */
function withoutMarker(page: Page): readonly Left[] {
  const taken = opaqueLines(page);
  for (const { line } of page.outline.items) taken[line] = 1;
  return page.lines.flatMap((text, line) =>
    looksLikeTask(text) && !taken[line]
      ? [{ path: page.path, line, text: text.trim(), reason: "not-a-task" as const }]
      : [],
  );
}
