// The note of a goal, in Russian and English.

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

/** The built-in template of a language (DOMAIN §7.7, 7.8): its horizon is the running quarter. */
export function goalTemplate(language: Language): NoteText {
  const words = GOAL_SECTIONS[language];
  return `---
type: goal
status: active
owner: 
horizon: {{date:YYYY}}-Q{{date:Q}}
metric: 
target: 
current: 
confidence: 
---
# {{title}}

## ${words.why}

## ${words.doneWhen}

## ${words.steps}

- [ ] 

## ${words.updates}

- {{date}} — 
`;
}
