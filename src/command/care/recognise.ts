// What the notes of a vault are taken for, and why: reviews, meetings, goals and drivers. Nothing is written.

import { meetingsIn } from "../../mastermind/facts";
import type { MeetingNote } from "../../mastermind/series";
import { onTheirDays } from "../../mastermind/series";
import { lastSuch } from "../../mastermind/year";
import { groups } from "../../note/groups";
import type { KindFound, NoteKind } from "../../note/kind";
import { seriesIn } from "../../note/kind";
import { propertyOf } from "../../note/property";
import type { NotePath } from "../../notebook/notebook";
import type { ReadNote } from "../../weekly/reviews";
import { reviewsFrom } from "../../weekly/reviews";
import type { Progress } from "./every-note";
import { everyNote, isTemplate, notesToCheck } from "./every-note";
import type { Desk } from "../desk";
import { tellingNote } from "./telling-note";
import { unknownYear } from "../review/year";

export type AdoptedKind = Exclude<NoteKind, "note">;

export interface Recognised {
  readonly path: NotePath;
  readonly kind: AdoptedKind;
  /** What makes it one: `property` and `tag` say so, `name` and `headings` are guesses. */
  readonly by: Exclude<KindFound["by"], "none">;
  /** The review's week or the meeting's day as it would be written; a guess where the year is unknown, else empty. */
  readonly when: string;
  /** Null where it says by itself all there is to say, and nothing is to be written. */
  readonly doubt: "year" | "when" | "headings" | "name" | null;
}

/** In the order they are told. */
export const ADOPTED_KINDS = [
  "weekly-review",
  "mastermind",
  "goal",
  "driver",
] as const satisfies readonly AdoptedKind[];

/** Reads the vault; null where it was stopped. By kind, those in doubt first, then by path. Nothing is written. */
export async function recognise(desk: Desk, progress?: Progress): Promise<readonly Recognised[] | null> {
  const read: { readonly note: ReadNote; readonly found: KindFound }[] = [];
  const visit: Parameters<typeof everyNote>[2] = (path, found) => {
    const told = found.kind === "text" ? tellingNote(desk, path, found.text) : null;
    if (told?.kind === "note" && !isTemplate(told.note.page.text)) read.push(told);
  };
  if (!(await everyNote(desk, notesToCheck(desk), visit, progress))) return null;
  const all = [...weekly(read, desk), ...meetings(read, desk), ...others(read)];
  const order = ({ kind, doubt }: Recognised) => ADOPTED_KINDS.indexOf(kind) * 2 + Number(doubt === null);
  return all.sort((a, b) => order(a) - order(b) || (a.path < b.path ? -1 : 1));
}

type Read = readonly { readonly note: ReadNote; readonly found: KindFound }[];

function weekly(read: Read, desk: Desk): readonly Recognised[] {
  const own = read.filter(({ found }) => found.kind === "weekly-review");
  const reviews = new Map(
    reviewsFrom(
      own.map(({ note }) => note),
      desk.settings.sectionNames,
    ).map((review) => [review.path, review]),
  );
  return own.map(({ note: { page, properties }, found }): Recognised => {
    const { path } = page;
    const review = reviews.get(path);
    const by = byOf(found);
    const base = { path, kind: "weekly-review", by } as const;
    if (!review) return { ...base, when: "", doubt: "when" };
    if (review.week === null) return { ...base, when: unknownYear(review, desk).guess, doubt: "year" };
    const says = propertyOf(properties, "week") !== undefined;
    return { ...base, when: review.week, doubt: says ? null : by === "headings" ? "headings" : "name" };
  });
}

function meetings(read: Read, { settings, tasks, today }: Desk): readonly Recognised[] {
  const own = read.filter(({ found }) => found.kind === "mastermind");
  const notes = new Map<NotePath, MeetingNote>(
    own.map(({ note: { page, properties } }) => [
      page.path,
      { page, properties, meetings: meetingsIn(page, properties, settings.sectionNames, tasks) },
    ]),
  );
  const series = groups(notes.values(), seriesIn);
  const days = new Map<MeetingNote, string>();
  const yearless = new Set<MeetingNote>();
  for (const all of series.values()) {
    const { dated, undated } = onTheirDays(all);
    for (const { note, day } of dated) if (note.meetings.length === 1) days.set(note, day);
    for (const { note, date } of undated) {
      yearless.add(note);
      if (note.meetings.length === 1) days.set(note, lastSuch(date, today));
    }
  }
  return own.flatMap(({ note: { page, properties }, found }): readonly Recognised[] => {
    const note = notes.get(page.path);
    if (!note) return [];
    const by = byOf(found);
    const when = days.get(note) ?? "";
    const isLog = note.meetings.length > 1;
    const says =
      (by === "property" || by === "tag") && (isLog || propertyOf(properties, "date") !== undefined);
    const doubt = yearless.has(note)
      ? "year"
      : when === "" && !isLog
        ? "when"
        : says || (by === "property" && when !== "")
          ? null
          : by === "headings"
            ? "headings"
            : "name";
    return [{ path: page.path, kind: "mastermind", by, when, doubt }];
  });
}

function others(read: Read): readonly Recognised[] {
  return read.flatMap(({ note, found }): readonly Recognised[] => {
    const { kind } = found;
    if (kind !== "goal" && kind !== "driver") return [];
    const by = byOf(found);
    const doubt = by === "property" || by === "tag" ? null : by;
    return [{ path: note.page.path, kind, by, when: "", doubt }];
  });
}

function byOf({ by }: KindFound): Recognised["by"] {
  return by === "none" ? "headings" : by;
}
