// Which notes may be weekly reviews, told by their names alone, so that nothing else has to be read.

import type { Locale } from "../calendar/locale";
import { readWeekName } from "../calendar/names";
import type { WeekName } from "../calendar/week-name";
import { readFormat } from "../calendar/read-format";
import { noteName } from "../note/path";
import type { NotePath } from "../notebook/notebook";

export interface Candidate {
  readonly path: NotePath;
  readonly week: number;
  /** The year in the name itself. */
  readonly year: number | null;
  /** The first day, where the name says days without a year: then `week` is only about right. */
  readonly first: WeekName["first"];
  /** The name could well be something else (`S21`); only properties or headings make it a review. */
  readonly weak: boolean;
}

export interface NameRules {
  /** The person's own format, folder included, in moment's tokens; null where there is none. */
  readonly format: string | null;
  readonly locale: Locale;
  /** Folders and notes that are never reviews: excluded ones, templates. */
  readonly excluded: readonly string[];
}

export function candidates(paths: readonly NotePath[], rules: NameRules): readonly Candidate[] {
  return paths.flatMap((path) => (isExcluded(path, rules.excluded) ? [] : (readPath(path, rules) ?? [])));
}

export function isExcluded(path: NotePath, excluded: readonly string[]): boolean {
  return excluded.some((one) => path === one || path === `${one}.md` || path.startsWith(`${one}/`));
}

function readPath(path: NotePath, { format, locale }: NameRules): Candidate | null {
  const own = format === null ? null : readFormat(format, path.replace(/\.md$/i, ""), locale);
  if (own) return { path, week: own.week, year: own.year, first: null, weak: false };
  const reading = readWeekName(noteName(path));
  if (!reading) return null;
  const { week, year, first, strength } = reading;
  return { path, week, year, first, weak: strength === "weak" };
}
