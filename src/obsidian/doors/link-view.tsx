// What a link would write, note by note, and whether it may.

import { useEffect, useRef, useState } from "preact/hooks";
import { DialogFoot } from "../preview/dialog-foot";
import type { DiffLine } from "../../command/preview/diff";
import { noteName } from "../../note/path";
import type { NotePath } from "../../notebook/notebook";
import { ChangedNote } from "../preview/changed-note";
import { useBusy, useSurroundings } from "../preview/surroundings";

/** What is asked for: the notes that would change, and the diff of all of it, which is what may be written. */
export interface Asked {
  readonly diff: string;
  readonly notes: readonly (readonly [path: NotePath, lines: readonly DiffLine[]])[];
}

export interface LinkViewProps {
  /** What the act does, as its row of the table says. */
  readonly does: string;
  /** The link's arguments as they are written in it. */
  readonly written: readonly (readonly [name: string, value: string])[];
  readonly asked: Asked;
  /** Gives what is to be asked instead, where the notes have changed. */
  readonly write: (asked: Asked) => Promise<Asked | null>;
  readonly close: () => void;
}

export function LinkView({ does, written, asked: first, write, close }: LinkViewProps) {
  const { words } = useSurroundings();
  const say = words.doors.link;
  const [asked, ask] = useState(first);
  const [said, setSaid] = useState("");
  const [busy, during] = useBusy();
  const no = useRef<HTMLButtonElement>(null);
  const notes = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A link may come while somebody types: their Enter shall not be its answer.
    no.current?.focus();
    // The app has been at the first diff with the keys, which moved the list.
    if (notes.current) notes.current.scrollTop = 0;
  }, []);
  const press = async () => {
    const now = await during(() => write(asked));
    if (!now) return;
    ask(now);
    setSaid(say.again);
  };
  return (
    <div class="throughline-preview" aria-busy={busy}>
      <p class="throughline-asked">{say.wants(does)}</p>
      {written.length === 0 ? null : (
        <dl class="throughline-given">
          {written.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <p class="throughline-capacity">{say.careful}</p>
      <div ref={notes} class="throughline-notes">
        {asked.notes.map(([path, lines]) => (
          <ChangedNote key={path} name={noteName(path)} path={path} lines={lines} />
        ))}
      </div>
      <DialogFoot says={said} main={{ says: say.write, press, off: busy }} leave={{ press: close, at: no }} />
    </div>
  );
}
