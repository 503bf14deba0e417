// A quick look at what a note says first, its headings and its properties: whether it may be of a kind that matters.

import { matchEnd } from "../note/blocks";
import { kindOf, TELLING_TAGS } from "../note/kind";
import { namesOf } from "../note/property";
import type { PropertyTable } from "../note/property";
import { NAMES } from "../note/roles";
import { folded } from "../note/words";
import { tagsOf } from "../weekly/reviews";

/** The first words of all sections' names: a heading that begins with none of them names no section. */
const FIRST_WORDS = new Set(
  Object.values(NAMES)
    .flat()
    .map((name) => /\p{L}[\p{L}\p{M}]*/u.exec(folded(name))?.[0] ?? ""),
);

const FIRST_WORD = /[a-zA-Zа-яА-Я]+(?=[ -@]|$)/y;

/** Whether a heading may name a section: always where it does, and rarely where it does not. */
export function mayNameSection(heading: string): boolean {
  // What stands behind a link or an escape is left to the full reader, as are words with invisible signs in them.
  if (/[[\\\u200b\u2060\ufeff]/.test(heading)) return true;
  const end = matchEnd(FIRST_WORD, heading, 0);
  if (end !== -1) return FIRST_WORDS.has(heading.slice(0, end).toLowerCase());
  return FIRST_WORDS.has(folded(/\p{L}[\p{L}\p{M}]*/u.exec(heading)?.[0] ?? ""));
}

/** What a tag makes of its note, asked once for each tag of a vault. */
const TAGS = new Map<string, boolean>();

function tagTells(tag: string): boolean {
  let tells = TAGS.get(tag);
  if (tells === undefined) {
    const signs = { properties: null, tags: [tag], weekName: false, meetingName: false, headings: [] };
    tells = kindOf(signs).kind !== "note";
    if (TAGS.size < 10_000) TAGS.set(tag, tells);
  }
  return tells;
}

const TELLING = ["type", "week", "horizon", "metric", "target", "current", "confidence"] as const;
const TELLING_NAMES = TELLING.flatMap(namesOf);
const TELLING_KEYS = new Set(TELLING_NAMES);
const TELLING_LINE = new RegExp(`^[ \\t]*(?:["'?{&*!<]|(?:${TELLING_NAMES.join("|")})[ \\t]*:)`, "imu");

/** Whether properties may say what kind of note it is. */
export function tellKind(properties: PropertyTable | null): boolean {
  if (properties === null) return false;
  const keys = Object.keys(properties);
  return (
    keys.some((key) => TELLING_KEYS.has(key.normalize("NFC").trim().toLowerCase())) ||
    tagsOf(properties).some(tagTells)
  );
}

/** A property of tags with all that belongs to it: to the next line that begins with a word. */
const TAGGED = /^[ \t]*tags?[ \t]*:.*(?:\n(?![\p{L}"']).*)*/imu;
const TELLING_TAG = new RegExp(`${TELLING_TAGS.join("|")}|[ё\u200b\u2060\ufeff]`, "iu");

/** The same of frontmatter that nobody has read yet; true where in doubt. */
export function mayTellKind(frontmatter: string): boolean {
  const text = frontmatter.normalize("NFC");
  if (TELLING_LINE.test(text)) return true;
  const tagged = TAGGED.exec(text)?.[0] ?? "";
  return tagged !== "" && TELLING_TAG.test(tagged);
}
