// What undoing restores and what it leaves alone, note by note.

import { useEffect, useRef, useState } from "preact/hooks";
import { DialogFoot } from "./dialog-foot";
import type { UndoNote, UndoPreview } from "../../command/preview/undo";
import { ChangedNote } from "./changed-note";
import { useBusy, useSurroundings } from "./surroundings";

export interface UndoViewProps {
  readonly shown: UndoPreview;
  /** Gives what is to be shown instead, where the notes have changed. */
  readonly undo: (shown: UndoPreview) => Promise<UndoPreview | null>;
  readonly close: () => void;
}

export function UndoView({ shown: first, undo, close }: UndoViewProps) {
  const { words } = useSurroundings();
  const say = words.dialogs.undo;
  const [shown, show] = useState(first);
  const [said, setSaid] = useState("");
  const [busy, during] = useBusy();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const press = async () => {
    const now = await during(() => undo(shown));
    if (!now) return;
    show(now);
    setSaid(say.again);
  };
  const nothing = shown.lines === 0;
  return (
    <div class="throughline-preview throughline-undo" aria-busy={busy}>
      <p class="throughline-capacity">{nothing ? say.nothing : say.restores(shown.lines, shown.changed)}</p>
      <div class="throughline-notes">
        {shown.notes.map((note) => (
          <Note key={note.path} note={note} />
        ))}
      </div>
      <DialogFoot
        says={said}
        main={{ says: nothing ? say.forget : say.undo, press, off: busy, at: button }}
        leave={{ press: close }}
      />
    </div>
  );
}

function Note({ note }: { readonly note: UndoNote }) {
  const say = useSurroundings().words.dialogs.undo;
  const { name, goes, changes, left } = note;
  return (
    <ChangedNote name={name} lines={changes} goes={goes}>
      {left.length > 0 ? (
        <p class="throughline-left">
          {say.left}:{" "}
          {left.map(({ line, reason }) => (reason === "edited" ? say.edited(line) : say[reason])).join(", ")}
        </p>
      ) : null}
    </ChangedNote>
  );
}
