// The command that creates the weekly review and opens it, and the offer to carry into it.

import type { Week } from "../calendar/week";
import { parseWeek, weekOf } from "../calendar/week";
import { carryInto } from "../command/carry-into";
import { reviewWeek } from "../command/week";
import type { WeekReport } from "../command/week";
import type { NotePath } from "../notebook/notebook";
import { noteName } from "../weekly/candidates";
import { carryHere } from "./carry-acts";
import { openNote } from "./open-review";
import { sayUnfinished } from "./outcome";
import type { Session, Starter } from "./session";

/** Creates the review of a week, the due one where none is named, opens it and offers the carry. */
export async function createReview(session: Session, week?: Week): Promise<void> {
  const wish = { carry: false, ...(week && { week }) };
  const done = await session.act((desk) => reviewWeek(desk, wish));
  if (!done) return;
  const { value } = done;
  if (value.later !== undefined) sayLater(session, value.later, value.week);
  else if (value.created || week) await openCreated(session, value);
  else await dueIsThere(session, value);
}

async function openCreated(session: Session, { note, disambiguated }: WeekReport): Promise<void> {
  if (disambiguated) session.notices.show([session.words().notice.disambiguated(noteName(note))]);
  await openAndOffer(session, note);
}

function sayLater(session: Session, later: NotePath, due: string): void {
  const { notice } = session.words();
  const week = parseWeek(due) ?? undefined;
  session.notices.show(
    [notice.later(noteName(later))],
    [
      { text: notice.open, press: () => session.start(() => openNote(session.app, later)) },
      { text: notice.create, press: () => session.start(() => createReview(session, week)) },
    ],
  );
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
  session.notices.show(
    [notice.createRunning(noteName(due.note), noteName(running.report.note))],
    [
      { text: notice.create, press: () => session.start(() => createReview(session, running.week)) },
      { text: notice.open, press: () => session.start(() => openAndOffer(session, due.note)) },
    ],
  );
}

async function openAndOffer(session: Session, note: NotePath): Promise<void> {
  // The offer follows at once, so it need not wait for the note to be opened.
  if (session.device.unopened.load() === note) session.device.unopened.save(null);
  await openNote(session.app, note);
  await offerCarry(session, note);
}

/** Says what is unfinished before a review, with a button that carries it; nothing where nothing is. */
export async function offerCarry(session: Session, note: NotePath, by: Starter = "person"): Promise<void> {
  const plan = await session.look((desk) => carryInto(desk, note, true), by);
  if (plan?.kind !== "done") return;
  const words = session.words();
  const unfinished = sayUnfinished(plan.value, words);
  if (unfinished === null) return;
  session.notices.show(
    [unfinished],
    [{ text: words.notice.carry, press: () => session.start(() => carryHere(session, note)) }],
  );
}
