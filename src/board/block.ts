// What a block ```throughline in a note asks for: `goals`, `drivers` or `week`, and below it which notes.

import { plainText, shownText } from "../note/property";
import type { Scope } from "./board";

export const SHOWN = ["goals", "drivers", "week"] as const;

export interface BlockWish {
  readonly show: (typeof SHOWN)[number];
  readonly scope: Scope;
  /** The note to start from, as linked; null where the block's own is meant. */
  readonly note: string | null;
  /** Whose; null is everybody's. */
  readonly owner: string | null;
  /** Of which area; null is any. */
  readonly area: string | null;
}

export type BlockRead =
  | { readonly kind: "wish"; readonly wish: BlockWish }
  /** The first line says none of `SHOWN`. */
  | { readonly kind: "unknown-list"; readonly said: string }
  | { readonly kind: "unknown-line"; readonly said: string }
  | { readonly kind: "unknown-scope"; readonly said: string };

// Maps, as words like `constructor` are in every object.
const LISTS = new Map<string, BlockWish["show"]>([
  ["goals", "goals"],
  ["цели", "goals"],
  ["drivers", "drivers"],
  ["драйверы", "drivers"],
  ["week", "week"],
  ["неделя", "week"],
]);

const SCOPES = new Map<string, Scope>([
  ["linked", "linked"],
  ["связанные", "linked"],
  ["mine", "person"],
  ["person", "person"],
  ["мои", "person"],
  ["all", "vault"],
  ["vault", "vault"],
  ["все", "vault"],
]);

const KEYS = new Map<string, "scope" | "note" | "owner" | "area">([
  ["scope", "scope"],
  ["заметки", "scope"],
  ["note", "note"],
  ["заметка", "note"],
  ["owner", "owner"],
  ["владелец", "owner"],
  ["area", "area"],
  ["область", "area"],
  ["сфера", "area"],
]);

/** Reads the text of a block; Russian and English words are equals. */
export function readBlock(source: string): BlockRead {
  const [first = "", ...lines] = source.split("\n").map((line) => line.trim());
  const show = LISTS.get(word(first));
  if (!show) return { kind: "unknown-list", said: first };
  let wish: BlockWish = { show, scope: "linked", note: null, owner: null, area: null };
  for (const line of lines) {
    if (line === "") continue;
    const [, name = "", value = ""] = /^([^:]+):\s*(.*)$/.exec(line) ?? [];
    const key = KEYS.get(word(name));
    if (!key || value === "") return { kind: "unknown-line", said: line };
    if (key === "scope") {
      const scope = SCOPES.get(word(value));
      if (!scope) return { kind: "unknown-scope", said: value };
      wish = { ...wish, scope };
    } else wish = { ...wish, [key]: key === "note" ? plainText(value) : shownText(value) };
  }
  return { kind: "wish", wish };
}

function word(text: string): string {
  return text.normalize("NFC").trim().toLowerCase();
}
