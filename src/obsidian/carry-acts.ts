// The commands that carry, take back and make tasks, each with the notice that says what came of it.

import { parseWeek } from "../calendar/week";
import { carryBetween } from "../command/carry";
import { carryInto } from "../command/carry-into";
import { makeTask } from "../command/make-task";
import { readReviews } from "../command/reading";
import type { CarryReport } from "../command/report";
import { takeBackCarry } from "../command/take-back";
import type { UndoReport } from "../command/undo";
import { undoLast } from "../command/undo";
import type { NotePath } from "../notebook/notebook";
import { noteName } from "../weekly/candidates";
import { chooseNote } from "./choose-note";
import type { Button } from "./notices";
import { openNote } from "./open-review";
import { sayCarried, sayTakenBack, sayUndone } from "./outcome";
import type { Session } from "./session";

/** Carries what is unfinished into a note. */
export async function carryHere(session: Session, note: NotePath): Promise<void> {
  const done = await session.act((desk) => carryInto(desk, note));
  if (done) sayCarriedInto(session, done.value);
}

/** Asks for a note, the latest reviews first, and carries what is unfinished in it into `note`. */
export async function carryFrom(session: Session, note: NotePath): Promise<void> {
  const read = await session.look(readReviews);
  if (!read) return;
  const reviews = read.reviews.map(({ path }) => path).reverse();
  const known = new Set(reviews);
  const others = session.app.vault.getMarkdownFiles().map(({ path }) => path);
  const paths = [...reviews, ...others.filter((path) => !known.has(path)).sort()];
  const carry = async (from: NotePath) => {
    const done = await session.act((desk) => carryBetween(desk, { from, to: note }));
    if (done) sayCarriedInto(session, done.value);
  };
  chooseNote(
    session.app,
    paths.filter((path) => path !== note),
    session.words().notice.chooseSource,
    (from) => session.start(() => carry(from)),
  );
}

function sayCarriedInto(session: Session, report: CarryReport): void {
  const buttons = report.writes.length > 0 ? [undoButton(session)] : [];
  session.notices.show([sayCarried(report, session.words())], buttons);
}

export async function undoCarry(session: Session): Promise<void> {
  const done = await session.act((desk) => undoLast(desk));
  if (!done) return;
  decline(session, done.value);
  session.notices.show(sayUndone(done.value, session.words()));
}

/** A review that was made and is taken back is one this device shall not make again by itself. */
function decline({ device }: Session, { of, discarded, left }: UndoReport): void {
  const week = parseWeek(of ?? "");
  const wasCreated = discarded.length > 0 || left.some(({ reason }) => reason === "kept");
  if (!week || !wasCreated) return;
  const declined = device.declined.load();
  if (!declined.includes(week)) device.declined.save([...declined, week]);
}

export async function takeBack(session: Session, note: NotePath): Promise<void> {
  const done = await session.act((desk) => takeBackCarry(desk, note));
  if (!done) return;
  const buttons = done.value.writes.length > 0 ? [undoButton(session)] : [];
  session.notices.show(sayTakenBack(done.value, session.words()), buttons);
}

/** `line` is 0-based. */
export async function makeTaskOf(session: Session, note: NotePath, line: number): Promise<void> {
  const done = await session.act((desk) => makeTask(desk, note, line));
  if (!done) return;
  const { text, added, note: review } = done.value;
  const { notice } = session.words();
  const said = (added ? notice.taskAdded : notice.taskThere)(text, noteName(review));
  const open = {
    text: notice.open,
    press: () => session.start(() => openNote(session.app, review)),
  };
  session.notices.show([said], [open, ...(added ? [undoButton(session)] : [])]);
}

export function undoButton(session: Session): Button {
  return {
    text: session.words().notice.undo,
    press: () => session.start(() => undoCarry(session)),
    undoes: true,
  };
}
