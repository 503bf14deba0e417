// A search ahead that remembers what it found, so that what never comes is looked for once and not once a line.

/** One thing searched for through a note. `found` is Infinity once nothing more can come. */
export interface Ahead {
  readonly sign: string | RegExp;
  /** What lies between `asked` and `found` is known to hold no sign. */
  asked: number;
  found: number;
}

/** `sign` is plain text, or an expression with the flag `g`. */
export function ahead(sign: string | RegExp): Ahead {
  return { sign, asked: 0, found: -1 };
}

/** Where the sign first stands at or after `from`; Infinity where it does not. */
export function seek(text: string, search: Ahead, from: number): number {
  if (from < search.asked || from > search.found) {
    search.asked = from;
    search.found = first(text, search.sign, from);
  }
  return search.found;
}

function first(text: string, sign: string | RegExp, from: number): number {
  let at: number;
  if (typeof sign === "string") at = text.indexOf(sign, from);
  else {
    sign.lastIndex = from;
    at = sign.exec(text)?.index ?? -1;
  }
  return at === -1 ? Infinity : at;
}
