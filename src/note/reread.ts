// The last look before a note is edited: whether all that was in it will still be read as it was.

import type { Edit } from "./edit";
import { apply } from "./edit";
import type { Item } from "./outline";
import type { Page } from "./page";
import { blockEnd, itemText, labelLines, opaqueLines, readPage } from "./page";

/** The note as it will be; null where an edit expects what is not there. */
export function edited(page: Page, edits: readonly Edit[]): Page | null {
  const applied = apply(page.text, edits);
  return applied.kind === "done" ? readPage(page.path, applied.text) : null;
}

/**
 * Whether every item keeps its words, its box, its parent and the lines that are its own, every heading its level, and no
 * line becomes code, comment or text of what is new. A line that is replaced may say something else, but stays an item if it
 * was one. A block that is taken out and put elsewhere by the same edits has moved.
 */
export function isKept(page: Page, edits: readonly Edit[], now: Page): boolean {
  const { where, replaced } = placesAfter(page, edits);
  const at = (line: number) => where[line] ?? -1;
  const items = new Map(now.outline.items.map((item) => [item.line, item]));
  const lineOf = ({ outline }: Page, index: number) => outline.items[index]?.line ?? -1;
  const [labels, nowLabels] = [labelLines(page), labelLines(now)];
  const same = (item: Item) => {
    const there = items.get(at(item.line));
    if (!there || there.quote !== item.quote) return false;
    const parent = lineOf(page, item.parent);
    if (lineOf(now, there.parent) !== (parent === -1 ? -1 : at(parent))) return false;
    if (ownEnd(there, nowLabels) !== at(ownEnd(item, labels) - 1) + 1) return false;
    if (replaced.has(item.line)) return true;
    return there.status === item.status && itemText(now, there) === itemText(page, item);
  };
  const levels = new Map(now.outline.headings.map(({ line, level }) => [line, level]));
  const [hid, hides] = [opaqueLines(page), opaqueLines(now)];
  return (
    page.outline.items.every(same) &&
    page.outline.headings.every(({ line, level }) => levels.get(at(line)) === level) &&
    hid.every((is, line) => (page.lines[line] ?? "") === "" || hides[at(line)] === is) &&
    addedAre(now, where, page)
  );
}

/** The line after an item's own text as a person sees it. */
function ownEnd({ line, ownEnd: end }: Item, labels: ReadonlyMap<number, string>): number {
  return blockEnd({ line, end }, labels);
}

/** Where nothing was put as many items and headings are read as there were, and what is new takes none of it in. */
function addedAre(now: Page, where: Int32Array, before: Page): boolean {
  const old = new Set(where);
  const kept = (all: readonly { readonly line: number }[]) => all.filter(({ line }) => old.has(line)).length;
  const labels = labelLines(now);
  const takesIn = (item: Item) => {
    if (old.has(item.line)) return false;
    const end = ownEnd(item, labels);
    for (let at = item.line + 1; at < end; at++) if (old.has(at) && now.lines[at]?.trim() !== "") return true;
    return false;
  };
  const { items, headings } = before.outline;
  return (
    kept(now.outline.items) === items.length &&
    kept(now.outline.headings) === headings.length &&
    !now.outline.items.some(takesIn)
  );
}

interface Places {
  /** By line, where it stands afterwards; of a replaced one, the last of what stands for it. */
  readonly where: Int32Array;
  readonly replaced: ReadonlySet<number>;
}

function placesAfter({ lines }: Page, edits: readonly Edit[]): Places {
  const where = new Int32Array(lines.length);
  const replaced = new Set<number>();
  const inOrder = [...edits].sort((a, b) => a.line - b.line || a.expect.length - b.expect.length);
  const put = new Map<Edit, number>();
  let [next, shift] = [0, 0];
  const keep = (until: number) => {
    for (; next < until; next++) where[next] = next + shift;
  };
  for (const edit of inOrder) {
    keep(edit.line);
    put.set(edit, edit.line + shift);
    const last = Math.max(0, edit.put.length - 1);
    for (let i = 0; i < edit.expect.length; i++) {
      where[next] = edit.line + shift + (edit.expect.length === 1 ? last : Math.min(i, last));
      replaced.add(next++);
    }
    shift += edit.put.length - edit.expect.length;
  }
  keep(lines.length);
  for (const taken of inOrder.filter((edit) => edit.put.length === 0)) {
    const given = inOrder.find(({ put: other }) => other.join("\n") === taken.expect.join("\n"));
    const to = given && put.get(given);
    taken.expect.forEach((_, i) => {
      if (to === undefined) return;
      where[taken.line + i] = to + i;
      replaced.delete(taken.line + i);
    });
  }
  return { where, replaced };
}
