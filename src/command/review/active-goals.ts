// The goals a new review asks about: found through the links of the reviews before it, and the folders those goals live in.

import type { Week } from "../../calendar/week";
import { isActiveGoal } from "../../goal/facts";
import { normalHeading, roleOf } from "../../note/kind";
import { readLine } from "../../note/field";
import type { NotePath } from "../../notebook/notebook";
import { resolver } from "../../notebook/links";
import { isExcluded } from "../../weekly/candidates";
import { roleAbove } from "../../note/sections";
import { folderOf, noteName } from "../../note/path";
import type { Review } from "../../weekly/reviews";
import { linker } from "../linker";
import type { Desk } from "../desk";
import { excludedIn } from "../reading";

/** How many reviews before the new one are asked for their goals. */
const REVIEWS = 4;

/**
 * Links to active goals: in the order of the latest review's slots, new ones after them by name. Goals are looked for among
 * what the last reviews before `week` link to, in folders named for goals, and beside goals found so; nothing else is read.
 */
export async function activeGoals(
  desk: Desk,
  into: NotePath,
  reviews: readonly Review[],
  week: Week,
): Promise<readonly string[]> {
  const paths = desk.notebook.paths();
  const resolve = resolver(paths);
  const earlier = reviews.filter((review) => review.week !== null && review.week < week);
  const linked = earlier
    .slice(-REVIEWS)
    .reverse()
    .flatMap((review) => slotLinks(review).flatMap((target) => resolve(target, review.path) ?? []));
  const known = await activeAmong(new Set(linked), desk);
  const theirs = new Set(known.map(folderOf));
  // A vault has many notes and few folders.
  const folders = [...new Set(paths.map(folderOf))].filter(
    (folder) =>
      folder !== "" && (theirs.has(folder) || roleOf(noteName(folder), "weekly-review") === "goals"),
  );
  const excluded = excludedIn(desk);
  const beside = paths.filter(
    (path) => folders.includes(folderOf(path)) && !known.includes(path) && !isExcluded(path, excluded),
  );
  const fresh = await activeAmong(beside, desk);
  fresh.sort((a, b) => (normalHeading(noteName(a)) < normalHeading(noteName(b)) ? -1 : 1));
  return [...known, ...fresh].map((path) => linker(path, desk)(into));
}

async function activeAmong(paths: Iterable<NotePath>, { notebook }: Desk): Promise<NotePath[]> {
  const goals: NotePath[] = [];
  for (const path of paths) {
    const properties = await notebook.properties(path);
    if (properties && isActiveGoal(properties)) goals.push(path);
  }
  return goals;
}

/** What the list items of a review's goals section link to, in order. */
function slotLinks({ page, roles }: Review): readonly string[] {
  const roleOf = roleAbove(page, roles);
  return page.outline.items.flatMap((item) => {
    if (item.quote || roleOf(item) !== "goals") return [];
    const link = readLine(page.text.slice(item.from, item.to)).links[0];
    return link ? [link.target] : [];
  });
}
