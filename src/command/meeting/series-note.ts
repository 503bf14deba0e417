// The note of a series, in which questions wait for a meeting that is not there yet: its log, the note its `series:` names, or its folder's.

import type { Day } from "../../calendar/day";
import { isCarriable } from "../../mastermind/agenda";
import type { Meeting } from "../../mastermind/facts";
import { waitingIn } from "../../mastermind/facts";
import type { People } from "../../mastermind/person";
import type { DatedMeeting } from "../../mastermind/series";
import { seriesProperty } from "../../note/kind";
import type { Page } from "../../note/page";
import { headingText, readPage } from "../../note/page";
import { folderOf, seriesOf } from "../../note/path";
import type { Resolve } from "../../notebook/links";
import type { NotePath } from "../../notebook/notebook";
import type { Desk } from "../desk";
import { fileName } from "../file-name";
import { linker } from "../linker";
import { noteAt } from "../taken";
import type { Source } from "./row";

export interface SeriesNote {
  readonly path: NotePath;
  /** Null where the note is not there yet. */
  readonly page: Page | null;
  /** What waits in it; null where it has no place for that yet. */
  readonly waiting: Meeting | null;
}

/** Reads it; where it is not there, says where it would be made. */
export async function readSeriesNote(
  meetings: readonly DatedMeeting[],
  people: People,
  desk: Desk,
  resolve: Resolve,
): Promise<SeriesNote> {
  const latest = meetings.at(-1);
  if (!latest) throw new Error("a series without a meeting has no note");
  const { page: own } = latest.note;
  const waitsIn = (page: Page): SeriesNote => {
    const meeting = waitingIn(page, desk.settings.sectionNames, desk.tasks, people);
    return { path: page.path, page, waiting: meeting && { ...meeting, commitments: [] } };
  };
  if (latest.meeting.section) return waitsIn(own);
  const taken = new Set(meetings.map(({ note }) => note.page.path));
  const folder = seriesOf(own.path);
  const named = seriesProperty(latest.note.properties);
  const called = named ?? folder;
  const name = fileName(called.slice(called.lastIndexOf("/") + 1)) || rootName(own);
  const inside = `${folder === "" ? "" : `${folder}/`}${name}.md`;
  const beside = `${folderOf(folder) === "" ? "" : `${folderOf(folder)}/`}${name}.md`;
  const there = [
    named === null ? null : resolve(named, own.path),
    noteAt(inside, desk),
    noteAt(beside, desk),
  ];
  for (const path of there) {
    if (path === null || taken.has(path)) continue;
    const read = await desk.notebook.read(path);
    if (read.kind === "text") return waitsIn(readPage(path, read.text));
  }
  return { path: inside, page: null, waiting: null };
}

/** What a series at the root of a vault is called, which has no folder's name: in the language of its headings. */
function rootName(page: Page): string {
  const isRussian = page.outline.headings.some((one) => /\p{Script=Cyrillic}/u.test(headingText(page, one)));
  return isRussian ? "Встречи" : "Meetings";
}

/** What waits in it as one more meeting to carry from, behind all others: new questions stand below those carried. */
export function waitingSource(
  { path, page, waiting }: SeriesNote,
  day: Day,
  target: NotePath,
  desk: Desk,
): readonly Source[] {
  if (!page || !waiting?.questions.some(isCarriable)) return [];
  return [{ page, meeting: waiting, day, latest: false, link: linker(path, desk)(target) }];
}
