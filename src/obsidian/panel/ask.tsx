// A small dialog that asks for one line, and where there are any, which of some things to take along.

import { h } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { openDialog } from "../preview/dialog";
import { DialogFoot } from "../preview/dialog-foot";
import type { Session } from "../session";

export interface Question {
  readonly title: string;
  /** The note that the line goes to; absent where the title says enough. */
  readonly about?: string;
  readonly label: string;
  /** What stands in the line at first. */
  readonly initial?: string;
  /** All of them ticked at first. */
  readonly choices?: readonly string[];
  /** Said above the choices. */
  readonly choose?: string;
  /** On the button. */
  readonly yes: string;
}

export interface Answer {
  readonly text: string;
  readonly chosen: readonly string[];
}

/** Null where the person leaves, or where the session ends before. */
export function ask(session: Session, question: Question): Promise<Answer | null> {
  return new Promise((resolve) => {
    openDialog(session, {
      title: question.title,
      cls: "throughline-ask-dialog",
      draw: (close) => {
        const done = (answer: Answer) => {
          resolve(answer);
          close();
        };
        return h(Form, { question, done, close });
      },
      closed: () => resolve(null),
    });
  });
}

function Form(props: {
  readonly question: Question;
  readonly done: (answer: Answer) => void;
  readonly close: () => void;
}) {
  const { about, label, initial = "", choices = [], choose, yes } = props.question;
  const [text, setText] = useState(initial);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const tick = (choice: string, ticked: boolean) => {
    const next = new Set(left);
    if (ticked) next.delete(choice);
    else next.add(choice);
    setLeft(next);
  };
  const done = () => {
    const chosen = choices.filter((choice) => !left.has(choice));
    if (text.trim() !== "") props.done({ text: text.trim(), chosen });
  };
  return (
    <form
      class="throughline-preview throughline-ask"
      onSubmit={(event) => {
        event.preventDefault();
        done();
      }}
    >
      {about === undefined ? null : <p class="throughline-capacity">{about}</p>}
      <input
        ref={field}
        type="text"
        aria-label={label}
        placeholder={label}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      {choices.length === 0 ? null : (
        <fieldset>
          <legend>{choose}</legend>
          {choices.map((choice) => (
            <label key={choice} class="throughline-tick">
              <input
                type="checkbox"
                checked={!left.has(choice)}
                onChange={(event) => tick(choice, event.currentTarget.checked)}
              />
              <span class="throughline-tick-text" dir="auto">
                {choice}
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <DialogFoot main={{ says: yes, press: done, off: text.trim() === "" }} leave={{ press: props.close }} />
    </form>
  );
}
