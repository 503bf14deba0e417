// What a draft would write, note by note and line by line, to be read in a dialog.

import { unifiedDiff } from "../../note/diff";
import type { Writes } from "../../notebook/apply";
import type { NotePath } from "../../notebook/notebook";
import { changesOf } from "../report";

export interface DiffLine {
  readonly kind: "same" | "out" | "in" | "gap";
  readonly text: string;
}

/** The changed lines of every note that would change, with three lines around them. A note that would be created is all new. */
export function diffLines(writes: Writes): ReadonlyMap<NotePath, readonly DiffLine[]> {
  const found = new Map<NotePath, readonly DiffLine[]>();
  for (const { path, before, after } of changesOf(writes)) {
    const diff = unifiedDiff(path, before, after);
    if (diff !== "") found.set(path, [...(found.get(path) ?? []), ...linesOf(diff)]);
  }
  return found;
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
