// Dataview's inline fields on one line: in brackets, in parentheses, or the whole line.

import { covering } from "./hidden";
import type { Span } from "./hidden";
import type { Link } from "./link";

export interface Field extends Span {
  /** As Dataview compares keys: lower case, spaces as `-`, formatting gone; NFC. */
  readonly key: string;
  /** Trimmed; null where nothing is written. */
  readonly value: string | null;
  readonly form: "bracket" | "paren" | "line";
}

const NONE: readonly never[] = [];

/** A bracketed field's place: its opener, its `::` and the end behind its closer. */
export interface Found extends Span {
  readonly separator: number;
}

/**
 * Bracketed fields by Dataview's rule: an opener, a key without brackets, `::`, and the closer of the opener's own kind
 * that balances; a backslash takes a bracket out of the balance. Dataview drops the second of two fields that touch;
 * we keep it. Dataview looks to the end of the line for each `[k::`; here both kinds of brackets are matched in one pass.
 */
export function bracketed(text: string): readonly Found[] {
  const from: number[] = [];
  const separator: number[] = [];
  const to: number[] = [];
  // Open brackets of each kind: -1 for one that is no field, else its field's index, doubled; odd where the opener is
  // escaped: it then takes no part in the balance and ends with the bracket around it.
  const square: number[] = [];
  const round: number[] = [];
  let opener = -1;
  let real = false;
  let escaped = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    const plain: boolean = !escaped;
    escaped = c === 92 && plain;
    if (c === 91 || c === 40) {
      opener = i;
      real = plain;
      if (plain) (c === 91 ? square : round).push(-1);
    } else if (c === 93 || c === 41) {
      opener = -1;
      if (plain) closeOne(c === 93 ? square : round, to, i + 1);
    } else if (c === 58 && text.charCodeAt(i + 1) === 58) {
      if (opener !== -1) {
        const stack = text.charCodeAt(opener) === 91 ? square : round;
        if (real) stack[stack.length - 1] = from.length * 2;
        else stack.push(from.length * 2 + 1);
        from.push(opener);
        separator.push(i);
        to.push(-1);
      }
      opener = -1;
      i++;
      escaped = false;
    }
  }
  return disjoint(text, from, separator, to);
}

function closeOne(stack: number[], to: number[], end: number): void {
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    if (top >= 0) to[top >> 1] = end;
    if (top < 0 || top % 2 === 0) return;
  }
}

/** First each kind of bracket by itself, then both together, the earlier winning: Dataview's order. */
function disjoint(text: string, from: number[], separator: number[], to: number[]): readonly Found[] {
  const fields: Found[] = [];
  let square = 0;
  let round = 0;
  let taken = 0;
  for (let i = 0; i < from.length; i++) {
    const start = from[i] as number;
    const end = to[i] as number;
    const isSquare = text.charCodeAt(start) === 91;
    if (end === -1 || start < (isSquare ? square : round)) continue;
    if (isSquare) square = end;
    else round = end;
    if (start < taken) continue;
    taken = end;
    fields.push({ from: start, separator: separator[i] as number, to: end });
  }
  return fields;
}

/** The fields at `found` outside code and wiki links; `colon` is false where the line has no colon at all. */
export function fieldsIn(
  text: string,
  found: readonly Found[],
  links: readonly Link[],
  code: readonly Span[],
  colon: boolean,
): readonly Field[] {
  const fields: Field[] = [];
  for (const { from, separator, to } of found) {
    const key = canonical(text.slice(from + 1, separator));
    if (key === "" || covering(code, from) || insideWiki(links, from)) continue;
    const value = text.slice(separator + 2, to - 1).trim();
    const form = text.charCodeAt(from) === 91 ? "bracket" : "paren";
    fields.push({ key, value: value === "" ? null : value, form, from, to });
  }
  if (colon && found.length === 0) {
    const whole = lineField(text);
    if (whole) return [whole];
  }
  return fields.length === 0 ? NONE : fields;
}

function insideWiki(links: readonly Link[], at: number): boolean {
  const link = covering(links, at);
  return link !== undefined && link.form === "wiki" && link.from < at;
}

/** Longer than any key; keeps a page of prose before a late `::` from being taken apart. */
const LONGEST_KEY = 256;
const LINE_KEY = /^[^0-9\w\p{L}\p{M}]*((?:[0-9\w\p{L}\p{M}\s/-]|\p{Extended_Pictographic})+)[*~`]*$/u;

function lineField(text: string): Field | undefined {
  const separator = text.indexOf("::");
  if (separator < 1 || separator > LONGEST_KEY) return undefined;
  const written = LINE_KEY.exec(text.slice(0, separator).trim());
  const key = written ? canonical(written[1] as string) : "";
  if (key === "") return undefined;
  const value = text.slice(separator + 2).trim();
  return { key, value: value === "" ? null : value, form: "line", from: 0, to: text.length };
}

const PLAIN_KEY = /^[a-z0-9_-]+$/;
const IN_KEY =
  /[\p{L}\p{M}0-9_-]|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|\ufe0f|\u20e3/gu;

/** A key as Dataview compares keys, in NFC so that a decomposed `й` is the same letter. */
export function canonical(key: string): string {
  const trimmed = key.trim();
  if (PLAIN_KEY.test(trimmed)) return trimmed;
  const kept = trimmed.normalize("NFC").toLowerCase().replace(/\s+/g, "-").match(IN_KEY);
  return kept ? kept.join("") : "";
}
