// Checks a vault: reads every note once and tells what stands in the way of reviews, meetings, goals and drivers.

import { areAlike } from "../../care/alike";
import { oldCopies } from "../../care/copies";
import type { Finding } from "../../care/finding";
import { FINDINGS } from "../../care/finding";
import { deadArrows, lostOrigins, openItems } from "../../care/lines";
import { parseDay } from "../../calendar/day";
import { weekIn } from "../../calendar/names";
import type { Week } from "../../calendar/week";
import { parseWeek, weekParts, weeksBetween } from "../../calendar/week";
import { meetingsIn } from "../../mastermind/facts";
import type { MeetingNote } from "../../mastermind/series";
import { onTheirDays } from "../../mastermind/series";
import { conflictLine, copyName } from "../../note/conflict";
import { groups } from "../../note/groups";
import { seriesProperty, weekProperty } from "../../note/kind";
import type { Page } from "../../note/page";
import { folderOf, noteName, seriesOf } from "../../note/path";
import { propertyLine } from "../../note/property-edit";
import { movedMark } from "../../note/task";
import { resolver } from "../../notebook/links";
import type { NotePath } from "../../notebook/notebook";
import type { Candidate } from "../../weekly/candidates";
import { isExcluded } from "../../weekly/candidates";
import type { ReadNote, Review } from "../../weekly/reviews";
import { impossibleWeek, reviewsFrom, undated } from "../../weekly/reviews";
import { keyOf } from "./collapse-choice";
import { rowOf } from "./collapse";
import type { Desk } from "../desk";
import { twinsAmong } from "./merge-notes";
import { excludedIn } from "../reading";
import { tellingNote } from "./telling-note";
import { unknownYear } from "../review/year";

/** Told now and then how far the reading is; false stops it. */
export type Progress = (done: number, all: number) => Promise<boolean>;

/** How many notes are read between two tellings. */
const STEP = 100;

/** Null where it was stopped. Linear in the notes; of notes of no kind nothing is kept. */
export async function checkVault(desk: Desk, progress?: Progress): Promise<readonly Finding[] | null> {
  const excluded = excludedIn(desk);
  const paths = desk.notebook.paths().filter((path) => !isExcluded(path, excluded));
  const check = checker(desk, paths);
  for (const [i, path] of paths.entries()) {
    if (progress && i % STEP === 0 && !(await progress(i, paths.length))) return null;
    const read = await desk.notebook.read(path);
    if (read.kind === "text") check.note(path, read.text);
    else if (read.kind !== "missing") check.found("unreadable", path, 0, { why: read.kind });
  }
  for (const copy of check.copies()) {
    const [one, other] = [await desk.notebook.read(copy.path), await desk.notebook.read(copy.original)];
    if (one.kind === "text" && other.kind === "text" && (copy.sure || areAlike(one.text, other.text)))
      check.found(
        "conflict-copy",
        copy.path,
        0,
        { original: noteName(copy.original) },
        {
          do: "merge",
          week: null,
          paths: [copy.original, copy.path],
        },
      );
  }
  return check.all();
}

function checker(desk: Desk, paths: readonly NotePath[]) {
  const { settings, tasks } = desk;
  const rules = { registry: tasks, mark: movedMark(tasks, settings.sourceMark, settings.forwardLink) };
  const findings: Finding[] = [];
  const weekly: ReadNote[] = [];
  const meetings: MeetingNote[] = [];
  const resolve = resolver(paths);
  const found = (
    kind: Finding["kind"],
    path: NotePath,
    line: number,
    about: Finding["about"] = {},
    mend: Finding["mend"] = null,
  ) => void findings.push({ kind, path, line, about, mend });

  return { note, found, copies, all };

  function note(path: NotePath, text: string): void {
    const unmerged = conflictLine(text);
    if (unmerged !== null) found("unmerged", path, unmerged);
    const told = tellingNote(desk, path, text);
    if (told.kind === "broken") found("broken-properties", path, told.line);
    if (told.kind !== "note") return;
    const {
      note: read,
      found: { kind },
    } = told;
    const { page, properties } = read;
    if (kind === "weekly-review") review(read);
    if (kind === "mastermind") {
      meetings.push({
        page,
        properties,
        meetings: meetingsIn(page, properties, settings.sectionNames, tasks),
      });
    }
    for (const { line, target } of deadArrows(page, resolve)) found("dead-arrow", path, line, { target });
  }

  function review(one: ReadNote): void {
    const { page, properties, candidate } = one;
    const { path } = page;
    const impossible = impossibleWeek(one);
    const named = candidate && weekOfName(candidate, null);
    if (impossible) {
      const mend = named ? ({ do: "state-week", path, week: named } as const) : null;
      found("impossible-week", path, impossible.line, { value: impossible.value }, mend);
      return;
    }
    const stated = weekProperty(properties);
    if (stated.kind === "week" && candidate) {
      const told = weekOfName(candidate, weekParts(stated.week).year);
      if (told !== null && told !== stated.week)
        found(
          "week-differs",
          path,
          propertyLine(page, "week") ?? 0,
          { stated: stated.week, named: told },
          {
            do: "state-week",
            path,
            week: told,
          },
        );
    }
    if (undated(one) !== null) weekly.push(one);
    else if (!isTemplate(page)) found("unplaced", path, 0, { kind: "weekly-review" });
  }

  /** Notes whose names say that a sync made them of another that is there; reviews of one week are told already. */
  function copies() {
    const known = new Set(paths);
    const twins = new Set(twinsAmong(reviewsFrom(weekly, {})).flatMap((one) => one.paths));
    return paths.flatMap((path) => {
      const copy = twins.has(path) ? null : copyName(noteName(path));
      if (!copy) return [];
      const folder = folderOf(path);
      const original = `${folder === "" ? "" : `${folder}/`}${copy.original}.md`;
      return known.has(original) ? [{ path, original, sure: copy.sure }] : [];
    });
  }

  function all(): readonly Finding[] {
    const reviews = reviewsFrom(weekly, settings.sectionNames);
    const twins = twinsAmong(reviews);
    for (const { week, paths: same } of twins) {
      const [first = "", ...others] = same;
      const mend = { do: "merge", week, paths: same } as const;
      found(
        "two-notes",
        first,
        0,
        { week: week ?? noteName(first), others: others.map(noteName).join(", ") },
        mend,
      );
    }
    const twin = new Set(twins.flatMap((one) => one.paths));
    for (const one of reviews) {
      if (one.week !== null || twin.has(one.path)) continue;
      const { guess } = unknownYear(one, desk);
      found(
        "no-year",
        one.path,
        0,
        { number: one.number, guess },
        { do: "state-week", path: one.path, week: guess },
      );
    }
    for (const [, series] of groups(reviews, (one) => one.series)) inSeries(series, twin);
    for (const [, series] of groups(meetings, seriesOfMeeting)) inGroup(series);
    const order = (one: Finding) => FINDINGS.indexOf(one.kind);
    return findings.sort(
      (a, b) => order(a) - order(b) || (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line),
    );
  }

  function inSeries(series: readonly Review[], twin: ReadonlySet<NotePath>): void {
    const dated = series.filter(({ week }) => week !== null);
    const weeks = new Set<string>(dated.flatMap(({ week }) => week ?? []));
    openTwice(
      dated.filter(({ path }) => !twin.has(path)).map(({ page }) => page),
      true,
    );
    const latest = dated.at(-1)?.week ?? null;
    for (const { page, week } of dated) {
      since(page, (origin) => parseDay(origin) !== null || weeks.has(parseWeek(origin) ?? ""));
      if (latest && week && weeksBetween(week, latest) > settings.lookBack) beyond(page);
    }
  }

  function inGroup(series: readonly MeetingNote[]): void {
    const { dated, undated: unknown } = onTheirDays(series);
    const days = new Set<string>(dated.map(({ day }) => day));
    for (const { note: one, date, meeting } of unknown)
      found("no-year", one.page.path, meeting.line, {
        number: `${date.day}.${date.month}`,
        guess: "YYYY-MM-DD",
      });
    const placed = new Set([...dated, ...unknown].map(({ note: one }) => one));
    for (const one of series)
      if (!placed.has(one)) found("unplaced", one.page.path, 0, { kind: "mastermind" });
    const pages = [...new Set(dated.map(({ note: one }) => one.page))];
    openTwice(pages, false);
    for (const page of pages)
      since(page, (origin) => days.has(origin) || parseWeek(origin) !== null || days.size === 0);
  }

  function seriesOfMeeting({ page, properties }: MeetingNote): string {
    return seriesProperty(properties) ?? seriesOf(page.path);
  }

  /** Of an item all but the latest open copy, told once; promises of meetings are marked by hand. */
  function openTwice(pages: readonly Page[], mends: boolean): void {
    const sure = oldCopies(pages, rules).filter(({ doubt }) => doubt === null);
    for (const [, same] of groups(sure, ({ live }) => `${live.page.path}:${live.item.line}`)) {
      const [first] = same;
      if (!first) continue;
      const { page, item, text, live } = first;
      const where = { text, count: same.length, note: noteName(live.page.path), at: live.item.line + 1 };
      const keys = same.map((copy) => keyOf(rowOf(copy)));
      found("open-twice", page.path, item.line, where, mends ? { do: "mark", keys } : null);
    }
  }

  function since(page: Page, isKnown: (origin: string) => boolean): void {
    for (const { line, origin } of lostOrigins(page, isKnown))
      found("unknown-since", page.path, line, { origin });
  }

  /** What is open in a note that no carry looks at any more. */
  function beyond(page: Page): void {
    const open = openItems(page, tasks);
    const [first] = open;
    if (first) found("older", page.path, first.line, { count: open.length, weeks: settings.lookBack });
  }
}

/** A template says what is to be filled in. */
function isTemplate({ text }: Page): boolean {
  return /\{\{|<%/.test(text);
}

/** The week that a name tells, in this year where it names none itself. */
function weekOfName(candidate: Candidate, year: number | null): Week | null {
  const of = candidate.year ?? year;
  return of === null ? null : weekIn({ week: candidate.week, first: candidate.first }, of);
}
