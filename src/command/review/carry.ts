// The act "carry from a note into a note": both named, so both may be of any kind.

import type { Choices } from "../../carry/choice";
import type { Carry } from "../../carry/plan";
import { planCarry } from "../../carry/plan";
import type { CarryTarget } from "../../carry/rules";
import type { Week } from "../../calendar/week";
import { weekOf } from "../../calendar/week";
import type { Review } from "../../weekly/reviews";
import { carryRules, rolesOf, sourceOf, targetOf } from "./carry-notes";
import type { Desk } from "../desk";
import { findNote } from "../find-note";
import type { Done, Planned } from "../perform";
import { batch, perform } from "../perform";
import { readReviews } from "../reading";
import type { Refused } from "../refusal";
import { refused } from "../refusal";
import type { CarryReport } from "../report";
import { carryReport, writtenBy } from "../report";
import { unknownYear } from "./year";

export interface CarryWish {
  /** Notes by path, name or link. */
  readonly from: string;
  readonly to: string;
  readonly choices?: Choices;
}

export function carryBetween(
  desk: Desk,
  wish: CarryWish,
  dryRun = false,
): Promise<Done<CarryReport> | Refused> {
  return perform(desk, () => planBetween(desk, wish), dryRun, wish.choices ? 1 : undefined);
}

export interface BetweenPlan extends Planned<CarryReport> {
  readonly into: CarryTarget;
  readonly carry: Carry;
  /** The reviews of the target's series in the order of their weeks; none where it is no review. */
  readonly series: readonly Review[];
  /** The plan with other choices, made from the notes as they were read. */
  readonly again: (choices: Choices) => BetweenPlan | Refused;
}

export async function planBetween(desk: Desk, wish: CarryWish): Promise<BetweenPlan | Refused> {
  const from = await findNote(desk, wish.from);
  if (from.kind === "refused") return from;
  const to = await findNote(desk, wish.to);
  if (to.kind === "refused") return to;
  const { path } = to.page;
  if (from.page.path === path) return refused({ kind: "same-note", path });
  const read = await readReviews(desk);
  if (read.kind === "refused") return read;

  const review = (at: string) => read.reviews.find((one) => one.path === at);
  const source = review(from.page.path);
  const target = review(path);
  for (const one of [source, target]) if (one && !one.week) return refused(unknownYear(one, desk));
  if (source?.week && target?.week && source.week > target.week) {
    return refused({ kind: "later-first", from: source.path, to: target.path });
  }
  // A note of no kind belongs to the running week; the weekly section names hold for it.
  const week: Week = target?.week ?? weekOf(desk.today);
  const series = read.reviews.filter((one) => one.series === target?.series);
  const origin = source?.week ?? weekOf(desk.today);
  const into = targetOf(to.page, rolesOf(to.page, desk), week, desk, desk.appLanguage);
  const sources = [sourceOf(from.page, rolesOf(from.page, desk), origin, "latest", desk)];
  const rules = carryRules(week, series, desk);
  return plan(wish.choices);

  function plan(choices?: Choices): BetweenPlan | Refused {
    const carry = planCarry(sources, into, rules, choices);
    if (carry.swallowedAt !== null) return refused({ kind: "swallowed", path, line: carry.swallowedAt });
    const gain = [carry.target, ...carry.landings];
    const writes = batch(path, { gain, mark: carry.marks });
    const value = carryReport(path, false, target?.week ?? null, carry, writtenBy(writes));
    return { kind: "planned", writes, value, into, carry, series, again: plan };
  }
}
