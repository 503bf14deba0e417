// The figures of a series of meetings over its last weeks, and the act "report" that tells them.

import type { Day } from "../../calendar/day";
import { addDays } from "../../calendar/day";
import { personKey } from "../../mastermind/person";
import type { DatedMeeting } from "../../mastermind/series";
import type { Resolve } from "../../notebook/links";
import type { NotePath } from "../../notebook/notebook";
import type { MeetingFigures, OneMeeting, PersonFigures, PromiseFigures } from "../../report/meeting-figures";
import { meetingFigures, promiseFigures } from "../../report/meeting-figures";
import type { Desk } from "../desk";
import { askedOn } from "./matters";
import { readSeries } from "./meetings";
import type { Done } from "../perform";
import type { Refused } from "../refusal";
import { refused } from "../refusal";

/** Over how many weeks they are counted where nobody says. */
export const FIGURE_WEEKS = 8;

export interface SeriesFigures extends MeetingFigures {
  /** The promises of one person: shown on request only (DOMAIN §4, 16). */
  readonly promisesOf: (person: string) => PromiseFigures;
}

/**
 * Of the `weeks` up to the latest meeting; `meetings` is a whole series in the order of its days. `on` is the day of the meeting that
 * somebody looks at, from which hot seats are counted back.
 */
export function seriesFigures(
  meetings: readonly DatedMeeting[],
  weeks: number,
  resolve: Resolve,
  on: Day | null = null,
): SeriesFigures | null {
  const latest = meetings.at(-1)?.day;
  if (latest === undefined) return null;
  const from = addDays(latest, 1 - 7 * weeks);
  const figures = meetingFigures(
    meetings,
    from,
    ({ note, day }, question) => askedOn({ page: note.page, day }, question, { meetings, resolve }),
    on,
  );
  return { ...figures, promisesOf: (person) => promiseFigures(meetings, from, person) };
}

/** The JSON value of docs/cli.md; lines are 1-based, meetings oldest first. */
export interface MeetingsReport {
  readonly series: string;
  readonly commitments: PromiseFigures;
  readonly questions: MeetingFigures["questions"];
  /** Only whoever was asked for has figures of promises. */
  readonly people: readonly (PersonFigures & { readonly commitments?: PromiseFigures })[];
  readonly meetings: readonly (Omit<OneMeeting, "day" | "path"> & {
    readonly date: Day;
    readonly note: NotePath;
  })[];
}

export interface MeetingsWish {
  readonly person?: string;
  /** The notes that may be meetings, where somebody knows; else all are read. */
  readonly among?: readonly NotePath[];
}

/** `person` is asked for by name; figures of single people are shown on request only (DOMAIN §4, 16). */
export async function reportMeetings(
  desk: Desk,
  series: string,
  weeks: number,
  { person, among }: MeetingsWish = {},
): Promise<Done<MeetingsReport> | Refused> {
  const read = await readSeries(desk, series, among);
  if (read.kind === "refused") return read;
  const { meetings, name, people, resolve } = read;
  const figures = seriesFigures(meetings, weeks, resolve);
  if (!figures) return refused({ kind: "no-meetings" });
  const wanted = person === undefined ? null : personKey(people.get(personKey(person)) ?? person);
  const isWanted = (one: string) => personKey(one) === wanted;
  if (person !== undefined && !figures.people.some((one) => isWanted(one.name)))
    return refused({ kind: "nobody", name: person, series: name });
  return {
    kind: "done",
    value: {
      series: name,
      commitments: figures.commitments,
      questions: figures.questions,
      people: figures.people.map((one) =>
        isWanted(one.name) ? { ...one, commitments: figures.promisesOf(one.name) } : one,
      ),
      meetings: figures.meetings.map(({ day, path, line, ...counts }) => ({
        date: day,
        note: path,
        line: line + 1,
        ...counts,
      })),
    },
  };
}
