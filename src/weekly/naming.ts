// Where the review of a week goes and what it is called: as the person says, else as the vault's reviews are.

import { formatWeek } from "../calendar/format";
import type { Locale } from "../calendar/locale";
import { nameLike } from "../calendar/names";
import type { Week } from "../calendar/week";
import { weekParts } from "../calendar/week";
import type { NotePath } from "../notebook/notebook";
import { folderOf, noteName } from "../note/path";
import type { Review } from "./reviews";

export interface NamingRules {
  /** The person's own format, folder included; null where there is none. */
  readonly format: string | null;
  /** The format another plugin has for weekly notes, used where the vault has no review yet; null where there is none. */
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
  const latest = reviews.filter((review) => review.week !== null).pop();
  if (rules.format !== null) return `${formatWeek(rules.format, week, rules.locale)}.md`;
  if (latest?.week) {
    const folder = folderOfWeek(folderOf(latest.path), latest.week, week);
    return inFolder(folder, nameLike(latest.name, latest.week, week));
  }
  return `${formatWeek(rules.neighbour ?? USUAL, week, rules.locale)}.md`;
}

/** The same folder, with the new year where its last part is the year of the week in it. */
function folderOfWeek(folder: string, of: Week, week: Week): string {
  const at = folder.lastIndexOf("/") + 1;
  return folder.slice(at) === String(weekParts(of).year)
    ? folder.slice(0, at) + String(weekParts(week).year)
    : folder;
}

function inFolder(folder: string, name: string): NotePath {
  return `${folder === "" ? "" : `${folder}/`}${name}.md`;
}
