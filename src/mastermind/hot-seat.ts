// Whose question was last discussed when, so that nobody waits for ever.

import type { Day } from "../calendar/day";
import { isHeld } from "./facts";
import { personKey } from "./person";
import type { DatedMeeting } from "./series";

/**
 * How many meetings ago a question of a person's was last discussed: 0 at this one, 1 at the one before; null where there never was
 * one.
 */
export type Waited = number | null;

/**
 * When each person had the last hot seat, counted back from the meeting of a day, else from the latest that was held. Meetings that
 * nobody held are none; the one of the day counts before it is held too. `meetings` is in the order of its days.
 */
export function hotSeats(
  meetings: readonly DatedMeeting[],
  people: readonly string[],
  on: Day | null,
): ReadonlyMap<string, Waited> {
  const counted = meetings.filter(
    ({ meeting, day }) => day === on || ((on === null || day < on) && isHeld(meeting)),
  );
  const days = [...new Set([...counted.map(({ day }) => day), ...(on === null ? [] : [on])])];
  return new Map(
    people.map((person) => {
      const key = personKey(person);
      const last = counted.findLast(({ meeting }) =>
        meeting.questions.some(
          ({ owner, state }) => state === "discussed" && owner !== null && personKey(owner) === key,
        ),
      );
      return [person, last ? days.length - 1 - days.indexOf(last.day) : null];
    }),
  );
}
