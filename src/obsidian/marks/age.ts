// What the age mark of an item says, and how urgently.

import { formatDay } from "../../calendar/format";
import type { Locale } from "../../calendar/locale";
import { parseDay } from "../../calendar/day";
import { parseWeek } from "../../calendar/week";
import type { Words } from "../../locale/en";
import { noteName } from "../../note/path";
import type { Level } from "../age-level";
import { ageLevel } from "../age-level";
import type { Passage } from "./passage";

export interface Age {
  /** Empty where there is nothing to say beside what is shown already. */
  readonly label: string;
  readonly hint: string;
  readonly level: Level;
}

export interface AgeAsked {
  readonly since: string;
  /** Null while it is not known. */
  readonly passage: Passage | null;
  /** The week or day of the note it stands in, empty where it has none; null while that is not known. */
  readonly at: string | null;
  readonly live: boolean;
  readonly threshold: number;
  /** The origin is on the screen already. */
  readonly bare: boolean;
}

/** How many notes of a chain are named; the middle of a longer one is left out. */
const NAMED = 6;

/** What an item with our field wears; null where the field says no time. */
export function ageOf(
  { since, passage, at, live, threshold, bare }: AgeAsked,
  words: Words,
  locale: Locale,
): Age | null {
  const when = shortTime(since, at, words, locale);
  if (when === null) return null;
  const times = passage?.times ?? 0;
  const { panel, marks } = words;
  const full = times > 0 ? panel.age(times, when) : marks.since(when);
  const chain = (passage?.stops ?? []).map(({ path }) => noteName(path));
  return {
    label: !bare ? full : times > 0 ? marks.times(times) : "",
    hint: times > 0 ? `${full}\n${shortened(chain).join(" → ")}` : full,
    // What is done with asks for nothing.
    level: live ? ageLevel(times, threshold) : 1,
  };
}

/** Where a line that was carried on leads: to this note, where that is known. */
export function onwardHint(to: string | null, { marks }: Words): string {
  return to === null ? marks.carriedOn : `${marks.carriedOn} → ${noteName(to)}`;
}

/** `W22`, or `2023-W52` seen from another year; a day as `2 Jun`. Null for what is neither. */
function shortTime(since: string, at: string | null, { marks }: Words, locale: Locale): string | null {
  const same = at === null || at.slice(0, 4) === since.slice(0, 4);
  if (parseWeek(since)) return same ? since.slice(5) : since;
  const day = parseDay(since);
  return day && formatDay(same ? marks.day : marks.dayOfYear, day, locale);
}

function shortened(names: readonly string[]): readonly string[] {
  if (names.length <= NAMED) return names;
  return [...names.slice(0, 1), "…", ...names.slice(2 - NAMED)];
}
