// Link reference definitions, read only to know whether a paragraph is more than its definitions.

import { matchEnd } from "./blocks";

/** A backslash with what it makes literal; before white space and at the end it stands for itself. */
const ESCAPE = String.raw`\\(?:\S|(?!\S))`;
/** White space with at most one line ending. */
const GAP = String.raw`[ \t]*(?:\r\n?|\n)?[ \t]*`;
/** As many as the reference allows. */
const LABEL = String.raw`\[(?!\s*\])(?:[^[\]\\]|${ESCAPE}){1,999}\]`;
const LETTER = String.raw`[^ \t\n\v\f\r()\\]|${ESCAPE}`;
/** Parentheses in pairs, three deep: what the specification asks for at least. */
const NESTED = [1, 2, 3].reduce((inner) => String.raw`(?:${LETTER}|\(${inner}*\))`, `(?:${LETTER})`);
const TARGET = String.raw`(?:<(?:[^<>\r\n\\]|${ESCAPE})*>|(?!<)${NESTED}+)`;
const TITLE = String.raw`(?:"(?:[^"\\]|${ESCAPE})*"|'(?:[^'\\]|${ESCAPE})*'|\((?:[^()\\]|${ESCAPE})*\))`;
/** Up to the next line. What looks like a title but has text behind it is none; the definition may still end before it. */
const DEFINITION = new RegExp(
  String.raw`[ \t]*${LABEL}:${GAP}${TARGET}(?:(?=\s)${GAP}${TITLE})?[ \t]*(?:\r\n?|\n|$)`,
  "y",
);

/** Behind the link reference definitions with which a paragraph begins (spec.commonmark.org/0.31.2, section 4.7). */
export function definitionsEnd(text: string): number {
  let offset = 0;
  for (let end = 0; end !== -1; end = matchEnd(DEFINITION, text, offset)) offset = end;
  return offset;
}
