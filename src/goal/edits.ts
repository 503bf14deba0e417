// What can be done to a goal: write an update into its log or into a review's slot, give it another status.

import type { Day } from "../calendar/day";
import type { Edit } from "../note/edit";
import type { RoleNames } from "../note/kind";
import { addEntry, sectionLevel } from "../note/list-edit";
import type { Page } from "../note/page";
import { stretches, withRole } from "../note/stretches";

/** Adds an entry to the goal's own updates; `heading` is the section's words where it has none. */
export function addUpdate(
  page: Page,
  names: RoleNames,
  day: Day,
  text: string,
  heading: string,
): readonly Edit[] {
  const all = stretches(page, "goal", names);
  const updates = withRole(all, "goalUpdates");
  return addEntry(page, updates, day, text, { heading, level: sectionLevel(page, all), marker: "-" });
}

/** Fills a review's empty slot `- [[Goal]]: `; null where something stands there, which is never written over. */
export function fillSlot(page: Page, line: number, text: string): Edit | null {
  const own = page.lines[line] ?? "";
  const bare = own.trimEnd();
  if (!/(?:\]\]|\))[*_]*\s*[:—–-]?[*_]*$/u.test(bare)) return null;
  const slot = /[:—–-][*_]*$/u.test(bare) ? `${bare} ` : `${bare}: `;
  return { line, expect: [own], put: [slot + text] };
}
