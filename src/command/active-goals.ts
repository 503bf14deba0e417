// The goals a new review asks about: found through the links of the reviews before it, and the folders those goals live in.

import { isActiveGoal } from "../goal/facts";
import { normalHeading, roleOf } from "../note/kind";
import { readLine } from "../note/field";
import type { NotePath } from "../notebook/notebook";
import { resolver } from "../notebook/links";
import { folderOf, isExcluded, noteName } from "../weekly/candidates";
import type { Review } from "../weekly/reviews";
import { linker } from "./linker";
import type { Desk } from "./desk";
import { excludedIn } from "./reading";

/** How many reviews before the new one are asked for their goals. */
const REVIEWS = 4;

/**
 * Links to active goals: in the order of the latest review's slots, new ones after them by name. Goals are looked for among
 * what the last reviews link to, in folders named for goals, and beside goals found so; the rest of the vault is not read.
 */
export async function activeGoals(
  desk: Desk,
  into: NotePath,
  reviews: readonly Review[],
): Promise<readonly string[]> {
  const paths = desk.notebook.paths();
  const resolve = resolver(paths);
  const linked = reviews
    .slice(-REVIEWS)
    .reverse()
    .flatMap((review) => slotLinks(review).flatMap((target) => resolve(target, review.path) ?? []));
  const goals: NotePath[] = [];
  const seen = new Set<NotePath>();
  const folders = new Set<string>();
  const look = async (path: NotePath) => {
    if (seen.has(path)) return;
    seen.add(path);
    const properties = await desk.notebook.properties(path);
    if (!properties || !isActiveGoal(properties)) return;
    goals.push(path);
    folders.add(folderOf(path));
  };
  for (const path of linked) await look(path);
  const excluded = excludedIn(desk);
  // A vault has many notes and few folders.
  const holds = new Map<string, boolean>([["", false]]);
  const holdsGoals = (folder: string) => {
    const known = holds.get(folder);
    if (known !== undefined) return known;
    const found = folders.has(folder) || roleOf(noteName(folder), "weekly-review") === "goals";
    holds.set(folder, found);
    return found;
  };
  const beside = paths.filter((path) => holdsGoals(folderOf(path)) && !isExcluded(path, excluded));
  const known = goals.length;
  for (const path of beside) await look(path);
  const fresh = goals
    .slice(known)
    .sort((a, b) => (normalHeading(noteName(a)) < normalHeading(noteName(b)) ? -1 : 1));
  return [...goals.slice(0, known), ...fresh].map((path) => linker(path, desk)(into));
}

/** What the list items of a review's goals section link to, in order. */
function slotLinks({ page, roles }: Review): readonly string[] {
  return page.outline.items.flatMap((item) => {
    if (item.quote || roles[item.section] !== "goals") return [];
    const link = readLine(page.text.slice(item.from, item.to)).links[0];
    return link ? [link.target] : [];
  });
}
