// The meeting that is carried into: its note as it is, or as the template makes it under the name it would get.

import { EN, RU } from "../../calendar/locale";
import type { Day } from "../../calendar/day";
import type { Meeting } from "../../mastermind/facts";
import { meetingsIn } from "../../mastermind/facts";
import { asSection, placeInLog, sectionPage, titleWithYear } from "../../mastermind/log";
import { nameMeeting } from "../../mastermind/naming";
import type { People } from "../../mastermind/person";
import { sectionRoles } from "../../mastermind/section-roles";
import type { DatedMeeting } from "../../mastermind/series";
import { onTheirDays } from "../../mastermind/series";
import { fillMeeting, MEETING_TEMPLATES } from "../../mastermind/template";
import { apply } from "../../note/edit";
import type { Language } from "../../note/language";
import type { Page } from "../../note/page";
import { headingParents, readPage } from "../../note/page";
import type { PropertyTable } from "../../note/property";
import { propertyOf } from "../../note/property";
import { withProperty } from "../../note/property-edit";
import type { Role } from "../../note/roles";
import type { NoteText } from "../../note/text";
import type { NotePath } from "../../notebook/notebook";
import { noteName } from "../../note/path";
import { languageOf } from "../review/carry-notes";
import type { Desk } from "../desk";
import { linker } from "../linker";
import { linkable, linkTo } from "./row";
import { propertiesOf } from "../reading";
import type { Refused } from "../refusal";
import { refused } from "../refusal";
import type { SeriesRead } from "./meetings";
import { isTaken } from "../review/review-target";

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

/** Where it is written: as a new note, into its own, or into a log as a new section or one that is there. */
export type TargetPlace =
  { readonly kind: "new-note" | "own-note" } | ({ readonly kind: "new-section" | "own-section" } & InLog);

/** A section of a log, whose line is the one it begins on or is put before; and the meetings that the log has. */
export interface InLog {
  readonly log: Page;
  readonly line: number;
  readonly meetings: readonly Meeting[];
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

/** What the note of a day, or its section, is made of. */
export interface Making {
  readonly kind: "making";
  /** With or without the section that waits for promises. */
  readonly make: (commitments: boolean) => MeetingTarget;
}

/** The meeting that is there, to be carried into as it is. */
export function existingTarget(one: DatedMeeting, people: People, desk: Desk): MeetingTarget {
  const { note, meeting } = one;
  const { page, properties } = note;
  const { section, line } = meeting;
  const own = section ? sectionPage(page, meeting) : page;
  return {
    page: own,
    meeting: section ? meetingOf(own, { properties, people }, desk) : meeting,
    properties,
    people,
    language: languageFor(page, desk),
    at: { commitments: null, questions: null },
    linkFrom: (path) => linkTo(one, path, desk),
    place: section ? { kind: "own-section", log: page, line, meetings: note.meetings } : { kind: "own-note" },
  };
}

/** How a new meeting would read: as its own note, or where the latest stands in a log, as a section of that. */
export function makeMeeting(
  on: Day,
  latest: DatedMeeting,
  participants: readonly string[],
  read: SeriesRead,
  desk: Desk,
): Making | Refused {
  const { template } = read;
  if (template !== null && typeof template !== "string") return template;
  const { section } = latest.meeting;
  const made = section ? sectionOf(on, latest, read, desk) : noteOf(on, latest, desk);
  if (made.kind === "refused") return made;
  const language = languageFor(latest.note.page, desk);
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
    const own = section ? null : propertiesOf(page, desk);
    const properties = own?.kind === "properties" ? own.values : section ? latest.note.properties : null;
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
  const isRead =
    isIn(page, at.commitments, ["commitmentsIn", "commitments"], desk) &&
    isIn(page, at.questions, ["questions"], desk);
  if (!isRead) return refused({ kind: "template-section", path: desk.settings.meetingTemplate });
  return { kind: "making", make: (commitments) => (commitments ? whole : make(false)) };
}

/** Where a new meeting goes, and how its filled template reads there. */
interface Made {
  readonly kind: "made";
  readonly path: NotePath;
  readonly place: TargetPlace;
  readonly linkFrom: (path: NotePath) => string;
  readonly text: (filled: NoteText) => { readonly text: NoteText; readonly at: (line: number) => number };
}

function noteOf(on: Day, latest: DatedMeeting, desk: Desk): Made | Refused {
  const example = { path: latest.note.page.path, day: latest.day };
  const named = nameMeeting(on, example, (path) => isTaken(path, desk));
  if ("inTheWay" in named) return refused({ kind: "meeting-in-the-way", path: named.inTheWay, day: on });
  const { path } = named;
  return {
    kind: "made",
    path,
    place: { kind: "new-note" },
    linkFrom: linker(path, desk),
    text: (filled) => {
      const { text, shift } = withSeries(path, filled, latest);
      return { text, at: (line) => line + shift };
    },
  };
}

function sectionOf(
  on: Day,
  { note, meeting }: DatedMeeting,
  { meetings: row, people }: SeriesRead,
  desk: Desk,
): Made | Refused {
  const { page } = note;
  const { path } = page;
  const sections = row.filter((one) => one.note === note).sort((a, b) => a.meeting.line - b.meeting.line);
  const place = placeInLog(page, sections, on);
  if (place.kind === "mixed") return refused({ kind: "mixed-log", path, line: place.line });
  // A heading without a year must still be read as this day among its neighbours.
  const reads = (title: string) => {
    const put = [`${"#".repeat(place.level)} ${title}`, ""];
    const edited = apply(page.text, [{ line: place.line, expect: [], put }]);
    if (edited.kind !== "done") return false;
    const now = readPage(path, edited.text);
    const meetings = meetingsIn(now, note.properties, desk.settings.sectionNames, desk.tasks, people);
    const others = row.filter((one) => one.note !== note).map((one) => one.note);
    const { dated } = onTheirDays([...new Set(others), { ...note, page: now, meetings }]);
    return dated.some((one) => one.day === on && one.note.page === now && one.meeting.line === place.line);
  };
  const title = [place.title, titleWithYear(place.title, on), on].find(reads);
  if (title === undefined) return refused({ kind: "mixed-log", path, line: meeting.line });
  return {
    kind: "made",
    path,
    place: { kind: "new-section", log: page, line: place.line, meetings: note.meetings },
    linkFrom: linker(path, desk, linkable(title)),
    text: (filled) => {
      const { lines, at } = asSection(readPage(path, filled), place.level, title, on);
      return { text: lines.map((line) => `${line}\n`).join(""), at };
    },
  };
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
export function languageFor(page: Page, { settings, appLanguage }: Desk): Language {
  if (settings.language !== "auto") return settings.language;
  return languageOf(page, sectionRoles(page, settings.sectionNames)) ?? appLanguage;
}

/** With the `series:` of the latest meeting, by which the next one finds this, as it is written there. */
function withSeries(path: NotePath, text: NoteText, { note }: DatedMeeting) {
  if (propertyOf(note.properties, "series") === undefined) return { text, shift: 0 };
  const range = note.page.outline.frontmatter;
  const own = note.page.lines.slice(range?.line ?? 0, range?.end ?? 0);
  const value = own.flatMap(
    (line) => /^["']?(?:series|группа)["']?\s*:\s+(\S.*?)\s*$/iu.exec(line)?.[1] ?? [],
  )[0];
  const page = readPage(path, text);
  const edit = value === undefined ? null : withProperty(page, "series", value);
  const applied = edit && apply(text, [edit]);
  if (!edit || applied?.kind !== "done") return { text, shift: 0 };
  return { text: applied.text, shift: edit.put.length - edit.expect.length };
}
