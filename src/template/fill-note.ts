// Fills the template of a note that has a title and is made on some day.

import type { Day } from "../calendar/day";
import type { TimeOfDay } from "../calendar/format";
import { formatDay } from "../calendar/format";
import type { Locale } from "../calendar/locale";
import { shifted } from "../calendar/shift";
import type { NoteText } from "../note/text";
import { fillTemplate } from "./fill";

export interface NoteWords {
  readonly title: string;
  readonly day: Day;
  readonly time: TimeOfDay;
  readonly locale: Locale;
}

/** `{{title}}`, `{{date}}`, `{{time}}`, these two also moved and in moment's tokens; all else stays as written. */
export function fillNote(template: NoteText, words: NoteWords): NoteText {
  return fillTemplate(template, {
    block: () => null,
    inline: (name, format, shift) => {
      if (name === "title") return format === null && !shift ? words.title : null;
      const { day, time } = shift ? shifted(words, shift) : words;
      const usual = name === "date" ? "YYYY-MM-DD" : name === "time" ? "HH:mm" : null;
      return usual === null ? null : formatDay(format ?? usual, day, words.locale, time);
    },
  }).text;
}
