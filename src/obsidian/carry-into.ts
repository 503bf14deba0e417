// What "carry into this note" means: a review takes from the reviews before it, any other note from the latest review.

import type { Week } from "../calendar/week";
import { weekOf, weekParts, week as weekAt } from "../calendar/week";
import { carryBetween } from "../command/carry";
import type { Desk } from "../command/desk";
import type { Done } from "../command/perform";
import { readReviews } from "../command/reading";
import type { Refused } from "../command/refusal";
import { refused } from "../command/refusal";
import type { CarryReport } from "../command/report";
import { reviewWeek } from "../command/week";
import type { NotePath } from "../notebook/notebook";
import type { Review } from "../weekly/reviews";

/** The vault has no review to carry from. */
export interface NoReview {
  readonly kind: "no-review";
}

export async function carryInto(
  desk: Desk,
  path: NotePath,
  dryRun = false,
): Promise<Done<CarryReport> | NoReview | Refused> {
  const read = await readReviews(desk);
  if (read.kind === "refused") return read;
  const own = read.reviews.find((review) => review.path === path);
  if (own?.week) return reviewWeek(desk, { week: own.week, series: own.series, carry: true }, dryRun);
  if (own) return refused({ kind: "no-year", path, number: own.number, guess: guessOf(own, desk) });
  const latest = latestReview(read.reviews, desk);
  return latest ? carryBetween(desk, { from: latest.path, to: path }, dryRun) : { kind: "no-review" };
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
