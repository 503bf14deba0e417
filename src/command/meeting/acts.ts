// What is written into a meeting's note while it goes on, each a step from one page to the next that can be undone.

import type { Meeting } from "../../mastermind/facts";
import { meetingsIn } from "../../mastermind/facts";
import type { Marking, MeetingPlace } from "../../mastermind/minutes";
import { addDecision, addMinute, addPromise, markQuestion } from "../../mastermind/minutes";
import { nameAt, personKey } from "../../mastermind/person";
import type { Question } from "../../mastermind/question";
import { withMinutes } from "../../mastermind/time-box";
import type { Edit } from "../../note/edit";
import type { Page } from "../../note/page";
import { headingText, itemText } from "../../note/page";
import type { NotePath } from "../../notebook/notebook";
import type { Desk } from "../desk";
import type { Done } from "../perform";
import { propertiesOf } from "../reading";
import type { Refused } from "../refusal";
import type { Make, Proof, RowAt, Written } from "../board/row-edit";
import { editNote, languageIn, oneLine } from "../board/row-edit";

/** A heading: where it stood when it was shown, 0-based, and what it said. */
export type HeadingAt = Omit<RowAt, "path">;

/** What is to be written into one note, and whether it stands there afterwards. Good for one note at one time. */
export interface Step {
  readonly make: Make;
  readonly proof: Proof;
}

/** Takes one step in a note. */
export function take(desk: Desk, path: NotePath, { make, proof }: Step): Promise<Done<Written> | Refused> {
  return editNote(desk, path, make, proof);
}

/**
 * Writes what somebody promised: `- [ ] Имя: …`. A text that begins with the name of somebody who is there keeps it, whoever
 * is handed over; no words are no promise.
 */
export function promise(desk: Desk, line: number, person: string | null, text: string): Step {
  const said = oneLine(text);
  return inMeeting(desk, line, said, (place, language) => {
    const named = nameAt(said);
    const known = new Set(place.meeting.participants.map(personKey));
    const isNamed = named !== null && known.has(personKey(named.name));
    const whole = person === null || isNamed ? said : `${person}: ${said}`;
    return [addPromise(place, desk.settings.sectionNames, whole, language), whole];
  });
}

/** Notes what was decided. */
export function decision(desk: Desk, line: number, text: string): Step {
  const said = oneLine(text);
  return inMeeting(desk, line, said, (place, language) => {
    return [addDecision(place, desk.settings.sectionNames, said, language), said];
  });
}

/** Adds a line to the minutes of a question, which is found again by its heading. */
export function minute(desk: Desk, question: HeadingAt, text: string): Step {
  const said = oneLine(text);
  let before = 0;
  return {
    make: (page) => {
      before = countOf(page, said);
      if (said === "") return [];
      const found = questionOf(page, question, desk);
      return found && addMinute(page, found, said);
    },
    proof: (now) => countOf(now, said) === before + 1,
  };
}

/** Says in a question's heading what became of it. What was carried on is marked already. */
export function mark(desk: Desk, question: HeadingAt, marking: Marking): Step {
  let own = -1;
  return {
    make: (page) => {
      const found = questionOf(page, question, desk);
      if (!found) return null;
      if (found.state === marking || found.state === "carried") return [];
      own = found.line;
      return markQuestion(page, found, marking, languageIn(page, desk));
    },
    proof: (now) =>
      meetingsOf(now, desk)
        .flatMap(({ questions }) => questions)
        .some(({ line, state }) => line === own && state === marking),
  };
}

/** Writes how long a part is meant to be into its heading: `## Вопросы (40 мин)`. */
export function timeBox(part: HeadingAt, minutes: number, unit: string): Step {
  return {
    make: (page) => {
      const heading = page.outline.headings.find(
        (one) => one.line === part.line && headingText(page, one).trim() === part.text,
      );
      const line = page.lines[part.line] ?? "";
      const at = heading ? line.lastIndexOf(headingText(page, heading)) : -1;
      if (!heading || at === -1) return null;
      const text = headingText(page, heading);
      const put = line.slice(0, at) + withMinutes(text, minutes, unit) + line.slice(at + text.length);
      return [{ line: part.line, expect: [line], put: [put] }];
    },
    proof: () => true,
  };
}

type Made = readonly [edits: readonly Edit[], item: string];

/** Edits a meeting that is found again: at its line, else the only one of its note. */
function inMeeting(
  desk: Desk,
  line: number,
  said: string,
  make: (place: MeetingPlace, language: ReturnType<typeof languageIn>) => Made,
): Step {
  let [before, item] = [0, ""];
  return {
    make: (page) => {
      if (said === "") return [];
      const all = meetingsOf(page, desk);
      const meeting = all.length === 1 ? all[0] : all.find((one) => one.line === line);
      if (!meeting) return null;
      const [edits, text] = make({ page, meeting }, languageIn(page, desk));
      item = text;
      before = countOf(page, item);
      return edits;
    },
    proof: (now) => countOf(now, item) === before + 1,
  };
}

/** How many items say this, whatever stands in their boxes. */
function countOf(page: Page, text: string): number {
  return page.outline.items.filter((item) => !item.quote && itemText(page, item).trim() === text).length;
}

/** The meetings of a note as it stands. */
export function meetingsOf(page: Page, desk: Desk): readonly Meeting[] {
  const given = propertiesOf(page, desk);
  const properties = given.kind === "properties" ? given.values : null;
  return meetingsIn(page, properties, desk.settings.sectionNames, desk.tasks);
}

/** The question with this heading: at its line, or where it stands now, if it stands there once. */
function questionOf(page: Page, { line, text }: HeadingAt, desk: Desk): Question | null {
  const all = meetingsOf(page, desk).flatMap(({ questions }) => questions);
  const same = all.filter(({ heading }) => {
    const one = page.outline.headings[heading];
    return one !== undefined && headingText(page, one).trim() === text.trim();
  });
  return same.find((one) => one.line === line) ?? (same.length === 1 ? (same[0] ?? null) : null);
}
