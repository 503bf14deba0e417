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

/** Those of the latest meeting that names any, in its order, without who is said to be absent. */
export function participantsFor(
  earlier: readonly DatedMeeting[],
  absent: readonly string[],
): readonly string[] {
  const known = earlier.map(({ meeting }) => meeting.participants).filter((people) => people.length > 0);
  return without(known.at(-1) ?? [], absent);
}

export function without(people: readonly string[], absent: readonly string[]): readonly string[] {
  const away = new Set(absent.map(personKey));
  return people.filter((person) => !away.has(personKey(person)));
}
