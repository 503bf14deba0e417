// A question added between meetings: how it is written, and where it goes in a note that has a place for questions or gets one.

import type { Edit } from "../note/edit";
import type { RoleNames } from "../note/kind";
import { roleOf } from "../note/kind";
import type { Language } from "../note/language";
import type { Page } from "../note/page";
import { headingText, isBlank, sectionRange, textEnd } from "../note/page";
import type { Meeting } from "./facts";
import { bulletOf, unitOf } from "./question-marks";
import { bodyOf } from "./question";

/** The heading under which questions wait in the note of a series. */
export const WAITING_HEADINGS: Readonly<Record<Language, string>> = {
  en: "Questions for the next meeting",
  ru: "Вопросы к следующей встрече",
};

export interface NewQuestion {
  readonly person: string | null;
  readonly text: string;
  /** A link to where it comes from, brackets included; null where it comes from nowhere. */
  readonly from: string | null;
}

/** The lines `[from, to)` of a note in which it is asked, and the heading of the section where that is missing. */
export interface Place {
  readonly page: Page;
  readonly meeting: Meeting;
  readonly from: number;
  readonly to: number;
  /** Of the section that is missing. */
  readonly level: number;
  readonly heading: string;
}

/**
 * Adds a question as the last of its section, above the hint of a template: as a heading, or as a bullet where all questions are bullets.
 * A section that is missing goes to the end of the place.
 */
export function askedIn(place: Place, question: NewQuestion, names: RoleNames): readonly Edit[] {
  const { page, meeting, from, to, level, heading } = place;
  const { headings } = page.outline;
  const section = headings.findIndex(
    (one) =>
      one.line >= from &&
      one.line < to &&
      roleOf(headingText(page, one), "mastermind", names) === "questions",
  );
  const range = section === -1 ? { from: to, to } : sectionRange(page, section);
  const end = Math.min(range.to, to);
  const own = meeting.questions.filter(({ line }) => line >= range.from && line < end);
  const last = own.at(-1);
  if (last && own.every(({ item }) => item !== -1)) {
    const bullet = bulletOf(page.lines[last.line] ?? "");
    return [{ line: bodyOf(page, last).to, expect: [], put: bulletLines(question, bullet, unitOf(page)) }];
  }
  const lead = headings[last?.heading ?? section]?.end ?? range.from;
  const hint = page.outline.opaque.find(
    ({ line }) => line >= lead && line < end && /^\s*%%\s*#/.test(page.lines[line] ?? ""),
  );
  const line = hint?.line ?? textEnd(page, range.from, end);
  const deep = headings[section]?.level ?? level;
  const asked = headingLines(question, Math.min(deep + 1, 6));
  const title = section === -1 ? [`${"#".repeat(level)} ${heading}`, ""] : [];
  const begins = line <= (page.outline.frontmatter?.end ?? 0);
  const before = begins || (line > 0 && isBlank(page, line - 1)) ? [] : [""];
  const after = line < page.lines.length && !isBlank(page, line) ? [""] : [];
  return [{ line, expect: [], put: [...before, ...title, ...asked, ...after] }];
}

/** A closing run of `#` would be no part of a heading's words. */
function headingLines({ person, text, from }: NewQuestion, level: number): readonly string[] {
  const words = `${person === null ? "" : `${person} / `}${text}`.replace(/(\s)(#+)$/, "$1\\$2");
  return [`${"#".repeat(level)} ${words}`, ...(from === null ? [] : [`← ${from}`])];
}

function bulletLines({ person, text, from }: NewQuestion, bullet: string, unit: string): readonly string[] {
  // Without a name or a question mark a bullet would be no question; a box makes it one.
  const box = person === null && !/\?$/.test(text) ? "[ ] " : "";
  const words = `${bullet} ${box}${person === null ? "" : `${person} / `}${text}`;
  return [words, ...(from === null ? [] : [`${unit}${bullet} ← ${from}`])];
}
