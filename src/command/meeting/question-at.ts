// The question of a meeting that a line belongs to, as what may become a driver of its own.

import type { Day } from "../../calendar/day";
import { meetingsIn } from "../../mastermind/facts";
import { bodyOf } from "../../mastermind/question";
import type { RoleNames } from "../../note/kind";
import type { Page } from "../../note/page";
import type { PropertyTable } from "../../note/property";
import { neededIn } from "./driver-from";

export interface QuestionAt {
  /** Of its heading or bullet, 0-based. */
  readonly line: number;
  readonly topic: string;
  readonly owner: string | null;
  /** The day of its meeting; null where nobody can tell it. */
  readonly day: Day | null;
  /** What the question says is needed. */
  readonly needs: readonly string[];
}

/** `line` is 0-based; null where no question stands around it. */
export function questionAt(
  page: Page,
  properties: PropertyTable | null,
  names: RoleNames,
  line: number,
): QuestionAt | null {
  for (const { day, questions } of meetingsIn(page, properties, names, null)) {
    for (const question of questions) {
      if (line < question.line || line >= bodyOf(page, question).to) continue;
      const { topic, owner } = question;
      return { line: question.line, topic, owner, day, needs: neededIn(page, question, names) };
    }
  }
  return null;
}
