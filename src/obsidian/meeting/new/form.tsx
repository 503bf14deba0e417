// Which group meets, on which day, and who comes.

import type { Day } from "../../../calendar/day";
import { parseDay } from "../../../calendar/day";
import type { MeetingDraft } from "../../../command/meeting/draft";
import { useElementId, useSurroundings } from "../../preview/surroundings";

export function MeetingForm(props: {
  readonly series: readonly string[];
  readonly draft: MeetingDraft;
  readonly day: Day;
  /** The note of this day's meeting, where it is there already. */
  readonly taken: string | null;
  readonly absent: ReadonlySet<string>;
  /** Of a new group: where its meetings will stand. */
  readonly folder: string;
  /** Names of people who are new, with commas between. */
  readonly others: string;
  readonly chooseSeries: (name: string | null) => void;
  readonly setFolder: (folder: string) => void;
  readonly setOthers: (names: string) => void;
  readonly setDay: (day: Day) => void;
  readonly setAbsent: (name: string, absent: boolean) => void;
}) {
  const { words } = useSurroundings();
  const say = words.meeting.next;
  const id = useElementId();
  const { series, day, absent, taken } = props;
  const { series: chosen, people } = props.draft;
  const isProposed = chosen !== null && day === props.draft.day && taken === null;
  return (
    <div class="throughline-new-form">
      {series.length > 0 ? (
        <label>
          <span>{say.series}</span>
          <select
            class="dropdown"
            value={chosen === null ? series.length : series.indexOf(chosen)}
            onChange={({ currentTarget }) => props.chooseSeries(series[Number(currentTarget.value)] ?? null)}
          >
            {series.map((name, i) => (
              <option key={name} value={i}>
                {name || "/"}
              </option>
            ))}
            <option value={series.length}>{say.newGroup}</option>
          </select>
        </label>
      ) : null}
      {chosen === null ? (
        <label class="throughline-new-text">
          <span>{say.inFolder}</span>
          <input
            type="text"
            value={props.folder}
            onInput={({ currentTarget }) => props.setFolder(currentTarget.value)}
          />
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
          {isProposed ? say.cadence(props.draft.cadence) : ""}
        </span>
      </label>
      {people.length > 0 ? (
        <fieldset class="throughline-who">
          <legend>{say.who}</legend>
          {people.map(({ name }) => (
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
      {taken === null ? (
        <label class="throughline-new-text">
          <span>{people.length > 0 ? say.others : say.who}</span>
          <input
            type="text"
            class="throughline-new-who"
            value={props.others}
            placeholder={say.names}
            onInput={({ currentTarget }) => props.setOthers(currentTarget.value)}
          />
        </label>
      ) : (
        <p class="throughline-muted">{say.taken(taken)}</p>
      )}
    </div>
  );
}
