// The note of a driver, in Russian and English: new, or with what a question of a meeting says of it.

import type { Day } from "../calendar/day";
import type { RoleNames } from "../note/kind";
import type { Language } from "../note/language";
import type { Page } from "../note/page";
import { sectionRange } from "../note/page";
import type { Role } from "../note/roles";
import { stretches } from "../note/stretches";
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

/** What is known of a driver when its note is made; all of it may be missing. */
export interface NewDriver {
  readonly title: string;
  readonly owner: string;
  /** Lines of its statement by section, as they will stand. */
  readonly said: Partial<Readonly<Record<"situation" | "effect" | "need" | "impact", readonly string[]>>>;
  readonly backlog: readonly string[];
  /** The day of the first entry of its worklog, and what it says. */
  readonly day: Day;
  readonly worked: string;
}

/** The text of a driver's note (DOMAIN §7.5, 7.6). A section of impact is there only when something is said of it. */
export function driverNote(driver: NewDriver, language: Language): NoteText {
  const words = DRIVER_SECTIONS[language];
  const bullet = language === "ru" ? "* " : "- ";
  const section = (name: keyof Words, lines: readonly string[]) => [`## ${words[name]}`, "", ...lines, ""];
  const said = (name: keyof NewDriver["said"]) => {
    const lines = driver.said[name] ?? [];
    return section(name, lines.length > 0 ? lines : [bullet]);
  };
  const tasks = driver.backlog.map((text) => `- [ ] ${text}`);
  const owner = driver.owner === "" ? "owner: " : `owner: ${JSON.stringify(driver.owner)}`;
  return [
    ...["---", "type: driver", "status: noted", owner, "review: ", "---"],
    ...[`# ${driver.title}`, ""],
    ...said("situation"),
    ...said("effect"),
    ...said("need"),
    ...(driver.said.impact ? said("impact") : []),
    ...section("backlog", tasks.length > 0 ? tasks : ["- [ ] "]),
    ...section("worklog", [`- ${driver.day} — ${driver.worked}`]),
  ].join("\n");
}

/** What a question says of a driver, by section, line by line as it stands there; blank lines around it left out. */
export function statementIn(page: Page, heading: number, names: RoleNames): NewDriver["said"] {
  const { from, to } = sectionRange(page, heading);
  const said = (role: Role) => {
    const parts = stretches(page, "driver", names).filter(
      (part) => part.role === role && part.line >= from && part.line < to,
    );
    const lines = parts.flatMap((part) => page.lines.slice(part.from, Math.min(part.to, to)));
    while (lines.at(-1)?.trim() === "") lines.pop();
    while (lines[0]?.trim() === "") lines.shift();
    return lines;
  };
  const impact = said("impact");
  return {
    situation: said("situation"),
    effect: said("effect"),
    need: said("need"),
    ...(impact.length > 0 && { impact }),
  };
}

/** The line before which the link to a question's driver goes: under its heading and the marks right below that. */
export function linkLine(page: Page, heading: number): number {
  let line = page.outline.headings[heading]?.end ?? 0;
  while (/^\s*[←→]/u.test(page.lines[line] ?? "")) line++;
  return line;
}
