// What decides how notes are read, as texts: where two are equal, every note is read the same.

import type { LookRules } from "./look";

/** What decides which notes are left out and what their names make of them. */
export function namesKey({ names, excluded }: LookRules): string {
  const { locale, ...others } = names;
  return JSON.stringify([others, locale.tag, locale.weekStart, locale.firstWeekHolds, excluded]);
}

/** What decides what is read in the notes that say something. */
export function readingKey({ reading: { names, registry } }: LookRules): string {
  return JSON.stringify([names, registry && [registry.format, ...registry.types]]);
}

/** What decides how notes are read at all: these rules, and the program that reads by them. */
export function rulesKey(rules: LookRules, program: string): string {
  return JSON.stringify([program, namesKey(rules), readingKey(rules)]);
}
