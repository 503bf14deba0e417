// Tokens of the Tasks plugin in both of its notations, and the run of them that Tasks reads from a line's end.

import { NONE, added } from "./few";
import { isSpace, trimmed, trimmedEnd } from "./space";
import { ANY, DIGIT, ID, LETTER, RULE, isAll, isDateAt, isOf } from "./value";

export type TokenKind =
  | "due"
  | "scheduled"
  | "start"
  | "created"
  | "done"
  | "cancelled"
  | "priority"
  | "recurrence"
  | "onCompletion"
  | "id"
  | "dependsOn";

export type Notation = "emoji" | "field";

export interface Token {
  readonly kind: TokenKind;
  /** A date as written (`2024-06-07`, not checked against the calendar), `highest … lowest`, a rule, ids as `a,b`. */
  readonly value: string;
  readonly notation: Notation;
  readonly from: number;
  readonly to: number;
}

/** What Tasks takes off a line's end; see `readRun`. */
export interface Run {
  /** Where the run begins, the white space before it included; the end of the text proper where there is none. */
  readonly tail: number;
  /** In order. */
  readonly tokens: readonly Token[];
  /** Offset of the block id's `^`, or -1. */
  readonly block: number;
  /** A tag in the run holds a bracket or backtick, so the run may begin inside a link, a field or code. */
  readonly torn: boolean;
}

/** Tasks' emoji by kind, the one it writes first. From Tasks' reference of formats. */
export const EMOJI: Readonly<Record<Exclude<TokenKind, "priority">, string>> = {
  due: "📅",
  scheduled: "⏳",
  start: "🛫",
  created: "➕",
  done: "✅",
  cancelled: "❌",
  recurrence: "🔁",
  onCompletion: "🏁",
  id: "🆔",
  dependsOn: "⛔",
};

export const PRIORITY_EMOJI: Readonly<Record<string, string>> = {
  highest: "🔺",
  high: "⏫",
  medium: "🔼",
  low: "🔽",
  lowest: "⏬",
};

/** Keys of Tasks' Dataview format. */
export const TASK_KEYS: Readonly<Record<TokenKind, string>> = {
  due: "due",
  scheduled: "scheduled",
  start: "start",
  created: "created",
  done: "completion",
  cancelled: "cancelled",
  priority: "priority",
  recurrence: "repeat",
  onCompletion: "onCompletion",
  id: "id",
  dependsOn: "dependsOn",
};

const KIND_OF_KEY: ReadonlyMap<string, TokenKind> = new Map(
  (Object.keys(TASK_KEYS) as TokenKind[]).flatMap((kind) => [
    [TASK_KEYS[kind], kind],
    [TASK_KEYS[kind].toLowerCase(), kind],
  ]),
);

const DATED: readonly TokenKind[] = ["due", "scheduled", "start", "created", "done", "cancelled"];

interface Sign {
  readonly kind: TokenKind;
  /** What the emoji says by itself (a priority), else "". */
  readonly says: string;
  /** Of the emoji, in UTF-16 units. */
  readonly length: number;
  readonly dated: boolean;
}

const SIGNS: ReadonlyMap<number, Sign> = new Map<number, Sign>([
  ...(Object.entries(EMOJI) as [TokenKind, string][]).map(([kind, emoji]) => sign(emoji, kind)),
  ...["📆", "🗓"].map((emoji) => sign(emoji, "due")),
  sign("⌛", "scheduled"),
  ...Object.entries(PRIORITY_EMOJI).map(([says, emoji]) => sign(emoji, "priority", says)),
]);

function sign(emoji: string, kind: TokenKind, says = ""): [number, Sign] {
  return [emoji.codePointAt(0) ?? 0, { kind, says, length: emoji.length, dated: DATED.includes(kind) }];
}

/** A token's value in our form, or null where Tasks would not read it as that kind. */
function tokenValue(kind: TokenKind, raw: string): string | null {
  switch (kind) {
    case "due":
    case "scheduled":
    case "start":
    case "created":
    case "done":
    case "cancelled":
      return raw.length === 10 && isDateAt(raw, 0) ? raw : null;
    case "priority":
      return Object.hasOwn(PRIORITY_EMOJI, raw) ? raw : null;
    case "recurrence":
      return isAll(RULE, raw) ? raw : null;
    case "onCompletion":
      return isAll(LETTER, raw) ? raw : null;
    case "id":
      return isAll(ID, raw) ? raw : null;
    case "dependsOn": {
      const ids = raw.split(",").map((id) => id.trim());
      return ids.every((id) => isAll(ID, id)) ? ids.join(",") : null;
    }
  }
}

/** The token a Dataview field is to Tasks, by its key in any case; null where key or value are none of Tasks'. */
export function fieldToken(key: string, value: string, from: number, to: number): Token | null {
  const kind = KIND_OF_KEY.get(key);
  const own = kind && tokenValue(kind, value);
  return kind && own ? { kind, value: own, notation: "field", from, to } : null;
}

const SPACE = 32;
const COLON = 58;
const VARIATION = 0xfe0f;
/** Tasks has no emoji below. */
const FIRST_SIGN = 0x2300;
const LOW_FROM = 0xdc00;
const LOW_TO = 0xdfff;

/** Tasks' emoji that ends at `end`, or undefined. */
function signBefore(text: string, end: number): Sign | undefined {
  if (end === 0) return undefined;
  const unit = text.charCodeAt(end - 1);
  if (unit < FIRST_SIGN) return undefined;
  const length = unit >= LOW_FROM && unit <= LOW_TO ? 2 : 1;
  const found = SIGNS.get(text.codePointAt(end - length) ?? 0);
  return found?.length === length ? found : undefined;
}

/** The offset before the selector that asks for a coloured picture, where one stands before `end`. */
function barePicture(text: string, end: number): number {
  return end > 0 && text.charCodeAt(end - 1) === VARIATION ? end - 1 : end;
}

/**
 * The run of tokens, tags and block id that Tasks takes off a line's end. Tasks tries its patterns on the end until none
 * fits, so what it does not know hides everything to its left. Both notations count here, although a vault has one:
 * a run that is too long by the other's tokens hides nothing. Reads no character more than twice.
 */
export function readRun(text: string): Run {
  let tokens: Token[] | undefined;
  let torn = false;
  let end = trimmedEnd(text, text.length);
  const block = blockIdAt(text, end);
  if (block !== -1) end = trimmedEnd(text, block);
  for (;;) {
    const token = tokenBefore(text, end);
    // Tasks takes tags off before ids, so in `#a🆔b` all is tag.
    const tag = !token || token.kind === "id" || token.kind === "dependsOn" ? tagBefore(text, end) : -1;
    if (tag !== -1) {
      torn ||= isTorn(text, tag, end);
      end = trimmedEnd(text, tag);
    } else if (token) {
      tokens = added(tokens, token);
      end = trimmedEnd(text, token.from);
    } else return { tail: end, tokens: tokens ? tokens.reverse() : NONE, block, torn };
  }
}

/** Does a tag hold a bracket or a backtick, so that it may be the end of something else? */
function isTorn(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i);
    if (c === 91 || c === 93 || c === 96) return true;
  }
  return false;
}

/** Offset of the `^` of a block id that ends at `end`, or -1. */
function blockIdAt(text: string, end: number): number {
  let at = end;
  while (at > 0 && isIdUnit(text.charCodeAt(at - 1))) at--;
  if (at === end || at === 0 || text.charCodeAt(at - 1) !== 94) return -1;
  return at === 1 || text.charCodeAt(at - 2) === SPACE ? at - 1 : -1;
}

function isIdUnit(c: number): boolean {
  return c === 45 || isOf(LETTER | DIGIT, c);
}

const NOT_IN_TAG = new Uint8Array(128);
for (const mark of ' !@#$%^&*(),.?":{}|<>') NOT_IN_TAG[mark.charCodeAt(0)] = 1;

function isTagUnit(c: number): boolean {
  return c >= 128 || NOT_IN_TAG[c] === 0;
}

/** Offset of the `#` of a tag, as Tasks understands tags, that ends at `end`; -1 where none does. */
function tagBefore(text: string, end: number): number {
  let at = end;
  while (at > 0 && isTagUnit(text.charCodeAt(at - 1))) at--;
  if (at === end || at === 0 || text.charCodeAt(at - 1) !== 35) return -1;
  return at === 1 || isSpace(text.charCodeAt(at - 2)) ? at - 1 : -1;
}

function tokenBefore(text: string, end: number): Token | null {
  const last = text.charCodeAt(end - 1);
  const bracketed = last === 93 || last === 41 || last === 44 ? bracketedBefore(text, end) : null;
  return bracketed ?? emojiBefore(text, end);
}

function emojiBefore(text: string, end: number): Token | null {
  const token = isDateAt(text, end - 10) ? datedAt(text, end - 10) : null;
  if (token) return token;
  let value = end;
  while (value > 0 && isOf(ANY, text.charCodeAt(value - 1))) value--;
  const at = barePicture(text, value);
  const found = signBefore(text, at);
  if (!found) return null;
  const { kind, says, length } = found;
  const own = says === "" ? tokenValue(kind, trimmed(text, value, end)) : value === end ? says : null;
  return own === null ? null : { kind, value: own, notation: "emoji", from: at - length, to: end };
}

/** `[due:: 2024-06-07]` or with parentheses; Tasks lets a comma follow. */
function bracketedBefore(text: string, end: number): Token | null {
  let close = end - 1;
  if (text[close] === ",")
    do close--;
    while (text[close] === " ");
  const closer = text[close];
  if (closer !== "]" && closer !== ")") return null;
  let at = close;
  while (at > 0 && (isOf(ANY, text.charCodeAt(at - 1)) || text.charCodeAt(at - 1) === COLON)) at--;
  if (at === 0 || text.charCodeAt(at - 1) !== (closer === "]" ? 91 : 40)) return null;
  const separator = text.indexOf("::", at);
  if (separator === -1 || separator >= close) return null;
  const key = text.slice(at, separator).trimStart();
  const kind = KIND_OF_KEY.get(key);
  if (!kind || TASK_KEYS[kind] !== key) return null;
  const value = tokenValue(kind, trimmed(text, separator + 2, close));
  return value === null ? null : { kind, value, notation: "field", from: at - 1, to: end };
}

/**
 * Emoji with a date before `to`. Tasks does not see them there, but Dataview reads its shorthands anywhere in a line,
 * and so does a person. Dates are looked for by their dashes, which is quicker than looking at every character for emoji.
 */
export function datesBefore(text: string, to: number): readonly Token[] {
  let found: Token[] | undefined;
  for (let next = 0; ;) {
    const dash = text.indexOf("-", next);
    if (dash === -1 || dash >= to) return found ?? NONE;
    const token = isDateAt(text, dash - 4) ? datedAt(text, dash - 4) : null;
    if (token) found = added(found, token);
    next = token ? token.to : dash + 1;
  }
}

/** The token whose date begins at `date`, or null where no emoji that takes a date stands before it. */
function datedAt(text: string, date: number): Token | null {
  let at = date;
  while (at > 0 && text.charCodeAt(at - 1) === SPACE) at--;
  at = barePicture(text, at);
  const sign = signBefore(text, at);
  if (!sign?.dated) return null;
  const to = date + 10;
  return { kind: sign.kind, value: text.slice(date, to), notation: "emoji", from: at - sign.length, to };
}
