// Shows what the vault's notes are taken for, and writes what is ticked once its changes were seen.

import { h } from "preact";
import type { Adoption } from "../../command/care/adopt";
import { adopt, planAdoption, recognise } from "../../command/care/adopt";
import type { Done } from "../../command/perform";
import { diffLines } from "../../command/preview/diff";
import { diffOf } from "../../command/report";
import type { PropertiesWritten } from "../../command/care/set-properties";
import { undoCarry } from "../carry-acts";
import { openDialog } from "../preview/dialog";
import type { Session } from "../session";
import { AdoptView } from "./adopt-view";
import { ChangesView } from "./changes-view";

export async function openAdopt(session: Session): Promise<void> {
  const desk = await session.desk();
  const { adopt: say } = session.words().care;
  const read: Parameters<typeof AdoptView>[0]["recognise"] = (progress) => recognise(desk, progress);
  const close = openDialog(session, {
    title: say.title,
    cls: "throughline-adopt-dialog",
    draw: (shut) =>
      h(AdoptView, {
        recognise: read,
        write: (adoptions) => session.start(() => confirm(session, adoptions, () => close())),
        close: shut,
      }),
  });
}

async function confirm(session: Session, adoptions: readonly Adoption[], done: () => void): Promise<void> {
  const { adopt: say, check } = session.words().care;
  const read = () => session.look((desk) => planAdoption(desk, adoptions));
  const planned = await read();
  if (!planned) return;
  const diff = diffOf(planned.writes);
  const close = openDialog(session, {
    title: say.changes(planned.value.writes.length),
    cls: "throughline-undo-dialog",
    draw: (shut) =>
      h(ChangesView, {
        lead: check.lead,
        changes: diffLines(planned.writes),
        going: new Set<string>(),
        yes: check.yes,
        apply: async () => {
          const now = await read();
          if (now && diffOf(now.writes) !== diff) {
            close();
            return confirm(session, adoptions, done);
          }
          const outcome =
            now && (await session.act<Done<PropertiesWritten>>((desk) => adopt(desk, adoptions)));
          if (!outcome) return;
          close();
          done();
          session.say([say.written(outcome.value.writes.length)], { undo: () => undoCarry(session) });
        },
        close: shut,
      }),
  });
}
