// The notes of a meeting's series, read when they have changed and not again for every letter that is typed in one of them.

import type { VaultFacts } from "../../command/vault-facts";
import type { Desk } from "../../command/desk";
import { propertiesOf } from "../../command/reading";
import { meetingsIn } from "../../mastermind/facts";
import type { DatedMeeting, MeetingNote } from "../../mastermind/series";
import { onTheirDays } from "../../mastermind/series";
import { seriesProperty } from "../../note/kind";
import { readPage } from "../../note/page";
import { seriesOf } from "../../note/path";
import type { NotePath } from "../../notebook/notebook";

export interface SeriesNotes {
  readonly note: MeetingNote;
  /** Every meeting of its series whose day is known, in the order of their days. */
  readonly dated: readonly DatedMeeting[];
}

/** Null where the note cannot be read. The vault's facts tell which notes hold meetings, and whether one has changed. */
export type ReadSeries = (desk: Desk, facts: VaultFacts, path: NotePath) => Promise<SeriesNotes | null>;

export function seriesNotes(): ReadSeries {
  const known = new Map<NotePath, { readonly stamp: unknown; readonly note: MeetingNote }>();
  const read = async (desk: Desk, path: NotePath): Promise<MeetingNote | null> => {
    const found = await desk.notebook.read(path);
    if (found.kind !== "text") return null;
    const page = readPage(path, found.text);
    const given = propertiesOf(page, desk);
    const properties = given.kind === "properties" ? given.values : null;
    const { settings, tasks } = desk;
    return { page, properties, meetings: meetingsIn(page, properties, settings.sectionNames, tasks) };
  };
  return async (desk, { notes }, path) => {
    // Its own note is read as it is typed; the index may be a moment behind.
    const note = await read(desk, path);
    if (!note) return null;
    const series = seriesOfNote(note);
    const row = [note];
    for (const other of notes.telling()) {
      const stamp = notes.get(other)?.facts;
      if (other === path || stamp?.kind !== "mastermind") continue;
      const kept = known.get(other);
      const one = kept?.stamp === stamp ? kept.note : await read(desk, other);
      if (!one) continue;
      known.set(other, { stamp, note: one });
      if (seriesOfNote(one) === series) row.push(one);
    }
    return { note, dated: onTheirDays(row).dated };
  };
}

function seriesOfNote({ properties, page }: MeetingNote): string {
  return seriesProperty(properties) ?? seriesOf(page.path);
}
