// Opening notes, and the reviews around the one that is open.

import type { App } from "obsidian";
import { dueWeek, weekOf } from "../calendar/week";
import type { Week } from "../calendar/week";
import { readReviews } from "../command/reading";
import type { NotePath } from "../notebook/notebook";
import type { Review } from "../weekly/reviews";
import type { Session } from "./session";

export async function openNote(app: App, path: NotePath): Promise<void> {
  const file = app.vault.getFileByPath(path);
  if (file) await app.workspace.getLeaf(false).openFile(file);
}

/** The review of the running week, else the due one. */
export async function openThisReview(session: Session): Promise<void> {
  const active = session.app.workspace.getActiveFile()?.path;
  const found = await session.look(async (desk) => {
    const read = await readReviews(desk);
    if (read.kind === "refused") return read;
    const weeks: readonly Week[] = [weekOf(desk.today), dueWeek(desk.today, desk.settings.reviewDay)];
    const series = seriesNear(read.reviews, active);
    const path = weeks
      .flatMap((week) => read.reviews.filter((review) => review.week === week))
      .sort((a, b) => Number(b.series === series) - Number(a.series === series))[0]?.path;
    return { path };
  });
  if (found) await openOrSay(session, found.path);
}

/** The review before (-1) or after (1) the open one in its series. */
export async function openNeighbour(session: Session, note: NotePath, step: -1 | 1): Promise<void> {
  const found = await session.look(async (desk) => {
    const read = await readReviews(desk);
    if (read.kind === "refused") return read;
    const { reviews } = read;
    const own = reviews.find((review) => review.path === note);
    const series = reviews.filter((review) => review.week !== null && review.series === own?.series);
    const at = series.findIndex((review) => review.path === note);
    return { path: at < 0 ? undefined : series[at + step]?.path };
  });
  if (found) await openOrSay(session, found.path);
}

async function openOrSay(session: Session, path: NotePath | undefined): Promise<void> {
  if (path === undefined) session.notices.show([session.words().notice.noReview]);
  else await openNote(session.app, path);
}

/** The series of the open review, else the one with the latest. */
function seriesNear(reviews: readonly Review[], active: NotePath | undefined): string | undefined {
  const own = reviews.find((review) => review.path === active);
  return (own ?? reviews.filter((review) => review.week !== null).pop())?.series;
}
