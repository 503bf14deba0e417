// What stands in notes, told so that a lost line and a doubled item are seen, and notes written in other bytes.

import { keyOf } from "../../src/note/identity";
import { itemText, readPage } from "../../src/note/page";
import { split } from "../../src/note/text";
import type { Notes } from "./scenario";

/** Lines of `before` whose words stand nowhere in `after`; `goes` may. */
export function lost(before: Notes, after: Notes, goes: readonly string[] = []): readonly string[] {
  const lines = linesOf(after);
  const there = new Set([...lines, ...goes]);
  const gone = linesOf(before).filter((line) => !there.has(line));
  if (gone.length === 0) return [];
  const said = lines.map(wordsOf);
  return gone.filter((line) => {
    const words = wordsOf(line);
    return !said.some((other) => words.every((word) => other.includes(word)));
  });
}

function linesOf(notes: Notes): readonly string[] {
  return Object.values(notes).flatMap((text) => split(text).lines.map((line) => line.trim()));
}

/** The words of a line, without what a carry adds: where a copy is from, where a source went, and an id, which goes along. */
function wordsOf(line: string): readonly string[] {
  const bare = line.replace(/[[(]since:: [^\])]*[\])]|🆔 \S+|\^\w+$| → \[\[?[^\]]*\]\]?(?:\([^)]*\))?/gu, "");
  return bare.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Open items that stand more often than before, and more often than once. */
export function doubled(before: Notes, after: Notes): readonly string[] {
  const had = openIn(before);
  return [...openIn(after)]
    .filter(([key, times]) => times > Math.max(1, had.get(key) ?? 0))
    .map(([key]) => key);
}

function openIn(notes: Notes): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [path, text] of Object.entries(notes)) {
    const page = readPage(path, text);
    for (const item of page.outline.items) {
      if (item.quote || item.status === null || !" /!".includes(item.status)) continue;
      const key = keyOf(itemText(page, item), true);
      if (key !== "") counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

/** What of a note may go by an act. */
export interface Gone {
  /** Of lines that stand twice one. */
  readonly joins?: boolean;
  /** A property that it writes: whose value. */
  readonly sets?: RegExp;
}

/**
 * Lines that are gone for nothing: no other line came that says as much, one for each. The box may be another; empty items and
 * the template's hints may give way, and a word that says what became of a question.
 */
export function missing(before: Notes, after: Notes, { joins = false, sets }: Gone): readonly string[] {
  const bare = (line: string) =>
    line.replace(/ ?#отложено/, "").replace(/^((?:[-*+]|\d+[.)])\s+)\[.\]/u, "$1[]");
  const all = linesOf(after).map(bare);
  const came = [...all];
  const gone = linesOf(before)
    .map(bare)
    .filter((line) => !takeOut(came, (other) => other === line));
  return gone.filter((line) => {
    if (
      /^(?:[-*+]|\d+[.)])?\s*(?:\[\])?\s*$/.test(line) ||
      line === "%% ### Имя / Тема %%" ||
      sets?.test(line)
    )
      return false;
    const words = wordsOf(line);
    const saysIt = (other: string) =>
      words.length > 0 ? words.every((word) => wordsOf(other).includes(word)) : other.includes(line);
    return joins ? !all.some(saysIt) : !takeOut(came, saysIt);
  });
}

function takeOut(lines: string[], wanted: (line: string) => boolean): boolean {
  const at = lines.findIndex(wanted);
  if (at !== -1) lines.splice(at, 1);
  return at !== -1;
}

export interface Shape {
  readonly name: string;
  readonly make: (text: string) => string;
  /** Makes a note of this shape read as the plain one. */
  readonly plain: (text: string) => string;
}

const BOM = "\uFEFF";

/** How people, programs and systems write the same notes. */
export const SHAPES: readonly Shape[] = [
  {
    name: "CRLF",
    make: (text) => text.replaceAll("\n", "\r\n"),
    plain: (text) => text.replaceAll("\r\n", "\n"),
  },
  { name: "a byte order mark", make: (text) => BOM + text, plain: (text) => text.replace(/^\uFEFF/, "") },
  { name: "no final newline", make: (text) => text.replace(/\n$/, ""), plain: ended },
  {
    name: "tabs",
    make: (text) => text.replace(/^(?: {2})+/gm, (space) => "\t".repeat(space.length / 2)),
    plain: (text) => text.replace(/^\t+/gm, (tabs) => "  ".repeat(tabs.length)),
  },
  {
    name: "all of these",
    make: (text) =>
      BOM +
      text
        .replace(/\n$/, "")
        .replace(/^(?: {2})+/gm, "\t")
        .replaceAll("\n", "\r\n"),
    plain: (text) =>
      ended(
        text
          .replace(/^\uFEFF/, "")
          .replaceAll("\r\n", "\n")
          .replace(/^\t+/gm, (tabs) => "  ".repeat(tabs.length)),
      ),
  },
];

function ended(text: string): string {
  return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}

/** The byte order mark and the endings of a text, as they would be lost one by one. */
export function bytesKept(before: string, after: string): boolean {
  const was = split(before);
  const now = split(after);
  const [kind = ""] = was.ends;
  return was.bom === now.bom && now.ends.slice(0, -1).every((end) => end === kind);
}
