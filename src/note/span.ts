// Spans of one line: which of them begin within others, and the line with other text in their place.

export interface Span {
  readonly from: number;
  readonly to: number;
}

export function inOrder(a: Span, b: Span): number {
  return a.from - b.from;
}

/** Those of `spans` that do not begin within one of `others`. Both are in order; those of `others` nest or are disjoint. */
export function outside<T extends Span>(spans: readonly T[], others: readonly Span[]): readonly T[] {
  if (spans.length === 0 || others.length === 0) return spans;
  let k = 0;
  return spans.filter(({ from }) => {
    let other = others[k];
    while (other && other.to <= from) other = others[++k];
    return !other || other.from >= from;
  });
}

/** A span and what stands there instead. */
export interface Piece extends Span {
  readonly text: string;
}

/** The text with `pieces` in place, in any order. What begins inside another piece belongs to it. */
export function replaced(text: string, pieces: readonly Piece[]): string {
  let out = "";
  let at = 0;
  for (const piece of [...pieces].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (piece.to <= at) continue;
    if (piece.from >= at) out += text.slice(at, piece.from) + piece.text;
    at = piece.to;
  }
  return out + text.slice(at);
}

/** The end of `text` before `to` without the white space there. */
export function trimmedEnd(text: string, to: number): number {
  let end = to;
  while (text.charCodeAt(end - 1) === 32) end--;
  // Mostly a letter, and no white space stands among letters: then no string is made.
  const c = text.charCodeAt(end - 1);
  return c > 32 && c < 0x1680 && c !== 0xa0 ? end : text.slice(0, end).trimEnd().length;
}
