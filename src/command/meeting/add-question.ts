// The act "question": asks something between meetings. It waits in the next meeting's note where that is there, else in the series' own.

import { isCarriable, questionKey } from "../../mastermind/agenda";
import type { Meeting } from "../../mastermind/facts";
import { meetingsIn, waitingIn } from "../../mastermind/facts";
import { personName } from "../../mastermind/person";
import { ownerAndTopic } from "../../mastermind/question";
import { MISSING_HEADINGS } from "../../mastermind/template";
import type { Place } from "../../mastermind/waiting";
import { askedIn, WAITING_HEADINGS } from "../../mastermind/waiting";
import { apply } from "../../note/edit";
import type { Page } from "../../note/page";
import { readPage } from "../../note/page";
import { noteName } from "../../note/path";
import type { NotePath } from "../../notebook/notebook";
import type { Desk } from "../desk";
import { findNote } from "../find-note";
import { linker } from "../linker";
import { dayOfNext } from "./row";
import { languageFor } from "./target";
import { sectionRoles } from "../../mastermind/section-roles";
import type { SeriesRead } from "./meetings";
import { readSeries } from "./meetings";
import type { Done, Planned } from "../perform";
import { batch, perform } from "../perform";
import type { Refused } from "../refusal";
import { refused } from "../refusal";
import { writtenBy } from "../report";
import { oneLine } from "../board/row-edit";

export interface QuestionWish {
  /** A series by its folder's name or path, or its `series:` value; the only one where none is named. */
  readonly series?: string;
  /** The notes that may be meetings, where somebody knows; else all are read. */
  readonly among?: readonly NotePath[];
  /** `Сая / Стратегия` says whose it is, unless `person` does. */
  readonly text: string;
  readonly person?: string;
  /** The note it comes from, by name, path or link; a line behind it (`Note:12`) is not kept. */
  readonly from?: string;
}

/** The JSON value of docs/cli.md; lines are 1-based. */
export interface QuestionReport {
  readonly note: NotePath;
  /** Where it stands there. */
  readonly line: number;
  /** In the note of the next meeting, or in that of the series until that is made. */
  readonly waits: "meeting" | "series";
  readonly question: { readonly owner: string | null; readonly topic: string };
  /** Nothing where the same question waits there already. */
  readonly writes: readonly NotePath[];
}

export function addQuestion(
  desk: Desk,
  wish: QuestionWish,
  dryRun = false,
): Promise<Done<QuestionReport> | Refused> {
  return perform(desk, () => planQuestion(desk, wish), dryRun);
}

async function planQuestion(desk: Desk, wish: QuestionWish): Promise<Planned<QuestionReport> | Refused> {
  const read = await readSeries(desk, wish.series, wish.among);
  if (read.kind === "refused") return read;
  const text = oneLine(wish.text);
  const owner = wish.person === undefined ? null : personName(oneLine(wish.person));
  const asked = owner ? { owner, topic: text } : ownerAndTopic(text, new Set(read.people.keys()));
  if (asked.topic.trim() === "") return refused({ kind: "no-title", title: wish.text });
  const from = wish.from === undefined ? null : await findNote(desk, wish.from.replace(/:\d+$/, ""));
  if (from?.kind === "refused") return from;
  const { place, waits, base } = placeIn(read, desk);
  const { page } = place;
  const link = from ? linker(from.page.path, desk)(page.path) : null;
  const key = questionKey(asked);
  const isSame = (one: Meeting["questions"][number]) =>
    questionKey(one) === key && (waits === "meeting" || isCarriable(one));
  const same = place.meeting.questions.find(isSame);
  const value = { note: page.path, waits, question: asked };
  const nothing = batch(noteName(page.path), {});
  if (same) return { kind: "planned", writes: nothing, value: { ...value, line: same.line + 1, writes: [] } };
  const question = { person: asked.owner, text: asked.topic, from: link };
  const edits = askedIn(place, question, desk.settings.sectionNames);
  const applied = apply(page.text, edits);
  const now = applied.kind === "done" ? readPage(page.path, applied.text) : page;
  const line = lineOf(now, place, key, read, desk);
  if (line === null || !isKept(page, now, place, desk))
    return refused({ kind: "swallowed", path: page.path, line: edits[0]?.line ?? 0 });
  const own = { path: page.path, base: page.text, edits };
  const writes = batch(noteName(page.path), base === "new" ? { create: [own] } : { gain: [own] });
  return { kind: "planned", writes, value: { ...value, line: line + 1, writes: writtenBy(writes) } };
}

interface Found {
  readonly place: Place;
  readonly waits: "meeting" | "series";
  readonly base: "new" | "there";
}

/** The next meeting, where it is written ahead; else the place for what waits in the note of the series. */
function placeIn({ meetings, seriesNote, name }: SeriesRead, desk: Desk): Found {
  const day = dayOfNext(meetings, desk.today);
  const next = meetings.find((one) => one.day === day);
  const latest = next ?? meetings.at(-1);
  if (!latest) throw new Error(`no meeting in ${name}`);
  const language = languageFor(latest.note.page, desk);
  if (next) {
    const { meeting, note } = next;
    const { line: from, end: to } = meeting;
    const heading = MISSING_HEADINGS[language].questions;
    const place = { page: note.page, meeting, from, to, level: levelIn(note.page, from, to, desk), heading };
    return { place, waits: "meeting", base: "there" };
  }
  const { path, page, waiting } = seriesNote;
  const there = page ?? readPage(path, `# ${noteName(path)}\n`);
  const isLog = latest.meeting.section && page !== null;
  const begins = there.outline.headings.find(({ line }) => line === latest.meeting.line);
  const nobody = waitingIn(readPage(path, ""), desk.settings.sectionNames, desk.tasks);
  const meeting = waiting ?? nobody ?? { ...latest.meeting, questions: [] };
  const to = isLog ? Math.min(...sectionLines(latest.note.meetings)) : there.outline.lineCount;
  const from = there.outline.frontmatter?.end ?? 0;
  const level = isLog ? (begins?.level ?? 1) : levelIn(there, 0, to, desk);
  const place = { page: there, meeting, from, to, level, heading: WAITING_HEADINGS[language] };
  return { place, waits: "series", base: page === null ? "new" : "there" };
}

function sectionLines(meetings: readonly Meeting[]): readonly number[] {
  return meetings.map(({ line }) => line);
}

/** The level that sections have there, one below the title where there is none yet. */
function levelIn(page: Page, from: number, to: number, desk: Desk): number {
  const roles = sectionRoles(page, desk.settings.sectionNames);
  const own = page.outline.headings.flatMap((one, i) =>
    one.line >= from && one.line < to ? [{ ...one, role: roles[i] }] : [],
  );
  const section = own.find(({ role }) => role);
  return section?.level ?? Math.min((own[0]?.level ?? 1) + 1, 6);
}

/** Where the question stands in the note as it would become; null where it would not be read as one. */
function lineOf(
  now: Page,
  { page, from }: Place,
  key: string,
  { people, seriesNote, meetings }: SeriesRead,
  { settings, tasks }: Desk,
): number | null {
  const properties = meetings.find(({ note }) => note.page.path === page.path)?.note.properties ?? null;
  const all = meetingsIn(now, properties, settings.sectionNames, tasks, people);
  const waits = seriesNote.path === page.path ? waitingIn(now, settings.sectionNames, tasks, people) : null;
  const asked = [...(waits ? [waits] : []), ...all].flatMap(({ questions }) => questions);
  return (
    asked.findLast((one) => questionKey(one) === key && one.line >= from && isCarriable(one))?.line ?? null
  );
}

/** Whether in a log every meeting is read as before, but for the one place. */
function isKept(page: Page, now: Page, { from, to }: Place, { settings, tasks }: Desk): boolean {
  const sizes = (one: Page, until: number) =>
    meetingsIn(one, null, settings.sectionNames, tasks)
      .filter(({ line, section }) => section && (line < from || line >= until))
      .map(({ questions, commitments, updates }) =>
        [questions, commitments, updates].map(({ length }) => length).join(" "),
      );
  const more = now.lines.length - page.lines.length;
  return sizes(page, to).join() === sizes(now, to + more).join();
}
