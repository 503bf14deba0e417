// Spans of one line, and those in which nothing is a link, a tag or a field: code and comments.

import { NONE } from "./few";

export interface Span {
  readonly from: number;
  readonly to: number;
}

const BACKTICK = 96;
const BACKSLASH = 92;

/** Code spans, backticks included, by CommonMark's rule that runs of equal length pair up. Linear. */
function codeSpans(text: string): readonly Span[] {
  const runs: Span[] = [];
  for (let i = text.indexOf("`"); i !== -1; i = text.indexOf("`", i)) {
    let end = i + 1;
    while (text.charCodeAt(end) === BACKTICK) end++;
    runs.push({ from: i, to: end });
    i = end;
  }
  if (runs.length < 2) return NONE;
  const ahead = new Map<number, number[]>();
  for (let i = runs.length - 1; i >= 0; i--) {
    const length = lengthOf(runs[i] as Span);
    const list = ahead.get(length);
    if (list) list.push(i);
    else ahead.set(length, [i]);
  }
  const spans: Span[] = [];
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i] as Span;
    // An escaped backtick opens nothing; inside a span a backslash means nothing, so only openers are asked.
    const from = isEscaped(text, run.from) ? run.from + 1 : run.from;
    const list = ahead.get(run.to - from) ?? [];
    while (list.length > 0 && (list[list.length - 1] as number) <= i) list.pop();
    const close = list[list.length - 1];
    if (from === run.to || close === undefined) continue;
    spans.push({ from, to: (runs[close] as Span).to });
    i = close;
  }
  return spans;
}

function lengthOf(span: Span): number {
  return span.to - span.from;
}

/** Is the character at `at` escaped: does an odd number of backslashes stand before it? */
export function isEscaped(text: string, at: number): boolean {
  return (at - backslashesBefore(text, at)) % 2 === 1;
}

/** Where the backslashes begin that stand right before `at`; `at` where none do. */
export function backslashesBefore(text: string, at: number): number {
  let from = at;
  while (from > 0 && text.charCodeAt(from - 1) === BACKSLASH) from--;
  return from;
}

/** Code spans and comments within the line (`%% … %%`, `<!-- … -->`): what begins first hides what it holds. Linear. */
export function hiddenSpans(text: string): readonly Span[] {
  const code = text.includes("`") ? codeSpans(text) : NONE;
  const starts = { percent: text.indexOf("%%"), html: text.indexOf("<!--") };
  if (starts.percent === -1 && starts.html === -1) return code;
  const spans: Span[] = [];
  let k = 0;
  for (let at = 0; ;) {
    while (k < code.length && (code[k] as Span).from < at) k++;
    if (starts.percent !== -1 && starts.percent < at) starts.percent = text.indexOf("%%", at);
    if (starts.html !== -1 && starts.html < at) starts.html = text.indexOf("<!--", at);
    const span = code[k];
    const first = Math.min(span?.from ?? Infinity, place(starts.percent), place(starts.html));
    if (first === Infinity) return spans;
    const close = first === starts.percent ? "%%" : "-->";
    const end = first === span?.from ? span.to : closed(text, first + (close === "%%" ? 2 : 4), close);
    if (end !== -1) spans.push({ from: first, to: end });
    else if (close === "%%") starts.percent = -1;
    else starts.html = -1;
    at = end === -1 ? first : end;
  }
}

function place(at: number): number {
  return at === -1 ? Infinity : at;
}

function closed(text: string, from: number, close: string): number {
  const at = text.indexOf(close, from);
  return at === -1 ? -1 : at + close.length;
}

/** The span of `spans` (in order, disjoint) that covers the character at `at`, or undefined. */
export function covering<T extends Span>(spans: readonly T[], at: number): T | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((spans[mid] as T).to <= at) low = mid + 1;
    else high = mid;
  }
  const found = spans[low];
  return found && found.from <= at ? found : undefined;
}
