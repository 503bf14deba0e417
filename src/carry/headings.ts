// Which section an item stands in, and which sub-heading or label within it.

import type { Role } from "../note/roles";
import type { Page } from "../note/page";
import { headingParents, headingText, labelLines } from "../note/page";

/** For an item: the section it stands in, and the sub-heading or label within that. */
export function headingsAbove(page: Page, roles: readonly (Role | null)[]) {
  const { headings, items } = page.outline;
  const labels = [...labelLines(page)];
  const parents = headingParents(page);
  const sections: number[] = [];
  headings.forEach((_, i) => sections.push(roles[i] ? i : (sections[parents[i] ?? -1] ?? -1)));
  let label = 0;
  return (i: number): { section: string | null; under: string | null } => {
    const item = items[i];
    const heading = headings[item?.section ?? -1];
    const section = headings[sections[item?.section ?? -1] ?? -1] ?? heading;
    // Asked in reading order, so the labels are walked through once.
    while ((labels[label]?.[0] ?? Infinity) < (item?.line ?? 0)) label++;
    const [line, words] = labels[label - 1] ?? [-1, null];
    const sub = heading && section && heading !== section ? headingText(page, heading) : null;
    return {
      section: section ? headingText(page, section) : null,
      under: line > (heading?.line ?? -1) ? words : sub,
    };
  };
}
