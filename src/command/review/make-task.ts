// The act "make this line a task for the coming week": a thought from any note becomes a task in the due review.

import { placesIn } from "../../carry/place";
import { withoutBlockId } from "../../note/insert";
import { keyOf } from "../../note/identity";
import { itemText } from "../../note/page";
import type { Page } from "../../note/page";
import { withRole } from "../../note/stretches";
import { filtered, isLive, statusKind } from "../../note/task";
import type { NotePath } from "../../notebook/notebook";
import type { Review } from "../../weekly/reviews";
import { linker } from "../linker";
import type { Desk } from "../desk";
import type { Done } from "../perform";
import { batch, perform } from "../perform";
import type { WeekPlan } from "./plan-week";
import { planWeek } from "./plan-week";
import { findNote } from "../find-note";
import { readReviews } from "../reading";
import type { Refused } from "../refusal";
import { refused } from "../refusal";
import { writtenBy } from "../report";
import { misread } from "../board/row-edit";

export interface TaskReport {
  /** The review that has the task now. */
  readonly note: NotePath;
  readonly created: boolean;
  readonly text: string;
  /** False where the review already had it. */
  readonly added: boolean;
  readonly writes: readonly NotePath[];
}

/** `wanted` is a note by path, name or link, `line` 0-based. The line stays as it is; from another note the task links back to it. */
export function makeTask(
  desk: Desk,
  wanted: string,
  line: number,
  dryRun = false,
): Promise<Done<TaskReport> | Refused> {
  return perform(desk, () => plan(desk, wanted, line), dryRun);
}

async function plan(desk: Desk, wanted: string, line: number) {
  const source = await findNote(desk, wanted);
  if (source.kind === "refused") return source;
  const { path: from, lines, outline } = source.page;
  const words = line < (outline.frontmatter?.end ?? 0) ? "" : wordsOf(lines[line] ?? "");
  if (words === "") return refused({ kind: "no-line", path: from, line });
  return planTasks(desk, [{ from, words }]);
}

/** Words that become a task, and the note it links back to. */
export interface TaskFrom {
  readonly from: NotePath;
  readonly words: string;
}

/** Makes tasks of the coming week out of things said elsewhere, in one batch; those that stand there already are left as they are. */
export function addTasks(
  desk: Desk,
  tasks: readonly [TaskFrom, ...TaskFrom[]],
): Promise<Done<TaskReport> | Refused> {
  return perform(desk, () => planTasks(desk, tasks), false);
}

async function planTasks(desk: Desk, tasks: readonly [TaskFrom, ...TaskFrom[]]) {
  const planned = await reviewFor(desk, tasks[0].from);
  if (planned.kind === "refused") return planned;

  const { page } = planned.into;
  const isOpen = (status: string | null) => status !== null && isLive(statusKind(status, desk.tasks));
  const texts = tasks.map(({ from, words }) =>
    filtered(page.path === from ? words : `${words} (${linker(from, desk)(page.path)})`, desk.tasks),
  );
  const open = page.outline.items.filter((item) => !item.quote && isOpen(item.status));
  const there = new Set(open.map((item) => keyOf(itemText(page, item))));
  const fresh = texts.filter((text) => !there.has(keyOf(text)));
  // A new task was not carried, so a place for what was is none for it.
  const roles = planned.into.roles.map((role) => (role === "carried" ? null : role));
  const labelled = withRole(planned.into.labelled, "todo");
  const into = { ...planned.into, roles, labelled, main: null };
  const { line: at, before, indent } = placesIn(into, { place: desk.settings.carriedPlace })(null, null);
  const put = [...before, ...fresh.map((text) => `${indent}- [ ] ${text}`)];
  const edits = fresh.length > 0 ? [{ line: at, expect: [], put }] : [];
  const isThere = (now: Page) =>
    fresh.every((text) => now.outline.items.some((item) => itemText(now, item) === text && !item.quote));
  const wrong = misread(page, edits, isThere);
  if (wrong) return refused(wrong);
  const note = { path: page.path, base: page.text, edits };
  const writes = batch(planned.week, planned.created ? { create: [note] } : { gain: [note] });
  const { created } = planned;
  const value: TaskReport = {
    note: page.path,
    created,
    text: texts.join(", "),
    added: fresh.length > 0,
    writes: writtenBy(writes),
  };
  return { kind: "planned", writes, value } as const;
}

/** The review that gets the task: the note itself where it is one, else the due one, or the later one that exists. */
async function reviewFor(desk: Desk, from: NotePath): Promise<WeekPlan | Refused> {
  const read = await readReviews(desk);
  if (read.kind === "refused") return read;
  const own = read.reviews.find(({ path }) => path === from);
  const of = (review?: Review) =>
    planWeek(desk, {
      carry: false,
      ...(review?.week && { week: review.week, series: review.series }),
    });
  const due = await of(own);
  const planned = due.kind === "later" ? await of(due.later) : due;
  return planned.kind === "later" ? refused({ kind: "not-a-review", path: from }) : planned;
}

/**
 * What a line says, without its list marker, box, heading marks, quote marks and block id; "" for one of nothing but
 * marks, as a rule, a fence or the line below a table's head.
 */
function wordsOf(line: string): string {
  const bare = line.replace(/^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)?(?:\[.\]\s+)?(?:#{1,6}\s+)?/u, "");
  return /[\p{L}\p{N}\p{So}]/u.test(bare) ? withoutBlockId(bare).trim() : "";
}
