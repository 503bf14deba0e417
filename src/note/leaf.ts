// Blocks that hold no other: headings, code, HTML, comments and math. Which begins here, and which goes on.

import { NEVER, seek } from "./ahead";
import type { Ahead } from "./ahead";
import { fenceLength, headingEnd, headingLevel, isRun, skipBlanks } from "./blocks";
import { DOLLAR, EQUALS, HASH, LESS, MINUS, PERCENT, TICK, TILDE } from "./chars";
import type { Cursor } from "./cursor";
import { htmlKind, isTagLine } from "./html";
import { underlined } from "./paragraph";
import type { HeadingAt, Paragraph } from "./paragraph";
import { htmlEnd } from "./signs";
import type { Signs } from "./signs";

/** A block that hides its lines. Shown a line: what is left of it after that, or null where the line is not its own. */
export type Opaque = (line: Cursor) => Opaque | null;

/** Nothing is left. */
const ENDED: Opaque = () => null;

export const INDENTED_CODE: Opaque = ({ next, end, indent }) =>
  next === end || indent > 3 ? INDENTED_CODE : null;

const TO_BLANK: Opaque = ({ next, end }) => (next === end ? null : TO_BLANK);

/** Runs to the line that holds the sign. */
function upTo(sign: Ahead): Opaque {
  const block: Opaque = ({ text, next, end }) => (seek(text, sign, next) < end ? ENDED : block);
  return block;
}

function fence(mark: number, length: number): Opaque {
  const block: Opaque = ({ text, next, end, indent }) =>
    indent < 4 && text.charCodeAt(next) === mark && isRun(text, next, end, length) ? ENDED : block;
  return block;
}

/**
 * What begins at the next character, if anything does: a heading, or a block that is opaque from here on, as what is left
 * of it after this line. `direct` says that this could be a line of the open paragraph as well.
 */
export function beginLeaf(
  at: Cursor,
  paragraph: Paragraph,
  direct: boolean,
  signs: Signs,
): HeadingAt | Opaque | null {
  const { text, next, end } = at;
  const c = text.charCodeAt(next);
  switch (c) {
    case HASH:
      return beginHeading(at);
    case TICK:
    case TILDE: {
      const length = fenceLength(text, next, end);
      return length > 0 ? fence(c, length) : null;
    }
    case LESS: {
      const line = text.slice(next, end);
      const kind = htmlKind(line);
      if (kind !== -1) return upTo(htmlEnd(signs, kind))(at);
      return isTagLine(line, paragraph.open) ? TO_BLANK : null;
    }
    case PERCENT:
    case DOLLAR:
      // The text above may have left a comment open, which this may close.
      return direct && paragraph.opened.end
        ? null
        : beginHidden(at, c === PERCENT ? signs.comment : signs.math);
    case EQUALS:
    case MINUS:
      return direct && isRun(text, next, end) ? underlined(paragraph, at, c === EQUALS ? 1 : 2) : null;
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
function beginHidden({ text, next, end }: Cursor, sign: Ahead): Opaque | null {
  if (seek(text, sign, next) !== next) return null;
  const close = seek(text, sign, next + 2);
  if (close >= end) return close === NEVER ? null : upTo(sign);
  return skipBlanks(text, close + 2, end) === end ? ENDED : null;
}
