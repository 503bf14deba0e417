// Link reference definitions, read only to know whether a paragraph is more than its definitions.

import { matchEnd } from "./blocks";

const GAP = /[ \t]*\n?[ \t]*/y;
const REST = /[ \t]*(?:\n|$)/y;
const SPACE = /[ \t\n\v\f\r]/;
/** Longest label, brackets included. */
const LABEL = 1001;

/** How many of a paragraph's first lines are link reference definitions (spec.commonmark.org/0.31.2, section 4.7). */
export function definitionLines(lines: readonly string[]): number {
  const text = lines.join("\n");
  let offset = 0;
  for (let end = 0; end !== -1; end = definitionEnd(text, offset)) offset = end;
  return offset === text.length ? lines.length : text.slice(0, offset).split("\n").length - 1;
}

/** Behind the line on which a definition ends that begins at `from`, or -1. */
function definitionEnd(text: string, from: number): number {
  const label = text.charAt(from) === "[" ? enclosedEnd(text, from, "]", "[") : -1;
  if (label === -1 || label - from > LABEL || text.charAt(label) !== ":") return -1;
  if (text.slice(from + 1, label - 1).trim() === "") return -1;
  const target = targetEnd(text, matchEnd(GAP, text, label + 1));
  if (target === -1) return -1;
  const gap = matchEnd(GAP, text, target);
  const title = gap > target ? titleEnd(text, gap) : -1;
  const withTitle = title === -1 ? -1 : matchEnd(REST, text, title);
  // What looked like a title but has text behind it is none; the definition may still end before it.
  return withTitle === -1 ? matchEnd(REST, text, target) : withTitle;
}

/** Behind a link's target, in `<>` or bare with its parentheses in pairs, or -1. */
function targetEnd(text: string, from: number): number {
  if (text.charAt(from) === "<") return enclosedEnd(text, from, ">", "<\n");
  let open = 0;
  let at = from;
  for (; at < text.length && open >= 0; at++) {
    const c = text.charAt(at);
    if (SPACE.test(c)) break;
    if (c === "\\") at++;
    else if (c === "(") open++;
    else if (c === ")") open--;
  }
  return at > from && open === 0 ? Math.min(at, text.length) : -1;
}

function titleEnd(text: string, from: number): number {
  const mark = text.charAt(from);
  if (mark === "(") return enclosedEnd(text, from, ")", "(");
  return mark === '"' || mark === "'" ? enclosedEnd(text, from, mark, "") : -1;
}

/** Behind the `close` that answers the mark at `from`; -1 where there is none, or something forbidden before it. */
function enclosedEnd(text: string, from: number, close: string, forbidden: string): number {
  for (let at = from + 1; at < text.length; at++) {
    const c = text.charAt(at);
    if (c === close) return at + 1;
    if (c === "\\") at++;
    else if (forbidden.includes(c)) return -1;
  }
  return -1;
}
