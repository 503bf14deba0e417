// Sentences that may become commitments: ticked, each with whose it is and what is written. Nothing is written without a tick.

import { plainText } from "../../../board/inline";
import type { Extracted } from "../../../command/meeting/extract-commitments";
import type { Sentence } from "../../../command/meeting/found-promises";
import { useElementId, useSurroundings } from "../../preview/surroundings";

/** What was said of each: undefined where nobody touched it, null where it was unticked. */
export type Ticks = ReadonlyMap<string, Extracted | null>;

export function tickedOf({ key, chosen, person, text, about }: Sentence, ticks: Ticks): Extracted | null {
  const own = ticks.get(key);
  return own === undefined ? (chosen ? { person, text, linked: about !== null } : null) : own;
}

export function FoundList(props: {
  readonly title: string | null;
  /** Whether it can be written with a link to what it is about. */
  readonly linkable?: boolean;
  readonly found: readonly Sentence[];
  readonly people: readonly string[];
  readonly ticks: Ticks;
  readonly tick: (sentence: Sentence, as: Extracted | null) => void;
}) {
  const id = useElementId();
  const { title, found, people, ticks, tick } = props;
  if (found.length === 0) return null;
  return (
    <section {...(title === null ? {} : { "aria-labelledby": id })}>
      {title === null ? null : (
        <div class="throughline-group-title" id={id}>
          {title}
        </div>
      )}
      <ul class="throughline-found">
        {found.map((sentence) => (
          <Row
            key={sentence.key}
            sentence={sentence}
            people={people}
            linkable={props.linkable === true}
            now={tickedOf(sentence, ticks)}
            tick={(as) => tick(sentence, as)}
          />
        ))}
      </ul>
    </section>
  );
}

function Row({
  sentence,
  people,
  linkable,
  now,
  tick,
}: {
  readonly sentence: Sentence;
  readonly people: readonly string[];
  readonly linkable: boolean;
  readonly now: Extracted | null;
  readonly tick: (as: Extracted | null) => void;
}) {
  const { words } = useSurroundings();
  const say = words.meeting.next;
  const { person, said, about, text } = sentence;
  const names = person === null || people.includes(person) ? people : [person, ...people];
  return (
    <li class={now ? "is-ticked" : ""}>
      <label>
        <input
          type="checkbox"
          checked={now !== null}
          onChange={({ currentTarget }) =>
            tick(currentTarget.checked ? { person, text, linked: about !== null } : null)
          }
        />
        <span class="throughline-said-by" dir="auto">
          {person === null ? null : <span class="throughline-person">{person}: </span>}
          {plainText(said)}
          {about ? <span class="throughline-muted"> · {say.about(plainText(about.title))}</span> : null}
        </span>
      </label>
      {now ? (
        <div class="throughline-found-as">
          <select
            class="dropdown"
            aria-label={say.who1}
            value={now.person ?? ""}
            onChange={({ currentTarget }) => tick({ ...now, person: currentTarget.value || null })}
          >
            {names.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
            <option value="">{words.meeting.close.nobody}</option>
          </select>
          <input
            type="text"
            dir="auto"
            aria-label={say.text}
            value={now.text}
            onInput={({ currentTarget }) => tick({ ...now, text: currentTarget.value })}
          />
          {linkable && about ? (
            <label>
              <input
                type="checkbox"
                checked={now.linked}
                onChange={({ currentTarget }) => tick({ ...now, linked: currentTarget.checked })}
              />
              <span>{say.link}</span>
            </label>
          ) : null}
        </div>
      ) : null}
    </li>
  );
}
