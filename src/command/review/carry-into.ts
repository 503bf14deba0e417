// What "carry into this note" means: a review takes from the reviews before it, any other note from the latest review.

import { weekOf } from "../../calendar/week";
import type { CarryWish } from "./carry";
import { carryBetween } from "./carry";
import type { Desk } from "../desk";
import type { Done } from "../perform";
import { readReviews } from "../reading";
import type { Refused } from "../refusal";
import { refused } from "../refusal";
import type { WeekWish } from "./plan-week";
import type { CarryReport } from "../report";
import { reviewWeek } from "./week";
import { unknownYear } from "./year";
import type { NotePath } from "../../notebook/notebook";
import type { Review } from "../../weekly/reviews";

/** What carries into a note: everything unfinished before its week, or what one note left. */
export type Way =
  { readonly kind: "week"; readonly wish: WeekWish } | { readonly kind: "between"; readonly wish: CarryWish };

export async function carryInto(
  desk: Desk,
  path: NotePath,
  dryRun = false,
): Promise<Done<CarryReport> | Refused> {
  const way = await wayInto(desk, path);
  if (way.kind === "refused") return way;
  return way.kind === "week" ? reviewWeek(desk, way.wish, dryRun) : carryBetween(desk, way.wish, dryRun);
}

export async function wayInto(desk: Desk, path: NotePath): Promise<Way | Refused> {
  const read = await readReviews(desk);
  if (read.kind === "refused") return read;
  const own = read.reviews.find((review) => review.path === path);
  if (own?.week) return { kind: "week", wish: { week: own.week, series: own.series, carry: true } };
  if (own) return refused(unknownYear(own, desk));
  const latest = latestReview(read.reviews, desk);
  if (!latest) return refused({ kind: "no-review" });
  return { kind: "between", wish: { from: latest.path, to: path } };
}

/** The latest review up to the running week; one made ahead has nothing to give yet. */
function latestReview(reviews: readonly Review[], desk: Desk): Review | undefined {
  const running = weekOf(desk.today);
  return reviews.filter((review) => review.week !== null && review.week <= running).pop();
}
