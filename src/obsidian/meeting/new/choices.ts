// What may become of a question or a promise: letter, icon, and what happens where nobody says.

import type { Matter } from "../../../command/meeting/matters";
import type { MatterChoice, MatterChoiceKind } from "../../../command/meeting/choices";

interface ChoiceRow {
  /** The letter of its key on a Latin keyboard; on a Russian one the same key. */
  readonly letter: string;
  /** Lucide's name. */
  readonly icon: string;
}

export const CHOICES: Readonly<Record<MatterChoiceKind, ChoiceRow>> = {
  carry: { letter: "C", icon: "arrow-right" },
  question: { letter: "Q", icon: "circle-question-mark" },
  first: { letter: "F", icon: "arrow-up-to-line" },
  leave: { letter: "L", icon: "circle-pause" },
  park: { letter: "P", icon: "archive" },
  done: { letter: "D", icon: "check" },
  drop: { letter: "X", icon: "x" },
  driver: { letter: "R", icon: "target" },
};

export type Decisions = ReadonlyMap<string, MatterChoice>;

/**
 * What was decided, else what is proposed: a promise missed twice as a question, everything else carried. Null for a question that
 * came so often that somebody has to say.
 */
export function decided(matter: Matter, decisions: Decisions): MatterChoice | null {
  const own = decisions.get(matter.key);
  if (own) return own;
  if (!matter.asks) return { kind: "carry" };
  return matter.item === "commitment" ? { kind: "question" } : null;
}

/** A choice as it begins; a driver is called as its question and stands with the others. */
export function begun(kind: MatterChoiceKind, { text }: Matter, folder: string): MatterChoice {
  return kind === "driver" ? { kind, title: text, folder } : { kind };
}

/** Whether it says all it has to. */
export function isWhole(choice: MatterChoice | null): boolean {
  return choice !== null && (choice.kind !== "driver" || choice.title.trim() !== "");
}
