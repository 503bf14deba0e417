// What carrying from earlier notes into this one would write, and what stays behind and why.

import type { Edit } from "../note/edit";
import { originOf } from "../note/field";
import { withField, withText, withToken } from "../note/insert";
import type { Item } from "../note/outline";
import type { NoteEdits } from "../notebook/apply";
import type { Choice, Choices } from "./choice";
import type { Additions } from "./copy";
import { copyOffers, renderBullets, withoutContext } from "./copy";
import type { Given, Holdings } from "./held";
import { insertions } from "./insertions";
import { holdingsOf, isGiven, isHeld, nameOf } from "./held";
import { movedLine, withStatus } from "./mark";
import type { Offer, Sorted } from "./offers";
import { swallowedAt } from "./proof";
import { identities } from "./identities";
import { sortItems } from "./offers";
import type { CarryRules, CarrySource, CarryTarget, Left } from "./rules";

export interface Carry {
  /** The target's line (0-based) from which on a copy would not be read as a task; null where all would. */
  readonly swallowedAt: number | null;
  /** Every open item, in the order of its notes: what a preview lists. */
  readonly offers: readonly Offer[];
  readonly taken: readonly Offer[];
  readonly left: readonly Left[];
  readonly target: NoteEdits;
  /** Other notes that take items for good. */
  readonly landings: readonly NoteEdits[];
  readonly marks: readonly NoteEdits[];
}

/** A pure function of the notes, the rules and the choices. Sources are in the order of their weeks, the oldest first. */
export function planCarry(
  sources: readonly CarrySource[],
  target: CarryTarget,
  rules: CarryRules,
  choices: Choices = () => undefined,
): Carry {
  const identity = identities();
  const holdings = holdingsOf(target.page, identity, rules);
  const sorted = sources.map((source) => sortItems(source, target, rules, identity));
  const given = new Map<string, Given>();
  const settled = sorted.map((one) => settle(one, holdings, given, choices));
  const edits = insertions(settled, target, holdings, rules.place);
  return {
    swallowedAt: swallowedAt(target.page, edits, settled),
    offers: sorted.flatMap((one) => one.offers),
    taken: settled.flatMap((one) => one.taken),
    left: settled.flatMap((one) => [...one.sorted.left, ...one.left].sort((a, b) => a.line - b.line)),
    target: { path: target.page.path, base: target.page.text, edits },
    landings: landings(settled),
    marks: settled.map((one) => ({
      path: one.sorted.source.page.path,
      base: one.sorted.source.page.text,
      edits: marksOf(one, target, rules),
    })),
  };
}

/** A source once it is decided what becomes of each of its offers. */
interface Settled {
  readonly sorted: Sorted;
  readonly taken: readonly Offer[];
  /** Carried into the target: what each adds to its copy. */
  readonly copied: ReadonlyMap<number, Additions>;
  /** Taken by another note. */
  readonly moved: ReadonlyMap<number, Choice & { readonly kind: "move" }>;
  /** Already in the target: only marked. */
  readonly held: ReadonlySet<number>;
  /** Changed in place. */
  readonly changed: ReadonlyMap<number, Choice>;
  readonly left: readonly Left[];
}

/** `given` are the copies of earlier sources, to which this one's are added. */
function settle(sorted: Sorted, holdings: Holdings, given: Map<string, Given>, choices: Choices): Settled {
  const taken: Offer[] = [];
  const copied = new Map<number, Additions>();
  const moved = new Map<number, Choice & { readonly kind: "move" }>();
  const held = new Set<number>();
  const changed = new Map<number, Choice>();
  const left: Left[] = [];
  const dated = (text: string) => withField(text, "since", sorted.source.origin);
  const asIs = (text: string) => text;
  const first: Additions = { line: dated, parts: [] };
  const again: Additions = { line: asIs, parts: [] };
  for (const offer of sorted.offers) {
    const { path, outline } = sorted.source.page;
    const leave = (reason: Left["reason"], extra: Partial<Left> = {}) => {
      left.push({ path, line: outline.items[offer.item]?.line ?? 0, text: offer.text, reason, ...extra });
    };
    const plain = originOf(sorted.facts(offer.item)) === null ? first : again;
    const choice = choices(offer) ?? (offer.unasked === "carry" ? { kind: "carry" } : undefined);
    const copy = (additions: Additions) => {
      const name = nameOf(offer, sorted);
      if (isHeld(offer, sorted, holdings) || isGiven(offer, sorted, given.get(name))) {
        held.add(offer.item);
        leave("already-there");
      } else {
        given.set(name, { offer, sorted });
        copied.set(offer.item, additions);
        taken.push(offer);
      }
    };
    switch (choice?.kind) {
      case undefined:
        leave(offer.unasked === "older" ? "older" : "undecided");
        break;
      case "carry":
        copy(plain);
        break;
      case "split":
        copy({ ...plain, parts: choice.parts });
        break;
      case "hand":
        copy({ ...plain, line: (text) => plain.line(withText(text, ` @${choice.to}`)) });
        break;
      case "move":
        moved.set(offer.item, choice);
        taken.push(offer);
        break;
      case "leave":
        leave("declined");
        break;
      case "done":
        changed.set(offer.item, choice);
        leave("done");
        break;
      case "drop":
        changed.set(offer.item, choice);
        leave("cancelled");
        break;
      case "schedule":
        changed.set(offer.item, choice);
        leave("scheduled", { until: choice.day });
        break;
    }
  }
  return { sorted, taken, copied, moved, held, changed, left };
}

/** The boxes of everything that was carried, taken elsewhere or decided in place. */
function marksOf(
  { sorted, copied, held, moved, changed }: Settled,
  target: CarryTarget,
  rules: CarryRules,
): readonly Edit[] {
  const { page } = sorted.source;
  const edits: Edit[] = [];
  page.outline.items.forEach((item, i) => {
    const offer = sorted.offerOf[i] ?? -1;
    const line =
      changedLine(offer === i ? changed.get(i) : undefined, sorted, item, rules) ??
      carriedLine(offer, i, item);
    if (line !== null) edits.push({ line: item.line, expect: [page.lines[item.line] ?? ""], put: [line] });
  });
  return edits;

  function carriedLine(offer: number, i: number, item: Item): string | null {
    if (sorted.parts[i] !== "task") return null;
    const landing = moved.get(offer)?.to;
    if (landing) return movedLine(page, item, sorted.facts(i), rules.mark, landing.linkFrom(page.path));
    const marked = copied.has(offer) || held.has(offer);
    return marked ? movedLine(page, item, sorted.facts(i), rules.mark, target.linkFrom(page.path)) : null;
  }
}

function changedLine(
  choice: Choice | undefined,
  sorted: Sorted,
  item: Item,
  rules: CarryRules,
): string | null {
  const { page } = sorted.source;
  if (choice?.kind === "done") return withStatus(page, item, "x");
  if (choice?.kind === "drop") return withStatus(page, item, "-");
  if (choice?.kind !== "schedule") return null;
  return withStatus(page, item, item.status ?? " ", (text) =>
    withToken(text, "scheduled", choice.day, rules.notation),
  );
}

/** What other notes take: the items alone, without the chain they stood under. */
function landings(settled: readonly Settled[]): readonly NoteEdits[] {
  const notes = new Map<string, { readonly base: string; readonly edits: Edit[] }>();
  for (const { sorted, moved } of settled) {
    const asWritten = new Map(
      [...moved.keys()].map((offer) => [offer, { line: (text: string) => text, parts: [] }]),
    );
    for (const bullet of withoutContext(copyOffers(sorted, asWritten))) {
      const to = moved.get(bullet.item)?.to;
      if (!to) continue;
      const { path, text } = to.page;
      const note = notes.get(path) ?? { base: text, edits: [] };
      notes.set(path, note);
      note.edits.push({ line: to.line, expect: [], put: renderBullets([bullet], "") });
    }
  }
  return [...notes].map(([path, note]) => ({ path, ...note }));
}
