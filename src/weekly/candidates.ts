// Which notes may be weekly reviews, told by their names alone, so that nothing else has to be read.

import { formatWeek } from "../calendar/format";
import type { Locale } from "../calendar/locale";
import { readWeekName } from "../calendar/names";
import type { WeekName } from "../calendar/week-name";
import { readFormat } from "../calendar/read-format";
import { week as weekAt } from "../calendar/week";
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
  /** The path is the one that the format in use here gives this very week, folder and year included: no guess. */
  readonly exact?: true;
}

export interface NameRules {
  /** The person's own format, or that of another plugin's weekly notes, in moment's tokens; null where there is none. */
  readonly format: string | null;
  /** The same with the folder that it starts from. */
  readonly whole?: string | null;
  readonly locale: Locale;
  /** Folders and notes that are never reviews: excluded ones, templates. */
  readonly excluded: readonly string[];
}

/** Those of the notes that may be reviews, in the order given. */
export function candidates(paths: readonly NotePath[], rules: NameRules): readonly Candidate[] {
  return paths.flatMap((path) => candidateOf(path, rules) ?? []);
}

/** What a note's name makes of it; null where that is no review, or where the note is excluded. */
export function candidateOf(path: NotePath, rules: NameRules): Candidate | null {
  return isExcluded(path, rules.excluded) ? null : readPath(path, rules);
}

/** Is a note one of these, or in a folder that is? */
export function isExcluded(path: NotePath, excluded: readonly string[]): boolean {
  return excluded.some((one) => path === one || path === `${one}.md` || path.startsWith(`${one}/`));
}

function readPath(path: NotePath, { format, whole = null, locale }: NameRules): Candidate | null {
  if (format !== null) {
    const bare = path.replace(/\.md$/i, "");
    const own = readFormat(format, bare, locale);
    if (own) {
      const of = own.year === null ? null : weekAt(own.year, own.week);
      const exact = of !== null && whole && formatWeek(whole, of, locale) === bare;
      return { path, week: own.week, year: own.year, first: null, weak: false, ...(exact && { exact }) };
    }
  }
  const reading = readWeekName(noteName(path));
  if (!reading) return null;
  const { week, year, first, strength } = reading;
  return { path, week, year, first, weak: strength === "weak" };
}
