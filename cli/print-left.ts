// Lines about items for a person at a terminal: an item with its place, and what stays behind under the reason why.

import type { LeftItem } from "../src/command/report";
import { groups } from "../src/note/groups";
import { noteName } from "../src/note/path";

/** What waits for the person first, what is settled last. */
const ORDER: readonly LeftItem["reason"][] = [
  "undecided",
  "older",
  "unknown-status",
  "scheduled",
  "recurring",
  "declined",
  "already-there",
  "moved",
  "cancelled",
  "done",
  "not-a-task",
  "empty",
];

/** What stays, in groups by what `said` makes of the reason; nothing where nothing stays. */
export function leftLines(
  left: readonly LeftItem[],
  said: (item: LeftItem) => string,
  heading: (count: number) => string,
): readonly string[] {
  if (left.length === 0) return [];
  const lines = ["", heading(left.length)];
  for (const [why, items] of groups(inOrder(left), said))
    lines.push(`  ${why}`, ...items.map(({ text, from, line }) => `  ${item(text, [place(from, line)])}`));
  return lines;
}

/** As `ORDER` has the reasons; sooner weeks before later ones. */
function inOrder(left: readonly LeftItem[]): readonly LeftItem[] {
  return [...left].sort(
    (a, b) =>
      ORDER.indexOf(a.reason) - ORDER.indexOf(b.reason) ||
      ((a.until ?? "") < (b.until ?? "") ? -1 : a.until === b.until ? 0 : 1),
  );
}

/** An item's text and what is to be known of it. */
export function item(text: string, facts: readonly string[]): string {
  return ["", text, facts.join(" · ")].filter((part, i) => i === 0 || part !== "").join("  ");
}

export function place(path: string, line: number): string {
  return `${noteName(path)}:${line}`;
}
