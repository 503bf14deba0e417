// Shows what undoing would restore, and undoes it.

import { h } from "preact";
import type { UndoPreview } from "../../command/preview/undo";
import { previewUndo, undoShown } from "../../command/preview/undo";
import type { UndoReport } from "../../command/undo";
import type { Session } from "../session";
import { openDialog } from "./dialog";
import { UndoView } from "./undo-view";

/** `done` is told what came of it; `nothing`, that there is nothing to undo. */
export async function openUndo(
  session: Session,
  done: (report: UndoReport) => void,
  nothing: () => void,
): Promise<void> {
  // In turn: what is being written now would be undone too, and the notice that offers to undo has been answered.
  const read = async () => (await session.act(async (desk) => ({ shown: await previewUndo(desk) })))?.shown;
  const shown = await read();
  if (shown === undefined) return;
  if (shown === null) {
    nothing();
    return;
  }
  const undo = async (what: UndoPreview): Promise<UndoPreview | null> => {
    const outcome = await session.act((desk) => undoShown(desk, what));
    if (!outcome) return null;
    if (outcome.kind === "changed") {
      const again = await read();
      if (again) return again;
    }
    close();
    if (outcome.kind === "done") done(outcome.value);
    else nothing();
    return null;
  };
  const close = openDialog(session, {
    title: session.words().dialogs.undo.title(shown.of),
    cls: "throughline-undo-dialog",
    draw: (shut) => h(UndoView, { shown, undo, close: shut }),
  });
}
