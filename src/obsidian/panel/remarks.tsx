// What is wrong in a note, in a sentence that leads to the line.

import { useContext } from "preact/hooks";
import type { Remark } from "../../board/remarks";
import { placeOfRemark, sayRemark } from "../../command/board/say-remark";
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
        const place = placeOfRemark(remark, path);
        return (
          <div class="throughline-line is-detail is-wrong">
            <a
              class="throughline-remark"
              href={place.path}
              tabIndex={reach}
              onClick={(event) => {
                event.preventDefault();
                event.stopPropagation();
                doors.open(place.path, place.line, event);
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
