// Shows what the notes of one week would be as one note, and merges them where that is confirmed.

import { h } from "preact";
import type { MergeReport, MergeWish } from "../../command/care/merge-notes";
import { mergeWeek, previewMerge, sayLeft } from "../../command/care/merge-notes";
import type { Done } from "../../command/perform";
import { noteName } from "../../note/path";
import { undoCarry } from "../carry-acts";
import { openNote } from "../open-review";
import { openDialog } from "../preview/dialog";
import type { Session } from "../session";
import { ChangesView } from "./changes-view";

/** The latest week that has several notes, unless one is wished. `done` is told that they are one now. */
export async function openMerge(
  session: Session,
  wish: MergeWish = {},
  done: () => void = () => undefined,
): Promise<void> {
  const { merge: say } = session.words().care;
  const shown = await session.look((desk) => previewMerge(desk, wish));
  if (!shown) return;
  const { into, from, left, changes, diff } = shown.value;
  if (into === null) {
    session.say([say.none]);
    return;
  }
  const apply = async () => {
    const now = await session.look((desk) => previewMerge(desk, wish));
    if (now && now.value.diff !== diff) {
      close();
      session.say([say.changed]);
      return openMerge(session, wish, done);
    }
    const outcome = now && (await session.act<Done<MergeReport>>((desk) => mergeWeek(desk, wish)));
    if (!outcome) return;
    close();
    session.say([say.merged(noteName(into), from.map(noteName).join(", "))], {
      open: () => openNote(session.app, into),
      undo: () => undoCarry(session),
    });
    done();
  };
  const close = openDialog(session, {
    title: say.title(noteName(into)),
    cls: "throughline-undo-dialog",
    draw: (shut) =>
      h(ChangesView, {
        lead: [
          say.lead(noteName(into), from.map(noteName).join(", ")),
          ...sayLeft({ left }, session.words()),
        ].join(" "),
        changes,
        going: new Set(from),
        yes: say.yes,
        apply,
        close: shut,
      }),
  });
}
