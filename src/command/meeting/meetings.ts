// Reads the meetings of a vault and chooses the series an act is about.

import type { Day } from "../../calendar/day";
import { civil, day as dayOf } from "../../calendar/day";
import { meetingsIn } from "../../mastermind/facts";
import type { People } from "../../mastermind/person";
import { personKey } from "../../mastermind/person";
import type { DatedMeeting, MeetingNote, UndatedMeeting } from "../../mastermind/series";
import { onTheirDays } from "../../mastermind/series";
import { kindOf, roleOf, seriesProperty } from "../../note/kind";
import { headingText, readPage } from "../../note/page";
import { isGiven, listOf, plainText, propertyOf } from "../../note/property";
import type { NoteText } from "../../note/text";
import { resolver } from "../../notebook/links";
import type { NotePath } from "../../notebook/notebook";
import { candidates, isExcluded } from "../../weekly/candidates";
import { noteName, seriesOf } from "../../note/path";
import { tagsOf } from "../../weekly/reviews";
import type { Desk } from "../desk";
import { excludedIn, nameRules, propertiesOf } from "../reading";
import type { Refused } from "../refusal";
import { refused } from "../refusal";
import type { SeriesNote } from "./series-note";
import { readSeriesNote } from "./series-note";
import type { VaultFacts } from "../vault-facts";
import { headingsOf, kindIn } from "../vault-facts";

/** A series of meetings: a folder above its year folders, or a `series:` value. */
export interface Group {
  readonly name: string;
  readonly notes: readonly MeetingNote[];
}

/** The notes that may be meetings, as whoever knows the vault says: of tens of thousands only these need be read. */
export function meetingsKnown({ notes }: VaultFacts): readonly NotePath[] {
  return [...notes.telling()].filter((path) => notes.get(path)?.facts?.kind === "mastermind");
}

/** The series of the vault, by their names; `wanted` also one of which only a single section says so. Notes that cannot be read are left out; of malformed properties nothing counts. `among` are the notes that may be meetings, where somebody knows. */
export async function readGroups(
  desk: Desk,
  wanted?: string,
  among: readonly NotePath[] = desk.notebook.paths(),
): Promise<readonly Group[]> {
  const { settings, notebook, tasks } = desk;
  const template = settings.meetingTemplate.replace(/\.md$/i, "");
  const excluded = [...excludedIn(desk), ...(template === "" ? [] : [template])];
  const paths = among.filter((path) => !isExcluded(path, excluded));
  const weekly = new Map(candidates(paths, nameRules(desk)).map((one) => [one.path, one] as const));
  const groups = new Map<string, MeetingNote[]>();
  for (const path of paths) {
    const read = await notebook.read(path);
    if (read.kind !== "text") continue;
    const page = readPage(path, read.text);
    const given = propertiesOf(page, desk);
    const properties = given.kind === "properties" ? given.values : null;
    const candidate = weekly.get(path) ?? null;
    if (kindIn({ path, properties, candidate, headings: headingsOf(page) }) !== "mastermind") continue;
    const name = seriesProperty(properties) ?? seriesOf(path);
    const note = { page, properties, meetings: meetingsIn(page, properties, settings.sectionNames, tasks) };
    groups.set(name, [...(groups.get(name) ?? []), note]);
  }
  return [...groups]
    .flatMap(apart)
    .filter(([, notes]) => (wanted !== undefined || notes.some(isSurely)) && hasDays(notes))
    .map(([name, notes]) => ({ name, notes }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Logs of several names in one folder are a series each; those that differ in their numbers are years of one. */
function apart([name, notes]: readonly [string, readonly MeetingNote[]]): readonly (readonly [
  string,
  readonly MeetingNote[],
])[] {
  const isLog = ({ meetings }: MeetingNote) => meetings.some(({ section }) => section);
  const stem = ({ page }: MeetingNote) => noteName(page.path).replace(/\d+/g, "");
  const own = notes.filter((note) => seriesProperty(note.properties) === null);
  const stems = new Set(own.filter(isLog).map(stem));
  if (stems.size < 2 || own.length < notes.length || !hasDays(own.filter(isLog))) return [[name, notes]];
  const others = notes.filter((note) => !isLog(note));
  const logs = [...stems].map((one) => {
    const same = notes.filter((note) => isLog(note) && stem(note) === one);
    return [same[0]?.page.path.replace(/\.md$/i, "") ?? name, same] as const;
  });
  return others.length > 0 ? [[name, others], ...logs] : logs;
}

/** Templates have no day; notes without one are no meetings of a row. */
function hasDays(notes: readonly MeetingNote[]): boolean {
  const { dated, undated } = onTheirDays(notes);
  return dated.length + undated.length > 0;
}

/** A daily note has a date for its name too, and may have one section called as a meeting's is. */
function isSurely({ page, properties }: MeetingNote): boolean {
  const headings = headingsOf(page);
  const signs = { properties, tags: tagsOf(properties), weekName: false, meetingName: false, headings: [] };
  if (kindOf(signs).kind === "mastermind") return true;
  return new Set(headings.flatMap((heading) => roleOf(heading, "mastermind") ?? [])).size > 1;
}

/** The series with this name: a folder's name or path, or a `series:` value; the only one where none is named. */
function chooseGroup(
  groups: readonly Group[],
  wanted: string | undefined,
): { readonly kind: "group"; readonly group: Group } | Refused {
  const plain = (name: string) => name.normalize("NFC").toLowerCase();
  const lastPart = (name: string) => name.slice(name.lastIndexOf("/") + 1);
  const name = wanted?.replace(/^\.?\/+|\/+$/g, "");
  const whole = groups.filter((group) => name !== undefined && plain(group.name) === plain(name));
  const called =
    name === undefined
      ? groups
      : whole.length > 0
        ? whole
        : groups.filter((group) => plain(lastPart(group.name)) === plain(name));
  const [group] = called.length > 0 ? called : groups.filter((one) => isLogOf(one, name));
  if (!group)
    return refused(wanted === undefined ? { kind: "no-meetings" } : { kind: "no-group", name: wanted });
  if (called.length > 1) return refused({ kind: "two-groups", series: called.map((one) => one.name) });
  return { kind: "group", group };
}

/** The person's own template as read; null where the built-in one serves. */
type OwnTemplate = NoteText | Refused | null;

/** Whether a series is the log of this name, whatever its folder is called. */
function isLogOf({ notes }: Group, name: string | undefined): boolean {
  const [log] = notes;
  const isLog = notes.length === 1 && log?.meetings.some(({ section }) => section) === true;
  const plain = (text: string) => text.normalize("NFC").toLowerCase();
  return name !== undefined && isLog && plain(noteName(log.page.path)) === plain(noteName(name));
}

/** Everything that the next meeting of a series is planned from. */
export interface SeriesRead {
  readonly kind: "series";
  readonly name: string;
  /** In the order of their days; at least one. */
  readonly meetings: readonly DatedMeeting[];
  /** Everybody who takes part or did, under all their names. */
  readonly people: People;
  /** The note in which questions wait for a meeting that is not there yet. */
  readonly seriesNote: SeriesNote;
  readonly template: OwnTemplate;
}

/** Reads a series: its folder's name or path, or its `series:` value; the only one where none is named. */
export async function readSeries(
  desk: Desk,
  wanted?: string,
  among?: readonly NotePath[],
): Promise<SeriesRead | Refused> {
  const chosen = chooseGroup(await readGroups(desk, wanted, among), wanted);
  if (chosen.kind === "refused") return chosen;
  const people = await peopleOf(chosen.group, desk);
  const notes = chosen.group.notes.map((note) => reread(note, people, desk));
  const row = inDays({ ...chosen.group, notes }, desk.today);
  if (row.kind === "refused") return row;
  return {
    kind: "series",
    name: chosen.group.name,
    meetings: row.meetings,
    people,
    seriesNote: await readSeriesNote(row.meetings, people, desk),
    template: await readTemplate(desk),
  };
}

/** A note as those who know the people of its series read it: also who was not there that day is somebody. */
function reread(note: MeetingNote, people: People, { settings, tasks }: Desk): MeetingNote {
  const { page, properties } = note;
  return { ...note, meetings: meetingsIn(page, properties, settings.sectionNames, tasks, people) };
}

/**
 * The people of a series under all their names: as its meetings name them, and by the `aliases` of their own notes. Somebody renamed is
 * known by the name that the note now has.
 */
async function peopleOf({ notes }: Group, desk: Desk): Promise<People> {
  const resolve = resolver(desk.notebook.paths());
  const people = new Map<string, string>();
  for (const { page, meetings } of notes) {
    for (const name of meetings.flatMap(({ participants }) => participants)) {
      if (people.has(personKey(name))) continue;
      people.set(personKey(name), name);
      const path = resolve(name, page.path);
      const read = path === null ? null : await desk.notebook.read(path);
      if (path === null || read?.kind !== "text") continue;
      const given = propertiesOf(readPage(path, read.text), desk);
      const aliases = given.kind === "properties" ? listOf(propertyOf(given.values, "aliases")) : [];
      for (const alias of aliases.filter(isGiven)) people.set(personKey(plainText(alias)), name);
    }
  }
  return people;
}

/** A series in the order of its days; refused where the year of a meeting is unknown. */
function inDays(
  { notes }: Group,
  today: Day,
): { readonly kind: "days"; readonly meetings: readonly DatedMeeting[] } | Refused {
  const { dated, undated } = onTheirDays(notes);
  const [unclear] = undated;
  if (unclear) {
    const { meeting, note } = unclear;
    const { path, guess } = guessOf(unclear, today);
    const heading = note.page.outline.headings.find(({ line }) => line === meeting.line);
    if (!meeting.section || !heading) return refused({ kind: "no-meeting-year", path, guess });
    const words = headingText(note.page, heading).trim();
    return refused({ kind: "no-section-year", path, line: meeting.line, heading: words, guess });
  }
  return dated.length === 0 ? refused({ kind: "no-meetings" }) : { kind: "days", meetings: dated };
}

/** What would be added to the note: the last such day that is not after today. */
function guessOf({ note, date }: UndatedMeeting, today: Day): { path: NotePath; guess: Day } {
  const { year } = civil(today);
  const on = (one: number) => dayOf(one, date.month, date.day);
  const past = [year, year - 1, year - 2, year - 3, year - 4]
    .map(on)
    .find((day) => day !== null && day <= today);
  return { path: note.page.path, guess: past ?? today };
}

/** The person's own template for meetings. */
async function readTemplate({ settings, notebook }: Desk): Promise<OwnTemplate> {
  if (settings.meetingTemplate === "") return null;
  const path = settings.meetingTemplate.replace(/(\.md)?$/i, ".md");
  const read = await notebook.read(path);
  return read.kind === "text" ? read.text : refused({ kind: "no-template", path });
}
