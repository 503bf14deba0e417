// When two items are the same item: the words of a line, without what changes when it is carried, dated, tagged or restyled.

import { isOwn, readLine } from "./field";
import type { LineFacts } from "./field";
import type { Span } from "./hidden";
import { forwardMark } from "./link";
import type { Link } from "./link";
import { readRun } from "./token";

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
  if (isPlain(text)) {
    const key = foldedCase(text);
    if (key !== "") return key;
  }
  const facts = readLine(text);
  const gone = alwaysGone(text, facts, live);
  const ids = facts.tokens.filter((token) => token.kind === "id");
  const key = folded(unstyled(put(text, facts.links, [...gone, ...facts.tokens, ...facts.tags])));
  if (key !== "") return key;
  // Without words, white space is no part of the item: an insertion puts some between what touched.
  const tagged = dense(put(text, facts.links, [...gone, ...facts.tokens]));
  return folded(tagged) || folded(dense(put(text, facts.links, [...gone, ...ids]))) || tagged;
}

function dense(text: string): string {
  return text.replace(/\s+/g, "");
}

const SPECIAL = new Uint8Array(128);
for (const mark of "*_~=`\\[(#^") SPECIAL[mark.charCodeAt(0)] = 1;

/** Latin and Cyrillic words and common punctuation: nothing to take out. Most lines are. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c < 128 ? SPECIAL[c] === 1 : (c >= 0x300 && c < 0x400) || (c >= 0x530 && !isTypographic(c)))
      return false;
  }
  return true;
}

/** Dashes, quotation marks and the ellipsis. */
function isTypographic(c: number): boolean {
  return c >= 0x2010 && c <= 0x2026;
}

function alwaysGone(text: string, facts: LineFacts, live: boolean): Span[] {
  const gone: Span[] = facts.fields.filter(isOwn);
  const { block } = readRun(text);
  if (block !== -1) gone.push({ from: block, to: text.length });
  const mark = live ? null : forwardMark(text, facts.links, facts.tail);
  if (mark) gone.push(mark);
  return gone;
}

type Piece = Span & { readonly text: string };

/** The text with links as their names and without `gone`. What begins inside another piece belongs to it. */
function put(text: string, links: readonly Link[], gone: readonly Span[]): string {
  const pieces: Piece[] = gone.map(({ from, to }) => ({ from, to, text: "" }));
  for (const link of links) pieces.push({ from: link.from, to: link.to, text: nameOf(link) });
  pieces.sort((a, b) => a.from - b.from || b.to - a.to);
  let out = "";
  let at = 0;
  for (const piece of pieces) {
    if (piece.to <= at) continue;
    if (piece.from >= at) out += text.slice(at, piece.from) + piece.text;
    at = piece.to;
  }
  return out + text.slice(at);
}

function nameOf(link: Link): string {
  if (link.external) return `${link.alias ?? ""} ${link.target}`;
  const name = link.target.slice(link.target.lastIndexOf("/") + 1).replace(/\.md$/i, "");
  return link.sub === null ? name : `${name}#${link.sub}`;
}

const STYLE = /\\([!-/:-@[-`{-~])|\*+|_+|~~|==|`+/g;
const WORD = /[\p{L}\p{M}\p{N}]/u;

/**
 * Without escapes and the marks of emphasis. Only marks that pair go, and none between two letters: `2*3` is not `23`,
 * and `foo_` is not `foo`.
 */
function unstyled(text: string): string {
  const opener = new Map<string, number>();
  const drop = new Set<number>();
  for (const match of text.matchAll(STYLE)) {
    const mark = match[0];
    if (match[1] !== undefined) continue;
    const left = text.charAt(match.index - 1);
    const right = text.charAt(match.index + mark.length);
    if (WORD.test(left) && WORD.test(right)) continue;
    const open = opener.get(mark);
    if (left.trim() !== "" && open !== undefined) {
      drop.add(open).add(match.index);
      opener.delete(mark);
    } else if (right.trim() !== "") opener.set(mark, match.index);
  }
  return text.replace(STYLE, (mark: string, escaped: string | undefined, at: number) =>
    escaped !== undefined ? escaped : drop.has(at) ? "" : mark,
  );
}

/** NFC, lower case, `ё` as `е`, single spaces, no zero-width spaces, no final punctuation. */
function folded(text: string): string {
  return foldedCase(text.normalize("NFC"));
}

const INVISIBLE = /[\u200b\u2060\ufeff]+/g;
const UNEVEN = /\s\s|[^\S ]/;
const FINAL = ".,;:!?… ";

function foldedCase(text: string): string {
  let key = text.replace(INVISIBLE, "").toLowerCase();
  if (key.includes("ё")) key = key.replaceAll("ё", "е");
  if (UNEVEN.test(key)) key = key.replace(/\s+/g, " ");
  let end = key.length;
  while (end > 0 && FINAL.includes(key.charAt(end - 1))) end--;
  return key.slice(0, end).trimStart();
}
