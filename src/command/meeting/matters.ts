// The open questions and promises of the last meetings, as rows to choose among before the next one is made.

import type { Day } from "../../calendar/day";
import { isCarriable } from "../../mastermind/agenda";
import { personKey } from "../../mastermind/person";
import type { Question } from "../../mastermind/question";
import { writtenAt } from "../../mastermind/question";
import type { DatedMeeting } from "../../mastermind/series";
import type { Resolve } from "../../notebook/links";
import type { MatterAt, MatterChoiceKind } from "./choices";
import { PROMISE_CHOICES, QUESTION_CHOICES } from "./choices";
import type { Source } from "./row";
import { meetingAt, missesOf, passed } from "./row";
import { promiseLines } from "./promises";
import { bare } from "./raised";

export interface Matter extends MatterAt {
  readonly item: "question" | "commitment";
  /** Whose it is, as written; null where nobody is named. */
  readonly person: string | null;
  /** What it is about, without the name and what belongs to a task's line. */
  readonly text: string;
  /** The day of the meeting it stands in. */
  readonly day: Day;
  /** The day it was first asked or promised. */
  readonly since: Day;
  /** The how-manieth meeting the next one is since then. */
  readonly times: number;
  /** For a promise: at how many meetings it was still open. */
  readonly misses: number;
  /** It came so often that it should be decided about: a question the third time, a promise missed twice (DOMAIN §12, row 7). */
  readonly asks: boolean;
  /** Whoever it belongs to will not be there. */
  readonly absent: boolean;
  readonly may: readonly MatterChoiceKind[];
}

/** How often a promise is missed before it is asked about (DOMAIN §12, row 7). */
const MISSES = 2;

/** What is needed to tell how old a matter is. */
export interface Row {
  readonly meetings: readonly DatedMeeting[];
  readonly day: Day;
  readonly resolve: Resolve;
  /** How many meetings a question passes before it is asked about. */
  readonly threshold: number;
  readonly absent: readonly string[];
}

/** Every open question and promise of the meetings carried from, in their order. */
export function mattersIn(sources: readonly Source[], row: Row): readonly Matter[] {
  const keyOf = keys();
  const away = new Set(row.absent.map(personKey));
  const isAway = (person: string | null) => person !== null && away.has(personKey(person));
  return sources.flatMap((source) => {
    const { page, meeting, day } = source;
    const at = { path: page.path, day };
    const promised = promiseLines(source).flatMap((line): readonly Matter[] => {
      const promise = meeting.commitments.find((one) => one.line === line);
      if (!promise) return [];
      const { person, written } = promise;
      const since = promise.since ?? day;
      const misses = missesOf(row.meetings, since, row.day);
      return [
        {
          ...at,
          line,
          key: keyOf(page.path, written),
          item: "commitment",
          person,
          text: bare(promise.text),
          since,
          times: passed(row.meetings, since, row.day),
          misses,
          asks: misses >= MISSES,
          absent: isAway(person),
          may: PROMISE_CHOICES,
        },
      ];
    });
    const asked = meeting.questions.filter(isCarriable).map((question): Matter => {
      const since = askedOn(source, question, row);
      const times = passed(row.meetings, since, row.day);
      return {
        ...at,
        line: question.line,
        key: keyOf(page.path, writtenAt(page, question)),
        item: "question",
        person: question.owner,
        text: question.topic,
        since,
        times,
        misses: 0,
        asks: times >= row.threshold,
        absent: isAway(question.owner),
        may: QUESTION_CHOICES,
      };
    });
    return [...promised, ...asked];
  });
}

/** The day a question was first asked, as the mark below it says, else that of its meeting. */
export function askedOn(
  { page, day }: Pick<Source, "page" | "day">,
  { since }: Question,
  { meetings, resolve }: Pick<Row, "meetings" | "resolve">,
): Day {
  return (since && meetingAt(since, page.path, meetings, resolve)?.day) ?? day;
}

/** Names matters by their note, their words and which of several equal ones they are. */
function keys(): (path: string, words: string) => string {
  const counts = new Map<string, number>();
  return (path, words) => {
    const name = `${path}\n${words}`;
    const nth = (counts.get(name) ?? 0) + 1;
    counts.set(name, nth);
    return `${path}\n${nth}\n${words}`;
  };
}
