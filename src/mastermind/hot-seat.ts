// Whose question was last discussed when, so that nobody waits for ever.

import type { Day } from "../calendar/day";
import { isHeld } from "./facts";
import { personKey } from "./person";
import type { DatedMeeting } from "./series";

/** How many meetings a person has been without a question that was discussed; null where there never was one. */
export type Waited = number | null;

/**
 * By each person, how many held meetings lie between the one at which a question of theirs was last discussed and `before`, in
 * a row that is in the order of its days.
 */
export function hotSeats(
  meetings: readonly DatedMeeting[],
  people: readonly string[],
  before: Day | null,
): ReadonlyMap<string, Waited> {
  const held = meetings.filter(({ meeting, day }) => (before === null || day < before) && isHeld(meeting));
  const days = [...new Set(held.map(({ day }) => day))];
  return new Map(
    people.map((person) => {
      const key = personKey(person);
      const last = held.findLast(({ meeting }) =>
        meeting.questions.some(
          ({ owner, state }) => state === "discussed" && owner !== null && personKey(owner) === key,
        ),
      );
      return [person, last ? days.length - 1 - days.indexOf(last.day) : null];
    }),
  );
}
