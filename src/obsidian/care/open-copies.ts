// Shows the old copies of the vault's open items, and marks those that are chosen.

import { h } from "preact";
import type { CollapseReport } from "../../command/care/collapse";
import { collapseChosen, copiesToChoose } from "../../command/care/collapse-choice";
import type { Done } from "../../command/perform";
import { undoCarry } from "../carry-acts";
import { openDialog } from "../preview/dialog";
import type { Session } from "../session";
import { CopiesView } from "./copies-view";

/** `done` is told that copies have been marked. */
export async function openCopies(session: Session, done: () => void = () => undefined): Promise<void> {
  const { copies: say } = session.words().care;
  const found = await session.look(copiesToChoose);
  if (!found) return;
  if (found.value.length === 0) {
    session.say([say.none]);
    return;
  }
  const close = openDialog(session, {
    title: say.title,
    cls: "throughline-copies-dialog",
    draw: (shut) =>
      h(CopiesView, {
        groups: found.value,
        apply: async (chosen) => {
          const outcome = await session.act<Done<CollapseReport>>((desk) => collapseChosen(desk, chosen));
          if (!outcome) return;
          close();
          const { marked, left, writes } = outcome.value;
          const later = left.filter(({ reason }) => reason === "later").length;
          session.say([say.marked(marked.length, writes.length), ...(later > 0 ? [say.later(later)] : [])], {
            choose: later > 0 && (() => openCopies(session, done)),
            undo: marked.length > 0 && (() => undoCarry(session)),
          });
          done();
        },
        close: shut,
      }),
  });
}
