// Of two texts, one of which holds the other: the lines that the first note lacks, and where in it they go.

import { columns, leading, moved } from "../carry/indent";
import type { Item } from "../note/outline";
import type { Page } from "../note/page";
import { isWithin } from "./combine";

/** Lines of the other note that are put in before a line of the first; those deeper in the same place come first. */
export interface Insertion {
  readonly line: number;
  readonly depth: number;
  readonly lines: readonly Put[];
}

export interface Put {
  readonly text: string;
  /** The line of the other note it is, moved in or out at most; -1 for a blank line that parts two texts. */
  readonly of: number;
}

export const BLANK: Put = { text: "", of: -1 };

/** Lines `[from, to)`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

interface Text extends Range {
  readonly page: Page;
}

export interface Lacking {
  /** Lines of the other note that go before a line of the first. */
  readonly lines: readonly { readonly line: number; readonly lines: readonly Put[] }[];
  /** By line of the other note, the line of the first that says it. */
  readonly answers: readonly (readonly [number, number])[];
}

/**
 * `opaque` are the other note's lines of code and the like, whose blank lines count. `items` are those that the texts belong to,
 * of the first note and of the other: lines are put in as far in as these stand.
 */
export function lacking(
  own: Text,
  other: Text,
  opaque: Uint8Array,
  items: readonly [Item, Item] | null,
): Lacking {
  const [into, from] = [own.page, other.page];
  const [ours, column] = items ? [columnOf(into, items[0]), columnOf(from, items[1])] : [0, 0];
  const indent = items ? leading(into.lines[items[0].line] ?? "") : "";
  const isMore = !isWithin(said(from, other, column), said(into, own, ours));
  const lines: { readonly line: number; readonly lines: readonly Put[] }[] = [];
  const answers: (readonly [number, number])[] = [];
  let at = own.from;
  let more: Put[] = [];
  const flush = () => {
    if (more.length > 0) lines.push({ line: at, lines: more });
    more = [];
  };
  for (let line = other.from; line < other.to; line++) {
    const text = relative(from.lines[line], column);
    const here = (place: number) => relative(into.lines[place], ours);
    let place = at;
    // Where theirs says more, ours stands in it line by line; else theirs in ours.
    while (place < own.to && here(place) !== text && (!isMore || here(place) === "")) place++;
    if (place < own.to && here(place) === text) {
      flush();
      answers.push([line, place]);
      at = place + 1;
    } else if (isMore && (text !== "" || opaque[line] === 1))
      more.push({ text: text === "" ? "" : moved(from.lines[line] ?? "", column, indent), of: line });
  }
  flush();
  return { lines, answers };
}

export function columnOf(page: Page, { line }: Item): number {
  return columns(page.lines[line] ?? "");
}

/** A line as it is read below an item that stands at this column, however it is indented. */
function relative(line = "", column: number): string {
  if (column === 0) return line.trimEnd();
  const inside = moved(line, column, "").trimEnd();
  return " ".repeat(columns(inside)) + inside.trimStart();
}

/** Lines that say something. */
export function said(page: Page, { from, to }: Range, column = 0): readonly string[] {
  return page.lines.slice(from, to).flatMap((text) => relative(text, column) || []);
}
