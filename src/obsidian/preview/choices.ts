// The choices of a preview as a table: letter, icon, and what an item is given where one is pressed.

import type { Decision, DecisionKind } from "../../command/preview/choices";

interface ChoiceRow {
  readonly kind: DecisionKind;
  /** The letter of its key on a Latin keyboard, and what stands on the same key of a Russian one. */
  readonly letter: string;
  readonly cyrillic: string;
  /** Lucide's name. */
  readonly icon: string;
  /** One of the few that are always shown; the others stand in a menu. */
  readonly first: boolean;
}

export const CHOICES: readonly ChoiceRow[] = [
  { kind: "carry", letter: "C", cyrillic: "С", icon: "arrow-right", first: true },
  { kind: "leave", letter: "L", cyrillic: "Д", icon: "circle-pause", first: true },
  { kind: "done", letter: "D", cyrillic: "В", icon: "check", first: true },
  { kind: "drop", letter: "X", cyrillic: "Ч", icon: "x", first: true },
  { kind: "split", letter: "S", cyrillic: "Ы", icon: "list-tree", first: false },
  { kind: "schedule", letter: "T", cyrillic: "Е", icon: "calendar", first: false },
  { kind: "hand", letter: "H", cyrillic: "Р", icon: "user", first: false },
  { kind: "move", letter: "M", cyrillic: "Ь", icon: "folder-input", first: false },
];

export function choiceRow(kind: DecisionKind): ChoiceRow {
  const row = CHOICES.find((one) => one.kind === kind);
  if (!row) throw new Error(`no choice ${kind}`);
  return row;
}

/** An item's decision once a choice is pressed; what it has to say still is asked for. One that says it already keeps it. */
export function begun(kind: DecisionKind, before: Decision | null): Decision {
  if (before?.kind === kind) return before;
  switch (kind) {
    case "carry":
    case "leave":
    case "done":
    case "drop":
      return { kind };
    case "split":
      return { kind, parts: [] };
    case "schedule":
      return { kind, day: null };
    case "hand":
      return { kind, to: "" };
    case "move":
      return { kind, to: null };
  }
}

/** What a key press is read from. */
export interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/**
 * The Latin letter a key press stands for: what it types where that is one, else what is on that key of a Latin keyboard, so
 * that a Russian layout need not be switched. Null with a modifier, which belongs to the app.
 */
export function letterOf({ key, code, ctrlKey, metaKey, altKey }: Pressed): string | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  const onKey = /^Key([A-Z])$/.exec(code)?.[1];
  return onKey !== undefined && /^\p{L}$/u.test(key) ? onKey : null;
}
