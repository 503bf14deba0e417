// Where each copied bullet is put into the target, as edits: with its like, below context that is already there, in order.

import type { Edit } from "../note/edit";
import type { Item } from "../note/outline";
import { labelLines } from "../note/page";
import type { Additions, Bullet } from "./copy";
import { copyOffers, leading, mergeContext, renderBullet } from "./copy";
import type { Holdings } from "./held";
import type { Sorted } from "./offers";
import { placesIn } from "./place";
import type { CarryRules, CarryTarget } from "./rules";

/** A source with the offers whose copies the target gets. */
export interface Copied {
  readonly sorted: Sorted;
  readonly copied: ReadonlyMap<number, Additions>;
}

interface Spot {
  readonly line: number;
  readonly before: readonly string[];
  readonly indent: string;
  /** Whether the bullet adds its own indentation to that; children that are there already show where it has to be. */
  readonly own: boolean;
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
  const labels = [...labelLines(target.page).keys()];
  const { items } = target.page.outline;
  const spots = new Map<string, { readonly spot: Spot; readonly lines: string[] }>();

  for (const [under, bullets] of grouped(sources)) {
    const main: Spot = { ...places(under), indent: "", own: true, depth: 0 };
    const pending: { readonly bullets: readonly Bullet[]; readonly spot: Spot; next: number }[] = [
      { bullets, spot: main, next: 0 },
    ];
    for (let level = pending.at(-1); level; level = pending.at(-1)) {
      const bullet = level.bullets[level.next++];
      const shared = bullet?.context ? items[holdings.items.get(bullet.identity)?.[0] ?? -1] : undefined;
      if (!bullet) pending.pop();
      else if (shared) {
        const children = bullet.body.filter((part) => typeof part !== "string");
        pending.push({ bullets: children, spot: spotBelow(shared, level.spot.depth + 1), next: 0 });
      } else put(level.spot, bullet);
    }
  }
  return [...spots.values()]
    .sort(
      (a, b) =>
        a.spot.line - b.spot.line ||
        b.spot.depth - a.spot.depth ||
        a.spot.before.length - b.spot.before.length,
    )
    .map(({ spot, lines }) => ({ line: spot.line, expect: [], put: [...spot.before, ...lines] }));

  function put(spot: Spot, bullet: Bullet): void {
    const key = [spot.line, spot.depth, spot.before.length, spot.indent].join();
    const there = spots.get(key) ?? { spot, lines: [] };
    spots.set(key, there);
    renderBullet(spot.own ? bullet : { ...bullet, indent: "" }, spot.indent, there.lines);
  }

  function spotBelow(item: Item, depth: number): Spot {
    const at = items.indexOf(item);
    const child = items.find((one) => one.parent === at && one.line > item.line);
    const indent = child
      ? leading(target.page.lines[child.line] ?? "")
      : leading(target.page.lines[item.line] ?? "");
    const label = labels.find((line) => line > item.line) ?? Infinity;
    return { line: Math.min(item.end, label), before: [], indent, own: !child, depth };
  }
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
