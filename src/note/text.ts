// A note's text as lines and the endings between them, so that whatever is not touched is written back byte for byte.

/** A note as its host gives it: one string, a byte order mark and all line endings included. */
export type NoteText = string;

export type LineEnd = "\n" | "\r\n" | "\r" | "";

/** A note taken apart. `ends[i]` follows `lines[i]`; only the last line may have the empty ending. */
export interface Lines {
  readonly bom: boolean;
  readonly lines: readonly string[];
  readonly ends: readonly LineEnd[];
}

const BOM = "\uFEFF";

/**
 * Takes a note apart at `\n`, `\r\n` and lone `\r`, as CommonMark and Obsidian's editor do. An empty note has no lines,
 * and a note that ends with a line ending has no empty line behind it.
 */
export function split(text: NoteText): Lines {
  const bom = text.startsWith(BOM);
  const own = bom ? text.slice(1) : text;
  // Few notes have other endings, for which an expression has to look.
  const plain = !own.includes("\r");
  const parts = plain ? own.split("\n") : own.split(/(\r\n?|\n)/);
  const lines = plain ? parts : parts.filter((_, i) => i % 2 === 0);
  const ends = plain
    ? new Array<LineEnd>(parts.length - 1).fill("\n")
    : (parts.filter((_, i) => i % 2 === 1) as LineEnd[]);
  if (lines.at(-1) === "") lines.pop();
  else ends.push("");
  return { bom, lines, ends };
}

/** The inverse of `split`. */
export function join({ bom, lines, ends }: Lines): NoteText {
  return (bom ? BOM : "") + lines.map((line, i) => line + (ends[i] ?? "")).join("");
}

/** The ending most of these lines have; of two as frequent `\n` before `\r\n` before `\r`. */
export function usualEnd(ends: readonly LineEnd[]): LineEnd {
  const count = (end: LineEnd) => ends.filter((other) => other === end).length;
  return (["\r\n", "\r"] as const).reduce(
    (most: LineEnd, end) => (count(end) > count(most) ? end : most),
    "\n",
  );
}

/** Whether two texts differ at most in their line endings, which an open editor keeps in its own way. */
export function sameLines(a: NoteText, b: NoteText): boolean {
  if (a === b) return true;
  const unify = (text: string) => text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  return unify(a) === unify(b);
}
