// A search ahead that remembers what it found, so that what never comes is looked for once and not once a line.

/** Behind every note: longer than any string can be, and still a small integer to the engine, which Infinity is not. */
export const NEVER = 2 ** 30 - 1;

/** One thing searched for through a note. */
export interface Ahead {
  readonly sign: string | RegExp;
  /** From `asked` up to `found` there is known to be no sign. */
  asked: number;
  found: number;
}

/** `sign` is plain text, or an expression with the flag `g`. */
export function ahead(sign: string | RegExp): Ahead {
  return { sign, asked: 0, found: -1 };
}

/** Where the sign first stands at or after `from`, or NEVER. */
export function seek(text: string, search: Ahead, from: number): number {
  if (from > search.found || from < search.asked) {
    search.asked = from;
    search.found = first(text, search.sign, from);
  }
  return search.found;
}

function first(text: string, sign: string | RegExp, from: number): number {
  if (typeof sign === "string") return signAt(text, sign, from);
  sign.lastIndex = from;
  return sign.exec(text)?.index ?? NEVER;
}

/** The same of plain text, and nothing remembered. */
export function signAt(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from);
  return at === -1 ? NEVER : at;
}
