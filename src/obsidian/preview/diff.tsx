// What would change in a note, line by line.

import type { DiffLine } from "../../command/preview/diff";
import { useSurroundings } from "./surroundings";

const SIGN = { same: " ", out: "−", in: "+", gap: "⋯" } as const;

/** `labelled` is the id of the element that names the note. */
export function Diff({
  labelled,
  lines,
}: {
  readonly labelled: string;
  readonly lines: readonly DiffLine[];
}) {
  const say = useSurroundings().words.dialogs.preview;
  if (lines.length === 0) return <p class="throughline-muted">{say.noChanges}</p>;
  return (
    <div class="throughline-diff" role="group" aria-labelledby={labelled} tabIndex={0}>
      {lines.map(({ kind, text }, i) =>
        kind === "gap" ? (
          i === 0 ? null : (
            <hr key={i} class="throughline-diff-gap" />
          )
        ) : (
          <div key={i} class={`throughline-diff-line is-${kind}`} dir="auto">
            <span class="throughline-diff-sign">{SIGN[kind]}</span>
            {text}
          </div>
        ),
      )}
    </div>
  );
}
