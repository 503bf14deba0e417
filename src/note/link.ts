// Links in one line: wiki links, embeds and Markdown links, with escapes and %20.

import { inOrder } from "./span";
import type { Span } from "./span";

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

const WIKI = String.raw`\[\[([^[\]|#]*)(?:#([^[\]|]*))?(?:\|([^[\]]*))?\]\]`;
/** CommonMark asks for addresses with parentheses that pair, some levels deep. */
const BARE = addressPattern(3);
const ADDRESS = String.raw`\([ \t]*(?:<([^<>]*)>|(?!<)(${BARE}))(?:[ \t]+(?:"[^"]*"|'[^']*'))?[ \t]*\)`;

/** Whatever matters to links: an escape, a wiki link, a bracket, or the end of a Markdown link with its address and title. */
const MARK = new RegExp(String.raw`\\.|!?${WIKI}|!?\[|\](?:${ADDRESS})?`, "g");

function addressPattern(levels: number): string {
  const pair = levels === 0 ? "" : String.raw`|\(${addressPattern(levels - 1)}\)`;
  return String.raw`[^\s()\\]*(?:(?:\\(?:\S|(?!\S))${pair})[^\s()\\]*)*`;
}

/**
 * Links of one line outside `hidden`, in order; an image may stand within another link. `sub` splits at the first `#` and
 * `alias` at the first `|`, as Obsidian's metadata does. Linear.
 */
export function readLinks(text: string, hidden: readonly Span[] = []): readonly Link[] {
  if (!text.includes("[[") && !text.includes("](")) return [];
  const links: Link[] = [];
  /** Where the brackets begin that are open. */
  let open: number[] = [];
  let k = 0;
  MARK.lastIndex = 0;
  for (let mark = MARK.exec(text); mark; mark = MARK.exec(text)) {
    const { 0: all, 1: path, 2: sub, 3: alias, 4: angled, 5: bare, index } = mark;
    const to = MARK.lastIndex;
    if (all.startsWith("\\")) continue;
    while ((hidden[k]?.to ?? to) <= index) k++;
    const span = hidden[k];
    if (span && span.from <= index) MARK.lastIndex = span.to;
    else if (path !== undefined) {
      const link = wikiLink(path, sub, alias, all.startsWith("!"), index, to);
      if (link.target || sub !== undefined) links.push(link);
    } else if (all.endsWith("[")) open.push(index);
    else {
      const from = open.pop();
      const address = angled ?? bare;
      // What is no link may hold one.
      if (from === undefined) MARK.lastIndex = index + 1;
      if (from === undefined || !address) continue;
      const link = markdownLink(text.slice(from, index), address, from, to);
      links.push(link);
      // Links do not nest, so the brackets around a link open none; around an image they may.
      if (!link.embed) open = [];
    }
  }
  return links.length < 2 ? links : links.sort(inOrder);
}

function wikiLink(
  path: string,
  sub: string | undefined,
  alias: string | undefined,
  embed: boolean,
  from: number,
  to: number,
): Link {
  // In a table the bar of an alias is written `\|`.
  const clean = (part: string): string => (alias === undefined ? part : part.replace(/\\$/, "")).trim();
  return {
    form: "wiki",
    embed,
    target: sub === undefined ? clean(path) : path.trim(),
    sub: sub === undefined ? null : clean(sub),
    alias: alias?.trim() ?? null,
    external: false,
    from,
    to,
  };
}

const EXTERNAL = /^(?:[a-z][a-z0-9+.-]+:|\/\/)/i;

/** `opening` is the bracket, with the `!` of an image before it, and the link's text. */
function markdownLink(opening: string, address: string, from: number, to: number): Link {
  const embed = opening.startsWith("!");
  const external = EXTERNAL.test(address);
  const plain = unescaped(address);
  const hash = external ? -1 : plain.indexOf("#");
  return {
    form: "markdown",
    embed,
    target: external ? plain : decoded(hash === -1 ? plain : plain.slice(0, hash)),
    sub: hash === -1 ? null : decoded(plain.slice(hash + 1)),
    alias: unescaped(opening.slice(embed ? 2 : 1)),
    external,
    from,
    to,
  };
}

/** A path, or a part of it, as it stands in the address of a Markdown link. */
export function encoded(path: string): string {
  return encodeURI(path).replace(/[()]/g, (sign) => (sign === "(" ? "%28" : "%29"));
}

const ADDRESS_AT_END = new RegExp(String.raw`^\]${ADDRESS}$`);

/**
 * Where in its line an internal link names its note, without what follows `#` and without spaces around; null where nowhere, or
 * where a parenthesis of the name is closed behind `#` only: with another name that would end the link.
 */
export function targetSpan(text: string, { form, embed, from, to }: Link): Span | null {
  const begin = form === "wiki" ? from + (embed ? 3 : 2) : addressAt(text, from, to);
  const all = text.slice(begin, to);
  const ends = form === "wiki" ? /#|\\?\||\]\]/ : text[begin - 1] === "<" ? /#|>/ : /#|[ \t]|\)$/;
  let end = ends.exec(all)?.index ?? 0;
  const path = all.slice(0, end);
  const trimmed = path.trim();
  const start = begin + path.length - path.trimStart().length;
  const isBare = form === "markdown" && text[begin - 1] !== "<";
  return trimmed === "" || (isBare && !isPaired(path)) ? null : { from: start, to: start + trimmed.length };
}

function isPaired(address: string): boolean {
  const plain = address.replace(/\\\S/g, "");
  return plain.split("(").length === plain.split(")").length;
}

/** Where a Markdown link's address begins; its text may hold brackets of its own. */
function addressAt(text: string, from: number, to: number): number {
  for (let at = text.indexOf("](", from); at !== -1 && at < to; at = text.indexOf("](", at + 1)) {
    const rest = text.slice(at, to);
    if (ADDRESS_AT_END.test(rest)) return at + (/^\]\([ \t]*<?/.exec(rest)?.[0].length ?? 0);
  }
  return to;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address.trim());
  } catch {
    // `100%` is a name that was never encoded.
    return address.trim();
  }
}

/** The text without the backslashes that only protect punctuation. */
export function unescaped(text: string): string {
  if (!text.includes("\\")) return text;
  return text.replace(/\\([!-/:-@[-`{-~])/g, "$1");
}

/**
 * The link of a forward mark, ` → [[W23 Weekly]]`, that stands right before the offset `tail`; `from` is where the
 * white space before its arrow begins. Null where there is none.
 */
export function forwardMark(
  text: string,
  links: readonly Link[],
  tail: number,
): (Span & { link: Link }) | null {
  const link = links.find(({ to, embed, external }) => to === tail && !embed && !external);
  const before = link ? text.slice(0, link.from).trimEnd() : "";
  if (!link || !before.endsWith("→")) return null;
  return { from: before.slice(0, -1).trimEnd().length, to: tail, link };
}
