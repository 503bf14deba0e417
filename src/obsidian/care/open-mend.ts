// Shows what would mend something, and writes it once that was seen.

import { h } from "preact";
import type { Mend } from "../../care/finding";
import { applyMend, planMend } from "../../command/care/mend";
import type { Done } from "../../command/perform";
import { diffLines } from "../../command/preview/diff";
import { diffOf } from "../../command/report";
import { noteName } from "../../note/path";
import type { NotePath } from "../../notebook/notebook";
import { undoCarry } from "../carry-acts";
import { openDialog } from "../preview/dialog";
import type { Session } from "../session";
import { ChangesView } from "./changes-view";

/** Shows what a mend would change, and writes it where that is confirmed. */
export async function openMend(
  session: Session,
  mend: Mend,
  path: NotePath,
  done: () => void,
): Promise<void> {
  const { check: say } = session.words().care;
  const read = () => session.look((desk) => planMend(desk, mend));
  const planned = await read();
  if (!planned) return;
  const diff = diffOf(planned.writes);
  if (diff === "") {
    done();
    return;
  }
  const close = openDialog(session, {
    title: say.mendOf(noteName(path)).replace(/…$/, ""),
    cls: "throughline-undo-dialog",
    draw: (shut) =>
      h(ChangesView, {
        lead: say.lead,
        changes: diffLines(planned.writes),
        going: new Set(planned.writes.discard.map((one) => one.path)),
        yes: say.yes,
        apply: async () => {
          const now = await read();
          if (now && diffOf(now.writes) !== diff) {
            close();
            return openMend(session, mend, path, done);
          }
          const outcome = now && (await session.act<Done<object>>((desk) => applyMend(desk, mend)));
          if (!outcome) return;
          close();
          session.say([`${say.mended}: ${noteName(path)}`], { undo: () => undoCarry(session) });
          done();
        },
        close: shut,
      }),
  });
}
