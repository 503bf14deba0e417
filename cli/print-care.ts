// What looking after a vault found and did, in words for a person at a terminal.

import type { MergeReport } from "../src/command/merge-notes";
import type { TerminalWords } from "../src/locale/en-terminal";
import { noteName } from "../src/note/path";
import { harmless } from "./harmless";

export function printMerge(
  { merged, from }: MergeReport,
  { care, terminal }: TerminalWords,
): readonly string[] {
  if (merged === null) return [care.merge.none];
  const others = from.map((path) => harmless(noteName(path)));
  return [care.merge.merged(harmless(noteName(merged)), others.join(", ")), ...others.map(terminal.inTrash)];
}
