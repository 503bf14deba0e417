// Two notes of one week made one: all that either says, in the first note's order, with the further status of each item.

import { identities } from "../carry/identities";
import type { Edit } from "../note/edit";
import { apply } from "../note/edit";
import { editsBetween } from "../note/edits-between";
import type { Page } from "../note/page";
import { itemText, opaqueLines, readPage } from "../note/page";
import { noteName } from "../note/path";
import type { NoteText } from "../note/text";
import type { StatusRules } from "./combine";
import { mergedProperties } from "./properties";
import type { Insertion, Put } from "./lacking";
import { BLANK } from "./lacking";
import type { Union } from "./union";
import { unionOf } from "./union";

export type Merged =
  | { readonly kind: "merged"; readonly text: NoteText; readonly edits: readonly Edit[] }
  /** A property has two values; `line` (0-based) is that of the first note. */
  | { readonly kind: "differ"; readonly name: string; readonly line: number; readonly other: string }
  /** What has to be put in would not be read there as it is; `line` (0-based) of the first note. */
  | { readonly kind: "swallowed"; readonly line: number };

/**
 * The first note with all that the others say and it does not. Items are one where their words, those above them and their
 * order say so, and where one line can hold both; else both stay. Nothing is reprinted: lines are put in, and a line is changed
 * only where the other says more. What is not read as it was in both notes is not done: then the other note's text follows
 * the first under a heading of its own, and where even that would be read as something else, nothing is. A pure function.
 */
export function merge(into: Page, others: readonly Page[], rules: StatusRules): Merged {
  let page = into;
  for (const other of others) {
    const done = withOther(page, other, rules);
    if (done.kind !== "text") return done;
    page = readPage(into.path, done.text);
  }
  return { kind: "merged", text: page.text, edits: editsBetween(into.text, page.text) };
}

type One = { readonly kind: "text"; readonly text: NoteText } | Exclude<Merged, { readonly kind: "merged" }>;

function withOther(into: Page, from: Page, rules: StatusRules): One {
  const properties = mergedProperties(into, from);
  if (properties.kind === "differ") return { ...properties, other: from.path };
  const head: Insertion[] = [
    { line: properties.line, depth: 0, lines: properties.put.map((text) => ({ text, of: -1 })) },
  ];
  for (const union of [unionOf(into, from, identities(rules), rules), appendix(into, from)]) {
    const written = writtenAs(
      into,
      { ...union, insertions: [...head, ...union.insertions] },
      properties.filled,
    );
    if (written && isWhole(into, from, union, written)) return { kind: "text", text: written.text };
  }
  return { kind: "swallowed", line: into.outline.opaque.at(-1)?.line ?? 0 };
}

/** All of the other note below the first. */
function appendix(into: Page, from: Page): Union {
  const top = from.outline.frontmatter?.end ?? 0;
  const lines: Put[] = from.lines.slice(top).map((text, i) => ({ text, of: top + i }));
  const heading = { text: `# ${noteName(from.path)}`, of: HEADING };
  const insertions = [{ line: into.lines.length, depth: 0, lines: [BLANK, heading, ...lines] }];
  return { insertions, replaced: new Map(), answers: new Map() };
}

/** Of a line that is a heading of neither note. */
const HEADING = -2;

interface Written {
  readonly text: NoteText;
  /** By line of the first note and of the other, where it stands now; -1 where it does not. */
  readonly ours: Int32Array;
  readonly theirs: Int32Array;
  /** Headings that stand in neither. */
  readonly headings: number;
}

/** The first note as it would be; null where the edits do not fit. */
function writtenAs(
  into: Page,
  { insertions, replaced }: Union,
  filled: ReadonlyMap<number, readonly string[]>,
): Written | null {
  const ours = new Int32Array(into.lines.length).fill(-1);
  const theirs = new Map<number, number>();
  const edits: Edit[] = [];
  const headings = new Set(into.outline.headings.map(({ end }) => end - 1));
  const inOrder = insertions
    .map((insertion, i) => ({ ...insertion, i }))
    .filter(({ lines }) => lines.length > 0)
    .sort((a, b) => a.line - b.line || b.depth - a.depth || a.i - b.i);
  let next = 0;
  let count = 0;
  let added = 0;
  /** What stands above: text, nothing to part from, or a blank line that is wanted before whatever comes. */
  let above: "text" | "free" | "wanted" = "free";
  for (let line = 0; line <= into.lines.length; line++) {
    const put: string[] = [];
    for (; inOrder[next]?.line === line; next++) {
      for (const { text, of } of inOrder[next]?.lines ?? []) {
        if (of === -1 && text === "") {
          if (above === "text") above = "wanted";
          continue;
        }
        if (above === "wanted") put.push("");
        if (of >= 0) theirs.set(of, count + put.length);
        if (of === HEADING) added++;
        put.push(text);
        above = text.trim() === "" ? "free" : "text";
      }
    }
    if (line === into.lines.length) {
      if (put.length > 0) edits.push({ line, expect: [], put });
      break;
    }
    const own = into.lines[line] ?? "";
    if (above === "wanted" && own.trim() !== "") put.push("");
    if (put.length > 0) edits.push({ line, expect: [], put });
    count += put.length;
    const lines = filled.get(line) ?? [replaced.get(line) ?? own];
    if (lines.length !== 1 || lines[0] !== own) edits.push({ line, expect: [own], put: lines });
    ours[line] = count;
    count += lines.length;
    const top = line < (into.outline.frontmatter?.end ?? 0);
    above = own.trim() === "" || headings.has(line) || top ? "free" : "text";
  }
  const applied = apply(into.text, edits);
  if (applied.kind === "conflict") return null;
  const where = new Int32Array(Math.max(0, ...theirs.keys()) + 1).fill(-1);
  for (const [line, place] of theirs) where[line] = place;
  return { text: applied.text, ours, theirs: where, headings: added };
}

/**
 * Whether the note is read as both were: every item and heading of either stands where it was put, with its box and below its
 * parent, what was code or comment is, and nothing else has become one.
 */
function isWhole(
  into: Page,
  from: Page,
  { answers, replaced }: Union,
  { text, ours, theirs, headings: extra }: Written,
): boolean {
  const now = readPage(into.path, text);
  const opaque = opaqueLines(now);
  const items = new Map(now.outline.items.map((item) => [item.line, item]));
  const levels = new Map(now.outline.headings.map(({ line, level }) => [line, level]));
  let [itemCount, headingCount] = [0, 0];
  const place = (line: number): number => {
    const answer = answers.get(line);
    return answer === undefined ? (theirs[line] ?? -1) : (ours[answer] ?? -1);
  };
  const holds = (page: Page, at: (line: number) => number, isNew: boolean): boolean => {
    const { items: all, headings, frontmatter } = page.outline;
    const empty = new Set<number>();
    for (const item of all) {
      const line = at(item.line);
      const isEmpty = isNew && item.end === item.line + 1 && itemText(page, item).trim() === "";
      // An empty box of the other note need not be put in.
      if (isEmpty && line === -1) empty.add(item.line);
      if (isNew && (empty.has(item.line) || answers.has(item.line))) continue;
      itemCount++;
      const there = items.get(line);
      const parent = all[item.parent];
      const above = now.outline.items[there?.parent ?? -1]?.line ?? -1;
      if (!there || there.quote !== item.quote || above !== (parent ? at(parent.line) : -1)) return false;
      const same = there.status === item.status;
      if (!same && (isNew || !replaced.has(item.line))) return false;
    }
    for (const { line, level } of headings) {
      const there = at(line);
      if (isNew && answers.has(line)) continue;
      headingCount++;
      if (levels.get(there) !== level) return false;
    }
    const hidden = opaqueLines(page);
    for (let line = frontmatter?.end ?? 0; line < page.lines.length; line++) {
      const there = at(line);
      if ((page.lines[line] ?? "").trim() === "" || empty.has(line)) continue;
      if (there === -1 || opaque[there] !== hidden[line]) return false;
    }
    return true;
  };
  const isOurs = holds(into, (line) => ours[line] ?? -1, false);
  return (
    isOurs &&
    holds(from, place, true) &&
    now.outline.items.length === itemCount &&
    now.outline.headings.length === headingCount + extra
  );
}
