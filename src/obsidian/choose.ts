// Asks for one of a few things.

import { FuzzySuggestModal } from "obsidian";
import type { NotePath } from "../notebook/notebook";
import type { Session } from "./session";

/** Null where the person leaves, or where the session ends before. */
export function choose<T>(
  session: Session,
  all: readonly T[],
  say: (one: T) => string,
  placeholder: string,
): Promise<T | null> {
  return new Promise((resolve) => new ChooseModal(session, all, say, placeholder, resolve).open());
}

/** Asks for a note, in the order they are handed. */
export function chooseNote(
  session: Session,
  paths: readonly NotePath[],
  placeholder: string,
): Promise<NotePath | null> {
  return choose(session, paths, (path) => path.replace(/\.md$/i, ""), placeholder);
}

class ChooseModal<T> extends FuzzySuggestModal<T> {
  private chosen: T | null = null;
  private readonly callOff: () => void;

  constructor(
    session: Session,
    private readonly all: readonly T[],
    private readonly say: (one: T) => string,
    placeholder: string,
    private readonly answer: (one: T | null) => void,
  ) {
    super(session.app);
    this.setPlaceholder(placeholder);
    this.callOff = session.whenEnded(() => this.close());
  }

  override getItems(): T[] {
    return [...this.all];
  }

  override getItemText(one: T): string {
    return this.say(one);
  }

  override onChooseItem(one: T): void {
    this.chosen = one;
    this.answer(one);
  }

  /** The app closes the list before it tells what was chosen. */
  override onClose(): void {
    this.callOff();
    window.setTimeout(() => {
      if (this.chosen === null) this.answer(null);
    }, 0);
  }
}
