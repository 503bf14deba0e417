// The first meeting of a group: the folder that it begins in, and the note by which the group will be known.

import type { Day } from "../../calendar/day";
import { NOBODY } from "../../mastermind/person";
import { onTheirDays } from "../../mastermind/series";
import { seriesIn } from "../../note/kind";
import type { Page } from "../../note/page";
import { readPage } from "../../note/page";
import { folderOf, noteName, plainPath, seriesOf } from "../../note/path";
import { resolver } from "../../notebook/links";
import type { NotePath } from "../../notebook/notebook";
import { isExcluded } from "../../weekly/candidates";
import type { Desk } from "../desk";
import { fileName } from "../file-name";
import { linker } from "../linker";
import { ownTemplate, withEnding } from "../own-template";
import { excludedIn, propertiesOf } from "../reading";
import type { Refused } from "../refusal";
import { refused } from "../refusal";
import { isTaken, spelled } from "../taken";
import { isMeeting, readGroups } from "./groups";
import type { Made } from "./made";
import { saying } from "./made";
import type { Beginning, SeriesRead } from "./meetings";
import { asMeetings, unreadNote } from "./people";

/**
 * What a group that has not met yet is planned from, by the folder its meetings will stand in. Read once, so that it may be asked at every
 * key; refused where a group meets there already, and where nobody would look for meetings.
 */
export async function readBeginning(
  desk: Desk,
  among?: readonly NotePath[],
): Promise<(folder: string) => SeriesRead | Refused> {
  const others = (await readGroups(desk, undefined, among)).map(({ name }) => name);
  const read = {
    meetings: [],
    people: NOBODY,
    resolve: resolver(desk.notebook.paths()),
    template: await ownTemplate(desk.settings.meetingTemplate, desk),
    driverTemplate: await ownTemplate(desk.settings.driverTemplate, desk),
  };
  const folders = foldersOf(desk.notebook.paths());
  return (written) => {
    const parts = written.split(/[\\/]/).map((part) => part.trim());
    const asked = parts.filter((part) => part !== "").join("/");
    // A folder that is there may be called as no new one should be.
    const path = folders.has(plainPath(asked)) ? asked : parts.map(folderName).filter(Boolean).join("/");
    if (path === "") return refused({ kind: "no-title", title: written });
    const folder = folderOf(spelled(`${path}/-.md`, desk));
    if (isExcluded(`${folder}/`, excludedIn(desk))) return refused({ kind: "left-out", folder });
    const name = seriesOf(`${folder}/-.md`);
    if (isAmong(others, name)) return refused({ kind: "group-there", name });
    const seriesNote = { path: `${folder}/${noteName(folder)}.md`, page: null, waiting: null };
    return { ...read, kind: "series", name, begins: { folder, others }, seriesNote };
  };
}

/** All folders with notes in or below them, as paths are compared. */
function foldersOf(paths: readonly NotePath[]): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const path of paths)
    for (let at = plainPath(folderOf(path)); at !== "" && !folders.has(at); at = folderOf(at))
      folders.add(at);
  return folders;
}

function isAmong(others: readonly string[], name: string): boolean {
  return others.some((other) => plainPath(other) === plainPath(name));
}

/** Some systems take points and spaces from the end of a folder's name. */
function folderName(part: string): string {
  return fileName(part).replace(/[. ]+$/, "");
}

/** Its first note, called by its day; told to be a meeting where the template does not say so. */
export function firstNote(on: Day, { folder }: Beginning, desk: Desk): Made | Refused {
  const path = `${folder}/${on}.md`;
  if (isTaken(path, desk)) return refused({ kind: "meeting-in-the-way", path, day: on });
  return {
    kind: "made",
    path,
    place: { kind: "new-note" },
    linkFrom: linker(path, desk),
    text: (filled) => {
      const page = readPage(path, filled);
      return isMeeting(unreadNote(page, desk))
        ? { text: filled, at: (line) => line }
        : saying(page, "type", "mastermind");
    },
  };
}

/** Why the group would not be known by its first note, as one of its own that met on that day; null where it would. */
export function unknowable(page: Page, on: Day, { others }: Beginning, desk: Desk): Refused | null {
  const path = withEnding(desk.settings.meetingTemplate);
  const properties = propertiesOf(page, desk);
  if (properties.kind === "refused") {
    const { refusal } = properties;
    return refusal.kind === "malformed-properties" ? refused({ ...refusal, path }) : properties;
  }
  const note = asMeetings(page, desk);
  const name = seriesIn(note);
  if (isAmong(others, name)) return refused({ kind: "group-there", name });
  if (!isMeeting(note)) return refused({ kind: "template-kind", path });
  const { dated } = onTheirDays([note]);
  const isOnDay = dated.length === 1 && dated.every(({ day, meeting }) => day === on && !meeting.section);
  return isOnDay ? null : refused({ kind: "template-day", path });
}
