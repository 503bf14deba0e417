// What is said of a refusal, in the person's language: one sentence that names the note, the line and the mend.

import type { Sentence, Words } from "../locale/en";
import { en } from "../locale/en";
import { ru } from "../locale/ru";
import type { Trouble } from "../notebook/notebook";
import type { Language } from "../weekly/template";
import type { Refusal } from "./refusal";

export function wordsOf(language: Language): Words {
  return language === "ru" ? ru : en;
}

/** What is wrong, and what mends it. */
export function sayRefusal(refusal: Refusal, words: Words): Sentence {
  const say = words.refusal;
  switch (refusal.kind) {
    case "note-changed":
      return say.noteChanged(refusal.path, refusal.line + 1);
    case "note-trouble":
      return sayTrouble(refusal.path, refusal.trouble, words);
    case "not-held":
      return say.notHeld(refusal.path);
    case "no-journal":
      return say.noJournal();
    case "two-notes":
      return say.twoNotes(refusal.week, refusal.paths.join(", "));
    case "no-year":
      return say.noYear(refusal.path, refusal.number, refusal.guess);
    case "no-template":
      return say.noTemplate(refusal.path);
    case "format-without-week":
      return say.formatWithoutWeek(refusal.format);
    case "in-the-way":
      return say.inTheWay(refusal.path, refusal.week);
    case "malformed-properties":
      return say.malformedProperties(refusal.path, refusal.line + 1);
    case "impossible-week":
      return say.impossibleWeek(refusal.path, refusal.line + 1, refusal.value);
    case "two-series":
      return say.twoSeries(refusal.series.map((series) => series || "/").join(", "));
    case "no-series":
      return say.noSeries(refusal.name);
    case "no-note":
      return say.noNote(refusal.name);
    case "two-of-name":
      return say.twoOfName(refusal.name, refusal.paths.join(", "));
    case "same-note":
      return say.sameNote(refusal.path);
    case "later-first":
      return say.laterFirst(refusal.from, refusal.to);
    case "swallowed":
      return say.swallowed(refusal.path, refusal.line + 1);
    case "no-review":
      return say.noReview();
    case "not-a-review":
      return say.notAReview(refusal.path);
    case "no-line":
      return say.noLine(refusal.path, refusal.line + 1);
    default:
      return refusal satisfies never;
  }
}

function sayTrouble(path: string, trouble: Trouble, words: Words): Sentence {
  const say = words.refusal;
  switch (trouble.kind) {
    case "missing":
      return say.missing(path);
    case "exists":
      return say.exists(path);
    case "read-only":
      return say.readOnly(path);
    case "full":
      return say.full(path);
    case "not-text":
      return say.notText(path);
    case "failed":
      return say.failed(path, trouble.detail);
    default:
      return trouble satisfies never;
  }
}
