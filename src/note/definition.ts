// Link reference definitions, read only to know whether a paragraph is more than its definitions.

import { matchEnd } from "./blocks";

const BLANKS = /[ \t]*/y;
const GAP = /[ \t]*(?:\r\n?|\n)?[ \t]*/y;
const REST = /[ \t]*(?:\r\n?|\n|$)/y;
const SPACE = /[ \t\n\v\f\r]/;
/** Longest label, brackets included. */
const LABEL = 1001;

/** Behind the link reference definitions with which a paragraph begins (spec.commonmark.org/0.31.2, section 4.7). */
export function definitionsEnd(text: string): number {
  let offset = 0;
  for (let end = 0; end !== -1; end = definitionEnd(text, offset)) offset = end;
  return offset;
}

/** Behind the line on which a definition ends that begins at `from`, or -1. */
function definitionEnd(text: string, from: number): number {
  const start = matchEnd(BLANKS, text, from);
  const label = text.charAt(start) === "[" ? enclosedEnd(text, start, "]", "[") : -1;
  if (label === -1 || label - start > LABEL || text.charAt(label) !== ":") return -1;
  if (text.slice(start + 1, label - 1).trim() === "") return -1;
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
  if (text.charAt(from) === "<") return enclosedEnd(text, from, ">", "<\r\n");
  let open = 0;
  let at = from;
  for (; at < text.length && open >= 0; at++) {
    const c = text.charAt(at);
    if (SPACE.test(c)) break;
    if (isEscape(text, at)) at++;
    else if (c === "(") open++;
    else if (c === ")") open--;
  }
  return at > from && open === 0 ? at : -1;
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
    if (isEscape(text, at)) at++;
    else if (forbidden.includes(c)) return -1;
  }
  return -1;
}

/** Whether a backslash takes the next character's meaning; a line's ending keeps its own. */
function isEscape(text: string, at: number): boolean {
  return text.charAt(at) === "\\" && at + 1 < text.length && !SPACE.test(text.charAt(at + 1));
}
