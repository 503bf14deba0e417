// Sentences of a meeting that may become commitments: those that are none yet, each with what it seems to be about.

import { driversIn } from "../../driver/facts";
import type { Meeting } from "../../mastermind/facts";
import type { Candidate, Subject } from "../../mastermind/promised";
import { candidatesIn } from "../../mastermind/promised";
import { keyOf } from "../../note/identity";
import type { Page } from "../../note/page";
import type { NotePath } from "../../notebook/notebook";
import type { Desk } from "../desk";

/** A sentence and where it was said. */
export interface Sentence extends Candidate {
  readonly path: NotePath;
  /** The same for the same sentence while its note is read again. */
  readonly key: string;
}

/** What was said at a meeting and may be promised; what stands as a box at one of the meetings `since` is left out. */
export function foundIn(
  page: Page,
  meeting: Meeting,
  since: readonly Meeting[],
  desk: Desk,
): readonly Sentence[] {
  const promised = since.flatMap(({ commitments }) => commitments);
  const there = new Set(promised.map(({ text }) => keyOf(withoutSubject(text))));
  const counts = new Map<string, number>();
  return candidatesIn(page, meeting, subjectsOf(page, meeting, desk)).flatMap((one) => {
    const nth = (counts.get(one.said) ?? 0) + 1;
    counts.set(one.said, nth);
    if (there.has(keyOf(one.text)) || there.has(keyOf(one.said))) return [];
    return [{ ...one, path: page.path, key: `${page.path}\n${nth}\n${one.said}` }];
  });
}

/** A promise with a link to what it is about behind it. */
export function withSubject(text: string, link: string | null): string {
  return link === null ? text : `${text} (${link})`;
}

function withoutSubject(text: string): string {
  return text.replace(/\s+\((?:\[\[[^\]]*\]\]|\[[^\]]*\]\([^()]*\))\)(?=\s|$)/u, "");
}

/** What a promise of a meeting may be about: its questions, and the drivers that stand in them. */
function subjectsOf(page: Page, meeting: Meeting, desk: Desk): readonly Subject[] {
  const { path } = page;
  const drivers = driversIn(page, meeting.questions, desk.settings.sectionNames);
  const isDriver = new Set(drivers.map(({ line }) => line));
  return meeting.questions.map(({ owner, topic, line }) => ({
    kind: isDriver.has(line) ? "driver" : "question",
    owner,
    title: topic,
    path,
    line,
  }));
}
