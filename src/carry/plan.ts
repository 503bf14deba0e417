// What carrying from earlier notes into this one would write, and what stays behind and why.

import type { Edit } from "../note/edit";
import { originIn } from "../note/field";
import { withField, withText, withToken } from "../note/insert";
import type { TasksRegistry } from "../note/task";
import { partOf } from "../note/task";
import type { Item } from "../note/outline";
import type { NoteEdits } from "../notebook/apply";
import type { Choice, Choices, Landing } from "./choice";
import type { Additions } from "./copy";
import { copier, roomy } from "./copy";
import type { Contents, Holdings } from "./held";
import { answerTo, contentsOf, holdingsOf, holds } from "./held";
import { identities } from "./identities";
import { insertions } from "./insertions";
import { movedLine, withStatus } from "./mark";
import type { Offer, Sorted } from "./offers";
import { sortItems } from "./offers";
import { swallowedAt } from "./proof";
import type { CarryRules, CarrySource, CarryTarget, Left, Reason } from "./rules";

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
  const { page } = target;
  const identity = identities(rules);
  const holdings = holdingsOf(target, identity);
  const given = new Map<string, () => Contents>();
  const settled = sources.map((source) =>
    settle(sortItems(source, target, rules, identity), holdings, given, choices, rules.registry),
  );
  const edits = insertions(settled, target, holdings, rules.place);
  return {
    swallowedAt: swallowedAt(page, edits),
    offers: settled.flatMap(({ sorted }) => sorted.offers),
    taken: settled.flatMap(({ taken }) => taken),
    left: settled.flatMap(({ sorted, left }) => [...sorted.left, ...left].sort((a, b) => a.line - b.line)),
    target: {
      path: page.path,
      base: page.text,
      edits: edits.map(({ line, expect, put }) => ({ line, expect, put })),
    },
    landings: landings(settled),
    marks: settled.map((one) => ({
      path: one.sorted.page.path,
      base: one.sorted.page.text,
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
  /** Where those go that are marked as moved; null for the target, which has them or gets them. */
  readonly moved: ReadonlyMap<number, Landing | null>;
  /** Changed in place. */
  readonly changed: ReadonlyMap<number, Choice>;
  readonly left: readonly Left[];
}

const asWritten = (text: string) => text;

/** Why an item stays that somebody decided about. */
const DECIDED: Readonly<Partial<Record<Choice["kind"], Reason>>> = {
  leave: "declined",
  done: "done",
  drop: "cancelled",
  schedule: "scheduled",
};

/** `given` are the copies of earlier sources, to which this one's are added. */
function settle(
  sorted: Sorted,
  holdings: Holdings,
  given: Map<string, () => Contents>,
  choices: Choices,
  registry: TasksRegistry | null,
): Settled {
  const { page, items, identities, parts, offerOf, source } = sorted;
  const taken: Offer[] = [];
  const copied = new Map<number, Additions>();
  const moved = new Map<number, Landing | null>();
  const changed = new Map<number, Choice>();
  const left: Left[] = [];
  for (const offer of sorted.offers) {
    const { item, unasked, text } = offer;
    const leave = (reason: Reason, extra: Partial<Left> = {}) => {
      left.push({ path: page.path, line: items[item]?.line ?? 0, text, reason, ...extra });
    };
    const choice = choices(offer) ?? (unasked === "carry" ? { kind: "carry" } : null);
    const reason = choice && DECIDED[choice.kind];
    if (!choice) leave(unasked === "carry" ? "undecided" : unasked);
    else if (reason) {
      changed.set(item, choice);
      leave(reason, choice.kind === "schedule" ? { until: choice.day } : {});
    } else if (choice.kind === "move") {
      moved.set(item, choice.to);
      taken.push(offer);
    } else {
      moved.set(item, null);
      const wanted = () =>
        contentsOf(page, identities, item, (i) => offerOf[i] === item && parts[i] === "task");
      // Offers of several sources that would answer to the same item of the target have the same name.
      const name = `${identities[item] ?? -1} ${sorted.ranks[item] ?? 1}`;
      if (holds(given.get(name)?.(), wanted) || holds(contentsOfAnswer(item), wanted)) leave("already-there");
      else {
        given.set(name, wanted);
        copied.set(item, additionsOf(choice, text));
        taken.push(offer);
      }
    }
  }
  return { sorted, taken, copied, moved, changed, left };

  function contentsOfAnswer(item: number): Contents | undefined {
    const answer = answerTo(sorted, item, holdings);
    const { items: there } = holdings.page.outline;
    const isBox = (i: number) => there[i]?.status !== null && !there[i]?.quote;
    return answer === -1 ? undefined : contentsOf(holdings.page, holdings.identities, answer, isBox);
  }

  function additionsOf(choice: Choice, whole: string): Additions {
    const to = choice.kind === "hand" ? ` @${choice.to}` : "";
    return {
      line: (text) => dated(to ? withText(text, to) : text, source.origin),
      parts: choice.kind === "split" ? choice.parts.map((part) => partOf(whole, part, registry)) : [],
    };
  }
}

/** The text with where it was first written, if it does not say so already. */
export function dated(text: string, origin: string): string {
  return originIn(text) === null ? withField(text, "since", origin) : text;
}

/** The boxes of everything that was carried, taken elsewhere or decided in place. */
function marksOf(
  { sorted, moved, changed }: Settled,
  target: CarryTarget,
  rules: CarryRules,
): readonly Edit[] {
  const { page, items, parts, offerOf } = sorted;
  return items.flatMap((item, i) => {
    const landing = parts[i] === "task" ? moved.get(offerOf[i] ?? -1) : undefined;
    const put =
      landing === undefined
        ? changedLines(item, changed.get(i))
        : [movedLine(page, item, rules.mark, (landing ?? target).linkFrom(page.path))];
    return put.length === 0 ? [] : [{ line: item.line, expect: [page.lines[item.line] ?? ""], put }];
  });

  function changedLines(item: Item, choice: Choice | undefined): readonly string[] {
    if (choice?.kind === "done")
      return rules.tick?.(page.lines[item.line] ?? "", page.path) ?? [withStatus(page, item, "x")];
    if (choice?.kind === "drop") return [withStatus(page, item, "-")];
    if (choice?.kind !== "schedule") return [];
    return [
      withStatus(page, item, item.status ?? " ", (text) =>
        withToken(text, "scheduled", choice.day, rules.notation),
      ),
    ];
  }
}

/** What other notes take: the items alone, without the chain they stood under. */
function landings(settled: readonly Settled[]): readonly NoteEdits[] {
  const notes = new Map<string, NoteEdits & { readonly edits: Edit[] }>();
  for (const { sorted, moved } of settled) {
    const copy = copier(sorted, moved);
    for (const [offer, to] of moved) {
      if (!to) continue;
      const { path, text } = to.page;
      const note = notes.get(path) ?? { path, base: text, edits: [] };
      notes.set(path, note);
      const lines = roomy(copy(offer, { line: asWritten, parts: [] }));
      note.edits.push({ line: to.line, expect: [], put: lines.map((line) => line.text) });
    }
  }
  return [...notes.values()];
}
