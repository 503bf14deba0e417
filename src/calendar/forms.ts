// Written forms as regular expressions: the parts they share, how they are looked for, and how what they found is rewritten.

/** From the first offset up to but not including the second one. */
export type Span = readonly [from: number, to: number];

/** Where the parts of a written form stand. */
export type Places = { readonly [part in "day" | "week" | "month" | "year"]?: Span | undefined };

/** A year that a note can be of. */
export const YEAR = "(?:19|20|21)\\d\\d";
/** Neither does a word or number go on behind, nor is it a price or a share. */
export const END = "(?![\\p{L}\\d%$€£₽]|[./:]\\d)";

/** Neither a part of a longer word or number (`v19.05`, `1.19.05`) nor a price stands before. */
export function startsClean(text: string, at: number): boolean {
  return !/[\p{L}\d$€£₽]$|\d[./:]$/u.test(text.slice(Math.max(0, at - 2), at));
}

/** What the forms find in a text, leftmost first; in the order of the forms where they begin at the same place. */
export function readForms<T extends { readonly span: Span }>(
  text: string,
  forms: readonly RegExp[],
  read: (match: RegExpExecArray) => T | null,
): readonly T[] {
  const found: T[] = [];
  for (const form of forms) {
    // `matchAll` would copy each expression for each name, which takes longer than the search.
    for (let match = form.exec(text); match; match = form.exec(text)) {
      const one = read(match);
      if (one) found.push(one);
      // What begins within it may still be one.
      else form.lastIndex = match.index + 1;
    }
  }
  return found.sort((a, b) => a.span[0] - b.span[0]);
}

/** A year's value; two digits are of this century. */
export function yearOf(digits: string): number {
  return Number(digits) + (digits.length === 2 ? 2000 : 0);
}

/** Whether one span begins within another. */
export function holds([from, to]: Span, inner: Span | undefined): boolean {
  return inner !== undefined && inner[0] >= from && inner[0] < to;
}

/** A replacement for a part of a text. */
export interface Rewrite {
  readonly span: Span;
  readonly text: string;
}

/** Writes over a part of a text, if it is there, in the likeness of what it says. */
export function rewrite(
  text: string,
  span: Span | undefined,
  like: (example: string) => string,
): readonly Rewrite[] {
  return span ? [{ span, text: like(text.slice(...span)) }] : [];
}

/** A part of a text with its rewrites; of those that overlap only the leftmost, and of one place the first. */
export function rewritten(
  text: string,
  rewrites: readonly Rewrite[],
  [from, to]: Span = [0, text.length],
): string {
  let result = "";
  let at = from;
  for (const { span, text: put } of [...rewrites].sort((a, b) => a.span[0] - b.span[0])) {
    if (span[0] < at || span[1] > to) continue;
    result += text.slice(at, span[0]) + put;
    at = span[1];
  }
  return result + text.slice(at, to);
}
