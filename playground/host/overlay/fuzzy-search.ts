// Fuzzy search with the best match first: the mocks score it the other way round.

import type { SearchMatches, SearchResult } from "obsidian";

/** Looks for the query's letters in their order; words need not stand beside one another. Null where one is missing. */
export function prepareFuzzySearch(query: string): (text: string) => SearchResult | null {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return (text) => {
    const lower = text.toLowerCase();
    const found: [number, number][] = [];
    let score = 0;
    for (const word of words) {
      const match = wholeWord(lower, word) ?? scattered(lower, word);
      if (!match) return null;
      found.push(...match.ranges);
      score += match.score;
    }
    return { score: score - lower.length / 1000, matches: merged(found) };
  };
}

/** Marks what matched with the class the app uses. */
export function renderMatches(
  el: HTMLElement | DocumentFragment,
  text: string,
  matches: SearchMatches | null,
  offset = 0,
): void {
  let at = 0;
  for (const [from, to] of matches ?? []) {
    const start = Math.max(from + offset, at);
    const end = Math.min(to + offset, text.length);
    if (end <= start) continue;
    el.append(
      text.slice(at, start),
      createSpan({ cls: "suggestion-highlight", text: text.slice(start, end) }),
    );
    at = end;
  }
  el.append(text.slice(at));
}

export function renderResults(el: HTMLElement, text: string, result: SearchResult, offset = 0): void {
  renderMatches(el, text, result.matches, offset);
}

interface Match {
  readonly ranges: readonly [number, number][];
  readonly score: number;
}

function wholeWord(text: string, word: string): Match | null {
  const start = text.indexOf(word);
  if (start < 0) return null;
  const atWord = start === 0 || /[\s/\-_:]/.test(text[start - 1] ?? "");
  return { ranges: [[start, start + word.length]], score: atWord ? -0.1 : -0.5 };
}

function scattered(text: string, word: string): Match | null {
  const ranges: [number, number][] = [];
  let at = 0;
  for (const letter of word) {
    const found = text.indexOf(letter, at);
    if (found < 0) return null;
    ranges.push([found, found + 1]);
    at = found + 1;
  }
  const spread = (ranges[ranges.length - 1]?.[1] ?? 0) - (ranges[0]?.[0] ?? 0);
  return { ranges, score: -1 - spread / 10 };
}

function merged(ranges: readonly [number, number][]): SearchMatches {
  const out: [number, number][] = [];
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = out[out.length - 1];
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else out.push([from, to]);
  }
  return out;
}
