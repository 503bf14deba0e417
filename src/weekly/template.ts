// The weekly review's template, in Russian and English, and what its placeholders stand for.

import type { Day } from "../calendar/day";
import type { TimeOfDay } from "../calendar/format";
import { formatDay, formatWeek } from "../calendar/format";
import type { Locale } from "../calendar/locale";
import type { Week } from "../calendar/week";
import { addDays } from "../calendar/day";
import type { Shift } from "../calendar/shift";
import { shifted } from "../calendar/shift";
import { addWeeks, lastDay, thursdayOf } from "../calendar/week";
import { align } from "../note/align";
import type { Language } from "../note/language";
import type { Page } from "../note/page";
import type { NoteText } from "../note/text";
import { split } from "../note/text";
import type { Filled } from "../template/fill";
import { fillTemplate } from "../template/fill";
import type { Journal } from "./journal";
import { journalWord } from "./journal";

const RU = `---
week: {{week:GGGG-[W]WW}}
---
# Что было хорошего

# Чего было не очень

# Мысли

# Цели
{{goals}}

# Что сделать
{{carried}}
- [ ] 
`;

const EN = `---
week: {{week:GGGG-[W]WW}}
---
# What went well

# What didn't go so well

# Thoughts

# Goals
{{goals}}

# To do
{{carried}}
- [ ] 
`;

/** The built-in template of a language. */
export const TEMPLATES: Readonly<Record<Language, NoteText>> = { en: EN, ru: RU };

/** The heading of the section for tasks where a note lacks it. */
export const TODO_HEADING: Readonly<Record<Language, string>> = { en: "To do", ru: "Что сделать" };

export interface WeeklyFacts {
  readonly week: Week;
  /** The note's name without folder and ending. */
  readonly title: string;
  /** Names of the reviews of the weeks around, in the same form. */
  readonly previous: string;
  readonly next: string;
  /** Links to active goals, brackets included. */
  readonly goals: readonly string[];
  readonly locale: Locale;
  readonly time: TimeOfDay;
  /**
   * The template is another plugin's, made for its own placeholders, and weeks begin as `locale` says. Without a journal
   * `{{date}}` is the note's name, as Periodic Notes has it, and `{{date:…}}` the first day of the week.
   */
  readonly theirs?: { readonly journal: Journal | null; readonly today: Day } | null;
}

/**
 * The review's text without what is carried; `blocks` tells where the template wants that. `{{date}}` is the last day of the
 * week and `{{week}}` its Thursday, which lies in the week's own year (ISO 8601).
 */
export function fillWeekly(template: NoteText, facts: WeeklyFacts): Filled {
  const withGoals = facts.goals.length > 0 ? template : template.replace(GOALS, "");
  return fillTemplate(withGoals, {
    block: (name) => {
      if (name === "goals") return facts.goals.map((goal) => `- ${goal}: `);
      return name === "carried" ? [] : null;
    },
    // `{{date:}}` names no format.
    inline: (name, format, shift) => inline(name, format || null, shift, facts),
  });
}

/**
 * The lines `[from, to)` of a review among which its template wants what is carried, told by the template's lines around
 * that are still in it; null where neither is, or the template does not say.
 */
export function carriedLines(
  { text, blocks }: Filled,
  { lines, outline }: Page,
): { readonly from: number; readonly to: number } | null {
  const at = blocks.get("carried");
  if (at === undefined) return null;
  const where = align(split(text).lines, lines);
  const above = at === 0 ? (outline.frontmatter?.end ?? 0) - 1 : (where[at - 1] ?? -1);
  const below = where[at] ?? -1;
  if (at > 0 && above === -1) return below === -1 ? null : { from: below, to: below };
  const next = outline.headings.find((heading) => heading.line > above)?.line ?? lines.length;
  return { from: above + 1, to: below === -1 ? next : below };
}

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

function inline(name: string, format: string | null, shift: Shift | null, facts: WeeklyFacts): string | null {
  const { week, locale, theirs = null } = facts;
  const dated = (on: Day, usual = "YYYY-MM-DD") => {
    const at = { day: on, time: facts.time };
    const { day, time } = shift ? shifted(at, shift) : at;
    return formatDay(format ?? usual, day, locale, time);
  };
  const first = theirs ? dayIn(week, (locale.weekStart + 6) % 7, locale.weekStart) : lastDay(week);
  if (theirs?.journal)
    return (
      journalWord(name, format, shift, { ...facts, journal: theirs.journal, today: theirs.today, first }) ??
      (shift ? null : weekly(name, format, facts))
    );
  const weekday = WEEKDAYS.indexOf(name);
  if (weekday !== -1) return dated(dayIn(week, weekday, theirs ? locale.weekStart : MONDAY));
  switch (name) {
    case "title":
      return format === null && !shift ? facts.title : null;
    case "date":
      return theirs && format === null && !shift ? facts.title : dated(first);
    case "time":
      return dated(first, "HH:mm");
    default:
      return shift ? null : weekly(name, format, facts);
  }
}

function weekly(
  name: string,
  format: string | null,
  { week, locale, previous, next }: WeeklyFacts,
): string | null {
  const named = (of: Week, usual: string) => (format === null ? usual : formatWeek(format, of, locale));
  switch (name) {
    case "week":
      return named(week, week);
    case "prevweek":
      return named(addWeeks(week, -1), previous);
    case "nextweek":
      return named(addWeeks(week, 1), next);
    default:
      return null;
  }
}

/** As `Locale` counts: 0 is Sunday. */
const MONDAY = 1;

/** A day of the week, 0 Monday to 6 Sunday, in the week that holds its Thursday and begins on `start` (0 Sunday). */
function dayIn(week: Week, weekday: number, start: number): Day {
  // How many days the week's first day lies before Thursday, and the wanted one behind that first day.
  const before = (4 - start + 7) % 7;
  const behind = (weekday + 1 - start + 7) % 7;
  return addDays(thursdayOf(week), behind - before);
}

/** A heading with nothing but the placeholder for goals below it, up to the next heading or the end. */
const GOALS =
  /^#{1,6}[ \t][^\r\n]*[\r\n]\s*\{\{\s*goals\s*\}\}[ \t]*(?:[\r\n]\s*)?(?=#{1,6}[ \t]|$(?![\s\S]))/im;
