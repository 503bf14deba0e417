// Notices: what an act did where that is not to be seen, with buttons for what one may want next.

import { Notice } from "obsidian";

export interface Button {
  readonly text: string;
  readonly press: () => void;
  /** Takes back the last batch, so it must be gone once there is a later one. */
  readonly undoes?: boolean;
}

export interface Notices {
  /** What asks something stays until it is answered, and so does what happened while nobody may have looked. */
  show(lines: readonly string[], buttons?: readonly Button[], stays?: "stays"): void;
  /** Before something new is written: an undo button would now mean that. */
  hideUndo(): void;
  hideAll(): void;
}

/** Milliseconds: time to read it, and to decide about what has been done. */
const TO_READ = 8000;
const TO_DECIDE = 30_000;

export function notices(): Notices {
  const shown = new Map<Notice, boolean>();
  const hide = (notice: Notice) => {
    shown.delete(notice);
    notice.hide();
  };
  return {
    show: (lines, buttons = [], stays) => {
      // Those that went by themselves.
      for (const notice of shown.keys()) if (!notice.messageEl.isConnected) shown.delete(notice);

      const undoes = buttons.some((button) => button.undoes);
      const notice = new Notice("", stays ? 0 : buttons.length === 0 ? TO_READ : undoes ? TO_DECIDE : 0);
      shown.set(notice, undoes);
      for (const line of lines) notice.messageEl.createDiv({ text: line });
      if (buttons.length === 0) return;
      const row = notice.messageEl.createDiv({ cls: "throughline-notice-buttons" });
      for (const { text, press } of buttons) {
        const button = row.createEl("button", { text, type: "button" });
        button.addEventListener("click", (event) => {
          // A click anywhere on a notice hides it; this one is ours to answer.
          event.stopPropagation();
          hide(notice);
          press();
        });
      }
    },
    hideUndo: () => {
      for (const [notice, undoes] of [...shown]) if (undoes) hide(notice);
    },
    hideAll: () => {
      for (const notice of [...shown.keys()]) hide(notice);
    },
  };
}
