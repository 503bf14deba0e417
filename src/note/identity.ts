// When two items are the same item: the words of a line, without what changes when it is carried, dated, tagged or restyled.

import { isOwn, readLine } from "./field";
import { forwardMark } from "./link";
import type { Link } from "./link";
import { noteName } from "./path";
import { replaced } from "./span";
import type { Span } from "./span";
import { blockIdAt } from "./token";
import { folded, unstyled } from "./words";

/**
 * What makes an item's line the same item elsewhere (DOMAIN §6.6): equal keys, equal chains of parents' keys, one series.
 *
 * Out go our own field, Tasks tokens, tags, block id, emphasis, escapes, final punctuation and the forward mark
 * ` → [[target]]`; with `live`, an arrow and a link at the end are the person's own words and stay, because only moved
 * lines bear the mark. Letter case, `ё`, white space and composed letters make no difference.
 *
 * A link counts as its target's name: the last part of its path without `.md`, with what follows `#` (two chapters of one
 * book are two tasks), without its alias. An external link counts as its text and its whole address.
 *
 * Where nothing is left (a task of tags only) tags count, then tokens but ids, then punctuation. "" is an empty item.
 */
export function keyOf(text: string, live = false): string {
  if (PLAIN.test(text)) {
    const key = folded(text);
    if (key !== "") return key;
  }
  const { fields, links, tags, tail, tokens } = readLine(text);
  const gone: Span[] = fields.filter(isOwn);
  const block = blockIdAt(text);
  if (block !== -1) gone.push({ from: block, to: text.length });
  const mark = live ? null : forwardMark(text, links, tail);
  if (mark) gone.push(mark);
  const names = links.map((link) => ({ from: link.from, to: link.to, text: nameOf(link) }));
  const without = (more: readonly Span[]): string =>
    replaced(text, [...names, ...[...gone, ...more].map(({ from, to }) => ({ from, to, text: "" }))]);
  const key = folded(unstyled(without([...tokens, ...tags])));
  if (key !== "") return key;
  // Without words, white space is no part of the item: an insertion puts some between what touched.
  const tagged = without(tokens).replace(/\s+/g, "");
  const dated = without(tokens.filter(({ kind }) => kind === "id")).replace(/\s+/g, "");
  return folded(tagged) || folded(dated) || tagged;
}

/** Markers alone are lists of an empty item. */
const MARKERS = /^\s*(?:(?:[-*+]|\d{1,9}[.)])(?:\s+|$))*$/;

const WORDED = /^\s*\p{L}/u;

/** Does an item's text say nothing: markers at most, a block id, our own field? */
export function isEmptyItem(text: string): boolean {
  // Most begin with a word of their own, which nothing takes out.
  if (WORDED.test(text) && !text.includes("::")) return false;
  return MARKERS.test(text) || keyOf(text, true) === "";
}

/** Latin and Cyrillic words and common punctuation: nothing to take out. Most lines are. */
const PLAIN = /^[^\u0300-\u03ff\u0530-\u200f\u2027-\uffff*_~=`\\[(#^]*$/;

function nameOf(link: Link): string {
  if (link.external) return `${link.alias ?? ""} ${link.target}`;
  const name = noteName(link.target);
  return link.sub === null ? name : `${name}#${link.sub}`;
}
