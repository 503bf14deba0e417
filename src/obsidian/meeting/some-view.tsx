// Some things to take, each with a box.

import { useState } from "preact/hooks";
import { plainText } from "../../board/inline";
import { DialogFoot } from "../preview/dialog-foot";

export function SomeView(props: {
  readonly rows: readonly { readonly text: string; readonly beside: string }[];
  readonly yes: (count: number) => string;
  /** With the places of those that are ticked. */
  readonly done: (chosen: readonly number[]) => void;
  readonly close: () => void;
}) {
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const chosen = props.rows.flatMap((_, i) => (left.has(i) ? [] : [i]));
  return (
    <div class="throughline-preview">
      <div class="throughline-notes">
        <ul class="throughline-found">
          {props.rows.map(({ text, beside }, i) => (
            <li key={i} class={left.has(i) ? "" : "is-ticked"}>
              <label>
                <input
                  type="checkbox"
                  checked={!left.has(i)}
                  onChange={({ currentTarget }) => {
                    const next = new Set(left);
                    if (currentTarget.checked) next.delete(i);
                    else next.add(i);
                    setLeft(next);
                  }}
                />
                <span class="throughline-said-by" dir="auto">
                  {plainText(text)} <span class="throughline-muted">· {beside}</span>
                </span>
              </label>
            </li>
          ))}
        </ul>
      </div>
      <DialogFoot
        main={{ says: props.yes(chosen.length), press: () => props.done(chosen), off: chosen.length === 0 }}
        leave={{ press: props.close }}
      />
    </div>
  );
}
