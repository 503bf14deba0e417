// Makes the next meeting of a group: asks in a dialog, writes what was shown there, opens it and says so.

import { h } from "preact";
import type { DraftedMeeting } from "../../../command/meeting/draft";
import { applyMeeting, draftFirst, draftMeeting } from "../../../command/meeting/draft";
import type { MeetingReport } from "../../../command/meeting/next-meeting";
import { nextMeeting } from "../../../command/meeting/next-meeting";
import type { Group } from "../../../command/meeting/groups";
import { meetingsKnown, readGroups } from "../../../command/meeting/groups";
import type { Done } from "../../../command/perform";
import { orOvertaken } from "../../../command/perform";
import { diffLines } from "../../../command/preview/diff";
import { asSentence, sayRefusal } from "../../../command/say";
import { seriesOf } from "../../../note/path";
import type { NotePath } from "../../../notebook/notebook";
import { undoCarry } from "../../carry-acts";
import type { VaultIndex } from "../../index/vault-index";
import { openNote } from "../../open-review";
import { sayMeeting } from "../../outcome";
import { commonFolder } from "../../panel/notes-known";
import { openDialog } from "../../preview/dialog";
import type { Session } from "../../session";
import { choose } from "../../choose";
import { NewView } from "./new-view";

/**
 * Of several series the open meeting's comes first, then the one chosen last on this device; where it is asked for at a note
 * or a folder, that one's series and no other.
 */
export async function newMeeting(session: Session, index: () => VaultIndex, at?: string): Promise<void> {
  await index().settled();
  const among = meetingsKnown(index().facts());
  const found = await session.look(async (desk) => ({ groups: await readGroups(desk, undefined, among) }));
  if (!found) return;
  const near = found.groups.find(({ notes }) =>
    notes.some(({ page }) => page.path === at || seriesOf(page.path) === at),
  );
  const series = at !== undefined && near ? [near.name] : inOrder(session, found.groups);
  // Where a group is to meet for the first time there is something to ask in any case.
  const atOnce = session.settings.current().skipPreview && series.length > 0;
  if (atOnce) await makeAtOnce(session, series, among);
  else await ask(session, series, index);
}

function inOrder({ app, device }: Session, groups: readonly Group[]): readonly string[] {
  const active = app.workspace.getActiveFile()?.path;
  const own = groups.find(({ notes }) => notes.some(({ page }) => page.path === active))?.name;
  const last = own ?? device.meetingSeries.load();
  const names = groups.map(({ name }) => name);
  return [...names.filter((name) => name === last), ...names.filter((name) => name !== last)];
}

async function ask(session: Session, series: readonly string[], index: () => VaultIndex): Promise<void> {
  const words = session.words();
  const read = async (name: string | null) => {
    await index().settled();
    const among = meetingsKnown(index().facts());
    const draft = await session.look((desk) =>
      name === null ? draftFirst(desk, among) : draftMeeting(desk, name, among),
    );
    if (draft && name !== null) session.device.meetingSeries.save(name);
    return draft;
  };
  const first = await read(series[0] ?? null);
  if (!first) return;
  await index().settled();
  const folder = commonFolder(index().facts(), "driver") ?? words.panel.folders.driver;
  const apply = async (drafted: DraftedMeeting): Promise<"done" | "again" | "refused"> => {
    const done = await session.act(async (desk) => orOvertaken(await applyMeeting(desk, drafted)));
    if (!done) return "refused";
    if (done.kind === "overtaken") return "again";
    session.device.meetingSeries.save(drafted.plan.series);
    shut();
    await sayMade(session, done);
    return "done";
  };
  const shut = openDialog(session, {
    title: words.meeting.newMeeting.replace(/…$/, ""),
    cls: "throughline-new-dialog",
    draw: (close) =>
      h(NewView, {
        series,
        first,
        folder,
        read,
        changes: (drafted) => diffLines(drafted.writes),
        why: ({ refusal }) => asSentence(sayRefusal(refusal, session.words())),
        apply,
        close,
      }),
  });
}

/** Where the settings say that nothing is shown before it is written. */
async function makeAtOnce(
  session: Session,
  series: readonly string[],
  among: readonly NotePath[],
): Promise<void> {
  const { notice } = session.words();
  const name =
    series.length < 2
      ? (series[0] ?? null)
      : await choose(session, series, (one) => one || "/", notice.whichSeries);
  if (name === null && series.length > 1) return;
  if (name !== null && series.length > 1) session.device.meetingSeries.save(name);
  const done = await session.act((desk) =>
    nextMeeting(desk, { among, ...(name !== null && { series: name }) }),
  );
  if (done) await sayMade(session, done);
}

async function sayMade(session: Session, { value }: Done<MeetingReport>): Promise<void> {
  const { note, writes } = value;
  await openNote(session.app, note);
  session.say(sayMeeting(value, session.words()), {
    open: () => openNote(session.app, note),
    undo: writes.length > 0 && (() => undoCarry(session)),
  });
}
