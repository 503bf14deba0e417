// Dataview's inline fields on one line: in brackets, in parentheses, or the whole line.

import type { Span } from "./span";

export interface Field extends Span {
  /** As Dataview compares keys: lower case, spaces as `-`, formatting gone; NFC. */
  readonly key: string;
  /** Trimmed; null where nothing is written. */
  readonly value: string | null;
  readonly form: "bracket" | "paren" | "line";
}

/** A bracket that is open, perhaps that of a field. */
interface Open {
  readonly from: number;
  /** An escaped opener may begin a field, but takes no closer from the brackets around it. */
  readonly escaped: boolean;
  /** Of the `::`, or -1. */
  separator: number;
  /** The end behind its closer, or -1. */
  to: number;
}

const BACKSLASH = 92;
const COLON = 58;
const SQUARE = 91;
const ROUND = 40;
/** No mark that is looked for here comes after it, but nearly all letters do. */
const LAST = SQUARE + 2;

/**
 * All that may be a bracketed field by Dataview's rule: an opener, a key without brackets, `::`, and the closer of the
 * opener's own kind that balances; a backslash takes a bracket out of the balance. In order of their openers; also those
 * within others, in code and links, and those whose key is "". Dataview looks to the end of the line for each `[k::`; here
 * both kinds of brackets are matched in one pass.
 */
export function bracketed(text: string): readonly Field[] {
  const first = text.indexOf("::");
  if (first === -1) return [];
  const found: Open[] = [];
  const square: Open[] = [];
  const round: Open[] = [];
  let opener: Open | undefined;
  let escaped = false;
  // Brackets before the first field decide nothing.
  for (
    let i = Math.max(text.lastIndexOf("[", first), text.lastIndexOf("(", first), 0);
    i < text.length;
    i++
  ) {
    const c = text.charCodeAt(i);
    const plain: boolean = !escaped;
    escaped = c === BACKSLASH && plain;
    if (c > LAST) continue;
    if (c === SQUARE || c === ROUND) {
      opener = { from: i, escaped: !plain, separator: -1, to: -1 };
      if (plain) (c === SQUARE ? square : round).push(opener);
    } else if (c === SQUARE + 2 || c === ROUND + 1) {
      opener = undefined;
      if (plain) close(c === ROUND + 1 ? round : square, i + 1);
    } else if (c === COLON && text.charCodeAt(i + 1) === COLON) {
      if (opener) {
        opener.separator = i;
        found.push(opener);
        if (opener.escaped) (text[opener.from] === "[" ? square : round).push(opener);
      }
      opener = undefined;
      i++;
    }
  }
  return found.filter(({ to }) => to !== -1).map((one) => fieldOf(text, one));
}

/** Closes the innermost bracket, and what was escaped within it. */
function close(open: Open[], end: number): void {
  let last;
  do {
    last = open.pop();
    if (last) last.to = end;
  } while (last?.escaped);
}

function fieldOf(text: string, { from, separator, to }: Open): Field {
  return {
    key: canonical(text.slice(from + 1, separator)),
    value: text.slice(separator + 2, to - 1).trim() || null,
    form: text[from] === "[" ? "bracket" : "paren",
    from,
    to,
  };
}

/**
 * Of all bracketed fields those that Dataview keeps: first each kind of bracket by itself, then both together, the earlier
 * winning, and none without a key. Of two that touch it drops the second; we keep it.
 */
export function outermost(found: readonly Field[]): readonly Field[] {
  const ends = { bracket: 0, paren: 0, line: 0 };
  let taken = 0;
  return found.filter(({ key, form, from, to }) => {
    if (from < ends[form]) return false;
    ends[form] = to;
    if (from < taken) return false;
    taken = to;
    return key !== "";
  });
}

/** Longer than any key; keeps a page of prose before a late `::` from being taken apart. */
const LONGEST_KEY = 256;
const LINE_KEY = /^[^\w\p{L}\p{M}]*((?:[\w\p{L}\p{M}\s/-]|\p{Extended_Pictographic})+)[*~`]*$/u;

/** The line as one field, `**key**:: value`, as a list of one or none. */
export function lineField(text: string): readonly Field[] {
  const separator = text.indexOf("::");
  if (separator < 1 || separator > LONGEST_KEY) return [];
  const key = canonical(LINE_KEY.exec(text.slice(0, separator).trim())?.[1] ?? "");
  if (key === "") return [];
  return [{ key, value: text.slice(separator + 2).trim() || null, form: "line", from: 0, to: text.length }];
}

const PLAIN = /^[a-z0-9_а-яё-]+$/;
const NOT_IN_KEY =
  /[^\ufe0f\p{L}\u20e3\p{M}0-9_\-\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u200d]/gu;

/** A key as Dataview compares keys, in NFC so that a decomposed `й` is the same letter. */
export function canonical(key: string): string {
  if (PLAIN.test(key)) return key;
  return key.trim().normalize("NFC").toLowerCase().replace(/\s+/g, "-").replace(NOT_IN_KEY, "");
}
