// Some things to take, each with a box.

import { useState } from "preact/hooks";
import { plainText } from "../../board/inline";
import { useSurroundings } from "../preview/surroundings";

export function SomeView(props: {
  readonly rows: readonly { readonly text: string; readonly beside: string }[];
  readonly yes: (count: number) => string;
  /** With the places of those that are ticked. */
  readonly done: (chosen: readonly number[]) => void;
  readonly close: () => void;
}) {
  const { words } = useSurroundings();
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const chosen = props.rows.flatMap((_, i) => (left.has(i) ? [] : [i]));
  return (
    <div class="throughline-preview">
      <ul class="throughline-found throughline-notes">
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
      <div class="modal-button-container throughline-buttons">
        <button
          type="button"
          class="mod-cta"
          disabled={chosen.length === 0}
          onClick={() => props.done(chosen)}
        >
          {props.yes(chosen.length)}
        </button>
        <button type="button" class="mod-cancel" onClick={props.close}>
          {words.meeting.close.cancel}
        </button>
      </div>
    </div>
  );
}
