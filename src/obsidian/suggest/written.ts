// How a suggestion is put into its line: what it replaces, what follows it, and where the cursor goes.

import type { Place } from "./place";

export interface Put {
  /** In the line, `[from, to)` becomes `text`. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Where the cursor stands then. */
  readonly cursor: number;
}

/** `after` is the line behind the cursor: a bracket that stands there already is not written twice. */
export function written({ wanted, from, query, closer }: Place, text: string, after: string): Put {
  const end = from + query.length;
  if (wanted === "owner") return typed(from, end, `${text} / `);
  if (wanted === "speaker") return typed(from, end, `${text}: `);
  const stands = closer !== "" && after.startsWith(closer);
  const put = typed(from, end, text + (stands ? "" : closer));
  return stands ? { ...put, cursor: put.cursor + closer.length } : put;
}

function typed(from: number, to: number, text: string): Put {
  return { from, to, text, cursor: from + text.length };
}
