// One note of a vault as a check reads it: nothing of a note of no kind, all of one that tells something.

import type { KindFound } from "../../note/kind";
import { glance, glanceOver } from "../../note/glance";
import { readPage } from "../../note/page";
import type { NoteText } from "../../note/text";
import type { NotePath } from "../../notebook/notebook";
import { candidateOf } from "../../weekly/candidates";
import type { ReadNote } from "../../weekly/reviews";
import type { Desk } from "../desk";
import { mayTellKind } from "../quick-look";
import { nameRules, propertiesOf } from "../reading";
import { kindFoundIn } from "../vault-facts";

export type Telling =
  | { readonly kind: "note"; readonly note: ReadNote; readonly found: KindFound }
  /** It is a review, a meeting, a goal or a driver, or says what it is where nobody can read it; `line` is 0-based. */
  | { readonly kind: "broken"; readonly line: number }
  | { readonly kind: "none" };

const NONE: Telling = { kind: "none" };

export function tellingNote(desk: Desk, path: NotePath, text: NoteText): Telling {
  const candidate = candidateOf(path, nameRules(desk));
  const { frontmatter, headings } = glance(text) ?? glanceOver(readPage(path, text));
  const reads = frontmatter !== null && mayTellKind(frontmatter);
  const plain = () => kindFoundIn({ path, properties: null, candidate, headings });
  // Most notes are told apart by this alone.
  if (!reads && !candidate && plain().kind === "note") return NONE;
  const page = readPage(path, text);
  const given = propertiesOf(page, desk);
  if (given.kind === "refused") {
    const { refusal } = given;
    const tells = reads || plain().kind !== "note";
    return tells ? { kind: "broken", line: "line" in refusal ? refusal.line : 0 } : NONE;
  }
  const properties = given.values;
  if (properties?.["kanban-plugin"] !== undefined) return NONE;
  const found = kindFoundIn({ path, properties, candidate, headings });
  return found.kind === "note" ? NONE : { kind: "note", note: { page, properties, candidate }, found };
}
