// The series of a vault: which notes hold meetings, of which series each is, and the series that an act is about.

import { NOBODY } from "../../mastermind/person";
import type { MeetingNote } from "../../mastermind/series";
import { onTheirDays } from "../../mastermind/series";
import { groups } from "../../note/groups";
import { kindOf, roleOf, seriesIn, seriesProperty } from "../../note/kind";
import { readPage } from "../../note/page";
import { noteName, plainPath, seriesOf } from "../../note/path";
import type { NotePath } from "../../notebook/notebook";
import type { Candidate } from "../../weekly/candidates";
import { candidates, isExcluded } from "../../weekly/candidates";
import { tagsOf } from "../../weekly/reviews";
import { isCalled, seriesName } from "../called";
import type { Desk } from "../desk";
import { excludedIn, nameRules } from "../reading";
import type { Refused } from "../refusal";
import { refused } from "../refusal";
import type { VaultFacts } from "../vault-facts";
import { headingsOf, kindIn } from "../vault-facts";
import { knownTo, unreadNote } from "./people";

/** A series of meetings: a folder above those of years and months, a `series:` value, or one of several logs of a folder. */
export interface Group {
  readonly name: string;
  readonly notes: readonly MeetingNote[];
}

/** The notes that may be meetings, as whoever knows the vault says: of tens of thousands only these need be read. */
export function meetingsKnown({ notes }: VaultFacts): readonly NotePath[] {
  return [...notes.telling()].filter((path) => notes.get(path)?.facts?.kind === "mastermind");
}

/**
 * The series of the vault by their names, those of which several sections or a property say so; where one is `wanted`, those that may
 * be called so, and a single section is enough. Notes that cannot be read are left out; of malformed properties nothing counts.
 * `among` are the notes that may be meetings, where somebody knows.
 */
export async function readGroups(
  desk: Desk,
  wanted?: string,
  among: readonly NotePath[] = desk.notebook.paths(),
): Promise<readonly Group[]> {
  const excluded = excludedIn(desk);
  const all = among.filter((path) => !isExcluded(path, excluded));
  const paths = wanted === undefined ? all : await mayBeOf(seriesName(wanted), all, desk);
  const weekly = new Map(candidates(paths, nameRules(desk)).map((one) => [one.path, one] as const));
  const notes: MeetingNote[] = [];
  for (const path of paths) {
    const read = await desk.notebook.read(path);
    if (read.kind !== "text") continue;
    const note = unreadNote(readPage(path, read.text), desk);
    if (mayBeMeeting(note, weekly.get(path) ?? null)) notes.push(knownTo(NOBODY, note, desk));
  }
  return groupsOf(notes)
    .filter((one) => (wanted !== undefined || one.notes.some(isSurely)) && hasDays(one.notes))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Notes of meetings in their series. */
export function groupsOf(notes: readonly MeetingNote[]): readonly Group[] {
  return [...groups(notes, seriesIn)].flatMap(([name, own]) => apart({ name, notes: own }));
}

/** Logs of several names in one folder are a series each; those that differ in their numbers are years of one. */
function apart({ name, notes }: Group): readonly Group[] {
  const stem = ({ page }: MeetingNote) => noteName(page.path).replace(/\d+/g, "");
  const own = notes.filter((note) => seriesProperty(note.properties) === null);
  const stems = new Set(own.filter(isLog).map(stem));
  if (stems.size < 2 || own.length < notes.length || !hasDays(own.filter(isLog))) return [{ name, notes }];
  const others = notes.filter((note) => !isLog(note));
  const logs = [...groups(notes.filter(isLog), stem).values()].map((same) => ({
    name: same[0]?.page.path.replace(/\.md$/i, "") ?? name,
    notes: same,
  }));
  return others.length > 0 ? [{ name, notes: others }, ...logs] : logs;
}

function isLog({ meetings }: MeetingNote): boolean {
  return meetings.some(({ section }) => section);
}

/** Templates have no day; notes without one are no meetings of a row. */
function hasDays(notes: readonly MeetingNote[]): boolean {
  const { dated, undated } = onTheirDays(notes);
  return dated.length + undated.length > 0;
}

function mayBeMeeting({ page, properties }: MeetingNote, candidate: Candidate | null): boolean {
  return kindIn({ path: page.path, properties, candidate, headings: headingsOf(page) }) === "mastermind";
}

/** Whether a note that no week calls its own is known for a meeting even where there is no other one. */
export function isMeeting(note: MeetingNote): boolean {
  return mayBeMeeting(note, null) && isSurely(note);
}

/** A daily note has a date for its name too, and may have one section called as a meeting's is. */
function isSurely({ page, properties }: MeetingNote): boolean {
  const headings = headingsOf(page);
  const signs = { properties, tags: tagsOf(properties), weekName: false, meetingName: false, headings: [] };
  if (kindOf(signs).kind === "mastermind") return true;
  return new Set(headings.flatMap((heading) => roleOf(heading, "mastermind") ?? [])).size > 1;
}

/** The series with this name: a folder's name or path, or a `series:` value; the only one where none is named. */
export function chooseGroup(
  groups: readonly Group[],
  wanted: string | undefined,
): { readonly kind: "group"; readonly group: Group } | Refused {
  const name = wanted === undefined ? undefined : seriesName(wanted);
  const whole = groups.filter((group) => name !== undefined && plainPath(group.name) === plainPath(name));
  const called =
    name === undefined ? groups : whole.length > 0 ? whole : groups.filter((one) => isCalled(one.name, name));
  const [group] = called.length > 0 ? called : groups.filter((one) => isLogOf(one, name));
  if (!group)
    return refused(wanted === undefined ? { kind: "no-meetings" } : { kind: "no-group", name: wanted });
  if (called.length > 1) return refused({ kind: "two-groups", series: called.map((one) => one.name) });
  return { kind: "group", group };
}

/** Whether a series is the log of this name, whatever its folder is called. */
function isLogOf({ notes }: Group, name: string | undefined): boolean {
  const [log] = notes;
  if (name === undefined || notes.length > 1 || !log || !isLog(log)) return false;
  return seriesProperty(log.properties) === null && isNamed(log.page.path, name);
}

/**
 * The notes of the series that may be called so: those of a folder with that name, or with a note of that name, which may be its log,
 * and those whose properties say so. Of other notes no more than the properties is read.
 */
async function mayBeOf(name: string, paths: readonly NotePath[], desk: Desk): Promise<readonly NotePath[]> {
  const whole = new Map<string, boolean>();
  for (const path of paths) {
    const folder = seriesOf(path);
    if (!whole.get(folder)) whole.set(folder, isCalled(folder, name) || isNamed(path, name));
  }
  const found: NotePath[] = [];
  for (const path of paths) {
    const isOf = whole.get(seriesOf(path)) ?? false;
    const says = isOf ? null : seriesProperty(await desk.notebook.properties(path));
    if (isOf || (says !== null && isCalled(says, name))) found.push(path);
  }
  return found;
}

function isNamed(path: NotePath, name: string): boolean {
  return plainPath(noteName(path)) === plainPath(noteName(name));
}
