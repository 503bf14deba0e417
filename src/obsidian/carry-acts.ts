// The commands that carry, take back and make tasks, each with the notice that says what came of it.

import { parseWeek } from "../calendar/week";
import { carryBetween } from "../command/review/carry";
import { carryLine } from "../command/review/carry-line";
import type { Way } from "../command/review/carry-into";
import { wayInto } from "../command/review/carry-into";
import type { TaskReport } from "../command/review/make-task";
import { makeTask } from "../command/review/make-task";
import type { Done } from "../command/perform";
import { readReviews } from "../command/reading";
import type { CarryReport } from "../command/report";
import { takeBackCarry } from "../command/review/take-back";
import type { UndoReport } from "../command/undo";
import { undoLast } from "../command/undo";
import { reviewWeek } from "../command/review/week";
import type { NotePath } from "../notebook/notebook";
import { noteName } from "../note/path";
import { chooseNote } from "./choose";
import { hintAboutMark } from "./mark-hint";
import { openNote } from "./open-review";
import { readPreview, showPreview } from "./preview/open-preview";
import { openUndo } from "./preview/open-undo";
import { sayCarried, sayTakenBack, sayUndone } from "./outcome";
import type { Session } from "./session";

/** Carries what is unfinished into a note, as its preview is answered. */
export async function carryHere(session: Session, note: NotePath): Promise<void> {
  const way = await session.look((desk) => wayInto(desk, note));
  if (way) await carryBy(session, way);
}

/** Shows what would be carried; carries at once where the settings say so. */
async function carryBy(session: Session, way: Way): Promise<void> {
  if (session.settings.current().skipPreview) await carryAtOnce(session, way);
  else await choose(session, way);
}

/** Carries without a preview: what waits for a decision stays behind. */
export async function carryAtOnce(session: Session, way: Way): Promise<void> {
  const done = await session.act<Done<CarryReport>>((desk) =>
    way.kind === "week" ? reviewWeek(desk, way.wish) : carryBetween(desk, way.wish),
  );
  if (done) sayCarriedInto(session, done.value, way);
}

/** Shows the preview of a carry into a note that is there; where there is nothing to carry, that is said. */
export async function choose(session: Session, way: Way): Promise<void> {
  const opened = await session.look((desk) => readPreview(desk, way));
  const nothing = () => session.say([session.words().notice.nothing]);
  if (opened?.kind !== "opened" || opened.preview.notes.length === 0) {
    if (opened) nothing();
    return;
  }
  showPreview(session, way, opened, {
    done: (report) => sayCarriedInto(session, report, way),
    nothing,
    createOnly: () => undefined,
  });
}

/** Carries one open item of an earlier review. */
export async function carryThis(session: Session, note: NotePath, line: number): Promise<void> {
  const done = await session.act((desk) => carryLine(desk, note, line));
  if (!done) return;
  const { note: into, carried, writes } = done.value;
  const { notice, editor } = session.words();
  const [item] = carried;
  session.say([item ? editor.carriedInto(item.text, noteName(into)) : notice.nothing], {
    open: item !== undefined && (() => openNote(session.app, into)),
    undo: writes.length > 0 && (() => undoCarry(session)),
  });
  if (item) session.start(() => hintAboutMark(session));
}

/** Asks for a note, the latest reviews first, and carries what is unfinished in it into `note`. */
export async function carryFrom(session: Session, note: NotePath): Promise<void> {
  const read = await session.look(readReviews);
  if (!read) return;
  const reviews = read.reviews.map(({ path }) => path).reverse();
  const known = new Set(reviews);
  const others = session.app.vault.getMarkdownFiles().map(({ path }) => path);
  const paths = [...reviews, ...others.filter((path) => !known.has(path)).sort()];
  const from = await chooseNote(
    session,
    paths.filter((path) => path !== note),
    session.words().notice.chooseSource,
  );
  if (from !== null) await carryBy(session, { kind: "between", wish: { from, to: note } });
}

export function sayCarriedInto(session: Session, report: CarryReport, way: Way): void {
  const waits = report.left.some(({ reason }) => reason === "undecided");
  session.say([sayCarried(report, session.words())], {
    choose: waits && (() => choose(session, way)),
    undo: report.writes.length > 0 && (() => undoCarry(session)),
  });
  if (report.carried.length > 0) session.start(() => hintAboutMark(session));
}

/** Undoes the last batch at once, as the button of the notice that has just said what was done. */
export async function undoCarry(session: Session): Promise<void> {
  const done = await session.act((desk) => undoLast(desk));
  if (done) sayUndo(session, done.value);
}

/** Shows what undoing the last batch restores, and undoes it where that is confirmed. */
export async function askUndo(session: Session): Promise<void> {
  if (session.settings.current().skipPreview) return undoCarry(session);
  const nothing = () => session.say([session.words().notice.nothingToUndo]);
  await openUndo(session, (report) => sayUndo(session, report), nothing);
}

function sayUndo(session: Session, report: UndoReport): void {
  decline(session, report);
  session.say(sayUndone(report, session.words()));
}

/** A review that was made and is taken back is one this device shall not make again by itself. */
export function decline({ device }: Session, { of, discarded, left }: UndoReport): void {
  const week = parseWeek(of ?? "");
  const wasCreated = discarded.length > 0 || left.some(({ reason }) => reason === "kept");
  if (!week || !wasCreated) return;
  const declined = device.declined.load();
  if (!declined.includes(week)) device.declined.save([...declined, week]);
}

export async function takeBack(session: Session, note: NotePath): Promise<void> {
  const done = await session.act((desk) => takeBackCarry(desk, note));
  if (!done) return;
  session.say(sayTakenBack(done.value, session.words()), {
    undo: done.value.writes.length > 0 && (() => undoCarry(session)),
  });
}

/** `line` is 0-based. */
export async function makeTaskOf(session: Session, note: NotePath, line: number): Promise<void> {
  const done = await session.act((desk) => makeTask(desk, note, line));
  if (done) sayTask(session, done.value);
}

/** Says which review has the task now. */
export function sayTask(session: Session, { text, added, note: review }: TaskReport): void {
  const { notice } = session.words();
  const said = (added ? notice.taskAdded : notice.taskThere)(text, noteName(review));
  session.say([said], {
    open: () => openNote(session.app, review),
    undo: added && (() => undoCarry(session)),
  });
}
