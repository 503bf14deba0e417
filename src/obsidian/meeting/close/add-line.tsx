// A line that is added in a dialog before anything is written: typed, shown with those before it, and taken back with one press.

import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Icon, useSurroundings } from "../../preview/surroundings";

export function Added(props: {
  readonly label: string;
  readonly remove: () => void;
  readonly children: ComponentChildren;
}) {
  return (
    <li class="is-new">
      <span class="throughline-close-text">{props.children}</span>
      <button type="button" class="clickable-icon" aria-label={props.label} onClick={props.remove}>
        <Icon name="x" />
      </button>
    </li>
  );
}

/** Enter adds it, and the next can be typed. With `people` one of them is chosen, or nobody in particular. */
export function AddLine(props: {
  readonly label: string;
  readonly people?: readonly string[];
  readonly add: (text: string, person: string | null) => void;
}) {
  const say = useSurroundings().words.meeting.close;
  const { label, people, add } = props;
  const [text, setText] = useState("");
  const [person, setPerson] = useState(people?.[0] ?? "");
  const done = () => {
    if (text.trim() === "") return;
    add(text.trim(), person === "" ? null : person);
    setText("");
  };
  return (
    <div class="throughline-add-line">
      {people && people.length > 0 ? (
        <select
          class="dropdown"
          aria-label={say.who}
          value={person}
          onChange={({ currentTarget }) => setPerson(currentTarget.value)}
        >
          {people.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
          <option value="">{say.nobody}</option>
        </select>
      ) : null}
      <input
        type="text"
        dir="auto"
        placeholder={label}
        aria-label={label}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        onBlur={done}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.isComposing) return;
          event.preventDefault();
          done();
        }}
      />
    </div>
  );
}
