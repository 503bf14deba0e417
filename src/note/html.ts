// HTML blocks: what begins one and what ends it (spec.commonmark.org/0.31.2, section 4.6).

import type { Ahead } from "./ahead";
import { matchEnd } from "./blocks";
import type { Signs } from "./signs";

const RAW = /<(?:script|pre|textarea|style)(?:[ \t>]|(?=[\r\n])|$)/iy;
const DECLARATION = /<![a-z]/iy;
const KNOWN =
  /<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:[ \t>]|\/>|(?=[\r\n])|$)/iy;

const OPENING = /<[a-z][a-z0-9-]*/iy;
const ATTRIBUTE = /[ \t]+[a-z_:][\w.:-]*(?:[ \t]*=[ \t]*(?:[^ \t\r\n"'=<>`]+|'[^'\r\n]*'|"[^"\r\n]*"))?/iy;
const OPENING_REST = /[ \t]*\/?>[ \t]*(?:(?=[\r\n])|$)/y;
const CLOSING = /<\/[a-z][a-z0-9-]*[ \t]*>[ \t]*(?:(?=[\r\n])|$)/iy;

/**
 * What ends the HTML block that begins here, `"blank"` for one that runs to the next blank line, or null where none
 * begins. A tag of unknown name cannot interrupt a paragraph.
 */
export function htmlEnd(
  text: string,
  at: number,
  signs: Signs,
  inParagraph: boolean,
): Ahead | "blank" | null {
  if (matchEnd(RAW, text, at) !== -1) return signs.rawEnd;
  if (text.startsWith("<!--", at)) return signs.remarkEnd;
  if (text.startsWith("<?", at)) return signs.instructionEnd;
  if (matchEnd(DECLARATION, text, at) !== -1) return signs.declarationEnd;
  if (text.startsWith("<![CDATA[", at)) return signs.cdataEnd;
  if (matchEnd(KNOWN, text, at) !== -1) return "blank";
  return !inParagraph && isLoneTag(text, at) ? "blank" : null;
}

/** Whether the line holds one whole tag and nothing else. */
function isLoneTag(text: string, at: number): boolean {
  if (matchEnd(CLOSING, text, at) !== -1) return true;
  let end = matchEnd(OPENING, text, at);
  if (end === -1) return false;
  // Attribute by attribute: one expression for them all overflows its stack on a line of megabytes, and throws.
  for (let next = end; next !== -1; next = matchEnd(ATTRIBUTE, text, end)) end = next;
  return matchEnd(OPENING_REST, text, end) !== -1;
}
