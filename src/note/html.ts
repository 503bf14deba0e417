// HTML blocks: what begins one and what ends it (spec.commonmark.org/0.31.2, section 4.6).

import { matchEnd } from "./blocks";

/** A kind that runs to a sign of its own: what begins it, and that sign. */
export type Kind = readonly [begin: RegExp, end: string | RegExp];

export const KINDS: readonly Kind[] = [
  [/^<(?:script|pre|textarea|style)(?:[ \t>]|$)/i, /<\/(?:script|pre|textarea|style)>/gi],
  [/^<!--/, "-->"],
  [/^<\?/, "?>"],
  [/^<![a-z]/i, ">"],
  [/^<!\[CDATA\[/, "]]>"],
];

const KNOWN =
  /^<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:[ \t>]|\/>|$)/i;

const CLOSING = /^<\/[a-z][a-z0-9-]*[ \t]*>[ \t]*$/i;
const OPENING = /<[a-z][a-z0-9-]*/iy;
const ATTRIBUTE = /[ \t]+[a-z_:][\w.:-]*(?:[ \t]*=[ \t]*(?:[^ \t"'=<>`]+|'[^']*'|"[^"]*"))?/iy;
const OPENING_REST = /[ \t]*\/?>[ \t]*$/y;

/** Comments among KINDS. */
export const REMARK = 1;

/** Which of KINDS begins with this line, which starts at its `<`, or -1. */
export function htmlKind(line: string): number {
  return KINDS.findIndex(([begin]) => begin.test(line));
}

/** Whether a block begins with this line that runs to a blank one. A tag of unknown name cannot interrupt a paragraph. */
export function isTagLine(line: string, inParagraph: boolean): boolean {
  return KNOWN.test(line) || (!inParagraph && (CLOSING.test(line) || isLoneTag(line)));
}

/** Whether the line holds one whole opening tag and nothing else. */
function isLoneTag(line: string): boolean {
  let end = matchEnd(OPENING, line, 0);
  // Attribute by attribute: one expression for them all overflows its stack on a line of megabytes, and throws.
  for (let next = end; next !== -1; next = matchEnd(ATTRIBUTE, line, end)) end = next;
  return end !== -1 && matchEnd(OPENING_REST, line, end) !== -1;
}
