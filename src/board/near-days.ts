// The days of meetings whose notes do not tell the year: by those near them in their series.

import type { Day } from "../calendar/day";
import type { Meeting } from "../mastermind/facts";
import { onTheirDays } from "../mastermind/series";
import { groups } from "../note/groups";
import { seriesOf } from "../note/path";
import type { NotePath } from "../notebook/notebook";
import type { NoteFacts } from "./facts";

export interface NoteWithMeetings {
  readonly path: NotePath;
  readonly facts: NoteFacts;
}

/** What a series told of its days, and what they were found to be. */
interface Told {
  readonly said: string;
  readonly days: readonly (Day | null)[];
}

/** Of each vault and series as it was last: who writes in a meeting changes no day. */
const TOLD = new WeakMap<object, Map<string, Told>>();

/** The days of those meetings that have a date only and one near enough (DOMAIN §5.4); `all` are those of a vault, which is remembered. */
export function nearDays(vault: object, all: readonly NoteWithMeetings[]): ReadonlyMap<Meeting, Day> {
  const near = new Map<Meeting, Day>();
  const unclear = all.filter(({ facts }) => facts.meetings.some(({ date }) => date));
  if (unclear.length === 0) return near;
  const known = TOLD.get(vault) ?? new Map<string, Told>();
  TOLD.set(vault, known);
  const series = groups(all, ({ path }) => seriesOf(path));
  for (const name of new Set(unclear.map(({ path }) => seriesOf(path)))) {
    const notes = (series.get(name) ?? []).map(({ path, facts }) => ({
      page: { path },
      meetings: facts.meetings,
    }));
    const said = JSON.stringify(
      notes.map(({ page, meetings }) => [
        page.path,
        meetings.map(({ day, date, section }) => [day, date, section]),
      ]),
    );
    const meetings = notes.flatMap((one) => one.meetings);
    let told = known.get(name);
    if (told?.said !== said) {
      const days = new Map(onTheirDays(notes).dated.map(({ meeting, day }) => [meeting, day]));
      known.set(name, (told = { said, days: meetings.map((one) => days.get(one) ?? null) }));
    }
    meetings.forEach((meeting, i) => {
      const day = told.days[i];
      if (meeting.day === null && day) near.set(meeting, day);
    });
  }
  return near;
}
