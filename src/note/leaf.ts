// Blocks that hold no other: headings, code, HTML, comments and math. Which begins here, and which goes on.

import { NEVER, seek } from "./ahead";
import type { Ahead } from "./ahead";
import { closesFence, fenceLength, headingEnd, headingLevel, isUnderline, skipBlanks } from "./blocks";
import type { Cursor } from "./cursor";
import { htmlEnd } from "./html";
import { underlined } from "./paragraph";
import type { HeadingAt, Paragraph } from "./paragraph";
import type { Signs } from "./signs";

/** What the next line may carry on. */
export type Leaf =
  | { readonly kind: "none" | "indented code" }
  | { readonly kind: "fence"; readonly mark: number; readonly length: number }
  /** Runs to the line that holds the sign, or to a blank line. */
  | { readonly kind: "until"; readonly end: Ahead | "blank" }
  | Paragraph;

export const NO_LEAF: Leaf = { kind: "none" };
export const INDENTED_CODE: Leaf = { kind: "indented code" };

const HASH = 35;
const DOLLAR = 36;
const PERCENT = 37;
const MINUS = 45;
const LESS = 60;
const EQUALS = 61;
const TICK = 96;
const TILDE = 126;

/**
 * What is left of an opaque block after this line, the line included in it; null where the line is not its own. A
 * paragraph is decided elsewhere, after what may interrupt it.
 */
export function continueLeaf(leaf: Leaf, { text, pos, next, end, indent }: Cursor): Leaf | null {
  const blank = next === end;
  switch (leaf.kind) {
    case "none":
    case "paragraph":
      return null;
    case "indented code":
      return blank || indent > 3 ? leaf : null;
    case "fence":
      return indent < 4 && closesFence(text, next, end, leaf.mark, leaf.length) ? NO_LEAF : leaf;
    case "until":
      if (leaf.end === "blank") return blank ? null : leaf;
      return seek(text, leaf.end, pos) < end ? NO_LEAF : leaf;
  }
}

/**
 * What begins at the next character, if anything does: a heading, or a block that is opaque from here on, as what the
 * next line may carry on. `direct` is the paragraph of which this could be a line as well.
 */
export function beginLeaf(
  at: Cursor,
  leaf: Leaf,
  direct: Paragraph | null,
  signs: Signs,
): HeadingAt | Leaf | null {
  const { text, next, end } = at;
  const c = text.charCodeAt(next);
  switch (c) {
    case HASH:
      return beginHeading(at);
    case TICK:
    case TILDE: {
      const length = fenceLength(text, next, end);
      return length > 0 ? { kind: "fence", mark: c, length } : null;
    }
    case LESS: {
      const until = htmlEnd(text, next, signs, leaf.kind === "paragraph");
      if (until === null) return null;
      return until !== "blank" && seek(text, until, next) < end ? NO_LEAF : { kind: "until", end: until };
    }
    case PERCENT:
      return beginHidden(at, direct, signs.comment);
    case DOLLAR:
      return beginHidden(at, direct, signs.math);
    case EQUALS:
    case MINUS: {
      if (!direct || !isUnderline(text, next, end)) return null;
      return underlined(direct, at, c === EQUALS ? 1 : 2);
    }
    default:
      return null;
  }
}

function beginHeading({ text, line, next, end }: Cursor): HeadingAt | null {
  const level = headingLevel(text, next, end);
  if (level === 0) return null;
  const from = skipBlanks(text, next + level, end);
  return { line, end: line + 1, level, from, to: headingEnd(text, from, end) };
}

/** A comment or math with nothing before it: over several lines, or alone on one. */
function beginHidden({ text, next, end }: Cursor, direct: Paragraph | null, sign: Ahead): Leaf | null {
  if (!text.startsWith(sign.sign as string, next)) return null;
  // The text above has left a comment open, which this may close.
  if (direct?.opened.end) return null;
  const close = seek(text, sign, next + 2);
  if (close >= end) return close === NEVER ? null : { kind: "until", end: sign };
  return skipBlanks(text, close + 2, end) === end ? NO_LEAF : null;
}
