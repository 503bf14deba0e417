// Where the review of a week goes and what it is called: as the person says, else as the vault's reviews are.

import { folderLike } from "../calendar/folders";
import { formatWeek } from "../calendar/format";
import type { Locale } from "../calendar/locale";
import { nameLike } from "../calendar/names";
import type { Week } from "../calendar/week";
import { firstDay, lastDay, thursdayOf } from "../calendar/week";
import type { NotePath } from "../notebook/notebook";
import { folderOf, noteName } from "../note/path";
import type { Review } from "./reviews";

export interface NamingRules {
  /** The person's own format, folder included; null where there is none. */
  readonly format: string | null;
  /** The format another plugin has for weekly notes, used where the latest review is called by it or there is none yet; null where there is none. */
  readonly neighbour: string | null;
  readonly locale: Locale;
}

const USUAL = "[Weekly]/GGGG-[W]WW";

/** A review's path; `disambiguated` where its usual name belongs to another year's note and the year was put into it. */
export interface Naming {
  readonly path: NotePath;
  readonly disambiguated: boolean;
}

/** Where the review of a week goes, or the path that is in the way where even the name with its year is taken. */
export function nameReview(
  week: Week,
  reviews: readonly Review[],
  taken: (path: NotePath) => boolean,
  rules: NamingRules,
): Naming | { readonly inTheWay: NotePath } {
  const usual = usualPath(week, reviews, rules);
  if (!taken(usual)) return { path: usual, disambiguated: false };
  const folder = folderOf(usual);
  const name = nameLike(usual.slice(folder === "" ? 0 : folder.length + 1, -".md".length), week, week, true);
  const path = inFolder(folder, name);
  return path === usual || taken(path) ? { inTheWay: usual } : { path, disambiguated: true };
}

/** The name a week's review has or would have, without folder and ending. */
export function nameOfWeek(week: Week, reviews: readonly Review[], rules: NamingRules): string {
  const existing = reviews.find((review) => review.week === week);
  const path = usualPath(week, reviews, rules);
  return existing?.name ?? noteName(path);
}

function usualPath(week: Week, reviews: readonly Review[], rules: NamingRules): NotePath {
  const { format, neighbour, locale } = rules;
  const latest = reviews.filter((review) => review.week !== null).pop();
  const written = (by: string, of: Week) => `${formatWeek(by, of, locale)}.md`;
  if (format !== null) return written(format, week);
  if (!latest?.week) return written(neighbour ?? USUAL, week);
  const { path, name, week: of } = latest;
  if (neighbour !== null && written(neighbour, of) === path) return written(neighbour, week);
  const folder = folderLike(folderOf(path), [thursdayOf(of), firstDay(of), lastDay(of)], thursdayOf(week));
  return inFolder(folder, nameLike(name, of, week));
}

function inFolder(folder: string, name: string): NotePath {
  return `${folder === "" ? "" : `${folder}/`}${name}.md`;
}
