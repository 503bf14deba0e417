// The meeting that is carried into: its note as it is, or as the template makes it under the name it would get.

import { EN, RU } from "../../calendar/locale";
import type { Day } from "../../calendar/day";
import type { Meeting } from "../../mastermind/facts";
import { meetingsIn } from "../../mastermind/facts";
import { sectionPage } from "../../mastermind/log";
import type { People } from "../../mastermind/person";
import { sectionRoles } from "../../mastermind/section-roles";
import type { DatedMeeting } from "../../mastermind/series";
import { fillMeeting, MEETING_TEMPLATES } from "../../mastermind/template";
import type { Language } from "../../note/language";
import type { Page } from "../../note/page";
import { headingParents, readPage } from "../../note/page";
import type { PropertyTable } from "../../note/property";
import type { Role } from "../../note/roles";
import type { NotePath } from "../../notebook/notebook";
import { noteName } from "../../note/path";
import { languageOf } from "../review/carry-notes";
import type { Desk } from "../desk";
import { linkTo } from "./row";
import { propertiesOf } from "../reading";
import type { Refused } from "../refusal";
import { refused } from "../refusal";
import { firstNote, unknowable } from "./beginning";
import type { Made, TargetPlace } from "./made";
import { noteOf, sectionOf } from "./made";
import type { SeriesRead } from "./meetings";

export interface MeetingTarget {
  /** The note, or of a log the section alone. */
  readonly page: Page;
  readonly properties: PropertyTable | null;
  readonly people: People;
  readonly language: Language;
  /** The lines before which the template wants promises and questions; null where the sections tell. */
  readonly at: { readonly commitments: number | null; readonly questions: number | null };
  /** How another note links to it, brackets included. */
  readonly linkFrom: (path: NotePath) => string;
  readonly place: TargetPlace;
  /** What the note or section says as it is. */
  readonly meeting: Meeting;
}

/** The one meeting of a note, or of a section that stands alone. */
export function meetingOf(
  page: Page,
  { properties, people }: Pick<MeetingTarget, "properties" | "people">,
  { settings, tasks }: Desk,
): Meeting {
  const [meeting] = meetingsIn(page, properties, settings.sectionNames, tasks, people);
  if (!meeting) throw new Error(`no meeting in ${page.path}`);
  return meeting;
}

/** What is carried into. */
export interface MeetingInto {
  readonly kind: "into";
  readonly whole: MeetingTarget;
  /** Of a new meeting: without the section that waits for promises. */
  readonly bare: (() => MeetingTarget) | null;
}

/** The meeting that is there, to be carried into as it is. */
export function existingTarget(one: DatedMeeting, people: People, desk: Desk): MeetingInto {
  const { note, meeting } = one;
  const { page, properties } = note;
  const { section, line } = meeting;
  const own = section ? sectionPage(page, meeting) : page;
  const whole: MeetingTarget = {
    page: own,
    meeting: section ? meetingOf(own, { properties, people }, desk) : meeting,
    properties,
    people,
    language: languageFor(page, desk),
    at: { commitments: null, questions: null },
    linkFrom: (path) => linkTo(one, path, desk),
    place: section ? { kind: "own-section", log: page, line, meetings: note.meetings } : { kind: "own-note" },
  };
  return { kind: "into", whole, bare: null };
}

/** How a new meeting would read: as its own note, or where the latest stands in a log, as a section of that; null has no latest. */
export function makeMeeting(
  on: Day,
  latest: DatedMeeting | null,
  participants: readonly string[],
  read: SeriesRead,
  desk: Desk,
): MeetingInto | Refused {
  const { template } = read;
  if (template !== null && typeof template !== "string") return template;
  const made = placeOf(on, latest, read, desk);
  if (made.kind === "refused") return made;
  const language = languageFor(latest?.note.page ?? null, desk);
  const make = (commitments: boolean): MeetingTarget => {
    const filled = fillMeeting(template ?? MEETING_TEMPLATES[language], {
      day: on,
      title: noteName(made.path),
      participants,
      locale: language === "ru" ? RU : EN,
      time: desk.time,
      commitments,
    });
    const text = made.text(filled.text);
    const line = (name: string) => {
      const at = filled.blocks.get(name);
      return at === undefined ? null : text.at(at);
    };
    const page = readPage(made.path, text.text);
    const own = propertiesOf(page, desk);
    const log = made.place.kind === "new-section" ? latest?.note : undefined;
    const properties = log ? log.properties : own.kind === "properties" ? own.values : null;
    return {
      page,
      meeting: meetingOf(page, { properties, people: read.people }, desk),
      properties,
      people: read.people,
      language,
      at: { commitments: commitments ? line("commitments") : null, questions: line("questions") },
      linkFrom: made.linkFrom,
      place: made.place,
    };
  };
  const whole = make(true);
  const { page, at } = whole;
  const unread = read.begins && unknowable(page, on, read.begins, desk);
  if (unread) return unread;
  const isRead =
    isIn(page, at.commitments, ["commitmentsIn", "commitments"], desk) &&
    isIn(page, at.questions, ["questions"], desk);
  if (!isRead) return refused({ kind: "template-section", path: desk.settings.meetingTemplate });
  return { kind: "into", whole, bare: () => make(false) };
}

function placeOf(on: Day, latest: DatedMeeting | null, read: SeriesRead, desk: Desk): Made | Refused {
  if (!latest) return read.begins ? firstNote(on, read.begins, desk) : refused({ kind: "no-meetings" });
  return latest.meeting.section ? sectionOf(on, latest, read, desk) : noteOf(on, latest, desk);
}

/** Whether what stands there would be read as what it is, so that it goes on to the meeting after. */
function isIn(page: Page, line: number | null, roles: readonly Role[], { settings }: Desk): boolean {
  if (line === null) return true;
  const own = sectionRoles(page, settings.sectionNames);
  const parents = headingParents(page);
  let at = page.outline.headings.findLastIndex((heading) => heading.line < line);
  while (at >= 0 && !own[at]) at = parents[at] ?? -1;
  return roles.some((role) => role === own[at]);
}

/** The language of new words in a series: the setting, else that of its latest meeting, else the app's. */
export function languageFor(page: Page | null, { settings, appLanguage }: Desk): Language {
  if (settings.language !== "auto") return settings.language;
  return (page && languageOf(page, sectionRoles(page, settings.sectionNames))) ?? appLanguage;
}
