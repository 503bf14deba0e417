// Puts a field, a mark or a token into a list item's line, or takes one out, so that Tasks and Dataview still read the rest.

import { readLine } from "./field";
import { trimmedEnd } from "./span";
import { blockIdAt, written } from "./token";
import type { Notation, Token, TokenKind } from "./token";

/**
 * The line's text with `  [key:: value]` before the run that Tasks reads from the end (DOMAIN invariant 6). Two spaces, as
 * Tasks' own Dataview format writes: with one, Obsidian hides every other field (Tasks issue 1913).
 */
export function withField(text: string, key: string, value: string): string {
  return insertAt(text, readLine(text).tail, "  ", `[${key}:: ${value}]`);
}

/** The line's text with `insertion` (`→ [[W23 Weekly]]`) before the run that Tasks reads, one space around it. */
export function withText(text: string, insertion: string): string {
  return insertAt(text, readLine(text).tail, " ", insertion.trim());
}

/**
 * The line's text with a token where Tasks reads it: at the end, before the block id. A token of the same kind is replaced.
 * `vault` is the notation Tasks is set to and wins; where it is unknown (null) the line's own tokens decide, else emoji.
 */
export function withToken(text: string, kind: TokenKind, value: string, vault: Notation | null): string {
  const tokens = readLine(text).tokens;
  const notation = vault ?? notationOf(tokens) ?? "emoji";
  let bare = text;
  for (const token of [...tokens].reverse())
    if (token.kind === kind) bare = without(bare, token.from, token.to);
  const block = blockIdAt(bare);
  const at = trimmedEnd(bare, block === -1 ? bare.length : block);
  return insertAt(bare, at, notation === "field" ? "  " : " ", written(kind, value, notation));
}

/** The notation most of these tokens have, or null where there are none or as many of each. */
export function notationOf(tokens: readonly Token[]): Notation | null {
  let lead = 0;
  for (const token of tokens) lead += token.notation === "emoji" ? 1 : -1;
  return lead === 0 ? null : lead > 0 ? "emoji" : "field";
}

/** The text without `from`–`to` and the white space that belonged to it; every other byte stays. */
export function without(text: string, from: number, to: number): string {
  const before = trimmedEnd(text, from);
  if (before === 0) return text.slice(0, from) + text.slice(to).trimStart();
  const touches = to < text.length && text.slice(to, to + 1).trim() !== "";
  return text.slice(0, touches ? from : before) + text.slice(to);
}

/** The text without its block id. */
export function withoutBlockId(text: string): string {
  const block = blockIdAt(text);
  return block === -1 ? text : without(text, block, trimmedEnd(text, text.length));
}

function insertAt(text: string, at: number, gap: string, piece: string): string {
  if (at === 0) {
    const body = text.trimStart();
    return text.slice(0, text.length - body.length) + piece + (body === "" ? "" : " ") + body;
  }
  const rest = text.slice(at);
  const glue = rest === "" || rest.slice(0, 1).trim() === "" ? "" : " ";
  return text.slice(0, at) + gap + piece + glue + rest;
}
