// One line to write down: minutes of the question at hand, a commitment, a decision. Enter writes it and waits for the next.

import type { RefObject } from "preact";
import { useState } from "preact/hooks";
import { plainText } from "../../board/inline";
import type { RunningPerson, RunningQuestion } from "../../command/meeting/running";
import type { Common } from "./doors";

export type Kind = "minute" | "promise" | "decision";

const KINDS: readonly Kind[] = ["minute", "promise", "decision"];

export function Capture(
  props: Common & {
    readonly people: readonly RunningPerson[];
    readonly question: RunningQuestion | null;
    readonly turn: RunningPerson | null;
    readonly kind: Kind;
    readonly choose: (kind: Kind) => void;
    /** Where the keyboard is put to write. */
    readonly field: RefObject<HTMLInputElement | null>;
  },
) {
  const { words, doors, question, people, kind, field } = props;
  const [who, setWho] = useState<string | null>(null);
  const person = who ?? props.turn?.name ?? question?.owner ?? "";
  const known = people.some(({ name }) => name === person) ? person : "";
  const isMissing = kind === "minute" && question === null;
  const label =
    kind === "minute"
      ? question === null
        ? words.capture.noQuestion
        : words.capture.minuteTo(plainText(question.topic))
      : kind === "promise"
        ? words.capture.promiseText
        : words.capture.decisionText;
  const write = (text: string) => {
    if (kind === "promise") doors.promise(known === "" ? null : known, text);
    else if (kind === "decision") doors.decide(text);
    else if (question) doors.minute(question, text);
  };
  return (
    <section class="throughline-capture" aria-label={words.capture.title}>
      <div class="throughline-scopes" role="group" aria-label={words.capture.title}>
        {KINDS.map((one) => (
          <button
            type="button"
            key={one}
            class={one === kind ? "is-active" : ""}
            aria-pressed={one === kind}
            onClick={() => {
              props.choose(one);
              field.current?.focus();
            }}
          >
            {words.capture[one]}
          </button>
        ))}
      </div>
      <div class="throughline-capture-line">
        {kind === "promise" && people.length > 0 ? (
          <select
            class="dropdown"
            aria-label={words.capture.who}
            value={known}
            onChange={({ currentTarget }) => setWho(currentTarget.value)}
          >
            {people.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
            <option value="">{words.capture.group}</option>
          </select>
        ) : null}
        <input
          ref={field}
          type="text"
          dir="auto"
          placeholder={label}
          aria-label={label}
          readOnly={isMissing}
          onKeyDown={(event) => {
            if (event.isComposing) return;
            const { currentTarget } = event;
            if (event.key === "Escape") {
              event.preventDefault();
              event.stopPropagation();
              doors.back();
            }
            if (event.key !== "Enter" || currentTarget.value.trim() === "") return;
            event.preventDefault();
            write(currentTarget.value);
            currentTarget.value = "";
            setWho(null);
          }}
        />
      </div>
    </section>
  );
}
