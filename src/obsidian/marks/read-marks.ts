// Which marks one line of a note wears: the age of what was carried into it, and an arrow to where it was carried on.

import { boxEnd, markerLength, skipBlanks } from "../../note/blocks";
import type { Field } from "../../note/dataview";
import { isOwn, readLine } from "../../note/field";
import type { MovedMark, TasksRegistry } from "../../note/task";
import { isLive, isMoved, movedTo, statusKind } from "../../note/task";

/** What tells moved lines: the Tasks plugin's registry, null where it is off, and the mark in use here. */
export interface MarkRules {
  readonly registry: TasksRegistry | null;
  readonly mark: MovedMark | null;
}

/** All offsets are UTF-16 units of the line. */
export interface LineMarks {
  /** Our field, with the white space before it but for one blank; `value` is its origin as written. */
  readonly since: { readonly from: number; readonly to: number; readonly value: string } | null;
  /** Work on it goes on: only then its age matters. */
  readonly live: boolean;
  readonly moved: boolean;
  /** The item's words, as written behind its box. */
  readonly text: string;
  /** The note its forward mark names, as written; null where it has none. */
  readonly target: string | null;
}

/** A line that is no list item, or an item that wears nothing, has no marks. Linear; most lines are left at their beginning. */
export function readMarks(line: string, rules: MarkRules): LineMarks | null {
  const begin = textOf(line);
  if (!begin) return null;
  const { from, status } = begin;
  const text = line.slice(from);
  const own = text.includes("::") ? readLine(text).fields.find(isWritten) : undefined;
  // `<` is moved as well, but nobody can tell where to.
  const moved = status !== null && status !== "<" && isMoved(status, text, rules.registry, rules.mark);
  if (!own && !moved) return null;
  return {
    since: own ? { from: from + foldedFrom(text, own), to: from + own.to, value: own.value ?? "" } : null,
    live: status === null || isLive(statusKind(status, rules.registry)),
    moved,
    text,
    target: moved ? (movedTo(text)?.target ?? null) : null,
  };
}

/** Our own field with something in it. */
export function isWritten(field: Field): boolean {
  return isOwn(field) && field.value !== null;
}

/** Where an item's text begins behind quote marks, marker and box, and what is in the box. */
export function textOf(line: string): { readonly from: number; readonly status: string | null } | null {
  const { length } = line;
  let at = 0;
  while (at < length && " \t>".includes(line.charAt(at))) at++;
  const marker = markerLength(line, at, length);
  if (marker === 0) return null;
  const box = skipBlanks(line, at + marker, length);
  const end = boxEnd(line, box, length);
  if (end === -1) return { from: box, status: null };
  return { from: skipBlanks(line, end, length), status: line.slice(box + 1, end - 1) };
}

/** Two blanks stand before a field, for Tasks; a folded one needs one. */
function foldedFrom(text: string, { from }: Field): number {
  let before = from;
  while (before > 1 && " \t".includes(text.charAt(before - 1)) && " \t".includes(text.charAt(before - 2)))
    before--;
  return before;
}
