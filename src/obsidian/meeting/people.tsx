// Who is there, whose turn it is, and how long each has been without a hot seat.

import type { RunningMeeting, RunningPerson } from "../../command/meeting/running";
import { Icon, IconButton } from "../panel/parts";
import type { Common } from "./doors";
import type { Here } from "./state";
import { lineOf, nextAfter } from "./state";

/** Who had the last hot seat more meetings ago has waited long. */
const LONG = 3;

export function People({
  meeting,
  here,
  words,
  doors,
}: Common & { readonly meeting: RunningMeeting; readonly here: Here }) {
  const { people } = meeting;
  if (people.length === 0) return null;
  const next = nextAfter(meeting, here.turn);
  const role = here.part?.role === "reflection" ? "reflection" : "updates";
  return (
    <section class="throughline-part" aria-label={words.people}>
      <header class="throughline-meeting-head">
        <h3>{words.people}</h3>
        {next && people.length > 1 ? (
          <IconButton
            icon="skip-forward"
            label={words.nextPerson}
            press={() => doors.turn(next.name, here.place)}
          />
        ) : null}
      </header>
      <ul class="throughline-rows">
        {people.map((person) => (
          <Person
            key={person.name}
            person={person}
            turn={person.name === here.turn?.name}
            spoke={person.spoke.includes(role)}
            counted={meeting.before > 0}
            words={words}
            choose={() => {
              doors.turn(person.name, here.place);
              const line = lineOf(person, here.part);
              if (line !== null) doors.go(line);
            }}
          />
        ))}
      </ul>
    </section>
  );
}

function Person(props: {
  readonly person: RunningPerson;
  readonly turn: boolean;
  readonly spoke: boolean;
  /** There were meetings before: else nobody waited for anything. */
  readonly counted: boolean;
  readonly words: Common["words"];
  readonly choose: () => void;
}) {
  const { person, turn, spoke, words } = props;
  const { waited } = person;
  const level = waited === null || waited > LONG ? " is-long" : "";
  return (
    <li>
      <button
        type="button"
        class={`throughline-meeting-row throughline-person-row${turn ? " is-turn" : ""}`}
        data-row
        aria-current={turn}
        onClick={props.choose}
      >
        <span class="throughline-turn" aria-hidden="true">
          {turn ? <Icon name="mic" /> : spoke ? <Icon name="check" /> : null}
        </span>
        <span class="throughline-meeting-words">{person.name}</span>
        {spoke && !turn ? <span class="throughline-said">{words.spoke}</span> : null}
        {props.counted ? <span class={`throughline-fact${level}`}>{words.seat(waited)}</span> : null}
      </button>
    </li>
  );
}
