// Which group meets, on which day, and who comes.

import type { Day } from "../../../calendar/day";
import { parseDay } from "../../../calendar/day";
import { useElementId, useSurroundings } from "../../preview/surroundings";

export function MeetingForm(props: {
  readonly series: readonly string[];
  readonly chosen: string;
  readonly day: Day;
  readonly proposed: Day;
  readonly cadence: number;
  /** The note of this day's meeting, where it is there already. */
  readonly taken: string | null;
  readonly people: readonly string[];
  readonly absent: ReadonlySet<string>;
  readonly chooseSeries: (name: string) => void;
  readonly setDay: (day: Day) => void;
  readonly setAbsent: (name: string, absent: boolean) => void;
}) {
  const { words } = useSurroundings();
  const say = words.meeting.next;
  const id = useElementId();
  const { series, chosen, day, people, absent } = props;
  return (
    <div class="throughline-new-form">
      {series.length > 1 ? (
        <label>
          <span>{say.series}</span>
          <select
            class="dropdown"
            value={chosen}
            onChange={({ currentTarget }) => props.chooseSeries(currentTarget.value)}
          >
            {series.map((name) => (
              <option key={name} value={name}>
                {name || "/"}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <label>
        <span>{say.day}</span>
        <input
          type="date"
          value={day}
          aria-describedby={id}
          onChange={({ currentTarget }) => {
            const next = parseDay(currentTarget.value);
            if (next) props.setDay(next);
          }}
        />
        <span id={id} class="throughline-muted">
          {day === props.proposed && props.taken === null ? say.cadence(props.cadence) : ""}
        </span>
      </label>
      {people.length > 0 ? (
        <fieldset class="throughline-who">
          <legend>{say.who}</legend>
          {people.map((name) => (
            <label key={name}>
              <input
                type="checkbox"
                checked={!absent.has(name)}
                onChange={({ currentTarget }) => props.setAbsent(name, !currentTarget.checked)}
              />
              <span>{name}</span>
            </label>
          ))}
        </fieldset>
      ) : null}
      {props.taken === null ? null : <p class="throughline-muted">{say.taken(props.taken)}</p>}
    </div>
  );
}
