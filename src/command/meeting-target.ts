// The meeting that is carried into: its note as it is, or as the template makes it under the name it would get.

import { EN, RU } from "../calendar/locale";
import type { Day } from "../calendar/day";
import { nameMeeting } from "../mastermind/naming";
import { personKey } from "../mastermind/person";
import type { DatedMeeting } from "../mastermind/series";
import { fillMeeting, MEETING_TEMPLATES } from "../mastermind/template";
import { apply } from "../note/edit";
import { roleOf } from "../note/kind";
import type { Language } from "../note/language";
import type { Page } from "../note/page";
import { headingParents, headingText, readPage } from "../note/page";
import { propertyOf } from "../note/property";
import { withProperty } from "../note/property-edit";
import type { Role } from "../note/roles";
import type { NoteText } from "../note/text";
import type { NotePath } from "../notebook/notebook";
import { noteName } from "../note/path";
import { languageOf } from "./carry-notes";
import type { Desk } from "./desk";
import type { Refused } from "./refusal";
import { refused } from "./refusal";
import { isTaken } from "./review-target";

export interface MeetingTarget {
  readonly page: Page;
  readonly language: Language;
  /** The lines before which the template wants promises and questions; null where the sections tell. */
  readonly at: { readonly commitments: number | null; readonly questions: number | null };
}

/** What the note of a day is made of. */
export interface Making {
  readonly kind: "making";
  readonly path: NotePath;
  /** With or without the section that waits for promises. */
  readonly make: (commitments: boolean) => MeetingTarget;
}

/** How the note of a new meeting would read. `latest` is the last meeting before it. */
export async function makeMeeting(
  on: Day,
  latest: DatedMeeting,
  participants: readonly string[],
  desk: Desk,
): Promise<Making | Refused> {
  const example = { path: latest.note.page.path, day: latest.day };
  const named = nameMeeting(on, example, (path) => isTaken(path, desk));
  if ("inTheWay" in named) return refused({ kind: "meeting-in-the-way", path: named.inTheWay, day: on });
  const { path } = named;
  const language = languageFor(latest.note.page, desk);
  const template = await templateFor(language, desk);
  if (typeof template !== "string") return template;
  const make = (commitments: boolean): MeetingTarget => {
    const filled = fillMeeting(template, {
      day: on,
      title: noteName(path),
      participants,
      locale: language === "ru" ? RU : EN,
      time: desk.time,
      commitments,
    });
    const { text, shift } = withSeries(path, filled.text, latest);
    const line = (name: string) => {
      const at = filled.blocks.get(name);
      return at === undefined ? null : at + shift;
    };
    return {
      page: readPage(path, text),
      language,
      at: { commitments: commitments ? line("commitments") : null, questions: line("questions") },
    };
  };
  const { page, at } = make(true);
  const isRead =
    isIn(page, at.commitments, ["commitmentsIn", "commitments"], desk) &&
    isIn(page, at.questions, ["questions"], desk);
  if (!isRead) return refused({ kind: "template-section", path: desk.settings.meetingTemplate });
  return { kind: "making", path, make };
}

/** Whether what stands there would be read as what it is, so that it goes on to the meeting after. */
function isIn(page: Page, line: number | null, roles: readonly Role[], { settings }: Desk): boolean {
  if (line === null) return true;
  const own = meetingRoles(page, settings.sectionNames);
  const parents = headingParents(page);
  let at = page.outline.headings.findLastIndex((heading) => heading.line < line);
  while (at >= 0 && !own[at]) at = parents[at] ?? -1;
  return roles.some((role) => role === own[at]);
}

/** The language of new words in a series: the setting, else that of its latest meeting, else the app's. */
export function languageFor(page: Page, { settings, appLanguage }: Desk): Language {
  if (settings.language !== "auto") return settings.language;
  return languageOf(page, meetingRoles(page, settings.sectionNames)) ?? appLanguage;
}

/** The role of every heading in a meeting's note. */
export function meetingRoles(page: Page, names: Desk["settings"]["sectionNames"]): readonly (Role | null)[] {
  return page.outline.headings.map((heading) => roleOf(headingText(page, heading), "mastermind", names));
}

/** Those of the latest meeting that names any, in its order, without who is said to be absent. */
export function participantsFor(
  earlier: readonly DatedMeeting[],
  absent: readonly string[],
): readonly string[] {
  const away = new Set(absent.map(personKey));
  const known = earlier.map(({ meeting }) => meeting.participants).filter((people) => people.length > 0);
  return (known.at(-1) ?? []).filter((person) => !away.has(personKey(person)));
}

async function templateFor(language: Language, { settings, notebook }: Desk): Promise<NoteText | Refused> {
  if (settings.meetingTemplate === "") return MEETING_TEMPLATES[language];
  const path = settings.meetingTemplate.replace(/(\.md)?$/i, ".md");
  const read = await notebook.read(path);
  return read.kind === "text" ? read.text : refused({ kind: "no-template", path });
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
