// Links in one line: wiki links, embeds and Markdown links, with escapes and %20.

import { covering, isEscaped } from "./hidden";
import type { Span } from "./hidden";
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

/**
 * Links of one line outside `code`, in order of where they begin; an image inside a link's text stands before the link.
 * `sub` splits at the first `#` and `alias` at the first `|`, as Obsidian's metadata does. Linear.
 */
export function readLinks(text: string, code: readonly Span[]): readonly Link[] {
  const links: Link[] = [];
  const open: number[] = [];
  const dead = { angle: false, double: false, single: false };
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === BACKSLASH) {
      i++;
    } else if (c === BACKTICK || c === PERCENT || c === LESS) {
      const span = covering(code, i);
      if (span) i = span.to - 1;
    } else if (c === OPEN) {
      const wiki = text.charCodeAt(i + 1) === OPEN ? wikiLink(text, i) : undefined;
      if (wiki) {
        links.push(wiki);
        i = wiki.to - 1;
      } else open.push(i);
    } else if (c === CLOSE) {
      const from = open.pop();
      if (from === undefined || text.charCodeAt(i + 1) !== PAREN) continue;
      const link = markdownLink(text, from, i, dead);
      if (!link) continue;
      links.push(link);
      // Links do not nest, so the brackets around a link open none; around an image they may.
      if (!link.embed) open.length = 0;
      i = link.to - 1;
    }
  }
  return links;
}

function bang(text: string, at: number): boolean {
  return text[at - 1] === "!" && !isEscaped(text, at - 1);
}

function wikiLink(text: string, at: number): Link | undefined {
  let end = at + 2;
  let bar = -1;
  for (; end < text.length; end++) {
    const c = text.charCodeAt(end);
    if (c === OPEN || c === CLOSE) break;
    if (c === BAR && bar === -1) bar = end;
  }
  if (text.charCodeAt(end) !== CLOSE || text.charCodeAt(end + 1) !== CLOSE) return undefined;
  const hasAlias = bar !== -1;
  let stop = hasAlias ? bar : end;
  // In a table the bar of an alias is written `\|`.
  if (hasAlias && text.charCodeAt(stop - 1) === BACKSLASH) stop--;
  const path = text.slice(at + 2, stop).trim();
  if (path === "") return undefined;
  const embed = bang(text, at);
  return {
    form: "wiki",
    embed,
    ...parted(path),
    alias: hasAlias ? text.slice(bar + 1, end).trim() : null,
    external: false,
    from: embed ? at - 1 : at,
    to: end + 2,
  };
}

function parted(path: string): { readonly target: string; readonly sub: string | null } {
  const hash = path.indexOf("#");
  return hash === -1
    ? { target: path, sub: null }
    : { target: path.slice(0, hash).trim(), sub: path.slice(hash + 1).trim() };
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
  return {
    form: "markdown",
    embed,
    ...(external ? { target: plain, sub: null } : decodedParts(plain)),
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

function decodedParts(address: string): { readonly target: string; readonly sub: string | null } {
  const { target, sub } = parted(address);
  return { target: decoded(target), sub: sub === null ? null : decoded(sub) };
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
