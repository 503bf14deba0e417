// Where a new meeting goes: a note called as the latest one, or a section of the log that one stands in.

import type { Day } from "../../calendar/day";
import { civil } from "../../calendar/day";
import type { Meeting } from "../../mastermind/facts";
import { meetingsIn } from "../../mastermind/facts";
import { asSection, placeInLog, titleWithYear } from "../../mastermind/log";
import { inYearOf, nameLike, nameMeeting } from "../../mastermind/naming";
import type { DatedMeeting } from "../../mastermind/series";
import { onTheirDays } from "../../mastermind/series";
import { apply } from "../../note/edit";
import type { Page } from "../../note/page";
import { headingText, readPage } from "../../note/page";
import { noteName } from "../../note/path";
import { propertyOf } from "../../note/property";
import { withProperty } from "../../note/property-edit";
import type { NoteText } from "../../note/text";
import type { NotePath } from "../../notebook/notebook";
import type { Desk } from "../desk";
import { linker } from "../linker";
import type { Refused } from "../refusal";
import { refused } from "../refusal";
import { isTaken } from "../taken";
import type { SeriesRead } from "./meetings";
import { linkable } from "./row";

/** Where it is written: as a new note, into its own, or into a log as a new section or one that is there. */
export type TargetPlace =
  { readonly kind: "new-note" | "own-note" } | ({ readonly kind: "new-section" | "own-section" } & InLog);

/** A section of a log, whose line is the one it begins on or is put before; and the meetings that the log has. */
export interface InLog {
  readonly log: Page;
  readonly line: number;
  readonly meetings: readonly Meeting[];
}

/** Where a new meeting goes, and how its filled template reads there. */
export interface Made {
  readonly kind: "made";
  readonly path: NotePath;
  readonly place: TargetPlace;
  readonly linkFrom: (path: NotePath) => string;
  readonly text: (filled: NoteText) => { readonly text: NoteText; readonly at: (line: number) => number };
}

/** As a note of its own. */
export function noteOf(on: Day, latest: DatedMeeting, desk: Desk): Made | Refused {
  const example = { path: latest.note.page.path, day: latest.day };
  const named = nameMeeting(on, example, (path) => isTaken(path, desk));
  if ("inTheWay" in named) return refused({ kind: "meeting-in-the-way", path: named.inTheWay, day: on });
  const { path } = named;
  return {
    kind: "made",
    path,
    place: { kind: "new-note" },
    linkFrom: linker(path, desk),
    text: (filled) => withSeries(path, filled, latest),
  };
}

/** As a section of the log that the latest stands in, or of the log of its year. */
export function sectionOf(on: Day, latest: DatedMeeting, read: SeriesRead, desk: Desk): Made | Refused {
  const other = logOfYear(on, latest, read, desk);
  if (other) return other;
  const { note, meeting } = latest;
  const { meetings: row } = read;
  const { page } = note;
  const { path } = page;
  const sections = row.filter((one) => one.note === note).sort((a, b) => a.meeting.line - b.meeting.line);
  const place = placeInLog(page, sections, on);
  if (place.kind === "mixed") return refused({ kind: "mixed-log", path, line: place.line });
  const reads = (title: string) => {
    const put = [`${"#".repeat(place.level)} ${title}`, ""];
    const edited = apply(page.text, [{ line: place.line, expect: [], put }]);
    return (
      edited.kind === "done" && isReadOn(on, readPage(path, edited.text), place.line, latest, read, desk)
    );
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

/**
 * Where a series has a log for each year, the first of another year; null where its logs are not called by their years. It begins with a
 * title as the one before, and its sections stand below that.
 */
function logOfYear(on: Day, latest: DatedMeeting, read: SeriesRead, desk: Desk): Made | Refused | null {
  const { page } = latest.note;
  const path = inYearOf(page.path, latest.day, on);
  const isUsual = read.meetings.some(
    ({ note, day }) => note !== latest.note && inYearOf(note.page.path, day, latest.day) === page.path,
  );
  if (path === null || path === page.path || on < latest.day || !isUsual) return null;
  const { year } = civil(on);
  if (isTaken(path, desk)) return refused({ kind: "unknown-log", path, year });
  const { headings } = page.outline;
  const own = headings.find(({ line }) => line === latest.meeting.line);
  const [above] = headings;
  const hasTitle = own !== undefined && above !== undefined && above.level < own.level;
  const words = hasTitle ? headingText(page, above).trim() : "";
  const title = `# ${inYearOf(words, latest.day, on) ?? noteName(path)}`;
  const level = hasTitle ? own.level : 2;
  const like = own === undefined ? null : nameLike(headingText(page, own).trim(), latest.day, on);
  const begun = (heading: string) => readPage(path, `${title}\n\n${"#".repeat(level)} ${heading}\n`);
  const reads = (heading: string) => isReadOn(on, begun(heading), 2, latest, read, desk);
  const heading = [like ?? on, titleWithYear(like ?? on, on), on].find(reads);
  if (heading === undefined) return refused({ kind: "meeting-in-the-way", path, day: on });
  return {
    kind: "made",
    path,
    place: { kind: "new-note" },
    linkFrom: linker(path, desk, linkable(heading)),
    text: (filled) => {
      const { lines, at } = asSection(readPage(path, filled), level, heading, on);
      const whole = [title, "", ...lines].map((line) => `${line}\n`).join("");
      const made = withSeries(path, whole, latest);
      return { text: made.text, at: (line) => made.at(at(line) + 2) };
    },
  };
}

/** Whether a heading without a year is still read as this day among its neighbours: `now` is the log with it, at its line. */
function isReadOn(
  on: Day,
  now: Page,
  line: number,
  { note }: DatedMeeting,
  { meetings: row, people }: SeriesRead,
  { settings, tasks }: Desk,
): boolean {
  const properties = now.path === note.page.path ? note.properties : null;
  const meetings = meetingsIn(now, properties, settings.sectionNames, tasks, people);
  const others = new Set(row.map((one) => one.note).filter((one) => one.page.path !== now.path));
  const { dated } = onTheirDays([...others, { ...note, page: now, properties, meetings }]);
  return dated.some((one) => one.day === on && one.note.page === now && one.meeting.line === line);
}

/** With the `series:` of the latest meeting, by which the next one finds this, as it is written there. */
function withSeries(path: NotePath, text: NoteText, { note }: DatedMeeting): ReturnType<Made["text"]> {
  const page = readPage(path, text);
  if (propertyOf(note.properties, "series") === undefined) return saying(page, "series", undefined);
  const range = note.page.outline.frontmatter;
  const own = note.page.lines.slice(range?.line ?? 0, range?.end ?? 0);
  const value = own.flatMap(
    (line) => /^["']?(?:series|группа)["']?\s*:\s+(\S.*?)\s*$/iu.exec(line)?.[1] ?? [],
  )[0];
  return saying(page, "series", value);
}

/** A note with one more property; as it is where there is no value or nowhere to write it. */
export function saying(
  page: Page,
  name: "type" | "series",
  value: string | undefined,
): ReturnType<Made["text"]> {
  const edit = value === undefined ? null : withProperty(page, name, value);
  const applied = edit && apply(page.text, [edit]);
  if (!edit || applied?.kind !== "done") return { text: page.text, at: (line) => line };
  const shift = edit.put.length - edit.expect.length;
  return { text: applied.text, at: (line) => line + shift };
}
