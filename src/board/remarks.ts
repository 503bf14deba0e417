// What in a goal's or driver's note is not as it was meant: said where the person looks, and nothing is done about it.

import type { Entry } from "../note/entries";
import type { NoteKind, RoleNames } from "../note/kind";
import { roleOf } from "../note/kind";
import type { Page } from "../note/page";
import { firstFrom } from "../note/page";
import type { PropertyName, PropertyTable } from "../note/property";
import { dayIn, textProperty } from "../note/property";
import type { Role } from "../note/roles";
import { stretches, withRole } from "../note/stretches";
import type { NotePath } from "../notebook/notebook";

/** Lines are 0-based. */
export type Remark =
  /** `target: many`, `review: soon`. */
  | { readonly kind: "no-number" | "no-day"; readonly property: PropertyName; readonly value: string }
  /** A dated entry whose day is in no calendar: `- 2024-02-31 — called`. */
  | { readonly kind: "impossible-day"; readonly line: number; readonly value: string }
  /** Items in quotes and callouts are never tasks (DOMAIN invariant 9). */
  | { readonly kind: "in-quote"; readonly line: number }
  /** YAML that nobody can read; what is shown is what single lines of it say. */
  | { readonly kind: "broken-properties"; readonly line: number }
  /** A link to nothing, in a property or (`line`) in a review. */
  | { readonly kind: "no-note"; readonly value: string; readonly line: number }
  /** Several notes answer to this name, so a link may mean another. */
  | { readonly kind: "same-name"; readonly path: NotePath }
  /** A driver that is a part of itself, by the titles on the way around. */
  | { readonly kind: "loop"; readonly through: readonly string[] };

/** What the notes of other kinds keep: goals have steps and updates, drivers a backlog and a worklog. */
const KEPT: Partial<Readonly<Record<NoteKind, Role>>> = { goal: "steps", driver: "backlog" };

/** The remarks on one note that need no other. `entries` are those of its log. */
export function remarksOn(
  page: Page,
  properties: PropertyTable | null,
  kind: NoteKind,
  names: RoleNames,
  entries: readonly Entry[],
): readonly Remark[] {
  const review = kind === "driver" ? textProperty(properties, "review") : null;
  const role = KEPT[kind];
  const quoted = role ? quotedItem(page, kind, role, names) : null;
  return [
    ...(review !== null && dayIn(review) === null
      ? [{ kind: "no-day", property: "review", value: review } as const]
      : []),
    ...entries.flatMap(({ line, day, text }): readonly Remark[] => {
      const value = day === null ? impossibleDay(text) : null;
      return value === null ? [] : [{ kind: "impossible-day", line, value }];
    }),
    ...(quoted === null ? [] : [{ kind: "in-quote", line: quoted } as const]),
  ];
}

/**
 * The day a text begins with that no calendar has. A day that exists was taken off the text already; of `31.02` only what no
 * month would have is one, so that a measure (`12.50`) is none.
 */
function impossibleDay(text: string): string | null {
  const [, iso, short] =
    /^[\s*_[(]*(?:(\d{4}-\d\d?-\d\d?)|((?:29|3[01])\.(?:0?\d|1[0-2])(?:\.\d{2,4})?))(?![\d.])/.exec(text) ??
    [];
  return iso ?? short ?? null;
}

/** The line of the first task in a quote that would belong to this section; null where there is none. */
function quotedItem(page: Page, kind: NoteKind, role: Role, names: RoleNames): number | null {
  const quoted = page.outline.items.filter(({ quote, status }) => quote && status !== null);
  if (quoted.length === 0) return null;
  const parts = withRole(stretches(page, kind, names), role);
  const first = quoted.find(
    ({ line }) =>
      parts.some(({ from, to }) => line >= from && line < to) || titledInQuote(page, line, kind, role, names),
  );
  return first?.line ?? null;
}

/** Does a heading within the quote, or the callout's title, say what follows is this section? */
function titledInQuote(page: Page, line: number, kind: NoteKind, role: Role, names: RoleNames): boolean {
  const first = firstFrom(page.outline.items, line);
  const before = page.outline.items[first - 1];
  for (let at = line - 1; at >= 0 && (page.lines[at] ?? "").trimStart().startsWith(">"); at--) {
    // What stands above an item that has been looked at was looked at for it.
    if (before?.quote && at <= before.line) return false;
    const words = (page.lines[at] ?? "").replace(/^[\s>]*(?:\[![^\]]*\][+-]?|#{1,6}(?=\s)|\*\*)?\s*/, "");
    if (words !== "" && roleOf(words, kind, names) === role) return true;
  }
  return false;
}
