// Tokens of the Tasks plugin in both of its notations, and the run of them that Tasks reads from a line's end.

import type { Field } from "./dataview";
import { inOrder, trimmedEnd } from "./span";
import type { Span } from "./span";

const DATE = String.raw`\d{4}-\d{2}-\d{2}`;
const ID = "[a-zA-Z0-9_-]+";

/** Tasks' own formats: the emoji, of several the one it writes first, the key of its Dataview format, and the value. */
const FORMATS = {
  due: ["📅📆🗓", "due", DATE],
  scheduled: ["⏳⌛", "scheduled", DATE],
  start: ["🛫", "start", DATE],
  created: ["➕", "created", DATE],
  done: ["✅", "completion", DATE],
  cancelled: ["❌", "cancelled", DATE],
  priority: ["🔺⏫🔼🔽⏬", "priority", "highest|high|medium|lowest|low"],
  recurrence: ["🔁", "repeat", "[a-zA-Z0-9, !]+"],
  onCompletion: ["🏁", "onCompletion", "[a-zA-Z]+"],
  id: ["🆔", "id", ID],
  dependsOn: ["⛔", "dependsOn", `${ID}(?: *, *${ID})*`],
} as const;

/** In the order of their emoji. */
const PRIORITIES = ["highest", "high", "medium", "low", "lowest"];

export type TokenKind = keyof typeof FORMATS;

export type Notation = "emoji" | "field";

export interface Token extends Span {
  readonly kind: TokenKind;
  /** A date as written (`2024-06-07`, not checked against the calendar), `highest … lowest`, a rule, ids as `a,b`. */
  readonly value: string;
  readonly notation: Notation;
}

const KINDS = Object.keys(FORMATS) as readonly TokenKind[];
const KIND_OF_KEY = new Map(KINDS.map((kind) => [FORMATS[kind][1].toLowerCase(), kind]));
const VALUES = new Map(KINDS.map((kind) => [kind, new RegExp(`^(?:${FORMATS[kind][2]})$`)]));

/** By code point of an emoji its kind, and what a priority's says by itself. */
const SIGNS = new Map(
  KINDS.flatMap((kind) =>
    signsOf(kind).map((sign, i) => [
      sign.codePointAt(0),
      { kind, says: kind === "priority" ? PRIORITIES[i] : "" },
    ]),
  ),
);

/** An emoji and its value; U+FE0F asks for a coloured picture. */
const TOKEN = new RegExp(
  KINDS.map((kind) => {
    const value = kind === "priority" ? "" : ` *(?:${FORMATS[kind][2]})`;
    return `(?:${signsOf(kind).join("|")})\\uFE0F?${value}`;
  }).join("|"),
  "y",
);

/** Where Tasks' emoji begin among the characters. They are found quicker than those that are one. */
const BEYOND = /[\u2300-\uffff]/g;

function signsOf(kind: TokenKind): readonly string[] {
  return Array.from(FORMATS[kind][0]);
}

/**
 * All that may be tokens by themselves, wherever they stand: emoji with their values, and those of `fields` that have a key
 * and a value of Tasks'. In order. Linear.
 */
export function readTokens(text: string, fields: readonly Field[]): readonly Token[] {
  const tokens: Token[] = [];
  BEYOND.lastIndex = 0;
  while (BEYOND.test(text)) {
    const from = BEYOND.lastIndex - 1;
    TOKEN.lastIndex = from;
    const point = text.codePointAt(from) ?? 0;
    const sign = SIGNS.get(point);
    if (!sign || !TOKEN.test(text)) continue;
    const to = trimmedEnd(text, TOKEN.lastIndex);
    const value =
      sign.says ||
      text
        .slice(point > 0xffff ? from + 2 : from + 1, to)
        .replace("\uFE0F", "")
        .trim();
    if (value) tokens.push({ kind: sign.kind, value: tidy(sign.kind, value), notation: "emoji", from, to });
    BEYOND.lastIndex = TOKEN.lastIndex;
  }
  const emoji = tokens.length;
  for (const { key, value, from, to } of fields) {
    const kind = KIND_OF_KEY.get(key);
    if (!kind || !value || !VALUES.get(kind)?.test(value)) continue;
    tokens.push({ kind, value: tidy(kind, value), notation: "field", from, to });
  }
  return emoji > 0 && tokens.length > emoji ? tokens.sort(inOrder) : tokens;
}

function tidy(kind: TokenKind, value: string): string {
  return kind === "dependsOn" ? value.replaceAll(" ", "") : value;
}

/** A token as Tasks writes it. */
export function written(kind: TokenKind, value: string, notation: Notation): string {
  const signs = signsOf(kind);
  if (notation === "field") return `[${FORMATS[kind][1]}:: ${value}]`;
  return kind === "priority" ? (signs[PRIORITIES.indexOf(value)] ?? "") : `${signs[0] ?? ""} ${value}`;
}

/** Is the value of such a token a day? */
export function isDated(kind: TokenKind): boolean {
  return FORMATS[kind][2] === DATE;
}

/** Offset of the `^` of the block id at the line's end, or -1. */
export function blockIdAt(text: string): number {
  // Looking forward is quicker, and most lines have none.
  const at = text.includes("^") ? text.lastIndexOf("^") : -1;
  return at !== -1 && /^(?: |$)/.test(text.charAt(at - 1)) && /^\^[a-zA-Z0-9-]+\s*$/.test(text.slice(at))
    ? at
    : -1;
}

/** What Tasks takes off a line's end. */
export interface Run {
  /** Where the run begins, the white space before it included; the end of the text proper where there is none. */
  readonly tail: number;
  /** In order. */
  readonly tokens: readonly Token[];
  /** Behind the last tag in the run that holds a closing bracket, so that the run may begin within a link; else 0. */
  readonly torn: number;
}

/** A tag as Tasks understands tags, and what stands before it. */
const TAG = /^\s?#[^ !@#$%^&*(),.?":{}|<>]+$/;

/**
 * The run of tokens, tags and block id that Tasks takes off a line's end. Tasks tries its patterns on the end until none
 * fits, so what it does not know hides everything to its left. Both notations count here, although a vault has one:
 * a run that is too long by the other's tokens hides nothing. `all` are the line's tokens, `block` is its block id's offset.
 */
export function readRun(text: string, all: readonly Token[], block: number): Run {
  const tokens: Token[] = [];
  let tail = trimmedEnd(text, block === -1 ? text.length : block);
  let torn = 0;
  let hash = text.includes("#") ? text.length : -1;
  for (let left = all.length; ;) {
    if (hash >= tail) hash = tail === 0 ? -1 : text.lastIndexOf("#", tail - 1);
    while (left > 0 && (all[left - 1] as Token).to > tail) left--;
    const last = left > 0 ? all[left - 1] : undefined;
    // Tasks lets a comma follow a field.
    const comma =
      text[tail - 1] === "," && last?.notation === "field" && text.slice(last.to, tail - 1).trim() === "";
    const token = comma || last?.to === tail ? last : undefined;
    // Tasks takes tags off before ids, so in `#a🆔b` all is tag.
    const isId = token?.kind === "id" || token?.kind === "dependsOn";
    const before = left > 1 ? (all[left - 2] as Token).to : 0;
    const mayBeTag = hash !== -1 && (!token || (isId && hash >= before));
    if (mayBeTag && TAG.test(text.slice(Math.max(hash - 1, 0), tail))) {
      if (torn === 0 && text.slice(hash, tail).includes("]")) torn = tail;
      tail = trimmedEnd(text, hash);
    } else if (token) {
      tokens.push(comma ? { ...token, to: tail } : token);
      tail = trimmedEnd(text, token.from);
    } else return { tail, tokens: tokens.reverse(), torn };
  }
}
