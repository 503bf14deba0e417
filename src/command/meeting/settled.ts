// Questions that are not carried on because somebody decided about them: parked, dropped, or made drivers with notes of their own.

import { markQuestion } from "../../mastermind/minutes";
import type { Edit } from "../../note/edit";
import type { Language } from "../../note/language";
import type { NoteText } from "../../note/text";
import type { NoteEdits } from "../../notebook/apply";
import type { Desk } from "../desk";
import type { Refused } from "../refusal";
import { refused } from "../refusal";
import type { Chosen } from "./choices";
import { driverFrom } from "./driver-from";
import type { Source } from "./row";

export interface Settled {
  readonly kind: "settled";
  /** The words in their headings, and the links below. */
  readonly marks: readonly NoteEdits[];
  /** The new notes of drivers. */
  readonly notes: readonly NoteEdits[];
}

/** `template` is the person's own for drivers; words are of the `language` of the next meeting. */
export function settledQuestions(
  sources: readonly Source[],
  chosen: Chosen,
  language: Language,
  template: NoteText | Refused | null,
  desk: Desk,
): Settled | Refused {
  const marks: NoteEdits[] = [];
  const notes: NoteEdits[] = [];
  for (const { page, meeting, day } of sources) {
    for (const question of meeting.questions) {
      const choice = chosen(page.path, question.line);
      const put = (own: readonly Edit[]) => marks.push({ path: page.path, base: page.text, edits: own });
      if (choice?.kind === "park" || choice?.kind === "drop") {
        const marking = choice.kind === "park" ? "parked" : "dropped";
        const marked = markQuestion(page, question, marking, language);
        // A heading in several lines has no place for a word.
        if (!marked) return refused({ kind: "swallowed", path: page.path, line: question.line });
        put(marked);
      }
      if (choice?.kind !== "driver") continue;
      const wish = { ...choice, owner: question.owner ?? "", day, backlog: [] };
      const driver = driverFrom(page, question, wish, template, desk);
      if (driver.kind === "refused") return driver;
      put([driver.edit]);
      notes.push(driver.note);
    }
  }
  return { kind: "settled", marks, notes };
}
