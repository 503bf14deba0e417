// Shows what the vault's notes are taken for, and writes what is ticked once its changes were seen.

import { h } from "preact";
import type { Adoption } from "../../command/care/adopt";
import { adopt, planAdoption } from "../../command/care/adopt";
import { recognise } from "../../command/care/recognise";
import type { Done } from "../../command/perform";
import { diffLines } from "../../command/preview/diff";
import { diffOf } from "../../command/report";
import type { PropertiesWritten } from "../../command/care/set-properties";
import type { NotePath } from "../../notebook/notebook";
import { undoCarry } from "../carry-acts";
import { openDialog } from "../preview/dialog";
import type { Session } from "../session";
import { AdoptView } from "./adopt-view";
import { ChangesView } from "./changes-view";

/** With a note only that one is asked about; `done` is told that something was written. */
export async function openAdopt(
  session: Session,
  only?: NotePath,
  done: () => void = () => undefined,
): Promise<void> {
  const desk = await session.desk();
  const { adopt: say } = session.words().care;
  const read: Parameters<typeof AdoptView>[0]["recognise"] = async (progress) => {
    const all = await recognise(desk, progress);
    return only === undefined ? all : (all?.filter(({ path }) => path === only) ?? null);
  };
  const close = openDialog(session, {
    title: say.title,
    cls: "throughline-adopt-dialog",
    draw: (shut) =>
      h(AdoptView, {
        recognise: read,
        write: (adoptions) =>
          session.start(() =>
            confirm(session, adoptions, () => {
              close();
              done();
            }),
          ),
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
          const { writes, later } = outcome.value;
          const rest = adoptions.filter(({ path }) => later.includes(path));
          session.say([say.written(writes.length), ...(rest.length > 0 ? [say.later(rest.length)] : [])], {
            choose: rest.length > 0 && (() => confirm(session, rest, done)),
            undo: () => undoCarry(session),
          });
        },
        close: shut,
      }),
  });
}
