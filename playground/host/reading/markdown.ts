// Markdown to HTML as the reading view understands it: CommonMark and tables, with wikilinks, tags, highlights and comments.

import type { StateInline, Token } from "markdown-it";
import MarkdownIt from "markdown-it";

const WIKILINK = /^(!?)\[\[([^[\]|\n]+)(?:\|([^\]\n]*))?\]\]/;
const TAG = /^#[\p{L}\p{N}/_-]*[\p{L}/_-][\p{L}\p{N}/_-]*/u;

/** HTML of a note's body; every top-level block carries its lines in `data-line` and `data-line-end`, counted from 0. */
export function toHtml(body: string): string {
  return markdown.render(body);
}

const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true });
// The app makes no link of a bare domain.
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });

markdown.inline.ruler.before("link", "wikilink", (state, silent) => {
  const found = WIKILINK.exec(state.src.slice(state.pos));
  if (!found) return false;
  const [whole, embed, target = "", shown] = found;
  if (!silent) {
    const cls = embed ? "internal-embed" : "internal-link";
    link(state, cls, target, shown || target.replace(/#\^?/g, " > ").replace(/^ > /, ""));
  }
  state.pos += whole.length;
  return true;
});

markdown.inline.ruler.before("emphasis", "highlight", (state, silent) => {
  if (!state.src.startsWith("==", state.pos)) return false;
  const end = state.src.indexOf("==", state.pos + 2);
  if (end <= state.pos + 2) return false;
  if (!silent) {
    state.push("mark_open", "mark", 1);
    for (const token of state.md.parseInline(state.src.slice(state.pos + 2, end), state.env)[0]?.children ??
      [])
      state.tokens.push(token);
    state.push("mark_close", "mark", -1);
  }
  state.pos = end + 2;
  return true;
});

// Among the last rules, so that nothing else wants the `#`; its text rule must stop before one.
markdown.inline.ruler.push("tag", (state, silent) => {
  const before = state.src[state.pos - 1];
  const found = TAG.exec(state.src.slice(state.pos));
  if (!found || (before !== undefined && !/\s/.test(before))) return false;
  if (!silent) link(state, "tag", found[0], found[0]);
  state.pos += found[0].length;
  return true;
});

function link(state: StateInline, cls: string, href: string, text: string): void {
  const open = state.push("link_open", "a", 1);
  open.attrs = [
    ["class", cls],
    ["href", href],
    ["data-href", href],
  ];
  state.push("text", "", 0).content = text;
  state.push("link_close", "a", -1);
}

markdown.core.ruler.push("lines", ({ tokens }) => {
  for (const token of tokens) {
    if (token.type === "list_item_open" && token.map) token.attrSet("data-item-line", String(token.map[0]));
    if (token.level !== 0 || !token.map || token.nesting < 0) continue;
    token.attrSet("data-line", String(token.map[0]));
    token.attrSet("data-line-end", String(token.map[1] - 1));
  }
});

// Links of Markdown that lead into the vault are internal ones.
markdown.core.ruler.push("internal", ({ tokens }) => {
  for (const token of tokens.flatMap((block) => block.children ?? []))
    if (token.type === "link_open") mark(token);
});

function mark(token: Token): void {
  if (token.attrGet("class") !== null) return;
  const href = String(token.attrGet("href") ?? "");
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) {
    token.attrSet("class", "external-link");
    token.attrSet("target", "_blank");
    token.attrSet("rel", "noopener nofollow");
    return;
  }
  token.attrSet("class", "internal-link");
  token.attrSet("data-href", decoded(href));
}

function decoded(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}
