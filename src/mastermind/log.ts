// A log with several meetings: where the section of a new one goes, what its heading says, and how a template becomes one.

import type { Day } from "../calendar/day";
import { readMeetingDate, tellsDay } from "../calendar/meeting-dates";
import type { Page } from "../note/page";
import { headingText, readPage } from "../note/page";
import type { Meeting } from "./facts";
import { nameLike, withYear } from "./naming";

/** A meeting of a log on its day. */
export interface Section {
  readonly meeting: Meeting;
  readonly day: Day;
}

export interface LogPlace {
  readonly kind: "place";
  /** The line before which the section goes. */
  readonly line: number;
  /** Of its heading. */
  readonly level: number;
  /** The words of its heading, in the form its neighbours have. */
  readonly title: string;
}

/** The line (0-based) of a heading from which on nobody can tell whether the newest stands first or last. */
export interface MixedOrder {
  readonly kind: "mixed";
  readonly line: number;
}

/**
 * Where a meeting of a day goes in a log: among its neighbours, in the order they have, the newest first or last; where that is
 * mixed, beside the latest if it stands at either end. `sections` are in the order of the file; one alone is taken for the newest.
 */
export function placeInLog(page: Page, sections: readonly Section[], day: Day): LogPlace | MixedOrder {
  const [first] = sections;
  const last = sections.at(-1);
  if (!first || !last) throw new Error(`no meeting in ${page.path}`);
  const falls = (one: Section, i: number) => i > 0 && one.day < (sections[i - 1]?.day ?? one.day);
  const rises = (one: Section, i: number) => i > 0 && one.day > (sections[i - 1]?.day ?? one.day);
  const latest = sections.reduce((a, b) => (b.day > a.day ? b : a));
  const isMixed = sections.some(falls) && sections.some(rises);
  if (isMixed && (day < latest.day || (latest !== first && latest !== last)))
    return { kind: "mixed", line: (sections.find(falls) ?? first).meeting.line };
  const isNewestFirst = isMixed ? latest === first : !sections.some(rises);
  const next = sections.find((one) => (isNewestFirst ? one.day < day : one.day > day));
  const line = next ? next.meeting.line : last.meeting.end;
  const beside =
    sections
      .filter((one) => one.day < day)
      .sort(byDay)
      .at(-1) ?? first;
  const level = headingAt(page, beside.meeting.line)?.level ?? 1;
  return { kind: "place", line, level, title: titleFor(page, beside, day) };
}

const byDay = (a: Section, b: Section) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0);

function headingAt({ outline }: Page, line: number) {
  return outline.headings.find((one) => one.line === line);
}

/** As the neighbour's heading; with its year where another heading says the same. */
function titleFor(page: Page, { meeting, day: of }: Section, day: Day): string {
  const heading = headingAt(page, meeting.line);
  const like = heading ? nameLike(headingText(page, heading).trim(), of, day) : null;
  const title = like ?? day;
  const isTaken = page.outline.headings.some((one) => headingText(page, one).trim() === title);
  return isTaken ? titleWithYear(title, day) : title;
}

/** The same heading with the year in it; the day alone where none can be put in. */
export function titleWithYear(title: string, day: Day): string {
  const written = readMeetingDate(title)?.year ?? null;
  return (written === null ? withYear(title, day) : null) ?? day;
}

/** Lines of a filled template as a section; `shift` is added to the lines of the template behind its properties. */
export interface AsSection {
  readonly lines: readonly string[];
  /** Where a line of the template stands in the section; null for those that are left out. */
  readonly at: (line: number) => number;
}

/**
 * A filled template as a section of a log: without its properties, under a heading of this level and these words, its own headings as
 * deep below that as they were below the template's title. A template without a dated title gets one.
 */
export function asSection(filled: Page, level: number, title: string, day: Day): AsSection {
  const { headings, frontmatter, opaque } = filled.outline;
  const own = headings.find((one) => tellsDay(headingText(filled, one), day));
  const top = own?.level ?? Math.min(...headings.map((one) => one.level), 7) - 1;
  const deeper = (was: number) => Math.min(6, Math.max(1, was + level - top));
  const changed = new Map<number, string>();
  const gone = new Set<number>();
  for (const one of headings) {
    const words = one === own ? title : headingText(filled, one).trim();
    changed.set(one.line, `${"#".repeat(one === own ? level : deeper(one.level))} ${words}`.trimEnd());
    for (let line = one.line + 1; line < one.end; line++) gone.add(line);
  }
  // A hint shows how a question is written, so it is as deep as one.
  for (const { line, end } of opaque)
    for (let at = line; at < end; at++) {
      const hint = /^(%%\s*)(#{1,6})(\s.*)$/.exec(filled.lines[at] ?? "");
      if (hint)
        changed.set(at, `${hint[1] ?? ""}${"#".repeat(deeper(hint[2]?.length ?? 1))}${hint[3] ?? ""}`);
    }
  const lines: string[] = own ? [] : [`${"#".repeat(level)} ${title}`, ""];
  const places: number[] = [];
  filled.lines.forEach((line, i) => {
    places.push(lines.length);
    const isBefore = i < (frontmatter?.end ?? 0) || (own !== undefined && i < own.line);
    if (!isBefore && !gone.has(i)) lines.push(changed.get(i) ?? line);
  });
  return { lines, at: (line) => places[line] ?? lines.length };
}

/** The lines of one meeting of a log as a note of their own: its headings and items are what they are in the log. */
export function sectionPage(page: Page, { line, end }: Pick<Meeting, "line" | "end">): Page {
  return readPage(page.path, page.lines.slice(line, end).join("\n"));
}
