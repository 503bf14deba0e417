// What is wrong in a note, in a sentence that leads to the line.

import { useContext } from "preact/hooks";
import type { Remark } from "../../board/remarks";
import { noteName } from "../../note/path";
import type { NotePath } from "../../notebook/notebook";
import type { Common } from "./parts";
import { Reach } from "./parts";

export function Remarks({
  remarks,
  path,
  words,
  doors,
}: Omit<Common, "threshold"> & { readonly remarks: readonly Remark[]; readonly path: NotePath }) {
  const reach = useContext(Reach);
  return (
    <>
      {remarks.map((remark) => {
        const to = remark.kind === "same-name" ? remark.path : path;
        const line = "line" in remark ? remark.line : 0;
        return (
          <div class="throughline-line is-detail is-wrong">
            <a
              class="throughline-remark"
              href={to}
              tabIndex={reach}
              onClick={(event) => {
                event.preventDefault();
                event.stopPropagation();
                doors.open(to, line, event);
              }}
            >
              {sayRemark(remark, words)}
            </a>
          </div>
        );
      })}
    </>
  );
}

export function sayRemark(remark: Remark, { remarks: words }: Common["words"]): string {
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
