// What one list item's line says: Dataview fields, Tasks tokens, tags, links, its block id, and where Tasks' run begins.

import { bracketed, lineField, outermost } from "./dataview";
import type { Field } from "./dataview";
import { hiddenSpans } from "./hidden";
import { readLinks } from "./link";
import type { Link } from "./link";
import { inOrder, outside, trimmedEnd } from "./span";
import type { Span } from "./span";
import { blockIdAt, isDated, readRun, readTokens } from "./token";
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
 * Nothing inside code spans and comments counts, and no field or tag inside a link; only Tasks knows neither.
 */
export function readLine(text: string): LineFacts {
  const hidden = hiddenSpans(text);
  const links = readLinks(text, hidden);
  const found = bracketed(text);
  const fields =
    found.length === 0 ? lineField(text) : outside(outside(outermost(found), hidden), wikiOf(links));
  const tags = outside(outside(tagsIn(text), hidden), links);
  const tokens = readTokens(text, found);
  const block = blockIdAt(text);
  const run = readRun(text, tokens, block);
  return {
    fields,
    tokens:
      run.tokens.length === tokens.length
        ? run.tokens
        : [...dataviewTokens(outside(outside(tokens, hidden), links), fields, run.tail), ...run.tokens],
    tags,
    links,
    blockId: block === -1 ? null : text.slice(block + 1).trimEnd(),
    tail: safeTail(text, run, [links, found, hidden, tags]),
  };
}

/** A field within a wiki link is part of its target; within the text of another link it is a field. */
function wikiOf(links: readonly Link[]): readonly Link[] {
  return links.length === 0 ? links : links.filter(({ form }) => form === "wiki");
}

/** Tokens that Tasks does not see because more follows, but Dataview does, and so does a person: dates and whole fields. */
function dataviewTokens(tokens: readonly Token[], fields: readonly Field[], to: number): readonly Token[] {
  const starts = new Set(fields.map(({ from }) => from));
  return tokens.filter(
    (token) => token.to <= to && (token.notation === "emoji" ? isDated(token.kind) : starts.has(token.from)),
  );
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

/** The same of a line that nobody has read yet. */
export function originIn(text: string): string | null {
  return text.includes("::") ? originOf(readLine(text)) : null;
}

/** What no tag holds: all of ASCII but letters, digits, `-`, `/` and `_`, white space, general punctuation but U+200D. */
const NOT_IN_TAG = String.raw`\0-,.:-@[-^\x60{-\x7f\s\u2000-\u200c\u200e-\u206f\u2e00-\u2e7f`;
/** A tag is not only digits. */
const TAG = new RegExp(String.raw`#\d*[^\d${NOT_IN_TAG}][^${NOT_IN_TAG}]*`, "gu");
/** What makes a `#` behind it part of a word or an address. Looking behind in the pattern itself is unknown to older phones. */
const JOINED = /[\p{L}\p{M}\p{N}#&/\\_-]$/u;

function tagsIn(text: string): readonly Tag[] {
  const tags: Tag[] = [];
  if (!text.includes("#")) return tags;
  TAG.lastIndex = 0;
  // `matchAll` would copy the pattern first, which costs more than to read a line.
  for (let match = TAG.exec(text); match; match = TAG.exec(text)) {
    const { 0: name, index } = match;
    if (index > 0 && JOINED.test(text.slice(Math.max(0, index - 2), index))) TAG.lastIndex = index + 1;
    else tags.push({ name, from: index, to: TAG.lastIndex });
  }
  return tags;
}

/**
 * Moves the run's beginning out of whatever an insertion would break, because a tag to Tasks may be the end of a link to
 * everybody else: behind it where all of the run's tokens follow, else before it, which is always safe for Tasks.
 */
function safeTail(text: string, { tail, tokens, torn }: Run, lists: readonly (readonly Span[])[]): number {
  const opened = torn === 0 ? -1 : text.indexOf("[");
  const spans = opened === -1 ? lists : [...lists, [{ from: opened, to: torn }]];
  if (!spans.some((list) => isWithin(tail, list))) return tail;
  let around = { from: 0, to: 0 };
  for (const { from, to } of spans.flat().sort(inOrder)) {
    if (from < around.to) around.to = Math.max(around.to, to);
    else if (around.to > tail) break;
    else around = { from, to };
  }
  const free = around.to <= (tokens[0]?.from ?? text.length) && text.charAt(around.to).trim() === "";
  return free ? around.to : trimmedEnd(text, around.from);
}

function isWithin(at: number, spans: readonly Span[]): boolean {
  for (const { from, to } of spans) if (from < at && at < to) return true;
  return false;
}
