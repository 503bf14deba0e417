// Tokens of the Tasks plugin in both of its notations, and the run of them that Tasks reads from a line's end.

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
  /** From the last to the first. */
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

interface Sign {
  readonly kind: TokenKind;
  /** What the emoji says by itself (a priority), else "". */
  readonly says: string;
}

const SIGNS: ReadonlyMap<number, Sign> = new Map<number, Sign>([
  ...(Object.entries(EMOJI) as [TokenKind, string][]).map(([kind, emoji]) => sign(emoji, kind)),
  ...["📆", "🗓"].map((emoji) => sign(emoji, "due")),
  sign("⌛", "scheduled"),
  ...Object.entries(PRIORITY_EMOJI).map(([says, emoji]) => sign(emoji, "priority", says)),
]);

function sign(emoji: string, kind: TokenKind, says = ""): [number, Sign] {
  return [emoji.codePointAt(0) ?? 0, { kind, says }];
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const RULE = /^[a-zA-Z0-9, !]+$/;
const WORD = /^[a-zA-Z]+$/;
const ID = /^[\w-]+$/;

/** A token's value in our form, or null where Tasks would not read it as that kind. */
function tokenValue(kind: TokenKind, raw: string): string | null {
  switch (kind) {
    case "due":
    case "scheduled":
    case "start":
    case "created":
    case "done":
    case "cancelled":
      return DATE.test(raw) ? raw : null;
    case "priority":
      return Object.hasOwn(PRIORITY_EMOJI, raw) ? raw : null;
    case "recurrence":
      return RULE.test(raw) ? raw : null;
    case "onCompletion":
      return WORD.test(raw) ? raw : null;
    case "id":
      return ID.test(raw) ? raw : null;
    case "dependsOn": {
      const ids = raw.split(",").map((id) => id.trim());
      return ids.every((id) => ID.test(id)) ? ids.join(",") : null;
    }
  }
}

/** The token a Dataview field is to Tasks, by its key in any case; null where key or value are none of Tasks'. */
export function fieldToken(key: string, value: string, from: number, to: number): Token | null {
  const kind = KIND_OF_KEY.get(key);
  const own = kind && tokenValue(kind, value);
  return kind && own ? { kind, value: own, notation: "field", from, to } : null;
}

const VARIATION = 0xfe0f;
/** Tasks has no emoji below. */
const FIRST_SIGN = 0x2300;
const LOW_FROM = 0xdc00;
const LOW_TO = 0xdfff;

/** White space as `String.trim` understands it. */
export function isSpace(c: number): boolean {
  if (c < 0x1680) return c === 32 || (c >= 9 && c <= 13) || c === 0xa0;
  if (c >= 0x2000 && c <= 0x202f) return c <= 0x200a || c === 0x2028 || c === 0x2029 || c === 0x202f;
  return c === 0x1680 || c === 0x205f || c === 0x3000 || c === 0xfeff;
}

/** The end of `text` before `to` without the white space there. */
export function trimmedEnd(text: string, to: number): number {
  let end = to;
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--;
  return end;
}

/**
 * The run of tokens, tags and block id that Tasks takes off a line's end. Tasks tries its patterns on the end until none
 * fits, so what it does not know hides everything to its left. Both notations count here, although a vault has one:
 * a run that is too long by the other's tokens hides nothing. Reads no character more than twice.
 */
export function readRun(text: string): Run {
  const tokens: Token[] = [];
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
      tokens.push(token);
      end = trimmedEnd(text, token.from);
    } else return { tail: end, tokens, block, torn };
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
  if (at === end || text[at - 1] !== "^") return -1;
  return at === 1 || text[at - 2] === " " ? at - 1 : -1;
}

function isIdUnit(c: number): boolean {
  return c === 45 || isWordUnit(c);
}

function isWordUnit(c: number): boolean {
  return (c >= 48 && c <= 57) || (c >= 65 && c <= 90) || (c >= 97 && c <= 122);
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
  if (at === end || text[at - 1] !== "#") return -1;
  return at === 1 || isSpace(text.charCodeAt(at - 2)) ? at - 1 : -1;
}

function tokenBefore(text: string, end: number): Token | null {
  const last = text.charCodeAt(end - 1);
  const bracketed = last === 93 || last === 41 || last === 44 ? bracketedBefore(text, end) : null;
  return bracketed ?? emojiBefore(text, end);
}

/** Characters a Tasks value may hold: letters, digits, `-_,!` and the space. */
function isValueUnit(c: number): boolean {
  return isWordUnit(c) || c === 32 || c === 45 || c === 95 || c === 44 || c === 33;
}

function emojiBefore(text: string, end: number): Token | null {
  let value = end;
  while (value > 0 && isValueUnit(text.charCodeAt(value - 1))) value--;
  let at = value;
  if (text.charCodeAt(at - 1) === VARIATION) at--;
  const unit = text.charCodeAt(at - 1);
  if (!(unit >= FIRST_SIGN)) return null;
  at -= unit >= LOW_FROM && unit <= LOW_TO ? 2 : 1;
  const found = SIGNS.get(text.codePointAt(at) ?? 0);
  if (!found) return null;
  const raw = text.slice(value, end);
  const own = found.says === "" ? tokenValue(found.kind, raw.trim()) : raw === "" ? found.says : null;
  return own === null ? null : { kind: found.kind, value: own, notation: "emoji", from: at, to: end };
}

/** `[due:: 2024-06-07]` or with parentheses; Tasks lets a comma follow. */
function bracketedBefore(text: string, end: number): Token | null {
  let close = end - 1;
  if (text[close] === ",")
    do close--;
    while (text[close] === " ");
  const pair = text[close] === "]" ? "[" : text[close] === ")" ? "(" : null;
  if (pair === null) return null;
  let at = close;
  while (at > 0 && (isValueUnit(text.charCodeAt(at - 1)) || text[at - 1] === ":")) at--;
  if (text[at - 1] !== pair) return null;
  const separator = text.indexOf("::", at);
  if (separator === -1 || separator >= close) return null;
  const key = text.slice(at, separator).trimStart();
  const kind = KIND_OF_KEY.get(key);
  if (!kind || TASK_KEYS[kind] !== key) return null;
  const value = tokenValue(kind, text.slice(separator + 2, close).trim());
  return value === null ? null : { kind, value, notation: "field", from: at - 1, to: end };
}

/**
 * Emoji with a date before `to`. Tasks does not see them there, but Dataview reads its shorthands anywhere in a line,
 * and so does a person.
 */
export function datesBefore(text: string, to: number): readonly Token[] {
  const found: Token[] = [];
  for (let i = 0; i < to; i++) {
    if (text.charCodeAt(i) < FIRST_SIGN) continue;
    const point = text.codePointAt(i) ?? 0;
    const kind = SIGNS.get(point)?.kind;
    if (!kind) continue;
    let at = i + (point > 0xffff ? 2 : 1);
    if (text.charCodeAt(at) === VARIATION) at++;
    while (at < to && text[at] === " ") at++;
    const value = text.slice(at, at + 10);
    if (!DATED.has(kind) || !DATE.test(value)) continue;
    found.push({ kind, value, notation: "emoji", from: i, to: at + 10 });
    i = at + 9;
  }
  return found;
}

const DATED: ReadonlySet<TokenKind> = new Set(["due", "scheduled", "start", "created", "done", "cancelled"]);
