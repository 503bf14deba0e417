// Where each copied bullet is put into the target, as edits: with its like, below context that is already there, in order.

import type { Edit } from "../note/edit";
import type { Page } from "../note/page";
import { blockEnd, labelLines } from "../note/page";
import type { Additions, Bullet } from "./copy";
import { copyOffers, mergeContext, needsRoom, renderBullet } from "./copy";
import type { Holdings } from "./held";
import { columns, leading, markerWidth } from "./indent";
import type { Sorted } from "./offers";
import { placesIn } from "./place";
import type { CarryRules, CarryTarget } from "./rules";
import { joinsText, outsideUnclosed, textStarts } from "./readable";

/** A source with the offers whose copies the target gets. */
export interface Copied {
  readonly sorted: Sorted;
  readonly copied: ReadonlyMap<number, Additions>;
}

interface Spot {
  readonly line: number;
  readonly before: readonly string[];
  readonly indent: string;
  /** How wide a parent's marker is that has no children yet, whose example shows where they stand; else 0. */
  readonly marker: number;
  /** How deep below items of the target: what goes below the deepest comes first where lines meet. */
  readonly depth: number;
}

/** The edits that put all copies into the target: sources in the order given, the lines of each in theirs. */
export function insertions(
  sources: readonly Copied[],
  target: CarryTarget,
  holdings: Holdings,
  place: CarryRules["place"],
): readonly Edit[] {
  const places = placesIn(target, { place });
  const labels = labelLines(target.page);
  const { items } = target.page.outline;
  const children = firstChildren(target.page);
  const spots = new Map<string, { readonly spot: Spot; readonly indent: string; readonly lines: string[] }>();

  for (const [under, bullets] of grouped(sources)) {
    const main: Spot = { ...places(under), marker: 0, depth: 0 };
    const pending: { readonly bullets: readonly Bullet[]; readonly spot: Spot; next: number }[] = [
      { bullets, spot: main, next: 0 },
    ];
    for (let level = pending.at(-1); level; level = pending.at(-1)) {
      const bullet = level.bullets[level.next++];
      const shared = bullet?.context ? holdings.items.get(bullet.identity)?.[0] : undefined;
      if (!bullet) pending.pop();
      else if (shared !== undefined) {
        const children = bullet.body.filter((part) => typeof part !== "string");
        pending.push({ bullets: children, spot: spotBelow(shared, level.spot.depth + 1), next: 0 });
      } else put(level.spot, bullet);
    }
  }
  const sorted = [...spots.values()].sort(
    (a, b) =>
      a.spot.line - b.spot.line || b.spot.depth - a.spot.depth || a.spot.before.length - b.spot.before.length,
  );
  const begins = textStarts(target.page);
  return sorted.map(({ spot, lines }, i) => {
    const first = lines[0] ?? "";
    const joins = spot.before.length === 0 && needsRoom(first) && joinsText(target.page, spot.line, first);
    const apart = joins ? [""] : [];
    // Text right below would be read as the last copy's own, an underlined heading among it.
    const below = sorted[i + 1]?.spot.line !== spot.line && begins(spot.line) ? [""] : [];
    return { line: spot.line, expect: [], put: [...spot.before, ...apart, ...lines, ...below] };
  });

  function put(spot: Spot, bullet: Bullet): void {
    const key = [spot.line, spot.depth, spot.before.length, spot.indent].join();
    const there = spots.get(key) ?? { spot, indent: stepBelow(spot.marker, bullet.indent), lines: [] };
    spots.set(key, there);
    renderBullet({ ...bullet, indent: there.indent }, spot.indent, there.lines);
  }

  function spotBelow(shared: number, depth: number): Spot {
    const { lines } = target.page;
    const item = items[shared];
    const child = items[children.get(shared) ?? -1];
    const first = lines[item?.line ?? -1] ?? "";
    const indent = leading(lines[child?.line ?? -1] ?? first);
    const marker = child ? 0 : markerWidth(first);
    const end = item ? blockEnd(item, labels) : 0;
    const line = outsideUnclosed(target.page, end, indent + " ".repeat(marker));
    return { line, before: [], indent, marker, depth };
  }
}

function firstChildren({ outline }: Page): ReadonlyMap<number, number> {
  const first = new Map<number, number>();
  outline.items.forEach(({ parent }, i) => {
    if (!first.has(parent)) first.set(parent, i);
  });
  return first;
}

/** A child's own step where it still makes a child of it below such a marker, else the least that does. */
function stepBelow(marker: number, indent: string): string {
  if (marker === 0) return "";
  const width = columns(indent);
  return width >= marker && width < marker + 4 ? indent : " ".repeat(marker);
}

/** All copies by the sub-heading or label they stood under. */
function grouped(sources: readonly Copied[]): ReadonlyMap<string | null, readonly Bullet[]> {
  const groups = new Map<string | null, Bullet[]>();
  for (const { sorted, copied } of sources) {
    if (copied.size === 0) continue;
    const under = new Map(sorted.offers.map((offer) => [rootOf(sorted, offer.item), offer.under]));
    for (const bullet of copyOffers(sorted, copied)) {
      const where = under.get(bullet.item) ?? null;
      const group = groups.get(where);
      if (group) group.push(bullet);
      else groups.set(where, [bullet]);
    }
  }
  return new Map([...groups].map(([under, bullets]) => [under, mergeContext(bullets)]));
}

function rootOf({ source }: Sorted, item: number): number {
  const { items } = source.page.outline;
  let root = item;
  for (let parent = items[root]?.parent ?? -1; parent >= 0; parent = items[root]?.parent ?? -1) root = parent;
  return root;
}
