// Puts a value into a note's properties: one line of its frontmatter, every other byte as it was.

import type { Edit } from "./edit";
import type { Page } from "./page";
import type { PropertyName } from "./property";
import { namesOf } from "./property";

/**
 * The edit that gives a property this value, under the name by which the note is read (`статус: …`); without frontmatter one
 * is made. Its remark behind `#` stays. Null where it is written over several lines, which only a person can mend: a list, a
 * block, a text that goes on below. Whether YAML reads all of it as meant, the caller has to see.
 */
export function withProperty(page: Page, name: PropertyName, value: string): Edit | null {
  const { frontmatter } = page.outline;
  const line = `${name}: ${value}`;
  if (!frontmatter) return { line: 0, expect: [], put: ["---", line, "---"] };
  const given = givenIn(page, name);
  if (!given) return { line: frontmatter.end - 1, expect: [], put: [line] };
  const { at, key, remark, whole } = given;
  return whole ? { line: at, expect: [page.lines[at] ?? ""], put: [`${key} ${value}${remark}`] } : null;
}

/** The line (0-based) that gives a property its value, or null where none does. */
export function propertyLine(page: Page, name: PropertyName): number | null {
  return givenIn(page, name)?.at ?? null;
}

interface Given {
  readonly at: number;
  /** With its colon, as written. */
  readonly key: string;
  readonly isEmpty: boolean;
  readonly remark: string;
  /** All of the value stands in this line. */
  readonly whole: boolean;
  /** By name: the English one is 0. */
  readonly rank: number;
}

/** Of several names that with a value, then the earliest of `namesOf`: as `propertyOf` reads them. */
function givenIn({ outline: { frontmatter }, lines }: Page, name: PropertyName): Given | null {
  if (!frontmatter) return null;
  const names = namesOf(name);
  const keys = new RegExp(`^(["']?)(${names.join("|")})\\1\\s*:(?=\\s|$)`, "iu");
  let best: Given | null = null;
  for (let at = frontmatter.line + 1; at < frontmatter.end - 1; at++) {
    const own = lines[at] ?? "";
    const [key, , word = ""] = keys.exec(own) ?? [];
    if (key === undefined) continue;
    const rank = names.indexOf(word.toLowerCase());
    const { end, isWhole } = valueOf(own, key.length);
    const isEmpty = end === key.length;
    const whole = isWhole && !goesOn(lines, at + 1, frontmatter.end - 1, isEmpty);
    const one = { at, key, rank, remark: own.slice(end).trimEnd(), whole, isEmpty: isEmpty && whole };
    if (!best || Number(one.isEmpty) * names.length + rank < Number(best.isEmpty) * names.length + best.rank)
      best = one;
  }
  return best;
}

/** Where a value ends that begins behind `from`, and whether it ends in this line; a remark begins behind a space. */
function valueOf(own: string, from: number): { readonly end: number; readonly isWhole: boolean } {
  const rest = own.slice(from);
  const begin = from + rest.length - rest.trimStart().length;
  const mark = own[begin] ?? "#";
  if (mark === "#") return { end: from, isWhole: true };
  if (mark === '"' || mark === "'") {
    const close = closing(own, begin + 1, mark);
    return close === -1 ? { end: own.length, isWhole: false } : { end: close + 1, isWhole: true };
  }
  let end = own.length;
  for (let at = own.indexOf("#", begin); at !== -1; at = own.indexOf("#", at + 1)) {
    if (!/\s/.test(own[at - 1] ?? "")) continue;
    end = at;
    break;
  }
  const value = own.slice(begin, end).trimEnd();
  const isOpen = /^[[{]/.test(value) && !/[\]}]$/.test(value);
  return { end: begin + value.length, isWhole: !isOpen && !/^[|>&*!]/.test(value) };
}

function closing(own: string, from: number, mark: string): number {
  for (let at = from; at < own.length; at++) {
    if (mark === '"' && own[at] === "\\") at++;
    else if (own[at] === mark && (mark === '"' || own[at + 1] !== mark)) return at;
    else if (own[at] === mark) at++;
  }
  return -1;
}

/** Does a value go on in the next line that says something? Remarks are none of it. */
function goesOn(lines: readonly string[], from: number, to: number, isEmpty: boolean): boolean {
  for (let at = from; at < to; at++) {
    const line = lines[at] ?? "";
    if (line.trim() === "" || /^\s*#/.test(line)) continue;
    return /^\s/.test(line) || (isEmpty && /^-(?:\s|$)/.test(line));
  }
  return false;
}
