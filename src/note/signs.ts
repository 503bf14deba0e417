// The signs that end what runs over many lines: comments, math and HTML. Each is sought through a note once.

import { ahead } from "./ahead";
import type { Ahead } from "./ahead";
import { KINDS } from "./html";
import type { Kind } from "./html";

export interface Signs {
  /** `%%`, which also begins a comment. */
  readonly comment: Ahead;
  /** `$$`, which also begins math. */
  readonly math: Ahead;
  /** Begins an HTML comment, behind its `<`: that shares its low byte with a Cyrillic letter, which slows the search. */
  readonly remark: Ahead;
  /** What ends each of the `KINDS` of HTML blocks, once one has begun. */
  readonly html: Ahead[];
}

/** One note's searches. */
export function signs(): Signs {
  return {
    comment: ahead("%%"),
    math: ahead("$$"),
    remark: ahead("!--"),
    html: [],
  };
}

/** What ends an HTML block, by its kind's index in `KINDS`. */
export function htmlEnd({ html }: Signs, kind: number): Ahead {
  return (html[kind] ??= ahead((KINDS[kind] as Kind)[1]));
}
