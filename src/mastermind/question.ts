// A question of a meeting: whose it is, about what, and what became of it.

import { hiddenSpans } from "../note/hidden";
import { withoutBlockId } from "../note/insert";
import type { Language } from "../note/language";
import type { Link } from "../note/link";
import { readLinks } from "../note/link";
import type { Page } from "../note/page";
import type { Item, LineRange } from "../note/outline";
import { firstFrom, headingText, itemText, sectionRange, within } from "../note/page";
import { replaced } from "../note/span";
import { isPerson, knownAt, mayBeName, nameAt, personKey, personName } from "./person";

export type QuestionState = "open" | "discussed" | "carried" | "parked" | "dropped" | "converted";

export interface Question {
  /** Index among the note's headings; -1 where it is an item of a list. */
  readonly heading: number;
  /** Index among the note's items; -1 where it is a heading. */
  readonly item: number;
  /** 0-based. */
  readonly line: number;
  readonly owner: string | null;
  readonly topic: string;
  readonly state: QuestionState;
  /** The meeting where it was first asked, as `← [[19.05]]` right below it links to it; null where it is new. */
  readonly since: Pick<Link, "target" | "sub"> | null;
}

const SLASH = /^(.{1,60}?)\s\/\s+(.+)$/u;
const OTHER = /^(.{1,60}?)(?:\s[—–]\s|:\s)\s*(.+)$/u;
const BEHIND = /^\(([^()]{1,60})\)$/u;
/** Numbers and pictures by which people put their questions in order. */
const LEADING =
  /^(?:(?:\d{1,2}[.)]\s|[0-9]\ufe0f?\u20e3|\p{Extended_Pictographic}(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f)*)\s*)+/u;

/**
 * Owner and topic of a heading: `Сая / Стратегия` where `Сая` is known or has at most three words; `Сая: …`, `Сая — …` and
 * `… (Сая)`, which topics have too, only where the name is one of `known` (DOMAIN §5.5). What stands before a name, `1.` or a
 * picture, is no part of it.
 */
export function ownerAndTopic(
  heading: string,
  known: ReadonlySet<string>,
): { readonly owner: string | null; readonly topic: string } {
  const whole = heading.trim();
  const text = whole.replace(LEADING, "");
  const [, owner = "", topic = ""] = SLASH.exec(text) ?? [];
  if (owner !== "" && (known.has(personKey(owner)) || mayBeName(owner)))
    return { owner: personName(owner), topic };
  const [, first = "", rest = ""] = OTHER.exec(text) ?? [];
  if (first !== "" && known.has(personKey(first))) return { owner: personName(first), topic: rest };
  const open = text.lastIndexOf("(");
  const before = text.slice(0, Math.max(0, open));
  const behind = BEHIND.exec(text.slice(before.length))?.[1] ?? "";
  if (/\S\s$/.test(before.slice(-2)) && behind !== "" && known.has(personKey(behind)))
    return { owner: personName(behind), topic: before.trimEnd() };
  return { owner: null, topic: whole };
}

/** Words in a heading that say what became of the question, the first that stands there counts. */
const SAID: readonly (readonly [QuestionState, string])[] = [
  ["parked", "\\[parked\\]|#(?:parked|отложено)"],
  ["dropped", "\\[dropped\\]|#(?:dropped|снято)"],
  ["discussed", "#(?:done|обсудили)"],
  ["open", "#(?:open|вернуться)"],
];
const END = "(?![\\p{L}\\p{N}_/-])";
const WORDS = SAID.map(([state, words]) => [state, new RegExp(`(?:${words})${END}`, "iu")] as const);
const ALL = new RegExp(`(?:${SAID.map(([, words]) => words).join("|")})${END}`, "iu");

const CARRIED = /^\s*(?:[-*+]\s+)?→\s*\[/u;
const SINCE = /^\s*(?:[-*+]\s+)?←/u;

const TAGS = {
  en: { parked: "#parked", dropped: "#dropped", discussed: "#done", open: "#open" },
  ru: { parked: "#отложено", dropped: "#снято", discussed: "#обсудили", open: "#вернуться" },
} as const;

/** The word by which a heading says what became of its question. */
export function saidWord(state: keyof typeof TAGS.en, language: Language): string {
  return TAGS[language][state];
}

/** A question's heading without the words that say what became of it: a carried one is open again. */
export function withoutOverride(heading: string): string {
  const pieces = heading.split(ALL);
  const last = pieces.length - 1;
  return pieces.map((piece, i) => (i < last ? piece.trimEnd() : piece)).join("");
}

/**
 * The question a heading asks. A mark `→ [[…]]` below it means carried; then its own words decide; then whether anything
 * was written below it (DOMAIN §3.5). `known` holds the keys of the people of the meeting.
 */
export function questionAt(page: Page, heading: number, known: ReadonlySet<string>): Question {
  const here = page.outline.headings[heading];
  const text = here ? headingText(page, here) : "";
  const { state, since } = becameOf(page, text, sectionRange(page, heading));
  return {
    heading,
    item: -1,
    line: here?.line ?? 0,
    ...ownerAndTopic(withoutOverride(text), known),
    state,
    since,
  };
}

/**
 * The questions among the items right below the heading of the questions: those that name a person, end with a question mark or have a
 * box. Below a person alone every item is that person's question.
 */
export function bulletsIn(
  page: Page,
  items: readonly Item[],
  known: ReadonlySet<string>,
): readonly Question[] {
  const heads = new Map<Item, string>();
  return items.flatMap((item): readonly Question[] => {
    const text = withoutOverride(withoutBlockId(itemText(page, item)));
    const above = page.outline.items[item.parent];
    const person = above ? heads.get(above) : undefined;
    if (above && person === undefined) return [];
    const named = bulletOwner(text, known);
    if (!above && named.owner !== null && named.topic === "") {
      heads.set(item, named.owner);
      return [];
    }
    const { owner, topic } = person === undefined ? named : { owner: person, topic: text.trim() };
    const isAsked = owner !== null || item.status !== null || /\?["»)*_]*\s*$/u.test(text);
    if (!isAsked || topic === "") return [];
    const body = { from: item.line + 1, to: item.end };
    const { state, since } = becameOf(page, itemText(page, item), body, item.status);
    const index = firstFrom(page.outline.items, item.line);
    return [{ heading: -1, item: index, line: item.line, owner, topic, state, since }];
  });
}

/** `Сая / тема`, and with a name that is known also `Сая: тема`, `**Сая**: тема`, `@saya тема`. */
function bulletOwner(text: string, known: ReadonlySet<string>) {
  const [, before = ""] = SLASH.exec(text.trim()) ?? [];
  if (before !== "" && (known.has(personKey(before)) || mayBeName(before))) return ownerAndTopic(text, known);
  const named = known.size > 0 ? knownAt(text, known) : nameAt(text);
  if (named && (known.size > 0 || isPerson(named.name)))
    return { owner: named.name, topic: text.slice(named.end).trim() };
  return ownerAndTopic(text, known);
}

/** The lines below a question, in which what was said of it stands. */
export function bodyOf(
  page: Page,
  { heading, item }: Pick<Question, "heading" | "item">,
): {
  readonly from: number;
  readonly to: number;
} {
  const own = page.outline.items[item];
  return own ? { from: own.line + 1, to: own.end } : sectionRange(page, heading);
}

/** The words of a question as they stand in its heading or item; a block id is none of them, and stays where it is. */
export function writtenAt(page: Page, { heading, item }: Pick<Question, "heading" | "item">): string {
  const own = page.outline.items[item];
  const head = page.outline.headings[heading];
  return (own ? withoutBlockId(itemText(page, own)) : head ? headingText(page, head) : "").trim();
}

const BOXES: Readonly<Record<string, QuestionState>> = {
  x: "discussed",
  X: "discussed",
  "-": "dropped",
  ">": "carried",
};

function becameOf(
  page: Page,
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
  status: string | null = null,
): Pick<Question, "state" | "since"> {
  const body = bodyLines(page, from, to);
  const said = WORDS.find(([, words]) => words.test(text))?.[0] ?? BOXES[status ?? ""];
  const first = body.find((line) => line.trim() !== "") ?? "";
  const [since] = SINCE.test(first) ? readLinks(first) : [];
  return {
    state: body.some((line) => CARRIED.test(line)) ? "carried" : (said ?? stateOf(body)),
    since: since ? { target: since.target, sub: since.sub } : null,
  };
}

/** What the body of a question says of it, whatever words its heading has. */
export function bodyState(page: Page, question: Question): "open" | "discussed" {
  const { from, to } = bodyOf(page, question);
  return stateOf(bodyLines(page, from, to));
}

function stateOf(body: readonly string[]): "open" | "discussed" {
  return body.some(saysSomething) ? "discussed" : "open";
}

/** Lines of a body but for comments; code, formulas and images are something that somebody put there. */
function bodyLines(page: Page, from: number, to: number): readonly string[] {
  const isComment = ({ line }: LineRange) => /^\s*(?:%%|<!--)/.test(page.lines[line] ?? "");
  const comments = within(page.outline.opaque, from, to).filter(isComment);
  if (comments.length === 0) return page.lines.slice(from, to);
  const starts = [from, ...comments.map(({ end }) => end)];
  return starts.flatMap((start, i) => page.lines.slice(start, comments[i]?.line ?? to));
}

/** What is seen as an empty line: white space of every kind, also as exports write it. */
const UNSEEN = /[\u200b\u2060\ufeff]|&(?:nbsp|#x20|#32|#160);/g;

/** A line that only parts one question from the next. */
export function isRule(line: string): boolean {
  return /^\s*([-*_])(?:[ \t]*\1){2,}\s*$/.test(line);
}

/** Not blank, no mark, no rule, no empty bullet, no placeholder of a template. */
function saysSomething(line: string): boolean {
  const comments = hiddenSpans(line).filter(({ from }) => line[from] !== "`");
  const text = replaced(
    line,
    comments.map((span) => ({ ...span, text: "" })),
  )
    .replace(UNSEEN, "")
    .trim();
  if (/^(?:[-*+]\s+)?[←→]/u.test(text) || /^\{\{[^}]*\}\}$/.test(text)) return false;
  return !isRule(text) && !/^(?:[-*+]|\d+[.)])?\s*(?:\[.\])?$/u.test(text);
}
