// How an item came to the note it stands in: the notes of the series it has passed since its origin, and those that follow.

import type { NoteFacts } from "../../board/facts";
import type { DatedReview } from "../../board/series";
import { parseDay } from "../../calendar/day";
import { parseWeek, weekOf } from "../../calendar/week";
import { keyOf } from "../../note/identity";
import type { Catalog } from "../../notebook/catalog";
import type { NotePath } from "../../notebook/notebook";
import { seriesOf } from "../../note/path";

/** A note of a series, and its week or its meeting's day, which sort as they are written. */
export interface Stop {
  readonly path: NotePath;
  readonly at: string;
}

export interface Passage {
  /** How many notes it has passed after its origin, up to its own; several of one week or day count once (DOMAIN §6.5). */
  readonly times: number;
  /** From the first note not before its origin to its own, one a week or day. */
  readonly stops: readonly Stop[];
  /** The note of its origin, where there is one. */
  readonly origin: NotePath | null;
}

export interface Passages {
  /** The week or day of a note that belongs to a series, else null. */
  at(path: NotePath): string | null;
  /** Null where the note belongs to no series, or where `since` is no time that its series counts in. */
  passage(path: NotePath, since: string): Passage | null;
  /** The notes of the series after this one, the next first. */
  later(path: NotePath): readonly NotePath[];
  /** The next of them that has an item of these words, as far as the index knows; null where none has. */
  holder(path: NotePath, text: string): NotePath | null;
}

/** `reviews` are those of the vault; of a log of meetings the latest day counts. */
export function passages(notes: Catalog<NoteFacts | null>, reviews: readonly DatedReview[]): Passages {
  const stops = new Map<NotePath, Stop>();
  const rows = new Map<string, Stop[]>();
  const rowOf = new Map<NotePath, Stop[]>();
  const put = (path: NotePath, at: string, series: string) => {
    if (stops.has(path)) return;
    const row = rows.get(series) ?? [];
    rows.set(series, row);
    const stop = { path, at };
    row.push(stop);
    stops.set(path, stop);
    rowOf.set(path, row);
  };
  for (const { path, series, week } of reviews) if (week !== null) put(path, week, `weeks ${series}`);
  for (const path of notes.paths()) {
    const days = notes.get(path)?.facts?.meetings.flatMap(({ day }) => day ?? []) ?? [];
    const last = days.reduce((a, b) => (a > b ? a : b), "");
    if (last !== "") put(path, last, `days ${seriesOf(path)}`);
  }
  for (const row of rows.values()) row.sort((a, b) => (before(a, b) ? -1 : 1));
  const later = (path: NotePath) => {
    const own = stops.get(path);
    return own ? (rowOf.get(path) ?? []).filter(({ at }) => at > own.at).map((stop) => stop.path) : [];
  };
  return {
    at: (path) => stops.get(path)?.at ?? null,
    passage: (path, since) => {
      const own = stops.get(path);
      const from = own ? originIn(own, since) : null;
      if (!own || from === null) return null;
      const between = (rowOf.get(path) ?? []).filter(({ at }) => from <= at && at <= own.at);
      const passed = between.filter(({ at }, i) => at !== between[i - 1]?.at);
      return {
        times: passed.filter(({ at }) => at > from).length,
        // Of two notes of its own week the chain ends in the one it stands in.
        stops: passed.map((stop) => (stop.at === own.at ? own : stop)),
        origin: between.find(({ at }) => at === from)?.path ?? null,
      };
    },
    later,
    holder: (path, text) => {
      const key = keyOf(text);
      return later(path).find((one) => wordsIn(notes.get(one)?.facts ?? null).has(key)) ?? null;
    },
  };
}

/** What the tasks and promises of a note say, as items are compared; read once for each reading of the note. */
const WORDS = new WeakMap<NoteFacts, ReadonlySet<string>>();
const NO_WORDS: ReadonlySet<string> = new Set();

function wordsIn(facts: NoteFacts | null): ReadonlySet<string> {
  if (!facts) return NO_WORDS;
  let words = WORDS.get(facts);
  if (!words) {
    const promises = facts.meetings.flatMap(({ commitments }) => commitments.map(({ written }) => written));
    words = new Set([...facts.tasks.map(({ text }) => text), ...promises].map((text) => keyOf(text)));
    WORDS.set(facts, words);
  }
  return words;
}

function before(a: Stop, b: Stop): boolean {
  return a.at === b.at ? a.path < b.path : a.at < b.at;
}

/** An origin in the time a note's series counts in: a week for reviews, which may also be told by a day; a day for meetings. */
function originIn({ at }: Stop, since: string): string | null {
  const day = parseDay(since);
  if (parseWeek(at) === null) return day;
  return parseWeek(since) ?? (day === null ? null : weekOf(day));
}
