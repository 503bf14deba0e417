// The note of a driver, in Russian and English: new, or with what a question of a meeting says of it.

import type { Edit } from "../note/edit";
import { topItems } from "../note/entries";
import type { RoleNames } from "../note/kind";
import type { Language } from "../note/language";
import { sectionLevel } from "../note/list-edit";
import type { Page } from "../note/page";
import { itemText, textEnd } from "../note/page";
import { stretches, withRole } from "../note/stretches";
import type { NoteText } from "../note/text";

interface Words {
  readonly situation: string;
  readonly effect: string;
  readonly need: string;
  readonly impact: string;
  readonly backlog: string;
  readonly worklog: string;
}

export const DRIVER_SECTIONS: Readonly<Record<Language, Words>> = {
  en: {
    situation: "What is happening now?",
    effect: "Why does it matter?",
    need: "What is needed?",
    impact: "Anticipated impact",
    backlog: "Backlog",
    worklog: "Worklog",
  },
  ru: {
    situation: "Что есть сейчас?",
    effect: "Почему это важно?",
    need: "Что нужно сделать?",
    impact: "Планируемое влияние",
    backlog: "Беклог",
    worklog: "Ворклог",
  },
};

/** The built-in template of a language (DOMAIN §7.5, 7.6). */
export function driverTemplate(language: Language): NoteText {
  const words = DRIVER_SECTIONS[language];
  const bullet = language === "ru" ? "* " : "- ";
  return `---
type: driver
status: noted
owner: 
review: 
---
# {{title}}

## ${words.situation}

${bullet}

## ${words.effect}

${bullet}

## ${words.need}

${bullet}

## ${words.backlog}

- [ ] 

## ${words.worklog}

- {{date}} — 
`;
}

/** The sections of a driver's statement, in their order. */
export const STATEMENT = ["situation", "effect", "need", "impact"] as const;
export type Statement = (typeof STATEMENT)[number];

/**
 * The edits that put lines into a section of the statement, in place of the empty bullet that a template left there. A section that
 * is missing gets its heading above the backlog, else at the end.
 */
export function putStatement(
  page: Page,
  section: Statement,
  put: readonly string[],
  names: RoleNames,
  language: Language,
): readonly Edit[] {
  const all = stretches(page, "driver", names);
  const part = withRole(all, section)[0];
  if (!part) {
    const heading = `${"#".repeat(sectionLevel(page, all))} ${DRIVER_SECTIONS[language][section]}`;
    const backlog = withRole(all, "backlog")[0]?.line;
    if (backlog !== undefined) return [{ line: backlog, expect: [], put: [heading, "", ...put, ""] }];
    const end = textEnd(page, 0, page.lines.length);
    return [{ line: end, expect: [], put: [...(end > 0 ? [""] : []), heading, "", ...put] }];
  }
  const empty = topItems(page, part).find(
    (item) => item.end === item.line + 1 && itemText(page, item).trim() === "",
  );
  if (empty) return [{ line: empty.line, expect: [page.lines[empty.line] ?? ""], put }];
  const end = textEnd(page, part.from, part.to);
  return [{ line: end, expect: [], put: ["", ...put] }];
}

/** What the lines below a question say of a driver, by section, as they stand there; blank lines around it left out. */
export function statementIn(body: Page, names: RoleNames): Readonly<Record<Statement, readonly string[]>> {
  const parts = stretches(body, "driver", names);
  const said = (role: Statement) => {
    const lines = withRole(parts, role).flatMap((part) => body.lines.slice(part.from, part.to));
    while (lines.at(-1)?.trim() === "") lines.pop();
    while (lines[0]?.trim() === "") lines.shift();
    return lines;
  };
  return { situation: said("situation"), effect: said("effect"), need: said("need"), impact: said("impact") };
}
