// Takes a carry back from the notes alone, on any device: what still stands as it was carried goes home, the rest stays.

import type { Edit } from "../note/edit";
import { originOf, readLine } from "../note/field";
import type { LineFacts } from "../note/field";
import { withField, without, withoutBlockId } from "../note/insert";
import { forwardMark } from "../note/link";
import type { Item } from "../note/outline";
import type { Page } from "../note/page";
import { blockEnd, itemText, labelLines, readPage } from "../note/page";
import { join, split } from "../note/text";
import { isMoved } from "../note/task";
import type { NoteEdits } from "../notebook/apply";
import type { Bullet } from "./copy";
import { copyOffers, renderBullets, withoutContext } from "./copy";
import { leading } from "./indent";
import type { Holdings } from "./held";
import { holdingsOf } from "./held";
import { withStatus } from "./mark";
import type { Sorted } from "./offers";
import { identities } from "./identities";
import { sortItems } from "./offers";
import type { CarryRules, CarrySource, CarryTarget } from "./rules";

export interface TakeBack {
  /** The sources, opened again: written before the copies go. */
  readonly sources: readonly NoteEdits[];
  readonly target: NoteEdits;
  /** Blocks that go home: their lines in the target, 0-based. */
  readonly taken: readonly { readonly line: number; readonly lines: number; readonly to: string }[];
  /** Copies that were edited since, by their line in the target. */
  readonly left: readonly { readonly line: number; readonly from: string }[];
}

/** A pure function of the notes. Sources are in the order of their weeks; the latest that marked an item gets it back. */
export function planTakeBack(
  sources: readonly CarrySource[],
  target: CarryTarget,
  rules: CarryRules,
): TakeBack {
  const { page } = target;
  const labels = labelLines(page);
  const used = new Set<number>();
  const gone = new Set<number>();
  const taken: { line: number; lines: number; to: string }[] = [];
  const left: { line: number; from: string }[] = [];
  const edits: NoteEdits[] = [];
  const context = new Set<number>();
  for (const source of [...sources].reverse()) {
    const home = reopened({ ...source, reach: "latest" }, target, rules, used);
    const offers = new Map(home.pairs.map(({ offer }) => [offer, { line: home.dated, parts: [] }]));
    const bullets = copyOffers(home.sorted, offers);
    const blocks = new Map(withoutContext(bullets).map((bullet) => [bullet.item, bullet]));
    const written = contextLines(bullets);
    const opened = new Set<number>();
    for (const { offer, answer } of home.pairs) {
      const copy = page.outline.items[answer];
      const block = blocks.get(offer);
      if (!copy || !block) continue;
      const end = blockEnd(copy, labels);
      if (!standsAsCarried(page, copy, end, block)) {
        left.push({ line: copy.line, from: source.page.path });
        continue;
      }
      taken.push({ line: copy.line, lines: end - copy.line, to: source.page.path });
      for (let line = copy.line; line < end; line++) gone.add(line);
      for (const at of contextAbove(page, copy, written)) context.add(at);
      opened.add(offer);
    }
    edits.push({
      path: source.page.path,
      base: source.page.text,
      edits: restored(source.page, home.sorted, opened),
    });
  }
  withEmptied(page, context, labels, gone);
  const removed = [...gone].sort((a, b) => a - b);
  return {
    sources: edits.filter((note) => note.edits.length > 0),
    target: {
      path: page.path,
      base: page.text,
      edits: removed.map((line) => ({ line, expect: [page.lines[line] ?? ""], put: [] })),
    },
    taken: taken.sort((a, b) => a.line - b.line),
    left: left.sort((a, b) => a.line - b.line),
  };
}

interface Home {
  /** The source as it was before the carry, as far as the copies tell. */
  readonly sorted: Sorted;
  /** Items that would be carried from there, and the item of the target that is their copy. */
  readonly pairs: readonly { readonly offer: number; readonly answer: number }[];
  readonly dated: (text: string) => string;
}

/** Opens the moved items of a source whose copies stand in the target; whether they stand as carried is asked next. */
function reopened(source: CarrySource, target: CarryTarget, rules: CarryRules, used: Set<number>): Home {
  const { page } = source;
  const identity = identities();
  const holdings = holdingsOf(target.page, identity, rules);
  const before = sortItems(source, target, rules, identity);
  const { bom, lines, ends } = split(page.text);
  const open = [...lines];
  const answers = new Map<number, number>();
  page.outline.items.forEach((item, i) => {
    if (item.status === null || !isMoved(item.status, itemText(page, item), rules.registry, rules.mark))
      return;
    const answer = answerTo(before, holdings, i);
    const copy = target.page.outline.items[answer];
    if (!copy || used.has(answer)) return;
    const text = textBefore(itemText(page, item), itemText(target.page, copy), source.origin);
    if (text === null || copy.status === null) return;
    used.add(answer);
    answers.set(i, answer);
    open[item.line] = withStatus(page, item, copy.status, () => text);
  });
  const reopenedSource = { ...source, page: readPage(page.path, join({ bom, lines: open, ends })) };
  const sorted = sortItems(reopenedSource, target, rules, identities());
  const pairs = sorted.offers.flatMap(({ item }) => {
    const answer = answers.get(item);
    return answer === undefined ? [] : [{ offer: item, answer }];
  });
  const dated = (text: string) =>
    originOf(readLine(text)) === null ? withField(text, "since", source.origin) : text;
  return { sorted, pairs, dated };
}

function answerTo(sorted: Sorted, holdings: Holdings, item: number): number {
  const nth = sorted.ranks.get(item) ?? 0;
  return holdings.items.get(sorted.identities[item] ?? -1)?.[nth - 1] ?? -1;
}

/** An item's text before it was carried, told from what is left of it and from its copy; null where they do not fit. */
function textBefore(marked: string, copy: string, origin: string): string | null {
  const said = readLine(marked);
  const mark = forwardMark(marked, said.links, said.tail);
  const source = mark ? marked.slice(0, mark.from) + marked.slice(mark.to) : marked;
  const bare = withoutBlockId(source);
  const facts = readLine(copy);
  const first = originOf(readLine(source)) === null && originOf(facts) === origin;
  const plain = first ? withoutSince(copy, facts) : copy;
  if (plain === bare) return source;
  const id = readLine(plain).tokens.find((token) => token.kind === "id");
  if (!id || without(plain, id.from, id.to) !== bare) return null;
  return plain + source.slice(bare.length);
}

function withoutSince(text: string, facts: LineFacts): string {
  const since = facts.fields.find((field) => field.key === "since");
  return since ? without(text, since.from, since.to) : text;
}

/** Whether the copy's whole block reads as carrying would write it today. */
function standsAsCarried(page: Page, copy: Item, end: number, block: Bullet): boolean {
  const indent = leading(page.lines[copy.line] ?? "");
  const expected = renderBullets([block], indent);
  return (
    end - copy.line === expected.length && expected.every((line, i) => line === page.lines[copy.line + i])
  );
}

/** The first lines of all that was copied as context. */
function contextLines(bullets: readonly Bullet[]): ReadonlySet<string> {
  const written = new Set<string>();
  for (let level = bullets; level.length > 0;) {
    const context = level.filter((bullet) => bullet.context);
    for (const { body } of context) if (typeof body[0] === "string") written.add(body[0]);
    level = context.flatMap((bullet) => bullet.body.filter((part) => typeof part !== "string"));
  }
  return written;
}

/** The chain of context above a copy, by the target's items. */
function contextAbove(page: Page, copy: Item, written: ReadonlySet<string>): readonly number[] {
  const { items } = page.outline;
  const above: number[] = [];
  for (let at = copy.parent; at >= 0; at = items[at]?.parent ?? -1) {
    const item = items[at];
    if (item?.status !== null || !written.has((page.lines[item.line] ?? "").trim())) break;
    above.push(at);
  }
  return above;
}

/** Context that was copied goes with what stood below it, where nothing else is left there. The innermost comes first. */
function withEmptied(
  page: Page,
  context: ReadonlySet<number>,
  labels: ReadonlyMap<number, string>,
  gone: Set<number>,
): void {
  for (const at of [...context].sort((a, b) => b - a)) {
    const item = page.outline.items[at];
    if (!item) continue;
    const end = blockEnd(item, labels);
    let line = item.line + 1;
    while (line < end && (gone.has(line) || (page.lines[line] ?? "").trim() === "")) line++;
    if (line === end) for (line = item.line; line < end; line++) gone.add(line);
  }
}

/** The source's lines of these offers, opened again. */
function restored(page: Page, home: Sorted, offers: ReadonlySet<number>): readonly Edit[] {
  return home.source.page.outline.items.flatMap((item, i) => {
    if (!offers.has(home.offerOf[i] ?? -1) || home.parts[i] !== "task") return [];
    const now = page.lines[item.line] ?? "";
    const before = home.source.page.lines[item.line] ?? "";
    return now === before ? [] : [{ line: item.line, expect: [now], put: [before] }];
  });
}
