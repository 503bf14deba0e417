// Opens the dialog that closes a meeting, writes what was chosen in it, and hands the summary to the clipboard.

import { h } from "preact";
import { formatDay } from "../../../calendar/format";
import type { Day } from "../../../calendar/day";
import { localeNamed } from "../../../calendar/locale";
import type { Closing, CloseWish } from "../../../command/meeting/close";
import { applyClose, readClosing } from "../../../command/meeting/close";
import type { Desk } from "../../../command/desk";
import { meetingSummary } from "../../../command/meeting/summary";
import { orOvertaken } from "../../../command/perform";
import { diffLines } from "../../../command/preview/diff";
import type { RunningMeeting } from "../../../command/meeting/running";
import { runningMeeting } from "../../../command/meeting/running";
import { meetingsOf } from "../../../command/meeting/acts";
import { cadenceOf, nextDay } from "../../../mastermind/series";
import type { Page } from "../../../note/page";
import { undoCarry } from "../../carry-acts";
import { toClipboard } from "../../clipboard";
import { languageTag } from "../../lay-desk";
import type { VaultIndex } from "../../index/vault-index";
import { openDialog } from "../../preview/dialog";
import type { Session } from "../../session";
import type { SeriesNotes } from "../series-notes";
import { seriesNotes } from "../series-notes";
import type { Shown } from "./close-view";
import { CloseView } from "./close-view";

interface Opened {
  readonly closing: Closing;
  readonly series: SeriesNotes;
  readonly desk: Desk;
}

export async function closeMeeting(
  session: Session,
  { path, line, name }: RunningMeeting,
  index: () => VaultIndex,
): Promise<void> {
  const read = seriesNotes();
  const open = () =>
    session.look(async (desk) => {
      const closing = await readClosing(desk, path, line);
      if (closing.kind === "refused") return closing;
      const series = await read(desk, index().facts(), path);
      return { opened: series && { closing, series, desk } };
    });
  const first = (await open())?.opened;
  if (!first) return;
  let now: Opened = first;
  const { meeting: words, dialogs } = session.words();
  const { copying } = dialogs;
  const shownOf = (wish: CloseWish): Shown | null => {
    const plan = now.closing.plan(wish);
    if (plan.kind === "refused") return null;
    const meeting = meetingIn(plan.page, now);
    return {
      meeting,
      next: meeting && nextOf(meeting, now.series, now.desk),
      summary: meeting ? summaryOf(meeting, now, session) : "",
      changes: diffLines(plan.writes).get(path) ?? [],
    };
  };
  const apply = async (wish: CloseWish, copy: boolean): Promise<"done" | "again" | "refused"> => {
    const plan = now.closing.plan(wish);
    if (plan.kind === "refused") {
      session.refuse(plan);
      return "refused";
    }
    const text = shownOf(wish)?.summary ?? "";
    const done = await session.act(async (desk) => orOvertaken(await applyClose(desk, plan)));
    if (done?.kind === "overtaken") {
      now = (await open())?.opened ?? now;
      return "again";
    }
    if (!done) return "refused";
    const copied = copy && (await toClipboard(text));
    shut();
    session.say(
      [
        ...(done.value.changed ? [words.close.done(name)] : []),
        ...(copy ? [copied ? copying.copied : copying.notCopied] : []),
      ],
      { undo: done.value.changed && (() => undoCarry(session)) },
    );
    return "done";
  };
  const shut = openDialog(session, {
    title: words.close.title(name),
    cls: "throughline-close-dialog",
    draw: (close) => h(CloseView, { hints: () => now.closing.hints, shown: shownOf, apply, close }),
  });
}

/** The meeting as it would read; questions and promises of earlier meetings do not change with it. */
function meetingIn(page: Page, { closing, series, desk }: Opened): RunningMeeting | null {
  const meetings = meetingsOf(page, desk);
  const { line } = closing.meeting;
  return runningMeeting({ ...series.note, page, meetings }, series.dated, line, desk, () => null);
}

function summaryOf(meeting: RunningMeeting, { series, desk }: Opened, session: Session): string {
  const locale = localeNamed(languageTag(session.settings.current()));
  const sayDay = (day: Day) => formatDay("D MMMM", day, locale);
  return meetingSummary(meeting, nextOf(meeting, series, desk), session.words().meeting.summary, sayDay);
}

/** On the cadence of the series; null where there is none yet. */
function nextOf({ day }: RunningMeeting, { dated }: SeriesNotes, { today }: Desk): Day | null {
  const days = [...new Set(dated.map((one) => one.day))];
  const ahead = days.find((one) => day !== null && one > day);
  if (ahead) return ahead;
  return day === null || days.length < 2 ? null : nextDay(day, cadenceOf(days), today);
}
