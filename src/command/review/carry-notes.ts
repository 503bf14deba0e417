// Reviews as the carry sees them: where each comes from, what its checklist plans, how links name it.

import type { CarryRules, CarrySource, CarryTarget } from "../../carry/rules";
import type { Day } from "../../calendar/day";
import { parseDay } from "../../calendar/day";
import type { Week } from "../../calendar/week";
import { addWeeks, lastDay, parseWeek, weekOf, weeksBetween } from "../../calendar/week";
import { habitsOf } from "../../note/sections";
import { roleOf } from "../../note/kind";
import type { Item } from "../../note/outline";
import type { Page } from "../../note/page";
import { headingParents, headingText, readPage } from "../../note/page";
import { labelledParts, stretches } from "../../note/stretches";
import type { Role } from "../../note/roles";
import { movedMark, statusKind } from "../../note/task";
import type { NotePath } from "../../notebook/notebook";
import { linker } from "../linker";
import type { Review } from "../../weekly/reviews";
import type { Language } from "../../note/language";
import { TODO_HEADING } from "../../weekly/template";
import type { Desk } from "../desk";

/** The reviews a week carries from, the oldest first; where nobody is there to ask, none that only its name makes one. */
export function sourcesFor(
  week: Week,
  reviews: readonly Review[],
  desk: Desk,
  automatic = false,
): readonly CarrySource[] {
  const earlier = reviews.flatMap((review) =>
    review.week !== null && review.week < week ? { ...review, week: review.week } : [],
  );
  return earlier.flatMap((review, i) => {
    if (automatic && review.guess) return [];
    const within = weeksBetween(review.week, week) <= desk.settings.lookBack;
    const reach = i === earlier.length - 1 ? "latest" : within ? "older" : "beyond";
    return sourceOf(review.page, review.roles, review.week, reach, desk);
  });
}

export function sourceOf(
  page: Page,
  roles: readonly (Role | null)[],
  week: Week,
  reach: CarrySource["reach"],
  desk: Desk,
): CarrySource {
  return { page, roles, reach, origin: week, plannedUntil: plannedUntil(week, desk) };
}

export function targetOf(
  page: Page,
  roles: readonly (Role | null)[],
  week: Week,
  desk: Desk,
  language: Language,
): CarryTarget {
  return {
    page,
    roles,
    origin: week,
    linkFrom: linker(page.path, desk),
    plannedUntil: plannedUntil(week, desk),
    labelled: labelledParts(page, stretches(page, "weekly-review", desk.settings.sectionNames)),
    missingHeading: TODO_HEADING[languageOf(page, roles) ?? language],
    main: null,
  };
}

export function carryRules(week: Week, reviews: readonly Review[], desk: Desk): CarryRules {
  const weeks = new Set(
    [...reviews.flatMap((review) => review.week ?? []), week].filter((one) => one <= week),
  );
  const { settings } = desk;
  return {
    today: desk.today,
    mark: movedMark(desk.tasks, settings.sourceMark, settings.forwardLink),
    registry: desk.tasks,
    notation: desk.tasks?.format ?? null,
    tick: ticking(desk),
    threshold: settings.threshold,
    place: settings.carriedPlace,
    times: (since, waits) => {
      const day = parseDay(since);
      const from = day === null ? parseWeek(since) : weekOf(day);
      if (from === null) return null;
      return [...weeks].filter((one) => one > from && (waits === null || plannedUntil(one, desk) >= waits))
        .length;
    },
  };
}

/** A status that comes next may be another one than done: then the tick is ours. */
export function ticking({ toggle, tasks }: Desk): NonNullable<CarryRules["tick"]> {
  const isDone = (line: string, path: NotePath) => {
    const status = readPage(path, line.trimStart()).outline.items[0]?.status ?? null;
    return status !== null && statusKind(status, tasks) === "done";
  };
  return (line, path) => {
    const ticked = toggle?.(line, path) ?? [];
    return ticked.some((one) => isDone(one, path)) ? ticked : null;
  };
}

/** The last day of what a review's checklist plans. */
export function plannedUntil(week: Week, desk: Desk): Day {
  return lastDay(desk.settings.plannedWeek === "next" ? addWeeks(week, 1) : week);
}

/** The roles of a page's headings in a weekly review, whose names hold for notes of no kind too. */
export function rolesOf(page: Page, desk: Desk): readonly (Role | null)[] {
  return page.outline.headings.map((heading) =>
    roleOf(headingText(page, heading), "weekly-review", desk.settings.sectionNames),
  );
}

/** Which items of a page are habits, as its headings say. */
export function habitsIn(desk: Desk): (page: Page) => (item: Item) => boolean {
  return (page) => habitsOf(page, rolesOf(page, desk));
}

/** The language of the headings that have a role, else of all but a title, which may be a name in any; null where none tells. */
export function languageOf(page: Page, roles: readonly (Role | null)[]): Language | null {
  const { headings } = page.outline;
  const below = headings.filter((_, i) => i > 0 || headingParents(page).lastIndexOf(-1) > 0);
  const known = headings.filter((_, i) => roles[i]);
  const words = (known.length > 0 ? known : below).map((heading) => headingText(page, heading)).join("\n");
  if (/\p{Script=Cyrillic}/u.test(words)) return "ru";
  return /\p{Script=Latin}/u.test(words) ? "en" : null;
}
