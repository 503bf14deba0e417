// Where carried questions go in the next meeting, and how they are written there.

import type { Edit } from "../note/edit";
import type { RoleNames } from "../note/kind";
import { roleOf } from "../note/kind";
import type { Item } from "../note/outline";
import type { Page } from "../note/page";
import { headingParents, headingText, isBlank, sectionRange, textEnd } from "../note/page";
import type { Meeting } from "./facts";
import { bodyOf, withoutOverride, writtenAt } from "./question";
import type { Question } from "./question";
import { bulletOf, sinceLine, unitOf } from "./question-marks";

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
  /** The line of an item with a box once it was carried on, so that it is not open twice. */
  readonly moved: (page: Page, item: Item) => string;
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

/**
 * Puts the questions with those carried before, above new ones; one blank line stands between all headings. Bullets go above every
 * heading: below one they would be read as what was said of it.
 */
export function insertion(
  taken: readonly CarriedQuestion[],
  raised: readonly Raised[],
  target: AgendaTarget,
  names: RoleNames,
): readonly Edit[] {
  if (taken.length === 0 && raised.length === 0) return [];
  const place = placeFor(target, names);
  const bullets = taken.filter(({ question }) => question.item !== -1).flatMap(bulletLines);
  const headings = [
    ...taken
      .filter(({ question }) => question.item === -1)
      .flatMap((one) => [...copyOf(one, place.level, names), ""]),
    ...raised.flatMap(({ person, topic, link }) => [
      `${"#".repeat(place.level ?? 3)} ${person === null ? "" : `${person} / `}${topic}`,
      `← ${link}`,
      "",
    ]),
  ];
  if (bullets.length === 0) return roomy(headings, place, target);
  const list = listPlace(place, target, names);
  if (list.line === place.line) return roomy([...bullets, "", ...headings], place, target);
  const own = { ...place, line: list.line, missing: false };
  const isList = list.joins && /^\s*[-*+]\s/.test(target.page.lines[list.line] ?? "");
  const edits = roomy([...bullets, ...(isList ? [] : [""])], own, target, list.joins);
  return headings.length > 0 ? [...edits, ...roomy(headings, place, target)] : edits;
}

/** Lines with a blank one around them, and below the heading of a section that is missing. */
function roomy(
  lines: readonly string[],
  place: Place,
  { page, missingHeading, appended }: AgendaTarget,
  joins = false,
): readonly Edit[] {
  const put = [...lines];
  if (isBlank(page, place.line) && put.at(-1) === "") put.pop();
  const isEnd = place.line >= page.lines.length;
  const needs = place.line > 0 && (!isBlank(page, place.line - 1) || (isEnd && appended)) && !joins;
  const heading = place.missing ? [`${"#".repeat((place.level ?? 3) - 1)} ${missingHeading}`, ""] : [];
  return [{ line: place.line, expect: [], put: [...(needs ? [""] : []), ...heading, ...put] }];
}

/** Where bullets go: behind those that were carried there before, else above the first heading of the section, or where headings go. */
function listPlace(
  place: Place,
  { page, meeting, at }: AgendaTarget,
  names: RoleNames,
): { readonly line: number; readonly joins: boolean } {
  const sections = page.outline.headings.findIndex((heading) => isSection(page, heading, names));
  if (place.missing || sections === -1) return { line: place.line, joins: false };
  const { from, to } = sectionRange(page, sections);
  const own = meeting.questions.filter(({ line }) => line >= from && line < to);
  const listed = own.filter(({ item }) => item !== -1);
  const carried = listed.filter((one) => sinceLine(page, one) !== -1).at(-1);
  if (carried) return { line: bodyOf(page, carried).to, joins: true };
  const [first] = listed;
  if (first) return { line: first.line, joins: true };
  const heading = own.find(({ item }) => item === -1);
  return { line: Math.min(heading?.line ?? place.line, at ?? place.line), joins: false };
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
  const own = meeting.questions.filter(({ line, item }) => item === -1 && line >= from && line < to);
  const fresh = own.find((one) => sinceLine(page, one) === -1 && one.state !== "carried");
  if (fresh) {
    const first = headings[outermost(page, fresh, names)];
    return { line: first?.line ?? fresh.line, level, missing: false };
  }
  const last = headings[own.at(-1)?.heading ?? sections]?.end ?? from;
  const hint = opaque.find(({ line }) => line >= last && line < to && /^\s*%%/.test(page.lines[line] ?? ""));
  return { line: hint?.line ?? textEnd(page, from, to), level, missing: false };
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
  const { page } = source;
  const heading = page.outline.headings[question.heading];
  if (!heading) return [];
  const above = page.outline.headings.find(
    (one, i) =>
      isSection(page, one, names) && sectionRange(page, i).to > heading.line && one.line < heading.line,
  );
  const deep = level === null || !above ? heading.level : level + heading.level - above.level - 1;
  const words = withoutOverride(headingText(page, heading)).trim();
  // Below a person's heading it is that person's: there it gets the name.
  const isBelow = outermost(page, question, names) !== question.heading;
  const whose = isBelow && question.owner !== null ? `${question.owner} / ` : "";
  return [
    `${"#".repeat(Math.min(isBelow ? deep - 1 : deep, 6))} ${whose}${words}`,
    sinceOf(source, question),
  ];
}

/** The heading right below the section that a question stands under: its own, or that of the person whose it is. */
function outermost(page: Page, { heading }: Question, names: RoleNames): number {
  const parent = headingParents(page)[heading] ?? -1;
  const above = page.outline.headings[parent];
  return above && !isSection(page, above, names) ? parent : heading;
}

/** A question's bullet as it stands, its box empty again, and where it was first asked. Below a person's it gets the name. */
function bulletLines({ source, question }: CarriedQuestion): readonly string[] {
  const { page } = source;
  const own = page.outline.items[question.item];
  const line = page.lines[question.line] ?? "";
  if (!own) return [];
  const words = withoutOverride(writtenAt(page, question)).trim();
  const isBelow = own.parent !== -1 && question.owner !== null;
  const box = own.status === null ? "" : "[ ] ";
  const bullet = bulletOf(line);
  return [
    `${bullet} ${box}${isBelow ? `${question.owner ?? ""} / ` : ""}${words}`,
    `${unitOf(page)}${bullet} ${sinceOf(source, question)}`,
  ];
}

function sinceOf({ page, link }: Asked, question: Question): string {
  const since = sinceLine(page, question);
  return since === -1 ? `← ${link}` : (page.lines[since] ?? "").trim().replace(/^[-*+]\s+/, "");
}
