// Headings and labels as what heads the lines below them: which section an item stands in, and what of that.

import { normalHeading } from "../note/kind";
import type { Role } from "../note/roles";
import type { Page } from "../note/page";
import { firstFrom, headingParents, headingText, labelLines } from "../note/page";
import { sectionHeadings } from "../note/sections";
import type { CarryNote } from "./rules";

/** A heading or a label. */
export interface Head {
  /** Index of the heading, or -1. */
  readonly heading: number;
  readonly words: string;
  readonly line: number;
  /** The lines it heads, up to the next one: `[from, to)`. */
  readonly from: number;
  readonly to: number;
}

/** All headings and labels of a page, in order. */
export function headsOf(page: Page): readonly Head[] {
  const heads = [
    ...page.outline.headings.map((one, heading) => {
      return { heading, words: headingText(page, one), line: one.line, from: one.end };
    }),
    ...Array.from(labelLines(page), ([line, words]) => ({ heading: -1, words, line, from: line + 1 })),
  ].sort((a, b) => a.line - b.line);
  return heads.map((head, i) => ({ ...head, to: heads[i + 1]?.line ?? page.lines.length }));
}

/**
 * By head, what tells it in another note too: its words below those of all it stands under, but for a title above everything, which
 * each note has of its own. Null for sections with a role and all in them: those are known by that.
 */
export function headNames(
  { page, roles }: Pick<CarryNote, "page" | "roles">,
  heads: readonly Head[],
): readonly (string | null)[] {
  const parents = headingParents(page);
  const title = parents.length > 1 && parents.lastIndexOf(-1) === 0 ? 0 : -1;
  const names: (string | null)[] = [];
  let section = -1;
  return heads.map(({ heading, words }) => {
    if (heading !== -1) section = heading;
    const above = heading === -1 ? section : (parents[heading] ?? -1);
    const outer = above === -1 || above === title ? "" : (names[above] ?? null);
    const name = outer === null || roles[heading] ? null : `${outer}\n${normalHeading(words)}`;
    if (heading !== -1) names[heading] = name;
    return name;
  });
}

/** The name of the head that a line stands under; null where it has none. */
export function headNameAbove(note: Pick<CarryNote, "page" | "roles">): (line: number) => string | null {
  const heads = headsOf(note.page);
  const names = headNames(note, heads);
  return (line) => names[firstFrom(heads, line) - 1] ?? null;
}

/** For items asked about in their order: the section each stands in, and the sub-heading or label within that. */
export function headingsAbove(page: Page, roles: readonly (Role | null)[]) {
  const heads = headsOf(page);
  const { headings, items } = page.outline;
  const sections = sectionHeadings(page, roles);
  let next = 0;
  return (i: number): { section: string | null; under: string | null } => {
    const { line = 0, section: heading = -1 } = items[i] ?? {};
    while ((heads[next]?.line ?? Infinity) < line) next++;
    const head = heads[next - 1];
    const own = sections[heading] ?? -1;
    const section = own === -1 ? heading : own;
    const at = headings[section];
    return {
      section: at ? headingText(page, at) : null,
      under: head && head.heading !== section ? head.words : null,
    };
  };
}
