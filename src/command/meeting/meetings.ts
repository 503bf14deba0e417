// Reads a series: everything that its next meeting is planned from, and that is told of it.

import type { Day } from "../../calendar/day";
import type { People } from "../../mastermind/person";
import type { DatedMeeting, MeetingNote } from "../../mastermind/series";
import { onTheirDays } from "../../mastermind/series";
import { lastSuch } from "../../mastermind/year";
import { headingText } from "../../note/page";
import type { NoteText } from "../../note/text";
import type { Resolve } from "../../notebook/links";
import { resolver } from "../../notebook/links";
import type { NotePath } from "../../notebook/notebook";
import type { Desk } from "../desk";
import { ownTemplate } from "../own-template";
import type { Refused } from "../refusal";
import { refused } from "../refusal";
import { chooseGroup, readGroups } from "./groups";
import { knownTo, peopleOf } from "./people";
import type { SeriesNote } from "./series-note";
import { readSeriesNote } from "./series-note";

/** The person's own template as read; null where the built-in one serves. */
type OwnTemplate = NoteText | Refused | null;

/** Where a group begins that has not met yet. */
export interface Beginning {
  readonly folder: NotePath;
  /** The names of the groups that there are. */
  readonly others: readonly string[];
}

/** Everything that the next meeting of a series is planned from. */
export interface SeriesRead {
  readonly kind: "series";
  readonly name: string;
  /** Of a group that has not met yet, where it begins. */
  readonly begins: Beginning | null;
  /** In the order of their days; none of a group that has not met yet. */
  readonly meetings: readonly DatedMeeting[];
  /** Everybody who takes part or did, under all their names. */
  readonly people: People;
  /** The note in which questions wait for a meeting that is not there yet. */
  readonly seriesNote: SeriesNote;
  readonly template: OwnTemplate;
  /** Which notes links lead to. */
  readonly resolve: Resolve;
  /** What questions that become drivers get a note from. */
  readonly driverTemplate: OwnTemplate;
}

/** Reads a series: its folder's name or path, or its `series:` value; the only one where none is named. */
export async function readSeries(
  desk: Desk,
  wanted?: string,
  among?: readonly NotePath[],
): Promise<SeriesRead | Refused> {
  const chosen = chooseGroup(await readGroups(desk, wanted, among), wanted);
  if (chosen.kind === "refused") return chosen;
  const { name, notes } = chosen.group;
  const resolve = resolver(desk.notebook.paths());
  const people = await peopleOf(notes, desk, resolve);
  const row = inDays(
    notes.map((note) => knownTo(people, note, desk)),
    desk.today,
  );
  if (row.kind === "refused") return row;
  return {
    kind: "series",
    name,
    begins: null,
    meetings: row.meetings,
    people,
    seriesNote: await readSeriesNote(row.meetings, people, desk, resolve),
    resolve,
    template: await ownTemplate(desk.settings.meetingTemplate, desk),
    driverTemplate: await ownTemplate(desk.settings.driverTemplate, desk),
  };
}

/** A series in the order of its days; refused where the year of a meeting is unknown. */
function inDays(
  notes: readonly MeetingNote[],
  today: Day,
): { readonly kind: "days"; readonly meetings: readonly DatedMeeting[] } | Refused {
  const { dated, undated } = onTheirDays(notes);
  const [unclear] = undated;
  if (unclear) {
    const { meeting, note, date } = unclear;
    const { path } = note.page;
    const guess = lastSuch(date, today);
    const heading = note.page.outline.headings.find(({ line }) => line === meeting.line);
    if (!meeting.section || !heading) return refused({ kind: "no-meeting-year", path, guess });
    const words = headingText(note.page, heading).trim();
    return refused({ kind: "no-section-year", path, line: meeting.line, heading: words, guess });
  }
  return dated.length === 0 ? refused({ kind: "no-meetings" }) : { kind: "days", meetings: dated };
}
