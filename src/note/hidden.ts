// Spans of one line in which nothing is a link, a tag or a token: code and comments.

import type { Span } from "./span";

const OPENERS = /\\[\\`]|`+|%%|<!--/g;
const CLOSERS: Readonly<Record<string, string>> = { "%%": "%%", "<!--": "-->" };

/**
 * Code spans, by CommonMark's rule that runs of equally many backticks pair up, and comments within the line (`%% … %%`,
 * `<!-- … -->`): what begins first hides what it holds. In order, disjoint. Linear: what closes nowhere is looked for once.
 */
export function hiddenSpans(text: string): readonly Span[] {
  if (!text.includes("`") && !text.includes("%%") && !text.includes("<!--")) return [];
  const spans: Span[] = [];
  /** By mark, the offset behind which nothing closes it. */
  const last = new Map<string, number>();
  for (const { 0: ticks, index } of text.matchAll(/`+/g)) last.set(ticks, index);
  for (const close of ["%%", "-->"]) last.set(close, text.lastIndexOf(close));
  OPENERS.lastIndex = 0;
  for (let open = OPENERS.exec(text); open; open = OPENERS.exec(text)) {
    const mark = open[0];
    const close = CLOSERS[mark] ?? mark;
    if ((last.get(close) ?? -1) < OPENERS.lastIndex) continue;
    const at = mark.startsWith("`")
      ? ticksAt(text, mark, OPENERS.lastIndex)
      : text.indexOf(close, OPENERS.lastIndex);
    OPENERS.lastIndex = at + close.length;
    spans.push({ from: open.index, to: OPENERS.lastIndex });
  }
  return spans;
}

/** The offset of the run of exactly these backticks that comes next; there is one. */
function ticksAt(text: string, ticks: string, from: number): number {
  for (let at = text.indexOf(ticks, from); ; at = text.indexOf(ticks, at)) {
    let end = at;
    while (text[end] === "`") end++;
    if (end - at === ticks.length) return at;
    at = end;
  }
}
