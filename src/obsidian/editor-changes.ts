// Line edits as an editor takes them: the few characters that differ, so that cursor and selection stay where they were.

import type { Edit } from "../note/edit";
import { apply } from "../note/edit";
import { split } from "../note/text";
import type { NoteText } from "../note/text";

/** Characters `from` to `to` of the text before all changes become `text`. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * The changes that make edits on an editor's text, in its order and without overlap; null where the edits do not apply. An
 * editor has `\n` only, so the endings that an exact inverse asks for are taken for what they mean there.
 */
export function editorChanges(text: NoteText, edits: readonly Edit[]): readonly Change[] | null {
  const own = edits.map(({ ends, ...edit }) =>
    ends ? { ...edit, ends: ends.map((end) => (end === "" ? "" : "\n")) } : edit,
  );
  const applied = apply(text, own);
  if (applied.kind === "conflict") return null;

  const before = starts(text);
  const after = starts(applied.text);
  const changes: Change[] = [];
  let line = 0;
  let to = 0;
  /** Both texts up to these lines: what differs between them since the last call is one change. */
  const upTo = (lines: number, put: number) => {
    const from = at(before, line);
    const old = text.slice(from, at(before, line + lines));
    const change = trimmed(from, old, applied.text.slice(at(after, to), at(after, to + put)));
    if (change) changes.push(change);
    line += lines;
    to += put;
  };
  const sorted = [...own].sort((a, b) => a.line - b.line || a.expect.length - b.expect.length);
  for (const edit of sorted) {
    // Lines that stay can differ in one thing: the ending of the last one.
    upTo(edit.line - line, edit.line - line);
    upTo(edit.expect.length, edit.put.length);
  }
  upTo(before.length - 1 - line, after.length - 1 - to);
  return changes;
}

/** Where each line starts, and where the text ends. */
function starts(text: NoteText): readonly number[] {
  const { bom, lines, ends } = split(text);
  const offsets = [bom ? 1 : 0];
  let offset = offsets[0] ?? 0;
  lines.forEach((line, i) => {
    offset += line.length + (ends[i] ?? "").length;
    offsets.push(offset);
  });
  return offsets;
}

function at(offsets: readonly number[], line: number): number {
  return offsets[Math.min(line, offsets.length - 1)] ?? 0;
}

function trimmed(from: number, old: string, text: string): Change | null {
  if (old === text) return null;
  const least = Math.min(old.length, text.length);
  let head = 0;
  while (head < least && old[head] === text[head]) head++;
  let tail = 0;
  while (tail < least - head && old[old.length - 1 - tail] === text[text.length - 1 - tail]) tail++;
  return { from: from + head, to: from + old.length - tail, text: text.slice(head, text.length - tail) };
}
