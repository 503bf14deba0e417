// A glance at a note: its properties' text, its headings and its links, told line by line without its blocks.
//
// The outline reads how blocks stand one in another, which decides little of what most notes are asked for: a heading begins
// its line, and a link counts unless its line is code. Where a line and the one above it tell that much, so does a glance;
// where they do not, it says nothing, and the outline is asked. What it does say is what the outline says.

import { signAt } from "./ahead";
import {
  boxEnd,
  breakEnd,
  fenceLength,
  headingEnd,
  headingLevel,
  isRun,
  markerLength,
  skipBlanks,
} from "./blocks";
import { BRACKET, DOT, EQUALS, GREATER, HASH, LESS, LOW_LINE, MINUS, NINE, PAREN } from "./chars";
import { PLUS, SPACE, STAR, TAB, TICK, TILDE, ZERO } from "./chars";
import { NOT_SIMPLE, addTargets, addWikiTargets, linksIn } from "./links-in";
import { headingText } from "./page";
import type { Page } from "./page";
import type { NoteText } from "./text";

export interface Glance {
  /** What stands between the two `---` of its properties; null where it has none. */
  readonly frontmatter: string | null;
  /** The texts of its headings. */
  readonly headings: readonly string[];
  /** Targets of internal links in its text, as `linksIn` finds them there. */
  readonly links: readonly string[];
}

/** What a line is by itself. */
type Shape =
  | "blank"
  /** Leaves text open that the next line may carry on. */
  | "text"
  /** The same below such text, else perhaps code: it begins far in. */
  | "deep"
  /** Perhaps code, whatever stands above it. */
  | "code"
  /** No code, and leaves nothing open. */
  | "closed"
  | "heading"
  /** Opens a block of code. */
  | "fence"
  /** Makes a heading of text above it. */
  | "underline"
  | "unsure";

const FRONTMATTER = /^---[ \t]*\n([^]*?\n)??---[ \t]*(?:\n|$)/;

/** What can be told of a note at a glance; null where only the outline can tell. Linear. */
export function glance(text: NoteText): Glance | null {
  // Comments and formulas, and what is rare.
  if (text.includes("%%") || text.includes("$$") || text.includes("!--")) return null;
  if (text.includes("\r") || text.startsWith("\uFEFF")) return null;
  const front = text.startsWith("---") ? FRONTMATTER.exec(text) : null;
  const headings: string[] = [];
  const links = new Set<string>();
  let from = front?.[0].length ?? 0;
  let wiki = signAt(text, "[[", from);
  let plain = nextPlain(text, from);
  // Where signs stand next that may hide a link, or make it another one than it seems; asked for at links only.
  let escape = -1;
  let tick = -1;
  let address = -1;
  let above: Shape = "blank";
  while (from < text.length) {
    let end = lineEnd(text, from);
    const isLinking = wiki < end || plain < end;
    let shape = shapeOf(text, from, end);
    if (shape === "deep") shape = above === "text" ? "text" : "code";
    if (shape === "unsure" || (shape === "underline" && above !== "blank")) return null;
    if (shape === "heading") headings.push(headingAt(text, from, end));
    if (shape === "fence") end = fenceEnd(text, from, end);
    else if (isLinking) {
      if (shape === "code") return null;
      if (escape < from) escape = signAt(text, "\\", from);
      if (tick < from) tick = signAt(text, "`", from);
      if (address < from) address = signAt(text, "](", from);
      const isPlain = escape > end && tick > end && address > end;
      const behind = isPlain ? addWikiTargets(text, wiki, end, links) : NOT_SIMPLE;
      if (behind === NOT_SIMPLE) addTargets(text.slice(from, end), links);
      else wiki = behind;
    }
    if (wiki < end) wiki = signAt(text, "[[", end);
    if (plain < end) plain = nextPlain(text, end);
    above = shape;
    from = end + 1;
  }
  return { frontmatter: front && (front[1]?.slice(0, -1) ?? ""), headings, links: [...links] };
}

/** The same of a note whose blocks have been read. */
export function glanceOver(page: Page): Glance {
  const { headings, frontmatter } = page.outline;
  return {
    frontmatter: frontmatter && page.lines.slice(1, frontmatter.end - 1).join("\n"),
    headings: headings.map((heading) => headingText(page, heading)),
    links: linksIn(page, null),
  };
}

/** The next Markdown link that does not lead into the web. */
function nextPlain(text: string, from: number): number {
  let at = signAt(text, "](", from);
  while (text.startsWith("http://", at + 2) || text.startsWith("https://", at + 2))
    at = signAt(text, "](", at + 2);
  return at;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}

function headingAt(text: string, from: number, end: number): string {
  const start = skipBlanks(text, from + headingLevel(text, from, end), end);
  return text.slice(start, headingEnd(text, start, end));
}

/** The end of the line that closes the code which this line opens, or of the text. */
function fenceEnd(text: string, from: number, end: number): number {
  const mark = text.charCodeAt(from);
  const length = fenceLength(text, from, end);
  let last = end;
  while (last < text.length) {
    const start = last + 1;
    last = lineEnd(text, start);
    let at = start;
    while (at < start + 3 && text.charCodeAt(at) === SPACE) at++;
    if (text.charCodeAt(at) === mark && isRun(text, at, last, length)) break;
  }
  return last;
}

function shapeOf(text: string, from: number, end: number): Shape {
  if (from === end) return "blank";
  const first = text.charCodeAt(from);
  if (isLetter(first)) return "text";
  if (first === HASH) return headingLevel(text, from, end) > 0 ? "heading" : "text";
  if (first === TICK || first === TILDE) return fenceLength(text, from, end) > 0 ? "fence" : "text";
  return shapeBehindMarks(text, from, end);
}

/** Most characters that a line of text begins with, and none that a block does. */
function isLetter(c: number): boolean {
  return c > GREATER && c !== LOW_LINE && c !== TICK && c !== TILDE;
}

/** The shape of a line that may begin with marks of quotes and items and the blanks between them. */
function shapeBehindMarks(text: string, from: number, end: number): Shape {
  let at = from;
  let blanks = 0;
  let isMarked = false;
  let isIndented = false;
  let isWithin = false;
  for (; at < end; at++) {
    const c = text.charCodeAt(at);
    if (c === SPACE || c === TAB) {
      blanks += c === TAB ? 4 : 1;
      // Four columns of blanks may begin code.
      if (blanks > 3 && isMarked) isWithin = true;
      else if (blanks > 3) isIndented = true;
    } else if (isMark(c)) {
      isMarked = true;
      blanks = 0;
    } else break;
  }
  if (at === end) {
    if (!isMarked) return "blank";
    const start = skipBlanks(text, from, end);
    return text.charCodeAt(start) === MINUS && isRun(text, start, end) ? "underline" : "closed";
  }
  const c = text.charCodeAt(at);
  if (c === LESS || fenceAt(text, c, at, end)) return "unsure";
  if (c === EQUALS && !isMarked && isRun(text, at, end)) return "underline";
  if (isWithin) return "code";
  if (c === HASH && headingLevel(text, at, end) > 0)
    return isIndented ? "code" : isMarked ? "closed" : "unsure";
  if (c === LOW_LINE && breakEnd(text, at, end) === end) return "closed";
  // Behind a box an item may begin.
  const box = c === BRACKET ? boxEnd(text, at, end) : -1;
  const behind = box === -1 ? at : skipBlanks(text, box, end);
  if (box !== -1 && (behind === end || markerLength(text, behind, end) > 0)) return "code";
  return isIndented ? "deep" : "text";
}

function isMark(c: number): boolean {
  return (
    (c >= ZERO && c <= NINE) ||
    c === MINUS ||
    c === GREATER ||
    c === STAR ||
    c === PLUS ||
    c === DOT ||
    c === PAREN
  );
}

function fenceAt(text: string, c: number, at: number, end: number): boolean {
  return (c === TICK || c === TILDE) && fenceLength(text, at, end) > 0;
}
