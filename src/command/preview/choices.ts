// What a person has decided in a preview, as data that outlives a new reading of the notes.

import type { Choice, Choices, Landing } from "../../carry/choice";
import type { Offer } from "../../carry/offers";
import type { Day } from "../../calendar/day";
import type { Page } from "../../note/page";
import { itemText } from "../../note/page";
import type { NotePath } from "../../notebook/notebook";

export type Decision =
  | { readonly kind: "carry" | "leave" | "done" | "drop" }
  | { readonly kind: "split"; readonly parts: readonly string[] }
  | { readonly kind: "schedule"; readonly day: Day | null }
  | { readonly kind: "hand"; readonly to: string }
  | { readonly kind: "move"; readonly to: NotePath | null };

export type DecisionKind = Decision["kind"];

/** By the key of an item. */
export type Decisions = ReadonlyMap<string, Decision>;

/** Whether a decision says all it has to: parts to split into, a day, a name, a note. */
export function isWhole(decision: Decision): boolean {
  switch (decision.kind) {
    case "carry":
    case "leave":
    case "done":
    case "drop":
      return true;
    case "split":
      return decision.parts.some((part) => part.trim() !== "");
    case "schedule":
      return decision.day !== null;
    case "hand":
      return decision.to.trim() !== "";
    case "move":
      return decision.to !== null;
  }
}

/** Names items by their note, their text and which of several equal ones they are: lines move, texts stay. */
export function itemKeys(): (offer: Offer) => string {
  const pages = new Map<Page, readonly string[]>();
  return ({ source: { page }, item }) => {
    const keys = pages.get(page) ?? keysIn(page);
    pages.set(page, keys);
    return keys[item] ?? "";
  };
}

function keysIn(page: Page): readonly string[] {
  const counts = new Map<string, number>();
  return page.outline.items.map((item) => {
    const text = itemText(page, item).trim();
    const nth = (counts.get(text) ?? 0) + 1;
    counts.set(text, nth);
    return [page.path, nth, text].join("\n");
  });
}

/** Decisions as a plan asks for them. One that is not whole counts as none. */
export function choicesOf(decisions: Decisions, landings: ReadonlyMap<NotePath, Landing>): Choices {
  const keyOf = itemKeys();
  return (offer) => {
    const decision = decisions.get(keyOf(offer));
    return decision && isWhole(decision) ? choiceOf(decision, landings) : undefined;
  };
}

function choiceOf(decision: Decision, landings: ReadonlyMap<NotePath, Landing>): Choice | undefined {
  switch (decision.kind) {
    case "carry":
    case "leave":
    case "done":
    case "drop":
      return { kind: decision.kind };
    case "split":
      return {
        kind: "split",
        parts: decision.parts.map((part) => part.trim()).filter((part) => part !== ""),
      };
    case "schedule":
      return decision.day === null ? undefined : { kind: "schedule", day: decision.day };
    case "hand":
      return { kind: "hand", to: decision.to.trim().replace(/^@+/, "") };
    case "move": {
      const to = landings.get(decision.to ?? "");
      return to && { kind: "move", to };
    }
  }
}
