// What an undo leaves although it stands as we wrote it: a heading or an item below which somebody wrote since.

import type { Page } from "../note/page";
import { headingParents } from "../note/page";

/**
 * Of the lines that would go, those that hold something of somebody else's: without its heading it would belong to what stands above,
 * without its item it would be another's, or code. A mark right below a heading stays with it. Lines are 0-based in the note as it
 * stands; `theirs` are those that nobody but a person wrote.
 */
export function holding(
  page: Page,
  going: ReadonlySet<number>,
  theirs: readonly number[],
): ReadonlySet<number> {
  const { headings, items } = page.outline;
  const parents = headingParents(page);
  const stay = new Set<number>();
  for (const line of theirs) {
    let heading = headings.findLastIndex((one) => one.line < line);
    const own = headings.findIndex((one) => one.line === line);
    if (own !== -1) heading = parents[own] ?? -1;
    for (let at = heading; at >= 0; at = parents[at] ?? -1) stay.add(headings[at]?.line ?? -1);
    // Text right below an item is a part of it to Markdown alone, unless it stands further in.
    const inwards = (at: number) => (page.lines[at] ?? "").search(/\S/);
    for (const item of items)
      if (item.line < line && line < item.end && inwards(item.line) < inwards(line)) stay.add(item.line);
  }
  for (const { line, end } of headings)
    for (let at = end; stay.has(line) && /^\s*[←→]/u.test(page.lines[at] ?? ""); at++) stay.add(at);
  return new Set([...going].filter((line) => stay.has(line)));
}
