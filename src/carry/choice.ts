// What a person may decide about an open item, as data.

import type { Day } from "../calendar/day";
import type { Page } from "../note/page";
import type { Offer } from "./offers";

/** A note that can take an item for good, a driver's backlog or a goal's steps, and where in it. */
export interface Landing {
  readonly page: Page;
  /** How another note links to it, brackets included. */
  readonly linkFrom: (path: string) => string;
  /** The line before which the item goes. */
  readonly line: number;
}

export type Choice =
  | { readonly kind: "carry" }
  | { readonly kind: "leave" }
  /** Ticked in the source. */
  | { readonly kind: "done" }
  /** Cancelled in the source: not copied, not asked for again. */
  | { readonly kind: "drop" }
  /** Carried as a parent of new sub-tasks. */
  | { readonly kind: "split"; readonly parts: readonly string[] }
  /** Stays in the source until the review that plans this day. */
  | { readonly kind: "schedule"; readonly day: Day }
  /** Carried with `@name`. */
  | { readonly kind: "hand"; readonly to: string }
  /** Moves to another note for good. */
  | { readonly kind: "move"; readonly to: Landing };

/** What was chosen for an item; undefined where nothing was. */
export type Choices = (offer: Offer) => Choice | undefined;
