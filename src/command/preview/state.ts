// The state of an open preview: what is decided, where one is, and what was last said. One reducer, no host.

import type { NotePath } from "../../notebook/notebook";
import type { Preview, PreviewItem, PreviewNote } from "./preview";
import type { Decision, DecisionKind, Decisions } from "./choices";
import { isWhole } from "./choices";

export interface PreviewState {
  readonly preview: Preview;
  readonly decisions: Decisions;
  /** The key of the item one is at; null where there is none. */
  readonly at: string | null;
  /** Where the keyboard is to be: at the item, or in the field of its decision. */
  readonly focus: "item" | "field";
  /** Counts the moves of the keyboard, so that the same place can be asked for twice. */
  readonly moves: number;
  /** Notes whose older items are shown. */
  readonly unfolded: ReadonlySet<NotePath>;
  /** Notes whose changes are shown. */
  readonly diffs: ReadonlySet<NotePath>;
  readonly help: boolean;
  /** What a screen reader is told; the words are the view's. */
  readonly said: Said | null;
}

export type Said =
  | { readonly kind: "chosen"; readonly item: PreviewItem; readonly decision: Decision }
  | { readonly kind: "all"; readonly note: string; readonly choice: DecisionKind; readonly count: number }
  | { readonly kind: "waits"; readonly count: number }
  /** The notes were read again: how many decisions still have their item, and how many have not. */
  | { readonly kind: "again"; readonly why: string; readonly kept: number; readonly lost: number };

export type PreviewAct =
  | { readonly kind: "go"; readonly to: "next" | "previous" | "first" | "last" }
  | { readonly kind: "at"; readonly key: string }
  | { readonly kind: "decide"; readonly key: string; readonly decision: Decision }
  /** For every item of the note one is in. */
  | { readonly kind: "decide-all"; readonly choice: "carry" | "leave" | "done" | "drop" }
  | { readonly kind: "back" }
  | { readonly kind: "unfold"; readonly path: NotePath }
  | { readonly kind: "diff"; readonly paths: readonly NotePath[] }
  | { readonly kind: "help" }
  /** Asked to write while something waits: one is taken to it. */
  | { readonly kind: "wait" }
  | { readonly kind: "again"; readonly preview: Preview; readonly why: string };

export function openState(preview: Preview): PreviewState {
  const [first] = shownItems({ preview, unfolded: new Set() });
  return {
    preview,
    decisions: new Map(),
    at: first?.key ?? null,
    focus: "item",
    moves: 0,
    unfolded: new Set(),
    diffs: new Set(),
    help: false,
    said: null,
  };
}

export function nextState(state: PreviewState, act: PreviewAct): PreviewState {
  switch (act.kind) {
    case "go":
      return moved(state, stepped(state, act.to));
    case "at":
      return state.at === act.key ? state : { ...state, at: act.key };
    case "decide":
      return decided(state, act.key, act.decision);
    case "decide-all":
      return allDecided(state, act.choice);
    case "back":
      return { ...state, focus: "item", moves: state.moves + 1 };
    case "unfold":
      return unfolded(state, act.path);
    case "diff":
      return { ...state, diffs: toggled(state.diffs, act.paths) };
    case "help":
      return { ...state, help: !state.help };
    case "wait": {
      const waits = waiting(state);
      const [first] = waits;
      if (!first) return state;
      return { ...moved(state, first.key), said: { kind: "waits", count: waits.length } };
    }
    case "again":
      return readAgain(state, act.preview, act.why);
  }
}

/** What becomes of an item: what was decided, else what happens where nobody does; null where it waits. */
export function decisionOf(item: PreviewItem, decisions: Decisions): Decision | null {
  return effective(item, decisions.get(item.key) ?? null);
}

export function effective({ unasked }: PreviewItem, decision: Decision | null): Decision | null {
  return decision ?? (unasked === "ask" ? null : { kind: unasked });
}

/** Items that must be decided before anything is written. */
export function waiting({ preview, decisions }: Pick<PreviewState, "preview" | "decisions">) {
  return allItems(preview).filter((item) => {
    const decision = decisionOf(item, decisions);
    return decision === null || !isWhole(decision);
  });
}

/** How many items each decision has. */
export type Totals = Readonly<Record<DecisionKind | "waits", number>>;

export function totalsOf({ preview, decisions }: Pick<PreviewState, "preview" | "decisions">): Totals {
  const counts = { carry: 0, leave: 0, done: 0, drop: 0, split: 0, schedule: 0, hand: 0, move: 0, waits: 0 };
  for (const item of allItems(preview)) {
    const decision = decisionOf(item, decisions);
    const waits = decision === null || !isWhole(decision);
    // What nobody asked for is not left, it was not asked for.
    if (waits || decision.kind !== "leave" || decisions.has(item.key))
      counts[waits ? "waits" : decision.kind]++;
  }
  return counts;
}

/** What the target would plan with these decisions, and how much of it was carried there. */
export function plannedBy(state: Pick<PreviewState, "preview" | "decisions">): {
  readonly planned: number;
  readonly carried: number;
} {
  const { preview, decisions } = state;
  let coming = 0;
  for (const item of allItems(preview)) {
    const kind = decisionOf(item, decisions)?.kind;
    if (!item.there && (kind === "carry" || kind === "split" || kind === "hand")) coming++;
  }
  const { open, carried } = preview.capacity;
  return { planned: open + coming, carried: carried + coming };
}

/** What is shown of a note: all of it, or nothing while it is folded. */
export function isFolded(note: PreviewNote, unfoldedNotes: ReadonlySet<NotePath>): boolean {
  return note.older && !unfoldedNotes.has(note.path);
}

export function noteOf(preview: Preview, key: string | null): PreviewNote | undefined {
  return preview.notes.find(({ items }) => items.some((item) => item.key === key));
}

function allItems(preview: Preview): readonly PreviewItem[] {
  return preview.notes.flatMap(({ items }) => items);
}

function shownItems({
  preview,
  unfolded,
}: Pick<PreviewState, "preview" | "unfolded">): readonly PreviewItem[] {
  return preview.notes.flatMap((note) => (isFolded(note, unfolded) ? [] : note.items));
}

function stepped(state: PreviewState, to: "next" | "previous" | "first" | "last"): string | null {
  const items = shownItems(state);
  const here = items.findIndex(({ key }) => key === state.at);
  const last = items.length - 1;
  const index = { next: Math.min(here + 1, last), previous: Math.max(here - 1, 0), first: 0, last }[to];
  return items[index]?.key ?? null;
}

function moved(state: PreviewState, key: string | null): PreviewState {
  const note = noteOf(state.preview, key);
  const shown =
    note && isFolded(note, state.unfolded) ? new Set([...state.unfolded, note.path]) : state.unfolded;
  return { ...state, at: key, focus: "item", moves: state.moves + 1, unfolded: shown };
}

function decided(state: PreviewState, key: string, decision: Decision): PreviewState {
  const item = allItems(state.preview).find((one) => one.key === key);
  if (!item) return state;
  const before = state.decisions.get(key);
  const decisions = new Map(state.decisions).set(key, decision);
  const typed = before?.kind === decision.kind;
  const asks = "parts" in decision || "day" in decision || "to" in decision;
  return {
    ...state,
    decisions,
    at: key,
    focus: asks ? "field" : "item",
    // Typing in a field decides with every letter, and must not move anything.
    moves: typed && asks && before !== decision ? state.moves : state.moves + 1,
    said: typed && asks ? state.said : { kind: "chosen", item, decision },
  };
}

/** What must be decided one by one is not carried with all the others. */
function allDecided(state: PreviewState, choice: "carry" | "leave" | "done" | "drop"): PreviewState {
  const note = noteOf(state.preview, state.at);
  if (!note) return state;
  const items = note.items.filter(({ unasked }) => choice !== "carry" || unasked !== "ask");
  const decisions = new Map(state.decisions);
  for (const { key } of items) decisions.set(key, { kind: choice });
  return { ...state, decisions, said: { kind: "all", note: note.name, choice, count: items.length } };
}

function unfolded(state: PreviewState, path: NotePath): PreviewState {
  const shown = toggled(state.unfolded, [path]);
  const here = noteOf(state.preview, state.at);
  if (shown.has(path) || here?.path !== path) return { ...state, unfolded: shown };
  // Where one was is folded away now.
  const [first] = shownItems({ preview: state.preview, unfolded: shown });
  return { ...state, unfolded: shown, at: first?.key ?? null };
}

/** All of them shown, or, where they all are already, none. */
function toggled(shown: ReadonlySet<NotePath>, paths: readonly NotePath[]): ReadonlySet<NotePath> {
  const all = paths.every((path) => shown.has(path));
  const next = new Set(shown);
  for (const path of paths) {
    if (all) next.delete(path);
    else next.add(path);
  }
  return next;
}

/** The notes changed under the preview: decisions stay with the items that are still there. */
function readAgain(state: PreviewState, preview: Preview, why: string): PreviewState {
  const keys = new Set(allItems(preview).map(({ key }) => key));
  const decisions = new Map([...state.decisions].filter(([key]) => keys.has(key)));
  const next = { ...state, preview, decisions, moves: state.moves + 1, focus: "item" as const };
  const [first] = shownItems(next);
  return {
    ...next,
    at: state.at !== null && keys.has(state.at) ? state.at : (first?.key ?? null),
    said: { kind: "again", why, kept: decisions.size, lost: state.decisions.size - decisions.size },
  };
}
