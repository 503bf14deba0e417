// What a draft would write, note by note and line by line, to be read in a dialog.

import { unifiedDiff } from "../note/diff";
import { apply } from "../note/edit";
import type { NoteEdits, Writes } from "../notebook/apply";
import type { NotePath } from "../notebook/notebook";

export interface DiffLine {
  readonly kind: "same" | "out" | "in" | "gap";
  readonly text: string;
}

/** The changed lines of every note that would change, with three lines around them. A note that would be created is all new. */
export function diffLines({
  create,
  gain,
  mark,
  discard,
}: Writes): ReadonlyMap<NotePath, readonly DiffLine[]> {
  const found = new Map<NotePath, readonly DiffLine[]>();
  const add = (path: NotePath, diff: string) => {
    if (diff !== "") found.set(path, [...(found.get(path) ?? []), ...linesOf(diff)]);
  };
  for (const note of create) add(note.path, unifiedDiff(note.path, null, after(note)));
  for (const note of [...gain, ...mark]) add(note.path, unifiedDiff(note.path, note.base, after(note)));
  for (const { path, base } of discard) add(path, unifiedDiff(path, base, null));
  return found;
}

function after({ base, edits }: NoteEdits): string {
  const applied = apply(base, edits);
  return applied.kind === "done" ? applied.text : base;
}

const KIND = { " ": "same", "-": "out", "+": "in", "@": "gap" } as const;

function linesOf(diff: string): readonly DiffLine[] {
  const lines = diff.split("\n").slice(2, -1);
  return lines.flatMap((line): readonly DiffLine[] => {
    const sign = line.slice(0, 1);
    if (sign !== " " && sign !== "-" && sign !== "+" && sign !== "@") return [];
    return [{ kind: KIND[sign], text: sign === "@" ? "" : line.slice(1).replace(/\r$/, "") }];
  });
}
