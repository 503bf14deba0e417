// What the section is for in which an item stands, and sections for habits: every week has those anew, so what is open there
// is of its own week and of no other.

import type { Item } from "./outline";
import type { Page } from "./page";
import { headingParents } from "./page";
import type { Role } from "./roles";

/** By heading, the heading of the section it belongs to: itself where it has a role, else the nearest above it that has one, or -1. */
export function sectionHeadings(page: Page, roles: readonly (Role | null)[]): readonly number[] {
  const sections: number[] = [];
  headingParents(page).forEach((parent, i) => sections.push(roles[i] ? i : (sections[parent] ?? -1)));
  return sections;
}

/** What the section of an item is for, sub-headings that are for nothing else included. `roles` are those of the page's headings. */
export function roleAbove(page: Page, roles: readonly (Role | null)[]): (item: Item) => Role | null {
  const sections = sectionHeadings(page, roles);
  return ({ section }) => roles[sections[section] ?? -1] ?? null;
}

/** Whether an item stands in a section for habits. */
export function habitsOf(page: Page, roles: readonly (Role | null)[]): (item: Item) => boolean {
  if (!roles.includes("habits")) return () => false;
  const roleOf = roleAbove(page, roles);
  return (item) => roleOf(item) === "habits";
}
