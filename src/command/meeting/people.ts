// The people of a series under all their names, its notes as those read them who know these people, and who takes part next.

import { meetingsIn } from "../../mastermind/facts";
import type { People } from "../../mastermind/person";
import { NOBODY, personKey } from "../../mastermind/person";
import type { DatedMeeting, MeetingNote } from "../../mastermind/series";
import type { Page } from "../../note/page";
import { isGiven, listOf, plainText, propertyOf } from "../../note/property";
import type { Resolve } from "../../notebook/links";
import type { Desk } from "../desk";
import { propertiesOf } from "../reading";

/** A note whose meetings have not been read yet. Of malformed properties nothing counts. */
export function unreadNote(page: Page, desk: Desk): MeetingNote {
  const given = propertiesOf(page, desk);
  return { page, properties: given.kind === "properties" ? given.values : null, meetings: [] };
}

/** A note with its meetings, read as by somebody who knows nobody. */
export function asMeetings(page: Page, desk: Desk): MeetingNote {
  return knownTo(NOBODY, unreadNote(page, desk), desk);
}

/** A note as those who know the people of its series read it: also who was not there that day is somebody. */
export function knownTo(people: People, note: MeetingNote, { settings, tasks }: Desk): MeetingNote {
  const { page, properties } = note;
  return { ...note, meetings: meetingsIn(page, properties, settings.sectionNames, tasks, people) };
}

/**
 * The people of a series under all their names: as its meetings name them, and by the `aliases` of their own notes. Somebody renamed is
 * known by the name that the note now has.
 */
export async function peopleOf(
  notes: readonly MeetingNote[],
  { notebook }: Desk,
  resolve: Resolve,
): Promise<People> {
  const people = new Map<string, string>();
  for (const { page, meetings } of notes) {
    for (const name of meetings.flatMap(({ participants }) => participants)) {
      if (people.has(personKey(name))) continue;
      people.set(personKey(name), name);
      const path = resolve(name, page.path);
      const properties = path === null ? null : await notebook.properties(path);
      for (const alias of listOf(propertyOf(properties, "aliases")).filter(isGiven))
        people.set(personKey(plainText(alias)), name);
    }
  }
  return people;
}

/** Somebody of the last meetings. */
export interface Member {
  readonly name: string;
  /** Came to the latest or to half of the last ones: whoever misses one is not gone. */
  readonly expected: boolean;
}

/** Over how many meetings an absence is judged. */
const LAST = 4;

/** Everybody whom the last meetings name, in the order of the latest, those it lacks behind whom they stood behind before. */
export function membersOf(earlier: readonly DatedMeeting[]): readonly Member[] {
  const last = earlier
    .map(({ meeting }) => meeting.participants)
    .filter((people) => people.length > 0)
    .slice(-LAST)
    .reverse();
  const keys = last.map((people) => people.map(personKey));
  const names = [...(last[0] ?? [])];
  last.forEach((people, ago) =>
    people.forEach((name, at) => {
      const known = names.map(personKey);
      if (known.includes(personKey(name))) return;
      const before = keys[ago]?.slice(0, at).findLast((key) => known.includes(key)) ?? "";
      names.splice(known.indexOf(before) + 1, 0, name);
    }),
  );
  return names.map((name) => {
    const came = keys.map((people) => people.includes(personKey(name)));
    return { name, expected: came[0] === true || came.filter(Boolean).length * 2 >= last.length };
  });
}

/** What is said of who takes part. */
export interface Attendance {
  /** Who will not be there: no slot, and their questions come last. */
  readonly absent?: readonly string[];
  /** Who comes though nobody would expect it: somebody of earlier meetings, or somebody new. */
  readonly coming?: readonly string[];
}

/** Who takes part in a meeting: who is expected or said to come, without who is said to be absent; who is new stands last. */
export function participantsFor(
  earlier: readonly DatedMeeting[],
  { absent = [], coming = [] }: Attendance,
): readonly string[] {
  const comes = new Set(coming.map(personKey));
  const members = membersOf(earlier);
  const known = new Set(members.map(({ name }) => personKey(name)));
  const here = members.filter(({ name, expected }) => expected || comes.has(personKey(name)));
  const fresh = new Map<string, string>();
  for (const name of coming)
    if (!known.has(personKey(name)) && !fresh.has(personKey(name))) fresh.set(personKey(name), name.trim());
  fresh.delete("");
  return without([...here.map(({ name }) => name), ...fresh.values()], absent);
}

/** Names as people write them in one line, with commas between; one in a link stays whole. */
export function namesIn(written: string): readonly string[] {
  const names = written.match(/(?:\[\[[^\]]*\]\]|[^,;\n])+/g) ?? [];
  return names.map((name) => name.trim()).filter((name) => name !== "");
}

export function without(people: readonly string[], absent: readonly string[]): readonly string[] {
  const away = new Set(absent.map(personKey));
  return people.filter((person) => !away.has(personKey(person)));
}
