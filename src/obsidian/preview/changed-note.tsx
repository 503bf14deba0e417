// What becomes of one note, in a dialog: its name, and its lines as they go and come.

import type { ComponentChildren } from "preact";
import type { DiffLine } from "../../command/preview/diff";
import { Diff } from "./diff";
import { useElementId, useSurroundings } from "./surroundings";

/** Below its lines stands whatever else is to be said of it. A note that goes as a whole keeps its text folded. */
export function ChangedNote(props: {
  readonly name: string;
  readonly path?: string;
  readonly lines: readonly DiffLine[];
  readonly goes?: boolean;
  readonly children?: ComponentChildren;
}) {
  const { name, path, lines, goes = false, children } = props;
  const say = useSurroundings().words.dialogs.undo;
  const id = useElementId();
  return (
    <section class="throughline-note" aria-labelledby={id}>
      <div class="throughline-note-head">
        <div class="throughline-note-name" id={id} title={path}>
          {name}
        </div>
      </div>
      {goes ? (
        <details class="throughline-stays">
          <summary dir="auto">{say.goes}</summary>
          <Diff labelled={id} lines={lines} />
        </details>
      ) : lines.length > 0 ? (
        <Diff labelled={id} lines={lines} />
      ) : null}
      {children}
    </section>
  );
}
