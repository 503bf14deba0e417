// What the cursor asks for, told by the words before it: a goal, a driver, a week or a series in a field, a person, a link.

import { marksBefore } from "./section";

/** What may stand at the cursor. */
export type Wanted = "goal" | "driver" | "week" | "series" | "origin" | "way" | "owner" | "speaker";

export interface Place {
  readonly wanted: Wanted;
  /** Where in the line what is typed of it begins. */
  readonly from: number;
  readonly query: string;
  /** What closes it, where it stands in brackets. */
  readonly closer: "" | "]" | ")";
}

const KEYS: Readonly<Record<string, Wanted>> = {
  goal: "goal",
  goals: "goal",
  цель: "goal",
  цели: "goal",
  driver: "driver",
  drivers: "driver",
  драйвер: "driver",
  драйверы: "driver",
  week: "week",
  неделя: "week",
  series: "series",
  группа: "series",
  since: "origin",
  с: "origin",
  перенос: "origin",
};

/** A field that is open at the cursor; of several values in it the last. A `[` in a value is a link, which is Obsidian's. */
const FIELD = /([[(])\s*(\p{L}{1,12})\s*::\s*(?:[^,]*,\s*)?([^\][(),]*)$/u;
/** A field that is its whole line, or its whole item. */
const LINE = /^\s*(?:[-*+]\s+)?(\p{L}{1,12})\s*::\s*(?:[^,]*,\s*)?([^\][(),]*)$/u;
/** Where an item goes or comes from: an arrow, and at least two letters of a name, since prose has arrows too. */
const WAY = /(?:^|\s)[→←]\s+([^\][→←]{2,40})$/u;
/** A heading of a question without its topic yet. */
const OWNER = /^#{2,6}\s+([^/#[\]]*)$/u;
/** The beginning of a bullet with a name, of which one letter is typed: an empty bullet takes Enter to leave the list. */
const SPEAKER = /^\s*[-*+]\s+(\p{L}[^:/[\]]{0,30})$/u;

/**
 * What the text of a line before the cursor asks for, or null; whether the section around it wants a person is not known
 * here. Costs a few comparisons for a line that asks for nothing: it is asked at every keystroke.
 */
export function placeIn(before: string): Place | null {
  if (before.length > 2000) return null;
  if (before.includes("::")) return fieldIn(before);
  if (marksBefore(before) > 0) return found("owner", OWNER.exec(before), 1, before);
  if (before.includes("→") || before.includes("←")) return found("way", WAY.exec(before), 1, before);
  return found("speaker", SPEAKER.exec(before), 1, before);
}

function fieldIn(before: string): Place | null {
  const field = FIELD.exec(before);
  const line = field ? null : LINE.exec(before);
  const key = (field?.[2] ?? line?.[1] ?? "").toLowerCase();
  const wanted = Object.hasOwn(KEYS, key) ? KEYS[key] : undefined;
  if (!wanted) return null;
  const place = field ? found(wanted, field, 3, before) : found(wanted, line, 2, before);
  return place && field ? { ...place, closer: field[1] === "(" ? ")" : "]" } : place;
}

function found(wanted: Wanted, match: RegExpExecArray | null, group: number, before: string): Place | null {
  const query = match?.[group];
  return query === undefined ? null : { wanted, from: before.length - query.length, query, closer: "" };
}
