// The series of reviews an act is about: the one named, the one the person's format leads to, else the one with the latest.

import { dueWeek } from "../../calendar/week";
import { plainPath, seriesOf } from "../../note/path";
import type { NotePath } from "../../notebook/notebook";
import { nameReview } from "../../weekly/naming";
import type { Review } from "../../weekly/reviews";
import { isCalled, seriesName } from "../called";
import type { Desk } from "../desk";
import { readReviews } from "../reading";
import type { Refused } from "../refusal";
import { refused } from "../refusal";
import { namingRules } from "./review-target";

export interface Series {
  readonly kind: "series";
  readonly reviews: readonly Review[];
}

/** `wanted` is a folder's name or path, or a `series:` value. */
export function chooseSeries(
  reviews: readonly Review[],
  desk: Desk,
  wanted: string | undefined,
): Series | Refused {
  const names = seriesAmong(reviews);
  const one = (name = ""): Series => ({
    kind: "series",
    reviews: reviews.filter(({ series }) => series === name),
  });
  if (wanted !== undefined) {
    const given = seriesName(wanted);
    const whole = names.find((name) => plainPath(name) === plainPath(given));
    // A path names one series, whatever other folders are called.
    if (whole !== undefined) return one(whole);
    const called = names.filter((name) => isCalled(name, given));
    if (called.length === 0) return refused({ kind: "no-series", name: wanted });
    return called.length > 1 ? refused({ kind: "two-series", series: called }) : one(called[0]);
  }
  const { weeklyName, reviewDay } = desk.settings;
  if (weeklyName !== "") {
    const named = nameReview(dueWeek(desk.today, reviewDay), [], () => false, namingRules(desk));
    const own = "path" in named ? seriesOf(named.path) : "";
    if (names.includes(own) || names.length === 0) return one(own);
  }
  const latest = reviews.filter(({ week }) => week !== null).pop()?.week ?? null;
  const tied = seriesAmong(reviews.filter(({ week }) => week === latest));
  return tied.length > 1 ? refused({ kind: "two-series", series: tied }) : one(tied[0]);
}

/** The series of which an act cannot choose one by itself, and that of the note that is open; none where it can. */
export async function tiedSeries(desk: Desk, open: NotePath | null) {
  const read = await readReviews(desk);
  if (read.kind === "refused") return read;
  const chosen = chooseSeries(read.reviews, desk, undefined);
  const isTied = chosen.kind === "refused" && chosen.refusal.kind === "two-series";
  const names = isTied ? chosen.refusal.series : [];
  const own = read.reviews.find(({ path }) => path === open)?.series;
  return { kind: "tied", names, own: names.find((name) => name === own) } as const;
}

function seriesAmong(reviews: readonly Review[]): readonly string[] {
  return [...new Set(reviews.map(({ series }) => series))];
}
