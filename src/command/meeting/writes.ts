// What making a meeting writes: a new note, its own, or a section of a log; and whether all of it would be read as it is meant.

import type { Agenda } from "../../mastermind/agenda";
import { meetingsIn } from "../../mastermind/facts";
import type { Meeting } from "../../mastermind/facts";
import { apply } from "../../note/edit";
import type { Edit } from "../../note/edit";
import type { Page } from "../../note/page";
import { readPage } from "../../note/page";
import type { NoteEdits, Writes } from "../../notebook/apply";
import type { NotePath } from "../../notebook/notebook";
import { noteName } from "../../note/path";
import type { Desk } from "../desk";
import type { InLog, TargetPlace } from "./made";
import type { MeetingTarget } from "./target";
import { meetingOf } from "./target";
import { batch } from "../perform";

/**
 * Everything in one batch: what receives first, then the marks. In a log the section and the marks of its older sections are edits of
 * one note, so that they are written together or not at all.
 */
export function writesInto(
  { page, place }: MeetingTarget,
  edits: readonly Edit[],
  marks: readonly NoteEdits[],
  notes: readonly NoteEdits[],
): Writes {
  const { path } = page;
  const name = noteName(path);
  const own = marks.filter((mark) => mark.path === path).flatMap((mark) => mark.edits);
  const mark = marks.filter((one) => one.path !== path);
  switch (place.kind) {
    case "new-note":
      return batch(name, { create: [...notes, { path, base: page.text, edits }], mark });
    case "own-note":
      return batch(name, { create: notes, gain: [{ path, base: page.text, edits }], mark });
    case "new-section":
    case "own-section": {
      const all = [...sectionEdits(page, place, edits), ...own];
      return batch(name, { create: notes, gain: [{ path, base: place.log.text, edits: all }], mark });
    }
  }
}

/** The edits of a section as edits of its log. A new one goes in whole, with one blank line around it. */
function sectionEdits(
  page: Page,
  { kind, log, line }: Extract<TargetPlace, InLog>,
  edits: readonly Edit[],
): readonly Edit[] {
  if (kind === "own-section") return edits.map((edit) => ({ ...edit, line: edit.line + line }));
  const applied = apply(page.text, edits);
  if (applied.kind !== "done") throw new Error(`edits of a new section do not apply in line ${applied.line}`);
  const lines = [...readPage(page.path, applied.text).lines];
  while (lines.at(-1)?.trim() === "") lines.pop();
  const isBlank = (at: number) => (log.lines[at] ?? "").trim() === "";
  const before = line > (log.outline.frontmatter?.end ?? 0) && !isBlank(line - 1) ? [""] : [];
  const after = line < log.lines.length && !isBlank(line) ? [""] : [];
  return [{ line, expect: [], put: [...before, ...lines, ...after] }];
}

/** One set of edits for each note: promises and questions of one meeting stand in the same, and a log has several meetings. */
export function joined(marks: readonly NoteEdits[]): readonly NoteEdits[] {
  const notes = new Map<NotePath, NoteEdits>();
  for (const { path, base, edits } of marks)
    notes.set(path, { path, base, edits: [...(notes.get(path)?.edits ?? []), ...edits] });
  return [...notes.values()].filter(({ edits }) => edits.length > 0);
}

/**
 * The line (0-based) of the target where something would be read as something else: a question as text, or in a log an older meeting
 * as a part of the new one. Null where all is read as it is meant.
 */
export function unread(
  target: MeetingTarget,
  edits: readonly Edit[],
  agenda: Agenda,
  marks: readonly NoteEdits[],
  desk: Desk,
): number | null {
  const { page, place, meeting } = target;
  const [first] = agenda.edits;
  const asked = meeting.questions.length + agenda.taken.length + agenda.raised.length;
  if (first) {
    const applied = apply(page.text, agenda.edits);
    const put = agenda.edits.flatMap((edit) => edit.put).filter((line) => /^#{1,6} /.test(line)).length;
    const after = applied.kind === "done" ? readPage(page.path, applied.text) : page;
    const isWhole = after.outline.headings.length === page.outline.headings.length + put;
    if (!isWhole || meetingOf(after, target, desk).questions.length < asked) return first.line;
  }
  if (!("log" in place)) return null;
  const { log, line, meetings: was } = place;
  const { gain } = writesInto(target, edits, marks, []);
  const applied = apply(
    log.text,
    gain.flatMap((one) => one.edits),
  );
  if (applied.kind !== "done")
    throw new Error(`the edits of ${log.path} do not apply in line ${applied.line}`);
  const { settings, tasks } = desk;
  const now = readPage(log.path, applied.text);
  const is = meetingsIn(now, target.properties, settings.sectionNames, tasks, target.people);
  const at = is.findIndex((one) =>
    place.kind === "own-section" ? one.line >= line : one.questions.length >= asked && one.line >= line,
  );
  const others = is.filter((_, i) => i !== at);
  const kept = place.kind === "own-section" ? was.filter((one) => one.line !== line) : was;
  const isSame = (one: Meeting, i: number) => sizeOf(one) === sizeOf(others[i]);
  const isRead = at !== -1 && (is[at]?.questions.length ?? 0) >= asked;
  return isRead && kept.length === others.length && kept.every(isSame) ? null : line;
}

/** How much of a meeting is read. */
function sizeOf(meeting: Meeting | undefined): string {
  if (!meeting) return "";
  const { updates, questions, reflection, commitments } = meeting;
  return [updates, questions, reflection, commitments].map(({ length }) => length).join(" ");
}
