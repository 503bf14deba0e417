// The note of a goal, in Russian and English.

import type { Day } from "../calendar/day";
import type { Language } from "../note/language";
import type { NoteText } from "../note/text";

interface Words {
  readonly why: string;
  readonly doneWhen: string;
  readonly steps: string;
  readonly updates: string;
}

export const GOAL_SECTIONS: Readonly<Record<Language, Words>> = {
  en: { why: "Why", doneWhen: "Done when", steps: "Next steps", updates: "Updates" },
  ru: { why: "Зачем", doneWhen: "Готово, когда", steps: "Следующие шаги", updates: "Апдейты" },
};

/** The text of a new goal's note (DOMAIN §7.7, 7.8): its horizon is the running quarter. */
export function goalNote(title: string, day: Day, language: Language): NoteText {
  const words = GOAL_SECTIONS[language];
  const quarter = Math.ceil(Number(day.slice(5, 7)) / 3);
  const numbers = ["metric: ", "target: ", "current: ", "confidence: "];
  return [
    ...["---", "type: goal", "status: active", "owner: ", `horizon: ${day.slice(0, 4)}-Q${quarter}`],
    ...[...numbers, "---"],
    ...[`# ${title}`, "", `## ${words.why}`, "", `## ${words.doneWhen}`, ""],
    ...[`## ${words.steps}`, "", "- [ ] ", "", `## ${words.updates}`, "", `- ${day} — `, ""],
  ].join("\n");
}
