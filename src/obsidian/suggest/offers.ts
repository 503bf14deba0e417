// What is offered at a place: goals and drivers as they stand near, weeks, series, and the people of the meeting's group.

import type { VaultFacts } from "../../command/vault-facts";
import type { Day } from "../../calendar/day";
import { formatDay } from "../../calendar/format";
import type { Locale } from "../../calendar/locale";
import type { Week } from "../../calendar/week";
import { addWeeks, firstDay, lastDay, weekOf } from "../../calendar/week";
import { personKey } from "../../mastermind/person";
import { folderOf, noteName, seriesOf } from "../../note/path";
import type { NotePath } from "../../notebook/notebook";
import type { Words } from "../../locale/en";
import { driversIn, goalsIn } from "../panel/notes-known";
import type { Wanted } from "./place";

export interface Offer {
  /** What is shown, and what the typed letters are sought in. */
  readonly text: string;
  /** Said beside it, quietly; may be empty. */
  readonly note: string;
  /** A note to link to, or text to put as it is. */
  readonly put: { readonly link: NotePath } | { readonly text: string };
}

export interface Asked {
  readonly wanted: Wanted;
  readonly path: NotePath;
  readonly today: Day;
  readonly locale: Locale;
  readonly words: Words["editor"]["suggest"];
  /** Who has spoken in the section already, by their keys. */
  readonly heard: ReadonlySet<string>;
}

/** All that fits a place, the likeliest first; which of it the typed letters mean is for others to say. */
export function offersFor(facts: VaultFacts, asked: Asked): readonly Offer[] {
  switch (asked.wanted) {
    case "goal":
      return goalsIn(facts, asked.path).map(linkTo);
    case "driver":
      return driversIn(facts, asked.path).map(linkTo);
    case "week":
    case "origin":
      return weeks(facts, asked);
    case "series":
      return series(facts);
    case "way":
      return ways(facts, asked);
    case "owner":
    case "speaker":
      return people(facts, asked);
  }
}

function linkTo(path: NotePath): Offer {
  return { text: noteName(path), note: folderOf(path), put: { link: path } };
}

/** How many weeks back are offered. */
const BACK = 8;

/** The running week first, then those before it, then the next; in the figures they are written in. */
function weeks(facts: VaultFacts, { today, locale, words }: Asked): readonly Offer[] {
  const now = weekOf(today);
  const steps = [0, ...Array.from({ length: BACK }, (_, i) => -1 - i), 1];
  return steps.map((step) => {
    const week = addWeeks(now, step);
    const said = words.weeks[String(step)];
    const review = facts.reviews.find((one) => one.week === week);
    const note = [said, days(week, locale, words), review && noteName(review.path)];
    return { text: week, note: note.filter(Boolean).join(" · "), put: { text: week } };
  });
}

function days(week: Week, locale: Locale, { day }: Words["editor"]["suggest"]): string {
  return `${formatDay(day, firstDay(week), locale)} – ${formatDay(day, lastDay(week), locale)}`;
}

/** Groups that meet, the one with the latest meeting first. */
function series(facts: VaultFacts): readonly Offer[] {
  const latest = new Map<string, string>();
  for (const { path, day } of meetings(facts)) {
    const name = seriesOf(path).split("/").pop() ?? "";
    if (name !== "" && (latest.get(name) ?? "") < day) latest.set(name, day);
  }
  return [...latest]
    .sort(([, a], [, b]) => (a < b ? 1 : -1))
    .map(([name, day]) => ({ text: name, note: day, put: { text: name } }));
}

/** The notes an arrow may lead to from a review or a meeting: those of its own row, the latest first. */
function ways(facts: VaultFacts, { path }: Asked): readonly Offer[] {
  const own = seriesOf(path);
  const dated = [
    ...facts.reviews.map((review) => ({ path: review.path, at: review.week ?? "" })),
    ...meetings(facts).map((meeting) => ({ path: meeting.path, at: meeting.day })),
  ];
  const kind = facts.notes.get(path)?.facts?.kind;
  if (kind !== "weekly-review" && kind !== "mastermind") return [];
  const rank = (one: NotePath) => (seriesOf(one) === own ? 0 : 1);
  return [...new Map(dated.map((one) => [one.path, one.at]))]
    .filter(([one]) => one !== path)
    .sort(([a, at], [b, bt]) => rank(a) - rank(b) || (at < bt ? 1 : at > bt ? -1 : 0))
    .map(([one]) => linkTo(one));
}

/** Who meets in the note's group, as the latest meeting writes them; who has not spoken yet before the others. */
function people(facts: VaultFacts, { path, wanted, heard }: Asked): readonly Offer[] {
  const own = seriesOf(path);
  const rows = meetings(facts).filter((meeting) => seriesOf(meeting.path) === own);
  const known = new Map<string, string>();
  for (const { participants } of rows.sort((a, b) => (a.day < b.day ? 1 : -1)))
    for (const name of participants) if (!known.has(personKey(name))) known.set(personKey(name), name);
  return [...known]
    .filter(([key]) => wanted === "owner" || !heard.has(key))
    .map(([, name]) => ({ text: name, note: "", put: { text: name } }));
}

interface Met {
  readonly path: NotePath;
  /** Empty where nobody can tell the year. */
  readonly day: string;
  readonly participants: readonly string[];
}

function meetings({ notes }: VaultFacts): Met[] {
  const found: Met[] = [];
  for (const path of notes.telling()) {
    const known = notes.get(path)?.facts;
    if (known?.kind !== "mastermind") continue;
    for (const { day, participants } of known.meetings) found.push({ path, day: day ?? "", participants });
  }
  return found;
}
