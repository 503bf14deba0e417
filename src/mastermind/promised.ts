// Sentences of a meeting that promise something, as what may become commitments; nothing here writes any.

import { asPromise, promises } from "./promise-words";
import { sharedWords } from "./stems";
import { sentencesIn } from "./sentences";
import type { Page } from "../note/page";
import type { Meeting } from "./facts";
import { personKey } from "./person";
import type { Said } from "./said";

/** A question or a driver that a promise may be about. */
export interface Subject {
  readonly kind: "question" | "driver";
  readonly owner: string | null;
  readonly title: string;
  /** The note it stands in. */
  readonly path: string;
  /** Its heading's line there, 0-based. */
  readonly line: number;
}

/** A sentence that may become a commitment. */
export interface Candidate {
  readonly person: string | null;
  /** What would be promised: without the name, and without a word such as `нужно` or `need to` at its beginning. */
  readonly text: string;
  /** The sentence as it was said. */
  readonly said: string;
  /** The line it stands in, 0-based. */
  readonly line: number;
  readonly in: "reflection" | "updates";
  /** Whether its words promise something, so that it is ticked until somebody unticks it. */
  readonly chosen: boolean;
  /** What it seems to be about, told by shared words. */
  readonly about: Subject | null;
}

/**
 * Every sentence of the reflection, and those of the updates that promise something, in the order they were said. What has a box
 * is a task already: promised once more it would be open twice.
 */
export function candidatesIn(
  { outline }: Page,
  meeting: Meeting,
  subjects: readonly Subject[],
): readonly Candidate[] {
  const boxes = new Set(outline.items.flatMap(({ line, status }) => (status === null ? [] : [line])));
  const of = (said: readonly Said[], place: Candidate["in"]) =>
    said.filter(({ line }) => !boxes.has(line)).flatMap((one) => candidates(one, place, subjects));
  return [
    ...of(meeting.reflection, "reflection"),
    ...of(meeting.updates, "updates").filter(({ chosen }) => chosen),
  ];
}

function candidates(
  { person, text, line }: Said,
  place: Candidate["in"],
  subjects: readonly Subject[],
): readonly Candidate[] {
  return sentencesIn(text).map((said) => ({
    person,
    text: asPromise(said),
    said,
    line,
    in: place,
    chosen: promises(said),
    about: aboutOf(said, person, subjects),
  }));
}

/** The subject that shares most words with a sentence; of several the person's own, then the first. */
function aboutOf(said: string, person: string | null, subjects: readonly Subject[]): Subject | null {
  let best: { readonly subject: Subject; readonly score: number } | null = null;
  for (const subject of subjects) {
    const { shared, of } = sharedWords(subject.title, said);
    // One word of many is chance: two, or half of what the subject is called.
    if (shared === 0 || (shared < 2 && shared * 2 < of)) continue;
    const isOwn = person !== null && subject.owner !== null && personKey(subject.owner) === personKey(person);
    const score = shared + (isOwn ? 0.5 : 0);
    if (!best || score > best.score) best = { subject, score };
  }
  return best?.subject ?? null;
}
