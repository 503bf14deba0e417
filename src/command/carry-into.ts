// What "carry into this note" means: a review takes from the reviews before it, any other note from the latest review.

import type { Week } from "../calendar/week";
import { weekOf, weekParts, week as weekAt } from "../calendar/week";
import { carryBetween } from "./carry";
import type { Desk } from "./desk";
import type { Done } from "./perform";
import { readReviews } from "./reading";
import type { Refused } from "./refusal";
import { refused } from "./refusal";
import type { CarryReport } from "./report";
import { reviewWeek } from "./week";
import type { NotePath } from "../notebook/notebook";
import type { Review } from "../weekly/reviews";

export async function carryInto(
  desk: Desk,
  path: NotePath,
  dryRun = false,
): Promise<Done<CarryReport> | Refused> {
  const read = await readReviews(desk);
  if (read.kind === "refused") return read;
  const own = read.reviews.find((review) => review.path === path);
  if (own?.week) return reviewWeek(desk, { week: own.week, series: own.series, carry: true }, dryRun);
  if (own) return refused({ kind: "no-year", path, number: own.number, guess: guessOf(own, desk) });
  const latest = latestReview(read.reviews, desk);
  if (!latest) return refused({ kind: "no-review" });
  return carryBetween(desk, { from: latest.path, to: path }, dryRun);
}

/** The latest review up to the running week; one made ahead has nothing to give yet. */
function latestReview(reviews: readonly Review[], desk: Desk): Review | undefined {
  const running = weekOf(desk.today);
  return reviews.filter((review) => review.week !== null && review.week <= running).pop();
}

function guessOf({ number }: Review, desk: Desk): Week {
  const running = weekOf(desk.today);
  return weekAt(weekParts(running).year, number) ?? running;
}
