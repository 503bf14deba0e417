// Checks the vault in a dialog, note by note so that the app stays awake, with the way to what mends each finding.

import { h } from "preact";
import type { Finding, Mend } from "../../care/finding";
import { checkVault } from "../../command/care/check";
import { openNote } from "../open-review";
import { openDialog } from "../preview/dialog";
import type { Session } from "../session";
import { openAdopt } from "./open-adopt";
import { CheckView } from "./check-view";
import { openMend } from "./open-mend";

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
