// The command that creates the weekly review and opens it, and the offer to carry into it.

import { weekOf } from "../calendar/week";
import type { Way } from "../command/review/carry-into";
import { carryInto, wayInto } from "../command/review/carry-into";
import type { Preview } from "../command/preview/preview";
import type { WeekWish } from "../command/review/plan-week";
import { tiedSeries } from "../command/review/series";
import { reviewWeek } from "../command/review/week";
import type { WeekReport } from "../command/review/week";
import type { NotePath } from "../notebook/notebook";
import { noteName } from "../note/path";
import { carryAtOnce, choose, sayCarriedInto } from "./carry-acts";
import { choose as chooseOne } from "./choose";
import { openNote } from "./open-review";
import { sayUnfinished } from "./outcome";
import { readPreview, showPreview } from "./preview/open-preview";
import type { Session, Starter } from "./session";

/** Which review is created: the due one of the series with the latest, where nothing else is said. */
export type Which = Pick<WeekWish, "week" | "series">;

/** Creates the due review as its preview is answered; at once where nothing is to be chosen. */
export async function createReview(session: Session): Promise<void> {
  const which = await chooseSeries(session);
  if (which === null) return;
  if (session.settings.current().skipPreview) return createNow(session, which);
  const way: Way = { kind: "week", wish: { ...which, carry: true } };
  const opened = await session.look((desk) => readPreview(desk, way));
  if (!opened) return;
  const asks = opened.kind === "opened" && opened.draft.created && mustAsk(opened.preview);
  if (!asks) return createNow(session, which);
  showPreview(session, way, opened, {
    done: (report) => {
      session.start(() => openNote(session.app, report.note));
      sayCarriedInto(session, report, way);
    },
    nothing: () => session.start(() => createNow(session, which)),
    createOnly: () => session.start(() => createNow(session, which, "open")),
  });
}

/** Where several series go on side by side, that of the open review, else the one a person names; null where they leave. */
async function chooseSeries(session: Session): Promise<Which | null> {
  const open = session.app.workspace.getActiveFile()?.path ?? null;
  const tied = await session.look((desk) => tiedSeries(desk, open));
  if (!tied) return null;
  if (tied.names.length === 0) return {};
  const asked = session.words().notice.chooseSeries;
  const series = tied.own ?? (await chooseOne(session, tied.names, (name) => name || "/", asked));
  return series === null ? null : { series };
}

/** Whether something would be carried or waits to be decided; older items alone hold nobody up. */
function mustAsk({ notes }: Preview): boolean {
  return notes.some(({ items }) => items.some(({ unasked }) => unasked !== "leave"));
}

/** Creates a review, opens it and offers the carry. */
export async function createNow(
  session: Session,
  which: Which = {},
  then: "offer" | "open" = "offer",
): Promise<void> {
  const done = await session.act((desk) => reviewWeek(desk, { ...which, carry: false }));
  if (!done) return;
  const { value } = done;
  if (value.later !== undefined) sayLater(session, value.later, { ...which, week: value.week });
  else if (then === "open") await openNote(session.app, value.note);
  else if (value.created || which.week) await openCreated(session, value);
  else await dueIsThere(session, value, which);
}

async function openCreated(session: Session, { note, disambiguated }: WeekReport): Promise<void> {
  if (disambiguated) session.say([session.words().notice.disambiguated(noteName(note))]);
  await openAndOffer(session, note);
}

function sayLater(session: Session, later: NotePath, due: Which): void {
  const { notice } = session.words();
  session.say([notice.later(noteName(later))], {
    open: () => openNote(session.app, later),
    create: () => createNow(session, due),
  });
}

/** The due review exists: the running week's is offered, and where that is the same or exists too, the due one opened. */
async function dueIsThere(session: Session, due: WeekReport, which: Which): Promise<void> {
  const running = await session.look(async (desk) => {
    const that = { ...which, week: weekOf(desk.today) };
    const done = await reviewWeek(desk, { ...that, carry: false }, true);
    return done.kind === "refused" ? done : { that, report: done.value };
  });
  if (!running) return;
  if (!running.report.created) return openAndOffer(session, due.note);
  const { notice } = session.words();
  session.say([notice.createRunning(noteName(due.note), noteName(running.report.note))], {
    create: () => createNow(session, running.that),
    open: () => openAndOffer(session, due.note),
  });
}

async function openAndOffer(session: Session, note: NotePath): Promise<void> {
  // The offer follows at once, so it need not wait for the note to be opened.
  if (session.device.unopened.load() === note) session.device.unopened.save(null);
  await openNote(session.app, note);
  await offerCarry(session, note);
}

/** Says what is unfinished before a review, with a button that carries it; nothing where nothing is. */
export async function offerCarry(session: Session, note: NotePath, by: Starter = "person"): Promise<void> {
  const way = await session.look((desk) => wayInto(desk, note), by);
  if (!way) return;
  const plan = await session.look((desk) => carryInto(desk, note, true), by);
  if (plan?.kind !== "done") return;
  const unfinished = sayUnfinished(plan.value, session.words());
  if (unfinished === null) return;
  session.say([unfinished], {
    carry: () => carryAtOnce(session, way),
    choose: () => choose(session, way),
  });
}
