// A quick look at a note: whether it may be of a kind that matters, and what it links to, without reading all of it as a page.

import { kindOf } from "../note/kind";
import { hiddenSpans } from "../note/hidden";
import { readLinks } from "../note/link";
import type { Outline } from "../note/outline";
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

/** Whether a heading may name a section: always where it does, and rarely where it does not. */
export function mayNameSection(heading: string): boolean {
  // What stands behind a link or an escape is left to the full reader, as are words with invisible signs in them.
  if (/[[\\\u200b\u2060\ufeff]/.test(heading)) return true;
  const word = /\p{L}[\p{L}\p{M}]*/u.exec(heading)?.[0] ?? "";
  return FIRST_WORDS.has(/[a-z]/.test(word) && word === word.toLowerCase() ? word : folded(word));
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

/** The same of frontmatter that nobody has read yet; true where in doubt. */
export function mayTellKind(frontmatter: string): boolean {
  const text = frontmatter.normalize("NFC");
  if (TELLING_LINE.test(text)) return true;
  const tagged = TAGGED.exec(text)?.[0] ?? "";
  return tagged !== "" && tagged.split(/[\s,[\]{}"'#:]+/).some(tagTells);
}

/** What stands between the two `---` of a text; null where there is none, or where its lines end otherwise than in LF. */
export function frontmatterIn(text: string, { frontmatter }: Outline): string | null {
  if (!frontmatter) return null;
  const from = text.indexOf("\n") + 1;
  let to = from;
  for (let line = frontmatter.line + 2; line < frontmatter.end; line++) to = text.indexOf("\n", to) + 1;
  return text.slice(from, Math.max(from, to - 1));
}

/**
 * Targets of a text's internal links as written, without what follows `#`, each once: what `note/links-in.ts` finds, reading
 * only the lines that hold one. For texts whose lines end in LF.
 */
export function quickLinks(text: string, { frontmatter, opaque }: Outline): ReadonlySet<string> {
  const found = new Set<string>();
  let start = 0;
  let line = 0;
  for (; line < (frontmatter?.end ?? 0); line++) {
    start = text.indexOf("\n", start) + 1;
    // It ends where the text does.
    if (start === 0) return found;
  }
  let wiki = text.indexOf("[[", start);
  let plain = nextPlain(text, start);
  let block = 0;
  while (wiki !== -1 || plain !== -1) {
    const at = wiki === -1 ? plain : plain === -1 ? wiki : Math.min(wiki, plain);
    let end = text.indexOf("\n", start);
    while (end !== -1 && end < at) {
      line++;
      start = end + 1;
      end = text.indexOf("\n", start);
    }
    const stop = end === -1 ? text.length : end;
    while ((opaque[block]?.end ?? Infinity) <= line) block++;
    if ((opaque[block]?.line ?? Infinity) > line) addLinks(text.slice(start, stop), found);
    if (wiki !== -1 && wiki < stop) wiki = text.indexOf("[[", stop);
    if (plain !== -1 && plain < stop) plain = nextPlain(text, stop);
  }
  return found;
}

/** What may hide a link in its line, or make it another one than it seems. */
const UNSURE = /[\\`]|%%|<!--|\]\(/;

function addLinks(line: string, found: Set<string>): void {
  const plain = UNSURE.test(line) ? null : wikiTargets(line);
  if (plain) for (const target of plain) found.add(target);
  else
    for (const { target, external } of readLinks(line, hiddenSpans(line)))
      if (!external && target !== "") found.add(target);
}

/** Targets of a line that holds nothing but wiki links; null where brackets within brackets want a full reader. */
function wikiTargets(line: string): readonly string[] | null {
  const targets: string[] = [];
  for (let at = line.indexOf("[["); at !== -1; at = line.indexOf("[[", at)) {
    const end = line.indexOf("]]", at);
    if (end === -1) break;
    const inner = line.slice(at + 2, end);
    if (inner.includes("[") || inner.includes("]")) return null;
    const target = (/^[^#|]*/.exec(inner)?.[0] ?? "").trim();
    if (target !== "") targets.push(target);
    at = end + 2;
  }
  return targets;
}

/** The next Markdown link that does not lead into the web. */
function nextPlain(text: string, from: number): number {
  let at = text.indexOf("](", from);
  while (at !== -1 && (text.startsWith("http://", at + 2) || text.startsWith("https://", at + 2)))
    at = text.indexOf("](", at + 2);
  return at;
}
