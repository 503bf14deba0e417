// Questions carried to the next meeting: what is written there, and the line that marks them where they were asked.

import type { Edit } from "../note/edit";
import { keyOf } from "../note/identity";
import type { RoleNames } from "../note/kind";
import { roleOf } from "../note/kind";
import type { Link } from "../note/link";
import { readLinks } from "../note/link";
import type { Page } from "../note/page";
import { headingText, sectionRange } from "../note/page";
import type { NoteEdits } from "../notebook/apply";
import type { Meeting } from "./facts";
import { personKey } from "./person";
import type { Question } from "./question";
import { withoutOverride } from "./question";

/** A meeting that questions are carried from. */
export interface Asked {
  readonly page: Page;
  readonly meeting: Meeting;
  /** How the next meeting links to it, brackets included. */
  readonly link: string;
}

/** A promise that becomes a question. */
export interface Raised {
  readonly person: string | null;
  readonly topic: string;
  /** How the next meeting links to the one where it was promised. */
  readonly link: string;
}

export interface AgendaTarget {
  readonly page: Page;
  readonly meeting: Meeting;
  /** Who will be there; nobody where nobody knows. */
  readonly present: readonly string[];
  /** How another note links to it, brackets included. */
  readonly linkFrom: (path: string) => string;
  readonly missingHeading: string;
  /** The line before which its template wants questions; null where the sections tell. */
  readonly at: number | null;
  /** Whether something else is appended to the end of the note as well, above what this appends. */
  readonly appended: boolean;
}

export interface CarriedQuestion {
  readonly source: Asked;
  readonly question: Question;
  /** As written, without the marks of the heading. */
  readonly text: string;
}

export interface Agenda<R extends Raised = Raised> {
  readonly taken: readonly CarriedQuestion[];
  /** In the target already: only marked. */
  readonly held: readonly CarriedQuestion[];
  /** Promises written as questions: those the target does not have. */
  readonly raised: readonly R[];
  readonly edits: readonly Edit[];
  readonly marks: readonly NoteEdits[];
}

/**
 * Carries the open questions of meetings, in the order given and those of absent people last. What the target has, told by owner
 * and topic, is not written again. `choose` may leave a question where it is, or put it first.
 */
export function carryQuestions<R extends Raised>(
  sources: readonly Asked[],
  raised: readonly R[],
  target: AgendaTarget,
  names: RoleNames,
  choose: (source: Asked, question: Question) => "carry" | "first" | null = () => "carry",
): Agenda<R> {
  const held: CarriedQuestion[] = [];
  const taken: CarriedQuestion[] = [];
  const marks: NoteEdits[] = [];
  const there = new Set(target.meeting.questions.map(questionKey));
  const firsts = new Set<CarriedQuestion>();
  for (const source of sources) {
    const { page, meeting } = source;
    const edits: Edit[] = [];
    for (const question of meeting.questions) {
      const choice = isCarriable(question) ? choose(source, question) : null;
      if (choice === null) continue;
      const key = questionKey(question);
      const one = { source, question, text: headingOf(page, question) };
      if (choice === "first") firsts.add(one);
      (there.has(key) ? held : taken).push(one);
      there.add(key);
      const line = belowMarks(page, question.heading);
      edits.push({ line, expect: [], put: [`→ ${target.linkFrom(page.path)}`] });
    }
    if (edits.length > 0) marks.push({ path: page.path, base: page.text, edits });
  }
  const present = new Set(target.present.map(personKey));
  const isAbsent = ({ question }: CarriedQuestion) =>
    present.size > 0 && question.owner !== null && !present.has(personKey(question.owner));
  const rank = (one: CarriedQuestion) => (firsts.has(one) ? 0 : isAbsent(one) ? 2 : 1);
  const inOrder = [0, 1, 2].flatMap((wanted) => taken.filter((one) => rank(one) === wanted));
  const fresh = raised.filter(({ person, topic }) => {
    const key = questionKey({ owner: person, topic });
    return !there.has(key) && there.add(key);
  });
  return { taken: inOrder, held, raised: fresh, edits: insertion(inOrder, fresh, target, names), marks };
}

/** By it a question is the same in two meetings. */
export function questionKey({ owner, topic }: Pick<Question, "owner" | "topic">): string {
  return `${personKey(owner ?? "")}\n${keyOf(topic)}`;
}

const PLACEHOLDERS = new Set(["имя\nтема", "name\ntopic"]);

/** Open, and asked by somebody: not an empty heading, nor the one a template has to show how it is done. */
export function isCarriable(question: Question): boolean {
  const isAsked = question.topic.trim() !== "" && !PLACEHOLDERS.has(questionKey(question));
  return question.state === "open" && isAsked && !/^\{\{.*\}\}$/.test(question.topic.trim());
}

function headingOf(page: Page, { heading }: Question): string {
  const one = page.outline.headings[heading];
  return one ? headingText(page, one).trim() : "";
}

/** The edit that says of a question, in its heading, what was decided about it. */
export function overridden(page: Page, { heading }: Question, tag: string): Edit {
  const one = page.outline.headings[heading];
  const line = one?.line ?? 0;
  const text = page.lines[line] ?? "";
  const words = one ? (headingText(page, one).split(/\r?\n/)[0] ?? "").trimEnd() : "";
  const plain = withoutOverride(words);
  const at = text.lastIndexOf(words);
  const put =
    at === -1 ? `${text} ${tag}` : `${text.slice(0, at)}${plain} ${tag}${text.slice(at + words.length)}`;
  return { line, expect: [text], put: [put] };
}

const SINCE = /^\s*(?:[-*+]\s+)?←\s*\S/u;

/** The line that says where a question was first asked, right below its heading; -1 where it is new. */
function sinceLine(page: Page, heading: number): number {
  const { from, to } = sectionRange(page, heading);
  for (let line = from; line < to; line++) {
    const text = page.lines[line] ?? "";
    if (SINCE.test(text)) return line;
    if (text.trim() !== "") return -1;
  }
  return -1;
}

/** The meeting where a carried question was first asked, as its line `← [[19.05]]` links to it; null where it is new. */
export function firstAskedAt(page: Page, { heading }: Question): Link | null {
  const line = sinceLine(page, heading);
  return line === -1 ? null : (readLinks(page.lines[line] ?? "")[0] ?? null);
}

function belowMarks(page: Page, heading: number): number {
  const since = sinceLine(page, heading);
  return since === -1 ? (page.outline.headings[heading]?.end ?? 0) : since + 1;
}

/** Puts the questions with those carried before, above new ones; one blank line stands between all of them. */
function insertion(
  taken: readonly CarriedQuestion[],
  raised: readonly Raised[],
  target: AgendaTarget,
  names: RoleNames,
): readonly Edit[] {
  if (taken.length === 0 && raised.length === 0) return [];
  const { page, missingHeading, appended } = target;
  const { lines } = page;
  const place = placeFor(target, names);
  const put = [
    ...taken.flatMap((one) => [...copyOf(one, place.level, names), ""]),
    ...raised.flatMap(({ person, topic, link }) => [
      `${"#".repeat(place.level ?? 3)} ${person === null ? "" : `${person} / `}${topic}`,
      `← ${link}`,
      "",
    ]),
  ];
  const isBlank = (line: number) => (lines[line] ?? "").trim() === "";
  if (isBlank(place.line)) put.pop();
  const isEnd = place.line >= lines.length;
  const room = place.line > 0 && (!isBlank(place.line - 1) || (isEnd && appended)) ? [""] : [];
  const heading = place.missing ? [`${"#".repeat((place.level ?? 3) - 1)} ${missingHeading}`, ""] : [];
  return [{ line: place.line, expect: [], put: [...room, ...heading, ...put] }];
}

interface Place {
  readonly line: number;
  /** Of the questions' headings; null where they keep their own. */
  readonly level: number | null;
  readonly missing: boolean;
}

function placeFor({ page, meeting, at }: AgendaTarget, names: RoleNames): Place {
  const { headings, opaque } = page.outline;
  const sections = headings.findIndex((heading) => isSection(page, heading, names));
  const section = headings[sections];
  const level = section ? Math.min(section.level + 1, 6) : null;
  if (at !== null) return { line: at, level, missing: false };
  if (!section) {
    const known = headings.find((heading) => roleOf(headingText(page, heading), "mastermind", names));
    return { line: page.lines.length, level: Math.min((known?.level ?? 2) + 1, 6), missing: true };
  }
  const { from, to } = sectionRange(page, sections);
  const own = meeting.questions.filter(({ line }) => line >= from && line < to);
  const fresh = own.find(({ heading, state }) => sinceLine(page, heading) === -1 && state !== "carried");
  if (fresh) return { line: fresh.line, level, missing: false };
  const last = headings[own.at(-1)?.heading ?? sections]?.end ?? from;
  const hint = opaque.find(({ line }) => line >= last && line < to && /^\s*%%/.test(page.lines[line] ?? ""));
  let line = hint?.line ?? to;
  while (!hint && line > from && (page.lines[line - 1] ?? "").trim() === "") line--;
  return { line, level, missing: false };
}

function isSection(page: Page, heading: Page["outline"]["headings"][number], names: RoleNames): boolean {
  return roleOf(headingText(page, heading), "mastermind", names) === "questions";
}

/** A question's heading as it stands, so deep as those of the target, and where it was first asked. */
function copyOf(
  { source, question }: CarriedQuestion,
  level: number | null,
  names: RoleNames,
): readonly string[] {
  const { page, link } = source;
  const heading = page.outline.headings[question.heading];
  if (!heading) return [];
  const above = page.outline.headings.find(
    (one, i) =>
      isSection(page, one, names) && sectionRange(page, i).to > heading.line && one.line < heading.line,
  );
  const deep = level === null || !above ? heading.level : level + heading.level - above.level - 1;
  const words = withoutOverride(headingText(page, heading)).trim();
  const since = sinceLine(page, question.heading);
  return [
    `${"#".repeat(Math.min(deep, 6))} ${words}`,
    since === -1 ? `← ${link}` : (page.lines[since] ?? "").trim(),
  ];
}
