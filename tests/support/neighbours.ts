// How Dataview and Tasks read a list item's line, written anew from what they document, as plainly as possible.

export interface Read {
  readonly key: string;
  readonly value: string;
}

const CLOSER: Readonly<Record<string, string>> = { "[": "]", "(": ")" };

const SHORTHAND: readonly (readonly [string, RegExp])[] = [
  ["created", /➕\s*(\d{4}-\d{2}-\d{2})/u],
  ["start", /🛫\s*(\d{4}-\d{2}-\d{2})/u],
  ["scheduled", /[⏳⌛]\s*(\d{4}-\d{2}-\d{2})/u],
  ["due", /(?:📅|📆|🗓\u{FE0F}?)\s*(\d{4}-\d{2}-\d{2})/u],
  ["completion", /✅\s*(\d{4}-\d{2}-\d{2})/u],
];

export interface Placed extends Read {
  readonly from: number;
  readonly to: number;
}

/** Fields of one task line as Dataview indexes them: raw keys, trimmed values, emoji shorthands included. */
export function dataviewReads(text: string): readonly Read[] {
  // Fields that touch are one too many for Dataview.
  return apart(
    [...ofKind(text, "["), ...ofKind(text, "("), ...shorthands(text)],
    (last, next) => last.to < next.from,
  ).map(({ key, value }) => ({ key, value }));
}

/** Bracketed fields alone, by the same rule but that two may touch. */
export function bracketFields(text: string): readonly Placed[] {
  return apart([...ofKind(text, "["), ...ofKind(text, "(")], (last, next) => last.to <= next.from);
}

/** Do two fields or shorthands touch, so that Dataview drops the second? */
export function touching(text: string): boolean {
  const all = [...ofKind(text, "["), ...ofKind(text, "("), ...shorthands(text)];
  return all.some((a) => all.some((b) => a.to === b.from));
}

function apart(all: Placed[], fits: (last: Placed, next: Placed) => boolean): readonly Placed[] {
  const kept: Placed[] = [];
  for (const field of all.sort((a, b) => a.from - b.from)) {
    const last = kept[kept.length - 1];
    if (!last || fits(last, field)) kept.push(field);
  }
  return kept;
}

function ofKind(text: string, open: string): Placed[] {
  const fields: Placed[] = [];
  for (let i = 0; i < text.length; i++) {
    if (text[i] !== open) continue;
    const field = fieldAt(text, i, open);
    if (!field) continue;
    fields.push(field);
    i = field.to - 1;
  }
  return fields;
}

function fieldAt(text: string, from: number, open: string): Placed | undefined {
  const separator = text.indexOf("::", from + 1);
  if (separator === -1) return undefined;
  const key = text.slice(from + 1, separator);
  if (/[[\]()]/.test(key)) return undefined;
  let depth = 1;
  for (let i = separator + 2; i < text.length; i++) {
    if (text[i] === "\\") i++;
    else if (text[i] === open) depth++;
    else if (text[i] === CLOSER[open]) depth--;
    if (depth === 0) return { key: key.trim(), value: text.slice(separator + 2, i).trim(), from, to: i + 1 };
  }
  return undefined;
}

function shorthands(text: string): Placed[] {
  return SHORTHAND.flatMap(([key, pattern]) => {
    const match = pattern.exec(text);
    return match
      ? [{ key, value: match[1] ?? "", from: match.index, to: match.index + match[0].length }]
      : [];
  });
}

const DATE = "(\\d{4}-\\d{2}-\\d{2})";
const RULE = "([a-zA-Z0-9, !]+)";
const WORD = "([a-zA-Z]+)";
const ID = "([a-zA-Z0-9_-]+)";
const IDS = "([a-zA-Z0-9_-]+(?: *, *[a-zA-Z0-9_-]+ *)*)";
const TAG = /(?:^|\s)(#[^ !@#$%^&*(),.?":{}|<>]+)$/;

type Pattern = readonly [string, RegExp];

const emoji = (signs: string, value: string): RegExp =>
  new RegExp(`(?:${signs})\uFE0F?${value && ` *${value}`}$`);

const field = (key: string, value: string): RegExp =>
  new RegExp(`(?:\\[ *${key}:: *${value} *\\]|\\( *${key}:: *${value} *\\))(?: *,)?$`);

const EMOJI_FORMAT: readonly Pattern[] = [
  ["priority", /(🔺|⏫|🔼|🔽|⏬)\uFE0F?$/],
  ["done", emoji("✅", DATE)],
  ["cancelled", emoji("❌", DATE)],
  ["due", emoji("📅|📆|🗓", DATE)],
  ["scheduled", emoji("⏳|⌛", DATE)],
  ["start", emoji("🛫", DATE)],
  ["created", emoji("➕", DATE)],
  ["recurrence", emoji("🔁", RULE)],
  ["onCompletion", emoji("🏁", WORD)],
  ["tag", TAG],
  ["id", emoji("🆔", ID)],
  ["dependsOn", emoji("⛔", IDS)],
];

const FIELD_FORMAT: readonly Pattern[] = [
  ["priority", field("priority", "(highest|high|medium|low|lowest)")],
  ["done", field("completion", DATE)],
  ["cancelled", field("cancelled", DATE)],
  ["due", field("due", DATE)],
  ["scheduled", field("scheduled", DATE)],
  ["start", field("start", DATE)],
  ["created", field("created", DATE)],
  ["recurrence", field("repeat", RULE)],
  ["onCompletion", field("onCompletion", WORD)],
  ["tag", TAG],
  ["id", field("id", ID)],
  ["dependsOn", field("dependsOn", IDS)],
];

export interface TasksRead {
  /** Kind to value; of several of one kind the leftmost stays, because it is taken off last. */
  readonly tokens: Readonly<Record<string, string>>;
  readonly blockId: string | null;
  /** What Tasks takes to be the description, tags at the end put back. */
  readonly description: string;
}

/** Tasks makes at most this many rounds over its patterns. */
const ROUNDS = 21;

/** A task line's text (after the box) as Tasks reads it in one of its two formats: from the end, until nothing fits. */
export function tasksReads(text: string, format: "emoji" | "field"): TasksRead {
  let rest = text.trim();
  const block = / \^([a-zA-Z0-9-]+)$/.exec(rest);
  if (block) rest = rest.slice(0, block.index).trim();
  const tokens: Record<string, string> = {};
  const tags: string[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    let matched = false;
    for (const [kind, pattern] of format === "emoji" ? EMOJI_FORMAT : FIELD_FORMAT) {
      const match = pattern.exec(rest);
      if (!match) continue;
      matched = true;
      const value = (match[1] ?? match[2] ?? "").trim();
      if (kind === "tag") tags.unshift(value);
      else tokens[kind] = value;
      rest = rest.slice(0, match.index).trim();
    }
    if (!matched) break;
  }
  return {
    tokens,
    blockId: block?.[1] ?? null,
    description: [rest, ...tags].filter((part) => part !== "").join(" "),
  };
}
