// What each heading of a meeting's note is for: a section's name says it, but not where it only begins the words of a question.

import type { RoleNames } from "../note/kind";
import { behindName, roleOf } from "../note/kind";
import type { Page } from "../note/page";
import { headingParents, headingText } from "../note/page";
import type { Role } from "../note/roles";

/**
 * The role of every heading by its own words. Below the heading of the questions `### Договорённости с арендодателем` and
 * `### Рефлексия / Что дальше` are questions, where the other sections of the note stand beside that heading and not below it; a name alone,
 * `### Договорённости (10 мин)`, is always a section's.
 */
export function sectionRoles(page: Page, names: RoleNames): readonly (Role | null)[] {
  const { headings } = page.outline;
  const found = headings.map((heading) => roleOf(headingText(page, heading), "mastermind", names));
  if (!found.includes("questions")) return found;
  const parents = headingParents(page);
  const level = (i: number) => headings[i]?.level ?? 0;
  const standsBeside = (questions: number) =>
    found.some((role, i) => role !== null && role !== "questions" && level(i) === level(questions));
  const isAsked = (i: number): boolean => {
    const above = parents[i] ?? -1;
    if (found[above] !== "questions" || !standsBeside(above)) return false;
    const heading = headings[i];
    const words = heading ? headingText(page, heading) : "";
    // A group of questions below the heading of all has questions of its own.
    const hasOwn = parents.some((parent) => parent === i);
    const more = /^[?!]*\s+[\p{L}\p{N}/]/u.test(behindName(words, "mastermind", names));
    return more && !(found[i] === "questions" && hasOwn);
  };
  return found.map((role, i) => (role !== null && isAsked(i) ? null : role));
}
