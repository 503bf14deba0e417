// What an act would change, note by note, to be confirmed or left.

import { useEffect, useRef } from "preact/hooks";
import { DialogFoot } from "../preview/dialog-foot";
import type { DiffLine } from "../../command/preview/diff";
import { noteName } from "../../note/path";
import type { NotePath } from "../../notebook/notebook";
import { ChangedNote } from "../preview/changed-note";
import { useBusy } from "../preview/surroundings";

export interface ChangesProps {
  /** What will happen, in a sentence. */
  readonly lead: string;
  readonly changes: ReadonlyMap<NotePath, readonly DiffLine[]>;
  /** Notes that go as a whole; their text is folded. */
  readonly going: ReadonlySet<NotePath>;
  readonly yes: string;
  readonly apply: () => Promise<void>;
  readonly close: () => void;
}

export function ChangesView({ lead, changes, going, yes, apply, close }: ChangesProps) {
  const [busy, during] = useBusy();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <div class="throughline-preview throughline-undo" aria-busy={busy}>
      <p class="throughline-capacity">{lead}</p>
      <div class="throughline-notes">
        {[...changes].map(([path, lines]) => (
          <ChangedNote key={path} name={noteName(path)} path={path} lines={lines} goes={going.has(path)} />
        ))}
      </div>
      <DialogFoot
        main={{ says: yes, press: () => during(apply), off: busy, at: button }}
        leave={{ press: close }}
      />
    </div>
  );
}
