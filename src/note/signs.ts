// The signs that end what runs over many lines: comments, math and HTML. Each is sought through a note once.

import { ahead } from "./ahead";
import type { Ahead } from "./ahead";

export interface Signs {
  /** `%%`, which also begins a comment. */
  readonly comment: Ahead;
  /** `$$`, which also begins math. */
  readonly math: Ahead;
  /** Begins an HTML comment, behind its `<`: that shares its low byte with a Cyrillic letter, which slows the search. */
  readonly remark: Ahead;
  readonly remarkEnd: Ahead;
  readonly rawEnd: Ahead;
  readonly instructionEnd: Ahead;
  readonly declarationEnd: Ahead;
  readonly cdataEnd: Ahead;
}

const RAW_END = /<\/(?:script|pre|textarea|style)>/gi;

/** One note's searches. */
export function signs(): Signs {
  return {
    comment: ahead("%%"),
    math: ahead("$$"),
    remark: ahead("!--"),
    remarkEnd: ahead("-->"),
    rawEnd: ahead(RAW_END),
    instructionEnd: ahead("?>"),
    declarationEnd: ahead(">"),
    cdataEnd: ahead("]]>"),
  };
}
