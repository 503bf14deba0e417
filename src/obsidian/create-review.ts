// The command that creates the weekly review and opens it, and the offer to carry into it.

import type { Week } from "../calendar/week";
import { parseWeek, weekOf } from "../calendar/week";
import type { Way } from "../command/review/carry-into";
import { carryInto, wayInto } from "../command/review/carry-into";
import type { Preview } from "../command/preview/preview";
import { reviewWeek } from "../command/review/week";
import type { WeekReport } from "../command/review/week";
import type { NotePath } from "../notebook/notebook";
import { noteName } from "../note/path";
import { carryAtOnce, choose, sayCarriedInto } from "./carry-acts";
import { openNote } from "./open-review";
import { sayUnfinished } from "./outcome";
import { readPreview, showPreview } from "./preview/open-preview";
import type { Session, Starter } from "./session";

/** Creates the due review as its preview is answered; at once where nothing is to be chosen. */
export async function createReview(session: Session): Promise<void> {
  if (session.settings.current().skipPreview) return createNow(session);
  const way: Way = { kind: "week", wish: { carry: true } };
  const opened = await session.look((desk) => readPreview(desk, way));
  if (!opened) return;
  const asks = opened.kind === "opened" && opened.draft.created && mustAsk(opened.preview);
  if (!asks) return createNow(session);
  showPreview(session, way, opened, {
    done: (report) => {
      session.start(() => openNote(session.app, report.note));
      sayCarriedInto(session, report, way);
    },
    nothing: () => session.start(() => createNow(session)),
    createOnly: () => session.start(() => createNow(session, undefined, "open")),
  });
}

/** Whether something would be carried or waits to be decided; older items alone hold nobody up. */
function mustAsk({ notes }: Preview): boolean {
  return notes.some(({ items }) => items.some(({ unasked }) => unasked !== "leave"));
}

/** Creates the review of a week, the due one where none is named, opens it and offers the carry. */
export async function createNow(
  session: Session,
  week?: Week,
  then: "offer" | "open" = "offer",
): Promise<void> {
  const wish = { carry: false, ...(week && { week }) };
  const done = await session.act((desk) => reviewWeek(desk, wish));
  if (!done) return;
  const { value } = done;
  if (value.later !== undefined) sayLater(session, value.later, value.week);
  else if (then === "open") await openNote(session.app, value.note);
  else if (value.created || week) await openCreated(session, value);
  else await dueIsThere(session, value);
}

async function openCreated(session: Session, { note, disambiguated }: WeekReport): Promise<void> {
  if (disambiguated) session.say([session.words().notice.disambiguated(noteName(note))]);
  await openAndOffer(session, note);
}

function sayLater(session: Session, later: NotePath, due: string): void {
  const { notice } = session.words();
  const week = parseWeek(due) ?? undefined;
  session.say([notice.later(noteName(later))], {
    open: () => openNote(session.app, later),
    create: () => createNow(session, week),
  });
}

/** The due review exists: the running week's is offered, and where that is the same or exists too, the due one opened. */
async function dueIsThere(session: Session, due: WeekReport): Promise<void> {
  const running = await session.look(async (desk) => {
    const week = weekOf(desk.today);
    const done = await reviewWeek(desk, { week, carry: false }, true);
    return done.kind === "refused" ? done : { week, report: done.value };
  });
  if (!running) return;
  if (!running.report.created) return openAndOffer(session, due.note);
  const { notice } = session.words();
  session.say([notice.createRunning(noteName(due.note), noteName(running.report.note))], {
    create: () => createNow(session, running.week),
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
