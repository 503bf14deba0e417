// A small dialog that asks for one line, and where there are any, which of some things to take along.

import { Modal } from "obsidian";
import { render } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Session } from "../session";

export interface Question {
  readonly title: string;
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
  return new Promise((resolve) => new AskModal(session, question, resolve).open());
}

class AskModal extends Modal {
  private readonly off: () => void;

  constructor(
    session: Session,
    private readonly question: Question,
    private readonly answer: (answer: Answer | null) => void,
  ) {
    super(session.app);
    // The app names the dialog by its title when it opens it.
    this.setTitle(question.title);
    this.off = session.whenEnded(() => this.close());
  }

  override onOpen(): void {
    const done = (answer: Answer) => {
      this.answer(answer);
      this.close();
    };
    render(<Form question={this.question} done={done} />, this.contentEl);
  }

  override onClose(): void {
    this.off();
    render(null, this.contentEl);
    this.answer(null);
  }
}

function Form({ question, done }: { readonly question: Question; readonly done: (answer: Answer) => void }) {
  const { label, initial = "", choices = [], choose, yes } = question;
  const [text, setText] = useState(initial);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const tick = (choice: string, ticked: boolean) => {
    const next = new Set(left);
    if (ticked) next.delete(choice);
    else next.add(choice);
    setLeft(next);
  };
  return (
    <form
      class="throughline-ask"
      onSubmit={(event) => {
        event.preventDefault();
        const chosen = choices.filter((choice) => !left.has(choice));
        if (text.trim() !== "") done({ text: text.trim(), chosen });
      }}
    >
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
            <label key={choice}>
              <input
                type="checkbox"
                checked={!left.has(choice)}
                onChange={(event) => tick(choice, event.currentTarget.checked)}
              />
              <span>{choice}</span>
            </label>
          ))}
        </fieldset>
      )}
      <div class="modal-button-container">
        <button type="submit" class="mod-cta" disabled={text.trim() === ""}>
          {yes}
        </button>
      </div>
    </form>
  );
}
