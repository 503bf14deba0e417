// Opening notes, and the reviews around the one that is open.

import type { App } from "obsidian";
import { dueWeek, weekOf } from "../calendar/week";
import type { Desk } from "../command/desk";
import { readReviews } from "../command/reading";
import type { NotePath } from "../notebook/notebook";
import type { Review } from "../weekly/reviews";
import type { Session } from "./session";

/** `line` (0-based) is where the cursor goes; else where it was last. */
export async function openNote(app: App, path: NotePath, line?: number): Promise<void> {
  const file = app.vault.getFileByPath(path);
  const state = line === undefined ? {} : { eState: { line } };
  if (file) await app.workspace.getLeaf(false).openFile(file, state);
}

/** The review of the running week, else the due one: of the open review's series, else of the one with the latest. */
export function openThisReview(session: Session): Promise<void> {
  const active = session.app.workspace.getActiveFile()?.path;
  return openFound(session, (reviews, { today, settings }) => {
    const near = reviews.find(({ path }) => path === active) ?? reviews.filter(({ week }) => week).pop();
    const found = [weekOf(today), dueWeek(today, settings.reviewDay)].flatMap((due) =>
      reviews.filter(({ week }) => week === due),
    );
    return found.find(({ series }) => series === near?.series) ?? found[0];
  });
}

/** The review before (-1) or after (1) the open one in its series. */
export function openNeighbour(session: Session, note: NotePath, step: -1 | 1): Promise<void> {
  return openFound(session, (reviews) => {
    const own = reviews.find(({ path }) => path === note);
    const series = reviews.filter(({ week, series }) => week && series === own?.series);
    const at = series.findIndex(({ path }) => path === note);
    return at < 0 ? undefined : series[at + step];
  });
}

async function openFound(
  session: Session,
  find: (reviews: readonly Review[], desk: Desk) => Review | undefined,
): Promise<void> {
  const found = await session.look(async (desk) => {
    const read = await readReviews(desk);
    return read.kind === "refused" ? read : { review: find(read.reviews, desk) };
  });
  if (!found) return;
  if (found.review) await openNote(session.app, found.review.path);
  else session.say([session.words().notice.noReview]);
}
