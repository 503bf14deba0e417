// The act "collapse": of an item that was copied from note to note and left open everywhere, all but the latest copy are marked.

import type { Doubt, OldCopy } from "../../care/copies";
import { marked, oldCopies } from "../../care/copies";
import { day as dayOf } from "../../calendar/day";
import { readMeetingDate } from "../../calendar/meeting-dates";
import { groups } from "../../note/groups";
import type { Page } from "../../note/page";
import { readPage } from "../../note/page";
import { noteName, seriesOf } from "../../note/path";
import type { MovedMark, TasksRegistry } from "../../note/task";
import { movedMark } from "../../note/task";
import type { Writes } from "../../notebook/apply";
import { MOST_AT_ONCE } from "../../notebook/journal";
import type { NotePath } from "../../notebook/notebook";
import { isExcluded } from "../../weekly/candidates";
import { isCalled, seriesName } from "../called";
import type { Desk } from "../desk";
import { habitsIn } from "../review/carry-notes";
import { linker } from "../linker";
import type { Done, Planned } from "../perform";
import { batch, perform } from "../perform";
import { excludedIn, readNote, readReviews } from "../reading";
import type { Refused } from "../refusal";
import { refused } from "../refusal";
import { kindIn, headingsOf } from "../vault-facts";

/** A copy as it is shown; lines are 1-based. */
export interface CopyRow {
  readonly text: string;
  readonly path: NotePath;
  readonly line: number;
  /** What stands for it: the latest open copy, or for `closed` the one that was done or dropped. */
  readonly live: { readonly path: NotePath; readonly line: number };
}

export interface CollapseReport {
  readonly marked: readonly CopyRow[];
  /** Those that only a person can tell. */
  readonly left: readonly (CopyRow & { readonly reason: Doubt | "later" })[];
  readonly writes: readonly NotePath[];
}

/** The old copies of a vault as read, and what marking some of them would write. */
export interface Copies {
  readonly kind: "copies";
  readonly rows: readonly (CopyRow & { readonly doubt: Doubt | null })[];
  /** `chosen` are indices of rows. */
  readonly plan: (chosen: ReadonlySet<number>) => Planned<CollapseReport>;
}

export function collapseCopies(
  desk: Desk,
  { series }: { readonly series?: string },
  dryRun = false,
): Promise<Done<CollapseReport> | Refused> {
  const plan = async (): Promise<Planned<CollapseReport> | Refused> => {
    const found = await findCopies(desk, series);
    if (found.kind === "refused") return found;
    return found.plan(new Set(found.rows.flatMap(({ doubt }, i) => (doubt === null ? [i] : []))));
  };
  return perform(desk, plan, dryRun);
}

/** Finds the old copies in all series of reviews and of daily notes, or in one. Reads only notes that their names give away. */
export async function findCopies(desk: Desk, series?: string): Promise<Copies | Refused> {
  const all = await seriesOfVault(desk);
  if (all.kind === "refused") return all;
  const wanted =
    series === undefined ? all.series : all.series.filter(({ name }) => isCalled(name, seriesName(series)));
  if (series !== undefined && wanted.length === 0) return refused({ kind: "no-series", name: series });
  return copiesIn(
    desk,
    wanted.map(({ pages }) => pages),
  );
}

/** Finds the old copies in the notes of one series, in the order of their days. */
export async function findCopiesAmong(desk: Desk, paths: readonly NotePath[]): Promise<Copies> {
  const pages: Page[] = [];
  for (const path of paths) {
    const read = await desk.notebook.read(path);
    if (read.kind === "text") pages.push(readPage(path, read.text));
  }
  return copiesIn(desk, [pages]);
}

function copiesIn(desk: Desk, series: readonly (readonly Page[])[]): Copies {
  const { settings, tasks } = desk;
  const rules = { registry: tasks, mark: movedMark(tasks, settings.sourceMark, settings.forwardLink) };
  const copies = series.flatMap((pages) => oldCopies(pages, rules, habitsIn(desk)));
  return {
    kind: "copies",
    rows: copies.map((copy) => ({ ...rowOf(copy), doubt: copy.doubt })),
    plan: (chosen) => planMarks(desk, copies, chosen, rules),
  };
}

function planMarks(
  desk: Desk,
  copies: readonly OldCopy[],
  chosen: ReadonlySet<number>,
  rules: { readonly registry: TasksRegistry | null; readonly mark: MovedMark },
): Planned<CollapseReport> {
  const links = new Map<NotePath, (from: NotePath) => string>();
  const link = (from: Page, to: Page) => {
    const own = links.get(to.path) ?? linker(to.path, desk);
    links.set(to.path, own);
    return own(from.path);
  };
  const now = new Set<NotePath>();
  let size = 0;
  for (const [i, { page }] of copies.entries()) {
    if (!chosen.has(i) || now.has(page.path)) continue;
    size += page.text.length;
    if (now.size > 0 && size > MOST_AT_ONCE) break;
    now.add(page.path);
  }
  const isNow = ({ page }: OldCopy, i: number) => chosen.has(i) && now.has(page.path);
  const notes = marked(copies.filter(isNow), rules, link);
  const writes: Writes = batch("collapse", {
    mark: notes.map(({ page, edits }) => ({ path: page.path, base: page.text, edits })),
  });
  const value: CollapseReport = {
    marked: copies.filter(isNow).map(rowOf),
    left: copies.flatMap((copy, i) =>
      isNow(copy, i) ? [] : [{ ...rowOf(copy), reason: chosen.has(i) ? "later" : (copy.doubt ?? "later") }],
    ),
    writes: notes.map(({ page }) => page.path),
  };
  return { kind: "planned", writes, value };
}

export function rowOf({ page, item, text, live }: OldCopy): CopyRow {
  return {
    text,
    path: page.path,
    line: item.line + 1,
    live: { path: live.page.path, line: live.item.line + 1 },
  };
}

/** Notes of one series in the order of their days. */
export interface NoteSeries {
  readonly name: string;
  readonly pages: readonly Page[];
}

/** The series of weekly reviews and of daily notes; a review of an unknown year has no place in one. */
async function seriesOfVault(
  desk: Desk,
): Promise<{ readonly kind: "series"; readonly series: readonly NoteSeries[] } | Refused> {
  const read = await readReviews(desk);
  if (read.kind === "refused") return read;
  const dated = read.reviews.filter(({ week }) => week !== null);
  const weekly = groups(dated, ({ series }) => series);
  const known = new Set(read.reviews.map(({ path }) => path));
  const daily = await readDaily(desk, known);
  return {
    kind: "series",
    series: [
      ...[...weekly].map(([name, reviews]) => ({ name, pages: reviews.map(({ page }) => page) })),
      ...[...groups(daily, ({ series }) => series)].map(([name, notes]) => ({
        name,
        pages: notes.sort((a, b) => (a.day < b.day ? -1 : 1)).map(({ page }) => page),
      })),
    ],
  };
}

interface Daily {
  readonly series: string;
  readonly day: string;
  readonly page: Page;
}

/** Notes that are called by their day and are of no kind. Templates are none, nor what is excluded. */
async function readDaily(desk: Desk, known: ReadonlySet<NotePath>): Promise<readonly Daily[]> {
  const excluded = excludedIn(desk);
  const found: Daily[] = [];
  for (const path of desk.notebook.paths()) {
    const day = known.has(path) || isExcluded(path, excluded) ? null : dayOfName(path);
    if (day === null) continue;
    const read = await readNote(desk, path, null);
    if (read.kind !== "note") continue;
    const { page, properties } = read.note;
    if (properties?.["kanban-plugin"] !== undefined) continue;
    if (kindIn({ path, properties, candidate: null, headings: headingsOf(page) }) !== "note") continue;
    found.push({ series: seriesOf(path), day, page });
  }
  return found;
}

/** The day that is all of a note's name, but for the name of a weekday. */
function dayOfName(path: NotePath): string | null {
  const date = readMeetingDate(noteName(path));
  if (!date || date.year === null || date.last || /[\s\d]/.test(date.rest)) return null;
  return dayOf(date.year, date.month, date.day);
}
