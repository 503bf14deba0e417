// What of one note another lacks, and where in it that goes: sections, texts and items of both matched, all else put in.

import { columns, contentColumn, leading, moved } from "../carry/indent";
import type { Identities } from "../carry/identities";
import { groups } from "../note/groups";
import type { Item } from "../note/outline";
import type { Page } from "../note/page";
import { blockEnd, itemText, labelLines, opaqueLines, textEnd } from "../note/page";
import type { StatusRules } from "./combine";
import { combined, isSlot, isWithin } from "./combine";
import type { Insertion, Put, Range } from "./lacking";
import { BLANK, columnOf, lacking, said } from "./lacking";
import type { Labels, Section, Unit } from "./parts";
import { childrenOf, sectionsOf } from "./parts";

export interface Union {
  readonly insertions: readonly Insertion[];
  /** By line of the first note, what it says where the other says more. */
  readonly replaced: ReadonlyMap<number, string>;
  /** By line of the other note, the line of the first that says it. */
  readonly answers: ReadonlyMap<number, number>;
}

/** Pure; linear in both but for items and texts of one section that look alike. */
export function unionOf(into: Page, from: Page, identity: Identities, rules: StatusRules): Union {
  const insertions: Insertion[] = [];
  const replaced = new Map<number, string>();
  const answers = new Map<number, number>();
  const { items: mine } = into.outline;
  const { items: theirs } = from.outline;
  const [keys, theirKeys] = [identity(into), identity(from)];
  const [below, theirsBelow] = [childrenOf(into), childrenOf(from)];
  const theirOpaque = opaqueLines(from);
  /** Items of the first note that answer to one of the other. */
  const used = new Set<number>();
  const [labels, theirLabels] = [labelLines(into), labelLines(from)];
  const sections = sectionsOf(into, labels);
  const known = new Map(sections.map((section) => [section.key, section]));

  // A label put above items that are here already is a text among them, and no section of its own.
  const here = new Set(sections.flatMap(({ units }) => units.map(({ item }) => keys[item])));
  const apart = sectionsOf(from, theirLabels).filter(
    ({ key, units }) => known.has(key) || !units.some(({ item }) => item !== -1 && here.has(theirKeys[item])),
  );
  const begins = new Set(apart.map(({ line }) => line));
  const heads = new Map([...theirLabels].filter(([line]) => begins.has(line)));
  const theirSections = sectionsOf(from, theirLabels, heads);
  const pairs = theirSections.map((theirs) => ({ theirs, mine: known.get(theirs.key) ?? null }));
  /** Pairs of items whose children are still to be matched. */
  const waiting: [number, number][] = [];
  const matched = new Map<Unit, Unit>();
  for (const pair of pairs) if (pair.mine) matchUnits(pair.theirs.units, pair.mine.units);
  matchAcross();
  /** Where the last section of the other note ends here. */
  let end = sections[0]?.to ?? 0;
  for (const { theirs, mine: own } of pairs) {
    if (own) {
      for (let line = theirs.line; line < theirs.from; line++)
        answers.set(line, own.line + line - theirs.line);
      placeUnits(theirs, own);
      end = own.to;
    } else putSection(theirs);
  }
  for (let pair = waiting.pop(); pair; pair = waiting.pop()) matchChildren(...pair);
  return { insertions, replaced, answers };

  /** The units of a section that both have: items of one identity in their order, texts of which one holds the other. */
  function matchUnits(others: readonly Unit[], own: readonly Unit[]): void {
    const items = groups(
      own.filter(({ item }) => item !== -1),
      ({ item }) => keys[item] ?? -1,
    );
    // Each text's lines are asked for again and again.
    const texts = own.filter(({ item }) => item === -1).map((unit) => ({ unit, text: said(into, unit) }));
    const bullets = own.filter(({ item }) => item !== -1);
    const slots = bullets.filter(({ item }) => mayBeSlot(into, mine[item]));
    const isOne = (unit: Unit) => (one: Unit) => !taken(one) && say(one.item, unit.item);
    for (const unit of others) {
      if (unit.item === -1) {
        const their = said(from, unit);
        const answer = texts.find(({ unit: one, text }) => !taken(one) && areOne(text, their));
        if (answer) match(unit, answer.unit);
        continue;
      }
      const same = items.get(theirKeys[unit.item] ?? -1)?.find(isOne(unit));
      const among = mayBeSlot(from, theirs[unit.item]) ? bullets : slots;
      const answer = same ?? among.find((one) => areSlot(one.item, unit.item) && isOne(unit)(one));
      if (answer) match(unit, answer);
    }
  }

  /** An item that stands in another section here: only where it is the one that is left over in both. */
  function matchAcross(): void {
    const left = (all: readonly Section[], key: readonly number[], free: (unit: Unit) => boolean) =>
      groups(
        all.flatMap(({ units }) => units.filter((unit) => unit.item !== -1 && free(unit))),
        ({ item }) => key[item] ?? -1,
      );
    const own = left(sections, keys, (unit) => !taken(unit));
    for (const [key, units] of left(theirSections, theirKeys, (unit) => !matched.has(unit))) {
      const [unit, second] = units;
      const [answer, another] = own.get(key) ?? [];
      if (unit && answer && !second && !another && say(answer.item, unit.item)) match(unit, answer);
    }
  }

  function taken({ item, from: line }: Unit): boolean {
    return item === -1 ? used.has(-1 - line) : used.has(item);
  }

  function match(unit: Unit, answer: Unit): void {
    matched.set(unit, answer);
    if (unit.item === -1) {
      used.add(-1 - answer.from);
      addText(answer, unit, 0, null);
    } else matchItem(answer.item, unit.item);
  }

  function matchItem(own: number, other: number): void {
    const [a, b] = [mine[own], theirs[other]];
    if (!a || !b) return;
    used.add(own);
    answers.set(b.line, a.line);
    const line = combined({ page: into, item: a }, { page: from, item: b }, rules);
    if (line !== null && line !== (into.lines[a.line] ?? "")) replaced.set(a.line, line);
    addText(ownLines(a, labels), ownLines(b, theirLabels), depthOf(own) + 1, [a, b]);
    waiting.push([own, other]);
  }

  function say(own: number, other: number): boolean {
    const [a, b] = [mine[own], theirs[other]];
    if (!a || !b || combined({ page: into, item: a }, { page: from, item: b }, rules) === null) return false;
    return areOne(textOf(into, a, labels), textOf(from, b, theirLabels));
  }

  function areSlot(own: number, other: number): boolean {
    const [a, b] = [mine[own], theirs[other]];
    if (!a || !b || a.status !== b.status) return false;
    const [text, their] = [itemText(into, a), itemText(from, b)];
    return isSlot(text, their) || isSlot(their, text);
  }

  /** Puts in what the first note's text lacks of the other's; of items, what stands below their first lines. */
  function addText(own: Range, other: Range, depth: number, items: readonly [Item, Item] | null): void {
    const more = lacking(
      { page: into, from: own.from, to: own.to },
      { page: from, from: other.from, to: other.to },
      theirOpaque,
      items,
    );
    for (const [line, answer] of more.answers) answers.set(line, answer);
    for (const { line, lines } of more.lines) insertions.push({ line, depth, lines });
  }

  function placeUnits(section: Section, own: Section): void {
    // Where nothing is shared, what was here comes first.
    const shares = section.units.some((unit) => matched.has(unit));
    let line = (shares ? own.units[0]?.from : own.units.at(-1)?.to) ?? own.from;
    let afterText = !shares && own.units.at(-1)?.item === -1;
    const alikes = new Map(own.units.map((unit) => [unit.item === -1 ? -1 : (keys[unit.item] ?? -1), unit]));
    const begins = new Map(own.units.map((unit) => [unit.from, unit]));
    for (const unit of section.units) {
      const answer = matched.get(unit);
      if (answer && answer.from >= own.from && answer.to <= own.to) {
        line = answer.to;
        afterText = answer.item === -1;
      } else if (!answer && !isEmptyBox(unit)) {
        const alike = unit.item === -1 ? undefined : alikes.get(theirKeys[unit.item] ?? -2);
        if (alike) [line, afterText] = [alike.to, false];
        const lines = linesOf(unit.from, unit.to);
        const isText = unit.item === -1;
        // Text is parted from whatever stands beside it, or it would go on there.
        const before = isText || afterText ? [BLANK] : [];
        const next = begins.get(line);
        const after = isText || next?.item === -1 || labels.has(line) ? [BLANK] : [];
        insertions.push({ line, depth: 0, lines: [...before, ...lines, ...after] });
        afterText = isText;
      }
    }
  }

  function isEmptyBox({ item, from: line, to }: Unit): boolean {
    const one = theirs[item];
    return one !== undefined && to === line + 1 && itemText(from, one).trim() === "";
  }

  function linesOf(line: number, to: number): readonly Put[] {
    return from.lines.slice(line, to).map((text, i) => ({ text, of: line + i }));
  }

  /** A section that the first note has not: behind the one it follows, and behind all that belongs to that. */
  function putSection({ heading, line, to }: Section): void {
    const level = from.outline.headings[heading]?.level;
    const { headings, lineCount } = into.outline;
    // What a label heads goes up to the next one.
    if (level !== undefined)
      end = headings.find((one) => one.line >= end && one.level <= level)?.line ?? lineCount;
    const lines = linesOf(line, textEnd(from, line + 1, to));
    insertions.push({ line: end, depth: -1, lines: [BLANK, ...lines, BLANK] });
  }

  /** The items below two that are one: those that both have, and the others where they stand there. */
  function matchChildren(own: number, other: number): void {
    const children = below[own] ?? [];
    const known = groups(children, (item) => keys[item] ?? -1);
    const parent = mine[own];
    if (!parent) return;
    let line = mine[children[0] ?? -1]?.line ?? ownLines(parent, labels).to;
    const first = into.lines[mine[children[0] ?? -1]?.line ?? -1];
    const head = into.lines[parent.line] ?? "";
    const indent =
      first === undefined ? leading(head) + " ".repeat(contentColumn(head) - columns(head)) : leading(first);
    for (const item of theirsBelow[other] ?? []) {
      const one = theirs[item];
      if (!one) continue;
      const answer = known.get(theirKeys[item] ?? -1)?.find((child) => !used.has(child) && say(child, item));
      if (answer !== undefined) {
        matchItem(answer, item);
        const there = mine[answer];
        if (there) line = blockEnd(there, labels);
        continue;
      }
      const end = blockEnd(one, theirLabels);
      if (end === one.line + 1 && itemText(from, one).trim() === "") continue;
      const column = columns(from.lines[one.line] ?? "");
      const lines = linesOf(one.line, end).map(({ text, of }) => ({
        text: text.trim() === "" ? text : moved(text, column, indent),
        of,
      }));
      insertions.push({ line, depth: depthOf(own) + 1, lines });
    }
  }

  function depthOf(item: number): number {
    let depth = 1;
    for (let at = mine[item]?.parent ?? -1; at >= 0; at = mine[at]?.parent ?? -1) depth++;
    return depth;
  }
}

/** Does one of two texts hold all lines of the other? */
function areOne(text: readonly string[], their: readonly string[]): boolean {
  return isWithin(their, text) || isWithin(text, their);
}

/** An item that ends in a colon may wait for what another says behind it. */
function mayBeSlot(page: Page, item: Item | undefined): boolean {
  return item !== undefined && itemText(page, item).trimEnd().endsWith(":");
}

/** An item's own lines behind the first. */
function ownLines({ line, ownEnd }: Item, labels: Labels): Range {
  return { from: line + 1, to: blockEnd({ line, end: ownEnd }, labels) };
}

function textOf(page: Page, item: Item, labels: Labels): readonly string[] {
  return said(page, ownLines(item, labels), columnOf(page, item));
}
