// The weekly review of a week: created from its template where it is missing, and what earlier reviews left carried into it.

import type { Choices } from "../../carry/choice";
import type { Carry } from "../../carry/plan";
import { mayOffer } from "../../carry/offers";
import { planCarry } from "../../carry/plan";
import type { CarryTarget } from "../../carry/rules";
import { weekFormat } from "../../calendar/read-format";
import type { Week } from "../../calendar/week";
import { dueWeek, weeksBetween } from "../../calendar/week";
import { conflictLine } from "../../note/conflict";
import type { Writes } from "../../notebook/apply";
import type { NotePath } from "../../notebook/notebook";
import type { Review } from "../../weekly/reviews";
import { carryRules, sourcesFor } from "./carry-notes";
import type { Desk } from "../desk";
import { batch } from "../perform";
import { readReviews } from "../reading";
import type { Refusal, Refused } from "../refusal";
import { refused } from "../refusal";
import { reviewTarget } from "./review-target";
import { chooseSeries } from "./series";
import { unknownYear } from "./year";

export interface WeekWish {
  /** The week to review; the due one where none is named. */
  readonly week?: Week;
  /** A series by its folder's name or path, or its `series:` value. */
  readonly series?: string;
  /** Whether to carry; a review that is only created offers the carry later. */
  readonly carry: boolean;
  /** Nobody is there to ask: notes that are reviews only by their names are not written. */
  readonly automatic?: boolean;
  readonly choices?: Choices;
}

export interface WeekPlan {
  readonly kind: "plan";
  readonly week: Week;
  readonly note: NotePath;
  readonly created: boolean;
  /** The usual name belongs to another year's note, so the year was put into this one's. */
  readonly disambiguated: boolean;
  /** The review as it is, or as its template makes it, before anything is carried into it. */
  readonly into: CarryTarget;
  readonly carry: Carry | null;
  readonly writes: Writes;
  /** The reviews of its series in the order of their weeks. */
  readonly series: readonly Review[];
  /** The plan with other choices, made from the notes as they were read. */
  readonly again: (choices: Choices) => WeekPlan | Refused;
}

/** Nothing is created while a later review exists: that week is behind. */
export interface LaterExists {
  readonly kind: "later";
  readonly week: Week;
  readonly later: Review;
}

export async function planWeek(desk: Desk, wish: WeekWish): Promise<WeekPlan | LaterExists | Refused> {
  const { weeklyName: format, reviewDay } = desk.settings;
  if (format !== "" && weekFormat(format, desk.locale).kind === "none") {
    return refused({ kind: "format-without-week", format });
  }
  const read = await readReviews(desk);
  if (read.kind === "refused") return read;
  const chosen = chooseSeries(read.reviews, desk, wish.series);
  if (chosen.kind === "refused") return chosen;
  const { reviews } = chosen;
  const week = wish.week ?? dueWeek(desk.today, reviewDay);
  const unclear = unclearReview(reviews, week, desk);
  if (unclear) return refused(unclear);
  const existing = reviews.find((review) => review.week === week);
  const later = reviews.find((review) => review.week !== null && review.week > week);
  if (!existing && later && wish.week === undefined) return { kind: "later", week, later };

  const target = await reviewTarget(week, reviews, desk);
  if (target.kind === "refused") return target;
  const { into, disambiguated } = target;
  const { path, text: base } = into.page;
  const automatic = wish.automatic === true;
  const guessed = automatic && existing?.guess === true;
  const sources = guessed || !wish.carry ? [] : sourcesFor(week, reviews, desk, automatic);
  const willing = sources.filter((source) => mayOffer(source, into));
  const rules = carryRules(week, reviews, desk);
  return plan(wish.choices);

  function plan(choices?: Choices): WeekPlan | Refused {
    const carry = wish.carry ? planCarry(willing, into, rules, choices) : null;
    if (carry && carry.swallowedAt !== null) {
      return refused({ kind: "swallowed", path, line: carry.swallowedAt });
    }
    const edits = carry?.target ?? { path, base, edits: [] };
    const landings = carry?.landings ?? [];
    const receiving = existing ? { gain: [edits, ...landings] } : { create: [edits], gain: landings };
    return {
      kind: "plan",
      week,
      note: path,
      created: !existing,
      disambiguated,
      into,
      carry,
      writes: batch(week, { ...receiving, mark: carry?.marks ?? [] }),
      series: reviews,
      again: plan,
    };
  }
}

/** A merge nobody finished, two notes for one week, or a year nobody can tell, where it matters for this week. */
function unclearReview(reviews: readonly Review[], week: Week, desk: Desk): Refusal | null {
  const near = (of: Week | null) =>
    of !== null && of <= week && weeksBetween(of, week) <= desk.settings.lookBack;
  for (const { week: of, path, page } of reviews) {
    const line = near(of) ? conflictLine(page.text) : null;
    if (line !== null) return { kind: "unmerged", path, line };
  }
  const unknown = reviews.filter((review) => review.week === null);
  const matters = unknown.map((review) => unknownYear(review, desk, week)).find(({ guess }) => near(guess));
  if (matters) return matters;
  // Reviews are in the order of their weeks.
  const twin = reviews.find((review, i) => near(review.week) && reviews[i + 1]?.week === review.week)?.week;
  if (!twin) return null;
  const paths = reviews.filter((review) => review.week === twin).map((review) => review.path);
  return { kind: "two-notes", week: twin, paths };
}
