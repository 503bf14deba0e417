// Dataview's inline fields on one line: in brackets, in parentheses, or the whole line.

import { NONE, added } from "./few";
import { covering, isEscaped } from "./hidden";
import type { Span } from "./hidden";
import type { Link } from "./link";
import { trimmed } from "./space";

export interface Field extends Span {
  /** As Dataview compares keys: lower case, spaces as `-`, formatting gone; NFC. */
  readonly key: string;
  /** Trimmed; null where nothing is written. */
  readonly value: string | null;
  readonly form: "bracket" | "paren" | "line";
}

/** A field while its closer is looked for. */
interface Open {
  readonly from: number;
  readonly separator: number;
  /** How many brackets of its kind were open; an escaped opener is none of them and ends with the one around it. */
  readonly depth: number;
  /** The open field of its kind around it. */
  readonly around: Open | null;
  /** The end behind its closer, or -1. */
  to: number;
}

/** What is open of one kind of bracket. */
interface Kind {
  depth: number;
  innermost: Open | null;
}

/**
 * Bracketed fields by Dataview's rule: an opener, a key without brackets, `::`, and the closer of the opener's own kind
 * that balances; a backslash takes a bracket out of the balance. Dataview drops the second of two fields that touch;
 * we keep it. Dataview looks to the end of the line for each `[k::`; here both kinds of brackets are matched in one pass.
 * `separator` is the first `::`. Fields in code and links are listed too, and those whose key is "".
 */
export function bracketed(text: string, separator: number): readonly Field[] {
  let fields: Field[] | undefined;
  // Where no field is open, brackets before the next field's opener decide nothing and need no look.
  for (let at = 0, next = separator; next !== -1; next = text.indexOf("::", at)) {
    const opener = openerBefore(text, next, at);
    const end = opener === -1 || isEscaped(text, opener) ? -1 : plainEnd(text, opener, next);
    if (opener === -1) at = next + 2;
    else if (end !== -1) {
      fields = added(fields, fieldOf(text, opener, next, end));
      at = end;
    } else {
      const found: Open[] = [];
      at = readOpen(text, opener, found);
      fields = disjoint(text, found, fields);
    }
  }
  return fields ?? NONE;
}

/** No mark that is looked for here comes after it, but nearly all letters do. */
const LAST_BRACKET = 93;

/** The offset of the opener between `from` and `to` that no other bracket follows, or -1. */
function openerBefore(text: string, to: number, from: number): number {
  for (let at = to - 1; at >= from; at--) {
    const c = text.charCodeAt(at);
    if (c > LAST_BRACKET) continue;
    if (c === 91 || c === 40) return at;
    if (c === 93 || c === 41) return -1;
  }
  return -1;
}

/**
 * The end behind the closer of the field at `opener`, by counting brackets of its kind. That is enough for nearly all
 * fields; -1 where an escape or a second `::` within asks for more, or where nothing closes it.
 */
function plainEnd(text: string, opener: number, separator: number): number {
  const open = text.charCodeAt(opener);
  const close = open === 91 ? 93 : 41;
  let depth = 1;
  for (let i = separator + 2; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c > LAST_BRACKET) continue;
    if (c === open) depth++;
    else if (c === close) {
      if (--depth === 0) return i + 1;
    } else if (c === 92 || (c === 58 && text.charCodeAt(i + 1) === 58)) return -1;
  }
  return -1;
}

/** Adds the field that begins at `start` and those within it to `found`; the offset at which all are closed. */
function readOpen(text: string, start: number, found: Open[]): number {
  const square: Kind = { depth: 0, innermost: null };
  const round: Kind = { depth: 0, innermost: null };
  let opener = -1;
  let escaped = isEscaped(text, start);
  for (let i = start; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c > LAST_BRACKET) {
      escaped = false;
      continue;
    }
    const plain: boolean = !escaped;
    escaped = c === 92 && plain;
    if (c === 91 || c === 40) {
      opener = i;
      if (plain) (c === 91 ? square : round).depth++;
    } else if (c === 93 || c === 41) {
      opener = -1;
      if (!plain) continue;
      closeOne(c === 93 ? square : round, i + 1);
      if (square.innermost === null && round.innermost === null) return i + 1;
    } else if (c === 58 && text.charCodeAt(i + 1) === 58) {
      if (opener !== -1) {
        const kind = text.charCodeAt(opener) === 91 ? square : round;
        kind.innermost = { from: opener, separator: i, depth: kind.depth, around: kind.innermost, to: -1 };
        found.push(kind.innermost);
      }
      opener = -1;
      i++;
      escaped = false;
    }
  }
  return text.length;
}

function closeOne(kind: Kind, end: number): void {
  while (kind.innermost !== null && kind.innermost.depth === kind.depth) {
    kind.innermost.to = end;
    kind.innermost = kind.innermost.around;
  }
  if (kind.depth > 0) kind.depth--;
}

/** Adds to `fields`: first each kind of bracket by itself, then both together, the earlier winning: Dataview's order. */
function disjoint(text: string, found: readonly Open[], fields: Field[] | undefined): Field[] | undefined {
  let kept = fields;
  let square = 0;
  let round = 0;
  let taken = 0;
  for (const { from, separator, to } of found) {
    const isSquare = text.charCodeAt(from) === 91;
    if (to === -1 || from < (isSquare ? square : round)) continue;
    if (isSquare) square = to;
    else round = to;
    if (from < taken) continue;
    taken = to;
    kept = added(kept, fieldOf(text, from, separator, to));
  }
  return kept;
}

function fieldOf(text: string, from: number, separator: number, to: number): Field {
  const value = trimmed(text, separator + 2, to - 1);
  return {
    key: canonical(trimmed(text, from + 1, separator)),
    value: value === "" ? null : value,
    form: text.charCodeAt(from) === 91 ? "bracket" : "paren",
    from,
    to,
  };
}

/** Those of `found` outside code and wiki links, or the line as one field; `separator` is the first `::` or -1. */
export function fieldsIn(
  text: string,
  found: readonly Field[],
  links: readonly Link[],
  code: readonly Span[],
  separator: number,
): readonly Field[] {
  if (separator === -1) return NONE;
  if (found.length === 0) {
    const whole = lineField(text, separator);
    return whole ? [whole] : NONE;
  }
  for (const field of found) if (!counts(field, links, code)) return counting(found, links, code);
  return found;
}

function counting(found: readonly Field[], links: readonly Link[], code: readonly Span[]): readonly Field[] {
  return found.filter((field) => counts(field, links, code));
}

function counts({ key, from }: Field, links: readonly Link[], code: readonly Span[]): boolean {
  return key !== "" && !covering(code, from) && !insideWiki(links, from);
}

function insideWiki(links: readonly Link[], at: number): boolean {
  const link = covering(links, at);
  return link !== undefined && link.form === "wiki" && link.from < at;
}

/** Longer than any key; keeps a page of prose before a late `::` from being taken apart. */
const LONGEST_KEY = 256;
const LINE_KEY = /^[^0-9\w\p{L}\p{M}]*((?:[0-9\w\p{L}\p{M}\s/-]|\p{Extended_Pictographic})+)[*~`]*$/u;

function lineField(text: string, separator: number): Field | undefined {
  if (separator < 1 || separator > LONGEST_KEY) return undefined;
  const written = LINE_KEY.exec(text.slice(0, separator).trim());
  const key = written ? canonical(written[1] as string) : "";
  if (key === "") return undefined;
  const value = trimmed(text, separator + 2, text.length);
  return { key, value: value === "" ? null : value, form: "line", from: 0, to: text.length };
}

const IN_KEY =
  /[\p{L}\p{M}0-9_-]|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|\ufe0f|\u20e3/gu;

/** A key as Dataview compares keys, in NFC so that a decomposed `й` is the same letter. */
export function canonical(key: string): string {
  if (isPlain(key)) return key;
  const kept = key.trim().normalize("NFC").toLowerCase().replace(/\s+/g, "-").match(IN_KEY);
  return kept ? kept.join("") : "";
}

/** Is the key already as Dataview compares it? Nearly all are: small Latin or Russian letters, digits, `-` and `_`. */
function isPlain(key: string): boolean {
  for (let i = 0; i < key.length; i++) {
    const c = key.charCodeAt(i);
    const small = (c >= 97 && c <= 122) || (c >= 0x430 && c <= 0x44f) || c === 0x451;
    if (!small && !(c >= 48 && c <= 57) && c !== 45 && c !== 95) return false;
  }
  return true;
}
