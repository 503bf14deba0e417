// The act "merge": the notes of one week, which two devices made, become one; the others go to the trash, and undo brings them back.

import { merge } from "../../care/merge";
import type { Week } from "../../calendar/week";
import { byOrigin, originalOf } from "../../note/conflict";
import { groups } from "../../note/groups";
import { apply } from "../../note/edit";
import { editsBetween } from "../../note/edits-between";
import type { Page } from "../../note/page";
import { readPage } from "../../note/page";
import { noteName } from "../../note/path";
import { movedMark } from "../../note/task";
import type { NotePath } from "../../notebook/notebook";
import type { Review } from "../../weekly/reviews";
import type { Desk } from "../desk";
import type { Done, Planned } from "../perform";
import { batch, perform } from "../perform";
import type { LinkLeft } from "./lead-links";
import { leading, leadLinks, readFrom } from "./lead-links";
import type { DiffLine } from "../preview/diff";
import { diffLines } from "../preview/diff";
import { readReviews } from "../reading";
import type { Refused } from "../refusal";
import { refused } from "../refusal";
import type { Words } from "../../locale/en";
import { diffOf, writtenBy } from "../report";
import { chooseSeries } from "../review/series";

export interface MergeReport {
  /** The note that holds all of it; null where no week has two notes. */
  readonly merged: NotePath | null;
  readonly week: Week | null;
  /** The notes that went. */
  readonly from: readonly NotePath[];
  /** Links to notes that went which only a person can lead elsewhere; lines are 1-based. */
  readonly left: readonly LinkLeft[];
  readonly writes: readonly NotePath[];
}

/** Notes that are one, the one that stays first. */
export interface Twins {
  readonly week: Week | null;
  readonly series: string;
  readonly paths: readonly NotePath[];
}

/** The links that were left, in one sentence; nothing where there are none. */
export function sayLeft({ left }: Pick<MergeReport, "left">, { care }: Words): readonly string[] {
  if (left.length === 0) return [];
  return [care.merge.left(left.map(({ path, line }) => `${noteName(path)}:${line}`).join(", "))];
}

export interface MergeWish {
  readonly week?: Week;
  readonly series?: string;
}

const NOTHING: MergeReport = { merged: null, week: null, from: [], left: [], writes: [] };

/** Merges the notes of a week; of the latest week that has several where none is named. */
export function mergeWeek(desk: Desk, wish: MergeWish, dryRun = false): Promise<Done<MergeReport> | Refused> {
  return perform(desk, () => planWeek(desk, wish), dryRun);
}

/** What a merge would change, to be shown before it is done. */
export interface MergePreview {
  readonly into: NotePath | null;
  readonly from: readonly NotePath[];
  readonly left: MergeReport["left"];
  readonly changes: ReadonlyMap<NotePath, readonly DiffLine[]>;
  /** The diff of all of it: what was shown is what may be written. */
  readonly diff: string;
}

export async function previewMerge(desk: Desk, wish: MergeWish): Promise<Done<MergePreview> | Refused> {
  const planned = await planWeek(desk, wish);
  if (planned.kind === "refused") return planned;
  const { value, writes } = planned;
  const diff = diffOf(writes);
  return {
    kind: "done",
    value: { into: value.merged, from: value.from, left: value.left, changes: diffLines(writes), diff },
  };
}

async function planWeek(desk: Desk, wish: MergeWish): Promise<Planned<MergeReport> | Refused> {
  const read = await readReviews(desk);
  if (read.kind === "refused") return read;
  let { reviews } = read;
  if (wish.series !== undefined) {
    const chosen = chooseSeries(reviews, desk, wish.series);
    if (chosen.kind === "refused") return chosen;
    ({ reviews } = chosen);
  }
  const found = twinsAmong(reviews).filter(({ week }) => wish.week === undefined || week === wish.week);
  const twins = found.at(-1);
  if (!twins) return { kind: "planned", writes: batch("", {}), value: NOTHING };
  return planMerge(desk, twins);
}

/** What a merge would write: the note that stays gets what the others say, and is read again before they go. */
export async function planMerge(
  desk: Desk,
  { week, paths }: Pick<Twins, "week" | "paths">,
): Promise<Planned<MergeReport> | Refused> {
  const pages: Page[] = [];
  for (const path of paths) {
    const read = await desk.notebook.read(path);
    if (read.kind !== "text") return refused({ kind: "note-trouble", path, trouble: read });
    pages.push(readPage(path, read.text));
  }
  const [into, ...others] = pages;
  if (!into) return { kind: "planned", writes: batch("", {}), value: NOTHING };
  const { sourceMark, forwardLink } = desk.settings;
  const rules = { registry: desk.tasks, mark: movedMark(desk.tasks, sourceMark, forwardLink) };
  const done = merge(
    into,
    others.map((page) => readFrom(desk, page, into.path)),
    rules,
  );
  if (done.kind === "swallowed") return refused({ ...done, path: into.path });
  if (done.kind === "differ") return refused({ ...done, kind: "properties-differ", path: into.path });
  const from = others.map(({ path }) => path);
  const own = leading(desk, from, into.path)(into.path, done.text);
  const led = apply(done.text, own.edits);
  const edits = led.kind === "done" ? editsBetween(into.text, led.text) : done.edits;
  const links = await leadLinks(desk, from, into.path);
  // Links lead to the note that stays before the others go.
  const gain = [{ path: into.path, base: into.text, edits }, ...links.gain];
  const writes = batch(week ?? noteName(into.path), {
    gain,
    discard: others.map(({ path, text }) => ({ path, base: text, edits: [] })),
  });
  const left = [...own.unclear.map((one) => ({ ...one, path: into.path })), ...links.left];
  return {
    kind: "planned",
    writes,
    value: {
      merged: into.path,
      week,
      from,
      left: left.map((one) => ({ ...one, line: one.line + 1 })),
      writes: writtenBy(writes),
    },
  };
}

/**
 * The weeks of a series that have several notes, in their order. Of a week whose year nobody can tell, the notes in one folder
 * whose names are copies of one name.
 */
export function twinsAmong(reviews: readonly Pick<Review, "path" | "week" | "series">[]): readonly Twins[] {
  const same = groups(reviews, ({ path, week, series }) =>
    week === null ? (originalOf(path)?.path ?? path) : `${week} ${series}`,
  );
  return [...same.values()].flatMap((all) => {
    const [first] = all;
    if (!first || all.length < 2) return [];
    return [{ week: first.week, series: first.series, paths: all.map(({ path }) => path).sort(byOrigin) }];
  });
}
