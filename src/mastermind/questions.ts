// The questions of a meeting: headings below that of the questions, and bullets there that ask something.

import type { Item } from "../note/outline";
import type { Page } from "../note/page";
import { firstFrom, headingText, textEnd } from "../note/page";
import type { Role } from "../note/roles";
import type { Bounds } from "./bounds";
import type { People } from "./person";
import { isPerson, nameOf, personKey, personName } from "./person";
import type { Question } from "./question";
import { bulletsIn, questionAt } from "./question";

/** A note by its headings: what each is for by its own words, and the one it stands under. */
interface Titles {
  readonly page: Page;
  readonly people: People;
  readonly own: readonly (Role | null)[];
  readonly parents: readonly number[];
}

/**
 * Headings right below that of the questions, and bullets there that are one; a person's alone there has that person's questions below it. What
 * stands below a question is what was said of it.
 */
export function questionsOf(
  notes: Titles,
  bounds: Bounds,
  items: readonly Item[],
  known: ReadonlySet<string>,
): readonly Question[] {
  const { page, own, parents, people } = notes;
  const { headings } = page.outline;
  const asked: Question[] = [];
  for (let i = firstFrom(headings, bounds.line); (headings[i]?.line ?? Infinity) < bounds.end; i++) {
    if (own[i] !== null || own[parents[i] ?? -1] !== "questions") continue;
    const here = headings[i];
    const below = topicsBelow(notes, i, known);
    if (below.length === 0) asked.push(questionAt(page, i, known));
    for (const topic of below) {
      const question = questionAt(page, topic, known);
      const person = here ? personName(headingText(page, here)) : null;
      asked.push({ ...question, owner: question.owner ?? person });
    }
  }
  const listed = items.filter((item) => own[item.section] === "questions");
  return [...asked, ...bulletsIn(page, listed, known)]
    .map((one) => ({ ...one, owner: one.owner === null ? null : nameOf(people, one.owner) }))
    .sort((a, b) => a.line - b.line);
}

/**
 * The headings below one that is a known person's name and nothing else: topics of that person. None where something is said above them, or
 * where they are parts of one talk: `#### Контекст`, `#### Итоги`.
 */
function topicsBelow(
  { page, own, parents }: Titles,
  heading: number,
  known: ReadonlySet<string>,
): readonly number[] {
  const { headings } = page.outline;
  const [here, first] = [headings[heading], headings[heading + 1]];
  if (!here || !first || !known.has(personKey(headingText(page, here)))) return [];
  if (textEnd(page, here.end, first.line) !== here.end) return [];
  const below: number[] = [];
  for (let i = heading + 1; (headings[i]?.level ?? 0) > here.level; i++)
    if (parents[i] === heading) below.push(i);
  const isTopic = (i: number) => {
    const one = headings[i];
    return own[i] === null && one !== undefined && isPerson(headingText(page, one));
  };
  return below.every(isTopic) ? below : [];
}
