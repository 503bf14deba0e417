// What one list item's line says: Dataview fields, Tasks tokens, tags, links, its block id, and where Tasks' run begins.

import { bracketed, fieldsIn } from "./dataview";
import type { Field } from "./dataview";
import { NONE, added } from "./few";
import { covering, hiddenSpans } from "./hidden";
import type { Span } from "./hidden";
import { readLinks } from "./link";
import type { Link } from "./link";
import { isSpace, trimmedEnd } from "./space";
import { datesBefore, fieldToken, readRun } from "./token";
import type { Run, Token } from "./token";

export interface Tag extends Span {
  /** With its `#`, as written. */
  readonly name: string;
}

/** All offsets are UTF-16 units of the text read. Strings are slices of it: copy what outlives it. */
export interface LineFacts {
  /**
   * In order, never overlapping. `key:: value` over the whole line is listed only where no bracketed field is; Dataview
   * reads it on list items that are no tasks.
   */
  readonly fields: readonly Field[];
  /** In order. Of several of one kind the first counts, for Tasks as for Dataview. */
  readonly tokens: readonly Token[];
  readonly tags: readonly Tag[];
  readonly links: readonly Link[];
  /** Without its `^`. */
  readonly blockId: string | null;
  /**
   * Where the run begins that Tasks reads from the line's end: tokens, tags, block id and the white space around them.
   * Whatever is inserted here hides nothing from Tasks and breaks no field, link or code.
   */
  readonly tail: number;
}

/**
 * Reads a list item's text after marker and box: one line, without its ending. Never throws; linear in its length.
 * Nothing inside code spans and comments counts, and no field or tag inside a link.
 * Each reader looks for its own mark by `indexOf`: on most lines it is not there, and nothing is quicker to say so.
 */
export function readLine(text: string): LineFacts {
  const code = hiddenSpans(text);
  const links = readLinks(text, code);
  const separator = text.indexOf("::");
  const found = separator === -1 ? NONE : bracketed(text, separator);
  const run = readRun(text);
  const tags = tagsIn(text, links, code);
  return {
    fields: fieldsIn(text, found, links, code, separator),
    tokens: tokensIn(text, run, found, links, code),
    tags,
    links,
    blockId: run.block === -1 ? null : text.slice(run.block + 1, trimmedEnd(text, text.length)),
    tail: safeTail(text, run, links, found, code, tags),
  };
}

/** Keys under which a carry's origin is read; `since` is the one written. */
const OWN_KEYS: ReadonlySet<string> = new Set(["since", "с", "перенос"]);

/** Is it the field this plugin writes? Only in brackets or parentheses: a line `с:: …` is somebody's text. */
export function isOwn(field: Field): boolean {
  return field.form !== "line" && OWN_KEYS.has(field.key);
}

/** Where a carried item was first written (`2024-W22`, `2020-05-19`, as it stands), or null. */
export function originOf(facts: LineFacts): string | null {
  for (const field of facts.fields) if (isOwn(field) && field.value !== null) return field.value;
  return null;
}

function tokensIn(
  text: string,
  run: Run,
  found: readonly Field[],
  links: readonly Link[],
  code: readonly Span[],
): readonly Token[] {
  let tokens: Token[] | undefined;
  for (const date of datesBefore(text, run.tail))
    if (!covering(code, date.from) && !covering(links, date.from)) tokens = added(tokens, date);
  const dated = tokens ? tokens.length : 0;
  for (const { key, value, from, to } of found) {
    if (from >= run.tail) break;
    const token = value === null || covering(code, from) ? null : fieldToken(key, value, from, to);
    if (token) tokens = added(tokens, token);
  }
  if (!tokens) return run.tokens;
  if (dated > 0 && tokens.length > dated) tokens.sort((a, b) => a.from - b.from);
  for (const token of run.tokens) tokens = added(tokens, token);
  return tokens;
}

const BEFORE_TAG = /[\p{L}\p{M}\p{N}#&/\\_-]/u;

/** ASCII in Obsidian's tags: letters, digits, `-`, `/` and `_`. */
const IN_TAG = new Uint8Array(128);
for (const c of "-/_0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
  IN_TAG[c.charCodeAt(0)] = 1;

/** Beyond ASCII a tag takes all but white space and general punctuation; emoji are joined by U+200D. */
function isTagUnit(c: number): boolean {
  if (c < 128) return IN_TAG[c] === 1;
  return !isSpace(c) && (c < 0x2000 || c > 0x206f || c === 0x200d) && (c < 0x2e00 || c > 0x2e7f);
}

function tagsIn(text: string, links: readonly Link[], code: readonly Span[]): readonly Tag[] {
  let from = text.indexOf("#");
  if (from === -1) return NONE;
  let tags: Tag[] | undefined;
  for (let to; from !== -1; from = text.indexOf("#", to)) {
    to = from + 1;
    while (to < text.length && isTagUnit(text.charCodeAt(to))) to++;
    if (to === from + 1 || !mayPrecedeTag(text, from)) continue;
    const name = text.slice(from, to);
    if (isNumber(name) || covering(code, from) || covering(links, from)) continue;
    tags = added(tags, { name, from, to });
  }
  return tags ?? NONE;
}

/** `#2024` is no tag. */
function isNumber(name: string): boolean {
  let i = 1;
  while (i < name.length && name.charCodeAt(i) >= 48 && name.charCodeAt(i) <= 57) i++;
  return i === name.length;
}

function mayPrecedeTag(text: string, at: number): boolean {
  return at === 0 || text.charCodeAt(at - 1) === 32 || !BEFORE_TAG.test(text.charAt(at - 1));
}

type Spans = readonly (readonly Span[])[];

/**
 * Moves the run's beginning out of whatever an insertion would break, because a tag to Tasks may be the end of a link to
 * everybody else: behind it where all of the run's tokens follow, else before it, which is always safe for Tasks.
 */
function safeTail(
  text: string,
  run: Run,
  links: readonly Span[],
  found: readonly Span[],
  code: readonly Span[],
  tags: readonly Span[],
): number {
  const { tail, torn } = run;
  const inside = covers(links, tail) || covers(found, tail) || covers(code, tail) || covers(tags, tail);
  if (!torn && !inside) return tail;
  const all = [links, found, code, tags, torn ? bracketsAround(text, tail) : NONE];
  const before = leftOf(tail, all);
  if (before === tail) return before;
  const first = run.tokens[0]?.from ?? text.length;
  const behind = rightOf(tail, all);
  const free = behind <= first && text.charAt(behind).trim() === "";
  return free ? behind : trimmedEnd(text, before);
}

/** Does the last span that begins before `at` reach beyond it? */
function covers(spans: readonly Span[], at: number): boolean {
  // Mostly there are none, or all of them end before the run.
  if (spans.length === 0 || (spans[spans.length - 1] as Span).to <= at) return false;
  const span = covering(spans, at - 1);
  return span !== undefined && span.to > at;
}

/** The nearest offset to the left that is inside none of the spans. Each list is walked once, however they overlap. */
function leftOf(at: number, spans: Spans): number {
  const next = spans.map((list) => list.length - 1);
  let left = at;
  for (let moved = true; moved;) {
    moved = false;
    for (let i = 0; i < spans.length; i++) {
      const list = spans[i] as readonly Span[];
      let k = next[i] as number;
      while (k >= 0 && (list[k] as Span).from >= left) k--;
      next[i] = k;
      const span = list[k];
      if (!span || span.to <= left) continue;
      left = span.from;
      moved = true;
    }
  }
  return left;
}

/** The same to the right. */
function rightOf(at: number, spans: Spans): number {
  const next = spans.map(() => 0);
  let right = at;
  for (let moved = true; moved;) {
    moved = false;
    for (let i = 0; i < spans.length; i++) {
      const list = spans[i] as readonly Span[];
      let k = next[i] as number;
      while (k < list.length && (list[k] as Span).to <= right) k++;
      next[i] = k;
      const span = list[k];
      if (!span || span.from >= right) continue;
      right = span.to;
      moved = true;
    }
  }
  return right;
}

/** The outermost pair of square brackets around `at`, as a list of one, or nothing. */
function bracketsAround(text: string, at: number): readonly Span[] {
  const open: number[] = [];
  let pair: Span | undefined;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 92) i++;
    else if (c === 91) open.push(i);
    else if (c === 93) {
      const from = open.pop();
      if (i >= at && from !== undefined && from < at) pair = { from, to: i + 1 };
    }
  }
  return pair ? [pair] : NONE;
}
