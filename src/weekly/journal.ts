// What the Journals plugin puts in the place of its own words in a weekly template (its templates/ and note-path, 3.1).

import type { Day } from "../calendar/day";
import { addDays } from "../calendar/day";
import type { TimeOfDay } from "../calendar/format";
import { formatDay } from "../calendar/format";
import type { Locale } from "../calendar/locale";
import type { Shift } from "../calendar/shift";
import { shifted } from "../calendar/shift";

export interface Journal {
  readonly name: string;
  /** In moment's tokens: how its dates are written where the template does not say. */
  readonly dateFormat: string;
}

export interface JournalNote {
  readonly journal: Journal;
  readonly title: string;
  /** The week's first day, as Journals counts weeks: by the rules of `locale`. */
  readonly first: Day;
  readonly today: Day;
  readonly time: TimeOfDay;
  readonly locale: Locale;
}

/** The text for one of its words; null for what is none of them, its numbering included: only it can count on. */
export function journalWord(
  word: string,
  format: string | null,
  shift: Shift | null,
  { journal, title, first, today, time, locale }: JournalNote,
): string | null {
  const dated = (on: Day, usual: string) => {
    const at = { day: on, time };
    const to = shift ? shifted(at, shift) : at;
    return formatDay(format ?? usual, to.day, locale, to.time);
  };
  switch (word) {
    case "title":
    case "note_name":
      return shift ? null : title;
    case "journal_name":
      return shift ? null : journal.name;
    case "date":
      // The day whose year is always that of the week.
      return dated(addDays(first, 7 - locale.firstWeekHolds), journal.dateFormat);
    case "start_date":
      return dated(first, journal.dateFormat);
    case "end_date":
      return dated(addDays(first, 6), journal.dateFormat);
    case "current_date":
      return dated(today, "YYYY-MM-DD");
    case "time":
    case "current_time":
      return dated(today, "HH:mm");
    default:
      return null;
  }
}
