// What a key means in a preview.

import type { Decision, DecisionKind } from "../../command/preview/choices";
import type { PreviewAct } from "../../command/preview/state";
import { elementOf } from "../element-of";
import { CHOICES, letterOf } from "./choices";

type KeyAct =
  | Extract<PreviewAct, { readonly kind: "go" | "help" | "decide-all" }>
  | { readonly kind: "choose"; readonly choice: DecisionKind }
  | { readonly kind: "changes" }
  | { readonly kind: "apply" };

const MOVES: Readonly<Record<string, "next" | "previous" | "first" | "last">> = {
  ArrowDown: "next",
  ArrowUp: "previous",
  Home: "first",
  End: "last",
};

/** Null for what is not ours: a key in a field, Enter on a button, whatever has a modifier. */
export function keyAct(event: KeyboardEvent, now: Decision | null, canMove: boolean): KeyAct | null {
  const { key, shiftKey } = event;
  const target = elementOf(event.target);
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return null;
  if (target?.closest("input, textarea, select")) return null;
  if (key === "?") return { kind: "help" };
  if (key === "Enter") {
    return target?.closest("button, summary, a") ? null : { kind: "apply" };
  }
  const to = MOVES[key];
  if (to) return { kind: "go", to };
  if (key === "ArrowRight" || key === "ArrowLeft") return beside(event, now, canMove);
  const letter = letterOf(event);
  if (letter === "V") return { kind: "changes" };
  const row = CHOICES.find((one) => one.letter === letter);
  if (!row) return null;
  if (!shiftKey) return { kind: "choose", choice: row.kind };
  const { kind } = row;
  const forAll = kind === "carry" || kind === "leave" || kind === "done" || kind === "drop";
  return forAll ? { kind: "decide-all", choice: kind } : null;
}

/** The choice to the right of the present one, or to its left; in a text that runs to the left the other way round. */
function beside(event: KeyboardEvent, now: Decision | null, canMove: boolean): KeyAct {
  const { key } = event;
  const rtl = elementOf(event.currentTarget)?.matches(":dir(rtl)") ?? false;
  const step = (key === "ArrowRight") !== rtl ? 1 : -1;
  const kinds = CHOICES.map(({ kind }) => kind).filter((kind) => kind !== "move" || canMove);
  const at = now === null ? (step === 1 ? -1 : kinds.length) : kinds.indexOf(now.kind);
  const next = kinds[(at + step + kinds.length) % kinds.length] ?? "carry";
  return { kind: "choose", choice: next };
}
