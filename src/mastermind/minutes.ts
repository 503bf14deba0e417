// What is written into a meeting's note while it goes on: a promise, a decision, a line below a question, what became of one.

import type { Edit } from "../note/edit";
import { topItems } from "../note/entries";
import type { RoleNames } from "../note/kind";
import type { Language } from "../note/language";
import { addItem } from "../note/list-edit";
import type { LineRange } from "../note/outline";
import type { Page } from "../note/page";
import { headingParents, itemHead, itemText, textEnd, within } from "../note/page";
import type { Role } from "../note/roles";
import type { Stretch } from "../note/stretches";
import { stretches, withRole } from "../note/stretches";
import type { Meeting } from "./facts";
import type { Question } from "./question";
import { bodyOf, bodyState, isRule, saidWord, withoutOverride, writtenAt } from "./question";
import { markHead } from "./question-marks";
import { sectionRoles } from "./section-roles";

/** One meeting of a note: a log holds several. */
export interface MeetingPlace {
  readonly page: Page;
  readonly meeting: Meeting;
}

/** The headings of sections that are made when something is first written into them. */
const HEADINGS: Readonly<Record<Language, { readonly commitments: string; readonly decisions: string }>> = {
  en: { commitments: "Commitments", decisions: "Decisions" },
  ru: { commitments: "Договорённости", decisions: "Решения" },
};

/** The parts of one meeting, each with what it is for. */
export function partsOf({ page, meeting }: MeetingPlace, names: RoleNames): readonly Stretch[] {
  const { line: from, end } = meeting;
  const { headings } = page.outline;
  const roles = sectionRoles(page, names);
  return stretches(page, "mastermind", names)
    .filter(({ line }) => line >= from && line < end)
    .map((part) => {
      // A question whose words begin as a section's name do is a part of the questions.
      const isHeading = headings[part.heading]?.line === part.line;
      return isHeading && roles[part.heading] === null ? { ...part, role: above(part.heading) } : part;
    });

  function above(heading: number): Role | null {
    const parents = headingParents(page);
    let at = parents[heading] ?? -1;
    while (at >= 0 && !roles[at]) at = parents[at] ?? -1;
    return roles[at] ?? null;
  }
}

/** Adds `- [ ] Имя: …` to what was agreed; above the hint of a template, below what stands there. */
export function addPromise(
  place: MeetingPlace,
  names: RoleNames,
  text: string,
  language: Language,
): readonly Edit[] {
  return addTo(place, names, "commitments", "-", `[ ] ${text}`, language);
}

/** Adds a decision as a bullet; an empty one that a template left gives way to it. */
export function addDecision(
  place: MeetingPlace,
  names: RoleNames,
  text: string,
  language: Language,
): readonly Edit[] {
  return addTo(place, names, "decisions", markerOf(place.page), text, language);
}

function addTo(
  place: MeetingPlace,
  names: RoleNames,
  role: "commitments" | "decisions",
  marker: string,
  text: string,
  language: Language,
): readonly Edit[] {
  const { page } = place;
  const all = partsOf(place, names);
  const parts = withRole(all, role);
  const heading = HEADINGS[language][role];
  const [part] = parts;
  if (!part) return newSection(place, all, heading, `${marker} ${text}`, role === "decisions");
  const hint = parts.every((one) => topItems(page, one).length === 0) ? hintIn(page, part) : null;
  if (hint !== null) return [{ line: hint, expect: [], put: [`${marker} ${text}`, ""] }];
  const missing = { heading, level: 2, marker };
  return addItem(page, parts, text, "last", missing, (item) => {
    const isBox = item.status === " " || (role === "decisions" && item.status === null);
    return isBox && itemText(page, item).trim() === "";
  });
}

/** The line of the comment that is all a section holds; null where somebody wrote there, or nobody left a comment. */
function hintIn(page: Page, { from, to }: Stretch): number | null {
  const hints = within(page.outline.opaque, from, to).filter(({ line }) => isComment(page, line));
  const [first] = hints;
  const isHint = (line: number) => hints.some((one) => line >= one.line && line < one.end);
  for (let line = from; line < to; line++)
    if ((page.lines[line] ?? "").trim() !== "" && !isHint(line)) return null;
  return first?.line ?? null;
}

function isComment({ lines }: Page, line: number): boolean {
  return /^\s*(?:%%|<!--)/.test(lines[line] ?? "");
}

/** A section of its own: decisions before what was promised, everything else at the end of the meeting. */
function newSection(
  { page, meeting: { line: from, end: to } }: MeetingPlace,
  parts: readonly Stretch[],
  heading: string,
  item: string,
  before: boolean,
): readonly Edit[] {
  const { headings } = page.outline;
  const levels = parts.flatMap(({ role, line, heading: at }) => {
    const own = headings[at];
    return role && own?.line === line ? [own.level] : [];
  });
  const title = headings.find(({ line }) => line === from);
  const level = levels[0] ?? Math.min((title?.level ?? 1) + 1, 6);
  const section = [`${"#".repeat(level)} ${heading}`, "", item];
  const next = before ? parts.find(({ role }) => role === "commitments") : undefined;
  if (next && headings[next.heading]?.line === next.line) {
    const room = next.line > 0 && (page.lines[next.line - 1] ?? "").trim() !== "" ? [""] : [];
    return [{ line: next.line, expect: [], put: [...room, ...section, ""] }];
  }
  const end = textEnd(page, from, to);
  const below = end === to && to < page.lines.length ? [""] : [];
  return [{ line: end, expect: [], put: [...(end > 0 ? [""] : []), ...section, ...below] }];
}

/** The bullets of a note are of one kind, mostly; `-` where it has none. */
function markerOf(page: Page): string {
  const item = page.outline.items.find(({ quote, status }) => !quote && status === null);
  return /^\s*([-*+])\s/.exec(item ? itemHead(page, item) : "")?.[1] ?? "-";
}

/** Adds a line to what was said of a question, as a bullet below its last words; below one in a list, within it. */
export function addMinute(page: Page, question: Question, text: string): readonly Edit[] {
  const { from, to } = bodyOf(page, question);
  const own = page.outline.items[question.item];
  if (own) return [{ line: to, expect: [], put: [`${markHead(page, question)}${text}`] }];
  const items = within(page.outline.items, from, to).filter(({ quote, parent }) => !quote && parent < 0);
  const slot = items.find((item) => item.status === null && itemText(page, item).trim() === "");
  if (slot && slot.end === slot.line + 1) {
    const line = page.lines[slot.line] ?? "";
    return [{ line: slot.line, expect: [line], put: [`${line.trimEnd()} ${text}`] }];
  }
  let end = to;
  const hints = within(page.outline.opaque, from, to).filter(({ line }) => isComment(page, line));
  const rules: LineRange[] = [];
  for (let line = from; line < to; line++)
    if (isRule(page.lines[line] ?? "")) rules.push({ line, end: line + 1 });
  // A template's hint for the next question stands below the last one, as a line does that parts the two: none of its words.
  for (const last of [...hints, ...rules].sort((a, b) => b.line - a.line)) {
    const rest = page.lines.slice(last.end, end);
    if (rest.every((line) => line.trim() === "")) end = last.line;
  }
  const limit = end;
  end = textEnd(page, from, limit);
  const last = items.at(-1);
  const goesOn = last?.end === end;
  const marker =
    last && goesOn
      ? itemHead(page, last)
          .trimEnd()
          .replace(/\s*\[.\]$/, "")
      : markerOf(page);
  const after = end === limit && limit < page.lines.length ? [""] : [];
  return [{ line: end, expect: [], put: [...(goesOn ? [] : [""]), `${marker} ${text}`, ...after] }];
}

/** What a person can say of a question by a word in its heading. */
export type Marking = "open" | "discussed" | "parked" | "dropped";

/**
 * The heading of a question with what became of it; no word is needed where its body says so already. Null for a heading
 * that is not written in one line.
 */
export function markQuestion(
  page: Page,
  question: Question,
  marking: Marking,
  language: Language,
): readonly Edit[] | null {
  const line = page.lines[question.line] ?? "";
  const text = writtenAt(page, question);
  const at = line.lastIndexOf(text);
  if (text === "" || at === -1) return null;
  const bare = withoutOverride(text).trim();
  const words = marking === bodyState(page, question) ? bare : `${bare} ${saidWord(marking, language)}`;
  const put = line.slice(0, at) + words + line.slice(at + text.length);
  return put === line ? [] : [{ line: question.line, expect: [line], put: [put] }];
}
