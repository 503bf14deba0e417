// The lines of an editor's text in which nothing is an item: frontmatter, code, comments, math and HTML, kept through changes.

import type { ChangeDesc, Text } from "@codemirror/state";
import { outline } from "../../note/outline";
import type { Span } from "../../note/span";

/** Reads all of the text, once; offsets from the start of a block's first line to the end of its last. */
export function hiddenLines(doc: Text): readonly Span[] {
  const { frontmatter, opaque } = outline(doc.toString());
  return (frontmatter ? [frontmatter, ...opaque] : opaque).map(({ line, end }) => ({
    from: doc.line(line + 1).from,
    to: doc.line(Math.min(end, doc.lines)).to,
  }));
}

/** Where those lines are after a change, but for what the change itself opens or closes. */
export function mapped(spans: readonly Span[], changes: ChangeDesc): readonly Span[] {
  return spans.map(({ from, to }) => ({ from: changes.mapPos(from, -1), to: changes.mapPos(to, -1) }));
}

export function isHidden(spans: readonly Span[], at: number): boolean {
  return spans.some(({ from, to }) => from <= at && at <= to);
}

export function sameSpans(a: readonly Span[], b: readonly Span[]): boolean {
  return a.length === b.length && a.every(({ from, to }, i) => from === b[i]?.from && to === b[i].to);
}
