// Sections for habits: every week has them anew, so what is open there is of its own week and of no other.

import type { Item } from "./outline";
import type { Page } from "./page";
import { headingParents } from "./page";
import type { Role } from "./roles";

/** Whether an item stands in such a section or below one of its sub-headings that is for nothing else. `roles` are those of the page's headings. */
export function habitsOf(page: Page, roles: readonly (Role | null)[]): (item: Item) => boolean {
  if (!roles.includes("habits")) return () => false;
  const parents = headingParents(page);
  const isFor: boolean[] = [];
  roles.forEach((role, i) =>
    isFor.push(role === null ? (isFor[parents[i] ?? -1] ?? false) : role === "habits"),
  );
  return ({ section }) => isFor[section] ?? false;
}
