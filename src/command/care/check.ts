// Checks a vault: reads every note once and tells what stands in the way of reviews, meetings, goals and drivers.

import { areAlike } from "../../care/alike";
import type { Finding } from "../../care/finding";
import { FINDINGS } from "../../care/finding";
import { deadArrows } from "../../care/lines";
import { weekIn } from "../../calendar/names";
import type { Week } from "../../calendar/week";
import { weekParts } from "../../calendar/week";
import { meetingsIn } from "../../mastermind/facts";
import type { MeetingNote } from "../../mastermind/series";
import { conflictLine, originalOf } from "../../note/conflict";
import { weekProperty } from "../../note/kind";
import { noteName } from "../../note/path";
import { propertyLine } from "../../note/property-edit";
import { resolver } from "../../notebook/links";
import type { NotePath } from "../../notebook/notebook";
import type { Candidate } from "../../weekly/candidates";
import type { ReadNote } from "../../weekly/reviews";
import { impossibleWeek, reviewsFrom, undated } from "../../weekly/reviews";
import type { Desk } from "../desk";
import { findingsOfSeries, unplaced } from "./check-series";
import type { Progress } from "./every-note";
import { everyNote, isTemplate, notesToCheck } from "./every-note";
import { twinsAmong } from "./merge-notes";
import { tellingNote } from "./telling-note";

/** Null where it was stopped. Linear in the notes; of notes of no kind nothing is kept. */
export async function checkVault(desk: Desk, progress?: Progress): Promise<readonly Finding[] | null> {
  const paths = notesToCheck(desk);
  const check = checker(desk, paths);
  const isWhole = await everyNote(
    desk,
    paths,
    (path, read) => {
      if (read.kind === "text") check.note(path, read.text);
      else if (read.kind !== "missing") check.found("unreadable", path, 0, { why: read.kind });
    },
    progress,
  );
  if (!isWhole) return null;
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
      const mend = named ? ({ do: "state", path, kind: "weekly-review", when: named } as const) : null;
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
          { do: "state", path, kind: "weekly-review", when: told },
        );
    }
    if (undated(one) !== null) weekly.push(one);
    else if (!isTemplate(page.text)) findings.push(unplaced(path, "weekly-review"));
  }

  /** Notes whose names say that a sync made them of another that is there; reviews of one week are told already. */
  function copies() {
    const known = new Set(paths);
    const twins = new Set(twinsAmong(reviewsFrom(weekly, {})).flatMap((one) => one.paths));
    return paths.flatMap((path) => {
      const copy = twins.has(path) ? null : originalOf(path);
      return copy && known.has(copy.path) ? [{ path, original: copy.path, sure: copy.sure }] : [];
    });
  }

  function all(): readonly Finding[] {
    const reviews = reviewsFrom(weekly, settings.sectionNames);
    findings.push(...findingsOfSeries(desk, reviews, twinsAmong(reviews), meetings));
    const order = (one: Finding) => FINDINGS.indexOf(one.kind);
    return findings.sort(
      (a, b) => order(a) - order(b) || (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line),
    );
  }
}

/** The week that a name tells, in this year where it names none itself. */
function weekOfName(candidate: Candidate, year: number | null): Week | null {
  const of = candidate.year ?? year;
  return of === null ? null : weekIn({ week: candidate.week, first: candidate.first }, of);
}
