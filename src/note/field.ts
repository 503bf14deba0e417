// What one list item's line says: Dataview fields, Tasks tokens, tags, links, its block id, and where Tasks' run begins.

import { bracketed, canonical, fieldsIn } from "./dataview";
import type { Field, Found } from "./dataview";
import { covering, hiddenSpans } from "./hidden";
import type { Span } from "./hidden";
import { readLinks } from "./link";
import type { Link } from "./link";
import { datesBefore, fieldToken, isSpace, readRun, trimmedEnd } from "./token";
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

const NONE: readonly never[] = [];

const HASH = 1;
const COLON = 2;
const BRACKET = 4;
const CARET = 8;
const HIDE = 16;
const WIDE = 32;

const SIGNS = new Uint8Array(128);
SIGNS[35] = HASH;
SIGNS[58] = COLON;
SIGNS[91] = BRACKET;
SIGNS[94] = CARET;
SIGNS[96] = HIDE;
SIGNS[37] = HIDE;
SIGNS[60] = HIDE;

/** One look at every character tells what can be skipped; most lines are words and nothing else. */
function signsIn(text: string): number {
  let signs = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c < 128) signs |= SIGNS[c] as number;
    else if (c >= 0x2300 && (c < 0x2800 || (c >= 0xd83c && c <= 0xd83d))) signs |= WIDE;
  }
  return signs;
}

/**
 * Reads a list item's text after marker and box: one line, without its ending. Never throws; linear in its length.
 * Nothing inside code spans and comments counts, and no field or tag inside a link.
 */
export function readLine(text: string): LineFacts {
  const signs = signsIn(text);
  if (signs === 0) {
    const tail = trimmedEnd(text, text.length);
    return { fields: NONE, tokens: NONE, tags: NONE, links: NONE, blockId: null, tail };
  }
  const code = signs & HIDE ? hiddenSpans(text) : NONE;
  const links =
    signs & BRACKET && (text.includes("[[") || text.includes("](")) ? readLinks(text, code) : NONE;
  const found = signs & COLON && text.includes("::") ? bracketed(text) : NONE;
  const run = readRun(text);
  const tags = signs & HASH ? tagsIn(text, links, code) : NONE;
  const tail = safeTail(text, run, [links, found, code, tags]);
  return {
    fields: fieldsIn(text, found, links, code, (signs & COLON) !== 0),
    tokens: tokensIn(text, run, found, links, code, signs),
    tags,
    links,
    blockId: run.block === -1 ? null : text.slice(run.block + 1, trimmedEnd(text, text.length)),
    tail,
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
  found: readonly Found[],
  links: readonly Link[],
  code: readonly Span[],
  signs: number,
): readonly Token[] {
  const dates = signs & WIDE ? datesBefore(text, run.tail) : NONE;
  const before: Token[] = dates.filter((t) => !covering(code, t.from) && !covering(links, t.from));
  const dated = before.length;
  for (const { from, separator, to } of found) {
    if (from >= run.tail) break;
    const token = fieldToken(
      canonicalTaskKey(text, from, separator),
      text.slice(separator + 2, to - 1).trim(),
      from,
      to,
    );
    if (token && !covering(code, from)) before.push(token);
  }
  if (dated > 0 && before.length > dated) before.sort((a, b) => a.from - b.from);
  if (before.length === 0 && run.tokens.length === 0) return NONE;
  for (let i = run.tokens.length - 1; i >= 0; i--) before.push(run.tokens[i] as Token);
  return before;
}

function canonicalTaskKey(text: string, from: number, separator: number): string {
  return separator - from > 24 ? "" : canonical(text.slice(from + 1, separator));
}

const NUMBER = /^#\d+$/;
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
  const tags: Tag[] = [];
  for (let from = text.indexOf("#"), to; from !== -1; from = text.indexOf("#", to)) {
    to = from + 1;
    while (to < text.length && isTagUnit(text.charCodeAt(to))) to++;
    if (to === from + 1 || (from > 0 && BEFORE_TAG.test(text.charAt(from - 1)))) continue;
    const name = text.slice(from, to);
    if (NUMBER.test(name) || covering(code, from) || covering(links, from)) continue;
    tags.push({ name, from, to });
  }
  return tags.length === 0 ? NONE : tags;
}

type Spans = readonly (readonly Span[])[];

/**
 * Moves the run's beginning out of whatever an insertion would break, because a tag to Tasks may be the end of a link to
 * everybody else: behind it where all of the run's tokens follow, else before it, which is always safe for Tasks.
 */
function safeTail(text: string, run: Run, spans: Spans): number {
  if (!run.torn && !spans.some((list) => covers(list, run.tail))) return run.tail;
  const brackets = run.torn ? bracketsAround(text, run.tail) : NONE;
  const all = brackets.length === 0 ? spans : [...spans, brackets];
  const before = leftOf(run.tail, all);
  if (before === run.tail) return before;
  const first = run.tokens[run.tokens.length - 1]?.from ?? text.length;
  const behind = rightOf(run.tail, all);
  const free = behind <= first && text.charAt(behind).trim() === "";
  return free ? behind : trimmedEnd(text, before);
}

/** Does the last span that begins before `at` reach beyond it? */
function covers(spans: readonly Span[], at: number): boolean {
  if (spans.length === 0) return false;
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
