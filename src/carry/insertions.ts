// Where each copy is put into the target: with its like, below context that is already there, in order.

import type { Edit } from "../note/edit";
import type { Page } from "../note/page";
import { blockEnd, labelLines } from "../note/page";
import type { Additions, Line } from "./copy";
import { copier, firstLine, needsRoom, placed, roomy } from "./copy";
import type { Holdings } from "./held";
import { headNameAbove } from "./headings";
import { columns, contentColumn, leading, moved } from "./indent";
import type { Sorted } from "./offers";
import { placesIn } from "./place";
import { outsideUnclosed, textOwners } from "./readable";
import type { CarryRules, CarryTarget } from "./rules";

/** A source with the offers whose copies the target gets. */
export interface Copied {
  readonly sorted: Sorted;
  readonly copied: ReadonlyMap<number, Additions>;
}

/** An edit that only adds lines. */
export interface Insertion extends Edit {
  readonly lines: readonly Line[];
}

/** What is written, and what is written below it. */
interface Branch {
  readonly lines: readonly Line[];
  readonly below: Branch[];
  /** The contexts among those below it, by identity. */
  readonly contexts: Map<number, Branch>;
  /** How deep what is below it stands. */
  readonly level: number;
  /** Where what is below it stands; null until the first of that is written. */
  indent: string | null;
}

/** A place in the target for branches. */
interface Spot extends Branch {
  readonly line: number;
  readonly before: readonly string[];
  /** The item of the target it is below, or -1. */
  readonly item: number;
}

/** The edits that put all copies into the target: sources in the order given, the lines of each in theirs. */
export function insertions(
  sources: readonly Copied[],
  target: CarryTarget,
  holdings: Holdings,
  place: CarryRules["place"],
): readonly Insertion[] {
  const { page } = target;
  const places = placesIn(target, { place });
  const labels = labelLines(page);
  const children = firstChildren(page);
  const spots = new Map<unknown, Spot>();

  for (const { sorted, copied } of sources) {
    const copy = copier(sorted, copied);
    let headAt: ReturnType<typeof headNameAbove> | null = null;
    for (const { item, under } of sorted.offers) {
      const additions = copied.get(item);
      if (!additions) continue;
      const main = places(under, () =>
        (headAt ??= headNameAbove(sorted.source))(sorted.items[item]?.line ?? 0),
      );
      let branch: Branch = spotAt(main, () => ({ ...branchOf([], 0, main.indent), ...main, item: -1 }));
      for (const at of ancestorsOf(sorted, item)) branch = contextIn(branch, sorted, at);
      const indent = stepBelow(branch, sorted, item);
      branch.below.push(branchOf(placed(copy(item, additions), indent, branch.level)));
    }
  }
  const used = [...spots.values()]
    .filter(({ below }) => below.length > 0)
    .sort((a, b) => a.line - b.line || b.level - a.level || a.before.length - b.before.length);
  const ownerOf = textOwners(page);
  return used.map(({ line, before, below, item }, i) => {
    const copies = roomy(inOrder(below));
    // Text right above would take such a first line for its own, and the last copy text right below, an underlined heading too.
    const apart = before.length === 0 && needsRoom(copies[0]?.text ?? "") && ownerOf(line - 1) === item;
    const room = used[i + 1]?.line !== line && ownerOf(line) === -1;
    const lines = [...before.map(text), ...(apart ? [text("")] : []), ...copies, ...(room ? [text("")] : [])];
    return { line, expect: [], put: lines.map((one) => one.text), lines };
  });

  function spotAt(key: unknown, make: () => Spot): Spot {
    const spot = spots.get(key) ?? make();
    spots.set(key, spot);
    return spot;
  }

  /** The context of copies below a branch: one that the target has already, or that is written once for all of them. */
  function contextIn(branch: Branch, sorted: Sorted, item: number): Branch {
    const identity = sorted.identities[item] ?? -1;
    const shared = holdings.all.get(identity)?.[0];
    const spot = shared === undefined ? null : spotAt(shared, () => spotBelow(shared, branch.level + 1));
    // Code that nobody closed may begin in the very line, so that nothing can stand below it.
    if (spot && spot.line > (page.outline.items[shared ?? -1]?.line ?? 0)) return spot;
    const known = branch.contexts.get(identity);
    if (known) return known;
    const indent = stepBelow(branch, sorted, item);
    const first = firstLine(sorted, item);
    const line = { ...first, text: moved(first.text, columns(first.text), indent), level: branch.level };
    const context = branchOf([line], branch.level + 1);
    branch.below.push(context);
    branch.contexts.set(identity, context);
    return context;
  }

  function spotBelow(item: number, level: number): Spot {
    const { items } = page.outline;
    const one = items[item];
    const first = page.lines[one?.line ?? -1] ?? "";
    const child = children.get(item);
    const indent = child === undefined ? null : leading(page.lines[items[child]?.line ?? -1] ?? "");
    const line = outsideUnclosed(page, one ? blockEnd(one, labels) : 0, indent ?? leastBelow(first));
    return { ...branchOf([text(first)], level, indent), line, before: [], item };
  }
}

function branchOf(lines: readonly Line[], level = 0, indent: string | null = null): Branch {
  return { lines, level, indent, below: [], contexts: new Map() };
}

/** Where an item of a source stands below a branch: as its elders there, else so far in as in the source, else as is needed. */
function stepBelow(branch: Branch, { page, items }: Sorted, item: number): string {
  if (branch.indent !== null) return branch.indent;
  const lineOf = (i: number) => page.lines[items[i]?.line ?? -1] ?? "";
  const own = branch.lines[0]?.text ?? "";
  const indent = leading(moved(lineOf(item), columns(lineOf(items[item]?.parent ?? -1)), leading(own)));
  const depth = columns(indent) - contentColumn(own);
  return (branch.indent = depth >= 0 && depth < 4 ? indent : leastBelow(own));
}

/** The least indentation of an item below a line. */
function leastBelow(line: string): string {
  return leading(line) + " ".repeat(contentColumn(line) - columns(line));
}

/** The items an item stands below, the outermost first. */
function ancestorsOf({ items }: Sorted, item: number): readonly number[] {
  const above: number[] = [];
  for (let at = items[item]?.parent ?? -1; at >= 0; at = items[at]?.parent ?? -1) above.push(at);
  return above.reverse();
}

/** All lines of branches, each above what is below it. Without recursion: no nesting is too deep. */
function inOrder(branches: readonly Branch[]): readonly Line[] {
  const lines: Line[] = [];
  const open = [...branches].reverse();
  for (let branch = open.pop(); branch; branch = open.pop()) {
    for (const line of branch.lines) lines.push(line);
    for (const below of [...branch.below].reverse()) open.push(below);
  }
  return lines;
}

function firstChildren({ outline }: Page): ReadonlyMap<number, number> {
  const first = new Map<number, number>();
  outline.items.forEach(({ parent }, i) => {
    if (!first.has(parent)) first.set(parent, i);
  });
  return first;
}

/** A line that begins no item. */
function text(words: string): Line {
  return { text: words, level: -1 };
}
