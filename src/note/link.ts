// Links in one line: wiki links, embeds and Markdown links, with escapes and %20.

import { NONE, added } from "./few";
import { backslashesBefore, covering, isEscaped } from "./hidden";
import type { Span } from "./hidden";
import { trimmed } from "./space";

export interface Link extends Span {
  readonly form: "wiki" | "markdown";
  readonly embed: boolean;
  /** What is linked, without what follows `#`: a note's name or path, "" for this note itself, or an external address. */
  readonly target: string;
  /** The heading or `^block` after `#`, or null. */
  readonly sub: string | null;
  /** The words shown: after `|`, or a Markdown link's text; null where a wiki link has none. */
  readonly alias: string | null;
  /** Leads out of the vault (`https:`, `mailto:` …). */
  readonly external: boolean;
}

const BACKTICK = 96;
const BACKSLASH = 92;
const OPEN = 91;
const CLOSE = 93;
const PAREN = 40;
const BAR = 124;
const PERCENT = 37;
const LESS = 60;
const HASH = 35;

/**
 * Links of one line outside `code`, in order of where they begin; an image inside a link's text stands before the link.
 * `sub` splits at the first `#` and `alias` at the first `|`, as Obsidian's metadata does. Linear.
 */
export function readLinks(text: string, code: readonly Span[]): readonly Link[] {
  const bracket = text.indexOf("[");
  if (bracket === -1) return NONE;
  const wiki = text.indexOf("[[", bracket);
  const markdown = text.indexOf("](", bracket);
  if (wiki === -1 && markdown === -1) return NONE;
  if (code.length > 0) return allLinks(text, code, 0);
  return markdown === -1 ? wikiLinks(text, wiki) : allLinks(text, code, backslashesBefore(text, bracket));
}

/** The links of a line that has no code and no Markdown links: no bracket decides but those of wiki links. */
function wikiLinks(text: string, first: number): readonly Link[] {
  let links: Link[] | undefined;
  for (let at = first, next; at !== -1; at = text.indexOf("[[", next)) {
    const link = isEscaped(text, at) ? undefined : wikiLink(text, at);
    if (link) links = added(links, link);
    next = link ? link.to : at + 1;
  }
  return links ?? NONE;
}

function allLinks(text: string, code: readonly Span[], start: number): readonly Link[] {
  let links: Link[] | undefined;
  const open: number[] = [];
  const dead = { angle: false, double: false, single: false };
  for (let i = start; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === BACKSLASH) {
      i++;
    } else if (c === BACKTICK || c === PERCENT || c === LESS) {
      const span = covering(code, i);
      if (span) i = span.to - 1;
    } else if (c === OPEN) {
      const wiki = text.charCodeAt(i + 1) === OPEN ? wikiLink(text, i) : undefined;
      if (wiki) {
        links = added(links, wiki);
        i = wiki.to - 1;
      } else open.push(i);
    } else if (c === CLOSE) {
      const from = open.pop();
      if (from === undefined || text.charCodeAt(i + 1) !== PAREN) continue;
      const link = markdownLink(text, from, i, dead);
      if (!link) continue;
      links = added(links, link);
      // Links do not nest, so the brackets around a link open none; around an image they may.
      if (!link.embed) open.length = 0;
      i = link.to - 1;
    }
  }
  return links ?? NONE;
}

function bang(text: string, at: number): boolean {
  return at > 0 && text[at - 1] === "!" && !isEscaped(text, at - 1);
}

function wikiLink(text: string, at: number): Link | undefined {
  let end = at + 2;
  let bar = -1;
  let hash = -1;
  for (; end < text.length; end++) {
    const c = text.charCodeAt(end);
    if (c === OPEN || c === CLOSE) break;
    if (bar !== -1) continue;
    if (c === BAR) bar = end;
    else if (c === HASH && hash === -1) hash = end;
  }
  if (text.charCodeAt(end) !== CLOSE || text.charCodeAt(end + 1) !== CLOSE) return undefined;
  const hasAlias = bar !== -1;
  let stop = hasAlias ? bar : end;
  // In a table the bar of an alias is written `\|`.
  if (hasAlias && text.charCodeAt(stop - 1) === BACKSLASH) stop--;
  const target = trimmed(text, at + 2, hash === -1 ? stop : hash);
  if (target === "" && hash === -1) return undefined;
  const embed = bang(text, at);
  return {
    form: "wiki",
    embed,
    target,
    sub: hash === -1 ? null : trimmed(text, hash + 1, stop),
    alias: hasAlias ? trimmed(text, bar + 1, end) : null,
    external: false,
    from: embed ? at - 1 : at,
    to: end + 2,
  };
}

const EXTERNAL = /^(?:[a-z][a-z0-9+.-]+:|\/\/)/i;

/** What was looked for once up to the end of the line and is not there: not looked for again. */
interface Dead {
  angle: boolean;
  double: boolean;
  single: boolean;
}

function markdownLink(text: string, from: number, close: number, dead: Dead): Link | undefined {
  let at = skipSpaces(text, close + 2);
  let address: string;
  if (text[at] === "<") {
    const end = dead.angle ? -1 : text.indexOf(">", at);
    if (end === -1) dead.angle = true;
    const again = text.indexOf("<", at + 1);
    if (end === -1 || (again !== -1 && again < end)) return undefined;
    address = text.slice(at + 1, end);
    at = end + 1;
  } else {
    const end = bareEnd(text, at);
    if (end === -1) return undefined;
    address = text.slice(at, end);
    at = end;
  }
  const gap = skipSpaces(text, at);
  const quote = text[gap];
  if (gap > at && (quote === '"' || quote === "'")) {
    const kind = quote === '"' ? "double" : "single";
    const end = dead[kind] ? -1 : text.indexOf(quote, gap + 1);
    if (end === -1) dead[kind] = true;
    at = end === -1 ? gap : skipSpaces(text, end + 1);
  } else at = gap;
  if (text[at] !== ")") return undefined;
  if (address === "") return undefined;
  const external = EXTERNAL.test(address);
  const embed = bang(text, from);
  const plain = unescaped(address);
  const hash = external ? -1 : plain.indexOf("#");
  return {
    form: "markdown",
    embed,
    target: external ? plain : decoded(hash === -1 ? plain : plain.slice(0, hash).trim()),
    sub: hash === -1 ? null : decoded(plain.slice(hash + 1).trim()),
    alias: unescaped(text.slice(from + 1, close)),
    external,
    from: embed ? from - 1 : from,
    to: at + 1,
  };
}

/** CommonMark lets an implementation limit nested parentheses; the limit keeps a line of `[a](` linear. */
const DEEPEST = 32;

function bareEnd(text: string, from: number): number {
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === BACKSLASH) i++;
    else if (c === 32 || c === 9) return depth === 0 ? i : -1;
    else if (c === PAREN) {
      if (++depth > DEEPEST) return -1;
    } else if (c === PAREN + 1 && depth-- === 0) return i;
  }
  return -1;
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text[at] === " " || text[at] === "\t") at++;
  return at;
}

function decoded(address: string): string {
  if (!address.includes("%")) return address;
  try {
    return decodeURIComponent(address);
  } catch {
    // `100%` is a name that was never encoded.
    return address;
  }
}

const ESCAPE = /\\([!-/:-@[-`{-~])/g;

/** The text without the backslashes that only protect punctuation. */
export function unescaped(text: string): string {
  return text.includes("\\") ? text.replace(ESCAPE, (_, mark: string) => mark) : text;
}

const ARROW = "→";

/**
 * The link of a forward mark, ` → [[W23 Weekly]]`, that stands right before the offset `tail`; `from` is where the
 * white space before its arrow begins. Null where there is none.
 */
export function forwardMark(
  text: string,
  links: readonly Link[],
  tail: number,
): (Span & { link: Link }) | null {
  const link = links[links.length - 1];
  if (!link || link.to !== tail || link.embed || link.external) return null;
  let at = link.from;
  while (text[at - 1] === " ") at--;
  if (text[at - 1] !== ARROW) return null;
  at--;
  while (text[at - 1] === " ") at--;
  return { from: at, to: tail, link };
}
