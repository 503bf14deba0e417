// Asks of which year a review is, where its note does not tell.

import type { App } from "obsidian";
import { SuggestModal } from "obsidian";
import type { Week } from "../calendar/week";
import { firstDay, lastDay } from "../calendar/week";
import type { NoYear } from "../command/review/year";
import { likelyWeeks } from "../command/review/year";
import type { Words } from "../locale/en";
import { noteName } from "../note/path";
import { dayOf, today } from "./clock";

/** The week a person names; null where they leave, or where the session ends before. */
export function askWeek(
  app: App,
  refusal: NoYear,
  { notice }: Words,
  whenEnded: (run: () => void) => () => void,
): Promise<Week | null> {
  const file = app.vault.getFileByPath(refusal.path);
  const weeks = likelyWeeks(refusal, today(), file && dayOf(new Date(file.stat.ctime)));
  return new Promise((resolve) => {
    const modal = new WeekModal(app, weeks, (week) => {
      callOff();
      resolve(week);
    });
    const callOff = whenEnded(() => modal.close());
    modal.setPlaceholder(notice.whichYear(noteName(refusal.path), refusal.number));
    modal.setInstructions([
      { command: "↵", purpose: notice.writesWeek },
      { command: "esc", purpose: notice.changesNothing },
    ]);
    modal.open();
  });
}

class WeekModal extends SuggestModal<Week> {
  constructor(
    app: App,
    private readonly weeks: readonly Week[],
    private readonly answer: (week: Week | null) => void,
  ) {
    super(app);
  }

  override getSuggestions(typed: string): Week[] {
    return this.weeks.filter((week) => week.includes(typed.trim().toUpperCase()));
  }

  override renderSuggestion(week: Week, el: HTMLElement): void {
    el.createDiv({ text: week });
    el.createEl("small", { text: `${firstDay(week)} – ${lastDay(week)}` });
  }

  override onChooseSuggestion(week: Week): void {
    this.answer(week);
  }

  override onClose(): void {
    // The app closes a suggester before it says what was chosen.
    void Promise.resolve().then(() => this.answer(null));
  }
}
