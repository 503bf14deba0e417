// Checks the vault in a dialog, note by note so that the app stays awake, and mends what a person confirms.

import { h } from "preact";
import type { Finding, Mend } from "../../care/finding";
import { checkVault } from "../../command/care/check";
import type { Done } from "../../command/perform";
import { applyMend, planMend } from "../../command/care/mend";
import { diffLines } from "../../command/preview/diff";
import { diffOf } from "../../command/report";
import { noteName } from "../../note/path";
import { undoCarry } from "../carry-acts";
import { openNote } from "../open-review";
import { openDialog } from "../preview/dialog";
import type { Session } from "../session";
import { openAdopt } from "./open-adopt";
import { ChangesView } from "./changes-view";
import { CheckView } from "./check-view";

export async function openCheck(session: Session): Promise<void> {
  const desk = await session.desk();
  const { check: say } = session.words().care;
  const check: Parameters<typeof CheckView>[0]["check"] = (progress) => checkVault(desk, progress);
  openDialog(session, {
    title: say.title,
    cls: "throughline-check-dialog",
    draw: (shut) =>
      h(CheckView, {
        check,
        open: ({ path, line }) => {
          shut();
          session.start(() => openNote(session.app, path, line));
        },
        mendOf: ({ mend, path }) =>
          mend && ((done) => session.start(() => mendIn(session, mend, path, done))),
        close: shut,
      }),
  });
}

/** What only a person can say is asked where notes are adopted. */
function mendIn(session: Session, mend: Mend, path: Finding["path"], done: () => void): Promise<void> {
  const isAsked = mend.do === "state" && mend.when === null;
  return isAsked ? openAdopt(session, path, done) : openMend(session, mend, path, done);
}

/** Shows what a mend would change, and writes it where that is confirmed. */
async function openMend(
  session: Session,
  mend: Mend,
  path: Finding["path"],
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
