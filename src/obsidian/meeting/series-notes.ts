// The notes of a meeting's series, read when they have changed and not again for every letter that is typed in one of them.

import type { VaultFacts } from "../../command/vault-facts";
import type { Desk } from "../../command/desk";
import { groupsOf, meetingsKnown } from "../../command/meeting/groups";
import { asMeetings, knownTo, peopleOf } from "../../command/meeting/people";
import type { People } from "../../mastermind/person";
import type { DatedMeeting, MeetingNote } from "../../mastermind/series";
import { onTheirDays } from "../../mastermind/series";
import { readPage } from "../../note/page";
import type { NotePath } from "../../notebook/notebook";

export interface SeriesNotes {
  readonly note: MeetingNote;
  /** Every meeting of its series whose day is known, in the order of their days. */
  readonly dated: readonly DatedMeeting[];
}

/** Null where the note cannot be read. The vault's facts tell which notes hold meetings, and whether one has changed. */
export type ReadSeries = (desk: Desk, facts: VaultFacts, path: NotePath) => Promise<SeriesNotes | null>;

interface Kept {
  /** What the index told of the note when it was read. */
  readonly stamp: unknown;
  readonly note: MeetingNote;
  /** The same as those who know these people read it. */
  known: { readonly to: string; readonly note: MeetingNote } | null;
}

export function seriesNotes(): ReadSeries {
  const kept = new Map<NotePath, Kept>();
  const read = async (desk: Desk, path: NotePath): Promise<MeetingNote | null> => {
    const found = await desk.notebook.read(path);
    return found.kind === "text" ? asMeetings(readPage(path, found.text), desk) : null;
  };
  const readKnown = (people: People, to: string, note: MeetingNote, desk: Desk): MeetingNote => {
    const one = kept.get(note.page.path);
    if (one?.note !== note) return knownTo(people, note, desk);
    if (one.known?.to !== to) one.known = { to, note: knownTo(people, note, desk) };
    return one.known.note;
  };
  return async (desk, facts, path) => {
    const { notes } = facts;
    // Its own note is read as it is typed; the index may be a moment behind.
    const own = await read(desk, path);
    if (!own) return null;
    const all = [own];
    const known = new Set(meetingsKnown(facts));
    for (const other of kept.keys()) if (!known.has(other)) kept.delete(other);
    for (const other of known) {
      if (other === path) continue;
      const stamp = notes.get(other)?.facts;
      const before = kept.get(other);
      const one = before && before.stamp === stamp ? before.note : await read(desk, other);
      if (!one) continue;
      if (one !== before?.note) kept.set(other, { stamp, note: one, known: null });
      all.push(one);
    }
    const series = groupsOf(all).find((one) => one.notes.includes(own))?.notes ?? [own];
    const people = await peopleOf(series, desk, notes.resolve);
    const to = JSON.stringify([...people]);
    const row = series.map((note) => readKnown(people, to, note, desk));
    return { note: row[series.indexOf(own)] ?? own, dated: onTheirDays(row).dated };
  };
}
