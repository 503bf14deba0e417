// A question of a meeting: whose it is, about what, and what became of it.

import { hiddenSpans } from "../note/hidden";
import type { Language } from "../note/language";
import type { Page } from "../note/page";
import { headingText, sectionRange, within } from "../note/page";
import { replaced } from "../note/span";
import { isPerson, personKey, personName } from "./person";

export type QuestionState = "open" | "discussed" | "carried" | "parked" | "dropped" | "converted";

export interface Question {
  /** Index among the note's headings. */
  readonly heading: number;
  /** 0-based. */
  readonly line: number;
  readonly owner: string | null;
  readonly topic: string;
  readonly state: QuestionState;
  /** The meeting where it was first asked, as linked by `← [[19.05]]`; null where it is new. */
  readonly since: string | null;
}

const SLASH = /^(.{1,60}?)\s\/\s+(.+)$/u;
const OTHER = /^(.{1,60}?)(?:\s[—–]\s|:\s)\s*(.+)$/u;
const BEHIND = /^\(([^()]{1,60})\)$/u;

/**
 * Owner and topic of a heading: `Сая / Стратегия` where `Сая` is known or has at most three words; `Сая: …`, `Сая — …` and
 * `… (Сая)`, which topics have too, only where the name is one of `known` (DOMAIN §5.5).
 */
export function ownerAndTopic(
  heading: string,
  known: ReadonlySet<string>,
): { readonly owner: string | null; readonly topic: string } {
  const text = heading.trim();
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
  return { owner: null, topic: text };
}

function mayBeName(name: string): boolean {
  const words = personName(name).split(/\s+/);
  return isPerson(name) && words.length <= 3 && words.every((word) => /^\p{L}/u.test(word));
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
const SINCE = /^\s*(?:[-*+]\s+)?←\s*\[\[([^\]|#]+)/u;

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
  const body = bodyLines(page, heading);
  const said = WORDS.find(([, words]) => words.test(text))?.[0];
  const since = body.flatMap((line) => SINCE.exec(line)?.[1] ?? [])[0];
  return {
    heading,
    line: here?.line ?? 0,
    ...ownerAndTopic(withoutOverride(text), known),
    state: body.some((line) => CARRIED.test(line)) ? "carried" : (said ?? stateOf(body)),
    since: since ?? null,
  };
}

/** What the body of a question says of it, whatever words its heading has. */
export function bodyState(page: Page, { heading }: Question): "open" | "discussed" {
  return stateOf(bodyLines(page, heading));
}

function stateOf(body: readonly string[]): "open" | "discussed" {
  return body.some(saysSomething) ? "discussed" : "open";
}

/** Lines of a body but for comments; code, formulas and images are something that somebody put there. */
function bodyLines(page: Page, heading: number): readonly string[] {
  const { from, to } = sectionRange(page, heading);
  const lines: (readonly string[])[] = [];
  let next = from;
  for (const { line, end } of within(page.outline.opaque, from, to)) {
    if (!/^\s*(?:%%|<!--)/.test(page.lines[line] ?? "")) continue;
    lines.push(page.lines.slice(next, line));
    next = end;
  }
  return [...lines, page.lines.slice(next, to)].flat();
}

/** Not blank, no mark, no empty bullet, no placeholder of a template. */
function saysSomething(line: string): boolean {
  const comments = hiddenSpans(line).filter(({ from }) => line[from] !== "`");
  const text = replaced(
    line,
    comments.map((span) => ({ ...span, text: "" })),
  ).trim();
  if (/^(?:[-*+]\s+)?[←→]/u.test(text) || /^\{\{[^}]*\}\}$/.test(text)) return false;
  return !/^(?:[-*+]|\d+[.)])?\s*(?:\[.\])?$/u.test(text);
}
