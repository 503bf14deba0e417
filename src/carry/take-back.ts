// Takes a carry back from the notes alone, on any device: what still stands as it was carried goes home, the rest stays.

import type { Edit } from "../note/edit";
import { originOf, readLine } from "../note/field";
import { without, withoutBlockId } from "../note/insert";
import { forwardMark } from "../note/link";
import { blockEnd, itemText, labelLines, readPage } from "../note/page";
import { isMoved } from "../note/task";
import { join, split } from "../note/text";
import type { NoteEdits } from "../notebook/apply";
import { copier, firstLine, placed, roomy } from "./copy";
import { answerTo, holdingsOf } from "./held";
import { identities } from "./identities";
import { leading } from "./indent";
import { withStatus, withoutId } from "./mark";
import type { Sorted } from "./offers";
import { sortItems } from "./offers";
import { dated } from "./plan";
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

/**
 * A pure function of the notes: the lines that the marked items must have had are put back in thought, and carried again;
 * where that gives the copies that stand in the target, it is what happened. Sources are in the order of their weeks; the
 * latest that marked an item gets it back.
 */
export function planTakeBack(
  sources: readonly CarrySource[],
  target: CarryTarget,
  rules: CarryRules,
): TakeBack {
  const { page } = target;
  const { items } = page.outline;
  const labels = labelLines(page);
  const used = new Set<number>();
  const gone = new Set<number>();
  const context = new Set<number>();
  const taken: { line: number; lines: number; to: string }[] = [];
  const left: { line: number; from: string }[] = [];
  const opened: NoteEdits[] = [];
  for (const source of [...sources].reverse()) {
    const { path, text } = source.page;
    const { before, answers } = beforeCarry({ ...source, reach: "latest" }, target, rules, used);
    const home = new Set<number>();
    const copy = copier(before, answers);
    for (const { item } of before.offers) {
      const answer = answers.get(item) ?? -1;
      const there = items[answer];
      if (!there) continue;
      const end = blockEnd(there, labels);
      const lines = page.lines.slice(there.line, end);
      const additions = { line: (line: string) => dated(line, source.origin), parts: [] };
      const block = roomy(placed(copy(item, additions), leading(lines[0] ?? "")));
      if (block.length !== lines.length || !block.every((line, i) => line.text === lines[i])) {
        left.push({ line: there.line, from: path });
        continue;
      }
      home.add(item);
      taken.push({ line: there.line, lines: lines.length, to: path });
      for (let line = there.line; line < end; line++) gone.add(line);
      let up = before.items[item]?.parent ?? -1;
      for (let at = there.parent; at >= 0; at = items[at]?.parent ?? -1) {
        // Context that came along goes too; a parent that is a task of the target's own does not.
        const same =
          up >= 0 && firstLine(before, up).text.trim() === (page.lines[items[at]?.line ?? -1] ?? "").trim();
        if (!same || items[at]?.status !== null) break;
        context.add(at);
        up = before.items[up]?.parent ?? -1;
      }
    }
    opened.push({ path, base: text, edits: restored(source.page.lines, before, home) });
  }
  // Where nothing else is left below it; the innermost is looked at first.
  for (const at of [...context].sort((a, b) => b - a)) {
    const item = items[at];
    const block = item
      ? Array.from({ length: blockEnd(item, labels) - item.line }, (_, i) => item.line + i)
      : [];
    const rest = block.slice(1).filter((line) => !gone.has(line) && (page.lines[line] ?? "").trim() !== "");
    if (rest.length === 0) for (const line of block) gone.add(line);
  }
  const byLine = (a: { readonly line: number }, b: { readonly line: number }) => a.line - b.line;
  return {
    sources: opened.filter((note) => note.edits.length > 0),
    target: {
      path: page.path,
      base: page.text,
      edits: [...gone].map((line) => ({ line, expect: [page.lines[line] ?? ""], put: [] })).sort(byLine),
    },
    taken: taken.sort(byLine),
    left: left.sort(byLine),
  };
}

/** A source as it was before the carry, as far as the copies tell, and the item of the target that answers to each. */
function beforeCarry(source: CarrySource, target: CarryTarget, rules: CarryRules, used: Set<number>) {
  const { page } = source;
  const identity = identities(rules);
  const holdings = holdingsOf(target, identity);
  const marked = sortItems(source, target, rules, identity);
  const { bom, lines, ends } = split(page.text);
  const open = [...lines];
  const answers = new Map<number, number>();
  page.outline.items.forEach((item, i) => {
    const text = itemText(page, item);
    const answer = answerTo(marked, i, holdings);
    const copy = target.page.outline.items[answer];
    if (item.status === null || !copy || used.has(answer)) return;
    const copied = itemText(target.page, copy);
    const before = isMoved(item.status, text, rules.registry, rules.mark)
      ? textBefore(text, copied, source.origin)
      : null;
    // Open again already, with its copy still standing: another run has died half-way, or its other half is still to be synced.
    const isHome = item.status === copy.status && dated(withoutBlockId(text), source.origin) === copied;
    if (before === null && !isHome) return;
    used.add(answer);
    answers.set(i, answer);
    if (before !== null) open[item.line] = withStatus(page, item, copy.status ?? " ", () => before);
  });
  const reopened = readPage(page.path, join({ bom, lines: open, ends }));
  return { before: sortItems({ ...source, page: reopened }, target, rules, identity), answers };
}

/** An item's text before it was carried, told from what is left of it and from its copy; null where they do not fit. */
function textBefore(marked: string, copy: string, origin: string): string | null {
  const said = readLine(marked);
  const mark = forwardMark(marked, said.links, said.tail);
  const rest = mark ? marked.slice(0, mark.from) + marked.slice(mark.to) : marked;
  const facts = readLine(copy);
  const since = facts.fields.find((field) => field.key === "since");
  const first = since && originOf(said) === null && originOf(facts) === origin;
  const plain = first ? without(copy, since.from, since.to) : copy;
  const before = plain + rest.slice(withoutBlockId(rest).length);
  return before === rest || withoutId(before) === rest ? before : null;
}

/** The source's lines of these offers, opened again. */
function restored(lines: readonly string[], before: Sorted, offers: ReadonlySet<number>): readonly Edit[] {
  return before.items.flatMap(({ line }, i) => {
    const now = lines[line] ?? "";
    const then = before.page.lines[line] ?? "";
    const home = offers.has(before.offerOf[i] ?? -1) && now !== then;
    return home ? [{ line, expect: [now], put: [then] }] : [];
  });
}
