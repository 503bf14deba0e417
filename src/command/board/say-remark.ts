// What is said of a remark on a goal's or driver's note, and where it leads.

import type { Remark } from "../../board/remarks";
import type { enPanel } from "../../locale/en-panel";
import { noteName } from "../../note/path";
import type { NotePath } from "../../notebook/notebook";

/** The sentence that names what is wrong. */
export function sayRemark(remark: Remark, { remarks: words }: Pick<typeof enPanel, "remarks">): string {
  switch (remark.kind) {
    case "no-number":
      return words.noNumber(remark.property, remark.value);
    case "no-day":
      return words.noDay(remark.property, remark.value);
    case "impossible-day":
      return words.impossibleDay(remark.value, remark.line + 1);
    case "in-quote":
      return words.inQuote(remark.line + 1);
    case "broken-properties":
      return words.broken(remark.line + 1);
    case "no-note":
      return words.noNote(noteName(remark.value));
    case "same-name":
      return words.sameName(remark.path);
    case "loop":
      return words.loop(remark.through);
  }
}

/** The note and line (0-based) where it is mended; `path` is the note it is about. */
export function placeOfRemark(
  remark: Remark,
  path: NotePath,
): { readonly path: NotePath; readonly line: number } {
  return {
    path: remark.kind === "same-name" ? remark.path : path,
    line: "line" in remark ? remark.line : 0,
  };
}
